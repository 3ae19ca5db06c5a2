//! Answers: what a unit says about one indicator, and the city's verdict on it.

mod fill;
mod judge;
pub(crate) mod kept;
pub(crate) mod save;
mod verify;
mod view;

pub(crate) use fill::fill_in;
pub use judge::{Seen, accept_rest, judge};
pub use save::{save, stash, unstash};
pub use verify::verify;
pub use view::view;
