//! `/tien-do`, and its part of `/phuong-phap`.

use domain::pace::{Pace as State, Why};

/// Words of the page.
pub struct Pace {
    /// Title of the page.
    pub title: &'static str,
    /// So many of so many indicators have met their target: at most ten words, as the three below.
    pub say_met: fn(&str, &str) -> String,
    /// So many of so many are met or on track.
    pub say_on_track: fn(&str, &str) -> String,
    /// There is no figure.
    pub say_none: &'static str,
    /// There is no target.
    pub say_no_target: &'static str,
    /// How many indicators have too few figures.
    pub too_few: fn(&str) -> String,
    /// How many move away from their target.
    pub moving_away: fn(&str) -> String,
    /// Whose figures: the districts'.
    pub median: &'static str,
    /// Label of that choice.
    pub whose: &'static str,
    /// The first choice.
    pub all_units: &'static str,
    /// The city as a unit of its own: its name.
    pub own: fn(&str) -> String,
    /// Heading of the six states.
    pub states: &'static str,
    /// So many of so many indicators are in a state.
    pub most: fn(&str, &str, &str) -> String,
    /// How to use them.
    pub states_say: &'static str,
    /// Behind a number of indicators.
    pub indicators: fn(u32) -> &'static str,
    /// Takes the filter off: how many indicators there are.
    pub show_all: fn(&str) -> String,
    /// Heading of the table.
    pub table: &'static str,
    /// The same with a filter: the state.
    pub table_of: fn(&str) -> String,
    /// Nothing is in that state.
    pub nothing: &'static str,
    /// The unit is asked nothing.
    pub not_asked: &'static str,
    /// Column of indicators.
    pub indicator: &'static str,
    /// Column of the first figure.
    pub first: &'static str,
    /// Column of the small line.
    pub over: &'static str,
    /// Column of the newest figure.
    pub now: &'static str,
    /// Column of the target.
    pub target: &'static str,
    /// Column of what is needed in each year left.
    pub needed: &'static str,
    /// Column of the state.
    pub state: &'static str,
    /// A target's year.
    pub year: fn(u16) -> String,
    /// The name of a state.
    pub name: fn(State) -> &'static str,
    /// The name where there are too few figures.
    pub too_early: &'static str,
    /// Why it is not measurable.
    pub why: fn(Why) -> &'static str,
    /// Why the districts have no figure.
    pub few_districts: &'static str,
    /// Observed over needed pace, in per cent.
    pub ratio: fn(&str) -> String,
    /// Download.
    pub csv: &'static str,
    /// Leads to this page from others.
    pub see: &'static str,
    /// Heading of the method.
    pub method: &'static str,
    /// What the method is, in a sentence.
    pub method_say: &'static str,
    /// The formulas.
    pub formulas: [&'static str; 3],
    /// When an indicator is in a state.
    pub rule: fn(State) -> &'static str,
    /// What else has to be known, each with a name.
    pub notes: &'static [(&'static str, &'static str)],
}
