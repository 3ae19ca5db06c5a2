//! Documents: a kept file or a link with the data of a Vietnamese document, tied to anything by noun, identifier and
//! path. Evidence of answers keeps its own rows and shares files, checks and columns with them.
//!
//! A file lies once in `data_dir/evidence`, named by its content; rows say who calls it what. A noun that has documents
//! adds a row to the rule in `open`.

mod content;
mod file;
mod open;
mod paper;
mod row;

pub use file::sweep;
pub use open::open;
pub use paper::{Attachment, Document, NewFile};

pub(crate) use file::{keep, place};
pub(crate) use paper::Paper;
pub(crate) use row::{Subject, add, again, below, columns, of, support};
