//! A district reviews its schools by the same rules as the city reviews districts.

use domain::account::Actor;
use domain::assessment::SaveOutcome;
use domain::explore::{Measure, Query, Shown};
use domain::peers::PeersQuery;
use domain::permission::Role;
use domain::unit::UnitKind;
use domain::workflow::{Action, State, Verdict};
use store::{Error, answer, assessment, explore};

use crate::city::{CYCLE, City, complete, returned};
use crate::support::{accept_all, on_both};

const SCHOOL: &str = "770-TH-01";
const TEACHERS: &str = "2.4.1-a";

/// A school that has answered everything it is asked and handed in.
async fn hand_in(city: &City, unit: &str, kind: UnitKind) -> Actor {
    let officer = city
        .person(
            &format!("o-{}", unit.to_lowercase()),
            Role::Officer,
            &format!("79/770/{unit}"),
        )
        .await;
    for indicator in city.set.asked_of(kind) {
        city.save_for(&officer, unit, &indicator.code, &complete(indicator), 0)
            .await;
    }
    let hub = assessment::hub(city, &officer, CYCLE, unit).await.unwrap();
    act(city, &officer, unit, Action::Submit, hub.version).await.unwrap();
    officer
}

async fn act(city: &City, actor: &Actor, unit: &str, action: Action, version: i64) -> Result<State, Error> {
    assessment::act(city, actor, CYCLE, unit, action, version, "").await
}

async fn judge(city: &City, actor: &Actor, unit: &str, verdict: Verdict) -> Result<(State, i64), Error> {
    answer::judge(city, actor, CYCLE, unit, TEACHERS, 1, verdict).await
}

on_both!(a_school_goes_through_its_districts_review, |house| async {
    let city = City::settle(house).await;
    let local = city.person("thamdinh3", Role::Reviewer, "79/770").await;
    let other = city.person("thamdinh7", Role::Reviewer, "79/778").await;
    let school = hand_in(&city, SCHOOL, UnitKind::PrimarySchool).await;
    let hub = assessment::hub(&city, &school, CYCLE, SCHOOL).await.unwrap();
    assert_eq!(hub.work.reviewer.as_ref().map(|unit| unit.code.as_str()), Some("770"));

    // The city reads it and judges nothing; another district does not know of it.
    let seen = assessment::review(&city, &city.reviewer, CYCLE, SCHOOL).await.unwrap();
    assert!(!seen.may_judge && !seen.is_own && seen.actions.is_empty());
    for verdict in [Verdict::Accepted, returned("Bổ sung danh sách.")] {
        assert!(matches!(
            judge(&city, &city.reviewer, SCHOOL, verdict.clone()).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(
            judge(&city, &other, SCHOOL, verdict).await,
            Err(Error::NotFound)
        ));
    }
    assert!(matches!(
        act(&city, &city.reviewer, SCHOOL, Action::StartReview, hub.version).await,
        Err(Error::Forbidden)
    ));
    assert!(matches!(
        assessment::review(&city, &other, CYCLE, SCHOOL).await,
        Err(Error::NotFound)
    ));

    // The district returns one answer; what it marks is seen by nobody before it is sent.
    judge(&city, &local, SCHOOL, returned("Bổ sung danh sách."))
        .await
        .unwrap();
    let seen = assessment::review(&city, &city.reviewer, CYCLE, SCHOOL).await.unwrap();
    assert!(seen.answers.iter().all(|answer| answer.verdict == Verdict::Pending));
    accept_all(&city, &local, CYCLE, SCHOOL).await.unwrap();
    let review = assessment::review(&city, &local, CYCLE, SCHOOL).await.unwrap();
    assert!(review.may_judge && review.is_own);
    act(&city, &local, SCHOOL, Action::ReturnPart, review.version)
        .await
        .unwrap();

    // The school mends it, the district approves.
    let mut draft = complete(city.indicator(TEACHERS));
    "Đã bổ sung danh sách.".clone_into(&mut draft.note);
    let saved = answer::save(&city, &school, CYCLE, SCHOOL, TEACHERS, &draft, 1)
        .await
        .unwrap();
    assert!(matches!(saved, SaveOutcome::Saved(saved) if saved.version == 2));
    let hub = assessment::hub(&city, &school, CYCLE, SCHOOL).await.unwrap();
    act(&city, &school, SCHOOL, Action::Submit, hub.version).await.unwrap();
    accept_all(&city, &local, CYCLE, SCHOOL).await.unwrap();
    let review = assessment::review(&city, &local, CYCLE, SCHOOL).await.unwrap();
    assert_eq!(
        act(&city, &local, SCHOOL, Action::Approve, review.version)
            .await
            .unwrap(),
        State::Approved
    );

    // It shows beside other schools; districts stay what is shown without asking.
    let map = |level: &str| Query {
        cycle: CYCLE.to_owned(),
        measure: Measure::Indicator(TEACHERS.to_owned()),
        shown: Shown::Approved,
        against: String::new(),
        peers: PeersQuery {
            kind: level.to_owned(),
            within: String::new(),
        },
    };
    let schools = explore::map(&city, Some(&city.leader), &map("primary-school"))
        .await
        .unwrap();
    assert_eq!(schools.peers.kind, UnitKind::PrimarySchool);
    let usual = explore::map(&city, Some(&city.leader), &map("")).await.unwrap();
    assert_eq!(usual.peers.kind, UnitKind::District);

    // Publishing is the city's alone, and covers the school.
    assert!(matches!(
        store::cycle::publish(&city, &local, CYCLE).await,
        Err(Error::Forbidden)
    ));
    assert_eq!(store::cycle::publish(&city, &city.reviewer, CYCLE).await.unwrap(), 1);
});

on_both!(
    a_district_judges_neither_itself_nor_what_files_to_the_city,
    |house| async {
        let city = City::settle(house).await;
        let local = city.person("thamdinh3", Role::Reviewer, "79/770").await;
        city.hand_in().await;
        hand_in(&city, "770-THPT-01", UnitKind::UpperSecondarySchool).await;
        for unit in ["770", "770-THPT-01"] {
            assert!(
                matches!(
                    judge(&city, &local, unit, Verdict::Accepted).await,
                    Err(Error::Forbidden)
                ),
                "{unit}"
            );
            let seen = assessment::review(&city, &local, CYCLE, unit).await.unwrap();
            assert!(!seen.may_judge && seen.work.reviewer.is_none(), "{unit}");
            assert!(
                judge(&city, &city.reviewer, unit, Verdict::Accepted).await.is_ok(),
                "{unit}"
            );
        }
    }
);

on_both!(each_queue_holds_what_its_place_reviews, |house| async {
    let city = City::settle(house).await;
    let local = city.person("thamdinh3", Role::Reviewer, "79/770").await;
    hand_in(&city, SCHOOL, UnitKind::PrimarySchool).await;
    hand_in(&city, "770-THPT-01", UnitKind::UpperSecondarySchool).await;
    let codes = |view: &domain::assessment::QueueView| -> Vec<String> {
        view.lines.iter().map(|line| line.unit.code.clone()).collect()
    };

    let own = assessment::queue(&city, &local, None, None).await.unwrap();
    assert_eq!(codes(&own)[0], SCHOOL);
    let expected = [
        "nursery",
        "primary-school",
        "lower-secondary-school",
        "ward",
        "community-learning-centre",
    ];
    assert!(own.lines.iter().all(|line| expected.contains(&line.unit.kind.code())));
    assert!(own.lines.iter().all(|line| line.unit.code.starts_with("770-")));
    assert!(own.local.is_empty() && !own.may_publish);

    let all = assessment::queue(&city, &city.reviewer, None, None).await.unwrap();
    assert_eq!(codes(&all)[0], "770-THPT-01");
    assert!(!codes(&all).contains(&SCHOOL.to_owned()));
    let district = all.local.iter().find(|local| local.unit.code == "770").unwrap();
    assert_eq!((district.waiting, district.approved), (1, 0));
    assert_eq!(usize::try_from(district.units).unwrap(), own.lines.len());
    // The city opens a district's queue, a district only its own.
    let within = assessment::queue(&city, &city.reviewer, None, Some("770"))
        .await
        .unwrap();
    assert_eq!(codes(&within), codes(&own));
    for elsewhere in ["778", "79", "khong-co"] {
        assert!(matches!(
            assessment::queue(&city, &local, None, Some(elsewhere)).await,
            Err(Error::NotFound)
        ));
    }
    // The side list of a review is that of whoever reviews.
    let review = assessment::review(&city, &city.reviewer, CYCLE, SCHOOL).await.unwrap();
    assert!(review.queue.is_empty());
});
