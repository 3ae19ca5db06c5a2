//! A unit's profile: its focus areas and indicators beside those of comparable units.

use std::collections::BTreeMap;

use domain::cell::Cell;
use domain::explore::{ProfileGroup, ProfileLine, Trail};
use domain::indicator::{Heading, Indicator};
use domain::scale::{median, quantile};

use super::frame::Frame;
use super::measure::{Column, Crowd};
use super::sight::Spot;

/// The focus areas in which the unit is asked anything, with their indicators, in reading order.
pub(super) fn groups(frame: Frame<'_>, spot: Spot<'_>, trails: &mut BTreeMap<String, Trail>) -> Vec<ProfileGroup> {
    let crowd = frame.crowd(spot.unit.kind);
    let headings = frame.entry().set.focus_areas.iter().enumerate();
    headings
        .map(|(place, heading)| group(frame, &crowd, spot, place, heading, trails))
        .filter(|group| !group.lines.is_empty())
        .collect()
}

fn group(
    frame: Frame<'_>,
    crowd: &Crowd<'_>,
    spot: Spot<'_>,
    place: usize,
    heading: &Heading,
    trails: &mut BTreeMap<String, Trail>,
) -> ProfileGroup {
    let entry = frame.entry();
    let others = crowd.sorted(Column::FocusArea(place));
    let previous = frame.before().and_then(|before| {
        let place = before
            .entry()
            .set
            .focus_areas
            .iter()
            .position(|old| old.code == heading.code)?;
        before.number(before.spot(&spot.unit.code)?, Column::FocusArea(place))
    });
    let lines = entry
        .asked_of(spot.unit.kind)
        .filter(|(_, indicator)| indicator.focus_area() == heading.code)
        .map(|(place, indicator)| line(frame, crowd, spot, place, indicator, trails.remove(&indicator.code)))
        .collect();
    ProfileGroup {
        heading: heading.clone(),
        score: frame.number(spot, Column::FocusArea(place)),
        previous,
        median: median(&others),
        best: others.last().copied(),
        lines,
    }
}

fn line(
    frame: Frame<'_>,
    crowd: &Crowd<'_>,
    spot: Spot<'_>,
    place: usize,
    indicator: &Indicator,
    trail: Option<Trail>,
) -> ProfileLine {
    let others = crowd.sorted(Column::Indicator(place));
    let between = |low: f64, high: f64| Some((quantile(&others, low)?, quantile(&others, high)?));
    let previous = frame.before().and_then(|before| {
        let place = before.entry().place(&indicator.code)?;
        before.number(before.spot(&spot.unit.code)?, Column::Indicator(place))
    });
    let cell = frame.cell(spot, Column::Indicator(place));
    ProfileLine {
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        decimals: indicator.decimals,
        direction: indicator.direction,
        previous,
        median: median(&others),
        quartiles: between(0.25, 0.75),
        extent: between(0.0, 1.0),
        target: frame.entry().target(place).cloned(),
        trail: trail.filter(|_| matches!(cell, Cell::Figure(_))),
        cell,
    }
}
