//! The city's verdicts.

use domain::assessment::Rest;
use domain::workflow::{Action, State, Verdict};
use store::{Error, answer, assessment};

use crate::city::{CYCLE, City, FAMILIES, UNIT, quotient, returned};
use crate::support::accept;
use crate::support::on_both;

on_both!(the_first_verdict_starts_the_review, |house| async {
    let city = City::settle(house).await;
    city.hand_in().await;
    let version = city.version().await;
    let (state, now) = city.judge(FAMILIES, Verdict::Accepted).await;
    assert_eq!((state, now), (State::UnderReview, version + 1));
    let steps = "SELECT action FROM event WHERE subject = 'assessment' ORDER BY id";
    assert_eq!(city.texts(steps).await, ["begin", "submit", "start-review"]);
    // A second verdict needs no second start, and a verdict can be taken back.
    assert_eq!(
        city.judge(FAMILIES, returned("Thiếu báo cáo.")).await,
        (State::UnderReview, now)
    );
    assert_eq!(city.judge(FAMILIES, Verdict::Pending).await, (State::UnderReview, now));
    let review = assessment::review(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    assert!(review.answers.iter().all(|answer| answer.verdict == Verdict::Pending));
    assert_eq!(
        city.number("SELECT count(*) FROM event WHERE action = 'judge'").await,
        3
    );
});

on_both!(a_verdict_is_about_one_version, |house| async {
    let city = City::settle(house).await;
    city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    city.save(FAMILIES, &quotient("701", "1.000"), 1).await;
    let judge = async |version: i64, verdict: Verdict| {
        answer::judge(&city, &city.reviewer, CYCLE, UNIT, FAMILIES, version, verdict).await
    };
    // Not with the city yet.
    assert!(matches!(judge(2, Verdict::Accepted).await.unwrap_err(), Error::Stale));
    city.act(&city.head, Action::Submit).await;
    assert!(matches!(judge(1, Verdict::Accepted).await.unwrap_err(), Error::Stale));
    assert_eq!(
        city.number("SELECT count(*) FROM assessment WHERE state = 'submitted'")
            .await,
        1
    );
    let silent = judge(2, returned(" \n")).await.unwrap_err();
    assert!(matches!(silent, Error::Invalid(code) if code == "reason-text"));
    assert_eq!(judge(2, Verdict::Accepted).await.unwrap().0, State::UnderReview);
});

on_both!(unanswered_indicators_can_be_judged_too, |house| async {
    let city = City::settle(house).await;
    city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    city.act(&city.officer, Action::Submit).await;
    let asked = u32::try_from(city.asked().len()).unwrap();
    assert_eq!(city.number("SELECT count(*) FROM answer").await, i64::from(asked));
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(
        (hub.work.coverage.part, hub.work.coverage.whole, hub.work.pending),
        (1, asked, asked)
    );
    city.judge("1.1.3-a", returned("Chưa có số liệu.")).await;
    let rest = async |rest| accept(&city, &city.reviewer, CYCLE, UNIT, rest).await.unwrap();
    assert_eq!((rest(Rest::Answers).await, rest(Rest::Answers).await), (1, 0));
    assert_eq!((rest(Rest::Gaps).await, rest(Rest::Gaps).await), (asked - 2, 0));
    city.act(&city.reviewer, Action::ReturnPart).await;
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, "1.1.3-a")
        .await
        .unwrap();
    assert!(view.editable && view.version == 0 && view.saved_at.is_none());
    assert_eq!(city.save("1.1.3-a", &quotient("50", "100"), 0).await.version, 1);
});

on_both!(only_the_city_judges, |house| async {
    let city = City::settle(house).await;
    city.hand_in().await;
    for actor in [&city.officer, &city.head, &city.leader, &city.administrator] {
        let one = answer::judge(&city, actor, CYCLE, UNIT, FAMILIES, 1, Verdict::Accepted)
            .await
            .unwrap_err();
        let rest = accept(&city, actor, CYCLE, UNIT, Rest::Answers).await.unwrap_err();
        assert!(
            matches!((&one, &rest), (Error::Forbidden, Error::Forbidden)),
            "{}: {one:?}",
            actor.login
        );
    }
    let other = answer::judge(&city, &city.neighbour, CYCLE, UNIT, FAMILIES, 1, Verdict::Accepted)
        .await
        .unwrap_err();
    assert!(matches!(other, Error::NotFound));
});
