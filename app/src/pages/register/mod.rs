//! `/ho-so`: registers. Who has a steering committee, a plan, activities; where policies stand; one unit's registers; the form of
//! an entry.

mod entry;
mod facts;
mod overview;
mod policy;
mod state;
mod table;
mod unit;

pub use entry::EntryPage;
pub use overview::OverviewPage;
pub use state::{State, Which};
pub use unit::UnitRegistersPage;
