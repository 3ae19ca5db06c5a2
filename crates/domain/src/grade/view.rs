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
    /// Where its assessment stands.
    pub state: State,
    /// What it gave itself.
    pub own: Standing,
    /// What the reviewer confirmed; `None` while the reader may not see it.
    pub verified: Option<Standing>,
}

/// A share that all approved units make together. Where a unit and the one above it are both asked, only the upper counts.
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
