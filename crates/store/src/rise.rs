//! What the units below give beside a unit's own answer, and taking it over.

use domain::account::Actor;
use domain::answer::Draft;
use domain::permission::Permission;
use domain::rise::{BelowLine, RiseView, Risen, fill};

use crate::Store;
use crate::answer::{fill_in, kept::Kept};
use crate::assessment::Ground;
use crate::cube::{Cube, Gathered, label};
use crate::error::Error;

/// What the units below give for the indicator at `place`, as the cube has it now.
pub(crate) fn gather(cube: &Cube, ground: &Ground, place: usize) -> Option<Gathered> {
    let slab = cube.slab(&ground.cycle().code)?;
    slab.gather(slab.entry.units.place(&ground.unit.code)?, place)
}

/// The part of it that is kept with an answer: nothing while no unit counts.
pub(crate) fn now(cube: &Cube, ground: &Ground, place: usize) -> Option<Risen> {
    let gathered = gather(cube, ground, place)?;
    Some(gathered.risen).filter(|risen| risen.figure.is_some())
}

/// The same with the units by name, for readers who may see their work.
pub(crate) fn view(cube: &Cube, ground: &Ground, actor: &Actor, place: usize, kept: Option<&Kept>) -> Option<RiseView> {
    if !ground.allows(actor, Permission::ReadSubmitted) {
        return None;
    }
    let gathered = gather(cube, ground, place)?;
    let units = gathered.units.into_iter().filter_map(|(at, below)| {
        let unit = ground.entry.units.units.get(at)?;
        Some(BelowLine {
            unit: label(unit),
            below,
        })
    });
    Some(RiseView {
        units: units.collect(),
        risen: gathered.risen,
        illustrative: gathered.illustrative,
        kept: kept.and_then(|kept| kept.risen.clone()),
    })
}

/// Fills an answer in with what the units below give, as the officer would: figure, day, source; what else was typed
/// stays.
///
/// # Errors
/// `Stale` where they give nothing (any more) that can stand as the answer, when the answer is not open for changes, or
/// somebody was faster.
pub async fn take_over(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    source: &str,
) -> Result<(), Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::Answer)?;
    let (place, asked) = ground.indicator(indicator)?;
    let value = now(&store.cube(), &ground, place)
        .and_then(|risen| risen.value)
        .ok_or(Error::Stale)?;
    let as_of = ground.cycle().data_to.min(store.now().day());
    let typed = |draft: &mut Draft| {
        fill(draft, asked, &value);
        draft.as_of = as_of.dmy();
        source.clone_into(&mut draft.source);
    };
    fill_in(store, actor, &ground, indicator, typed).await
}
