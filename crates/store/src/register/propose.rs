//! What registers propose as answers, and taking it over.

use domain::account::Actor;
use domain::answer::{Draft, Stance};
use domain::permission::Permission;
use domain::register::{Offer, propose};

use super::SUBJECT;
use super::row::of_unit;
use crate::Store;
use crate::answer::fill_in;
use crate::assessment::Ground;
use crate::cube::label;
use crate::document;
use crate::error::{Error, EvidenceProblem};
use crate::evidence;

/// What the unit's registers say to an indicator; `None` where no register speaks of it.
pub async fn proposal(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
) -> Result<Option<Offer>, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    let (_, asked) = ground.indicator(indicator)?;
    let rules = &ground.entry.set.proposals;
    let Some(rule) = rules.iter().find(|rule| rule.indicator == indicator) else {
        return Ok(None);
    };
    if !ground.allows(actor, Permission::ReadRegister) {
        return Ok(None);
    }
    let unit = &ground.unit;
    let entries = of_unit(store, &unit.map_version, &label(unit), &unit.path).await?;
    let end = ground.cycle().data_to.min(store.now().day());
    Ok(Some(Offer {
        register: rule.register,
        proposed: propose(rule, asked.kind, &entries, end),
    }))
}

/// Fills an answer in with what the registers propose, as the officer would: figure, day, source; what else was typed
/// stays. The newest document behind it becomes the answer's evidence.
///
/// # Errors
/// `NotFound` where nothing is proposed; `Stale` when the answer is not open for changes or somebody was faster.
pub async fn take_over(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    source: &str,
) -> Result<(), Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require_answer(actor, indicator)?;
    let offer = proposal(store, actor, cycle, unit, indicator).await?;
    let proposed = offer.and_then(|offer| offer.proposed).ok_or(Error::NotFound)?;
    let typed = |draft: &mut Draft| {
        draft.stance = Stance::Figure;
        draft.value.clone_from(&proposed.value);
        draft.as_of = proposed.as_of.dmy();
        source.clone_into(&mut draft.source);
    };
    fill_in(store, actor, &ground, indicator, typed).await?;
    let newest = proposed.entries.iter().find_map(|entry| entry.documents.last());
    let Some(newest) = newest else { return Ok(()) };
    let paper = document::again(store, SUBJECT, &newest.id).await?;
    match evidence::add_paper(store, actor, &ground, indicator, paper).await {
        // It is there already, or there is no room: the answer itself stands.
        Ok(_) | Err(Error::Evidence(EvidenceProblem::Already | EvidenceProblem::TooMany)) => Ok(()),
        Err(error) => Err(error),
    }
}
