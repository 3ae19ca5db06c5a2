//! Whose figures a pace rests on, who sees it, and that it is judged as soon as a third cycle is approved.

use domain::cell::NoValue;
use domain::explore::{Measure, Query, Shown};
use domain::pace::{Measured, Pace, PaceLine, PaceQuery, PaceView, Why};
use domain::permission::Role;
use domain::workflow::State;
use store::{Error, Viewer, explore};

use crate::support::on_both;
use crate::town::{CITY_ONLY, CRIME, CYCLES, DISTRICTS, EVENTS, FAMILIES, PARITY, Row, SURVEY, Town, figure};

async fn pace(town: &Town, viewer: Viewer<'_>, cycle: &str, unit: &str) -> Result<PaceView, Error> {
    let query = PaceQuery {
        cycle: cycle.to_owned(),
        unit: unit.to_owned(),
        shown: Shown::Approved,
        peers: domain::peers::PeersQuery::default(),
    };
    explore::pace(town, viewer, &query).await
}

fn line<'a>(view: &'a PaceView, indicator: &str) -> &'a PaceLine {
    view.lines().find(|line| line.info.measure.code() == indicator).unwrap()
}

on_both!(a_third_approved_cycle_is_judged, |house| async {
    let town = Town::build(house).await;
    let leader = town.person("lanhdao", Role::Leader, "79").await;
    let viewer = Some(&leader);
    let answers = |families: f64, crime: f64, parity: f64| -> [(&str, Row); 4] {
        [
            (FAMILIES, figure(families)),
            (CRIME, figure(crime)),
            (PARITY, figure(parity)),
            (EVENTS, figure(3.0)),
        ]
    };
    let (first, second) = (answers(50.0, 90.0, 30.0), answers(54.0, 70.0, 33.0));
    town.assess("2024-H1", "770", State::Published, &first).await;
    town.assess("2024-H2", "770", State::Approved, &second).await;
    let before = pace(&town, viewer, "2024-H2", "770").await.unwrap();
    for (indicator, why) in [
        (FAMILIES, Why::TooFew(2)),
        (CRIME, Why::TooFew(2)),
        (EVENTS, Why::NoDirection),
        (SURVEY, Why::NoFigure),
        ("2.4.1-a", Why::NoTarget),
    ] {
        let judged = &line(&before, indicator).judged;
        assert_eq!((judged.pace, judged.why), (Pace::Unmeasured, Some(why)), "{indicator}");
    }
    let families = line(&before, FAMILIES);
    assert_eq!((families.judged.first, families.judged.travelled), (Some(0), Some(4.0)));
    assert!(
        families
            .judged
            .needed
            .is_some_and(|needed| (14.0..16.0).contains(&needed))
    );
    assert_eq!(line(&before, SURVEY).no_value, Some(NoValue::NotStarted));

    // The third is handed in: still nothing to judge, and the page says where it is.
    let third = answers(62.0, 48.0, 33.0);
    town.assess("2025-H1", "770", State::Submitted, &third).await;
    let waiting = pace(&town, viewer, "2025-H1", "770").await.unwrap();
    let families = line(&waiting, FAMILIES);
    assert_eq!(
        (families.judged.why, families.no_value),
        (Some(Why::NoFigure), Some(NoValue::Submitted))
    );

    // It is approved: judged with the next request.
    town.sql("UPDATE assessment SET state = 'approved' WHERE cycle = '2025-H1'")
        .await;
    town.rebuild_cube().await.unwrap();
    let after = pace(&town, viewer, "2025-H1", "770").await.unwrap();
    let families = line(&after, FAMILIES);
    assert_eq!(families.figures, [Some(50.0), Some(54.0), Some(62.0)]);
    assert_eq!(families.judged.pace, Pace::OnTrack);
    assert!(
        families
            .judged
            .ratio
            .is_some_and(|(ratio, by)| ratio > 0.95 && by == Measured::Growth)
    );
    assert_eq!(line(&after, CRIME).judged.pace, Pace::Met);
    assert_eq!(line(&after, PARITY).judged.pace, Pace::Slow);
    // The cycle before is told as it was.
    let before = pace(&town, viewer, "2024-H2", "770").await.unwrap();
    assert_eq!(line(&before, FAMILIES).judged.why, Some(Why::TooFew(2)));
    assert_eq!(before.over.len(), 2);
});

on_both!(the_median_of_a_few_districts_is_not_the_citys, |house| async {
    let town = Town::build(house).await;
    let leader = town.person("lanhdao", Role::Leader, "79").await;
    for (cycle, figures) in [("2024-H1", [50.0, 60.0, 70.0]), ("2024-H2", [52.0, 61.0, 70.0])] {
        for (unit, families) in DISTRICTS.iter().zip(figures) {
            town.assess(cycle, unit, State::Approved, &[(FAMILIES, figure(families))])
                .await;
        }
    }
    town.assess("2025-H1", "770", State::Approved, &[(FAMILIES, figure(90.0))])
        .await;
    let view = pace(&town, Some(&leader), "2025-H1", "").await.unwrap();
    let families = line(&view, FAMILIES);
    assert_eq!(families.figures, [Some(60.0), Some(61.0), None]);
    assert_eq!((families.judged.why, families.no_value), (Some(Why::NoFigure), None));
    // Half of the four are enough.
    town.assess("2025-H1", "778", State::Approved, &[(FAMILIES, figure(50.0))])
        .await;
    let view = pace(&town, Some(&leader), "2025-H1", "").await.unwrap();
    assert_eq!(line(&view, FAMILIES).figures, [Some(60.0), Some(61.0), Some(70.0)]);
    assert_eq!(line(&view, FAMILIES).judged.pace, Pace::Met);
    assert_eq!(view.counts()[0], (Pace::Met, 1));
});

on_both!(every_reader_sees_the_figures_of_the_map, |house| async {
    let town = Town::build(house).await;
    let everyone = town.mixed().await;
    for viewer in everyone.iter().map(Option::as_ref) {
        for cycle in CYCLES {
            for indicator in [FAMILIES, SURVEY, CRIME, PARITY] {
                let query = Query {
                    cycle: cycle.to_owned(),
                    measure: Measure::Indicator(indicator.to_owned()),
                    shown: Shown::Approved,
                    against: String::new(),
                    peers: domain::peers::PeersQuery::default(),
                };
                let map = explore::map(&town, viewer, &query).await.unwrap();
                let who = format!("{:?} {cycle} {indicator}", viewer.map(|actor| actor.role));
                for row in &map.rows {
                    let view = pace(&town, viewer, cycle, &row.unit.code).await.unwrap();
                    let newest = *line(&view, indicator).figures.last().unwrap();
                    assert_eq!(newest, row.cell.value(), "{who} {}", row.unit.code);
                    let invented = row.cell.figure().is_some_and(|figure| figure.illustrative);
                    assert!(
                        line(&view, indicator).illustrative || !invented,
                        "{who} {}",
                        row.unit.code
                    );
                }
                let with = map.rows.iter().filter(|row| row.cell.value().is_some()).count();
                let view = pace(&town, viewer, cycle, "").await.unwrap();
                let newest = *line(&view, indicator).figures.last().unwrap();
                assert!(newest.is_none() || newest == map.median, "{who}");
                // A survey of few is shown to the readers of the unit alone, and rests in no median.
                assert!(newest.is_none() || with >= 2, "{who}");
            }
        }
    }
    // A visitor is told of one published cycle only, whatever is approved.
    let view = pace(&town, None, "2024-H2", "770").await.unwrap();
    let families = line(&view, FAMILIES);
    assert_eq!(
        (families.figures.as_slice(), families.no_value),
        (&[Some(61.0), None][..], Some(NoValue::NotPublished))
    );
});

on_both!(each_unit_is_judged_by_what_it_is_asked, |house| async {
    let town = Town::build(house).await;
    let codes =
        |view: &PaceView| -> Vec<String> { view.lines().map(|line| line.info.measure.code().to_owned()).collect() };
    let districts = pace(&town, None, "2024-H2", "").await.unwrap();
    let city = pace(&town, None, "2024-H2", "79").await.unwrap();
    assert!(codes(&city).contains(&CITY_ONLY.to_owned()) && !codes(&districts).contains(&CITY_ONLY.to_owned()));
    assert_eq!(
        (districts.unit.is_none(), city.unit.unwrap().code.as_str()),
        (true, "79")
    );
    let units: Vec<&str> = districts.units.iter().map(|unit| unit.code.as_str()).collect();
    assert_eq!(units, ["79", "787", "770", "778", "769"]);
    let school = pace(&town, None, "2024-H2", "770-T").await.unwrap();
    assert!(codes(&school).contains(&EVENTS.to_owned()) && codes(&school).len() < codes(&districts).len());
    assert!(pace(&town, None, "2024-H2", "D-CA").await.unwrap().groups.is_empty());
    // A cycle that has not opened has its targets, and no figures.
    let next = pace(&town, None, "2025-H2", "").await.unwrap();
    assert_eq!(next.over.last().map(|(code, _)| code.as_str()), Some("2025-H2"));
    for (cycle, unit) in [("2024-H2", "999"), ("1999-H1", "770"), ("1999-H1", "")] {
        let refused = pace(&town, None, cycle, unit).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{cycle} {unit}");
    }
    let mut one = districts;
    one.keep(Pace::Met);
    assert!(one.groups.is_empty());
});

on_both!(what_is_handed_in_counts_for_those_who_may_read_it, |house| async {
    let town = Town::build(house).await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let neighbour = town.person("quan7", Role::Officer, "79/778").await;
    town.assess("2024-H2", "770", State::Submitted, &[(FAMILIES, figure(61.0))])
        .await;
    let of = async |viewer: Viewer<'_>, unit: &str, shown: Shown| {
        let query = PaceQuery {
            cycle: "2024-H2".to_owned(),
            unit: unit.to_owned(),
            shown,
            peers: domain::peers::PeersQuery::default(),
        };
        let view = explore::pace(&town, viewer, &query).await.unwrap();
        (
            line(&view, FAMILIES).figures.last().copied().flatten(),
            view.shown,
            view.may_show,
        )
    };
    let (figure, shown, may) = of(Some(&reviewer), "770", Shown::Submitted).await;
    assert_eq!((figure, shown), (Some(61.0), Shown::Submitted));
    assert!(may.contains(&Shown::Submitted));
    assert_eq!(of(Some(&reviewer), "770", Shown::Approved).await.0, None);
    // Of its neighbour, of all of them, and to a visitor no more than what is approved.
    assert_eq!(
        of(Some(&neighbour), "770", Shown::All).await,
        (None, Shown::Approved, vec![Shown::Approved])
    );
    assert_eq!(of(Some(&neighbour), "", Shown::Submitted).await.0, None);
    assert_eq!(
        of(None, "770", Shown::All).await,
        (None, Shown::Approved, vec![Shown::Approved])
    );
});
