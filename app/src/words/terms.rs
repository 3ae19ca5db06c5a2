//! What the domain's words are called.

use domain::cell::NoValue;
use domain::explore::{Measure, Shown};
use domain::indicator::{Direction, Kind, SourceKind};
use domain::permission::Role;
use domain::time::Day;
use domain::unit::UnitKind;
use domain::workflow::{Action, State};

/// Names of the domain's words.
pub struct Terms {
    /// Where a self-assessment stands.
    pub state: fn(State) -> &'static str,
    /// Why there is no figure.
    pub no_value: fn(NoValue) -> &'static str,
    /// The same, in few letters.
    pub no_value_short: fn(NoValue) -> &'static str,
    /// What a person does.
    pub role: fn(Role) -> &'static str,
    /// What sort of unit.
    pub unit_kind: fn(UnitKind) -> &'static str,
    /// A step that was taken, as in a history.
    pub done: fn(Action) -> &'static str,
    /// Which way is better, as half a sentence.
    pub direction: fn(Direction) -> &'static str,
    /// The same of what is answered by yes or no, where yes is the goal.
    pub yes_is_goal: &'static str,
    /// What sort of figure.
    pub kind: fn(Kind) -> &'static str,
    /// Where a figure comes from.
    pub source: fn(SourceKind) -> &'static str,
    /// Whose figures are shown.
    pub shown: fn(Shown) -> &'static str,
    /// Name of a measure that is not an indicator or focus area; empty for those.
    pub measure: fn(&Measure) -> &'static str,
    /// Name of a measure of what was assigned to a department.
    pub assigned_to: fn(&str, &str) -> String,
    /// A day written out: `20/12/2024`.
    pub day: fn(Day) -> String,
    /// The same with the day of the week.
    pub weekday: fn(Day) -> String,
    /// Marks invented figures.
    pub illustrative: &'static str,
    /// Before the unit of a score: `/100`.
    pub of_hundred: &'static str,
    /// Unit of a difference of percentages or scores.
    pub points: &'static str,
    /// `chỉ tiêu 2025`
    pub target_of: fn(u16) -> String,
    /// The city's median.
    pub median: &'static str,
    /// Yes, for yes-or-no figures.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// How many units say yes, of how many.
    pub say_yes: fn(&str, &str) -> String,
    /// The same for tight places.
    pub say_yes_short: fn(&str, &str) -> String,
    /// A unit invented for demonstration.
    pub illustrative_unit: &'static str,
}

impl Terms {
    /// Which way is better, as half a sentence; nothing is higher than yes.
    pub fn way(&self, kind: Option<Kind>, direction: Direction) -> &'static str {
        match (kind, direction) {
            (Some(Kind::YesNo), Direction::Higher) => self.yes_is_goal,
            _ => (self.direction)(direction),
        }
    }

    /// Where a self-assessment stands; where the reader is not told, that it is not published.
    pub fn standing(&self, state: Option<State>) -> &'static str {
        state.map_or((self.no_value_short)(NoValue::NotPublished), self.state)
    }
}
