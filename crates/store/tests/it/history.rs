//! Histories: what is told, to whom, in parts.

use domain::account::Actor;
use domain::answer::{Draft, Value};
use domain::history::{Deed, HistoryOf, HistoryView, Said};
use domain::permission::Role;
use store::Error;
use store::thread::NewMessage;

use crate::support::{House, on_both};
use crate::town::{FAMILIES, Town};

const CYCLE: &str = "2025-H1";

async fn history(house: &House, actor: &Actor, of: HistoryOf, code: &str) -> Result<HistoryView, Error> {
    store::history::view(house, actor, of, code, |total| 0..total).await
}

fn deeds(view: &HistoryView) -> Vec<Deed> {
    view.part.events.iter().filter_map(|told| told.deed).collect()
}

/// The officer's answer: so many families of a thousand.
async fn save(house: &House, officer: &Actor, families: &str, version: i64) {
    let draft = Draft {
        numerator: families.to_owned(),
        denominator: "1000".to_owned(),
        ..Draft::default()
    };
    store::answer::save(house, officer, CYCLE, "770", FAMILIES, &draft, version)
        .await
        .unwrap();
}

on_both!(a_unit_reads_what_happened_and_what_changed, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let neighbour = town.person("quan7", Role::Officer, "79/778").await;
    let keeper = town.person("quantri", Role::Administrator, "79").await;
    save(&town, &officer, "812", 0).await;
    save(&town, &officer, "830", 1).await;
    let message = NewMessage {
        cycle: CYCLE.to_owned(),
        unit: "770".to_owned(),
        indicator: FAMILIES.to_owned(),
        text: "Đã sửa".to_owned(),
        ..NewMessage::default()
    };
    store::thread::say(&town, &officer, &message).await.unwrap();
    let own = history(&town, &officer, HistoryOf::Unit, "770").await.unwrap();
    let begin = Deed::Step(domain::workflow::Action::Begin);
    assert_eq!(deeds(&own), [Deed::Talk, Deed::SaveAnswer, Deed::SaveAnswer, begin]);
    let change = &own.part.events[1];
    let value = |numerator| {
        Said::Value(Value::Quotient {
            numerator,
            denominator: 1000.0,
        })
    };
    assert_eq!((&change.before, &change.after), (&value(812.0), &value(830.0)));
    assert_eq!(
        (change.by.as_str(), change.place.vi.as_str()),
        ("Người quan3", "Quận 3")
    );
    assert_eq!(own.part.events[2].before, Said::Nothing);
    // What the unit is still working on stays with it; that there is talk is not for those who keep accounts.
    let seen = history(&town, &reviewer, HistoryOf::Unit, "770").await.unwrap();
    assert_eq!(deeds(&seen), [Deed::Talk, begin]);
    let kept = history(&town, &keeper, HistoryOf::Unit, "770").await.unwrap();
    assert_eq!(deeds(&kept), [Deed::SaveAnswer, Deed::SaveAnswer, begin]);
    assert!(matches!(
        history(&town, &neighbour, HistoryOf::Unit, "770").await,
        Err(Error::NotFound)
    ));
    // In parts.
    let part = store::history::view(&town, &officer, HistoryOf::Unit, "770", |total| 1..total.min(2))
        .await
        .unwrap();
    assert_eq!((part.part.total, deeds(&part)), (4, vec![Deed::SaveAnswer]));
});

on_both!(
    an_accounts_history_is_for_its_person_and_those_who_keep_accounts,
    |house| async {
        let town = Town::build(house).await;
        let officer = town.person("quan3", Role::Officer, "79/770").await;
        let other = town.person("quan33", Role::Officer, "79/770").await;
        let keeper = town.person("quantri", Role::Administrator, "79").await;
        store::account::set_password(&town, "quan3", "mot-mat-khau-moi")
            .await
            .unwrap();
        store::account::set_password(&town, "quan33", "mot-mat-khau-moi")
            .await
            .unwrap();
        store::session::remove_all_of(&town, &officer).await.unwrap();
        save(&town, &officer, "812", 0).await;
        for reader in [&officer, &keeper] {
            let seen = history(&town, reader, HistoryOf::Account, "quan3").await.unwrap();
            let expected = [
                Deed::SaveAnswer,
                Deed::Step(domain::workflow::Action::Begin),
                Deed::SignOutEverywhere,
                Deed::SetPassword,
            ];
            assert_eq!(deeds(&seen), expected, "{}", reader.login);
        }
        for (reader, login) in [(&other, "quan3"), (&officer, "quantri"), (&keeper, "khong-co")] {
            let refused = history(&town, reader, HistoryOf::Account, login).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{login}");
        }
    }
);

on_both!(a_cases_history_is_for_those_who_see_the_case, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let neighbour = town.person("quan7", Role::Officer, "79/778").await;
    let new = store::case::NewCase {
        cycle: CYCLE.to_owned(),
        unit: String::new(),
        kind: "difficulty".to_owned(),
        about: FAMILIES.to_owned(),
        title: "Chưa có số".to_owned(),
        text: "Đề nghị gửi lại.".to_owned(),
        ..store::case::NewCase::default()
    };
    let number = store::case::raise(&town, &officer, &new).await.unwrap().to_string();
    let seen = history(&town, &officer, HistoryOf::Case, &number).await.unwrap();
    assert_eq!(
        (deeds(&seen), seen.name.vi.as_str()),
        (vec![Deed::RaiseCase], "Chưa có số")
    );
    for (reader, number) in [(&neighbour, number.as_str()), (&officer, "2020-1"), (&officer, "x")] {
        let refused = history(&town, reader, HistoryOf::Case, number).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{number}");
    }
});
