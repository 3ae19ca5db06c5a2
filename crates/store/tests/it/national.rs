//! The invented country: loaded once, marked throughout, its states led by their steps.

use domain::cell::{Cell, NoValue};
use domain::demo::national::Size;
use domain::explore::{Measure, Query, Shown};
use domain::permission::Role;
use domain::unit::UnitKind;
use std::collections::BTreeSet;
use store::demo::{self, PASSWORD, Scale};
use store::{Error, account, explore, health};

use crate::support::on_both;

const SMALL: Size = Size {
    provinces: 3,
    communes: 12,
    cycles: 3,
    officers: 0,
};

on_both!(a_country_is_loaded_once_and_only_into_an_empty_house, |house| async {
    demo::load_national(&house, SMALL).await.unwrap();
    assert_eq!(demo::held(&house).await.unwrap(), Some(Scale::National));
    let answers = house.number("SELECT count(*) FROM answer").await;
    assert!(answers > 15 * 57, "{answers}");
    demo::load_national(&house, SMALL).await.unwrap();
    demo::load(&house).await.unwrap();
    assert_eq!(house.number("SELECT count(*) FROM answer").await, answers);
    assert_eq!(house.number("SELECT count(*) FROM unit").await, 16);
    assert_eq!(house.number("SELECT count(*) FROM cycle").await, 3);
});

on_both!(the_city_and_the_country_do_not_mix, |house| async {
    demo::load(&house).await.unwrap();
    let refused = demo::load_national(&house, SMALL).await.unwrap_err();
    assert!(matches!(refused, Error::Invalid(code) if code == "not-empty"));
    assert_eq!(demo::held(&house).await.unwrap(), Some(Scale::City));
});

on_both!(everything_in_it_is_marked_and_fits_together, |house| async {
    demo::load_national(&house, SMALL).await.unwrap();
    for table in ["unit", "answer"] {
        let real = format!("SELECT count(*) FROM {table} WHERE NOT CAST(illustrative AS BOOLEAN)");
        assert_eq!(house.number(&real).await, 0, "{table}");
    }
    let faults: Vec<_> = health::check(&house).await.unwrap();
    let faults: Vec<_> = faults.into_iter().filter(health::Finding::is_fault).collect();
    assert!(faults.is_empty(), "{faults:?}");
    for account in Scale::National.accounts() {
        let actor = account::sign_in(&house, account.login, PASSWORD, "").await.unwrap();
        assert_eq!((actor.role, actor.unit.as_str()), (account.role, account.unit));
    }
});

on_both!(gaps_are_of_several_kinds, |house| async {
    let size = Size {
        provinces: 3,
        communes: 40,
        cycles: 3,
        officers: 0,
    };
    demo::load_national(&house, size).await.unwrap();
    let reviewer = Scale::National
        .accounts()
        .iter()
        .find(|account| account.role == Role::Reviewer)
        .unwrap();
    let reviewer = account::sign_in(&house, reviewer.login, PASSWORD, "").await.unwrap();
    let values = explore::values(
        &house,
        Some(&reviewer),
        "2025-H1",
        "2.1.1-a",
        UnitKind::Ward,
        "",
        Shown::Approved,
    );
    let values = values.await.unwrap();
    assert_eq!(values.len(), 40);
    let kinds: BTreeSet<NoValue> = values.iter().filter_map(|value| value.no_value).collect();
    assert!(kinds.len() >= 4, "{kinds:?}");
    let query = Query {
        cycle: String::new(),
        measure: Measure::Score,
        shown: Shown::Approved,
        against: String::new(),
        peers: domain::peers::PeersQuery::default(),
    };
    let map = explore::map(&house, None, &query).await.unwrap();
    assert_eq!(map.cycle.code, "2024-H2");
    assert!(map.illustrative && map.rows.len() == 3);
    assert!(map.rows.iter().all(|row| matches!(row.cell, Cell::Figure(_))));
});

on_both!(
    before_the_last_evening_officers_have_everything_before_them,
    |house| async {
        let size = Size {
            provinces: 1,
            communes: 4,
            cycles: 2,
            officers: 6,
        };
        demo::load_national(&house, size).await.unwrap();
        let open = house.texts("SELECT max(code) FROM cycle").await.remove(0);
        let begun = format!("SELECT count(*) FROM assessment WHERE cycle = '{open}'");
        assert_eq!(house.number(&begun).await, 0);
        let officer = account::sign_in(&house, "canbo-6", demo::PASSWORD, "").await.unwrap();
        let first = account::sign_in(&house, "canbo-2", demo::PASSWORD, "").await.unwrap();
        assert_eq!((officer.role, &officer.unit), (Role::Officer, &first.unit));
    }
);
