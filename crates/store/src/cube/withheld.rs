//! Whose figures of a survey are withheld in one cycle.

use std::collections::BTreeMap;

use domain::indicator::Kind;
use domain::privacy::withheld;

use super::slab::Slab;

/// For each unit whether its figure of the indicator is withheld; empty where nothing is ever withheld.
///
/// Every complete answer counts, whoever may see it yet, so that approving one unit never changes what is told of
/// another.
pub(super) fn of(slab: &Slab, indicator: usize) -> Box<[bool]> {
    let entry = &slab.entry;
    if entry
        .indicator(indicator)
        .is_none_or(|indicator| indicator.kind != Kind::Survey)
    {
        return Box::default();
    }
    let units = &entry.units.units;
    let sample = |unit: usize| {
        let raw = slab.read(unit, indicator)?;
        raw.denominator.filter(|_| raw.figure.is_some() && !raw.not_applicable)
    };
    // Units of one kind under one unit add up to what that unit says.
    let mut families: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (place, unit) in units.iter().enumerate() {
        families.entry((unit.path.parent(), unit.kind)).or_default().push(place);
    }
    let mut all = vec![false; units.len()];
    for ((parent, _), members) in families {
        let samples: Vec<Option<f64>> = members.iter().map(|unit| sample(*unit)).collect();
        let total = parent.and_then(|code| sample(entry.units.place(code)?));
        let verdicts = withheld(&samples, total, f64::from(entry.fewest_respondents));
        for (unit, verdict) in members.into_iter().zip(verdicts) {
            if let Some(slot) = all.get_mut(unit) {
                *slot = verdict;
            }
        }
    }
    all.into()
}
