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
