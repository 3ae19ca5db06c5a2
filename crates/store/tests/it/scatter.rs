//! What pairs of figures are shown, and to whom: on each axis the same as on a map of its measure.

use domain::cell::{Cell, NoValue};
use domain::explore::{Measure, Query, Shown};
use domain::peers::PeersQuery;
use domain::scatter::{Axis, Coordinate, Refusal, ScatterQuery, ScatterView, Why};
use store::{Error, Viewer, explore};

use crate::support::on_both;
use crate::town::{CRIME, CYCLES, DISTRICTS, FAMILIES, PARITY, SURVEY, Town};

async fn scatter(
    town: &Town,
    viewer: Viewer<'_>,
    cycle: &str,
    [x, y]: [&str; 2],
    shown: Shown,
) -> Result<ScatterView, Error> {
    let query = ScatterQuery {
        cycle: cycle.to_owned(),
        x: Axis::from_code(x),
        y: Axis::from_code(y),
        shown,
        peers: PeersQuery::default(),
    };
    explore::scatter(town, viewer, &query).await
}

on_both!(every_axis_is_that_of_the_map, |house| async {
    let town = Town::build(house).await;
    let everyone = town.mixed().await;
    for viewer in everyone.iter().map(Option::as_ref) {
        for shown in Shown::ALL {
            for axes in [[FAMILIES, "diem"], ["do-phu", SURVEY], [PARITY, "2.2"]] {
                for cycle in CYCLES {
                    let view = scatter(&town, viewer, cycle, axes, shown).await.unwrap();
                    assert_eq!(view.points.len(), DISTRICTS.len());
                    for (place, code) in axes.into_iter().enumerate() {
                        let query = Query {
                            cycle: cycle.to_owned(),
                            measure: Measure::from_code(code),
                            shown,
                            against: String::new(),
                            peers: domain::peers::PeersQuery::default(),
                        };
                        let map = explore::map(&town, viewer, &query).await.unwrap();
                        let who = format!("{:?} {shown:?} {cycle} {code}", viewer.map(|actor| actor.role));
                        assert_eq!((&view.shown, &view.may_show), (&map.shown, &map.may_show), "{who}");
                        for row in &map.rows {
                            let found = view.points.iter().find(|it| it.unit == row.unit).unwrap();
                            let coordinate = if place == 0 { &found.x } else { &found.y };
                            assert_eq!(
                                (coordinate, found.state),
                                (&Coordinate::Cell(row.cell.clone()), row.state),
                                "{who}"
                            );
                        }
                    }
                }
            }
        }
    }
});

on_both!(a_visitor_sees_pairs_of_what_is_published_only, |house| async {
    let town = Town::build(house).await;
    let everyone = town.mixed().await;
    let reviewer = everyone
        .iter()
        .flatten()
        .find(|actor| actor.role == domain::permission::Role::Reviewer)
        .unwrap();
    let inside = scatter(&town, Some(reviewer), "2024-H2", ["diem", FAMILIES], Shown::Approved)
        .await
        .unwrap();
    assert!(inside.placed().count() > 0);
    let outside = scatter(&town, None, "2024-H2", ["diem", FAMILIES], Shown::All)
        .await
        .unwrap();
    assert_eq!((outside.placed().count(), outside.shown), (0, Shown::Approved));
    let reasons: Vec<_> = outside.missing().map(|point| (point.y.why(), point.state)).collect();
    assert_eq!(
        reasons,
        vec![(Some(Why::NoValue(NoValue::NotPublished)), None); DISTRICTS.len()]
    );
});

on_both!(population_and_density_come_from_the_units, |house| async {
    let town = Town::build(house).await;
    town.sql("UPDATE unit SET population = NULL, area_km2 = NULL, population_as_of = NULL")
        .await;
    town.sql(
        "UPDATE unit SET population = 71527, area_km2 = 704.45, population_as_of = '2019-04-01' WHERE code = '787'",
    )
    .await;
    town.sql("UPDATE unit SET population = 5000, area_km2 = 0 WHERE code = '770'")
        .await;
    town.rebuild_cube().await.unwrap();
    let view = scatter(&town, None, "2024-H2", ["dan-so", "mat-do"], Shown::Approved)
        .await
        .unwrap();
    let of = |code: &str| view.points.iter().find(|point| point.unit.code == code).unwrap();
    let (people, density) = of("787").pair().unwrap();
    assert!((people - 71527.0).abs() < 1e-9 && (density - 71527.0 / 704.45).abs() < 1e-9);
    assert_eq!(view.x.as_of.map(|day| day.to_string()).as_deref(), Some("2019-04-01"));
    // Of no area nobody can tell a density, and of unknown people nothing.
    assert_eq!(
        (of("770").x.value(), of("770").y.why()),
        (Some(5000.0), Some(Why::Unknown))
    );
    assert_eq!(
        (of("778").x.why(), of("778").y.why()),
        (Some(Why::Unknown), Some(Why::Unknown))
    );
    assert!(view.x.info.is_none() && !view.is_illustrative());
});

on_both!(what_has_no_place_on_an_axis_is_refused, |house| async {
    let town = Town::build(house).await;
    let view = scatter(&town, None, "2024-H2", ["3.1.2-a", CRIME], Shown::Approved)
        .await
        .unwrap();
    assert_eq!((view.x.refusal(), view.y.refusal()), (Some(Refusal::YesNo), None));
    assert!(view.is_refused());
    let offered = |code: &str| {
        let mut all = view.choices.iter().flat_map(|choice| &choice.indicators);
        all.any(|(it, _)| it == code)
    };
    assert!(offered(CRIME) && !offered("3.1.2-a"));
    let same = scatter(&town, None, "2024-H2", ["diem", ""], Shown::Approved)
        .await
        .unwrap();
    assert!(same.is_same() && same.is_refused());
    for (cycle, axes) in [
        ("1999-H1", ["dan-so", "diem"]),
        ("2024-H2", ["9.9", "diem"]),
        ("2024-H2", ["dan-so", "9.9.9-z"]),
    ] {
        let refused = scatter(&town, None, cycle, axes, Shown::Approved).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{cycle} {axes:?}");
    }
    assert!(matches!(view.points[0].x, Coordinate::Cell(Cell::None(_))));
});
