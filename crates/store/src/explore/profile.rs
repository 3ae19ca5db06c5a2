//! A unit's profile: its focus areas and indicators beside those of comparable units.

use std::collections::BTreeMap;

use domain::cell::Cell;
use domain::explore::{ProfileGroup, ProfileLine, Trail};
use domain::indicator::{Heading, Indicator};
use domain::scale::median;
use domain::similar::{self, FEWEST_FIGURES, Size};
use domain::unit::Unit;

use super::frame::Frame;
use super::sight::Spot;
use crate::cube::Column;

/// A unit among those it is compared with.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) spot: Spot<'a>,
    /// The similar ones of its kind.
    pub(super) similar: &'a [Spot<'a>],
}

impl Beside<'_> {
    /// Median of the similar units; nothing where it would tell of one or two.
    fn median(&self, column: Column) -> Option<f64> {
        let figures: Vec<f64> = self
            .similar
            .iter()
            .filter_map(|spot| self.frame.number(*spot, column))
            .collect();
        (figures.len() >= FEWEST_FIGURES).then(|| median(&figures)).flatten()
    }
}

/// The units of its kind that are most like this one, nearest first, and out of how many whose size is known.
pub(super) fn similar<'a>(frame: Frame<'a>, spot: Spot<'a>) -> (Vec<Spot<'a>>, u32) {
    let all: Vec<Spot<'a>> = frame.spots_of(spot.unit.kind.into()).collect();
    let sizes: Vec<Option<Size>> = all.iter().map(|spot| size(spot.unit)).collect();
    let Some(own) = all.iter().position(|other| other.place == spot.place) else {
        return (Vec::new(), 0);
    };
    let places = similar::similar(&sizes, own).into_iter();
    let known = u32::try_from(sizes.iter().flatten().count()).unwrap_or(u32::MAX);
    (places.filter_map(|place| all.get(place).copied()).collect(), known)
}

/// How large a unit is, as far as that is known.
pub(super) fn size(unit: &Unit) -> Option<Size> {
    Some(Size {
        population: f64::from(unit.population?),
        area_km2: unit.area_km2?,
    })
}

/// The focus areas in which the unit is asked anything, with their indicators, in reading order.
pub(super) fn groups(beside: Beside<'_>, trails: &mut BTreeMap<String, Trail>) -> Vec<ProfileGroup> {
    let headings = beside.frame.entry().set.focus_areas.iter().enumerate();
    headings
        .map(|(place, heading)| group(beside, place, heading, trails))
        .filter(|group| !group.lines.is_empty())
        .collect()
}

fn group(beside: Beside<'_>, place: usize, heading: &Heading, trails: &mut BTreeMap<String, Trail>) -> ProfileGroup {
    let Beside { frame, spot, .. } = beside;
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
        .map(|(place, indicator)| line(beside, place, indicator, trails.remove(&indicator.code)))
        .collect();
    ProfileGroup {
        heading: heading.clone(),
        score: frame.number(spot, Column::FocusArea(place)),
        previous,
        median: others.median,
        similar: beside.median(Column::FocusArea(place)),
        best: others.extent.map(|(_, best)| best),
        lines,
    }
}

fn line(beside: Beside<'_>, place: usize, indicator: &Indicator, trail: Option<Trail>) -> ProfileLine {
    let Beside { frame, spot, .. } = beside;
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
        much: indicator.change_limit,
        previous,
        median: others.median,
        similar: beside.median(Column::Indicator(place)),
        quartiles: others.quartiles,
        extent: others.extent,
        target: frame.entry().target(place).cloned(),
        trail: trail.filter(|_| matches!(cell, Cell::Figure(_))),
        cell,
    }
}
