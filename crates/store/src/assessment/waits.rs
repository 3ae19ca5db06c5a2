//! For whom the work of a cycle waits, as far as it lies in the reader's care.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::account::Actor;
use domain::assessment::WorkLine;
use domain::board::{Holder, holder};
use domain::coordination::Way;
use domain::explore::UnitLabel;
use domain::permission::{Permission, allows, oversees};
use domain::time::Timestamp;
use domain::unit::UnitKind;
use domain::wait::{NAMED, Party, Wait};
use domain::workflow::State;

use super::line::{lines_of, standing};
use super::queue::is_of;
use crate::Store;
use crate::cube::{CycleEntry, label};
use crate::error::Error;

/// So much, and for how many days the first of it.
type Heap = (u32, i64);

/// Who has to act next in a cycle, units before those who review, departments and who publishes: of what lies in the
/// actor's care. Those who oversee see the units whose work comes to them, and every place that reviews in their part of
/// the tree; those who fill in see their own unit and those below it; a department sees what it owes itself.
///
/// # Errors
/// `NotFound` for an unknown cycle.
pub async fn waits(store: &Store, actor: &Actor, cycle: &str) -> Result<Vec<Wait>, Error> {
    let now = store.now();
    let catalogue = store.catalogue();
    let entry = catalogue.cycle(cycle).ok_or(Error::NotFound)?;
    if entry.cycle.opens.start() > now {
        return Ok(Vec::new());
    }
    let (over, may) = (oversees(actor), |permission| {
        allows(Some(actor), permission, &actor.scope)
    });
    let mut waits = Vec::new();
    if over || may(Permission::Answer) || may(Permission::Submit) {
        let standing = standing(store, actor, &actor.scope, Some(cycle)).await?;
        // Nobody expects the city to hand in to itself.
        let own = lines_of(entry, actor, &standing, now, |unit, stands| {
            !over || (unit.kind != UnitKind::City && is_of(&actor.scope, unit, stands))
        });
        let all = lines_of(entry, actor, &standing, now, |_, _| true);
        waits.extend(of_units(entry, &own, now));
        waits.extend(of_reviewers(&all, now));
        let approved = all.iter().filter(|line| line.state == State::Approved);
        if may(Permission::Publish) {
            waits.extend(heap(approved, now).map(|heap| wait(Party::Publisher, heap)));
        }
    }
    waits.extend(of_departments(store, actor, entry, over, now));
    Ok(waits)
}

fn wait(party: Party, (count, days): Heap) -> Wait {
    Wait { party, count, days }
}

fn heap<'a>(lines: impl Iterator<Item = &'a WorkLine>, now: Timestamp) -> Option<Heap> {
    let since = |line: &WorkLine| line.since.unwrap_or_else(|| line.cycle.opens.start());
    let days = lines.map(|line| now.day().days_since(since(line).day()).max(0));
    days.fold(None, |heap, days| {
        let (count, longest) = heap.unwrap_or_default();
        Some((count + 1, days.max(longest)))
    })
}

/// Units that hold their work: the late ones, then the others by state.
fn of_units(entry: &CycleEntry, lines: &[WorkLine], now: Timestamp) -> Vec<Wait> {
    let late: Vec<&WorkLine> = lines.iter().filter(|line| holder(line) == Holder::Late).collect();
    let past = late.iter().map(|line| -line.days_left).max().unwrap_or_default();
    let mut waits = Vec::new();
    if let Ok(count @ 1..) = u32::try_from(late.len()) {
        waits.push(wait(Party::Late, (count, past)));
    }
    // Before it closes, a unit may begin or go on; afterwards it only can be late.
    let states = [
        State::PartlyReturned,
        State::AwaitingSignOff,
        State::Drafting,
        State::NotOpen,
    ];
    if entry.cycle.is_open(now) {
        waits.extend(states.into_iter().filter_map(|state| {
            let in_time = lines
                .iter()
                .filter(|line| line.state == state && holder(line) == Holder::Unit);
            heap(in_time, now).map(|heap| wait(Party::Units(state), heap))
        }));
    }
    waits
}

/// Places that review: the city first, then where most waits.
fn of_reviewers(lines: &[WorkLine], now: Timestamp) -> Vec<Wait> {
    let waiting = || lines.iter().filter(|line| holder(line) == Holder::Reviewer);
    let city = heap(waiting().filter(|line| line.reviewer.is_none()), now);
    let mut places: BTreeMap<&str, (&UnitLabel, Vec<&WorkLine>)> = BTreeMap::new();
    for line in waiting() {
        if let Some(place) = &line.reviewer {
            let (_, own) = places.entry(&place.code).or_insert((place, Vec::new()));
            own.push(line);
        }
    }
    let places = places.into_values();
    let places = places
        .filter_map(|(place, own)| Some((place.clone(), heap(own.into_iter(), now)?)))
        .collect();
    let mut waits: Vec<Wait> = city.map(|heap| wait(Party::Reviewer(None), heap)).into_iter().collect();
    waits.extend(named(places, |place| Party::Reviewer(Some(place)), Party::Places));
    waits
}

/// Departments that owe figures: to those who oversee, of the units in their care; to a department its own.
fn of_departments(store: &Store, actor: &Actor, entry: &CycleEntry, over: bool, now: Timestamp) -> Vec<Wait> {
    let cube = store.cube();
    let Some(slab) = cube.slab(&entry.cycle.code) else {
        return Vec::new();
    };
    let days = now.day().days_since(entry.cycle.opens).max(0);
    let mut owed: BTreeMap<String, (UnitLabel, Heap)> = BTreeMap::new();
    for (place, indicator) in entry.set.indicators.iter().enumerate() {
        let Some(rule) = entry
            .rule_of(&indicator.code)
            .filter(|rule| rule.body.way == Way::Department)
        else {
            continue;
        };
        let own = allows(Some(actor), Permission::Supply, &rule.department.path);
        let missing = entry.units.units.iter().enumerate().filter(|(at, unit)| {
            let sees = own || (over && actor.scope.covers(&unit.path));
            let asked = indicator.is_asked_of(unit.kind) && entry.supplied(unit, &indicator.code).is_some();
            let there = unit.exists_between(entry.cycle.data_from, entry.cycle.data_to);
            let given = || slab.read(*at, place).is_some_and(|raw| raw.complete);
            sees && asked && there && !given()
        });
        let count = u32::try_from(missing.count()).unwrap_or(u32::MAX);
        if count > 0 {
            let new = || (label(&rule.department), (0, days));
            let (_, (sum, _)) = owed.entry(rule.department.code.clone()).or_insert_with(new);
            *sum += count;
        }
    }
    named(owed.into_values().collect(), Party::Department, Party::Departments)
}

/// Those with most, by name, and the others together.
fn named(
    mut heaps: Vec<(UnitLabel, Heap)>,
    one: impl Fn(UnitLabel) -> Party,
    rest: impl Fn(u32) -> Party,
) -> Vec<Wait> {
    heaps.sort_by_key(|(_, (count, days))| (Reverse(*count), Reverse(*days)));
    let others = heaps.split_off(heaps.len().min(NAMED));
    let mut waits: Vec<Wait> = heaps.into_iter().map(|(place, heap)| wait(one(place), heap)).collect();
    if let Ok(many @ 1..) = u32::try_from(others.len()) {
        let sum = others
            .iter()
            .fold((0, 0), |(count, days), (_, heap)| (count + heap.0, heap.1.max(days)));
        waits.push(wait(rest(many), sum));
    }
    waits
}
