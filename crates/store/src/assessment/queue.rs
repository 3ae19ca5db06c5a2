//! The reviewer's queue.

use domain::account::Actor;
use domain::assessment::{QueueView, WorkLine};
use domain::board::{Holder, holder};
use domain::permission::{Permission, allows};
use domain::time::Timestamp;
use domain::unit::UnitKind;
use domain::workflow::State;

use super::Ground;
use super::line::{Standing, lines_of, standing};
use crate::Store;
use crate::cube::CycleEntry;
use crate::error::Error;

/// `/tham-dinh`: the reviewer's queue in a cycle, by default the newest that has opened. For people who read what units
/// hand in without handing in themselves.
///
/// # Errors
/// `Forbidden` for everyone else; `NotFound` for an unknown cycle, or when none has opened.
pub async fn queue(store: &Store, actor: &Actor, cycle: Option<&str>) -> Result<QueueView, Error> {
    let may = |permission| allows(Some(actor), permission, &actor.scope);
    if !may(Permission::ReadSubmitted) || may(Permission::Submit) {
        return Err(Error::Forbidden);
    }
    let now = store.now();
    let catalogue = store.catalogue();
    let entry = match cycle {
        Some(code) => catalogue.cycle(code),
        None => catalogue.newest_opened(now),
    };
    let entry = entry.ok_or(Error::NotFound)?;
    let standing = standing(store, actor, Some(&entry.cycle.code)).await?;
    let approved = standing
        .values()
        .filter(|(state, ..)| *state == State::Approved)
        .count();
    let city = entry.units.city().map(|(_, city)| &city.path);
    Ok(QueueView {
        cycle: entry.cycle.clone(),
        cycles: catalogue.cycles().rev().map(|entry| entry.cycle.clone()).collect(),
        may_publish: city.is_some_and(|path| allows(Some(actor), Permission::Publish, path)),
        publishable: u32::try_from(approved).unwrap_or(u32::MAX),
        lines: queued(entry, actor, &standing, now),
    })
}

/// The lines of a cycle in the order they want attention.
fn queued(entry: &CycleEntry, actor: &Actor, standing: &Standing, now: Timestamp) -> Vec<WorkLine> {
    let mut lines = lines_of(entry, actor, standing, now);
    // Nobody expects the city to hand in to itself; what is approved of it is published with the rest.
    lines.retain(|line| line.unit.kind != UnitKind::City || is_waiting(line) || line.state.is_approved());
    // The order of lists holds within each part: the sort is stable.
    lines.sort_by_key(|line| match line {
        line if is_waiting(line) => (0, line.since),
        line if is_late(line) => (1, None),
        _ => (2, None),
    });
    lines
}

/// Other units whose turn it is for the city, for the side list of a review.
pub(super) async fn waiting(store: &Store, actor: &Actor, ground: &Ground) -> Result<Vec<WorkLine>, Error> {
    let standing = standing(store, actor, Some(&ground.cycle().code)).await?;
    let mut lines = queued(&ground.entry, actor, &standing, store.now());
    lines.retain(|line| is_waiting(line) && line.unit.code != ground.unit.code);
    Ok(lines)
}

/// Whether the next word is the city's.
fn is_waiting(line: &WorkLine) -> bool {
    holder(line) == Holder::City
}

/// Whether it has not been handed in, and its day has passed.
fn is_late(line: &WorkLine) -> bool {
    holder(line) == Holder::Late
}
