//! Drafts of indicator sets: a copy of the newest version that an administrator changes line by line and publishes as the
//! next one. What has been published never changes, so a running cycle keeps what it was opened with.

mod choice;
mod diff;
mod line;
mod names;
mod reader;
mod view;

use crate::indicator::Contradiction;
use crate::number::{self, NumberStyle};

pub use choice::{DIRECTIONS, KINDS, ORIGINS, RISES, SOURCES, code_of};
pub use diff::{Diff, LineChange, diff};
pub use line::{LEVELS, LongText, PARTS, PLAIN, read};
pub use names::{Names, named, read_names};
pub use view::{CycleUse, DraftLine, DraftView, LineView, SetLine, SetsView, VersionLine};

/// Most characters of a name or label.
pub const LONGEST_NAME: usize = 200;
/// Most characters of a question, definition or formula.
pub const LONGEST_TEXT: usize = 2_000;
/// Words of addresses, which no set and no line may have as its code.
pub const RESERVED: &str = "moi";
/// In an address the place of a line at which a set's own name, headings and grades stand.
pub const NAMES: &str = "ten";
/// Digits after the separator that a bound may have.
const DECIMALS: usize = 6;

/// What was typed, every field a text; a name may come more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// The text of the field with this name, without space around it; empty where there is none.
    pub fn word(&self, name: &str) -> &str {
        let own = self.0.iter().find(|(field, _)| field == name);
        own.map_or("", |(_, text)| text.trim())
    }

    /// Every text under this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.0.iter().filter(move |(field, _)| field == name);
        own.map(|(_, text)| text.as_str())
    }

    fn put(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.0.push((name.into(), text.into()));
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Needed, and empty.
    Missing,
    /// Longer than the field can be.
    TooLong,
    /// Needed, and empty: a code, a number.
    Empty,
    /// Not the code of an indicator or heading.
    BadCode,
    /// None of the choices.
    Choice,
    /// Not a number.
    NotANumber,
    /// Not a whole number from 0 to 6.
    Digits,
    /// Some texts of a list are there and one in between is not.
    Gap,
    /// It does not agree with the rest of the line or set.
    Contradiction(Contradiction),
}

impl Problem {
    /// The word for pages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::BadCode => "bad-code",
            Self::Choice => "choice",
            Self::NotANumber => "not-a-number",
            Self::Digits => "digits",
            Self::Gap => "gap",
            Self::Contradiction(reason) => match reason {
                Contradiction::NoFocusArea => "no-focus-area",
                Contradiction::NoFeature => "no-feature",
                Contradiction::Twice => "twice",
                Contradiction::Fraction => "fraction",
                Contradiction::Levels => "levels",
                Contradiction::Parts => "parts",
                Contradiction::Breaks => "breaks",
                Contradiction::BreaksOrder => "breaks-order",
                Contradiction::Range => "range",
                Contradiction::Per => "per",
                Contradiction::Nobody => "nobody",
                Contradiction::Break => "break",
                Contradiction::Grades => "grades",
                Contradiction::Kind => "kind",
                Contradiction::Rise => "rise",
                Contradiction::Proposal => "proposal",
            },
        }
    }
}

/// Fields that need attention, by the name they are posted under.
pub type Problems = Vec<(String, Problem)>;

/// A number as it is typed.
fn number(amount: f64) -> String {
    number::format_trimmed(amount, DECIMALS, NumberStyle::Vietnamese)
}
