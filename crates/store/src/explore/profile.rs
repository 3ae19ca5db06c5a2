//! A unit's profile: its focus areas and indicators beside those of comparable units.

use std::collections::BTreeMap;

use domain::cell::Cell;
use domain::explore::{ProfileGroup, ProfileLine, Trail};
use domain::indicator::{Heading, Indicator};

use super::frame::Frame;
use super::sight::Spot;
use crate::cube::Column;

/// The focus areas in which the unit is asked anything, with their indicators, in reading order.
pub(super) fn groups(frame: Frame<'_>, spot: Spot<'_>, trails: &mut BTreeMap<String, Trail>) -> Vec<ProfileGroup> {
    let headings = frame.entry().set.focus_areas.iter().enumerate();
    headings
        .map(|(place, heading)| group(frame, spot, place, heading, trails))
        .filter(|group| !group.lines.is_empty())
        .collect()
}

fn group(
    frame: Frame<'_>,
    spot: Spot<'_>,
    place: usize,
    heading: &Heading,
    trails: &mut BTreeMap<String, Trail>,
) -> ProfileGroup {
    let entry = frame.entry();
    let others = frame.summary(spot.unit.kind, Column::FocusArea(place));
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
        .map(|(place, indicator)| line(frame, spot, place, indicator, trails.remove(&indicator.code)))
        .collect();
    ProfileGroup {
        heading: heading.clone(),
        score: frame.number(spot, Column::FocusArea(place)),
        previous,
        median: others.median,
        best: others.extent.map(|(_, best)| best),
        lines,
    }
}

fn line(frame: Frame<'_>, spot: Spot<'_>, place: usize, indicator: &Indicator, trail: Option<Trail>) -> ProfileLine {
    let others = frame.summary(spot.unit.kind, Column::Indicator(place));
    let previous = frame.before().and_then(|before| {
        let place = before.entry().place(&indicator.code)?;
        before.number(before.spot(&spot.unit.code)?, Column::Indicator(place))
    });
    let cell = frame.cell(spot, Column::Indicator(place));
    ProfileLine {
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        kind: indicator.kind,
        unit: indicator.unit.clone(),
        decimals: indicator.decimals,
        direction: indicator.direction,
        previous,
        median: others.median,
        quartiles: others.quartiles,
        extent: others.extent,
        target: frame.entry().target(place).cloned(),
        trail: trail.filter(|_| matches!(cell, Cell::Figure(_))),
        cell,
    }
}
