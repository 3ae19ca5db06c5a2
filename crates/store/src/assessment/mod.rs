//! Self-assessments: a unit's work in a cycle, and the steps it takes.

mod act;
mod board;
mod check;
mod compare;
mod ground;
mod hub;
mod levels;
mod line;
mod queue;
mod review;
mod waits;

pub use act::act;
pub use board::board;
pub use check::check;
pub use hub::hub;
pub use line::work;
pub use queue::queue;
pub use review::review;
pub use waits::waits;

pub(crate) use act::{covered, make_rows};
pub(crate) use compare::context;
pub(crate) use ground::{Ground, Held};
pub(crate) use hub::Folder;
pub(crate) use levels::labels;
