//! One figure of the table: its class, its text, what else is known of it.

use domain::cell::Cell;
use domain::explore::{HeatCell, HeatColumn, Measure};
use domain::scale::{self, PERCENT_BREAKS};

use crate::components::measure::Reading;
use crate::format;
use crate::words::words;

/// Class of a cell: one of five by points, one for each kind of "no value", none where nothing is to be reached.
pub fn class(column: &HeatColumn, cell: &HeatCell) -> String {
    match &cell.cell {
        Cell::None(kind) => format!("nv-{}", kind.pattern()),
        Cell::Figure(_) => class_of(column, cell).map_or_else(String::new, |class| format!("q{}", class + 1)),
    }
}

/// The same where the column stands alone: then the score of the whole has its own five classes.
pub fn class_alone(column: &HeatColumn, cell: &HeatCell) -> String {
    match cell.cell.value() {
        Some(score) if column.info.measure == Measure::Score => {
            format!("q{}", scale::class(score, &column.info.breaks) + 1)
        }
        _ => class(column, cell),
    }
}

/// Which of the five, 0–4, a figure is in; `None` where it has no colour.
pub fn class_of(column: &HeatColumn, cell: &HeatCell) -> Option<u8> {
    // The score of the whole sums the row up; it has breaks of its own and would need a second scale.
    let points = cell.points.filter(|_| column.info.measure != Measure::Score)?;
    u8::try_from(scale::class(points, &PERCENT_BREAKS)).ok()
}

/// The middle of a column as narrow columns have room for it: the median, or how many say yes.
pub fn middle(reading: &Reading, column: &HeatColumn) -> Option<String> {
    let Some(yes) = column.yes else {
        return column.median.map(|median| reading.bare(median));
    };
    let count = |number| format::count(number, reading.lang);
    (yes.whole > 0).then(|| (words(reading.lang).terms.say_yes_short)(&count(yes.part), &count(yes.whole)))
}

/// The lowest and highest figure of a column; nothing between yes and no, of which the middle says all.
pub fn extent(reading: &Reading, column: &HeatColumn) -> Option<String> {
    let (low, high) = column.extent.filter(|_| column.yes.is_none())?;
    // `Mức 1–4`: the word once.
    let high = format::number(high, reading.info.decimals, reading.lang);
    Some(format!("{}\u{2013}{high}", reading.bare(low)))
}

/// Figure of the cycle before and median, for those who want to know more.
pub fn more(reading: &Reading, column: &HeatColumn, cell: &HeatCell) -> String {
    let words = &words(reading.lang).heat;
    let previous = cell.previous.map(|value| (words.previous)(&reading.full(value)));
    let median = match column.yes {
        Some(_) => reading.middle(None, column.yes),
        None => column.median.map(|value| (words.median_is)(&reading.full(value))),
    };
    [previous, median]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" \u{b7} ")
}
