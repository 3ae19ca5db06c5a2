//! Progress, honestly: coverage, met and progress score, three figures that are never mixed.
//!
//! - Coverage: answered / due.
//! - Met: indicators that meet their target / applicable indicators with a target and a figure due.
//! - Progress score: 0–100, the distance travelled from the base value to the target, respecting direction, capped at
//!   both ends; averaged with equal weights feature → focus area → area → whole. Ours; `/phuong-phap` shows it. There is
//!   no score of the whole from fewer than [`FEWEST_MEASURED`] of the indicators it could rest on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::indicator::{Direction, Indicator, Target};
use crate::scale::meets;

/// Share of the indicators with a target that must have a figure before a unit gets a score of the whole. A mean of the
/// few that happen to be known says nothing about the unit.
pub const FEWEST_MEASURED: f64 = 0.5;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub part: u32,
    /// Of how many.
    pub whole: u32,
}

impl Share {
    /// In per cent; `None` of nothing.
    pub fn percent(self) -> Option<f64> {
        (self.whole > 0).then(|| f64::from(self.part) / f64::from(self.whole) * 100.0)
    }

    /// How many of these yes-or-no figures say yes.
    pub fn of_yes(figures: &[f64]) -> Self {
        let mut share = Self::default();
        for figure in figures {
            share.count(*figure >= 0.5);
        }
        share
    }

    /// Counts one more, which is or is not part.
    pub fn count(&mut self, is_part: bool) {
        self.whole += 1;
        self.part += u32::from(is_part);
    }
}

impl std::ops::Add for Share {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            part: self.part + other.part,
            whole: self.whole + other.whole,
        }
    }
}

/// Points (0–100) of one figure on its way from `base` to `target`. `None` without a direction.
pub fn progress(value: f64, base: f64, target: f64, direction: Direction) -> Option<f64> {
    let (travelled, whole) = match direction {
        Direction::Higher | Direction::Lower => (value - base, target - base),
        // At parity what counts is the distance to the target, whichever side one comes from.
        Direction::Parity => {
            let start = (base - target).abs();
            (start - (value - target).abs(), start)
        }
        Direction::None => return None,
    };
    if whole == 0.0 || !value.is_finite() {
        return meets(value, target, direction).map(|met| if met { 100.0 } else { 0.0 });
    }
    Some((travelled / whole * 100.0).clamp(0.0, 100.0))
}

/// What one unit adds up to in one cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Scores {
    /// Answered / due.
    pub coverage: Share,
    /// Meeting their target / with a target.
    pub met: Share,
    /// Progress score of the whole, 0–100; `None` where too little is measured.
    pub overall: Option<f64>,
    /// Progress score by area code.
    pub areas: BTreeMap<String, f64>,
    /// Progress score by focus area code.
    pub focus_areas: BTreeMap<String, f64>,
}

/// One asked indicator with what a unit gave.
pub struct Scored<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Its target for the cycle's year, if it has one.
    pub target: Option<&'a Target>,
    /// Whether a complete answer was given, "not applicable" included.
    pub answered: bool,
    /// Whether the unit said, with a reason, that it does not apply.
    pub not_applicable: bool,
    /// The figure, if there is one.
    pub value: Option<f64>,
}

/// Adds up a unit's answers. Indicators outside the scored list count for coverage only.
pub fn scores<'a>(answers: impl IntoIterator<Item = Scored<'a>>) -> Scores {
    let mut scores = Scores::default();
    let mut features: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let mut measured = Share::default();
    for answer in answers {
        scores.coverage.count(answer.answered);
        let (Some(target), true, false) = (answer.target, answer.indicator.is_scored(), answer.not_applicable) else {
            continue;
        };
        let direction = answer.indicator.direction;
        let met = answer
            .value
            .and_then(|value| meets(value, target.value, direction))
            .unwrap_or(false);
        scores.met.count(met);
        let points = answer
            .value
            .and_then(|value| progress(value, answer.indicator.base, target.value, direction));
        measured.count(points.is_some());
        if let Some(points) = points {
            features.entry(answer.indicator.feature()).or_default().push(points);
        }
    }
    let features = features
        .into_iter()
        .filter_map(|(code, points)| Some((code.to_owned(), mean(&points)?)));
    scores.focus_areas = rise(features);
    scores.areas = rise(scores.focus_areas.iter().map(|(code, points)| (code.clone(), *points)));
    let is_enough = measured.percent().is_some_and(|share| share >= FEWEST_MEASURED * 100.0);
    scores.overall = mean(&scores.areas.values().copied().collect::<Vec<_>>()).filter(|_| is_enough);
    scores
}

/// Averages by the heading one level up: `2.4.1` and `2.4.2` into `2.4`.
fn rise(points: impl Iterator<Item = (String, f64)>) -> BTreeMap<String, f64> {
    let mut above: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for (code, points) in points {
        let parent = code.rsplit_once('.').map_or(code.as_str(), |(parent, _)| parent);
        above.entry(parent.to_owned()).or_default().push(points);
    }
    above
        .into_iter()
        .filter_map(|(code, points)| Some((code, mean(&points)?)))
        .collect()
}

/// The arithmetic mean; `None` without values.
pub fn mean(values: &[f64]) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52 values")]
    let count = values.len() as f64;
    (count > 0.0).then(|| values.iter().sum::<f64>() / count)
}

/// The target that counts in `year`: the nearest one not yet past, else the last one.
pub fn target_for<'a>(targets: &'a [Target], indicator: &str, year: u16) -> Option<&'a Target> {
    let mut own: Vec<&'a Target> = targets.iter().filter(|target| target.indicator == indicator).collect();
    own.sort_by_key(|target| target.year);
    own.iter()
        .find(|target| target.year >= year)
        .or_else(|| own.last())
        .copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn progress_respects_direction() {
        assert_eq!(progress(60.0, 50.0, 70.0, Direction::Higher), Some(50.0));
        assert_eq!(progress(90.0, 50.0, 70.0, Direction::Higher), Some(100.0));
        assert_eq!(progress(40.0, 50.0, 70.0, Direction::Higher), Some(0.0));
        assert_eq!(progress(6.0, 10.0, 2.0, Direction::Lower), Some(50.0));
        assert_eq!(progress(35.0, 20.0, 50.0, Direction::Parity), Some(50.0));
        assert_eq!(progress(65.0, 20.0, 50.0, Direction::Parity), Some(50.0));
        assert_eq!(progress(65.0, 20.0, 50.0, Direction::None), None);
        assert_eq!(progress(5.0, 5.0, 5.0, Direction::Higher), Some(100.0));
    }

    proptest! {
        #[test]
        fn points_stay_between_zero_and_a_hundred(value in -1e6f64..1e6, base in -1e3f64..1e3, target in -1e3f64..1e3) {
            for direction in [Direction::Higher, Direction::Lower, Direction::Parity] {
                let points = progress(value, base, target, direction).unwrap();
                prop_assert!((0.0..=100.0).contains(&points));
            }
        }

        #[test]
        fn better_never_scores_less(a in 0f64..100.0, b in 0f64..100.0) {
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(progress(low, 20.0, 80.0, Direction::Higher) <= progress(high, 20.0, 80.0, Direction::Higher));
            prop_assert!(progress(low, 80.0, 20.0, Direction::Lower) >= progress(high, 80.0, 20.0, Direction::Lower));
        }
    }
}

#[cfg(feature = "data")]
#[cfg(test)]
mod whole {
    use super::*;
    use crate::indicator::{IndicatorSet, UNESCO_2013, Words};

    /// The score of the whole when the first `known` of all scored indicators stand at their target.
    fn overall(known: usize) -> (usize, Option<f64>) {
        let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        let scored: Vec<_> = set
            .indicators
            .iter()
            .filter(|indicator| indicator.is_scored())
            .collect();
        let targets: Vec<Target> = scored
            .iter()
            .map(|indicator| Target {
                indicator: indicator.code.clone(),
                year: 2025,
                value: 50.0,
                source: Words::default(),
                illustrative: false,
            })
            .collect();
        let answers = scored.iter().zip(&targets).enumerate();
        let answers = answers.map(|(place, (indicator, target))| Scored {
            indicator,
            target: Some(target),
            answered: place < known,
            not_applicable: false,
            value: (place < known).then_some(50.0),
        });
        (scored.len(), scores(answers).overall)
    }

    #[test]
    fn a_whole_needs_half_of_what_it_rests_on() {
        let (all, none) = overall(0);
        assert_eq!(none, None);
        let half = all.div_ceil(2);
        assert_eq!(overall(half - 1).1, None);
        assert_eq!(overall(half).1, Some(100.0));
    }
}
