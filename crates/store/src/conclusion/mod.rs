//! Conclusions of a leader: written, sent out as tasks, confirmed, reported, judged.
//!
//! Sending out freezes who must act: each recipient has a task of its own for each item. A task moves only by the table
//! in `domain::conclusion`.

mod act;
mod keep;
mod row;
mod send;
mod view;

pub use act::act;
pub use keep::{Kept, add_item, put, remove_item};
pub use send::publish;
pub use view::{list, open_tasks, task, view};

pub(crate) use act::take;
pub(crate) use keep::{insert, insert_item};
pub(crate) use row::is_readable;
pub(crate) use send::send;

/// The noun of its documents and events.
pub(crate) const SUBJECT: &str = "conclusion";
/// The noun of the documents and events of its tasks.
pub(crate) const TASK: &str = "task";
