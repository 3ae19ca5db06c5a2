//! From figures to places: ranges with even ticks, whatever the figures are.

/// An axis from `low` to `high` with a tick at each of `ticks`, both ends included.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Axis {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) ticks: Vec<f64>,
}

impl Axis {
    /// The axis that holds all finite `values` in about `steps` even steps of 1, 2 or 5 times a power of ten, none smaller
    /// than the last of `decimals` that is written.
    ///
    /// Only multiplication and division: logarithms may differ in the last bit between server and browser.
    pub(crate) fn around(values: impl Iterator<Item = f64>, steps: u32, decimals: usize) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        // Beyond this a step could no longer be told from rounding.
        for value in values
            .filter(|value| value.is_finite())
            .map(|value| value.clamp(-1e15, 1e15))
        {
            low = low.min(value);
            high = high.max(value);
        }
        if low > high {
            (low, high) = (0.0, 100.0);
        }
        let room = (high - low).max(high.abs().max(low.abs()) * 1e-3).max(1e-6);
        let finest = (0..decimals.min(6)).fold(1.0, |finest, _| finest / 10.0);
        let step = even_step((room / f64::from(steps.max(1))).max(finest));
        let mut first = (low / step).floor();
        let mut last = (high / step).ceil();
        if first >= last {
            // All figures are one and the same round number: it stands in the middle.
            first -= 1.0;
            last += 1.0;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most a few steps"
        )]
        let count = (last - first).clamp(1.0, 20.0) as u32;
        let ticks: Vec<f64> = (0..=count).map(|at| (first + f64::from(at)) * step).collect();
        Self {
            low: first * step,
            high: (first + f64::from(count)) * step,
            ticks,
        }
    }

    /// How far along the axis `value` lies, 0–1.
    pub(crate) fn share(&self, value: f64) -> f64 {
        share(value, self.low, self.high)
    }
}

/// How far `value` lies from `low` to `high`, 0–1; the middle where the two are one.
pub(crate) fn share(value: f64, low: f64, high: f64) -> f64 {
    if high > low {
        ((value - low) / (high - low)).clamp(0.0, 1.0)
    } else {
        0.5
    }
}

/// The smallest of 1, 2, 5 × 10ⁿ that is at least `step`.
fn even_step(step: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= step {
        power *= 10.0;
    }
    while power > step {
        power /= 10.0;
    }
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|n| n * power)
        .find(|even| *even >= step * (1.0 - 1e-9))
        .unwrap_or(power * 10.0)
}

/// Runs of neighbours that have a value, with their places: a missing value breaks a line, it is never zero.
pub(crate) fn runs(values: impl Iterator<Item = Option<f64>>) -> Vec<Vec<(usize, f64)>> {
    let mut runs: Vec<Vec<(usize, f64)>> = Vec::new();
    let mut open = false;
    for (place, value) in values.enumerate() {
        match value.filter(|value| value.is_finite()) {
            Some(value) => {
                if !open {
                    runs.push(Vec::new());
                }
                if let Some(run) = runs.last_mut() {
                    run.push((place, value));
                }
                open = true;
            }
            None => open = false,
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(
            Axis::around([66.9, 74.6, 70.0].into_iter(), 4, 1).ticks,
            [66.0, 68.0, 70.0, 72.0, 74.0, 76.0]
        );
        assert_eq!(Axis::around([60.0, 80.0].into_iter(), 2, 1).ticks, [60.0, 70.0, 80.0]);
        assert_eq!(Axis::around([-3.0, 4.0].into_iter(), 2, 1).ticks, [-5.0, 0.0, 5.0]);
        assert_eq!(Axis::around([].into_iter(), 2, 1).ticks, [0.0, 50.0, 100.0]);
    }

    #[test]
    fn ticks_of_equal_figures_can_be_told_apart() {
        assert_eq!(Axis::around([3.0, 3.0].into_iter(), 3, 0).ticks, [2.0, 3.0, 4.0]);
        assert_eq!(Axis::around([3.5].into_iter(), 3, 0).ticks, [3.0, 4.0]);
    }

    #[test]
    fn missing_values_break_a_run() {
        assert_eq!(
            runs([None, Some(1.0), Some(2.0), None, Some(3.0)].into_iter()),
            [vec![(1, 1.0), (2, 2.0)], vec![(4, 3.0)]]
        );
    }

    proptest! {
        #[test]
        fn every_value_lies_on_its_axis(values in prop::collection::vec(-1e12..1e12f64, 0..9), steps in 1u32..7) {
            let axis = Axis::around(values.iter().copied(), steps, 2);
            prop_assert!(axis.low < axis.high && axis.ticks.len() <= 21);
            for value in values {
                let room = (axis.high - axis.low) * 1e-9;
                prop_assert!(axis.low - room <= value && value <= axis.high + room, "{value} {axis:?}");
            }
        }

        #[test]
        fn odd_values_make_an_axis(a in any::<f64>(), b in any::<f64>()) {
            let axis = Axis::around([a, b].into_iter(), 4, 2);
            prop_assert!(axis.low < axis.high && axis.low.is_finite() && axis.high.is_finite());
        }
    }
}
