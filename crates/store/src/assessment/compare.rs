//! What an answer is compared with: similar units, and the soft checks' context.

use domain::account::Actor;
use domain::assessment::PastAnswer;
use domain::check::Context;
use domain::permission::{Permission, allows};
use domain::unit::UnitPath;
use domain::workflow::State;

use super::Ground;
use crate::cube::{Basis, Cube, CycleEntry, counts};
use crate::rise;

/// With fewer figures than this in the cycle, those of the cycle before say what is usual.
const ENOUGH_PEERS: usize = 5;

/// Figures of comparable units in this cycle, as far as the reader may see them: approved ones, and those handed in
/// within the reader's care.
pub(crate) fn peers(cube: &Cube, ground: &Ground, actor: &Actor, place: usize) -> Vec<f64> {
    figures(cube, &ground.entry, ground, Some(actor), place)
}

/// What the soft checks compare an answer with.
pub(crate) fn context(
    cube: &Cube,
    ground: &Ground,
    actor: &Actor,
    place: usize,
    past: &[PastAnswer],
    evidence: usize,
) -> Context {
    let mut usual = peers(cube, ground, actor, place);
    if usual.len() < ENOUGH_PEERS
        && let Some(entry) = cube.catalogue().before(&ground.cycle().code)
        && let Some(code) = ground.entry.indicator(place).map(|indicator| indicator.code.as_str())
        && let Some(place) = entry.place(code)
    {
        usual = figures(cube, entry, ground, None, place);
    }
    Context {
        last: past.first().map(|last| last.value.clone()),
        peers: usual,
        evidence: u32::try_from(evidence).unwrap_or(u32::MAX),
        period: Some((ground.cycle().data_from, ground.cycle().data_to)),
        rise: rise::now(cube, ground, place).and_then(|risen| risen.value),
    }
}

fn figures(cube: &Cube, entry: &CycleEntry, ground: &Ground, actor: Option<&Actor>, place: usize) -> Vec<f64> {
    let Some(slab) = cube.slab(&entry.cycle.code) else {
        return Vec::new();
    };
    let readable = |state: State, path: &UnitPath| {
        state.is_approved()
            || (state.is_handed_in() && actor.is_some() && allows(actor, Permission::ReadSubmitted, path))
    };
    slab.entry
        .units
        .of_kind(ground.unit.kind)
        .filter(|(_, unit)| unit.code != ground.unit.code)
        .filter_map(|(at, unit)| {
            let state = slab.state(at).filter(|state| readable(*state, &unit.path))?;
            let raw = slab.read(at, place)?;
            let shown = counts(&raw, Some(state), Basis::HandedIn) && !slab.is_withheld(at, place);
            raw.figure.filter(|_| shown)
        })
        .collect()
}
