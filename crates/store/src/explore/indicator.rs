//! One indicator: what it is, the ranking, and the way over the cycles.

use domain::cell::{Cell, NoValue};
use domain::explore::{IndicatorView, Measure, Query, TrendPoint, UnitWay};
use domain::series::{Break, breaks};

use super::frame::Frame;
use super::map;
use super::measure::column;
use crate::cube::{Column, label};
use crate::error::Error;

/// The indicator's page in a cycle.
pub(super) fn view(frame: Frame<'_>, code: &str, query: &Query) -> Result<IndicatorView, Error> {
    let entry = frame.entry();
    let place = entry.place(code).ok_or(Error::NotFound)?;
    let indicator = entry.indicator(place).ok_or(Error::NotFound)?.clone();
    let feature = entry.set.feature(indicator.feature()).ok_or(Error::NotFound)?.clone();
    let focus_area = entry
        .set
        .focus_area(indicator.focus_area())
        .ok_or(Error::NotFound)?
        .clone();
    let measure = Measure::Indicator(code.to_owned());
    let query = Query {
        measure: measure.clone(),
        ..query.clone()
    };
    Ok(IndicatorView {
        targets: entry
            .targets
            .iter()
            .filter(|target| target.indicator == code)
            .cloned()
            .collect(),
        map: map::view(frame, &query)?,
        trend: trend(frame, &measure),
        ways: ways(frame, &measure),
        breaks: series(frame, code),
        rule: entry
            .rule_of(code)
            .map(|rule| (label(&rule.department), rule.rule.clone(), rule.body.way)),
        indicator,
        feature,
        focus_area,
    })
}

/// The city's own figure and the districts' median in every cycle that asks the measure.
fn trend(frame: Frame<'_>, measure: &Measure) -> Vec<TrendPoint> {
    let point = |frame: Frame<'_>| {
        let column = column(frame.entry(), measure)?;
        let cell = frame.city().map(|city| frame.cell(city, column));
        let cell = cell.unwrap_or(Cell::None(NoValue::NotApplicable));
        Some(map::point(frame, column, cell, frame.scope))
    };
    frame.over_time().filter_map(point).collect()
}

/// Where the series breaks over the cycles that have opened, on this map and on others.
fn series(frame: Frame<'_>, code: &str) -> Vec<Break> {
    let opened = frame.opened();
    let cycles: Vec<_> = opened
        .iter()
        .map(|frame| (&frame.entry().cycle, &*frame.entry().set))
        .collect();
    breaks(code, &cycles)
}

/// The most units whose ways are told: of more nobody reads them one by one.
const WAYS: usize = 300;

/// Every district's figures in the cycles of [`trend`]; nothing of very many.
fn ways(frame: Frame<'_>, measure: &Measure) -> Vec<UnitWay> {
    if frame.peers().nth(WAYS).is_some() {
        return Vec::new();
    }
    let cycles: Vec<_> = frame
        .over_time()
        .filter_map(|frame| Some((frame, column(frame.entry(), measure)?)))
        .collect();
    let figure = |code: &str, (frame, column): &(Frame<'_>, Column)| frame.number(frame.spot(code)?, *column);
    frame
        .peers()
        .map(|spot| UnitWay {
            unit: label(spot.unit),
            figures: cycles.iter().map(|cycle| figure(&spot.unit.code, cycle)).collect(),
        })
        .filter(|way| way.figures.iter().any(Option::is_some))
        .collect()
}
