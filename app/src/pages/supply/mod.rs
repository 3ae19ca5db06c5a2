//! `/so-lieu-nganh`: a department's figures. What it owns; one indicator for all units.

mod common;
mod desk;
mod row;
mod sheet;

pub use desk::DeskPage;
pub use row::{signature, typed_row};
pub use sheet::SheetPage;

use crate::link::{Link, link};

/// The sheet of an indicator.
pub fn to_sheet(cycle: &str, indicator: &str) -> Link {
    link(domain::supply::path(cycle, indicator))
}
