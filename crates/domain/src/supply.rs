//! A department's figures: one indicator for all units at once.
//!
//! A unit's own answers close with each step of its self-assessment; a department's stay open longer, because it has no
//! part in those steps: until the city accepts the answer or approves the whole, and only while the cycle is open. A
//! unit hands in without waiting for a department, and what comes after that goes straight to the reviewer.

mod paste;

use crate::answer::{Draft, Field, Problem, Stance};
use crate::assessment::{Conflict, PastAnswer};
use crate::check::Finding;
use crate::coordination::{CycleName, Named, Way};
use crate::cycle::Cycle;
use crate::explore::UnitLabel;
use crate::indicator::{Indicator, Kind, Target};
use crate::time::{Day, Timestamp};
use crate::workflow::{State, Verdict};

pub use paste::{Pasted, pasted};

/// Address of a department's desk.
pub const DESK: &str = "/so-lieu-nganh";

/// Address of the sheet of an indicator. Codes of cycles and indicators need no encoding.
pub fn path(cycle: &str, indicator: &str) -> String {
    format!("{DESK}/{cycle}/{indicator}")
}

/// Why a row cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The city has accepted the figure.
    Accepted,
    /// The city has approved the unit's self-assessment.
    Approved,
    /// The cycle has not opened, or has closed.
    Cycle,
    /// The unit did not exist in the period the figures speak of.
    Unit,
}

impl Closed {
    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Approved => "approved",
            Self::Cycle => "cycle-not-open",
            Self::Unit => "unit-closed",
        }
    }
}

/// Why a department cannot change a figure that stands at `verdict` in a self-assessment at `state`; `None` where it can.
/// What one place has approved and passed on stays as it was approved.
pub fn closed(state: State, is_passed_on: bool, verdict: &Verdict) -> Option<Closed> {
    if state.is_approved() {
        Some(Closed::Approved)
    } else if is_passed_on || *verdict == Verdict::Accepted {
        Some(Closed::Accepted)
    } else {
        None
    }
}

/// What stands once for all rows of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Common {
    /// Day the figures speak of, as typed.
    pub as_of: String,
    /// Who says so.
    pub source: String,
    /// Anything the reviewer should know.
    pub note: String,
    /// Whether rows that are as they were take it too.
    pub for_all: bool,
}

/// Names of the columns that are typed for an indicator, in their order.
pub fn columns(indicator: &Indicator) -> Vec<&'static str> {
    const PARTS: [&str; 10] = [
        "part_0", "part_1", "part_2", "part_3", "part_4", "part_5", "part_6", "part_7", "part_8", "part_9",
    ];
    match indicator.kind {
        Kind::Percent | Kind::Rate | Kind::Ratio | Kind::Average => vec!["numerator", "denominator"],
        Kind::Survey => vec!["value", "sample"],
        Kind::Count | Kind::Points | Kind::Level | Kind::YesNo => vec!["value"],
        Kind::Distribution => PARTS.into_iter().take(indicator.parts.len()).collect(),
    }
}

/// The column that a problem speaks of; `None` where it speaks of the row.
pub fn column_of(indicator: &Indicator, field: Field) -> Option<&'static str> {
    let columns = columns(indicator);
    match field {
        Field::Numerator => Some("numerator"),
        Field::Denominator => Some("denominator"),
        Field::Value => Some("value"),
        Field::Sample => Some("sample"),
        Field::Part(place) => columns.get(usize::from(place)).copied(),
        Field::Parts | Field::AsOf | Field::Reason | Field::Explanation => None,
    }
}

/// The draft of a row: what is stored with what was typed in its columns. `None` where the row is left as it is: nothing
/// was typed in it that differs, and nothing that holds for all was to be written into it.
///
/// `typed` holds the columns, `reason` and `explanation`. Columns are a figure; a reason with empty columns says that the
/// indicator does not apply.
pub fn row(stored: Option<&Draft>, typed: &Draft, common: &Common) -> Option<Draft> {
    let own = |draft: &Draft| {
        let mut parts = draft.parts.clone();
        while parts.last().is_some_and(String::is_empty) {
            parts.pop();
        }
        let texts = [&draft.numerator, &draft.denominator, &draft.value, &draft.sample];
        let figure: Vec<String> = texts
            .into_iter()
            .chain(&parts)
            .map(|text| text.trim().to_owned())
            .collect();
        (
            figure,
            draft.reason.trim().to_owned(),
            draft.explanation.trim().to_owned(),
        )
    };
    let (figure, reason, _) = own(typed);
    let is_blank = figure.iter().all(String::is_empty);
    let is_same = stored.map_or(is_blank && reason.is_empty(), |stored| own(stored) == own(typed));
    let is_empty = is_blank && reason.is_empty();
    if is_same && (!common.for_all || is_empty) {
        return None;
    }
    let stance = match stored {
        // What a unit said another way before the rule stays said that way until a figure is typed.
        Some(stored) if is_same => stored.stance,
        _ if is_blank && !reason.is_empty() => Stance::NotApplicable,
        _ => Stance::Figure,
    };
    Some(Draft {
        stance,
        as_of: common.as_of.clone(),
        source: common.source.clone(),
        note: common.note.clone(),
        ..typed.clone()
    })
}

/// A unit's row.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// The unit.
    pub unit: UnitLabel,
    /// Where its self-assessment stands.
    pub state: State,
    /// Version of the answer; 0 before the first save.
    pub version: i64,
    /// What is stored.
    pub draft: Draft,
    /// Its figure, if it counts.
    pub figure: Option<f64>,
    /// Whether it counts: a value or a reasoned "not applicable".
    pub complete: bool,
    /// What keeps it from counting; nothing where nothing was ever saved.
    pub lacks: Vec<(Field, Problem)>,
    /// What is unusual.
    pub findings: Vec<Finding>,
    /// The newest approved answer of an earlier cycle.
    pub last: Option<PastAnswer>,
    /// Who saved it; empty for nobody.
    pub by: String,
    /// When.
    pub saved_at: Option<Timestamp>,
    /// The city's verdict, as far as it has been said.
    pub verdict: Verdict,
    /// Why it cannot be changed.
    pub closed: Option<Closed>,
    /// How many documents support it.
    pub evidence: u32,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

/// `/so-lieu-nganh/{cycle}/{indicator}`: one indicator of all units.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    /// The cycle.
    pub cycle: Cycle,
    /// The indicator.
    pub indicator: Indicator,
    /// The department.
    pub department: UnitLabel,
    /// The rule that gives it.
    pub rule: String,
    /// Target of the cycle's year.
    pub target: Option<Target>,
    /// Units in the order of lists.
    pub rows: Vec<SheetRow>,
    /// Day, source and note that most rows have.
    pub common: Common,
    /// The day it is.
    pub today: Day,
}

impl SheetView {
    /// How many rows count.
    pub fn given(&self) -> usize {
        self.rows.iter().filter(|row| row.complete).count()
    }

    /// How many rows were returned.
    pub fn returned(&self) -> usize {
        let is_back = |row: &&SheetRow| matches!(row.verdict, Verdict::Returned { .. });
        self.rows.iter().filter(is_back).count()
    }

    /// Whether any row can be changed.
    pub fn is_open(&self) -> bool {
        self.rows.iter().any(|row| row.closed.is_none())
    }
}

/// An indicator on a department's desk.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskLine {
    /// The indicator.
    pub indicator: Named,
    /// What sort of figure.
    pub kind: Kind,
    /// Who enters it.
    pub way: Way,
    /// The rule.
    pub rule: String,
    /// Units whose figure counts.
    pub given: u32,
    /// Units that are asked.
    pub of: u32,
    /// Units whose figure the city has returned.
    pub returned: u32,
}

/// `/so-lieu-nganh`: what a department owns in the cycles that are open.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskView {
    /// The department.
    pub department: UnitLabel,
    /// Open cycles, newest first; the newest that has opened where none is.
    pub cycles: Vec<DeskCycle>,
    /// The day it is.
    pub today: Day,
}

/// A cycle on a department's desk.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskCycle {
    /// The cycle.
    pub cycle: CycleName,
    /// Whether it takes figures.
    pub is_open: bool,
    /// The last day of the units to hand in.
    pub due: Day,
    /// Days left until then; negative when it has passed.
    pub days_left: i64,
    /// Indicators in reading order, those the department enters first.
    pub lines: Vec<DeskLine>,
}

/// What became of the rows that were sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Codes of the units whose figure was stored.
    pub saved: Vec<String>,
    /// Codes of the units whose figure was not, with why.
    pub refused: Vec<(String, Refusal)>,
}

/// Why a row was not stored. The others were.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// These fields need attention.
    Problems(Vec<(Field, Problem)>),
    /// Somebody else saved first; this is what stands there.
    Conflict(Box<Conflict>),
    /// It cannot be changed any more.
    Closed(Closed),
}

#[cfg(test)]
mod tests;
