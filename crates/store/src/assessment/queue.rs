//! The reviewer's queue.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::assessment::{LocalQueue, QueueView, WorkLine};
use domain::board::{Holder, holder, holder_from, is_listed};
use domain::permission::{Permission, allows, oversees};
use domain::review::{level_of, place, place_at};
use domain::time::Timestamp;
use domain::unit::{Unit, UnitKind, UnitPath};
use domain::workflow::State;

use super::line::{Standing, Stands, lines_of, standing};
use super::{Ground, levels};
use crate::Store;
use crate::cube::{CycleEntry, label};
use crate::error::Error;

/// `/tham-dinh`: what one place in the tree reviews in a cycle, by default the newest that has opened: the reader's own
/// place, or a district `within` it. For people who read what units hand in without handing in themselves.
///
/// # Errors
/// `Forbidden` for everyone else; `NotFound` for an unknown cycle, or when none has opened, and for a place that is not
/// in the reader's care.
pub async fn queue(
    store: &Store,
    actor: &Actor,
    cycle: Option<&str>,
    within: Option<&str>,
) -> Result<QueueView, Error> {
    if !oversees(actor) {
        return Err(Error::Forbidden);
    }
    let now = store.now();
    let catalogue = store.catalogue();
    let entry = match cycle {
        Some(code) => catalogue.cycle(code),
        None => catalogue.newest_opened(now),
    };
    let entry = entry.ok_or(Error::NotFound)?;
    let here = entry.units.unit(within.unwrap_or(&actor.unit));
    let path = match (here, within) {
        (Some(unit), _) if actor.scope.covers(&unit.path) => &unit.path,
        (_, Some(_)) => return Err(Error::NotFound),
        // On the map of another time the reader's unit may be missing.
        (_, None) => &actor.scope,
    };
    let standing = standing(store, actor, path, Some(&entry.cycle.code)).await?;
    let approved = standing
        .values()
        .filter(|stands| stands.state == State::Approved)
        .count();
    let is_city = here.is_some_and(|unit| unit.kind == UnitKind::City);
    Ok(QueueView {
        cycle: entry.cycle.clone(),
        cycles: catalogue.offered().map(|entry| entry.cycle.clone()).collect(),
        place: here.filter(|_| !is_city).map(label),
        may_publish: is_city && allows(Some(actor), Permission::Publish, path),
        publishable: u32::try_from(approved).unwrap_or(u32::MAX),
        lines: queued(entry, actor, path, &standing, now),
        local: if is_city {
            local(entry, actor, &standing)
        } else {
            Vec::new()
        },
    })
}

/// Whether the work of a unit, as it stands, belongs to the lists of the place that reviews it at `path`.
pub(super) fn is_of(path: &UnitPath, unit: &Unit, stands: &Stands) -> bool {
    level_of(unit.kind, &unit.path, path).is_some_and(|level| is_listed(level, stands.at, stands.state))
}

/// The lines of a cycle that are reviewed at `path`, in the order they want attention.
fn queued(entry: &CycleEntry, actor: &Actor, path: &UnitPath, standing: &Standing, now: Timestamp) -> Vec<WorkLine> {
    let mut lines = lines_of(entry, actor, standing, now, |unit, stands| is_of(path, unit, stands));
    // Nobody expects the city to hand in to itself; what is approved of it is published with the rest.
    lines.retain(|line| line.unit.kind != UnitKind::City || line.state.is_with_reviewer() || line.state.is_approved());
    // The order of lists holds within each part: the sort is stable.
    let here = entry.units.at(path).filter(|unit| unit.kind != UnitKind::City);
    let here = here.map(|unit| unit.code.as_str());
    lines.sort_by_key(|line| match line {
        line if holder_from(line, here) == Holder::Reviewer => (0, line.since),
        line if is_late(line) => (1, None),
        _ => (2, None),
    });
    lines
}

/// How far the districts are with what they review, in the order of lists.
fn local(entry: &CycleEntry, actor: &Actor, standing: &Standing) -> Vec<LocalQueue> {
    let mut counts: BTreeMap<UnitPath, LocalQueue> = BTreeMap::new();
    let districts: BTreeMap<&UnitPath, &Unit> = entry.units.units.iter().map(|unit| (&unit.path, unit)).collect();
    for unit in entry.units.units.iter().filter(|unit| actor.scope.covers(&unit.path)) {
        let place = place(unit.kind, &unit.path);
        let Some(district) = districts.get(&place).filter(|district| district.kind != UnitKind::City) else {
            continue;
        };
        if entry.asked_of(unit.kind).next().is_none() {
            continue;
        }
        let key = (entry.cycle.code.clone(), unit.code.clone());
        let known = standing.get(&key);
        if known.is_none() && !unit.exists_between(entry.cycle.data_from, entry.cycle.data_to) {
            continue;
        }
        let queue = counts.entry(place).or_insert_with(|| LocalQueue {
            unit: label(district),
            units: 0,
            waiting: 0,
            approved: 0,
        });
        let Stands { state, at, .. } = known.copied().unwrap_or(Stands::NOWHERE);
        queue.units += 1;
        queue.waiting += u32::from(at == 0 && state.is_with_reviewer());
        // What it has passed on it has approved.
        queue.approved += u32::from(at > 0 || state.is_approved());
    }
    let mut queues: Vec<LocalQueue> = counts.into_values().collect();
    queues.sort_by_key(|queue| entry.units.place(&queue.unit.code));
    queues
}

/// The most units of a side list; the queue has them all.
const BESIDE: usize = 40;

/// Other units whose turn it is for whoever reviews this one, for the side list of a review.
pub(super) async fn waiting(store: &Store, actor: &Actor, ground: &Ground, at: u8) -> Result<Vec<WorkLine>, Error> {
    let path = place_at(ground.unit.kind, ground.path(), at);
    let standing = standing(store, actor, &path, Some(&ground.cycle().code)).await?;
    let mut lines = queued(&ground.entry, actor, &path, &standing, store.now());
    let here = levels::reviewer(&ground.entry, &ground.unit, at).map(|place| place.code);
    lines.retain(|line| holder_from(line, here.as_deref()) == Holder::Reviewer && line.unit.code != ground.unit.code);
    lines.truncate(BESIDE);
    Ok(lines)
}

/// Whether it has not been handed in, and its day has passed.
fn is_late(line: &WorkLine) -> bool {
    holder(line) == Holder::Late
}
