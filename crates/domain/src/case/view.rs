//! What the pages of cases show.

use serde::{Deserialize, Serialize};

use super::{About, Asks, CaseAction, CaseKind, CaseNumber, CaseState, Turn};
use crate::cycle::Cycle;
use crate::document::Document;
use crate::explore::UnitLabel;
use crate::indicator::{Heading, Words};
use crate::permission::Role;
use crate::text::matches;
use crate::time::{Day, Timestamp};
use crate::unit::UnitPath;

/// A case as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseLine {
    /// `2025-17`.
    pub number: CaseNumber,
    /// Difficulty or proposal.
    pub kind: CaseKind,
    /// What it is about.
    pub about: About,
    /// Name of the indicator, if it is about one.
    pub about_name: Option<Words>,
    /// What it says, in one line.
    pub title: String,
    /// The unit that raised it.
    pub unit: UnitLabel,
    /// That unit's place in the tree.
    pub path: UnitPath,
    /// Code of the cycle it was raised in.
    pub cycle: String,
    /// Name of that cycle.
    pub cycle_name: Words,
    /// Where it stands.
    pub state: CaseState,
    /// Who has to act next.
    pub turn: Turn,
    /// Whether that is the reader.
    pub is_mine: bool,
    /// The department that was asked, if any.
    pub department: Option<UnitLabel>,
    /// Last day for the answer, if one was set.
    pub due: Option<Day>,
    /// Whether that day has passed without an answer.
    pub overdue: bool,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// Since when it stands where it stands.
    pub since: Timestamp,
    /// When it ended, if it did.
    pub ended_at: Option<Timestamp>,
    /// How many other cases went into it.
    pub merged: u32,
    /// How many files came with what was said about it.
    pub files: u32,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

impl CaseLine {
    /// Whether it touched a cycle: raised in it, or open at some time between its opening and its closing.
    pub fn touched(&self, cycle: &Cycle) -> bool {
        self.cycle == cycle.code
            || (self.raised_at < cycle.closes.end() && self.ended_at.is_none_or(|ended| cycle.opens.start() <= ended))
    }

    /// Whole days since it was raised, until it ended or `today`.
    pub fn age(&self, today: Day) -> i64 {
        let until = self.ended_at.map_or(today, Timestamp::day);
        until.days_since(self.raised_at.day())
    }
}

/// Which cases a list shows, by where they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// Those somebody still has to act in.
    #[default]
    Open,
    /// Those the reader has to act in.
    Mine,
    /// Those whose last day has passed.
    Overdue,
    /// Those that have ended.
    Ended,
    /// All.
    All,
    /// Those in one state.
    In(CaseState),
}

impl Which {
    /// The word in addresses; empty for the usual.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Mine => "cua-toi",
            Self::Overdue => "qua-han",
            Self::Ended => "da-xong",
            Self::All => "tat-ca",
            Self::In(state) => state.code(),
        }
    }

    /// What the word means; the usual where it means nothing.
    pub fn from_code(code: &str) -> Self {
        let plain = [Self::Mine, Self::Overdue, Self::Ended, Self::All];
        let found = plain.into_iter().find(|which| which.code() == code);
        found
            .or_else(|| CaseState::from_code(code).map(Self::In))
            .unwrap_or_default()
    }

    /// Whether a case belongs to them.
    pub fn keeps(self, line: &CaseLine) -> bool {
        match self {
            Self::Open => line.state.is_open(),
            Self::Mine => line.is_mine,
            Self::Overdue => line.overdue,
            Self::Ended => !line.state.is_open(),
            Self::All => true,
            Self::In(state) => line.state == state,
        }
    }
}

/// What a list is asked for; empty texts ask for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseQuery {
    /// By where they stand.
    pub which: Which,
    /// Cycle code: those that touched it.
    pub cycle: String,
    /// Code of a unit: those that it or a unit below it raised.
    pub unit: String,
    /// Word of what they are about.
    pub about: String,
    /// Code of the department that was asked.
    pub department: String,
    /// Words in the number, title or unit; marks and case do not count.
    pub search: String,
}

impl CaseQuery {
    /// Whether a case is what is asked for, wherever it stands, in whichever cycle.
    pub fn keeps(&self, line: &CaseLine) -> bool {
        let is = |wanted: &str, code: &str| wanted.is_empty() || wanted == code;
        let department = line.department.as_ref().map_or("", |unit| unit.code.as_str());
        (self.unit.is_empty() || line.path.0.contains(&format!("/{}/", self.unit)))
            && is(&self.about, line.about.code())
            && is(&self.department, department)
            && self.finds(line)
    }

    /// Whether the words searched for stand in a case.
    fn finds(&self, line: &CaseLine) -> bool {
        let wanted = self.search.trim();
        let unit = &line.unit.name;
        wanted.is_empty()
            || line.number.to_string() == wanted
            || matches(&format!("{} {} {}", line.title, unit.vi, unit.en), wanted)
    }
}

/// The list of cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseList {
    /// The cases asked for: those whose turn is the reader's first, then overdue ones, then by age, oldest first; of
    /// ended ones the newest first.
    pub lines: Vec<CaseLine>,
    /// The query as it was understood.
    pub query: CaseQuery,
    /// How many there are in each state, whatever state the query asks for.
    pub counts: CaseCounts,
    /// Units to choose from: those with a case the reader may see.
    pub units: Vec<UnitLabel>,
    /// Departments to choose from, likewise.
    pub departments: Vec<UnitLabel>,
    /// Subjects to choose from, likewise, with the names of indicators.
    pub subjects: Vec<(About, Option<Words>)>,
    /// Cycles to choose from, oldest first: those that a case the reader may see touched.
    pub cycles: Vec<(String, Words)>,
    /// Whether the reader may raise a case.
    pub may_raise: bool,
    /// The day it is.
    pub today: Day,
    /// Whether any case shown is invented for demonstration.
    pub illustrative: bool,
}

/// How many cases there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CaseCounts {
    /// By state, those that occur.
    pub states: Vec<(CaseState, u32)>,
    /// Those somebody still has to act in.
    pub open: u32,
    /// Those the reader has to act in.
    pub mine: u32,
    /// Those whose last day has passed.
    pub overdue: u32,
    /// Those that have ended.
    pub ended: u32,
    /// The open ones that have waited longest, oldest first; a few.
    pub oldest: Vec<CaseLine>,
}

impl CaseCounts {
    /// Counts these cases; `oldest` of them are kept.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a CaseLine>, oldest: usize) -> Self {
        let mut counts = Self::default();
        let mut states = CaseState::ALL.map(|state| (state, 0));
        let mut open: Vec<&CaseLine> = Vec::new();
        for line in lines {
            if let Some((_, count)) = states.iter_mut().find(|(state, _)| *state == line.state) {
                *count += 1;
            }
            counts.mine += u32::from(line.is_mine);
            counts.overdue += u32::from(line.overdue);
            if line.state.is_open() {
                counts.open += 1;
                open.push(line);
            } else {
                counts.ended += 1;
            }
        }
        open.sort_by_key(|line| (line.raised_at, line.number));
        counts.states = states.into_iter().filter(|(_, count)| *count > 0).collect();
        counts.oldest = open.into_iter().take(oldest).cloned().collect();
        counts
    }
}

/// A word in the thread, or a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Post {
    /// When.
    pub at: Timestamp,
    /// Who, by name.
    pub by: String,
    /// What that person does.
    pub role: Option<Role>,
    /// For which unit or department the person spoke.
    pub whose: Option<Words>,
    /// What was done; `None` for raising it.
    pub action: Option<CaseAction>,
    /// What was said; may be empty.
    pub text: String,
    /// State after it.
    pub to: CaseState,
    /// The department that was asked by this step.
    pub department: Option<Words>,
    /// The last day that was set by this step.
    pub due: Option<Day>,
    /// What came with it.
    pub documents: Vec<Document>,
}

/// A button of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOffer {
    /// What it does.
    pub action: CaseAction,
    /// What has to be said with it.
    pub asks: Asks,
}

/// What became of a case that went into another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergedInto {
    /// The other's number.
    pub number: CaseNumber,
    /// Where the other stands.
    pub state: CaseState,
    /// Whether the reader may open it.
    pub may_read: bool,
    /// The other's answers, which are this one's too; oldest first.
    pub answers: Vec<Post>,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseView {
    /// What lists show.
    pub line: CaseLine,
    /// What it says.
    pub text: String,
    /// Counts every change; a step names the one it was taken from.
    pub version: i64,
    /// Everything that happened, oldest first.
    pub posts: Vec<Post>,
    /// What the reader may do now, from the table.
    pub offers: Vec<CaseOffer>,
    /// Departments it can be assigned to, for those who may.
    pub departments: Vec<UnitLabel>,
    /// The department that owns the indicator.
    pub owner: Option<String>,
    /// Where it went, if it was merged.
    pub into: Option<MergedInto>,
    /// The cases that went into this one, as far as the reader may see them.
    pub merged: Vec<CaseLine>,
    /// Cases that say much the same.
    pub similar: Vec<CaseLine>,
    /// The day it is.
    pub today: Day,
}

/// A subject to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutChoice {
    /// Code of the indicator.
    pub code: String,
    /// Its name.
    pub name: Words,
}

/// Subjects of one focus area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AboutGroup {
    /// The focus area.
    pub heading: Heading,
    /// Its indicators that the unit is asked.
    pub choices: Vec<AboutChoice>,
}

/// The page to raise a case on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RaiseView {
    /// Code of the cycle it will belong to.
    pub cycle: String,
    /// Name of that cycle.
    pub cycle_name: Words,
    /// The unit that raises it.
    pub unit: UnitLabel,
    /// Units the reader may raise it for.
    pub units: Vec<UnitLabel>,
    /// Indicators to choose from, by focus area.
    pub groups: Vec<AboutGroup>,
    /// Open cases of this unit and its own about the same subject, if one was named.
    pub same: Vec<CaseLine>,
}

/// A case that waits, for whoever reminds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heard {
    /// Its number.
    pub number: CaseNumber,
    /// Its title.
    pub title: String,
    /// Who has to act.
    pub turn: Turn,
    /// Place in the tree of whoever has to act: the raising unit's for the unit and the city, else the department's.
    pub path: String,
    /// Since when.
    pub since: Timestamp,
    /// Last day for the answer.
    pub due: Option<Day>,
}
