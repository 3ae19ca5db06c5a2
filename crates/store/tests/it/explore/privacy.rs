//! Shares of few respondents, and those that would give them away.

use domain::answer::Draft;
use domain::cell::{Cell, NoValue};
use domain::explore::Shown;
use domain::permission::Role;
use domain::workflow::State;
use store::{Options, Store, answer};

use super::{cell, map_of, query, unit_of};
use crate::support::on_both;
use crate::town::{SURVEY, Town, figure};

const NOW: &str = "2025-H1";

/// The city asked 69 people: 40 and 25 in two districts, and four in the third, which is still at work.
async fn asked(town: &Town) {
    let share = |of: f64| [(SURVEY, figure(25.0).of(of).accepted())];
    town.assess(NOW, "79", State::Approved, &share(69.0)).await;
    town.assess(NOW, "778", State::Approved, &share(40.0)).await;
    town.assess(NOW, "769", State::Approved, &share(25.0)).await;
    town.assess(NOW, "770", State::Drafting, &share(4.0)).await;
}

on_both!(what_a_total_would_give_away_is_withheld_too, |house| async {
    let town = Town::build(house).await;
    asked(&town).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let reader = Some(&officer);
    let map = map_of(&town, reader, NOW, SURVEY, Shown::Approved).await;
    assert_eq!(
        *cell(&map, "769"),
        Cell::None(NoValue::Withheld),
        "69 − 40 − 25 leaves four people"
    );
    assert_eq!((cell(&map, "778").value(), map.median), (Some(25.0), Some(25.0)));
    let unit = unit_of(&town, reader, NOW, "769").await;
    assert_eq!(unit.scores.overall, None, "no score rests on it");
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let seen = map_of(&town, Some(&reviewer), NOW, SURVEY, Shown::Approved).await;
    assert_eq!(cell(&seen, "769").value(), Some(25.0), "the city reads all work");

    // Fourteen people after all: nothing has to be hidden, from the very next call on.
    let draft = Draft {
        value: "25".to_owned(),
        sample: "14".to_owned(),
        ..Draft::default()
    };
    answer::save(&town, &officer, NOW, "770", SURVEY, &draft, 1)
        .await
        .unwrap();
    let map = map_of(&town, reader, NOW, SURVEY, Shown::Approved).await;
    assert_eq!(cell(&map, "769").value(), Some(25.0));
    let patched = unit_of(&town, reader, NOW, "769").await;
    town.rebuild_cube().await.unwrap();
    assert_eq!(patched, unit_of(&town, reader, NOW, "769").await);
});

on_both!(the_fewest_respondents_are_a_matter_of_configuration, |house| async {
    let town = Town::build(house).await;
    asked(&town).await;
    let officer = town.person("quan7", Role::Officer, "79/778").await;
    let options = Options {
        fewest_respondents: 4,
        ..town.options.clone()
    };
    let lenient = Store::open(options).await.unwrap();
    let map = store::explore::map(&lenient, Some(&officer), &query(NOW, SURVEY, Shown::Approved))
        .await
        .unwrap();
    assert_eq!(cell(&map, "769").value(), Some(25.0));
});
