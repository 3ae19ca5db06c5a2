//! What one unit's answers add up to in one cycle, kept so that a map of scores reads one number a unit.

use std::collections::BTreeMap;

use domain::indicator::Heading;
use domain::score::{Scored, Scores, Share, scores};
use domain::workflow::State;

use super::patch::Mark;
use super::slab::{Basis, Raw, Slab};

/// [`Scores`] without its names: points by place of the heading in the set, not a number where there are none.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    /// Complete answers / asked indicators, whatever the basis.
    pub(crate) coverage: Share,
    /// Whether any answer that counts is invented for demonstration.
    pub(crate) illustrative: bool,
    met: Share,
    overall: f64,
    areas: Box<[f64]>,
    focus_areas: Box<[f64]>,
}

/// Whether a cell counts on a basis, in a self-assessment that stands at `state`.
///
/// While some answers are back with the unit only the accepted ones are still handed in: a returned answer is not the
/// unit's word any more, and a mended one not yet again.
pub(crate) fn counts(raw: &Raw, state: Option<State>, basis: Basis) -> bool {
    let back = state == Some(State::PartlyReturned) && raw.mark != Mark::Accepted;
    raw.complete && (basis == Basis::Everything || !back)
}

impl Tally {
    /// Adds up a unit's answers.
    pub(crate) fn of(slab: &Slab, unit: usize, basis: Basis) -> Self {
        let (entry, state) = (&slab.entry, slab.state(unit));
        let kind = entry.units.units.get(unit).map(|unit| unit.kind);
        let (mut coverage, mut illustrative) = (Share::default(), false);
        let asked = kind.into_iter().flat_map(|kind| entry.asked_of(kind));
        let answers: Vec<Scored<'_>> = asked
            .filter_map(|(place, indicator)| {
                let raw = slab.read(unit, place)?;
                let counts = counts(&raw, state, basis);
                coverage.count(raw.complete);
                illustrative |= raw.complete && raw.illustrative;
                Some(Scored {
                    indicator,
                    target: entry.target(place),
                    answered: counts,
                    not_applicable: counts && raw.not_applicable,
                    value: raw.figure.filter(|_| counts && !slab.is_withheld(unit, place)),
                })
            })
            .collect();
        let scores = scores(answers);
        let points = |headings: &[Heading], points: &BTreeMap<String, f64>| {
            headings
                .iter()
                .map(|heading| points.get(&heading.code).copied().unwrap_or(f64::NAN))
                .collect()
        };
        Self {
            coverage,
            illustrative,
            met: scores.met,
            overall: scores.overall.unwrap_or(f64::NAN),
            areas: points(&entry.set.areas, &scores.areas),
            focus_areas: points(&entry.set.focus_areas, &scores.focus_areas),
        }
    }

    /// Whether any answer is complete.
    pub(crate) fn has_answers(&self) -> bool {
        self.coverage.part > 0
    }

    /// Progress score of the whole, 0–100.
    pub(crate) fn overall(&self) -> Option<f64> {
        (!self.overall.is_nan()).then_some(self.overall)
    }

    /// Progress score of the focus area at a place of the set.
    pub(crate) fn focus_area(&self, place: usize) -> Option<f64> {
        self.focus_areas.get(place).copied().filter(|points| !points.is_nan())
    }

    /// The same with names.
    pub(crate) fn scores(&self, areas: &[Heading], focus_areas: &[Heading]) -> Scores {
        let named = |headings: &[Heading], points: &[f64]| {
            headings
                .iter()
                .zip(points)
                .filter(|(_, points)| !points.is_nan())
                .map(|(heading, points)| (heading.code.clone(), *points))
                .collect()
        };
        Scores {
            coverage: self.coverage,
            met: self.met,
            overall: self.overall(),
            areas: named(areas, &self.areas),
            focus_areas: named(focus_areas, &self.focus_areas),
        }
    }
}
