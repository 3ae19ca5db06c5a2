//! Self-assessments: the whole life, and what happens at a return.

mod interleave;
mod levels;
mod local;
mod page;
mod step;
mod waits;

use domain::account::Actor;
use domain::answer::Draft;
use domain::assessment::Progress;
use domain::permission::Role;
use domain::workflow::{Action, Needs, State, Verdict};
use store::{Error, answer, assessment, cycle, evidence};

use crate::city::{CYCLE, City, FAMILIES, UNIT, complete, quotient, returned};
use crate::support::{accept_all, on_both};

/// Three answers that go back.
pub const THREE: [&str; 3] = ["1.1.3-a", FAMILIES, "2.6.1-a"];

on_both!(the_whole_life_with_three_answers_returned, |house| async {
    let city = City::settle(house).await;
    let empty = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(
        (empty.work.state, empty.version, empty.may_answer),
        (State::NotOpen, 0, true)
    );
    assert!(empty.actions.is_empty() && empty.history.is_empty() && empty.last_saved.is_none());
    city.answer_everything().await;
    city.clock.advance(1);
    assert_eq!(
        city.act(&city.officer, Action::RequestSignOff).await,
        State::AwaitingSignOff
    );
    city.clock.advance(1);
    assert_eq!(city.act(&city.head, Action::Submit).await, State::Submitted);
    city.clock.advance(1);
    review_and_return(&city).await;
    mend_and_hand_in(&city).await;
    see_the_difference(&city).await;
    for code in THREE {
        city.judge(code, Verdict::Accepted).await;
    }
    city.clock.advance(1);
    assert_eq!(city.act(&city.reviewer, Action::Approve).await, State::Approved);
    city.clock.advance(1);
    cycle::publish(&city, &city.reviewer, CYCLE).await.unwrap();
    look_back(&city).await;
});

async fn review_and_return(city: &City) {
    for code in THREE {
        city.judge(code, returned(&format!("Bổ sung {code}."))).await;
    }
    // What the city has marked is its own until it sends it back.
    let meanwhile = assessment::hub(city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert!(meanwhile.returned.is_empty() && meanwhile.work.returned == 0);
    let rest = accept_all(city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    assert_eq!(usize::try_from(rest).unwrap(), city.asked().len() - 3);
    city.clock.advance(1);
    assert_eq!(
        city.act(&city.reviewer, Action::ReturnPart).await,
        State::PartlyReturned
    );
}

async fn mend_and_hand_in(city: &City) {
    let hub = assessment::hub(city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(hub.work.returned, 3);
    assert_eq!(
        hub.returned.iter().map(|line| line.code.as_str()).collect::<Vec<_>>(),
        THREE
    );
    assert!(
        hub.returned
            .iter()
            .all(|line| !line.mended && matches!(line.verdict, Verdict::Returned { .. }))
    );
    let offer = hub.actions.iter().find(|offer| offer.action == Action::Submit).unwrap();
    assert_eq!((offer.needs, offer.ready), (Needs::ReturnedMended, false));
    let early = assessment::act(city, &city.officer, CYCLE, UNIT, Action::Submit, hub.version, "")
        .await
        .unwrap_err();
    assert!(matches!(early, Error::NotReady(Needs::ReturnedMended)));
    for code in THREE {
        city.clock.advance(1);
        let mended = Draft {
            explanation: "Đã đối chiếu lại.".to_owned(),
            ..complete(city.indicator(code))
        };
        assert_eq!(city.save(code, &mended, 1).await.version, 2);
    }
    assert_eq!(city.act(&city.officer, Action::Submit).await, State::Resubmitted);
    city.clock.advance(1);
}

async fn see_the_difference(city: &City) {
    let review = assessment::review(city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    assert_eq!(review.work.pending, 3);
    let first: Vec<&str> = review
        .answers
        .iter()
        .take(3)
        .map(|answer| answer.indicator.code.as_str())
        .collect();
    assert_eq!(first, THREE);
    for answer in review.answers.iter().take(3) {
        let (before, verdict) = answer.before.as_ref().unwrap();
        assert_eq!(
            (before, &answer.verdict),
            (&complete(&answer.indicator), &Verdict::Pending)
        );
        assert!(matches!(verdict, Verdict::Returned { text, .. } if text.starts_with("Bổ sung")));
        assert_eq!(answer.draft.explanation, "Đã đối chiếu lại.");
    }
}

async fn look_back(city: &City) {
    let hub = assessment::hub(city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!((hub.work.state, hub.may_answer), (State::Published, false));
    assert!(
        hub.focus_areas
            .iter()
            .flat_map(|group| &group.answers)
            .all(|line| line.progress == Progress::Accepted)
    );
    let asked = u32::try_from(city.asked().len()).unwrap();
    // Each step with how many answers it covered and how many of them it returned.
    let expected = [
        (Action::Begin, 0, 0),
        (Action::RequestSignOff, asked, 0),
        (Action::Submit, asked, 0),
        (Action::StartReview, asked, 0),
        (Action::ReturnPart, asked, 3),
        (Action::Submit, 3, 0),
        (Action::StartReview, asked, 0),
        (Action::Approve, asked, 0),
        (Action::Publish, asked, 0),
    ];
    let steps: Vec<_> = hub
        .history
        .iter()
        .rev()
        .map(|line| (line.action, line.answers, line.returned))
        .collect();
    assert_eq!(steps, expected);
    let approval = &hub.history[1];
    assert_eq!(
        (approval.by.as_str(), approval.role),
        (city.reviewer.name.as_str(), Some(Role::Reviewer))
    );
    let detail = city.texts("SELECT detail FROM event WHERE action = 'approve'").await;
    assert!(detail[0].contains(&format!("\"{FAMILIES}\":2")), "{detail:?}");
}

on_both!(a_step_covers_what_was_given, |house| async {
    let city = City::settle(house).await;
    let indicators = city.asked();
    let [given, begun] = [&indicators[0], &indicators[1]];
    city.save(&given.code, &complete(given), 0).await;
    let note = Draft {
        note: "Chờ số của phường.".to_owned(),
        ..Draft::default()
    };
    city.save(&begun.code, &note, 0).await;
    city.act(&city.officer, Action::RequestSignOff).await;
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    let step = &hub.history[0];
    assert_eq!(
        (step.action, step.answers, hub.work.coverage.part),
        (Action::RequestSignOff, 1, 1)
    );
});

on_both!(only_returned_answers_open_again, |house| async {
    let city = City::settle(house).await;
    city.return_some(&THREE).await;
    for indicator in city.asked() {
        let code = indicator.code.as_str();
        let open = THREE.contains(&code);
        let view = answer::view(&city, &city.officer, CYCLE, UNIT, code).await.unwrap();
        assert_eq!(view.editable, open, "{code}");
        let draft = Draft {
            note: "sửa".to_owned(),
            ..view.draft.clone()
        };
        let saved = answer::save(&city, &city.officer, CYCLE, UNIT, code, &draft, view.version).await;
        assert_eq!(saved.is_ok(), open, "{code}: {saved:?}");
        assert!(open || matches!(saved, Err(Error::Stale)));
        let link = evidence::Document {
            title: "Báo cáo".to_owned(),
            ..Default::default()
        };
        let url = "https://example.vn/bao-cao";
        let added = evidence::add_link(&city, &city.officer, CYCLE, UNIT, code, url, link).await;
        assert_eq!(added.is_ok(), open, "{code}: {added:?}");
    }
    // A mended answer stays open until it is handed in again.
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert!(view.editable && view.verdict == Verdict::Pending);
    city.act(&city.officer, Action::Submit).await;
    assert!(
        !answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES)
            .await
            .unwrap()
            .editable
    );
});

on_both!(a_second_return_forgets_the_first, |house| async {
    let city = City::settle(house).await;
    city.return_some(&THREE).await;
    for code in THREE {
        city.save(
            code,
            &Draft {
                note: "lần 2".to_owned(),
                ..complete(city.indicator(code))
            },
            1,
        )
        .await;
    }
    city.act(&city.officer, Action::Submit).await;
    city.judge(FAMILIES, returned("Vẫn thiếu.")).await;
    accept_all(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    city.act(&city.reviewer, Action::ReturnPart).await;
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(
        hub.returned.iter().map(|line| line.code.as_str()).collect::<Vec<_>>(),
        [FAMILIES]
    );
    let other = answer::view(&city, &city.officer, CYCLE, UNIT, THREE[0]).await.unwrap();
    assert!(!other.editable && other.verdict == Verdict::Accepted);
    city.save(
        FAMILIES,
        &Draft {
            note: "lần 3".to_owned(),
            ..complete(city.indicator(FAMILIES))
        },
        2,
    )
    .await;
    city.act(&city.officer, Action::Submit).await;
    let review = assessment::review(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    let changed: Vec<_> = review.answers.iter().filter(|answer| answer.before.is_some()).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].before.as_ref().unwrap().0.note, "lần 2");
});

on_both!(
    the_city_sees_what_was_handed_in_not_what_is_being_mended,
    |house| async {
        let city = City::settle(house).await;
        city.return_some(&THREE).await;
        city.clock.advance(1_000);
        city.save(
            FAMILIES,
            &Draft {
                note: "đang sửa".to_owned(),
                ..quotient("1", "2")
            },
            1,
        )
        .await;
        let link = evidence::Document {
            title: "Đang soạn".to_owned(),
            ..Default::default()
        };
        evidence::add_link(
            &city,
            &city.officer,
            CYCLE,
            UNIT,
            FAMILIES,
            "https://example.vn/a",
            link,
        )
        .await
        .unwrap();
        let seen = async |actor: &Actor| {
            let review = assessment::review(&city, actor, CYCLE, UNIT).await.unwrap();
            review
                .answers
                .into_iter()
                .find(|answer| answer.indicator.code == FAMILIES)
                .unwrap()
        };
        for actor in [&city.reviewer, &city.leader] {
            let answer = seen(actor).await;
            assert_eq!((answer.draft, answer.version), (complete(city.indicator(FAMILIES)), 1));
            assert!(matches!(answer.verdict, Verdict::Returned { .. }) && answer.evidence.is_empty());
            assert!(answer.figure.is_some());
            let hub = assessment::hub(&city, actor, CYCLE, UNIT).await.unwrap();
            assert_eq!(hub.work.returned, 3);
        }
        let own = seen(&city.officer).await;
        assert_eq!((own.draft.note.as_str(), own.evidence.len()), ("đang sửa", 1));
        assert_eq!(own.figure, Some(50.0));
    }
);
