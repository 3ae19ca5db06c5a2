//! The promises of the invented country.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::indicator::{IndicatorSet, UNESCO_2013};
use crate::unit::UnitKind;
use crate::workflow::State;

#[test]
fn a_country_has_as_many_places_as_it_should_and_no_province_is_empty() {
    for size in [
        Size::NATIONAL,
        Size {
            provinces: 3,
            communes: 12,
            cycles: 3,
            officers: 0,
        },
    ] {
        let places = places(size);
        assert_eq!(places.len(), size.provinces + size.communes);
        let numbers: BTreeSet<String> = places.iter().map(Place::number).collect();
        assert_eq!(numbers.len(), places.len());
        let mut communes: BTreeMap<usize, usize> = BTreeMap::new();
        for place in places.iter().filter(|place| place.commune.is_some()) {
            *communes.entry(place.province).or_default() += 1;
        }
        assert_eq!(communes.len(), size.provinces);
        assert!(
            places
                .iter()
                .all(|place| place.area_km2 > 0.0 && place.population > 0.0)
        );
        assert!(places.iter().all(|place| (0.0..=1.0).contains(&place.density())));
    }
    let sizes = shares(34, 3321);
    assert!(
        sizes.iter().max().unwrap() > &(sizes.iter().min().unwrap() * 2),
        "{sizes:?}"
    );
}

#[test]
fn the_same_every_time() {
    assert_eq!(places(Size::NATIONAL), places(Size::NATIONAL));
    let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
    let subject = Subject {
        unit: "01-001",
        province: "01",
        density: 0.4,
        population: 12_000.0,
    };
    let mut told = 0;
    for indicator in set.asked_of(UnitKind::District) {
        for at in 0..12 {
            let made = value(indicator, &subject, at, 12);
            assert_eq!(made, value(indicator, &subject, at, 12));
            let figure = made.and_then(|value| value.figure(indicator));
            told += usize::from(figure.is_some_and(f64::is_finite));
        }
    }
    assert!(told > 500, "{told}");
}

#[test]
fn later_cycles_are_better_and_few_units_are_missing() {
    let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
    let indicator = set.indicator("2.2.2-b").unwrap();
    let places = places(Size::NATIONAL);
    let mean = |at| {
        let figures = places.iter().filter_map(|place| {
            let (unit, province) = (place.number(), format!("{:02}", place.province));
            let subject = Subject {
                unit: &unit,
                province: &province,
                density: place.density(),
                population: place.population,
            };
            value(indicator, &subject, at, 12)?.figure(indicator)
        });
        let figures: Vec<f64> = figures.collect();
        figures.iter().sum::<f64>() / count(figures.len())
    };
    assert!(mean(11) > mean(0) + 2.0, "{} {}", mean(0), mean(11));
    let took_part = |at| places.iter().filter_map(|place| way(&place.number(), at, 12)).count();
    assert!(took_part(0) < took_part(10) && took_part(0) * 10 > places.len() * 7);
    let states: BTreeSet<State> = places
        .iter()
        .filter_map(|place| way(&place.number(), 11, 12))
        .map(|way| way.state)
        .collect();
    assert_eq!(states.len(), 7, "{states:?}");
}
