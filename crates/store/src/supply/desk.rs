//! What a department owns in the cycles that are open.

use domain::account::Actor;
use domain::calendar::days_left;
use domain::coordination::Way;
use domain::indicator::Indicator;
use domain::permission::{Permission, allows};
use domain::supply::{DeskCycle, DeskLine, DeskView};
use domain::workflow::State;

use super::Desk;
use crate::Store;
use crate::coordination::{name_of, named};
use crate::cube::{Cube, CycleEntry, Mark, label};
use crate::error::Error;
use crate::register::units;

/// `/so-lieu-nganh`: the indicators that the rules give to the reader's department.
///
/// # Errors
/// `Forbidden` for people of no department.
pub async fn desk(store: &Store, actor: &Actor) -> Result<DeskView, Error> {
    if !allows(Some(actor), Permission::Supply, &actor.scope) {
        return Err(Error::Forbidden);
    }
    let department = units(store)?.unit(&actor.unit).map(label).ok_or(Error::NotFound)?;
    let now = store.now();
    let catalogue = store.catalogue();
    let mut cycles: Vec<_> = catalogue
        .cycles()
        .rev()
        .filter(|entry| entry.cycle.is_open(now))
        .collect();
    if cycles.is_empty() {
        cycles.extend(catalogue.newest_opened(now));
    }
    let cube = store.cube();
    let cycles = cycles
        .into_iter()
        .map(|entry| {
            let indicators = entry.set.indicators.iter();
            let mut lines: Vec<DeskLine> = indicators
                .filter_map(|indicator| line(store, &cube, actor, entry, indicator))
                .collect();
            lines.sort_by_key(|line| line.way);
            DeskCycle {
                cycle: name_of(entry),
                is_open: entry.cycle.is_open(now),
                due: entry.cycle.due,
                days_left: days_left(entry.cycle.due, now),
                lines,
            }
        })
        .collect();
    Ok(DeskView {
        department,
        cycles,
        today: now.day(),
    })
}

/// An indicator of the reader's department; `None` where it owns it not.
fn line(store: &Store, cube: &Cube, actor: &Actor, entry: &CycleEntry, indicator: &Indicator) -> Option<DeskLine> {
    let rule = entry
        .rule_of(&indicator.code)
        .filter(|rule| allows(Some(actor), Permission::Supply, &rule.department.path))?;
    let mut line = DeskLine {
        indicator: named(indicator),
        kind: indicator.kind,
        way: rule.body.way,
        rule: rule.rule.clone(),
        given: 0,
        of: 0,
        returned: 0,
    };
    if rule.body.way == Way::Units {
        return Some(line);
    }
    let desk = Desk::find(store, actor, &entry.cycle.code, &indicator.code).ok()?;
    let slab = cube.slab(&entry.cycle.code)?;
    for (at, _) in desk.units() {
        line.of += 1;
        let Some(raw) = slab.read(at, desk.place) else { continue };
        line.given += u32::from(raw.complete);
        // What the city has marked but not sent back yet is still its own.
        let is_told = !slab.state(at).is_some_and(State::keeps_verdicts);
        line.returned += u32::from(is_told && raw.mark == Mark::Returned);
    }
    Some(line)
}
