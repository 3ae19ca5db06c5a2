//! What a unit's surface says on a map: its figure, or in a map of changes how far it moved between two cycles.

use charts::Fill;
use domain::explore::{MapView, UnitRow};
use domain::scale::change_class;

use crate::components::measure::Reading;
use crate::words::words;

/// A surface with its text and its name.
pub struct Surface {
    /// How it is filled.
    pub fill: Fill,
    /// The figure written on it; empty where there is none.
    pub text: String,
    /// Name of the mark.
    pub title: String,
}

impl Surface {
    /// Of a row of `map`.
    pub fn of(map: &MapView, row: &UnitRow, reading: &Reading) -> Self {
        let Some(against) = &map.against else {
            return Self {
                fill: reading.fill(&row.cell),
                text: row.cell.value().map(|value| reading.bare(value)).unwrap_or_default(),
                title: reading.title(row),
            };
        };
        let words = &words(reading.lang).map;
        let name = row.unit.name.get(reading.lang);
        match (row.cell.value(), row.previous) {
            (Some(now), Some(then)) => Self {
                fill: Fill::Change(class(reading, then, now)),
                text: reading.figures().bare_signed(then, now),
                title: (words.change_title)(
                    name,
                    &reading.change(then, now),
                    &reading.full(then),
                    &reading.full(now),
                ),
            },
            (Some(_), None) => Self {
                fill: Fill::Blank,
                text: String::new(),
                title: (words.change_missing)(name, against.name.get(reading.lang)),
            },
            (None, _) => Self {
                fill: reading.fill(&row.cell),
                text: String::new(),
                title: reading.title(row),
            },
        }
    }
}

/// Class (0–4) of a change: better to the right; larger where no way is better.
pub fn class(reading: &Reading, then: f64, now: f64) -> u8 {
    let info = &reading.info;
    let class = change_class(reading.gain(then, now), info.much);
    u8::try_from(class).unwrap_or(2)
}

/// How many rows of a map of changes got worse, stayed, got better.
pub fn count(map: &MapView, reading: &Reading) -> [usize; 3] {
    let mut counts = [0; 3];
    for row in &map.rows {
        if let (Some(now), Some(then)) = (row.cell.value(), row.previous) {
            match class(reading, then, now) {
                0 | 1 => counts[0] += 1,
                2 => counts[1] += 1,
                _ => counts[2] += 1,
            }
        }
    }
    counts
}
