//! Cycles kept by hand: planned, corrected, taken back, locked.

use domain::account::Actor;
use domain::cycle::keep::{Field, Problem, Stage, Stand, Typed};
use domain::permission::Role;
use store::cycle::{self, Kept};
use store::{Error, audit, demo};

use crate::support::{House, on_both};

const OPEN: &str = "2025-H1";
const NEXT: &str = "2025-H2";
const DAY: i64 = 24 * 60 * 60 * 1000;

async fn administrator(house: &House) -> Actor {
    demo::load(house).await.unwrap();
    store::account::sign_in(house, "quantri", demo::PASSWORD, "")
        .await
        .unwrap()
}

fn next(change: &[(Field, &str)]) -> Typed {
    let mut typed = Typed(
        [
            (Field::Code, NEXT),
            (Field::NameVi, "Kỳ II/2025"),
            (Field::NameEn, "Second half of 2025"),
            (Field::Set, "unesco-2013"),
            (Field::Map, "2024"),
            (Field::DataFrom, "15/06/2025"),
            (Field::DataTo, "14/12/2025"),
            (Field::Opens, "15/12/2025"),
            (Field::Due, "15/01/2026"),
            (Field::ReviewDue, "15/02/2026"),
            (Field::Closes, "28/02/2026"),
        ]
        .map(|(field, text)| (field, text.to_owned()))
        .into(),
    );
    typed
        .0
        .extend(change.iter().map(|(field, text)| (*field, (*text).to_owned())));
    typed
}

fn stands(code: &str) -> Kept {
    Kept::Stands(code.to_owned())
}

on_both!(a_cycle_is_planned_corrected_and_begins, |house| async {
    let admin = administrator(&house).await;
    let wrong = next(&[(Field::DataFrom, "1/6/2025"), (Field::Due, "mai")]);
    let Kept::Refused(problems) = cycle::put(&house, &admin, None, &wrong).await.unwrap() else {
        panic!("a period of two cycles was taken")
    };
    assert!(problems[0] == (Field::DataFrom, Problem::Overlaps), "{problems:?}");
    assert_eq!(problems[1], (Field::Due, Problem::NotADay));
    assert!(matches!(cycle::find(&house, NEXT).await, Err(Error::NotFound)));

    assert_eq!(
        cycle::put(&house, &admin, None, &next(&[])).await.unwrap(),
        stands(NEXT)
    );
    let planned = cycle::edit(&house, &admin, Some(NEXT)).await.unwrap();
    let line = planned.line.unwrap();
    assert_eq!(
        (line.stage, planned.version, planned.stand),
        (Stage::Ahead, 1, Stand::default())
    );
    assert_eq!(planned.history[0].action, "add");
    assert!(matches!(
        cycle::put(&house, &admin, None, &next(&[])).await.unwrap(),
        Kept::Refused(problems) if problems[0] == (Field::Code, Problem::Taken)
    ));

    // Until it opens everything but its code can be corrected; what changes nothing is no version.
    let later = next(&[(Field::Due, "20/1/2026"), (Field::Code, "khác")]);
    assert_eq!(
        cycle::put(&house, &admin, Some((NEXT, 1)), &later).await.unwrap(),
        stands(NEXT)
    );
    assert_eq!(
        cycle::put(&house, &admin, Some((NEXT, 2)), &later).await.unwrap(),
        stands(NEXT)
    );
    assert!(matches!(
        cycle::put(&house, &admin, Some((NEXT, 1)), &next(&[])).await,
        Err(Error::Stale)
    ));
    assert_eq!(cycle::find(&house, NEXT).await.unwrap().due.dmy(), "20/01/2026");

    // Its first day: units find it, and what they were told stays.
    house.clock.advance(190 * DAY);
    let officer = store::account::sign_in(&house, "quan3", demo::PASSWORD, "")
        .await
        .unwrap();
    let work = store::assessment::work(&house, &officer, "", |found| 0..found)
        .await
        .unwrap();
    assert!(
        work.lines.iter().any(|line| line.cycle.code == NEXT),
        "{:?}",
        work.lines
    );
    let change = next(&[
        (Field::Due, "1/3/2026"),
        (Field::Closes, "31/3/2026"),
        (Field::Set, "tthtcd"),
    ]);
    assert_eq!(
        cycle::put(&house, &admin, Some((NEXT, 2)), &change).await.unwrap(),
        stands(NEXT)
    );
    let open = cycle::find(&house, NEXT).await.unwrap();
    assert_eq!(
        (open.due.dmy().as_str(), open.closes.dmy().as_str()),
        ("20/01/2026", "31/03/2026")
    );
    assert_eq!(open.set, "unesco-2013");

    // Closed: nothing changes any more.
    house.clock.advance(150 * DAY);
    let change = next(&[(Field::Closes, "31/12/2026")]);
    assert!(matches!(
        cycle::put(&house, &admin, Some((NEXT, 3)), &change).await,
        Err(Error::Invalid(code)) if code == "over"
    ));
    assert!(audit::verify(&house, None).await.unwrap().faults.is_empty());
});

on_both!(a_cycle_that_has_not_opened_is_taken_back, |house| async {
    let admin = administrator(&house).await;
    cycle::put(&house, &admin, None, &next(&[])).await.unwrap();
    assert!(matches!(
        cycle::discard(&house, &admin, NEXT, 7).await,
        Err(Error::Stale)
    ));
    assert!(matches!(
        cycle::discard(&house, &admin, OPEN, 1).await,
        Err(Error::Invalid(code)) if code == "over"
    ));
    cycle::discard(&house, &admin, NEXT, 1).await.unwrap();
    assert!(matches!(
        cycle::edit(&house, &admin, Some(NEXT)).await,
        Err(Error::NotFound)
    ));
    let page = cycle::page(&house, &admin).await.unwrap();
    assert!(page.lines.iter().all(|line| line.cycle.code != NEXT));
    // Its code is free again, and the log remembers both.
    assert_eq!(
        cycle::put(&house, &admin, None, &next(&[])).await.unwrap(),
        stands(NEXT)
    );
    let history = cycle::edit(&house, &admin, Some(NEXT)).await.unwrap().history;
    assert_eq!(
        history.iter().map(|event| event.action.as_str()).collect::<Vec<_>>(),
        ["add", "discard", "add"]
    );
});

on_both!(a_locked_cycle_is_over, |house| async {
    let admin = administrator(&house).await;
    // Others still write in one that is open.
    assert!(matches!(
        cycle::lock(&house, &admin, OPEN).await,
        Err(Error::Invalid(code)) if code == "still-open"
    ));
    let view = cycle::edit(&house, &admin, Some("2024-H2")).await.unwrap();
    let Stand {
        begun,
        approved,
        locked,
    } = view.stand;
    assert!(approved > 0 && locked == 0, "{begun} {approved} {locked}");
    assert_eq!(cycle::lock(&house, &admin, "2024-H2").await.unwrap(), approved);
    let after = cycle::edit(&house, &admin, Some("2024-H2")).await.unwrap();
    assert_eq!(
        (after.stand, after.line.unwrap().stage),
        (
            Stand {
                begun,
                approved: 0,
                locked: approved
            },
            Stage::Over
        )
    );
});

on_both!(only_keepers_of_the_city_plan_cycles, |house| async {
    let admin = administrator(&house).await;
    for login in ["quan3", "thamdinh", "lanhdao", "thongke"] {
        let actor = store::account::sign_in(&house, login, demo::PASSWORD, "")
            .await
            .unwrap();
        assert!(
            matches!(cycle::page(&house, &actor).await, Err(Error::Forbidden)),
            "{login}"
        );
        assert!(
            matches!(
                cycle::put(&house, &actor, None, &next(&[])).await,
                Err(Error::Forbidden)
            ),
            "{login}"
        );
    }
    // Who keeps one district keeps no cycles.
    let local = house.person("quantri3", Role::Administrator, "79/770").await;
    assert!(matches!(
        cycle::edit(&house, &local, Some(OPEN)).await,
        Err(Error::Forbidden)
    ));
    assert!(matches!(
        cycle::discard(&house, &local, OPEN, 1).await,
        Err(Error::Forbidden)
    ));
    assert!(cycle::edit(&house, &admin, Some(OPEN)).await.unwrap().line.is_some());
});

on_both!(two_cycles_planned_at_once_do_not_share_days, |house| async {
    let admin = administrator(&house).await;
    let other = next(&[(Field::Code, "2026-H1"), (Field::NameVi, "Kỳ I/2026")]);
    let (one, two) = (next(&[]), other);
    let (one, two) = tokio::join!(
        cycle::put(&house, &admin, None, &one),
        cycle::put(&house, &admin, None, &two)
    );
    let stood = [one.unwrap(), two.unwrap()];
    let refused = stood.iter().filter(|kept| matches!(kept, Kept::Refused(_))).count();
    assert_eq!(refused, 1, "{stood:?}");
});
