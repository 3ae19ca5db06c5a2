//! Importing files: every bad line is named, and nothing is stored of a file with one.

use domain::indicator::{Lang, UNESCO_2013};
use store::import::{ImportError, ImportProblem, Reason};
use store::{cycle, fact, indicator_set, target, unit, value};

use crate::support::{House, on_both};

const UNITS: &str = include_str!("../../data/hcmc/units.csv");
const CYCLES: &str = include_str!("../../data/hcmc/cycles.csv");
const TARGETS: &str = include_str!("../../data/hcmc/targets.csv");
const VALUES: &str = include_str!("../../data/hcmc/values-city.csv");
const FACTS: &str = include_str!("../../data/hcmc/facts.csv");

async fn everything(house: &House) {
    unit::import(house, UNITS.as_bytes()).await.unwrap();
    indicator_set::import(house, UNESCO_2013.as_bytes()).await.unwrap();
    target::import(house, TARGETS.as_bytes()).await.unwrap();
    cycle::import(house, CYCLES.as_bytes()).await.unwrap();
    fact::import(house, FACTS.as_bytes()).await.unwrap();
}

/// Line, field and reason of every problem.
fn problems(result: Result<store::import::Imported, ImportError>) -> Vec<(u64, String, Reason)> {
    match result {
        Err(ImportError::Problems(problems)) => {
            assert!(problems.iter().all(|problem| !problem.explain(Lang::Vi).is_empty()));
            problems
                .into_iter()
                .map(|ImportProblem { line, field, reason }| (line, field, reason))
                .collect()
        }
        other => panic!("{other:?}"),
    }
}

fn at(line: u64, field: &str, reason: Reason) -> (u64, String, Reason) {
    (line, field.to_owned(), reason)
}

on_both!(
    the_files_of_the_city_are_good_and_can_be_imported_again,
    |house| async {
        everything(&house).await;
        assert_eq!(value::import(&house, VALUES.as_bytes()).await.unwrap().lines, 13);
        let units = unit::of_map(&house, "2024").await.unwrap();
        assert_eq!((units.len(), units[0].code.as_str()), (72, "79"));
        assert_eq!(
            unit::children(&house, "2024", &units[0].path).await.unwrap().len(),
            22 + 18
        );
        assert_eq!(
            unit::find(&house, "2024", "770-TTHTCD-01").await.unwrap().path.0,
            "/79/770/770-P-01/770-TTHTCD-01/"
        );
        assert_eq!(cycle::list(&house).await.unwrap().len(), 3);
        assert_eq!(fact::list(&house).await.unwrap().len(), FACTS.lines().count() - 1);
        assert_eq!(indicator_set::current(&house).await.unwrap().code, "unesco-2013");
        let counts = async || {
            let mut counts = Vec::new();
            for table in [
                "unit",
                "target",
                "cycle",
                "fact",
                "answer",
                "assessment",
                "indicator_set",
            ] {
                counts.push(house.number(&format!("SELECT count(*) FROM {table}")).await);
            }
            counts
        };
        let before = counts().await;
        everything(&house).await;
        value::import(&house, VALUES.as_bytes()).await.unwrap();
        assert_eq!(counts().await, before);
    }
);

on_both!(imported_figures_are_approved_step_by_step, |house| async {
    everything(&house).await;
    value::import(&house, VALUES.as_bytes()).await.unwrap();
    let steps = "SELECT action FROM event WHERE subject = 'assessment' AND cycle = '2024-H2' ORDER BY id";
    assert_eq!(house.texts(steps).await, ["begin", "submit", "start-review", "approve"]);
    assert_eq!(
        house
            .number("SELECT count(*) FROM assessment WHERE state = 'approved'")
            .await,
        3
    );
    assert_eq!(
        house
            .number("SELECT count(*) FROM answer WHERE verdict = 'accepted' AND version = 1")
            .await,
        13
    );
    // A second file adds to what is approved; the first line stands in version 2 then.
    let more = "cycle,unit,indicator,numerator,denominator,value,as_of,source,illustrative\n\
                2024-H2,79,2.2.2-l1,3730,4855,,2024-12-01,Thử,0\n\
                2024-H2,79,3.1.1-a,,,3,2024-12-01,Thử,0\n\
                2024-H2,79,1.1.2-b,,1200,37.5,2024-12-01,Thử,0\n\
                2024-H2,79,2.6.1-a,,,412,2024-12-01,Thử,0\n\
                2024-H2,79,3.1.2-a,,,1,2024-12-01,Thử,0\n\
                2024-H2,770,2.2.2-b,30000,44708,67.1,2024-12-01,Thử,1\n";
    assert_eq!(value::import(&house, more.as_bytes()).await.unwrap().lines, 6);
    assert_eq!(
        house.texts("SELECT indicator FROM answer WHERE version = 2").await,
        ["2.2.2-l1"]
    );
    assert_eq!(
        house
            .number("SELECT count(*) FROM event WHERE action = 'import' AND subject = 'answer'")
            .await,
        19
    );
});

on_both!(units_name_every_bad_line, |house| async {
    let header = UNITS.lines().next().unwrap();
    let file = format!(
        "{header}\n\
         2024,79,city,Thành phố,City,TP,,1,1,2019-04-01,,,0,Nguồn\n\
         2024,770,quarter,Quận 3,District 3,Quận 3,79,-4,1.5,,2025-01-01,2024-01-01,yes,\n\
         2024,770,district,Quận 3,District 3,Quận 3,79,4.92,190375,2019-04-01,,,0,Nguồn\n\
         2024,A,district,A,A,A,B,,,,,,0,Nguồn\n\
         2024,B,district,B,B,B,A,,,,,,0,Nguồn\n\
         2024,C/D,district,C,C,C,999,,,,,,0,Nguồn\n\
         2024,80,city,Một nữa,Another,Nữa,79,,,,,,0,Nguồn\n"
    );
    let found = problems(unit::import(&house, file.as_bytes()).await);
    let kinds = domain::unit::UnitKind::ALL.map(domain::unit::UnitKind::code).to_vec();
    let expected = [
        at(0, "2024", Reason::OneCity),
        at(3, "kind", Reason::NotAWord(kinds)),
        at(3, "area_km2", Reason::NotPositive),
        at(3, "population", Reason::NotWhole),
        at(3, "valid_to", Reason::DaysOutOfOrder),
        at(3, "illustrative", Reason::NotAFlag),
        at(3, "source", Reason::Missing),
        at(4, "code", Reason::Duplicate { line: 3 }),
        at(5, "parent", Reason::Loop),
        at(6, "parent", Reason::Loop),
        at(7, "code", Reason::BadCode),
        at(7, "parent", Reason::Unknown),
        at(8, "parent", Reason::MustBeEmpty),
    ];
    for problem in &expected {
        assert!(found.contains(problem), "{problem:?} is missing of {found:#?}");
    }
    assert!(
        found.iter().all(|problem| expected.contains(problem) || problem.0 == 3),
        "{found:#?}"
    );
    assert_eq!(house.number("SELECT count(*) FROM unit").await, 0);
    assert_eq!(house.number("SELECT count(*) FROM event").await, 0);
});

on_both!(a_unit_does_not_move_on_its_map, |house| async {
    unit::import(&house, UNITS.as_bytes()).await.unwrap();
    let header = UNITS.lines().next().unwrap();
    let moved = format!("{header}\n2024,770-P-01,ward,Phường,Ward,Phường,760,,,,,,1,Nguồn\n");
    assert_eq!(
        problems(unit::import(&house, moved.as_bytes()).await),
        [at(2, "parent", Reason::Moved)]
    );
    let renamed = format!("{header}\n2024,770-P-01,ward,Phường Mới,New Ward,P. Mới,770,,,,,,1,Nguồn\n");
    unit::import(&house, renamed.as_bytes()).await.unwrap();
    assert_eq!(
        unit::find(&house, "2024", "770-P-01").await.unwrap().name_vi,
        "Phường Mới"
    );
});

on_both!(values_name_every_bad_line, |house| async {
    everything(&house).await;
    let file = "cycle,unit,indicator,numerator,denominator,value,as_of,source,illustrative\n\
                2024-H2,79,2.2.2-b,1505684,2112000,71.28,2024-11-15,Nguồn,0\n\
                2030-H1,79,2.2.2-b,1,2,,2024-11-15,Nguồn,0\n\
                2024-H2,999,9.9.9-a,1,2,,2024-11-15,Nguồn,0\n\
                2024-H2,770,1.2.2-a,1,2,,2024-11-15,Nguồn,0\n\
                2024-H2,79,2.2.2-l1,3729,,,2023-11-15,Nguồn,0\n\
                2024-H2,79,3.1.1-a,,,5,2024-11-15,Nguồn,0\n\
                2024-H2,79,2.6.1-a,3,,1.5,2024-11-15,Nguồn,0\n\
                2024-H2,79,1.1.2-b,,,137,2024-11-15,,2\n\
                2024-H2,79,3.3.1-b,,,1,2024-11-15,Nguồn,0\n\
                2024-H2,79,2.3.2-a,\"1.000,5\",0,,15/11/2024,Nguồn,0\n\
                2024-H2,79,2.3.2-a,,,250,2024-11-15,Nguồn,0\n\
                2024-H2,79,1.1.2-b,,40.5,88,2024-11-15,Nguồn,0\n";
    let found = problems(value::import(&house, file.as_bytes()).await);
    let (from, to) = ("2024-06-15".parse().unwrap(), "2024-12-14".parse().unwrap());
    let figure = 1_505_684.0 / 2_112_000.0 * 100.0;
    let expected = [
        at(2, "value", Reason::Disagrees(figure)),
        at(3, "cycle", Reason::Unknown),
        at(4, "unit", Reason::Unknown),
        at(4, "indicator", Reason::Unknown),
        at(5, "indicator", Reason::NotAsked),
        at(6, "as_of", Reason::OutsidePeriod(from, to)),
        at(6, "denominator", Reason::Missing),
        at(7, "value", Reason::OutOfBounds { low: 0.0, high: 4.0 }),
        at(8, "numerator", Reason::MustBeEmpty),
        at(8, "value", Reason::NotWhole),
        at(9, "source", Reason::Missing),
        at(9, "illustrative", Reason::NotAFlag),
        at(9, "denominator", Reason::Missing),
        at(9, "value", Reason::OutOfBounds { low: 0.0, high: 100.0 }),
        at(10, "indicator", Reason::NotImportable),
        at(11, "as_of", Reason::NotADay),
        at(11, "numerator", Reason::NotANumber),
        at(11, "denominator", Reason::NotPositive),
        at(12, "value", Reason::OutOfBounds { low: 0.0, high: 100.0 }),
        at(12, "indicator", Reason::Duplicate { line: 11 }),
        at(13, "denominator", Reason::NotWhole),
        at(13, "indicator", Reason::Duplicate { line: 9 }),
    ];
    assert_eq!(found, expected);
    assert_eq!(house.number("SELECT count(*) FROM answer").await, 0);
});

on_both!(more_than_all_is_taken_where_its_parts_are_known, |house| async {
    everything(&house).await;
    let header = VALUES.lines().next().unwrap();
    let file = format!("{header}\n2024-H2,79,2.3.2-a,750,687,,2024-11-15,Nguồn,0\n");
    assert_eq!(value::import(&house, file.as_bytes()).await.unwrap().lines, 1);
});

on_both!(what_a_unit_fills_in_itself_is_not_written_over, |house| async {
    store::demo::load(&house).await.unwrap();
    let file = "cycle,unit,indicator,numerator,denominator,value,as_of,source,illustrative\n\
                2025-H1,770,2.2.2-b,30000,44708,,2025-05-31,Thử,1\n";
    assert_eq!(
        problems(value::import(&house, file.as_bytes()).await),
        [at(2, "unit", Reason::InTheForm)]
    );
});

on_both!(cycles_targets_and_facts_name_every_bad_line, |house| async {
    everything(&house).await;
    let header = CYCLES.lines().next().unwrap();
    let file = format!(
        "{header}\n\
         2026-Q1,Kỳ,Cycle,2026-01-01,2026-06-14,2026-06-15,2026-06-30,2026-07-15,2026-08-15,1999,nope\n\
         2026-H2,Kỳ,Cycle,2025-06-01,2026-12-14,2026-12-01,2026-06-30,2026-07-15,2026-08-15,2024,unesco-2013\n"
    );
    let overlap = |cycle: &str| Reason::Overlaps(cycle.to_owned());
    let expected = [
        at(2, "code", Reason::BadCode),
        at(2, "map_version", Reason::Unknown),
        at(2, "set", Reason::Unknown),
        at(3, "", Reason::DaysOutOfOrder),
        // Cycles of one set follow each other; those of another may run beside them.
        at(3, "data_from", overlap("2025-H1")),
    ];
    assert_eq!(problems(cycle::import(&house, file.as_bytes()).await), expected);

    let file = "indicator,year,value,source_vi,source_en,illustrative\n\
                3.3.1-b,2025,10,a,b,0\n1.1.3-a,2025,40,a,b,0\n3.1.1-a,1900,5,a,,0\n2.2.2-b,2025,,a,b,0\n2.2.2-b,2025,70,a,b,0\n";
    let expected = [
        at(2, "indicator", Reason::NoDirection),
        at(3, "value", Reason::OutOfBounds { low: 50.0, high: 50.0 }),
        at(
            4,
            "year",
            Reason::OutOfBounds {
                low: 2000.0,
                high: 2100.0,
            },
        ),
        at(4, "value", Reason::OutOfBounds { low: 0.0, high: 4.0 }),
        at(4, "source_en", Reason::Missing),
        at(5, "value", Reason::Missing),
        at(6, "indicator", Reason::Duplicate { line: 5 }),
    ];
    assert_eq!(problems(target::import(&house, file.as_bytes()).await), expected);

    let header = FACTS.lines().next().unwrap();
    let file = format!(
        "{header}\nA.b,Tên,Name,2024-10-30,16,22,72,%,%,Nguồn,Source\n\
         c,Tên,Name,2024-10-30,16,22,72,%,%,Nguồn,Source\n\
         d,Tên,Name,,16,,,%,%,Nguồn,\n"
    );
    let expected = [
        at(2, "code", Reason::BadCode),
        at(2, "value", Reason::Disagrees(16.0 / 22.0 * 100.0)),
        at(3, "value", Reason::Disagrees(16.0 / 22.0 * 100.0)),
        at(4, "value", Reason::Missing),
        at(4, "denominator", Reason::Missing),
        at(4, "as_of", Reason::Missing),
        at(4, "source_en", Reason::Missing),
    ];
    assert_eq!(problems(fact::import(&house, file.as_bytes()).await), expected);
});

on_both!(a_version_of_a_set_never_changes, |house| async {
    everything(&house).await;
    let newer = UNESCO_2013.replacen("version = 3\n", "version = 4\n", 1);
    assert_ne!(newer, UNESCO_2013);
    let changed = UNESCO_2013.replacen("decimals = 2", "decimals = 1", 1);
    let taken = [at(0, "version", Reason::VersionTaken)];
    assert_eq!(problems(indicator_set::import(&house, changed.as_bytes()).await), taken);
    indicator_set::import(&house, newer.as_bytes()).await.unwrap();
    assert_eq!(indicator_set::current(&house).await.unwrap().version, 4);
    // A cycle keeps the version it was imported with once somebody has begun.
    value::import(&house, VALUES.as_bytes()).await.unwrap();
    cycle::import(&house, CYCLES.as_bytes()).await.unwrap();
    assert_eq!(indicator_set::of_cycle(&house, "2024-H2").await.unwrap().version, 3);
    let broken = problems(indicator_set::import(&house, b"code = 1\n").await);
    assert!(matches!(&broken[..], [(1, _, Reason::Unreadable(_))]), "{broken:?}");
    let adrift = newer.replacen("code = \"1.1.1-a\"", "code = \"9.1.1-a\"", 1);
    let broken = problems(indicator_set::import(&house, adrift.as_bytes()).await);
    assert!(
        matches!(&broken[..], [(0, code, Reason::Contradiction(_))] if code == "9.1.1-a"),
        "{broken:?}"
    );
});
