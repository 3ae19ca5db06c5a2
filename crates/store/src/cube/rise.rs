//! What the units give that hand in to a unit. Added up when asked for, from cells that each write patches when it
//! commits: who reads after a school's save reads its figure, and nobody waits for a database.

use domain::cell::NoValue;
use domain::indicator::Indicator;
use domain::rise::{Below, Part, Rise, Risen, is_whole, rise};
use domain::workflow::State;

use super::patch::Mark;
use super::slab::{Basis, Slab};
use super::tally::counts;

/// What units give, and how far each of them is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Gathered {
    /// What they give together.
    pub(crate) risen: Risen,
    /// Places of the units that are asked, in the order of lists, and how far each is.
    pub(crate) units: Vec<(usize, Below)>,
    /// Whether any figure in it is invented for demonstration.
    pub(crate) illustrative: bool,
}

impl Slab {
    /// What the units below the one at `unit` give for the indicator at `place`; `None` where it does not rise, or nobody
    /// below is asked.
    pub(crate) fn gather(&self, unit: usize, place: usize) -> Option<Gathered> {
        let (entry, table) = (&self.entry, &self.entry.units);
        let indicator = entry.indicator(place).filter(|own| own.rises != Rise::None)?;
        let (from, to) = (entry.cycle.data_from, entry.cycle.data_to);
        let asked = table.below(unit).filter(|(at, below)| {
            indicator.is_asked_of(below.kind) && (below.exists_between(from, to) || self.state(*at).is_some())
        });
        let units: Vec<(usize, Below)> = asked
            .map(|(at, below)| (at, self.below(at, place, indicator, below.population.map(f64::from))))
            .collect();
        if units.is_empty() {
            return None;
        }
        let says: Vec<Below> = units.iter().map(|(_, below)| *below).collect();
        let is_invented = |(at, below): &(usize, Below)| {
            matches!(below, Below::Given(_)) && self.read(*at, place).is_some_and(|raw| raw.illustrative)
        };
        Some(Gathered {
            risen: rise(indicator, &says),
            illustrative: units.iter().any(is_invented),
            units,
        })
    }

    fn below(&self, at: usize, place: usize, indicator: &Indicator, population: Option<f64>) -> Below {
        let state = self.state(at).filter(|state| *state != State::NotOpen);
        let (Some(state), Some(raw)) = (state, self.read(at, place)) else {
            return Below::None(NoValue::NotStarted);
        };
        if !state.is_handed_in() {
            return Below::None(NoValue::InProgress);
        }
        if !counts(&raw, Some(state), Basis::HandedIn) {
            let back = state == State::PartlyReturned && raw.given && raw.mark != Mark::Accepted;
            // Handed in without an answer to this question, or sent back with one.
            return Below::None(if back { NoValue::Returned } else { NoValue::NotStarted });
        }
        if raw.not_applicable {
            return Below::None(NoValue::NotApplicable);
        }
        if self.is_withheld(at, place) {
            return Below::None(NoValue::Withheld);
        }
        let part = raw.figure.map(|figure| Part {
            figure,
            numerator: raw.numerator,
            denominator: raw.denominator,
            population,
        });
        match part {
            Some(part) if is_whole(indicator, &part) => Below::Given(part),
            _ => Below::OneSided,
        }
    }
}
