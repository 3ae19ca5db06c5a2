//! Registers: steering committees, plans, activities and policies of units.
//!
//! An entry is corrected by a new version and taken out with a reason; every version stays. Who has what is read from
//! the entries as they stand, and what they propose as answers too.

mod keep;
mod propose;
mod row;
mod view;

pub(crate) use keep::insert;
pub use keep::{Kept, put, withdraw};
pub use propose::{proposal, take_over};
pub use view::{entry, overview, unit};

use std::sync::Arc;

use domain::account::Actor;
use domain::permission::{Permission, allows};
use domain::register::Register;
use domain::unit::Unit;

use crate::Store;
use crate::cube::UnitTable;
use crate::error::Error;

/// The noun of its documents and events.
pub(crate) const SUBJECT: &str = "register";

/// The units that registers are kept of: those of the newest cycle's map.
pub(crate) fn units(store: &Store) -> Result<Arc<UnitTable>, Error> {
    let catalogue = store.catalogue();
    let newest = catalogue
        .newest_opened(store.now())
        .or_else(|| catalogue.cycles().next());
    newest.map(|entry| entry.units.clone()).ok_or(Error::NotFound)
}

/// A unit with registers, for somebody who has the permission there. Who may not even read learns nothing.
pub(crate) fn unit_for(store: &Store, actor: &Actor, code: &str, permission: Permission) -> Result<Unit, Error> {
    let unit = units(store)?.unit(code).cloned().ok_or(Error::NotFound)?;
    if allows(Some(actor), permission, &unit.path) {
        Ok(unit)
    } else if allows(Some(actor), Permission::ReadRegister, &unit.path) {
        Err(Error::Forbidden)
    } else {
        Err(Error::NotFound)
    }
}

/// One register of a unit, for somebody who has the permission there; `NotFound` where it is not kept of such a unit.
pub(crate) fn register_for(
    store: &Store,
    actor: &Actor,
    code: &str,
    register: Register,
    permission: Permission,
) -> Result<Unit, Error> {
    let unit = unit_for(store, actor, code, permission)?;
    if register.is_kept_of(&unit) {
        Ok(unit)
    } else {
        Err(Error::NotFound)
    }
}
