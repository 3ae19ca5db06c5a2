//! Reading the files of `docs/data.md`: checked as a whole, stored as a whole or not at all.
//!
//! This folder knows tables and problems; what a file of units, targets or figures may say stands with its noun
//! (`unit/import.rs`, `value/import.rs` …).

mod explain;
pub(crate) mod sheet;
pub(crate) mod table;

use domain::indicator::Contradiction;
use domain::time::Day;

use crate::error::Error;

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Lines (or, for an indicator set, indicators) now stored.
    pub lines: usize,
}

/// Why an import did not happen. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is wrong; every problem found, by line.
    #[error("{} problems in the file", .0.len())]
    Problems(Vec<ImportProblem>),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<sqlx::Error> for ImportError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportProblem {
    /// Line of the file, from 1, which is the header; 0 when it is the file as a whole.
    pub line: u64,
    /// Column, or the place in an indicator set; empty when it is the whole line.
    pub field: String,
    /// What is wrong.
    pub reason: Reason,
}

impl ImportProblem {
    pub(crate) fn new(line: u64, field: &str, reason: Reason) -> Self {
        Self {
            line,
            field: field.to_owned(),
            reason,
        }
    }
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The file has no lines after the header.
    Empty,
    /// The line is not readable as CSV or TOML; what the reader says about it.
    Unreadable(String),
    /// More or fewer fields than the header.
    Fields {
        /// Fields of the header.
        expected: usize,
        /// Fields of the line.
        found: usize,
    },
    /// Not UTF-8, or with characters that cannot be stored.
    Encoding,
    /// A header that is not known.
    UnknownColumn,
    /// A header that is needed, or one that occurs twice.
    MissingColumn,
    /// Needed, and empty.
    Missing,
    /// Must be empty here.
    MustBeEmpty,
    /// Not a number with a decimal point and without grouping.
    NotANumber,
    /// Not a whole number.
    NotWhole,
    /// Outside what is allowed.
    OutOfBounds {
        /// Lowest allowed.
        low: f64,
        /// Highest allowed.
        high: f64,
    },
    /// Must be above zero.
    NotPositive,
    /// Not `YYYY-MM-DD`, or not in the calendar.
    NotADay,
    /// Neither 0 nor 1.
    NotAFlag,
    /// None of the words on offer.
    NotAWord(Vec<&'static str>),
    /// Longer than it may be.
    TooLong {
        /// Most characters.
        most: usize,
    },
    /// Characters a code cannot have.
    BadCode,
    /// Units of its kind do not lie below units of that kind.
    Unfit,
    /// The key stands in an earlier line too.
    Duplicate {
        /// The earlier line.
        line: u64,
    },
    /// There is no such thing.
    Unknown,
    /// The unit lies below itself.
    Loop,
    /// The map has no city, or a second one.
    OneCity,
    /// The unit exists already at another place in the tree; codes on one map do not move.
    Moved,
    /// The days do not follow each other.
    DaysOutOfOrder,
    /// The data period overlaps that of another cycle.
    Overlaps(String),
    /// Self-assessments have begun under another map or set.
    Begun,
    /// The cycle is locked.
    Locked,
    /// The unit is still working on its self-assessment of this cycle in the form.
    InTheForm,
    /// The unit is not asked this indicator.
    NotAsked,
    /// Figures of this kind are entered in the form only.
    NotImportable,
    /// The indicator has no direction, so it has no target.
    NoDirection,
    /// Numerator and denominator make another value than the one beside them.
    Disagrees(f64),
    /// Outside the cycle's data period.
    OutsidePeriod(Day, Day),
    /// This version of the set is stored with other content, or a newer one is.
    VersionTaken,
    /// The set contradicts itself.
    Contradiction(Contradiction),
}
