//! Data in, drawing out: every chart and map of the product as SVG.
//!
//! Each chart is one module with one `…Data` and one `draw`. The caller brings every word and every written number, in
//! the reader's language; a drawing holds no colour, only classes, which `style/charts.css` gives their tokens. The same
//! data gives the same bytes on the server and in the browser: coordinates are whole tenths of a unit, and no text is
//! measured by a font (see `docs/adr/0010-charts.md`).

pub mod bar;
pub mod dotplot;
pub mod dots;
pub mod field;
mod fill;
pub mod geometry;
pub mod heat;
mod label;
pub mod lines;
pub mod map;
mod plot;
pub mod profile;
pub mod radar;
mod scale;
pub mod scatter;
pub mod sheet;
pub mod side;
pub mod slope;
pub mod spark;
pub mod spine;
pub mod squares;
pub mod stack;
mod svg;
pub mod tiles;
pub mod trend;

pub use fill::{Fill, patterns};
pub use geometry::{Geometry, geometry};
pub use svg::escape;

use domain::number::NumberStyle;

/// What a chart gives back.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// A whole `<svg>` element, safe to place into a page: every text in it is escaped.
    pub svg: String,
    /// The things in it a reader may point at, in reading order.
    pub marks: Vec<Mark>,
}

impl Drawing {
    /// The same beside another of its chart: the Tab key stops at the first drawing, arrow keys lead from one to the next.
    #[must_use]
    pub fn beside(self) -> Self {
        // Only an attribute is written so: quotes within words are escaped.
        Self {
            svg: self.svg.replace(svg::STOP, svg::NO_STOP),
            ..self
        }
    }
}

/// A thing a reader may point at. In the drawing it carries `data-id`, its name as `<title>` and, if it leads anywhere,
/// a link, so that it works without this list. Marks that lead nowhere are one stop of the Tab key in each drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Unit code, cycle or indicator: whatever the caller gave.
    pub id: String,
    /// Left edge, in units of the drawing's `viewBox`.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
    /// Accessible name with the value, as the caller gave it.
    pub label: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// How a chart writes the numbers of its axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Format {
    /// Digits after the separator.
    pub decimals: usize,
    /// How the reader's language writes numbers.
    pub style: NumberStyle,
    /// Written behind, with its space: ` %`; may be empty.
    pub suffix: String,
}

impl Format {
    /// The same without what stands behind.
    pub(crate) fn bare(&self) -> Self {
        Self {
            suffix: String::new(),
            ..self.clone()
        }
    }

    /// `value` as text.
    pub fn write(&self, value: f64) -> String {
        let mut text = domain::number::format_trimmed(value, self.decimals, self.style);
        text.push_str(&self.suffix);
        text
    }
}

/// How much room a map or chart has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The middle of a desktop page.
    Wide,
    /// A card beside others.
    Card,
    /// A telephone.
    Narrow,
}
