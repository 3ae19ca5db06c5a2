//! What many units' figures say together, kept until an approved figure changes: a page that shows sixty medians of
//! thousands of units sorts nothing.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use domain::scale::quantile;
use domain::score::{Share, mean};

use super::catalogue::Scope;

/// What is measured, as places in a cycle's set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Column {
    /// The figure of the indicator at this place.
    Indicator(usize),
    /// The progress score of the focus area at this place.
    FocusArea(usize),
    /// The progress score of the whole.
    Score,
    /// Answered / due, in per cent.
    Coverage,
}

/// Readers who all see the same figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Public {
    /// Those who see what is published.
    Published,
    /// Those who see what is approved.
    Approved,
}

/// Many figures in a few.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Summary {
    /// How many they are.
    pub(crate) count: u32,
    /// Their mean.
    pub(crate) mean: Option<f64>,
    /// Their median.
    pub(crate) median: Option<f64>,
    /// How many say yes, where they are answers to a yes-or-no indicator.
    pub(crate) yes: Share,
    /// Their lower and upper quartile.
    pub(crate) quartiles: Option<(f64, f64)>,
    /// Their lowest and highest.
    pub(crate) extent: Option<(f64, f64)>,
}

impl Summary {
    /// Sums figures up.
    pub(crate) fn of(mut numbers: Vec<f64>) -> Self {
        numbers.sort_by(f64::total_cmp);
        let between = |low: f64, high: f64| Some((quantile(&numbers, low)?, quantile(&numbers, high)?));
        Self {
            count: u32::try_from(numbers.len()).unwrap_or(u32::MAX),
            mean: mean(&numbers),
            median: quantile(&numbers, 0.5),
            yes: Share::of_yes(&numbers),
            quartiles: between(0.25, 0.75),
            extent: between(0.0, 1.0),
        }
    }
}

/// The summaries of one cycle made so far.
#[derive(Debug, Default)]
pub(crate) struct Summaries(Mutex<HashMap<(Public, Scope, Column), Summary>>);

impl Summaries {
    /// The kept summary, or the one that `make` makes.
    pub(crate) fn get(&self, key: (Public, Scope, Column), make: impl FnOnce() -> Summary) -> Summary {
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = lock().get(&key).copied();
        // Made without the lock: two readers at once may both make it, and neither waits for the other.
        kept.unwrap_or_else(|| {
            let made = make();
            lock().insert(key, made);
            made
        })
    }
}
