//! A kind that is reviewed by one place after another: a school's district, then the city.

use domain::account::Actor;
use domain::assessment::SaveOutcome;
use domain::board::{Holder, holder_from};
use domain::notice::NoticeKind;
use domain::permission::{Permission, Role, allows};
use domain::review::{Level, judges, reviews};
use domain::unit::{UnitKind, UnitPath};
use domain::workflow::{Action, Needs, State, TABLE, Verdict, step};
use store::{Error, answer, assessment, cycle, health, notice};

use crate::city::{CYCLE, City, complete, returned};
use crate::support::{accept_all, on_both};

pub const SCHOOL: &str = "770-THCS-01";
pub const TEACHERS: &str = "2.4.1-a";
const KIND: UnitKind = UnitKind::LowerSecondarySchool;

/// A school with its officer, and who reviews it in turn.
pub struct Way {
    pub city: City,
    pub officer: Actor,
    pub district: Actor,
}

impl Way {
    pub async fn settle(house: crate::support::House) -> Self {
        let city = City::settle(house).await;
        Self {
            officer: city.person("thcs", Role::Officer, "79/770/770-THCS-01").await,
            district: city.person("thamdinh3", Role::Reviewer, "79/770").await,
            city,
        }
    }

    /// Answers everything it is asked.
    pub async fn answer_everything(&self) {
        for indicator in self.city.set.asked_of(KIND) {
            self.city
                .save_for(&self.officer, SCHOOL, &indicator.code, &complete(indicator), 0)
                .await;
        }
    }

    pub async fn version(&self) -> i64 {
        let version = format!("SELECT version FROM assessment WHERE cycle = '{CYCLE}' AND unit = '{SCHOOL}'");
        self.city.number(&version).await
    }

    /// Takes a step at the version that stands.
    pub async fn act(&self, actor: &Actor, action: Action, reason: &str) -> Result<State, Error> {
        let version = self.version().await;
        assessment::act(&self.city, actor, CYCLE, SCHOOL, action, version, reason).await
    }

    pub async fn hand_in(&self) {
        self.answer_everything().await;
        assert_eq!(
            self.act(&self.officer, Action::Submit, "").await.unwrap(),
            State::Submitted
        );
    }

    /// The place returns the number of teachers and accepts the rest.
    async fn give_back(&self, actor: &Actor) {
        let verdict = returned("Kèm danh sách.");
        answer::judge(&self.city, actor, CYCLE, SCHOOL, TEACHERS, 1, verdict)
            .await
            .unwrap();
        accept_all(&self.city, actor, CYCLE, SCHOOL).await.unwrap();
        self.act(actor, Action::ReturnPart, "").await.unwrap();
    }

    /// The school completes the number of its teachers and hands in again.
    async fn mend(&self) {
        let mut draft = complete(self.city.indicator(TEACHERS));
        "Đã đối chiếu.".clone_into(&mut draft.note);
        let saved = answer::save(&self.city, &self.officer, CYCLE, SCHOOL, TEACHERS, &draft, 1)
            .await
            .unwrap();
        assert!(matches!(saved, SaveOutcome::Saved(_)));
        assert_eq!(
            self.act(&self.officer, Action::Submit, "").await.unwrap(),
            State::Resubmitted
        );
    }

    /// The place accepts everything and passes it on, or approves it.
    pub async fn approve(&self, actor: &Actor, action: Action) -> State {
        accept_all(&self.city, actor, CYCLE, SCHOOL).await.unwrap();
        self.city.clock.advance(60_000);
        self.act(actor, action, "").await.unwrap()
    }

    /// State and level as stored.
    pub async fn stands(&self) -> String {
        let row = format!("SELECT state || ' ' || level FROM assessment WHERE cycle = '{CYCLE}' AND unit = '{SCHOOL}'");
        self.city.texts(&row).await.remove(0)
    }

    /// The answers to look at because they were returned and mended.
    async fn changed(&self, actor: &Actor) -> Vec<String> {
        let review = assessment::review(&self.city, actor, CYCLE, SCHOOL).await.unwrap();
        let changed = review.answers.iter().filter(|answer| answer.is_changed());
        changed.map(|answer| answer.indicator.code.clone()).collect()
    }

    async fn waits_with(&self, actor: &Actor) -> bool {
        let queue = assessment::queue(&self.city, actor, None, None).await.unwrap();
        let here = queue.place.as_ref().map(|place| place.code.as_str());
        let line = queue.lines.iter().find(|line| line.unit.code == SCHOOL);
        line.is_some_and(|line| holder_from(line, here) == Holder::Reviewer)
    }
}

on_both!(a_school_to_its_district_to_the_city_and_back, |house| async {
    let way = Way::settle(house).await;
    let Way {
        city,
        officer,
        district,
    } = &way;
    let second = city.person("thamdinhtp2", Role::Reviewer, "79").await;
    way.hand_in().await;
    assert!(way.waits_with(district).await && !way.waits_with(&city.reviewer).await);

    // The district's word is not the last, and is told to those whose word it is.
    assert!(matches!(
        way.act(district, Action::Approve, "").await,
        Err(Error::Stale)
    ));
    assert_eq!(way.approve(district, Action::PassOn).await, State::PassedOn);
    assert_eq!(way.stands().await, "passed-on 1");
    assert!(!way.waits_with(district).await && way.waits_with(&city.reviewer).await);
    for reviewer in [&city.reviewer, &second] {
        let told = notice::list(city, reviewer).await.unwrap();
        assert_eq!(told.notices[0].kind, NoticeKind::PassedOn);
        assert_eq!(told.notices[0].path(), format!("/tham-dinh/{CYCLE}/{SCHOOL}"));
    }
    // What was passed on is not the district's any more, and not yet approved.
    for verdict in [Verdict::Accepted, returned("Bổ sung.")] {
        let judged = answer::judge(city, district, CYCLE, SCHOOL, TEACHERS, 1, verdict).await;
        assert!(matches!(judged, Err(Error::Forbidden)));
    }
    let nothing = cycle::publish(city, &city.reviewer, CYCLE).await;
    assert!(matches!(nothing, Err(Error::Invalid(code)) if code == "nothing-to-publish"));
    let seen = assessment::review(city, district, CYCLE, SCHOOL).await.unwrap();
    assert!(seen.is_own && !seen.may_judge && seen.actions.is_empty());

    // The city judges for itself; what it marks travels back to the district with the reason.
    let review = assessment::review(city, &city.reviewer, CYCLE, SCHOOL).await.unwrap();
    assert!(review.answers.iter().all(|answer| answer.verdict == Verdict::Pending));
    let by = |line: &domain::assessment::LevelLine| line.approved.as_ref().map(|(by, _)| by.clone());
    assert_eq!(
        review.levels.iter().map(by).collect::<Vec<_>>(),
        [Some(district.name.clone()), None]
    );
    answer::judge(city, &city.reviewer, CYCLE, SCHOOL, TEACHERS, 1, returned("Đối chiếu."))
        .await
        .unwrap();
    let silent = way.act(&city.reviewer, Action::SendBack, "  ").await;
    assert!(matches!(silent, Err(Error::NotReady(Needs::Reason))));
    way.act(&city.reviewer, Action::SendBack, "Xem lại số nhà giáo.")
        .await
        .unwrap();
    assert_eq!(way.stands().await, "sent-back 0");
    let told = notice::list(city, district).await.unwrap();
    assert_eq!(told.notices[0].kind, NoticeKind::SentBack);
    assert_eq!(told.notices[0].body.text, "Xem lại số nhà giáo.");
    assert!(way.waits_with(district).await && !way.waits_with(&city.reviewer).await);
    let review = assessment::review(city, district, CYCLE, SCHOOL).await.unwrap();
    assert_eq!(review.sent_back, "Xem lại số nhà giáo.");
    let mark = |review: &domain::assessment::ReviewView| {
        let answer = review.answers.iter().find(|answer| answer.indicator.code == TEACHERS);
        answer.unwrap().verdict.clone()
    };
    assert_eq!(mark(&review), returned("Đối chiếu."));
    // The school learns of no mark before one of them sends it back.
    let hub = assessment::hub(city, officer, CYCLE, SCHOOL).await.unwrap();
    assert!(hub.returned.is_empty() && hub.work.returned == 0);

    // The district sends it to the school, which mends it; it begins with the district again.
    accept_all(city, district, CYCLE, SCHOOL).await.unwrap();
    way.act(district, Action::ReturnPart, "").await.unwrap();
    assert_eq!(way.stands().await, "partly-returned 0");
    way.mend().await;
    assert_eq!(way.approve(district, Action::PassOn).await, State::PassedOn);
    assert_eq!(way.approve(&city.reviewer, Action::Approve).await, State::Approved);
    let review = assessment::review(city, officer, CYCLE, SCHOOL).await.unwrap();
    let names = [Some(district.name.clone()), Some(city.reviewer.name.clone())];
    assert_eq!(review.levels.iter().map(by).collect::<Vec<_>>(), names);
    assert_eq!(cycle::publish(city, &city.reviewer, CYCLE).await.unwrap(), 1);
    assert!(
        health::check(city)
            .await
            .unwrap()
            .iter()
            .all(|found| { !matches!(found, health::Finding::StateUnknown(_)) })
    );
});

on_both!(
    what_the_city_returns_to_the_unit_begins_with_the_district_again,
    |house| async {
        let way = Way::settle(house).await;
        let Way {
            city,
            officer,
            district,
        } = &way;
        way.hand_in().await;
        way.approve(district, Action::PassOn).await;
        way.give_back(&city.reviewer).await;
        assert_eq!(way.stands().await, "partly-returned 0");
        let told = notice::list(city, officer).await.unwrap();
        assert_eq!(told.notices[0].kind, NoticeKind::Returned);
        way.mend().await;
        assert!(way.waits_with(district).await && !way.waits_with(&city.reviewer).await);
        // What the city asked for is for the district to look at, and for the city again.
        for (reviewer, action) in [(district, Action::PassOn), (&city.reviewer, Action::Approve)] {
            assert_eq!(way.changed(reviewer).await, [TEACHERS]);
            way.approve(reviewer, action).await;
        }
    }
);

on_both!(
    what_the_district_has_had_mended_is_no_change_to_the_city,
    |house| async {
        let way = Way::settle(house).await;
        let Way { city, district, .. } = &way;
        way.hand_in().await;
        way.give_back(district).await;
        let review = assessment::review(city, district, CYCLE, SCHOOL).await.unwrap();
        let waiting = |review: &domain::assessment::ReviewView| {
            let levels = review.levels.iter();
            levels
                .map(|level| (level.is_here, level.is_waiting))
                .collect::<Vec<_>>()
        };
        assert_eq!(waiting(&review), [(false, true), (false, false)]);
        way.mend().await;
        assert_eq!(way.changed(district).await, [TEACHERS]);
        way.approve(district, Action::PassOn).await;
        // The city reads what was asked and what stood there, among the other answers.
        assert!(way.changed(&city.reviewer).await.is_empty());
        let review = assessment::review(city, &city.reviewer, CYCLE, SCHOOL).await.unwrap();
        assert_eq!(waiting(&review), [(false, false), (true, false)]);
        let answer = review.answers.iter().find(|answer| answer.indicator.code == TEACHERS);
        assert!(answer.unwrap().before.is_some());
    }
);

on_both!(
    every_state_level_action_and_person_agrees_with_the_tables,
    |house| async {
        let way = Way::settle(house).await;
        let Way {
            city,
            officer,
            district,
        } = &way;
        let head = city.person("hieutruong", Role::Head, "79/770/770-THCS-01").await;
        let other = city.person("thamdinh7", Role::Reviewer, "79/778").await;
        way.hand_in().await;
        let path = UnitPath(format!("/79/770/{SCHOOL}/"));
        let people = [
            officer,
            &head,
            district,
            &other,
            &city.reviewer,
            &city.leader,
            &city.administrator,
        ];
        for from in State::ALL.into_iter().filter(|state| *state != State::NotOpen) {
            for level in [Level { at: 0, of: 2 }, Level { at: 1, of: 2 }] {
                for action in Action::ALL {
                    for actor in people {
                        let verdict = if action == Action::ReturnPart {
                            "returned"
                        } else {
                            "accepted"
                        };
                        let set = format!(
                            "UPDATE assessment SET state = '{}', level = {}, version = 5",
                            from.code(),
                            level.at
                        );
                        city.execute(&set).await.unwrap();
                        city.execute("UPDATE answer SET verdict = 'accepted'").await.unwrap();
                        let one = format!("UPDATE answer SET verdict = '{verdict}' WHERE indicator = '{TEACHERS}'");
                        city.execute(&one).await.unwrap();
                        let may = |permission| match permission {
                            Permission::Review => judges(actor, KIND, &path, level.at),
                            permission => allows(Some(actor), permission, &path),
                        };
                        let ever = |permission| match permission {
                            Permission::Review => reviews(actor, KIND, &path),
                            permission => may(permission),
                        };
                        let outcome = assessment::act(city, actor, CYCLE, SCHOOL, action, 5, "Xem lại.").await;
                        let case = format!("{from:?} {level:?} {action:?} {}: {outcome:?}", actor.login);
                        let somewhere = TABLE.iter().any(|step| step.action == action && ever(step.permission));
                        let reads = may(Permission::ReadSubmitted) || may(Permission::ReadDraft);
                        let whole_cycle = matches!(action, Action::Publish | Action::Lock);
                        let after = match (step(from, action, level), outcome) {
                            (_, Err(Error::NotFound)) if !reads => (from, level.at),
                            (_, Err(Error::Forbidden)) if reads && !somewhere => (from, level.at),
                            (_, Err(Error::Invalid(_))) if somewhere && whole_cycle => (from, level.at),
                            (None, Err(Error::Stale)) if somewhere && !whole_cycle => (from, level.at),
                            (Some(step), Err(Error::Forbidden)) if somewhere && !may(step.permission) => {
                                (from, level.at)
                            }
                            (Some(step), Ok(to)) if !whole_cycle && may(step.permission) && to == step.to => {
                                (to, step.level(level).at)
                            }
                            _ => panic!("{case}"),
                        };
                        assert_eq!(way.stands().await, format!("{} {}", after.0.code(), after.1), "{case}");
                    }
                }
            }
        }
    }
);
