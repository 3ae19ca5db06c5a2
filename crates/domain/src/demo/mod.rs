//! Invented figures for demonstrations, always the same ones.
//!
//! No district publishes these figures. They are made so that they look like a city's: inner and outer districts
//! differ, later cycles are a little better, some districts miss a target. Where the city has published a total, the
//! districts add up to it exactly: learning families, learning communities, steering committees. Everything made here
//! must be marked as illustrative wherever it is kept or shown.

pub mod national;
mod noise;
mod shape;

use noise::Noise;
use shape::{figure, place, profile, whole_district};

use crate::answer::Value;
use crate::indicator::{Indicator, IndicatorSet, Kind};
use crate::time::Day;
use crate::unit::UnitKind;

/// Families the city recognised as learning families by 15 November 2024, of how many (the denominator follows from
/// the published 71.28 %, in thousands).
pub const FAMILIES: (f64, f64) = (1_505_684.0, 2_112_000.0);
/// Neighbourhoods and hamlets recognised as learning communities by 15 November 2024, of how many (the denominator
/// follows from the published 76.81 %).
pub const COMMUNITIES: (f64, f64) = (3_729.0, 4_855.0);
/// Districts with a steering committee on 30 October 2024; which ones is not published.
pub const COMMITTEES: usize = 16;
/// Figures of a census or an election: they stay until the next one.
const KEPT: [&str; 3] = ["1.1.2-a", "1.1.3-a", "2.1.1-b"];

/// What is known about a district.
#[derive(Clone, Debug)]
pub struct District {
    /// Its code.
    pub code: String,
    /// Area in square kilometres.
    pub area_km2: f64,
    /// Inhabitants.
    pub population: f64,
    /// Whether it elects a People's Council: the city's urban districts have none since July 2021.
    pub has_council: bool,
}

/// Which of three half-years the figures speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    /// First half of 2024: somewhat lower.
    First,
    /// Second half of 2024: the published totals hold here.
    Second,
    /// First half of 2025: somewhat higher.
    Third,
}

impl Round {
    const fn steps(self) -> f64 {
        match self {
            Self::First => -1.0,
            Self::Second => 0.0,
            Self::Third => 1.0,
        }
    }

    /// How many times the published count is reached.
    const fn growth(self) -> f64 {
        match self {
            Self::First => 0.967,
            Self::Second => 1.0,
            Self::Third => 1.018,
        }
    }

    const fn committees(self) -> usize {
        match self {
            Self::First => 11,
            Self::Second => COMMITTEES,
            Self::Third => 19,
        }
    }
}

/// One invented answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// Code of the district.
    pub unit: String,
    /// Code of the indicator.
    pub indicator: String,
    /// The figure; `None` where the indicator does not apply.
    pub value: Option<Value>,
    /// Whether the figure is by its nature that of the cycle before: a census, the last election.
    pub is_kept: bool,
}

/// Invented answers of every district to everything districts are asked: district by district, in reading order.
pub fn figures(set: &IndicatorSet, districts: &[District], round: Round) -> Vec<Made> {
    figures_of(set, UnitKind::District, districts, round)
}

/// The same of places of another kind, to everything that kind is asked.
pub fn figures_of(set: &IndicatorSet, kind: UnitKind, districts: &[District], round: Round) -> Vec<Made> {
    let asked = set.asked_of(kind);
    let columns: Vec<Vec<Made>> = asked.map(|indicator| column(indicator, districts, round)).collect();
    (0..districts.len())
        .flat_map(|row| columns.iter().filter_map(move |column| column.get(row)).cloned())
        .collect()
}

/// The day an invented figure speaks of: the end of the data period, or up to six weeks before it.
pub fn as_of(period: (Day, Day), unit: &str, indicator: &str) -> Day {
    let noise = chance(&[unit, indicator, &period.1.to_string()]);
    let back = [(0.25, 0), (0.5, 14), (0.75, 29), (1.0, 44)]
        .into_iter()
        .find(|(bound, _)| noise < *bound);
    period.1.plus(-back.map_or(0, |(_, days)| days)).max(period.0)
}

/// A number in [0, 1) that always is the same for the same words; for choices around the figures.
pub fn chance(words: &[&str]) -> f64 {
    Noise::of(words).uniform()
}

/// One indicator in every district.
fn column(indicator: &Indicator, districts: &[District], round: Round) -> Vec<Made> {
    let places: Vec<f64> = districts
        .iter()
        .map(|district| place(indicator, district, districts, round))
        .collect();
    let each = |value: &dyn Fn(&District, f64) -> Option<Value>| -> Vec<Option<Value>> {
        districts
            .iter()
            .zip(&places)
            .map(|(district, place)| value(district, *place))
            .collect()
    };
    let values = match indicator.code.as_str() {
        "2.2.2-b" => fractions(indicator, districts, &places, FAMILIES, round),
        "2.2.2-l1" => fractions(indicator, districts, &places, COMMUNITIES, round),
        "3.1.1-a" => committees(&places, round)
            .into_iter()
            .map(|level| Some(Value::Level(level)))
            .collect(),
        "1.1.3-a" => each(&|district, place| {
            let seats = 30.0 + whole(10.0 * whole_district(district));
            district.has_council.then(|| quotient(indicator, place, seats))
        }),
        _ => each(&|district, place| Some(value(indicator, place, district, districts))),
    };
    let is_kept = KEPT.contains(&indicator.code.as_str()) && round > Round::First;
    let made = |(district, value): (&District, Option<Value>)| Made {
        unit: district.code.clone(),
        indicator: indicator.code.clone(),
        is_kept: is_kept && value.is_some(),
        value,
    };
    districts.iter().zip(values).map(made).collect()
}

fn value(indicator: &Indicator, place: f64, district: &District, districts: &[District]) -> Value {
    let base = profile(&indicator.code).base;
    match indicator.kind {
        Kind::Count => Value::Count(whole(figure(indicator, place))),
        Kind::Survey => Value::Survey {
            share: (figure(indicator, place) * 10.0).round() / 10.0,
            sample: sample(indicator, district, districts),
        },
        Kind::Level => Value::Level(level(figure(indicator, place))),
        Kind::YesNo => Value::YesNo(place > 2.2),
        Kind::Distribution => Value::Distribution(shares(indicator)),
        // An average over people who were asked, not over inhabitants.
        Kind::Average if base < 0.01 => quotient(indicator, place, sample(indicator, district, districts)),
        _ => quotient(indicator, place, whole(district.population * base)),
    }
}

fn quotient(indicator: &Indicator, place: f64, denominator: f64) -> Value {
    let denominator = denominator.max(1.0);
    let numerator = whole(figure(indicator, place) / indicator.factor() * denominator);
    Value::Quotient { numerator, denominator }
}

/// Respondents: hundreds, except once where so few could be asked that the figure must be withheld.
fn sample(indicator: &Indicator, district: &District, districts: &[District]) -> f64 {
    let smallest = districts.iter().all(|other| other.population >= district.population);
    if smallest && indicator.code == "2.3.1-b" {
        return 8.0;
    }
    let noise = chance(&[&district.code, &indicator.code, "sample"]);
    whole(20.0 + 30.0 * noise + (district.population / 60_000.0).min(15.0)) * 10.0
}

fn level(figure: f64) -> u8 {
    let distance = |level: u8| (f64::from(level) - figure).abs();
    (0..=4u8)
        .min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
        .unwrap_or(0)
}

fn shares(indicator: &Indicator) -> Vec<f64> {
    let parts = indicator.parts.iter().map(|_| 1.0);
    let count: f64 = parts.clone().sum();
    parts.map(|part| part / count * 100.0).collect()
}

/// Levels of the steering committee: level 2, a committee by decision, in exactly as many districts as are known.
fn committees(places: &[f64], round: Round) -> Vec<u8> {
    let founded = round.committees();
    let level = |rank: usize| match rank {
        rank if rank < founded / 8 => 4,
        rank if rank < founded / 2 => 3,
        rank if rank < founded => 2,
        rank if rank < founded + 4 => 1,
        _ => 0,
    };
    places
        .iter()
        .map(|place| level(places.iter().filter(|other| *other > place).count()))
        .collect()
}

/// Numerators and denominators that add up to the totals the city published, or to their share in another round.
fn fractions(
    indicator: &Indicator,
    districts: &[District],
    places: &[f64],
    (numerator, denominator): (f64, f64),
    round: Round,
) -> Vec<Option<Value>> {
    let people: f64 = districts.iter().map(|district| district.population).sum();
    let wholes = apportion(
        districts
            .iter()
            .map(|district| district.population / people * denominator),
        denominator,
    );
    let wanted = whole(numerator * round.growth());
    let mut rates: Vec<f64> = places
        .iter()
        .map(|place| figure(indicator, *place) / indicator.factor())
        .collect();
    // Moving all rates by the same amount keeps their differences; rates held at an end need a few turns.
    for _ in 0..40 {
        let have: f64 = rates.iter().zip(&wholes).map(|(rate, whole)| rate * whole).sum();
        let shift = (wanted - have) / denominator;
        for rate in &mut rates {
            *rate = (*rate + shift).clamp(0.3, 0.985);
        }
    }
    let parts = apportion(rates.iter().zip(&wholes).map(|(rate, whole)| rate * whole), wanted);
    let pairs = parts.into_iter().zip(wholes);
    pairs
        .map(|(numerator, denominator)| Some(Value::Quotient { numerator, denominator }))
        .collect()
}

/// Whole numbers near `shares` that add up to `total`, by the largest remainders.
fn apportion(shares: impl Iterator<Item = f64>, total: f64) -> Vec<f64> {
    let mut parts: Vec<(f64, f64)> = shares.map(|share| (share.floor(), share.fract())).collect();
    let mut left = total - parts.iter().map(|(whole, _)| whole).sum::<f64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let rest = |place: &usize| parts.get(*place).map_or(0.0, |(_, rest)| *rest);
    order.sort_by(|a, b| rest(b).total_cmp(&rest(a)));
    for place in order {
        if left >= 0.5
            && let Some((whole, _)) = parts.get_mut(place)
        {
            *whole += 1.0;
            left -= 1.0;
        }
    }
    parts.into_iter().map(|(whole, _)| whole).collect()
}

fn whole(number: f64) -> f64 {
    number.round().max(0.0)
}

#[cfg(test)]
mod tests;
