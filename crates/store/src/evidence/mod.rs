//! Evidence: documents and links behind answers.
//!
//! A file lies once in `data_dir/evidence`, named by its content; rows say who calls it what. Evidence may hold personal
//! data: only people who read the unit's work open it, also after the figures are published.

mod add;
mod attach;
mod content;
mod file;
mod open;
mod row;

pub use add::{Document, NewFile, add_file, add_link};
pub use attach::{attach, detach};
pub use file::sweep;
pub use open::open;

pub(crate) use file::{keep, place};
pub(crate) use row::{count_by_indicator, readable};
