//! A figure, or the reason why there is none.

use serde::{Deserialize, Serialize};

use crate::time::Day;
use crate::workflow::State;

/// Why there is no figure. Seven kinds tell how far the unit's answer has come; the eighth is all that a visitor is told
/// of what is not published. Told apart on map, chart, table and export. Missing is never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoValue {
    /// The cycle has not begun for this unit.
    NotDue,
    /// Nothing entered yet.
    NotStarted,
    /// Being filled in.
    InProgress,
    /// Handed in, not yet approved.
    Submitted,
    /// Returned for completion.
    Returned,
    /// The indicator does not apply to this unit.
    NotApplicable,
    /// Withheld: too few people, or it would give those of another unit away; see [`crate::privacy`].
    Withheld,
    /// Not published, or not yet: the reader may know no more.
    NotPublished,
}

impl NoValue {
    /// Every kind, in the order of legends; the place in this list plus one numbers the pattern (`nv-1` … `nv-8`).
    pub const ALL: [Self; 8] = [
        Self::NotDue,
        Self::NotStarted,
        Self::InProgress,
        Self::Submitted,
        Self::Returned,
        Self::NotApplicable,
        Self::Withheld,
        Self::NotPublished,
    ];

    /// Number of its pattern, 1–8.
    pub const fn pattern(self) -> u8 {
        self as u8 + 1
    }

    /// The word in files and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotDue => "not-due",
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::NotApplicable => "not-applicable",
            Self::Withheld => "withheld",
            Self::NotPublished => "not-published",
        }
    }
}

/// A well-formed figure with what a reader needs to trust it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The one number charts draw, in the indicator's unit.
    pub value: f64,
    /// What was counted, where the figure is a quotient.
    pub numerator: Option<f64>,
    /// Out of how many, where the figure is a quotient; the sample of a survey.
    pub denominator: Option<f64>,
    /// How far the answer has come.
    pub state: State,
    /// Day the figure speaks of.
    pub as_of: Option<Day>,
    /// Who says so.
    pub source: String,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

/// One unit, one indicator, one cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// There is a figure the reader may see.
    Figure(Figure),
    /// There is none, for this reason.
    None(NoValue),
}

impl Cell {
    /// The number, if there is one.
    pub fn value(&self) -> Option<f64> {
        self.figure().map(|figure| figure.value)
    }

    /// The figure, if there is one.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::None(_) => None,
        }
    }
}
