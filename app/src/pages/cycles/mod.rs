//! `/quan-tri/ky`: keeping cycles.

mod form;
mod list;
mod one;

pub use list::CyclesPage;
pub use one::KeptCyclePage;

use crate::link::{Link, encode, link};

/// The list of cycles.
const LIST: &str = "/quan-tri/ky";

/// The page of a cycle.
fn to_cycle(code: &str) -> Link {
    link(format!("{LIST}/{}", encode(code)))
}
