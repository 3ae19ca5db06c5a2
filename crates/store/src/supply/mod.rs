//! Departments' figures: the desk, one indicator for all units, storing what was typed.
//!
//! What a department writes is an answer like any other: the same row, version, event and cube. Only who may write it and
//! until when differs, by the coordination rules and `domain::supply::closed`.

mod desk;
mod put;
mod sheet;

pub use desk::desk;
pub use put::{Document, RowIn, put};
pub use sheet::sheet;

use std::sync::Arc;

use domain::account::Actor;
use domain::coordination::Way;
use domain::permission::{Permission, allows};
use domain::unit::Unit;

use crate::Store;
use crate::cube::{Assigned, CycleEntry};
use crate::error::Error;

/// What a department stands on: the cycle, and the rule that gives it an indicator there.
struct Desk {
    entry: Arc<CycleEntry>,
    rule: Arc<Assigned>,
    /// Place of the indicator in the set.
    place: usize,
}

impl Desk {
    /// Finds it. Who does not enter the indicator learns nothing.
    fn find(store: &Store, actor: &Actor, cycle: &str, indicator: &str) -> Result<Self, Error> {
        let entry = store.catalogue().cycle(cycle).cloned().ok_or(Error::NotFound)?;
        let place = entry.place(indicator).ok_or(Error::NotFound)?;
        let rule = entry.rule_of(indicator).cloned().ok_or(Error::NotFound)?;
        let is_own = rule.body.way == Way::Department && allows(Some(actor), Permission::Supply, &rule.department.path);
        if !is_own {
            return Err(Error::NotFound);
        }
        Ok(Self { entry, rule, place })
    }

    /// The units it enters figures for, in the order of lists, with their places.
    fn units(&self) -> impl Iterator<Item = (usize, &Unit)> {
        let indicator = self.entry.indicator(self.place);
        let (first, last) = (self.entry.cycle.data_from, self.entry.cycle.data_to);
        self.entry.units.units.iter().enumerate().filter(move |(_, unit)| {
            indicator.is_some_and(|indicator| {
                indicator.is_asked_of(unit.kind) && self.entry.supplied(unit, &indicator.code).is_some()
            }) && unit.exists_between(first, last)
        })
    }
}
