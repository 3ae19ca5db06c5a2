//! One measure over the districts of one cycle.

use domain::cell::Cell;
use domain::explore::{Choice, MapView, Measure, Query, TrendPoint, UnitRow};
use domain::indicator::Direction;
use domain::scale::improvement;
use domain::unit::UnitKind;

use super::frame::Frame;
use super::measure::{column, info};
use crate::cube::{Column, CycleEntry, label};
use crate::error::Error;

/// The map's view of a cycle.
pub(super) fn view(frame: Frame<'_>, query: &Query) -> Result<MapView, Error> {
    let entry = frame.entry();
    let info = info(entry, &query.measure)?;
    let column = column(entry, &query.measure).ok_or(Error::NotFound)?;
    let against = frame.against(&query.against);
    let mut rows = rows(frame, against.or_else(|| frame.before()), column, &query.measure);
    // Units come in reading order and the sort is stable.
    rows.sort_by(|a, b| {
        let [a, b] = [a, b].map(|row| match against {
            Some(_) => -gain(row, info.direction),
            None => rank(&row.cell, info.direction),
        });
        a.total_cmp(&b)
    });
    let city = frame
        .city()
        .map(|city| frame.cell(city, column))
        .filter(|cell| cell.figure().is_some());
    let summary = frame.summary(frame.level(), column);
    let illustrative = rows.iter().map(|row| &row.cell).chain(&city).any(is_illustrative);
    Ok(MapView {
        cycle: entry.cycle.clone(),
        cycles: frame.cycles(),
        against: against.map(|frame| frame.entry().cycle.clone()),
        median: summary.median,
        yes: frame.yes(column, &summary),
        illustrative,
        info,
        shown: frame.sight.shown,
        may_show: frame.sight.may_show(),
        rows,
        city,
        choices: choices(frame),
    })
}

/// Whether a figure is invented for demonstration.
pub(super) fn is_illustrative(cell: &Cell) -> bool {
    cell.figure().is_some_and(|figure| figure.illustrative)
}

/// A cycle's point of a trend, with the median of the units of one kind.
pub(super) fn point(frame: Frame<'_>, column: Column, cell: Cell, kind: UnitKind) -> TrendPoint {
    let cycle = &frame.entry().cycle;
    let summary = frame.summary(kind, column);
    TrendPoint {
        cycle: cycle.code.clone(),
        name: cycle.name.clone(),
        cell,
        median: summary.median,
        yes: frame.yes(column, &summary),
    }
}

/// The districts in reading order, with their figures of the cycle compared with.
fn rows(frame: Frame<'_>, before: Option<Frame<'_>>, column: Column, measure: &Measure) -> Vec<UnitRow> {
    let before = before.and_then(|before| Some((before, self::column(before.entry(), measure)?)));
    let previous = |code: &str| {
        let (before, column) = before?;
        before.number(before.spot(code)?, column)
    };
    frame
        .spots(frame.level())
        .map(|spot| UnitRow {
            unit: label(spot.unit),
            cell: frame.cell(spot, column),
            previous: previous(&spot.unit.code),
            state: frame.sight.state(spot),
        })
        .collect()
}

/// How much better a row is than the figure it is compared with, or larger where no way is better; last without both.
fn gain(row: &UnitRow, direction: Direction) -> f64 {
    match (row.cell.value(), row.previous) {
        (Some(now), Some(then)) => improvement(then, now, direction).unwrap_or(now - then),
        _ => f64::NEG_INFINITY,
    }
}

/// The smaller the better, equal where no way is; infinite without a figure.
fn rank(cell: &Cell, direction: Direction) -> f64 {
    match (cell.value(), direction) {
        (None, _) => f64::INFINITY,
        (Some(value), Direction::Higher) => -value,
        (Some(value), Direction::Lower) => value,
        (Some(value), Direction::Parity) => (value - 50.0).abs(),
        (Some(_), Direction::None) => 0.0,
    }
}

/// Focus areas with the indicators that districts are asked; those without any are left out.
pub(super) fn choices(frame: Frame<'_>) -> Vec<Choice> {
    let (entry, level) = (frame.entry(), frame.level());
    let indicators = |code: &str, entry: &CycleEntry| {
        entry
            .asked_of(level)
            .filter(|(_, indicator)| indicator.focus_area() == code)
            .map(|(_, indicator)| (indicator.code.clone(), indicator.name.clone()))
            .collect::<Vec<_>>()
    };
    entry
        .set
        .focus_areas
        .iter()
        .map(|heading| Choice {
            focus_area: heading.clone(),
            indicators: indicators(&heading.code, entry),
        })
        .filter(|choice| !choice.indicators.is_empty())
        .collect()
}
