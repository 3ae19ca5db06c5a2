//! What the heat table shows, and to whom: the same as a map of each of its columns.

use domain::cell::{Cell, NoValue};
use domain::explore::{HeatQuery, HeatView, Measure, Query, Shown};
use domain::permission::Role;
use domain::score::Share;
use domain::workflow::State;
use store::{Error, Viewer, explore};

use crate::support::on_both;
use crate::town::{CYCLES, DISTRICTS, EVENTS, FAMILIES, Town, figure};

async fn heat(town: &Town, viewer: Viewer<'_>, cycle: &str, open: &str, shown: Shown) -> Result<HeatView, Error> {
    let query = HeatQuery {
        cycle: cycle.to_owned(),
        shown,
        open: open.to_owned(),
        peers: domain::peers::PeersQuery::default(),
    };
    explore::heat(town, viewer, &query).await
}

/// Compares each column with the map of its measure: cells, figures of the cycle before, median.
async fn is_like_the_maps(town: &Town, viewer: Viewer<'_>, cycle: &str, open: &str, shown: Shown) {
    let view = heat(town, viewer, cycle, open, shown).await.unwrap();
    let columns = view
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| (Some(place), column));
    for (place, column) in columns.chain([(None, &view.score)]) {
        let query = Query {
            cycle: cycle.to_owned(),
            measure: column.info.measure.clone(),
            shown,
            against: String::new(),
            peers: domain::peers::PeersQuery::default(),
        };
        let map = explore::map(town, viewer, &query).await.unwrap();
        let who = format!(
            "{:?} {cycle} {shown:?} {:?}",
            viewer.map(|actor| actor.role),
            query.measure
        );
        assert_eq!(
            (&view.shown, &view.may_show, column.median),
            (&map.shown, &map.may_show, map.median),
            "{who}"
        );
        let illustrative = map
            .rows
            .iter()
            .any(|row| row.cell.figure().is_some_and(|it| it.illustrative));
        assert!(view.illustrative || !illustrative, "{who}");
        assert_eq!(view.rows.len(), map.rows.len());
        for row in &map.rows {
            let found = view.rows.iter().find(|it| it.unit == row.unit).unwrap();
            let cell = place.map_or(&found.score, |place| &found.cells[place]);
            assert_eq!(
                (&cell.cell, cell.previous, found.state),
                (&row.cell, row.previous, row.state),
                "{who}"
            );
            assert!(cell.points.is_none() || cell.cell.figure().is_some(), "{who}");
        }
    }
}

on_both!(every_column_shows_what_its_map_shows, |house| async {
    let town = Town::build(house).await;
    let everyone = town.mixed().await;
    for viewer in &everyone {
        for cycle in CYCLES {
            for shown in Shown::ALL {
                for open in ["", "1.1", "2.2"] {
                    is_like_the_maps(&town, viewer.as_ref(), cycle, open, shown).await;
                }
            }
        }
    }
});

on_both!(a_focus_area_unfolds_to_what_districts_are_asked, |house| async {
    let town = Town::build(house).await;
    let codes = |view: &HeatView| -> Vec<String> {
        let codes = view.columns.iter().map(|column| column.info.measure.code().to_owned());
        codes.collect()
    };
    let folded = heat(&town, None, "2024-H2", "", Shown::Approved).await.unwrap();
    let expected = [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3",
    ];
    assert_eq!(
        (codes(&folded), folded.areas.len()),
        (expected.map(str::to_owned).to_vec(), 3)
    );
    let open = heat(&town, None, "2024-H2", "2.2", Shown::Approved).await.unwrap();
    let (area, rest) = (codes(&open), codes(&folded));
    let unfolded: Vec<&String> = area.iter().filter(|code| !rest.contains(code)).collect();
    assert!(unfolded.contains(&&FAMILIES.to_owned()) && unfolded.iter().all(|code| code.starts_with("2.2.")));
    // They follow their focus area, which says how many they are.
    let at = area.iter().position(|code| code == "2.2").unwrap();
    assert_eq!(area[at + 1..=at + unfolded.len()].iter().collect::<Vec<_>>(), unfolded);
    assert_eq!(open.columns[at].indicators as usize, unfolded.len());
    // Names of units stand in reading order; none of them is the city or a school.
    let units: Vec<&str> = open.rows.iter().map(|row| row.unit.code.as_str()).collect();
    assert_eq!(units, ["787", "770", "778", "769"]);
    assert_eq!(units.len(), DISTRICTS.len());
    for (cycle, open) in [("2024-H2", "9.9"), ("2024-H2", FAMILIES), ("1999-H1", "")] {
        let refused = heat(&town, None, cycle, open, Shown::Approved).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{cycle} {open}");
    }
});

on_both!(cells_are_coloured_by_the_way_to_the_target, |house| async {
    let town = Town::build(house).await;
    let reader = town.person("lanhdao", Role::Leader, "79").await;
    let answers = |families: f64| [(FAMILIES, figure(families)), (EVENTS, figure(12.0))];
    town.assess("2024-H2", "770", State::Approved, &answers(70.0)).await;
    town.assess("2024-H2", "778", State::Approved, &answers(35.0)).await;
    town.assess("2024-H2", "79", State::Approved, &[(FAMILIES, figure(55.0))])
        .await;
    let points = async |open: &str, code: &str, unit: &str| {
        let view = heat(&town, Some(&reader), "2024-H2", open, Shown::Approved)
            .await
            .unwrap();
        let (place, row) = (
            view.column(code).unwrap(),
            view.rows.iter().find(|row| row.unit.code == unit).unwrap(),
        );
        (row.cells[place].points, view.columns[place].clone(), row.clone())
    };
    let (met, column, row) = points("2.2", FAMILIES, "770").await;
    assert_eq!(
        (met, column.median, column.extent),
        (Some(100.0), Some(52.5), Some((35.0, 70.0)))
    );
    assert_eq!((column.city, column.count), (Some(55.0), 2));
    assert_eq!(row.coverage.map(|share| share.part), Some(2));
    let (half, ..) = points("2.2", FAMILIES, "778").await;
    assert!(half.is_some_and(|points| points < 100.0), "{half:?}");
    // Nothing to reach: a figure without colour.
    let (none, _, row) = points("2.6", EVENTS, "770").await;
    assert!(none.is_none() && row.has_figures());
    // A score colours itself; the city's own score is not the districts'.
    let (score, column, _) = points("", "2.2", "770").await;
    assert_eq!((score, column.city), (Some(100.0), None));
    // A visitor is told nothing of a cycle that is not published.
    let view = heat(&town, None, "2024-H2", "2.2", Shown::All).await.unwrap();
    for row in &view.rows {
        assert_eq!(
            (row.one_reason(), row.coverage),
            (Some(NoValue::NotPublished), None::<Share>)
        );
    }
    assert!(
        view.columns
            .iter()
            .all(|column| (column.median, column.city) == (None, None))
    );
    let measures = view.columns.iter().map(|column| &column.info.measure);
    assert_eq!(
        measures.filter(|it| matches!(it, Measure::Indicator(_))).count(),
        view.columns[4].indicators as usize
    );
    assert!(
        view.rows
            .iter()
            .all(|row| row.score.cell == Cell::None(NoValue::NotPublished))
    );
});
