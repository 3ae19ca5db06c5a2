//! How many difficulties and proposals of each unit are open, on the map.

use domain::cell::{Cell, Figure, NoValue};
use domain::explore::{MapView, Measure, MeasureInfo, UnitRow};
use domain::indicator::{Direction, Words};
use domain::time::Day;
use domain::workflow::State;

use super::frame::Frame;
use crate::case::Open;
use crate::cube::label;

/// Bounds between none, one or two, some, many and very many.
const BREAKS: [f64; 4] = [1.0, 3.0, 6.0, 11.0];

/// `map`, drawn of something else, with what is open of each unit and those below it; most first. Where the reader sees no
/// cases there is no figure; of cases assigned to the reader's department the measure has the department's name.
pub(super) fn over(frame: Frame<'_>, map: MapView, open: &Open, today: Day) -> MapView {
    let assigned_to = frame.entry().units.at(&open.scope).filter(|_| open.are_assigned);
    let cell = |row: &UnitRow| {
        let path = frame.spot(&row.unit.code).map(|spot| spot.unit.path.clone());
        let count = path.as_ref().and_then(|path| open.within(path));
        match count {
            Some((value, illustrative)) => Cell::Figure(Figure {
                value: f64::from(value),
                numerator: None,
                denominator: None,
                state: row.state.unwrap_or(State::NotOpen),
                as_of: Some(today),
                source: String::new(),
                illustrative,
            }),
            None => Cell::None(NoValue::NotPublished),
        }
    };
    let mut rows: Vec<UnitRow> = map
        .rows
        .iter()
        .map(|row| UnitRow {
            cell: cell(row),
            previous: None,
            ..row.clone()
        })
        .collect();
    let figure = |row: &UnitRow| row.cell.value().unwrap_or(f64::NEG_INFINITY);
    rows.sort_by(|a, b| figure(b).total_cmp(&figure(a)));
    MapView {
        info: MeasureInfo {
            measure: Measure::Cases,
            name: assigned_to.map_or_else(Words::default, |unit| label(unit).short),
            kind: None,
            unit: Words {
                vi: "việc".to_owned(),
                en: "open".to_owned(),
            },
            decimals: 0,
            direction: Direction::None,
            breaks: BREAKS.to_vec(),
            much: 1.0,
            target: None,
        },
        against: None,
        city: None,
        median: None,
        yes: None,
        illustrative: rows
            .iter()
            .any(|row| row.cell.figure().is_some_and(|figure| figure.illustrative)),
        rows: rows.into(),
        ..map
    }
}
