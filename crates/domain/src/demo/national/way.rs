//! How far the units of an invented country come in each cycle.

use crate::demo::chance;
use crate::workflow::State;

use super::count;

/// How a unit's self-assessment goes in a cycle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// Where it stands.
    pub state: State,
    /// Share of the asked indicators that are answered, 0–1.
    pub coverage: f64,
}

/// Where units stand in the cycle that is open: one after the other, up to this share of all, with the lowest coverage.
const OPEN: [(State, f64, f64); 7] = [
    (State::Approved, 0.38, 0.9),
    (State::Submitted, 0.52, 0.85),
    (State::UnderReview, 0.59, 0.85),
    (State::PartlyReturned, 0.66, 0.9),
    (State::Resubmitted, 0.69, 0.9),
    (State::AwaitingSignOff, 0.74, 0.8),
    (State::Drafting, 0.92, 0.05),
];

/// The way of a unit in the cycle `at` of `cycles`, counted from 0; `None` where it never began. In every cycle but the
/// last, all that took part is published; the further back, the fewer took part.
pub fn way(unit: &str, at: usize, cycles: usize) -> Option<Way> {
    let cycle = at.to_string();
    let (lot, far) = (chance(&[unit, &cycle, "way"]), chance(&[unit, &cycle, "far"]));
    let back = cycles.saturating_sub(at + 1);
    if back > 0 {
        let absent = 0.015 * count(back) + 0.01;
        return (chance(&[unit, "joined"]) * 0.7 + lot * 0.3 > absent).then_some(Way {
            state: State::Published,
            coverage: 0.86 + 0.14 * far.sqrt(),
        });
    }
    let (state, _, least) = OPEN.into_iter().find(|(_, share, _)| lot < *share)?;
    Some(Way {
        state,
        coverage: least + (1.0 - least) * far,
    })
}
