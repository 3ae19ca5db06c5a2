//! Who sees what of whom.

use domain::cell::{Cell, NoValue};
use domain::explore::Shown;
use domain::permission::{Permission, Role, allows};
use domain::score::Share;
use domain::unit::{UnitKind, UnitPath};
use domain::workflow::State;
use store::{Error, Viewer, explore};

use super::{cell, leader, map_of, query, unit_of};
use crate::support::on_both;
use crate::town::{CITY_ONLY, CRIME, DISTRICTS, FAMILIES, PARITY, Row, SURVEY, Town, figure};

on_both!(the_kinds_of_no_value_are_told_apart, |house| async {
    let town = Town::build(house).await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let given = |row: Row| [(FAMILIES, row), (SURVEY, figure(25.0).of(6.0))];
    town.assess("2025-H1", "770", State::Drafting, &given(figure(70.0)))
        .await;
    town.assess("2025-H1", "778", State::UnderReview, &given(figure(70.0)))
        .await;
    town.assess("2025-H1", "769", State::PartlyReturned, &given(figure(70.0).returned()))
        .await;
    town.assess(
        "2024-H2",
        "770",
        State::Approved,
        &given(figure(0.0).not_applicable().accepted()),
    )
    .await;
    let viewer = Some(&reviewer);

    let map = map_of(&town, viewer, "2025-H1", FAMILIES, Shown::Approved).await;
    let kinds = DISTRICTS.map(|unit| cell(&map, unit).clone());
    let expected = [
        NoValue::InProgress,
        NoValue::Submitted,
        NoValue::Returned,
        NoValue::NotStarted,
    ];
    assert_eq!(kinds, expected.map(Cell::None));
    let not_due = map_of(&town, viewer, "2025-H2", FAMILIES, Shown::Approved).await;
    assert_eq!(*cell(&not_due, "770"), Cell::None(NoValue::NotDue));
    let last = map_of(&town, viewer, "2024-H2", FAMILIES, Shown::Approved).await;
    assert_eq!(*cell(&last, "770"), Cell::None(NoValue::NotApplicable));
    let city_only = map_of(&town, viewer, "2024-H2", CITY_ONLY, Shown::Approved).await;
    assert_eq!(*cell(&city_only, "770"), Cell::None(NoValue::NotApplicable));

    // Six respondents: a figure for those who read the unit's own work, withheld from the others.
    let other = town.person("quan7", Role::Officer, "79/778").await;
    let withheld = map_of(&town, Some(&other), "2024-H2", SURVEY, Shown::Approved).await;
    assert_eq!(
        (cell(&withheld, "770").clone(), withheld.median),
        (Cell::None(NoValue::Withheld), None)
    );
    let seen = map_of(&town, viewer, "2024-H2", SURVEY, Shown::Approved).await;
    assert_eq!((cell(&seen, "770").value(), seen.median), (Some(25.0), None));
});

on_both!(an_answer_has_its_own_reason_within_its_self_assessment, |house| async {
    let town = Town::build(house).await;
    let reader = leader(&town).await;
    let answers = [
        (FAMILIES, figure(70.0).accepted()),
        (SURVEY, figure(30.0).of(400.0).returned()),
        // Changed since it was returned and not handed in again.
        (CRIME, figure(44.0)),
    ];
    town.assess("2025-H1", "770", State::PartlyReturned, &answers).await;
    town.assess(
        "2025-H1",
        "778",
        State::Drafting,
        &[(FAMILIES, figure(1.0).unreadable())],
    )
    .await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;

    for (measure, closed, handed_in, draft) in [
        (FAMILIES, Err(NoValue::Submitted), Ok(70.0), Ok(70.0)),
        (SURVEY, Err(NoValue::Returned), Err(NoValue::Returned), Ok(30.0)),
        (CRIME, Err(NoValue::Returned), Err(NoValue::Returned), Ok(44.0)),
        (
            PARITY,
            Err(NoValue::NotStarted),
            Err(NoValue::NotStarted),
            Err(NoValue::NotStarted),
        ),
    ] {
        for (viewer, shown, expected) in [
            (&reader, Shown::Approved, closed),
            (&reader, Shown::Submitted, handed_in),
            (&reader, Shown::All, handed_in),
            (&officer, Shown::Submitted, handed_in),
            (&officer, Shown::All, draft),
        ] {
            let map = map_of(&town, Some(viewer), "2025-H1", measure, shown).await;
            let cell = cell(&map, "770");
            let seen = match cell {
                Cell::Figure(figure) => Ok(figure.value),
                Cell::None(why) => Err(*why),
            };
            assert_eq!(seen, expected, "{measure} {shown:?} {:?}", viewer.role);
        }
    }
    let other = town.person("quan7", Role::Officer, "79/778").await;
    let own = map_of(&town, Some(&other), "2025-H1", FAMILIES, Shown::All).await;
    assert_eq!(*cell(&own, "778"), Cell::None(NoValue::InProgress));
});

on_both!(everyone_sees_what_the_permission_table_allows, |house| async {
    let town = Town::build(house).await;
    // One cycle per state, as the clock allows three cycles: the states that differ in who may see them.
    let stages = [
        ("2024-H1", State::Published, true),
        ("2024-H2", State::Approved, false),
        ("2025-H1", State::Submitted, false),
    ];
    for (cycle, state, _) in stages {
        for (unit, value) in [("770", 61.0), ("778", 62.0)] {
            town.assess(cycle, unit, state, &[(FAMILIES, figure(value))]).await;
        }
    }
    for unit in ["769", "787"] {
        town.assess("2025-H1", unit, State::Drafting, &[(FAMILIES, figure(63.0))])
            .await;
    }
    town.publish("2024-H1").await;

    let mut everyone = vec![None];
    for role in Role::ALL {
        for (login, path) in [("tp", "79"), ("q3", "79/770"), ("cg", "79/787")] {
            everyone.push(Some(town.person(&format!("{login}-{}", role.code()), role, path).await));
        }
    }
    for viewer in &everyone {
        let viewer = viewer.as_ref();
        for (cycle, _, published) in stages {
            for shown in Shown::ALL {
                let map = map_of(&town, viewer, cycle, FAMILIES, shown).await;
                let page = explore::indicator(&town, viewer, FAMILIES, &query(cycle, "", shown))
                    .await
                    .unwrap();
                assert_eq!(page.map.rows, map.rows);
                for row in &map.rows {
                    let path = UnitPath(format!("/79/{}/", row.unit.code));
                    let may = |permission| allows(viewer, permission, &path);
                    let state = match cycle {
                        "2024-H1" => State::Published,
                        "2024-H2" => State::Approved,
                        _ if ["770", "778"].contains(&row.unit.code.as_str()) => State::Submitted,
                        _ => State::Drafting,
                    };
                    let assessed = cycle == "2025-H1" || ["770", "778"].contains(&row.unit.code.as_str());
                    let open = (published && may(Permission::ReadPublished))
                        || (state.is_approved() && may(Permission::ReadApproved))
                        || (shown >= Shown::Submitted && state.is_handed_in() && may(Permission::ReadSubmitted))
                        || (shown == Shown::All && may(Permission::ReadDraft));
                    let seen = row.cell.value().is_some();
                    let who = viewer.map(|actor| (actor.role, actor.unit.as_str()));
                    assert_eq!(seen, open && assessed, "{who:?} {cycle} {shown:?} {}", row.unit.code);
                    check_unit_page(&town, viewer, cycle, &row.unit.code, shown, &row.cell).await;
                }
            }
        }
    }
});

/// The unit's page and the rows of the public interface show the same cell as the map.
async fn check_unit_page(town: &Town, viewer: Viewer<'_>, cycle: &str, unit: &str, shown: Shown, cell: &Cell) {
    let page = explore::unit(town, viewer, unit, &query(cycle, FAMILIES, shown))
        .await
        .unwrap();
    let lines = page.groups.iter().flat_map(|group| &group.lines);
    let line = lines.clone().find(|line| line.code == FAMILIES).unwrap();
    assert_eq!(line.cell, *cell);
    assert_eq!(
        page.trend.iter().find(|point| point.cycle == cycle).unwrap().cell,
        *cell
    );
    let reads = allows(viewer, Permission::ReadSubmitted, &page.unit.path);
    assert_eq!(line.trail.is_some(), reads && cell.figure().is_some());
    let rows = explore::values(town, viewer, cycle, FAMILIES, UnitKind::District, "", shown).await;
    if viewer.is_none() && cycle != "2024-H1" {
        assert!(matches!(rows, Err(Error::NotSignedIn)));
        assert!(matches!(
            explore::progress(town, viewer, cycle, &domain::peers::USUAL).await,
            Err(Error::NotSignedIn)
        ));
        return;
    }
    let rows = rows.unwrap();
    let row = rows.iter().find(|row| row.unit == unit).unwrap();
    assert_eq!((row.value, rows.len()), (cell.value(), DISTRICTS.len()));
    assert_eq!(row.no_value.is_none(), cell.figure().is_some());
}

on_both!(a_visitor_cannot_tell_unpublished_units_apart, |house| async {
    let town = Town::build(house).await;
    for (unit, state) in [
        ("770", State::Approved),
        ("778", State::UnderReview),
        ("769", State::Drafting),
    ] {
        let row = figure(70.0).returned();
        town.assess(
            "2024-H2",
            unit,
            state,
            &[
                (FAMILIES, row),
                (CRIME, figure(10.0)),
                (SURVEY, figure(9.0).not_applicable()),
            ],
        )
        .await;
    }
    for measure in [FAMILIES, SURVEY, "2.2", "diem", "do-phu"] {
        let map = map_of(&town, None, "2024-H2", measure, Shown::All).await;
        assert!(
            map.rows.iter().all(|row| row.cell == Cell::None(NoValue::NotPublished)),
            "{measure}"
        );
        assert!(map.rows.iter().all(|row| row.state.is_none() && row.previous.is_none()));
        assert_eq!(
            (map.shown, map.may_show, map.median),
            (Shown::Approved, vec![Shown::Approved], None)
        );
    }
    town.publish("2024-H2").await;
    for measure in [FAMILIES, "diem", "do-phu"] {
        let map = map_of(&town, None, "2024-H2", measure, Shown::All).await;
        assert!(cell(&map, "770").figure().is_some(), "{measure}");
        let hidden = map.rows.iter().filter(|row| row.unit.code != "770");
        assert!(
            hidden.clone().all(|row| row.cell == Cell::None(NoValue::NotPublished)),
            "{measure}"
        );
        assert!(hidden.clone().all(|row| row.state.is_none()));
    }
    let page = unit_of(&town, None, "2024-H2", "778").await;
    assert_eq!(
        (page.takes_part, page.state, page.scores.coverage, page.history.len()),
        (true, None, Share::default(), 0)
    );
    let home = explore::home(&town, None, None).await.unwrap();
    assert_eq!(
        (home.cycle.code.as_str(), home.map.cycle.code.as_str()),
        ("2024-H2", "2024-H2")
    );
    let states: Vec<(Option<State>, usize)> = home.states.iter().map(|(state, units)| (*state, units.len())).collect();
    assert_eq!(states, [(Some(State::Published), 1), (None, 3)]);
    assert_eq!((home.coverage.part, home.covered), (3, 1));
});

on_both!(
    what_was_locked_without_being_published_stays_in_the_house,
    |house| async {
        let town = Town::build(house).await;
        town.assess("2024-H2", "770", State::Locked, &[(FAMILIES, figure(70.0))])
            .await;
        let visitor = map_of(&town, None, "2024-H2", FAMILIES, Shown::Approved).await;
        assert_eq!(*cell(&visitor, "770"), Cell::None(NoValue::NotPublished));
        let reader = leader(&town).await;
        let map = map_of(&town, Some(&reader), "2024-H2", FAMILIES, Shown::Approved).await;
        assert_eq!(cell(&map, "770").value(), Some(70.0));
    }
);
