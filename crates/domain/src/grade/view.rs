//! What pages show of grades: the list of a cycle, and one unit's sheet.

use serde::{Deserialize, Serialize};

use super::Tally;
use crate::cycle::Cycle;
use crate::explore::UnitLabel;
use crate::indicator::{Grade, Heading, Indicator, Words};
use crate::workflow::State;

/// `/xep-loai`: the units of a cycle with their grades.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// The cycle.
    pub cycle: Cycle,
    /// Every cycle in points or levels, newest first.
    pub cycles: Vec<Cycle>,
    /// What is assessed.
    pub name: Words,
    /// What a reader must know before relying on it.
    pub note: Words,
    /// The grades, best first.
    pub grades: Vec<Grade>,
    /// How many units take part.
    pub asked: u32,
    /// The units the reader may see, the best first.
    pub rows: Vec<Row>,
    /// Shares of all approved units together, where the cycle asks for shares.
    pub totals: Vec<Total>,
    /// Units that are not approved, for which the approved ones below them stand in those shares.
    pub stand_ins: Vec<StandIn>,
    /// Whether any figure is invented for demonstration.
    pub illustrative: bool,
}

/// A unit in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The unit.
    pub unit: UnitLabel,
    /// The unit above it, if it has one below the city.
    pub above: Option<UnitLabel>,
    /// Whether it was a model for others of its kind at some time of the cycle's data period.
    pub is_model: bool,
    /// Where its assessment stands.
    pub state: State,
    /// What it gave itself.
    pub own: Standing,
    /// What the reviewer confirmed; `None` while the reader may not see it.
    pub verified: Option<Standing>,
}

impl List {
    /// The units asked for, whichever those are.
    pub fn kept(&self, which: Models) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| which.keeps(row))
    }

    /// Whether some of the units are models and some are not, so that they can be compared.
    pub fn has_models(&self) -> bool {
        self.rows.iter().any(|row| row.is_model) && self.rows.iter().any(|row| !row.is_model)
    }
}

/// Which units a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Models {
    /// All of them.
    #[default]
    All,
    /// Those that are models.
    Only,
    /// The others.
    Others,
}

impl Models {
    /// All three, in the order they are offered.
    pub const EVERY: [Self; 3] = [Self::All, Self::Only, Self::Others];

    /// The word of the address; empty for all.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Only => "diem",
            Self::Others => "khac",
        }
    }

    /// What a word of the address means; all where it means nothing.
    pub fn from_code(code: &str) -> Self {
        Self::EVERY
            .into_iter()
            .find(|which| which.code() == code)
            .unwrap_or_default()
    }

    /// Whether a unit is among them.
    pub const fn keeps(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Only => row.is_model,
            Self::Others => !row.is_model,
        }
    }
}

/// A unit whose own count is not approved, and how many of those below it stand for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StandIn {
    /// The unit.
    pub unit: UnitLabel,
    /// Approved units below it, at least 1.
    pub approved: u32,
    /// Units below it that are asked.
    pub asked: u32,
}

/// A share that all approved units make together. Where a unit and one above it both give a figure, only the upper counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Total {
    /// What is asked.
    pub indicator: Indicator,
    /// Sum of numerators.
    pub part: f64,
    /// Sum of denominators, above 0.
    pub whole: f64,
    /// How many units these are.
    pub units: u32,
}

impl Total {
    /// Per cent, 0 to 100.
    pub fn share(&self) -> f64 {
        self.part / self.whole * 100.0
    }
}

/// A tally and the grade it makes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Lines added up.
    pub tally: Tally,
    /// Name of the grade; `None` while a line is open.
    pub grade: Option<Words>,
}

/// `/xep-loai/{cycle}/{unit}`: one unit's sheet, as the circulars' forms have it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The cycle.
    pub cycle: Cycle,
    /// What is assessed.
    pub name: Words,
    /// What a reader must know before relying on it.
    pub note: Words,
    /// The unit with its standing.
    pub row: Row,
    /// The groups in reading order.
    pub groups: Vec<Group>,
    /// The grades, best first.
    pub grades: Vec<Grade>,
    /// Whether figures are invented for demonstration.
    pub illustrative: bool,
    /// Whether the reader may open the form behind it.
    pub may_open: bool,
}

/// A group of lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its heading.
    pub heading: Heading,
    /// Its lines in reading order.
    pub lines: Vec<Line>,
    /// What the unit gave itself.
    pub own: Tally,
    /// What the reviewer confirmed; `None` while the reader may not see it.
    pub verified: Option<Tally>,
}

/// A line of the sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What is asked.
    pub indicator: Indicator,
    /// Whether the unit said, with a reason, that it does not apply.
    pub not_applicable: bool,
    /// Points, figure or level the unit gave itself.
    pub own: Option<f64>,
    /// The same as the reviewer confirmed it.
    pub verified: Option<f64>,
    /// Why the reviewer gave other points.
    pub why: String,
    /// How many documents support it.
    pub evidence: u32,
}
