//! The shapes of the pages of sets and their drafts.

use super::Diff;
use crate::indicator::{Heading, Indicator, IndicatorSet, Mode, SetProblem, Words};
use crate::time::{Day, Timestamp};

/// A cycle that asks a version of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CycleUse {
    /// Code.
    pub code: String,
    /// Name.
    pub name: Words,
    /// Version it pins.
    pub version: u32,
    /// Whether a self-assessment has begun in it, or it is published: it keeps its version.
    pub begun: bool,
}

/// A published version of a set.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionLine {
    /// Number, from 1.
    pub version: u32,
    /// When it came to stand.
    pub at: Timestamp,
    /// The cycles that ask it.
    pub cycles: Vec<CycleUse>,
}

/// A draft as the list tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftLine {
    /// How many changes it holds.
    pub changes: usize,
    /// When it was changed last.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
}

/// A set in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct SetLine {
    /// Code.
    pub code: String,
    /// Name.
    pub name: Words,
    /// How it is scored.
    pub mode: Mode,
    /// How many lines its newest version asks.
    pub lines: usize,
    /// Its versions, the newest first; none of a copy that was never published.
    pub versions: Vec<VersionLine>,
    /// The draft of its next version.
    pub draft: Option<DraftLine>,
}

/// `/quan-tri/bo-chi-so`.
#[derive(Clone, Debug, PartialEq)]
pub struct SetsView {
    /// Every set.
    pub sets: Vec<SetLine>,
    /// The day the page is made.
    pub today: Day,
}

/// `/quan-tri/bo-chi-so/{set}`: the draft, or the newest version where there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftView {
    /// The set as it is shown.
    pub set: IndicatorSet,
    /// The newest published version; 0 where there is none.
    pub newest: u32,
    /// The draft's own count of changes, against lost updates; `None` where there is no draft.
    pub draft: Option<i64>,
    /// When the draft was changed last, and by whom.
    pub touched: Option<(Timestamp, String)>,
    /// What it changes over the newest version.
    pub diff: Diff,
    /// What keeps it from being published.
    pub problems: Vec<SetProblem>,
    /// The cycles that ask this set, the newest first.
    pub cycles: Vec<CycleUse>,
    /// The day the page is made.
    pub today: Day,
}

/// `/quan-tri/bo-chi-so/{set}/{line}`: one line of the draft.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView {
    /// The set it stands in.
    pub set: IndicatorSet,
    /// The draft's own count of changes.
    pub draft: i64,
    /// The line; `None` of a new one.
    pub line: Option<Indicator>,
    /// The same in the newest published version.
    pub before: Option<Indicator>,
}

impl DraftView {
    /// Lines by feature: each heading of the lowest level with its lines, in reading order.
    pub fn by_feature(&self) -> impl Iterator<Item = (&Heading, Vec<&Indicator>)> {
        self.set.features.iter().map(|feature| {
            let own = self.set.indicators.iter().filter(|line| line.feature() == feature.code);
            (feature, own.collect())
        })
    }

    /// The cycles that would take the next version: those in which nobody has begun.
    pub fn waiting(&self) -> impl Iterator<Item = &CycleUse> {
        self.cycles.iter().filter(|cycle| !cycle.begun)
    }
}
