//! Words about what the units below give.

use domain::rise::{Rise, Risen};

/// Words of figures that rise.
pub struct RiseWords {
    /// Heading beside the field.
    pub title: &'static str,
    /// How many units are in it, of how many that are asked.
    pub reported: fn(&Risen) -> String,
    /// Nobody has handed in a figure yet: of how many units.
    pub nobody: fn(u32) -> String,
    /// Numerator and denominator as written.
    pub fraction: fn(&str, &str) -> String,
    /// Respondents as written.
    pub among: fn(&str) -> String,
    /// How many say yes: of how many that answered.
    pub say_yes: fn(&str, u32) -> String,
    /// Before the mean of levels.
    pub mean: fn(&str) -> String,
    /// How the figures are put together, as a sentence; empty where nothing rises.
    pub how: fn(Rise) -> &'static str,
    /// It stands beside the field and is not the answer.
    pub beside: &'static str,
    /// Heading of the units that are in it.
    pub counted: fn(u32) -> String,
    /// Heading of those that have reported and are not in it.
    pub apart: fn(u32) -> String,
    /// Heading of those that have not reported.
    pub waiting: fn(u32) -> String,
    /// A figure that cannot be added up.
    pub one_sided: &'static str,
    /// Which states count.
    pub counts: &'static str,
    /// The button.
    pub take_over: &'static str,
    /// What the button does.
    pub take_over_help: &'static str,
    /// It was done.
    pub taken_over: &'static str,
    /// It could not be done.
    pub not_taken_over: &'static str,
    /// The answer is what the units give.
    pub agrees: &'static str,
    /// The answer differs and says why.
    pub departs: &'static str,
    /// The answer differs and does not say why.
    pub wants_reason: &'static str,
    /// To the field for it.
    pub to_reason: &'static str,
    /// The same where lists say what an answer lacks.
    pub lacks_reason: &'static str,
    /// Source of an answer that was filled in: units in it, of how many.
    pub source: fn(u32, u32) -> String,
    /// Row of what the units gave when the answer was saved.
    pub then: &'static str,
    /// Row of what they give now.
    pub now: &'static str,
    /// Before what the units gave when the figure was entered: figure, and how many units.
    pub gave: fn(&str, &str) -> String,
    /// Before the reason why it was entered otherwise.
    pub reason: &'static str,
}
