//! A chart as it is taken along: the picture with every word that stands around it, and its table. Here is only what it
//! consists of; `reports` writes it into files.

use domain::table::Table;

use crate::{Drawing, Fill};

/// A chart with all that a reader needs who meets it without its page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Short ASCII word, the chart's name in addresses.
    pub id: String,
    /// Name for files, ASCII, without an ending.
    pub file: String,
    /// What the chart says.
    pub title: String,
    /// How to read it; may be empty.
    pub say: String,
    /// What stands in a box above the picture, such as that figures are illustrative; may be empty.
    pub note: String,
    /// The picture.
    pub picture: Picture,
    /// What its colours and lines mean.
    pub keys: Vec<Key>,
    /// What stands below: a word and what it says (cycle, filters, source, day, address).
    pub facts: Vec<(String, String)>,
    /// The same figures as a table.
    pub table: Table,
    /// Names of the two pages of a workbook: the table, and what is said about it.
    pub tabs: [String; 2],
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Picture {
    /// Nothing: the chart is a table.
    #[default]
    None,
    /// One drawing.
    One(Drawing),
    /// Small drawings of equal size side by side, each under its name.
    Grid(Vec<Part>),
    /// Small drawings below each other, each between its name and its figure.
    Rows(Vec<Part>),
}

/// A small drawing among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Whose it is.
    pub name: String,
    /// A second line below the name; may be empty.
    pub detail: String,
    /// The figure beside it; may be empty.
    pub value: String,
    /// The drawing.
    pub drawing: Drawing,
}

/// A line of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// How it looks.
    pub sign: Sign,
    /// What it means.
    pub text: String,
}

/// How something looks in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A surface.
    Fill(Fill),
    /// The line the chart is about.
    Line,
    /// The line behind it.
    Median,
    /// The same in a profile, where it is dashed.
    MedianOfProfile,
    /// The line of a target.
    Target,
    /// One of several things side by side, the first is 0.
    Side(u8),
    /// A sign of the strips of [`crate::spine`].
    Strip(Strip),
}

/// What stands on a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strip {
    /// The unit, better than three quarters of all.
    Better,
    /// The unit among the middle half.
    Near,
    /// The unit, worse than three quarters.
    Worse,
    /// Its figure of the cycle before.
    Previous,
    /// The target.
    Target,
    /// Median of the similar units.
    Similar,
    /// The best unit.
    Best,
    /// Median of all.
    Median,
    /// The middle half of all.
    Half,
}

impl Strip {
    /// Its class, and its figure around the point 0, 0.
    pub const fn figure(self) -> (&'static str, &'static str) {
        match self {
            Self::Better => ("ch-better", "<circle class=\"ch-better\" r=\"7\"/>"),
            Self::Near => ("ch-near", "<path class=\"ch-near\" d=\"M0-7.5 7.5 0 0 7.5-7.5 0Z\"/>"),
            Self::Worse => (
                "ch-worse",
                "<rect class=\"ch-worse\" x=\"-6.5\" y=\"-6.5\" width=\"13\" height=\"13\"/>",
            ),
            Self::Previous => ("ch-was", "<circle class=\"ch-was\" r=\"3.5\"/>"),
            Self::Target => ("ch-target", "<path class=\"ch-target\" d=\"M-4.5-3H4.5L0 3Z\"/>"),
            Self::Similar => ("ch-like", "<path class=\"ch-like\" d=\"M0-9V9\"/>"),
            Self::Best => ("ch-best", "<path class=\"ch-best\" d=\"M-3-8H3M0-8V8M-3 8H3\"/>"),
            Self::Median => (
                "ch-mid",
                "<rect class=\"ch-mid\" x=\"-0.75\" y=\"-9\" width=\"1.5\" height=\"18\"/>",
            ),
            Self::Half => (
                "ch-half",
                "<rect class=\"ch-half\" x=\"-9\" y=\"-4\" width=\"18\" height=\"8\"/>",
            ),
        }
    }
}

impl Key {
    /// A line of the legend.
    pub fn new(sign: Sign, text: impl Into<String>) -> Self {
        Self {
            sign,
            text: text.into(),
        }
    }
}

impl Picture {
    /// Whether anything is drawn.
    pub fn is_drawn(&self) -> bool {
        match self {
            Self::None => false,
            Self::One(_) => true,
            Self::Grid(parts) | Self::Rows(parts) => !parts.is_empty(),
        }
    }
}

impl From<Drawing> for Picture {
    fn from(drawing: Drawing) -> Self {
        Self::One(drawing)
    }
}
