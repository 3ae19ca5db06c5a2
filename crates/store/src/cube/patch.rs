//! What a write tells the cube once it is committed.

use domain::time::Day;
use domain::workflow::{State, Verdict};

/// What one write changed, in the cube's terms. Collected by `Write::learn`, applied by `Write::commit`.
///
/// A patch carries the whole new content of what it names, so that applying it twice changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Patch {
    /// An answer was saved.
    Answer {
        /// Cycle code.
        cycle: String,
        /// Unit code, on the cycle's map.
        unit: String,
        /// Indicator code.
        indicator: String,
        /// What it holds now.
        entry: Entry,
    },
    /// The city judged an answer.
    Verdict {
        /// Cycle code.
        cycle: String,
        /// Unit code, on the cycle's map.
        unit: String,
        /// Indicator code.
        indicator: String,
        /// The verdict now.
        mark: Mark,
    },
    /// A self-assessment began or took a step.
    State {
        /// Cycle code.
        cycle: String,
        /// Unit code, on the cycle's map.
        unit: String,
        /// Where it stands now.
        state: State,
    },
    /// A cycle, a target or a fact changed; units and indicator sets stayed. Cheap: no figure is read again.
    Catalogue,
    /// Too much changed to say: an import, demonstration data, a restored copy. Everything is read again.
    Everything,
}

/// The city's verdict as the cube keeps it: without its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Not judged yet, or changed since.
    #[default]
    Pending,
    /// Accepted.
    Accepted,
    /// Returned for completion.
    Returned,
}

impl From<&Verdict> for Mark {
    fn from(verdict: &Verdict) -> Self {
        match verdict {
            Verdict::Pending => Self::Pending,
            Verdict::Accepted => Self::Accepted,
            Verdict::Returned { .. } => Self::Returned,
        }
    }
}

impl Mark {
    /// The mark with this word of the column `answer.verdict`.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        match code {
            "pending" => Some(Self::Pending),
            "accepted" => Some(Self::Accepted),
            "returned" => Some(Self::Returned),
            _ => None,
        }
    }
}

/// An answer as the cube keeps it: the columns of `answer` that charts read.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "columns of the table, each true or not by itself"
)]
pub(crate) struct Entry {
    /// The one number charts draw, in the indicator's unit.
    pub(crate) figure: Option<f64>,
    /// What was counted.
    pub(crate) numerator: Option<f64>,
    /// Out of how many; a survey's respondents.
    pub(crate) denominator: Option<f64>,
    /// Whether anything was ever saved: version 1 or later, readable or not.
    pub(crate) given: bool,
    /// Whether the answer counts: a value or a reasoned "not applicable", and nothing unreadable.
    pub(crate) complete: bool,
    /// Whether "not applicable" was said.
    pub(crate) not_applicable: bool,
    /// The city's verdict.
    pub(crate) mark: Mark,
    /// Day the figure speaks of.
    pub(crate) as_of: Option<Day>,
    /// Who says so.
    pub(crate) source: String,
    /// Whether it is invented for demonstration.
    pub(crate) illustrative: bool,
}
