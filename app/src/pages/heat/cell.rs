//! One figure of the table: its class, its text, what else is known of it.

use domain::cell::Cell;
use domain::explore::{HeatCell, HeatColumn, Measure};
use domain::scale::{self, PERCENT_BREAKS};

use crate::components::measure::Reading;
use crate::words::words;

/// Class of a cell: one of five by points, one for each kind of "no value", none where nothing is to be reached.
pub fn class(column: &HeatColumn, cell: &HeatCell) -> String {
    match (&cell.cell, cell.points) {
        (Cell::None(kind), _) => format!("nv-{}", kind.pattern()),
        // The score of the whole sums the row up; it has breaks of its own and would need a second scale.
        (Cell::Figure(_), Some(points)) if column.info.measure != Measure::Score => {
            format!("q{}", scale::class(points, &PERCENT_BREAKS) + 1)
        }
        (Cell::Figure(_), _) => String::new(),
    }
}

/// The figure as narrow columns have room for it: percentages without their sign, which the head of the column says.
pub fn text(reading: &Reading, value: f64) -> String {
    match reading.info.unit.get(reading.lang) {
        unit if unit.starts_with('/') => reading.full(value),
        _ => reading.bare(value),
    }
}

/// Figure of the cycle before and median, for those who want to know more.
pub fn more(reading: &Reading, column: &HeatColumn, cell: &HeatCell) -> String {
    let words = &words(reading.lang).heat;
    let previous = cell.previous.map(|value| (words.previous)(&reading.full(value)));
    let median = column.median.map(|value| (words.median_is)(&reading.full(value)));
    [previous, median]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" \u{b7} ")
}
