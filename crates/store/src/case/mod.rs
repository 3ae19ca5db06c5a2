//! Difficulties and proposals as cases: raised by units, answered by departments and the city.
//!
//! Who sees which is decided in SQL: units what they and those below them raised, departments what was assigned to
//! them, the city and its leaders everything below them, visitors nothing.

mod act;
mod file;
mod list;
mod raise;
mod row;
mod view;

pub use act::{Deed, act};
pub use list::{list, mine, reads, summary, waiting};
pub use raise::{NewCase, prepare, raise};
pub use view::view;

pub(crate) use act::{Change, lock, take};
pub(crate) use file::{SUBJECT, is_readable};
pub(crate) use list::{Open, open};
pub(crate) use raise::{Said, put};
