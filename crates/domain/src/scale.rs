//! Classes: which of five steps of a scale a figure stands on.

use crate::indicator::Direction;

/// The class (0–4) of `value` between four ascending `breaks`. A value on a break belongs to the class above it.
pub fn class(value: f64, breaks: &[f64]) -> usize {
    breaks.iter().take_while(|bound| value >= **bound).count()
}

/// Breaks of coverage and of a focus area's progress score, both 0–100.
pub const PERCENT_BREAKS: [f64; 4] = [20.0, 40.0, 60.0, 80.0];

/// Breaks of the progress score of the whole, 0–100. A mean over many indicators, most of which are far on their way:
/// districts of one city lie close together near the top, and fifths of the whole scale would paint them in two colours.
pub const SCORE_BREAKS: [f64; 4] = [75.0, 80.0, 85.0, 90.0];

/// Whether `value` reaches `target`. `None` where the indicator has no direction.
///
/// Parity is reached within [`PARITY_TOLERANCE`] points of the target.
pub fn meets(value: f64, target: f64, direction: Direction) -> Option<bool> {
    match direction {
        Direction::Higher => Some(value >= target),
        Direction::Lower => Some(value <= target),
        Direction::Parity => Some((value - target).abs() <= PARITY_TOLERANCE),
        Direction::None => None,
    }
}

/// How far from parity still counts as parity, in percentage points.
pub const PARITY_TOLERANCE: f64 = 5.0;

/// How much better (positive) or worse (negative) `now` is than `before`, in the indicator's unit.
pub fn improvement(before: f64, now: f64, direction: Direction) -> Option<f64> {
    match direction {
        Direction::Higher => Some(now - before),
        Direction::Lower => Some(before - now),
        Direction::Parity => Some((before - 50.0).abs() - (now - 50.0).abs()),
        Direction::None => None,
    }
}

/// Bounds between the classes of a change, as shares of what is much for the indicator: what a reviewer would be asked
/// about is the exception, and a map on that scale would have one colour.
pub const CHANGE_BREAKS: [f64; 2] = [0.1, 0.5];

/// The class (0–4) of a change between two cycles: clearly worse, worse, about the same, better, clearly better; `better`
/// as [`improvement`] gives it, `much` in the same unit.
pub fn change_class(better: f64, much: f64) -> usize {
    let [little, clearly] = CHANGE_BREAKS.map(|share| share * much);
    match better {
        _ if better <= -clearly => 0,
        _ if better <= -little => 1,
        _ if better < little => 2,
        _ if better < clearly => 3,
        _ => 4,
    }
}

/// Value a quarter, half … of the way through sorted `values` (0 ≤ `share` ≤ 1), interpolated; `None` without values.
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    #[expect(clippy::cast_precision_loss, reason = "a list of units is far shorter than 2^52")]
    let place = share.clamp(0.0, 1.0) * last as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the last place"
    )]
    let below = place.floor() as usize;
    let low = *sorted.get(below)?;
    let high = sorted.get(below + 1).copied().unwrap_or(low);
    Some(low + (high - low) * place.fract())
}

/// The middle value; `None` without values.
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_measured_by_what_is_much() {
        let class = |better| change_class(better, 5.0);
        assert_eq!(
            [-2.5, -2.4, -0.5, -0.4, 0.0, 0.4, 0.5, 2.4, 2.5].map(class),
            [0, 1, 1, 2, 2, 2, 3, 3, 4]
        );
        assert_eq!([1.0, -1.0].map(|step| change_class(step, 1.0)), [4, 0]);
    }

    #[test]
    fn a_value_on_a_break_belongs_above() {
        let breaks = [60.0, 65.0, 70.0, 75.0];
        let classes: Vec<usize> = [59.9, 60.0, 69.9, 70.0, 75.0, 100.0]
            .iter()
            .map(|v| class(*v, &breaks))
            .collect();
        assert_eq!(classes, [0, 1, 2, 3, 4, 4]);
        assert_eq!(class(3.0, &[]), 0);
    }

    #[test]
    fn meeting_a_target_respects_direction() {
        assert_eq!(meets(70.0, 70.0, Direction::Higher), Some(true));
        assert_eq!(meets(70.1, 70.0, Direction::Lower), Some(false));
        assert_eq!(meets(46.0, 50.0, Direction::Parity), Some(true));
        assert_eq!(meets(56.0, 50.0, Direction::Parity), Some(false));
        assert_eq!(meets(1.0, 1.0, Direction::None), None);
    }

    #[test]
    fn quantiles_of_few_values() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[4.0, 1.0]), Some(2.5));
        assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.25), Some(2.0));
        assert_eq!(median(&[f64::NAN, 2.0]), Some(2.0));
    }
}
