//! The promises of the invented figures.

use std::collections::BTreeMap;

use super::*;
use crate::answer::{Draft, Reading};
use crate::check::{Context, Finding, findings};
use crate::indicator::UNESCO_2013;

/// Code, area, population of 2019, and whether there is a People's Council.
const HCMC: [(&str, f64, f64, bool); 22] = [
    ("760", 7.72, 142_625.0, false),
    ("769", 211.56, 1_169_967.0, true),
    ("770", 4.92, 190_375.0, false),
    ("773", 4.18, 175_329.0, false),
    ("774", 4.27, 159_073.0, false),
    ("775", 7.14, 233_561.0, false),
    ("778", 35.69, 360_155.0, false),
    ("776", 19.11, 424_667.0, false),
    ("771", 5.72, 234_819.0, false),
    ("772", 5.14, 209_867.0, false),
    ("761", 52.74, 620_146.0, false),
    ("777", 52.02, 784_173.0, false),
    ("765", 20.78, 499_164.0, false),
    ("764", 19.73, 676_899.0, false),
    ("768", 4.86, 163_961.0, false),
    ("766", 22.43, 474_792.0, false),
    ("767", 15.97, 485_348.0, false),
    ("785", 252.56, 705_508.0, true),
    ("787", 704.45, 71_526.0, true),
    ("783", 434.77, 462_047.0, true),
    ("784", 109.17, 542_243.0, true),
    ("786", 100.43, 206_837.0, true),
];
const ROUNDS: [Round; 3] = [Round::First, Round::Second, Round::Third];

fn set() -> IndicatorSet {
    IndicatorSet::from_toml(UNESCO_2013).unwrap()
}

fn districts() -> Vec<District> {
    let district = |(code, area_km2, population, has_council): (&str, f64, f64, bool)| District {
        code: code.to_owned(),
        area_km2,
        population,
        has_council,
    };
    HCMC.map(district).to_vec()
}

/// Values by indicator and district.
fn made(round: Round) -> BTreeMap<(String, String), Option<Value>> {
    let made = figures(&set(), &districts(), round);
    made.into_iter()
        .map(|made| ((made.indicator, made.unit), made.value))
        .collect()
}

fn sums(round: Round, indicator: &str) -> (f64, f64) {
    let made = made(round);
    let own = made.iter().filter(|((code, _), _)| code == indicator);
    own.fold((0.0, 0.0), |(parts, wholes), (_, value)| match value {
        Some(Value::Quotient { numerator, denominator }) => {
            assert!(numerator <= denominator);
            (parts + numerator, wholes + denominator)
        }
        other => panic!("{other:?}"),
    })
}

#[test]
fn districts_add_up_to_the_published_totals() {
    assert_eq!(sums(Round::Second, "2.2.2-b"), FAMILIES);
    assert_eq!(sums(Round::Second, "2.2.2-l1"), COMMUNITIES);
    assert!(sums(Round::First, "2.2.2-b").0 < FAMILIES.0);
    assert!(sums(Round::Third, "2.2.2-l1").0 > COMMUNITIES.0);
}

#[test]
fn exactly_sixteen_districts_have_a_committee_and_none_loses_it() {
    let founded = |round| -> Vec<String> {
        let of = |((code, unit), value): ((String, String), Option<Value>)| {
            let has = matches!(value, Some(Value::Level(level)) if level >= 2);
            (code == "3.1.1-a" && has).then_some(unit)
        };
        made(round).into_iter().filter_map(of).collect()
    };
    let [first, second, third] = ROUNDS.map(founded);
    assert_eq!((first.len(), second.len(), third.len()), (11, COMMITTEES, 19));
    assert!(first.iter().all(|unit| second.contains(unit)));
    assert!(second.iter().all(|unit| third.contains(unit)));
}

#[test]
fn the_same_every_time_and_another_in_every_round() {
    let districts = districts();
    assert_eq!(
        figures(&set(), &districts, Round::Second),
        figures(&set(), &districts, Round::Second)
    );
    assert_ne!(
        figures(&set(), &districts, Round::First),
        figures(&set(), &districts, Round::Second)
    );
    assert_eq!(chance(&["a", "b"]).to_bits(), chance(&["a", "b"]).to_bits());
    assert_ne!(chance(&["a", "b"]).to_bits(), chance(&["ab"]).to_bits());
}

#[test]
fn every_district_answers_everything_that_applies() {
    let asked = set().asked_of(UnitKind::District).count();
    for round in ROUNDS {
        let made = made(round);
        assert_eq!(made.len(), asked * 22);
        let without = made.iter().filter(|(_, value)| value.is_none());
        let without: Vec<&str> = without.map(|((code, _), _)| code.as_str()).collect();
        assert_eq!(without, ["1.1.3-a"; 16]);
    }
}

#[test]
fn figures_are_plausible() {
    let (set, mut asking, mut all) = (set(), 0, 0);
    let mut before: BTreeMap<(String, String), Option<Value>> = BTreeMap::new();
    for round in ROUNDS {
        let made = made(round);
        for ((code, unit), value) in &made {
            let Some(value) = value else { continue };
            let reading = Reading {
                value: Some(value.clone()),
                ..Reading::default()
            };
            let context = Context {
                last: before.get(&(code.clone(), unit.clone())).cloned().flatten(),
                evidence: 1,
                ..Context::default()
            };
            let found = findings(set.indicator(code).unwrap(), &Draft::default(), &reading, &context);
            let absurd =
                |finding: &Finding| matches!(finding, Finding::OutsideRange { .. } | Finding::PartExceedsWhole);
            assert!(!found.iter().any(absurd), "{code} {unit} {value:?} {found:?}");
            all += 1;
            asking += usize::from(found.iter().any(Finding::asks));
        }
        before = made;
    }
    // A few changes ask for an explanation: that is what the review is for.
    assert!(asking > 0 && asking * 20 < all, "{asking} of {all}");
}

#[test]
fn inner_and_outer_districts_differ_and_targets_are_met_by_some() {
    let (set, made) = (set(), made(Round::Second));
    let figure = |code: &str, unit: &str| {
        let value = made.get(&(code.to_owned(), unit.to_owned())).cloned().flatten();
        value
            .and_then(|value| value.figure(set.indicator(code).unwrap()))
            .unwrap()
    };
    let mean = |code: &str, units: [&str; 4]| units.map(|unit| figure(code, unit)).iter().sum::<f64>() / 4.0;
    let (inner, outer) = (["770", "773", "774", "771"], ["787", "783", "785", "786"]);
    assert!(mean("2.1.1-b", inner) > mean("2.1.1-b", outer) + 0.5);
    assert!(mean("2.4.2-b", inner) > mean("2.4.2-b", outer) + 3.0);
    assert!(mean("2.2.1-a", inner) < mean("2.2.1-a", outer));
    let met = HCMC.iter().filter(|(unit, ..)| figure("2.2.2-b", unit) >= 70.0).count();
    assert!((8..=18).contains(&met), "{met}");
}

#[test]
fn days_lie_in_the_period() {
    let period = (Day::new(2024, 6, 15).unwrap(), Day::new(2024, 12, 14).unwrap());
    for (unit, ..) in HCMC {
        let day = as_of(period, unit, "2.2.2-b");
        assert!(day >= period.0 && day <= period.1 && period.1.days_since(day) <= 44);
    }
}
