//! Drafts of indicator sets: copied, changed line by line, published as the next version.
//!
//! What is published never changes: publishing adds a row to `indicator_set`, and a cycle in which somebody has begun
//! keeps the version it pins.

mod keep;
mod publish;
mod row;
mod view;

pub use keep::{Kept, LineAction, copy, discard, open, put_line, put_names, with_line};
pub use publish::publish;
pub use view::{line, list, view};

/// The noun of its events.
const SUBJECT: &str = "indicator-set";
