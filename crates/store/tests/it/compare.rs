//! What stands side by side, and to whom: the same as a map of each row.

use domain::compare::{CompareQuery, CompareView};
use domain::explore::{Measure, Query, Shown};
use store::{Error, Viewer, explore};

use crate::support::on_both;
use crate::town::{FAMILIES, Town};

async fn compare(
    town: &Town,
    viewer: Viewer<'_>,
    cycle: &str,
    units: &[&str],
    measure: &str,
    shown: Shown,
) -> Result<CompareView, Error> {
    let query = CompareQuery {
        cycle: cycle.to_owned(),
        units: units.iter().map(|&unit| unit.to_owned()).collect(),
        measure: Measure::from_code(measure),
        shown,
    };
    explore::compare(town, viewer, &query).await
}

on_both!(every_cell_is_that_of_the_map, |house| async {
    let town = Town::build(house).await;
    let everyone = town.mixed().await;
    for viewer in everyone.iter().map(Option::as_ref) {
        for shown in Shown::ALL {
            for measure in ["diem", "do-phu", "1.1", "2.2", FAMILIES] {
                for units in [&["787", "770", "769"][..], &["770"]] {
                    let view = compare(&town, viewer, "2024-H2", units, measure, shown).await.unwrap();
                    for row in &view.rows {
                        for (side, cell) in view.sides.iter().zip(&row.cells) {
                            let query = Query {
                                cycle: side.cycle.clone(),
                                measure: row.info.measure.clone(),
                                shown,
                                against: String::new(),
                                peers: domain::peers::PeersQuery::default(),
                            };
                            let map = explore::map(&town, viewer, &query).await.unwrap();
                            let found = map.rows.iter().find(|it| it.unit == side.unit).unwrap();
                            let who = format!("{:?} {shown:?} {query:?}", viewer.map(|actor| actor.role));
                            assert_eq!(
                                (&cell.cell, cell.median, side.state, &view.may_show),
                                (&found.cell, map.median, found.state, &map.may_show),
                                "{who}"
                            );
                        }
                    }
                }
            }
        }
    }
});

on_both!(odd_lists_are_answered_kindly, |house| async {
    let town = Town::build(house).await;
    let with = async |units: &[&str]| {
        let view = compare(&town, None, "2024-H2", units, "", Shown::Approved)
            .await
            .unwrap();
        let codes = |units: &[domain::explore::UnitLabel]| -> Vec<String> {
            units.iter().map(|unit| unit.code.clone()).collect()
        };
        (
            codes(&view.chosen),
            view.unknown.clone(),
            codes(&view.unlike),
            view.sides,
        )
    };
    let (chosen, unknown, unlike, sides) = with(&["778", "999", "770", "79", "770-T"]).await;
    assert_eq!(
        (chosen, unknown),
        (vec!["778".to_owned(), "770".to_owned()], vec!["999".to_owned()])
    );
    assert_eq!((unlike, sides.len()), (vec!["79".to_owned(), "770-T".to_owned()], 2));
    // A single unit stands in every cycle that has opened; none in no column.
    let (.., sides) = with(&["770"]).await;
    let cycles: Vec<&str> = sides.iter().map(|side| side.cycle.as_str()).collect();
    assert_eq!(cycles, ["2024-H1", "2024-H2", "2025-H1"]);
    let (chosen, .., sides) = with(&[]).await;
    assert_eq!((chosen.len(), sides.len()), (0, 0));
    // More than fit are told.
    for code in ["A", "B", "C"] {
        town.sql(&format!(
            "INSERT INTO unit (map_version, code, kind, name_vi, name_en, short_vi, sort_key, search_key, path,
                               illustrative, source)
             VALUES ('2024', '{code}', 'district', '{code}', '{code}', '{code}', '', '', '/79/{code}/', FALSE, '')"
        ))
        .await;
    }
    town.rebuild_cube().await.unwrap();
    let all = ["770", "778", "769", "787", "A", "B", "C"];
    let view = compare(&town, None, "2024-H2", &all, "", Shown::Approved)
        .await
        .unwrap();
    let left: Vec<&str> = view.too_many.iter().map(|unit| unit.code.as_str()).collect();
    assert_eq!((view.chosen.len(), left), (6, vec!["C"]));
    for (cycle, measure) in [("1999-H1", ""), ("2024-H2", "9.9"), ("2024-H2", "9.9.9-z")] {
        let refused = compare(&town, None, cycle, &["770"], measure, Shown::Approved).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{cycle} {measure}");
    }
});
