//! What the explorer shows.

mod address;
mod privacy;
mod sight;

use domain::account::Actor;
use domain::cell::{Cell, NoValue};
use domain::explore::{MapView, Measure, Query, Shown, UnitView};
use domain::indicator::{SeriesBreak, Words};
use domain::permission::Role;
use domain::score::Share;
use domain::series::{Break, Change};
use domain::unit::UnitKind;
use domain::workflow::State;
use store::{Error, Viewer, explore};

use crate::support::on_both;
use crate::town::{CITY_ONLY, CRIME, EVENTS, FAMILIES, PARITY, Row, SURVEY, Town, figure, set};

fn query(cycle: &str, measure: &str, shown: Shown) -> Query {
    Query {
        cycle: cycle.to_owned(),
        measure: Measure::from_code(measure),
        shown,
        against: String::new(),
        peers: domain::peers::PeersQuery::default(),
    }
}

async fn map_of(town: &Town, viewer: Viewer<'_>, cycle: &str, measure: &str, shown: Shown) -> MapView {
    explore::map(town, viewer, &query(cycle, measure, shown)).await.unwrap()
}

async fn unit_of(town: &Town, viewer: Viewer<'_>, cycle: &str, unit: &str) -> UnitView {
    explore::unit(town, viewer, unit, &query(cycle, FAMILIES, Shown::All))
        .await
        .unwrap()
}

/// The cell of a unit in a map's rows.
fn cell<'a>(map: &'a MapView, unit: &str) -> &'a Cell {
    &map.rows.iter().find(|row| row.unit.code == unit).unwrap().cell
}

fn codes(map: &MapView) -> Vec<&str> {
    map.rows.iter().map(|row| row.unit.code.as_str()).collect()
}

async fn leader(town: &Town) -> Actor {
    town.person("lanhdao", Role::Leader, "79").await
}

on_both!(districts_are_ranked_by_what_is_better, |house| async {
    let town = Town::build(house).await;
    let answers = |families: f64, crime: f64, parity: f64, events: f64| {
        [
            (FAMILIES, figure(families)),
            (CRIME, figure(crime)),
            (PARITY, figure(parity)),
            (EVENTS, figure(events)),
        ]
    };
    town.assess("2024-H2", "770", State::Approved, &answers(60.0, 60.0, 30.0, 5.0))
        .await;
    town.assess("2024-H2", "778", State::Approved, &answers(80.0, 20.0, 90.0, 50.0))
        .await;
    town.assess("2024-H2", "769", State::Approved, &answers(60.0, 60.0, 55.0, 9.0))
        .await;
    let reader = leader(&town).await;
    // In reading order: Cần Giờ, Quận 3, Quận 7, TP Thủ Đức. Cần Giờ has no figure.
    for (measure, order, median) in [
        (FAMILIES, ["778", "770", "769", "787"], 60.0),
        (CRIME, ["778", "770", "769", "787"], 60.0),
        (PARITY, ["769", "770", "778", "787"], 55.0),
        (EVENTS, ["770", "778", "769", "787"], 9.0),
    ] {
        let map = map_of(&town, Some(&reader), "2024-H2", measure, Shown::Approved).await;
        assert_eq!(codes(&map), order, "{measure}");
        assert_eq!(map.median, Some(median), "{measure}");
    }
});

on_both!(none_one_or_two_districts_have_a_median, |house| async {
    let town = Town::build(house).await;
    let reader = leader(&town).await;
    let medians = async || {
        let map = map_of(&town, Some(&reader), "2024-H2", FAMILIES, Shown::Approved).await;
        let page = unit_of(&town, Some(&reader), "2024-H2", "770").await;
        let line = page
            .groups
            .iter()
            .flat_map(|group| &group.lines)
            .find(|line| line.code == FAMILIES)
            .unwrap();
        assert_eq!(line.median, map.median);
        (map.median, line.quartiles, line.extent)
    };
    assert_eq!(medians().await, (None, None, None));
    town.assess("2024-H2", "770", State::Approved, &[(FAMILIES, figure(60.0))])
        .await;
    assert_eq!(medians().await, (Some(60.0), Some((60.0, 60.0)), Some((60.0, 60.0))));
    town.assess("2024-H2", "778", State::Approved, &[(FAMILIES, figure(80.0))])
        .await;
    assert_eq!(medians().await, (Some(70.0), Some((65.0, 75.0)), Some((60.0, 80.0))));
    // The school's and the city's figures are no district's.
    town.assess(
        "2024-H2",
        "79",
        State::Approved,
        &[(FAMILIES, figure(10.0)), (CITY_ONLY, figure(87.6))],
    )
    .await;
    assert_eq!(medians().await.0, Some(70.0));
    let map = map_of(&town, Some(&reader), "2024-H2", FAMILIES, Shown::Approved).await;
    assert_eq!(map.city.and_then(|city| city.value()), Some(10.0));
    let page = explore::indicator(&town, Some(&reader), CITY_ONLY, &query("2024-H2", "", Shown::Approved))
        .await
        .unwrap();
    assert_eq!(page.map.city.and_then(|city| city.value()), Some(87.6));
    let trend: Vec<_> = page
        .trend
        .iter()
        .map(|point| (point.cycle.as_str(), point.cell.value()))
        .collect();
    assert_eq!(trend, [("2024-H1", None), ("2024-H2", Some(87.6)), ("2025-H1", None)]);
});

on_both!(the_home_page_parts_work_and_figures, |house| async {
    let town = Town::build(house).await;
    let reader = leader(&town).await;
    let empty = explore::home(&town, Some(&reader), None).await.unwrap();
    assert_eq!(
        (empty.cycle.code.as_str(), empty.score, empty.met),
        ("2025-H1", None, Share::default())
    );
    assert_eq!((empty.gaps.len(), empty.moves.len(), empty.coverage.part), (0, 0, 0));

    let answers = |families: f64, crime: f64| [(FAMILIES, figure(families)), (CRIME, figure(crime).illustrative())];
    town.assess("2024-H1", "770", State::Approved, &answers(50.0, 70.0))
        .await;
    town.assess("2024-H1", "778", State::Approved, &answers(60.0, 40.0))
        .await;
    town.assess("2024-H2", "770", State::Approved, &answers(60.0, 60.0))
        .await;
    town.assess("2024-H2", "778", State::Approved, &answers(40.0, 40.0))
        .await;
    // One of four districts: not yet the figures of the city.
    town.assess("2025-H1", "778", State::Approved, &answers(75.0, 30.0))
        .await;
    town.assess("2025-H1", "787", State::AwaitingSignOff, &answers(10.0, 300.0))
        .await;

    let home = explore::home(&town, Some(&reader), None).await.unwrap();
    assert_eq!(
        (home.cycle.code.as_str(), home.map.cycle.code.as_str()),
        ("2025-H1", "2024-H2")
    );
    assert_eq!((home.days_left, home.is_over), (7, false));
    let states: Vec<(Option<State>, usize)> = home.states.iter().map(|(state, units)| (*state, units.len())).collect();
    assert_eq!(
        states,
        [(State::NotOpen, 2), (State::AwaitingSignOff, 1), (State::Approved, 1)]
            .map(|(state, units)| (Some(state), units))
    );
    assert_eq!(home.coverage.part, 4);
    // Median of families 50 < 70; median of crime 50 ≤ 50; the other two targets have no figure.
    assert_eq!(home.met, Share { part: 1, whole: 4 });
    // 770: families (60-30)/(70-30) = 75, crime (60-150)/(50-150) = 90. 778: 25 and 100.
    let (score, districts) = home.score.unwrap();
    assert_eq!(districts, 2);
    assert!((score - 72.5).abs() < 1e-9, "{score}");
    let gap = &home.gaps[0];
    assert_eq!(
        (gap.code.as_str(), gap.value, gap.travelled, gap.below),
        (FAMILIES, 50.0, 50.0, 2)
    );
    assert_eq!((gap.furthest.code.as_str(), home.gaps.len()), ("778", 1));
    let moves: Vec<(&str, &str, f64, f64)> = home
        .moves
        .iter()
        .map(|one| (one.unit.code.as_str(), one.focus_area.code.as_str(), one.from, one.to))
        .collect();
    assert_eq!(
        moves,
        [
            ("770", "2.2", 50.0, 75.0),
            ("770", "1.1", 80.0, 90.0),
            ("778", "2.2", 75.0, 25.0)
        ]
    );
    assert!(home.map.illustrative);

    let named = explore::home(&town, Some(&reader), Some("2025-H1")).await.unwrap();
    assert_eq!(
        (named.cycle.code.as_str(), named.map.cycle.code.as_str()),
        ("2025-H1", "2025-H1")
    );
    assert_eq!(named.trend.len(), 3);
    // With half of the districts the newest cycle speaks for the city.
    town.assess("2025-H1", "770", State::Approved, &answers(75.0, 30.0))
        .await;
    let home = explore::home(&town, Some(&reader), None).await.unwrap();
    assert_eq!(home.map.cycle.code, "2025-H1");
});

on_both!(a_unit_stands_between_those_above_and_below, |house| async {
    let town = Town::build(house).await;
    let reader = leader(&town).await;
    let answers = [
        (FAMILIES, figure(70.0)),
        (CRIME, figure(100.0)),
        (PARITY, figure(0.0).not_applicable()),
    ];
    town.assess("2024-H2", "770", State::Approved, &answers).await;
    town.assess("2025-H1", "770", State::Drafting, &[]).await;
    // Without a cycle: the newest with approved figures of this unit.
    let page = unit_of(&town, Some(&reader), "", "770").await;
    assert_eq!(
        (page.cycle.code.as_str(), page.state),
        ("2024-H2", Some(State::Approved))
    );
    assert_eq!(
        page.above.iter().map(|unit| unit.code.as_str()).collect::<Vec<_>>(),
        ["79"]
    );
    assert_eq!(
        page.below.iter().map(|unit| unit.code.as_str()).collect::<Vec<_>>(),
        ["770-T"]
    );
    assert_eq!(page.groups.len(), 12);
    // Families meet their target; crime does not; the survey was not answered; parity does not apply.
    assert_eq!(page.scores.met, Share { part: 1, whole: 3 });
    assert_eq!(
        (page.scores.focus_areas["2.2"], page.scores.focus_areas["1.1"]),
        (100.0, 50.0)
    );
    assert_eq!(page.scores.coverage.part, 3);
    assert_eq!(
        page.trend_targets.iter().map(|target| target.year).collect::<Vec<_>>(),
        [2025, 2030]
    );
    let school = unit_of(&town, Some(&reader), "2024-H2", "770-T").await;
    assert_eq!((school.above.len(), school.state), (2, Some(State::NotOpen)));
    assert!(school.groups.iter().all(|group| !group.lines.is_empty()));
    let department = unit_of(&town, Some(&reader), "2024-H2", "D-CA").await;
    assert_eq!((department.state, department.groups.len()), (None, 0));
    let city = unit_of(&town, Some(&reader), "2024-H2", "79").await;
    assert_eq!((city.above.len(), city.below.len()), (0, 5));
});

on_both!(a_published_cycle_keeps_its_targets, |house| async {
    let town = Town::build(house).await;
    town.assess("2024-H2", "770", State::Approved, &[(FAMILIES, figure(72.0))])
        .await;
    let frozen =
        r#"[{"indicator":"2.2.2-b","year":2025,"value":75.0,"source":{"vi":"Cũ","en":"Old"},"illustrative":false}]"#;
    town.sql(&format!("UPDATE cycle SET frozen = '{frozen}' WHERE code = '2024-H2'"))
        .await;
    town.publish("2024-H2").await;
    let map = map_of(&town, None, "2024-H2", FAMILIES, Shown::Approved).await;
    assert_eq!(map.info.target.map(|target| target.value), Some(75.0));
    let page = unit_of(&town, None, "2024-H2", "770").await;
    assert_eq!(page.scores.met, Share { part: 0, whole: 1 });
    let open = map_of(&town, None, "2025-H1", FAMILIES, Shown::Approved).await;
    assert_eq!(open.info.target.map(|target| target.value), Some(70.0));
});

on_both!(rows_of_the_public_interface, |house| async {
    let town = Town::build(house).await;
    let half = Row {
        denominator: Some(1000.0),
        ..figure(70.0)
    };
    let answers = [(FAMILIES, half.illustrative()), (CRIME, figure(10.0))];
    town.assess("2024-H2", "770", State::Approved, &answers).await;
    town.publish("2024-H2").await;
    let rows = explore::values(
        &town,
        None,
        "2024-H2",
        FAMILIES,
        UnitKind::District,
        "",
        Shown::Approved,
    )
    .await
    .unwrap();
    let units: Vec<&str> = rows.iter().map(|row| row.unit.as_str()).collect();
    assert_eq!(units, ["787", "770", "778", "769"]);
    let row = &rows[1];
    assert_eq!(
        (row.value, row.denominator, row.no_value),
        (Some(70.0), Some(1000.0), None)
    );
    assert_eq!(
        (row.state, row.illustrative, row.source.as_deref()),
        (Some(State::Published), true, Some("Nguồn 770"))
    );
    assert_eq!(row.as_of.map(|day| day.to_string()).as_deref(), Some("2024-11-30"));
    assert_eq!((rows[0].value, rows[0].no_value), (None, Some(NoValue::NotPublished)));

    let progress = explore::progress(&town, None, "2024-H2", &domain::peers::USUAL)
        .await
        .unwrap();
    assert_eq!(
        progress.iter().map(|row| row.score).collect::<Vec<_>>(),
        [None, Some(100.0), None, None]
    );
    assert_eq!(
        (progress[1].met, progress[0].met),
        (Some(Share { part: 2, whole: 4 }), None)
    );
    assert_eq!(
        (progress[0].coverage, progress[0].no_value),
        (None, Some(NoValue::NotPublished))
    );

    let units = explore::units(&town, "2024").await.unwrap();
    assert_eq!(
        (units[0].code.as_str(), units[0].parent.as_deref(), units.len()),
        ("79", None, 7)
    );
    let school = units.iter().find(|unit| unit.code == "770-T").unwrap();
    assert_eq!(school.parent.as_deref(), Some("770"));
    assert_eq!(explore::indicators(&town).await.unwrap().len(), 67);
    assert_eq!(explore::method(&town, None).await.unwrap().targets.len(), 5);
});

on_both!(a_series_breaks_where_versions_and_maps_do, |house| async {
    let town = Town::build(house).await;
    let of = async |code: &str| {
        explore::indicator(&town, None, code, &query("2024-H2", "", Shown::Approved))
            .await
            .unwrap()
            .breaks
    };
    assert_eq!(of(FAMILIES).await, []);
    // A version that changes one definition and announces a break of another indicator.
    let mut set = set();
    set.version = 2;
    let families = set.indicators.iter_mut().find(|it| it.code == FAMILIES).unwrap();
    families.definition.vi.push_str(" Chỉ tính hộ thường trú.");
    let words = Words {
        vi: "Đổi đơn vị khảo sát".to_owned(),
        en: "Another surveyor".to_owned(),
    };
    set.breaks = vec![SeriesBreak {
        indicator: SURVEY.to_owned(),
        cycle: "2025-H1".to_owned(),
        words: words.clone(),
    }];
    let body = serde_json::to_string(&set).unwrap().replace('\'', "''");
    town.sql(&format!(
        "INSERT INTO indicator_set (code, version, body, imported_at) VALUES ('unesco-2013', 2, '{body}', 0)"
    ))
    .await;
    town.sql("UPDATE cycle SET set_version = 2 WHERE code >= '2024-H2'")
        .await;
    town.rebuild_cube().await.unwrap();
    let told = |breaks: Vec<Break>| -> Vec<(String, Vec<Change>, Vec<Words>)> {
        let of = |it: Break| (it.cycle, it.changes, it.words);
        breaks.into_iter().map(of).collect()
    };
    assert_eq!(
        told(of(FAMILIES).await),
        [("2024-H2".to_owned(), vec![Change::Definition], vec![])]
    );
    assert_eq!(told(of(SURVEY).await), [("2025-H1".to_owned(), vec![], vec![words])]);
    assert_eq!(of(CRIME).await, []);
});

on_both!(what_is_not_there_is_not_found, |house| async {
    let town = Town::build(house).await;
    let ask = |cycle: &str, measure: &str| query(cycle, measure, Shown::Approved);
    assert!(matches!(
        explore::map(&town, None, &ask("2030-H1", "")).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        explore::map(&town, None, &ask("", "9.9.9-z")).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        explore::map(&town, None, &ask("", "9.9")).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        explore::unit(&town, None, "999", &ask("", "")).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        explore::indicator(&town, None, "9.9.9-z", &ask("", "")).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        explore::home(&town, None, Some("2030-H1")).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(explore::units(&town, "1999").await, Err(Error::NotFound)));
});

on_both!(an_empty_house_has_nothing_to_show, |house| async {
    assert!(matches!(explore::home(&house, None, None).await, Err(Error::NotFound)));
    assert!(matches!(explore::method(&house, None).await, Err(Error::NotFound)));
});

on_both!(a_map_of_changes_is_ranked_by_what_got_better, |house| async {
    let town = Town::build(house).await;
    let reader = leader(&town).await;
    let assess = async |cycle: &'static str, figures: [(&'static str, f64); 3]| {
        for (unit, value) in figures {
            town.assess(cycle, unit, State::Approved, &[(CRIME, figure(value))])
                .await;
        }
    };
    assess("2024-H1", [("770", 60.0), ("778", 40.0), ("769", 10.0)]).await;
    assess("2024-H2", [("770", 50.0), ("778", 45.0), ("787", 5.0)]).await;
    let changes = async |cycle: &str, against: &str| {
        let query = Query {
            against: against.to_owned(),
            peers: domain::peers::PeersQuery::default(),
            ..query(cycle, CRIME, Shown::Approved)
        };
        explore::map(&town, Some(&reader), &query).await.unwrap()
    };
    // Fewer crimes are better; what has no figure in one of the cycles has no change.
    let map = changes("2024-H2", "2024-H1").await;
    assert_eq!(codes(&map), ["770", "778", "787", "769"]);
    let previous: Vec<Option<f64>> = map.rows.iter().map(|row| row.previous).collect();
    assert_eq!(previous, [Some(60.0), Some(40.0), None, Some(10.0)]);
    assert_eq!(map.against.map(|cycle| cycle.code).as_deref(), Some("2024-H1"));
    // Backwards too.
    assert_eq!(codes(&changes("2024-H1", "2024-H2").await)[..2], ["778", "770"]);
    // A cycle is not compared with itself, and an unknown one is not asked for.
    for against in ["2024-H2", "2031-H1", ""] {
        let map = changes("2024-H2", against).await;
        assert_eq!(
            (map.against, map.rows[0].unit.code.as_str()),
            (None, "787"),
            "{against}"
        );
    }
});

on_both!(every_district_has_its_way_over_the_cycles, |house| async {
    let town = Town::build(house).await;
    let readers = town.mixed().await;
    let ways = async |reader: &Option<Actor>| {
        let query = query("", FAMILIES, Shown::Approved);
        let view = explore::indicator(&town, reader.as_ref(), FAMILIES, &query)
            .await
            .unwrap();
        assert!(view.ways.iter().all(|way| way.figures.len() == view.trend.len()));
        let ways = view.ways.into_iter().map(|way| (way.unit.code, way.figures));
        ways.collect::<Vec<_>>()
    };
    let once = |unit: &str| (unit.to_owned(), vec![Some(61.0), None, None]);
    let twice = |unit: &str| (unit.to_owned(), vec![Some(61.0), Some(61.0), None]);
    // A visitor is shown the published cycle, the city's leader also what is approved.
    assert_eq!(ways(&readers[0]).await, ["770", "778", "769"].map(once));
    assert_eq!(ways(&readers[1]).await, [twice("770"), once("778"), once("769")]);
});
