//! One measure over the districts of one cycle.

use std::collections::BTreeMap;

use domain::cell::Cell;
use domain::explore::{Choice, MapView, Measure, Query, TrendPoint, UnitLabel, UnitRow};
use domain::grid::{Tile, layout};
use domain::indicator::Direction;
use domain::scale::improvement;

use super::frame::{Frame, parent};
use super::measure::{column, info};
use super::sight::Spot;
use crate::cube::{Column, CycleEntry, Scope, label};
use crate::error::Error;

/// The map's view of a cycle.
pub(super) fn view(frame: Frame<'_>, query: &Query) -> Result<MapView, Error> {
    let entry = frame.entry();
    let info = info(entry, &query.measure)?;
    let column = column(entry, &query.measure).ok_or(Error::NotFound)?;
    let against = frame.against(&query.against);
    let (blocks, tiles) = tiles(frame);
    let mut rows = rows(
        frame,
        against.or_else(|| frame.before()),
        column,
        &query.measure,
        &tiles,
    );
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
    let summary = frame.summary(frame.scope, column);
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
        peers: frame.about_peers(),
        blocks,
        rows: rows.into(),
        city,
        choices: choices(frame),
    })
}

/// Whether a figure is invented for demonstration.
pub(super) fn is_illustrative(cell: &Cell) -> bool {
    cell.figure().is_some_and(|figure| figure.illustrative)
}

/// A cycle's point of a trend, with the median of the units of a scope.
pub(super) fn point(frame: Frame<'_>, column: Column, cell: Cell, scope: impl Into<Scope>) -> TrendPoint {
    let cycle = &frame.entry().cycle;
    let summary = frame.summary(scope, column);
    TrendPoint {
        cycle: cycle.code.clone(),
        name: cycle.name.clone(),
        cell,
        median: summary.median,
        yes: frame.yes(column, &summary),
    }
}

/// The units in reading order, with their figures of the cycle compared with.
fn rows(
    frame: Frame<'_>,
    before: Option<Frame<'_>>,
    column: Column,
    measure: &Measure,
    tiles: &[Tile],
) -> Vec<UnitRow> {
    let before = before.and_then(|before| Some((before, self::column(before.entry(), measure)?)));
    let previous = |code: &str| {
        let (before, column) = before?;
        before.number(before.spot(code)?, column)
    };
    let row = |(spot, tile): (Spot<'_>, &Tile)| UnitRow {
        unit: label(spot.unit),
        cell: frame.cell(spot, column),
        previous: previous(&spot.unit.code),
        state: frame.sight.state(spot),
        tile: *tile,
    };
    frame.peers().zip(tiles).map(row).collect()
}

/// The units above those shown, and for each unit shown, in reading order, its tile among those of its own.
fn tiles(frame: Frame<'_>) -> (Vec<UnitLabel>, Vec<Tile>) {
    let units = &frame.entry().units;
    let above = |spot: Spot<'_>| parent(spot.unit).and_then(|code| units.place(code));
    let mut blocks: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (at, spot) in frame.peers().enumerate() {
        blocks.entry(above(spot)).or_default().push(at);
    }
    let sizes: Vec<usize> = blocks.values().map(Vec::len).collect();
    let order = blocks.values().flatten();
    let mut tiles = vec![Tile::default(); sizes.iter().sum()];
    for (at, tile) in order.zip(layout(&sizes)) {
        if let Some(place) = tiles.get_mut(*at) {
            *place = tile;
        }
    }
    let names = blocks.keys().map(|place| {
        let unit = place.and_then(|place| units.units.get(place));
        unit.map_or_else(|| frame.everything(), label)
    });
    (names.collect(), tiles)
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
