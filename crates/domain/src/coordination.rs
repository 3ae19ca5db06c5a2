//! Coordination rules: which department owns which indicators, who enters their figures, what was signed, whom to ask.
//!
//! A rule holds from a cycle on. Of several rules that name an indicator the one with the latest first cycle counts, so
//! that a handover between departments is a new rule and the cycles before keep theirs.

mod read;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::explore::UnitLabel;
use crate::indicator::Words;
use crate::time::{Day, Timestamp};
use crate::unit::{Unit, UnitKind, UnitPath};

pub use read::{Field, Known, Problem, Typed, read};

/// Who enters the figures of a department's indicators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// The department, for all units at once.
    Department,
    /// Each unit for itself; the department advises.
    Units,
}

impl Way {
    /// Every way, in the order of forms.
    pub const ALL: [Self; 2] = [Self::Department, Self::Units];

    /// The word in the database, forms and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Units => "units",
        }
    }

    /// The way with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// Whom to ask. Shown to people who have signed in, never to visitors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Full name.
    pub name: String,
    /// Post: Chuyên viên Văn phòng Sở.
    pub post: String,
    /// Telephone, as people write it.
    pub phone: String,
    /// E-mail; empty where there is none.
    pub email: String,
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Trích yếu of the signed document.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Day it was signed.
    pub day: Day,
    /// Code of the first cycle it holds for.
    pub from: String,
    /// Who enters the figures.
    pub way: Way,
    /// Codes of the indicators, in reading order; at least one.
    pub indicators: Vec<String>,
    /// Whom to ask.
    pub contact: Contact,
}

impl Body {
    /// Whether it names the indicator and holds in a cycle.
    pub fn holds(&self, cycle: &str, indicator: &str) -> bool {
        self.from.as_str() <= cycle && self.indicators.iter().any(|own| own == indicator)
    }
}

/// Of rules that stand, the one that counts for an indicator in a cycle: the latest that has begun.
pub fn in_force<'a, T>(
    rules: impl IntoIterator<Item = &'a T>,
    body: impl Fn(&T) -> &Body,
    cycle: &str,
    indicator: &str,
) -> Option<&'a T> {
    rules
        .into_iter()
        .filter(|rule| body(rule).holds(cycle, indicator))
        .max_by(|a, b| body(a).from.cmp(&body(b).from))
}

/// Whether a department at `department` supplies figures for `unit`: for every unit that stands beside it in the tree,
/// below the same city. What those units have below them answers for itself.
pub fn reaches(department: &UnitPath, unit: &Unit) -> bool {
    let above = |path: &UnitPath| {
        let path = path.0.trim_end_matches('/');
        path.rsplit_once('/').map(|(above, _)| above.to_owned())
    };
    unit.kind != UnitKind::Department
        && above(department).is_some_and(|of| !of.is_empty() && above(&unit.path) == Some(of))
}

/// A rule as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Identifier for addresses: a UUID as text.
    pub id: String,
    /// The department.
    pub department: UnitLabel,
    /// Counts up with each correction, from 1.
    pub version: i64,
    /// What it says.
    pub body: Body,
    /// Its documents, oldest first.
    pub documents: Vec<Document>,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Who did.
    pub changed_by: String,
    /// Why it was taken out; `None` while it counts.
    pub withdrawn: Option<String>,
}

/// A version that a rule has had.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Which, from 1.
    pub version: i64,
    /// What it said.
    pub body: Body,
    /// Why it was made; empty for a first one and for plain corrections.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
}

/// The department that enters an indicator's figures, as those see it who wait for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplier {
    /// The department.
    pub unit: UnitLabel,
    /// Its rule.
    pub rule: String,
    /// Whom to ask.
    pub contact: Contact,
}

/// An indicator by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Indicator code.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// Who keeps the figure, as the indicator set says.
    pub owner: Words,
    /// Code of its focus area.
    pub focus_area: String,
}

/// A cycle by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CycleName {
    /// Cycle code.
    pub code: String,
    /// Its name.
    pub name: Words,
}

/// `/phoi-hop`: every rule, and what has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Departments in the order of lists, each with its rules, newest first; those without any too.
    pub departments: Vec<(UnitLabel, Vec<Rule>)>,
    /// Indicators of the newest cycle's set, in reading order.
    pub indicators: Vec<Named>,
    /// Those of them that no rule names in that cycle, by code.
    pub without: Vec<String>,
    /// The cycle that is meant.
    pub cycle: CycleName,
    /// Names of the cycles that rules begin with.
    pub cycles: Vec<CycleName>,
    /// Whether the reader keeps the rules.
    pub may_keep: bool,
    /// Whether any rule is invented.
    pub illustrative: bool,
}

/// `/phoi-hop/{department}/{rule}`: a rule with its form.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleView {
    /// The department.
    pub department: UnitLabel,
    /// The rule; `None` for a new one.
    pub rule: Option<Rule>,
    /// Its versions, newest first.
    pub history: Vec<Version>,
    /// Indicators to choose from, in reading order.
    pub indicators: Vec<Named>,
    /// Cycles to choose from, newest first.
    pub cycles: Vec<CycleName>,
    /// Whether the reader keeps it.
    pub may_keep: bool,
    /// The day it is.
    pub today: Day,
}

#[cfg(test)]
mod tests;
