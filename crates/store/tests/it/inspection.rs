//! Inspection: drawing samples, and recording what is found.

use domain::account::Actor;
use domain::inspection::{Outcome, Risk, Way};
use domain::permission::Role;
use store::{Error, demo, inspection};

use crate::support::{House, on_both};

const CYCLE: &str = "2025-H1";

fn invalid(result: Result<impl std::fmt::Debug, Error>) -> String {
    match result.unwrap_err() {
        Error::Invalid(code) => code,
        other => format!("{other:?}"),
    }
}

async fn reviewer(house: &House) -> Actor {
    demo::load(house).await.unwrap();
    house.person("nguoi-duyet", Role::Reviewer, "79").await
}

on_both!(a_random_sample_is_drawn_and_looked_at, |house| async {
    let reviewer = reviewer(&house).await;
    let before = inspection::view(&house, &reviewer, None, None).await.unwrap();
    assert_eq!((before.cycle.code.as_str(), before.samples.len()), (CYCLE, 0));
    assert!(before.frame > 500 && before.may_inspect && before.chosen.is_empty());
    let id = inspection::draw(&house, &reviewer, CYCLE, "random", " 20 ")
        .await
        .unwrap();
    let view = inspection::view(&house, &reviewer, Some(CYCLE), None).await.unwrap();
    assert_eq!((view.chosen.as_str(), view.items.len()), (id.to_string().as_str(), 20));
    assert_eq!((view.samples[0].way, view.samples[0].frame), (Way::Random, view.frame));
    let mut drawn: Vec<_> = view
        .items
        .iter()
        .map(|item| (&item.unit.code, &item.indicator.code))
        .collect();
    drawn.sort();
    drawn.dedup();
    assert_eq!(drawn.len(), 20, "no answer is drawn twice");
    // Chance spreads over units.
    let units: std::collections::BTreeSet<_> = view.items.iter().map(|item| &item.unit.code).collect();
    assert!(units.len() > 5);

    let [first, second, ..] = &view.items[..] else {
        panic!("{view:?}")
    };
    let say =
        async |item: &str, outcome: &str, note: &str| inspection::record(&house, &reviewer, item, outcome, note).await;
    assert_eq!(invalid(say(&first.id, "fine", "").await), "outcome");
    assert_eq!(invalid(say(&first.id, "differs", " ").await), "no-note");
    assert_eq!(
        invalid(say(&first.id, "confirmed", &"x".repeat(1_001)).await),
        "too-long"
    );
    assert!(matches!(say("x", "confirmed", "").await, Err(Error::NotFound)));
    assert_eq!(say(&first.id, "confirmed", "").await.unwrap(), id);
    say(&second.id, "confirmed", "").await.unwrap();
    // A second look takes the place of the first.
    say(&second.id, "differs", "Danh sách có 46 người, không phải 64.")
        .await
        .unwrap();
    let view = inspection::view(&house, &reviewer, Some(CYCLE), Some(&id.to_string()))
        .await
        .unwrap();
    let sample = &view.samples[0];
    assert_eq!((sample.checked.part, sample.checked.whole), (2, 20));
    assert_eq!((sample.confirmed.part, sample.confirmed.whole), (1, 2));
    let found = view.items[1].found.as_ref().unwrap();
    assert_eq!(
        (found.outcome, found.by.as_str()),
        (Outcome::Differs, reviewer.name.as_str())
    );
    assert!(found.note.contains("46") && view.items[2].found.is_none());
    // The events keep both looks.
    let events = house
        .number("SELECT count(*) FROM event WHERE subject = 'inspection' AND action = 'find'")
        .await;
    assert_eq!(events, 3);
});

on_both!(by_risk_the_gravest_come_first, |house| async {
    let reviewer = reviewer(&house).await;
    inspection::draw(&house, &reviewer, CYCLE, "risk", "200").await.unwrap();
    let view = inspection::view(&house, &reviewer, Some(CYCLE), None).await.unwrap();
    let weights: Vec<usize> = view
        .items
        .iter()
        .map(|item| {
            let has = |risk, weight| if item.risks.contains(&risk) { weight } else { 0 };
            has(Risk::ChangedMuch, 4) + has(Risk::NoEvidence, 2) + has(Risk::Round, 1)
        })
        .collect();
    assert!(
        weights[0] > 0 && weights.is_sorted_by(|one, next| one >= next),
        "{weights:?}"
    );
});

on_both!(who_may_draw_and_where, |house| async {
    let reviewer = reviewer(&house).await;
    let officer = house.person("can-bo", Role::Officer, "79/770").await;
    let leader = house.person("lanh-dao-tp", Role::Leader, "79").await;
    let district = house.person("tham-dinh-quan", Role::Reviewer, "79/770").await;
    let draw = async |actor: &Actor, way: &str, size: &str| inspection::draw(&house, actor, CYCLE, way, size).await;
    assert!(matches!(draw(&officer, "random", "5").await, Err(Error::Forbidden)));
    assert!(matches!(draw(&leader, "random", "5").await, Err(Error::Forbidden)));
    for size in ["", "0", "201", "-3", "ba", "1,5"] {
        assert_eq!(invalid(draw(&reviewer, "random", size).await), "size", "{size}");
    }
    assert_eq!(invalid(draw(&reviewer, "lot", "5").await), "way");
    let city = draw(&reviewer, "random", "5").await.unwrap().to_string();
    let own = draw(&district, "random", "5").await.unwrap().to_string();
    // A district draws among its own units.
    let view = inspection::view(&house, &district, Some(CYCLE), Some(&own))
        .await
        .unwrap();
    assert!(view.items.iter().all(|item| item.unit.code.starts_with("770")) && !view.items.is_empty());
    let refused = inspection::view(&house, &district, Some(CYCLE), Some(&city)).await;
    assert!(matches!(refused, Err(Error::NotFound)));
    // The city reads along, the leader too; neither an officer.
    assert_eq!(
        inspection::view(&house, &reviewer, Some(CYCLE), None)
            .await
            .unwrap()
            .samples
            .len(),
        2
    );
    assert!(
        !inspection::view(&house, &leader, Some(CYCLE), Some(&city))
            .await
            .unwrap()
            .may_inspect
    );
    assert!(matches!(
        inspection::view(&house, &officer, Some(CYCLE), None).await,
        Err(Error::Forbidden)
    ));
    let item = &inspection::view(&house, &reviewer, Some(CYCLE), Some(&city))
        .await
        .unwrap()
        .items[0]
        .id;
    assert!(matches!(
        inspection::record(&house, &district, item, "confirmed", "").await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        inspection::record(&house, &leader, item, "confirmed", "").await,
        Err(Error::Forbidden)
    ));
});
