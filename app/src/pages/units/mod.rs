//! `/quan-tri/don-vi`: keeping units.

mod file;
mod list;
mod model;
mod one;
mod transfer;

pub use file::UnitFilePage;
pub use list::UnitsPage;
pub use one::KeptUnitPage;
