//! Answers: what a unit says about one indicator, and the city's verdict on it.

mod judge;
pub(crate) mod kept;
pub(crate) mod save;
mod view;

pub use judge::{accept_rest, judge};
pub use save::{save, stash, unstash};
pub use view::view;
