//! Coordination rules: which department owns which indicators and who enters their figures.
//!
//! The rules in force are part of the catalogue (`cube::CycleEntry::rule_of`), so that whoever asks or saves an answer
//! knows them without another question to the database.

mod keep;
mod row;
mod view;

pub use keep::{Kept, put, withdraw};
pub use view::{overview, rule};

pub(crate) use keep::insert;
pub(crate) use row::{Standing, standing};
pub(crate) use view::{name_of, named};

use domain::account::Actor;
use domain::permission::{Permission, allows};
use domain::unit::{Unit, UnitKind};

use crate::Store;
use crate::error::Error;
use crate::register::units;

/// The noun of its documents and events.
pub(crate) const SUBJECT: &str = "coordination";

/// A department, for somebody who has the permission there.
fn department_for(store: &Store, actor: &Actor, code: &str, permission: Permission) -> Result<Unit, Error> {
    let unit = units(store)?.unit(code).cloned().ok_or(Error::NotFound)?;
    if unit.kind != UnitKind::Department {
        return Err(Error::NotFound);
    }
    if allows(Some(actor), permission, &unit.path) {
        Ok(unit)
    } else if allows(Some(actor), Permission::ReadRule, &unit.path) {
        Err(Error::Forbidden)
    } else {
        Err(Error::NotFound)
    }
}
