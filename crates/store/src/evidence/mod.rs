//! Evidence: documents and links behind answers.
//!
//! Files lie where `document` keeps them. Evidence may hold personal data: only people who read the unit's work open it, also after the figures are published.

mod add;
mod attach;
mod open;
mod row;

pub use crate::document::{Document, NewFile, sweep};
pub use add::{add_file, add_link};
pub use attach::{attach, detach};
pub use open::open;

pub(crate) use add::{add_in, add_paper};
pub(crate) use row::{count_by_indicator, readable};
