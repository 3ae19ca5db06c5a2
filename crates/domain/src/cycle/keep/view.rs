//! Shapes of the pages of cycles.

use super::Stage;
use crate::cycle::Cycle;
use crate::indicator::Words;
use crate::time::{Day, Timestamp};
use crate::unit::UnitKind;

/// One cycle of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct CycleLine {
    /// The cycle.
    pub cycle: Cycle,
    /// How far it has come.
    pub stage: Stage,
    /// Version of its set.
    pub set_version: u32,
    /// Name of its set.
    pub set_name: Words,
}

/// How many self-assessments of a cycle stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// Begun, and not approved.
    pub begun: u32,
    /// Approved or published.
    pub approved: u32,
    /// Locked.
    pub locked: u32,
}

/// The list, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct CyclesView {
    /// Its lines.
    pub lines: Vec<CycleLine>,
    /// Today.
    pub today: Day,
}

/// A set one can choose, with how many lines of its newest version each kind of unit is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SetChoice {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// Kinds it asks, and how many lines each.
    pub asked: Vec<(UnitKind, usize)>,
}

/// One cycle with its form, or the form of a new one.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptCycle {
    /// The cycle; none for a new one.
    pub line: Option<CycleLine>,
    /// Version of its calendar.
    pub version: i64,
    /// How many of its self-assessments stand where.
    pub stand: Stand,
    /// Sets one can choose.
    pub sets: Vec<SetChoice>,
    /// Maps one can choose, newest last.
    pub maps: Vec<String>,
    /// What was done with it, newest first.
    pub history: Vec<CycleEvent>,
    /// Today.
    pub today: Day,
}

/// One thing that was done with a cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct CycleEvent {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
    /// What.
    pub action: String,
}
