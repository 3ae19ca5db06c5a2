//! One unit: its profile, its trend, and for those who may see it the way back to people and evidence.

use std::collections::BTreeMap;

use domain::assessment::HistoryLine;
use domain::explore::{Measure, MeasureInfo, Query, SimilarUnit, Trail, TrendPoint, UnitLabel, UnitView};
use domain::indicator::Target;
use domain::score::Scores;
use domain::unit::UnitPath;

use super::frame::{Frame, takes_part};
use super::map::is_illustrative;
use super::measure::{column, info};
use super::sight::Spot;
use super::{map, profile};
use crate::cube::{Column, label};
use crate::error::Error;

/// A unit's page without what only SQL knows: `trails` and `history` are handed in.
pub(super) fn view(
    frame: Frame<'_>,
    code: &str,
    query: &Query,
    mut trails: BTreeMap<String, Trail>,
    history: Vec<HistoryLine>,
) -> Result<UnitView, Error> {
    let (entry, spot) = (frame.entry(), frame.spot(code).ok_or(Error::NotFound)?);
    let trend_of = info(entry, &query.measure)?;
    let (similar, comparable) = profile::similar(frame, spot);
    let beside = profile::Beside {
        frame,
        spot,
        similar: &similar,
    };
    let groups = profile::groups(beside, &mut trails);
    let trend = trend(frame, code, &query.measure);
    let cells = groups.iter().flat_map(|group| &group.lines).map(|line| &line.cell);
    Ok(UnitView {
        illustrative: cells.chain(trend.iter().map(|point| &point.cell)).any(is_illustrative),
        above: above(frame, &spot.unit.path),
        below: below(frame, &spot.unit.path),
        cycle: entry.cycle.clone(),
        cycles: frame.cycles(),
        takes_part: takes_part(entry, spot.unit),
        state: frame.sight.state(spot).filter(|_| takes_part(entry, spot.unit)),
        scores: scores(frame, spot),
        previous: previous(frame, code),
        groups,
        similar: similar.into_iter().filter_map(|spot| like(frame, spot)).collect(),
        comparable,
        trend,
        trend_targets: targets(frame, &trend_of),
        trend_of,
        history,
        shown: frame.sight.shown,
        may_show: frame.sight.may_show_of(&spot.unit.path),
        unit: spot.unit.clone(),
    })
}

/// A similar unit with what makes it so, and its score.
fn like(frame: Frame<'_>, spot: Spot<'_>) -> Option<SimilarUnit> {
    Some(SimilarUnit {
        unit: label(spot.unit),
        population: spot.unit.population?,
        density: profile::size(spot.unit)?.density(),
        score: frame.cell(spot, Column::Score),
    })
}

/// Units above, from the city down.
fn above(frame: Frame<'_>, path: &UnitPath) -> Vec<UnitLabel> {
    let own = path.code();
    path.codes()
        .filter(|code| *code != own)
        .filter_map(|code| frame.spot(code))
        .map(|spot| label(spot.unit))
        .collect()
}

/// Units directly below, in reading order.
fn below(frame: Frame<'_>, path: &UnitPath) -> Vec<UnitLabel> {
    let units = frame.entry().units.units.iter();
    units
        .filter(|unit| unit.path == path.child(&unit.code))
        .map(label)
        .collect()
}

/// Coverage as far as the reader may know, the rest as far as figures are open.
fn scores(frame: Frame<'_>, spot: Spot<'_>) -> Scores {
    let set = &frame.entry().set;
    let open = frame
        .tally(spot)
        .map(|tally| tally.scores(&set.areas, &set.focus_areas))
        .unwrap_or_default();
    Scores {
        coverage: frame.coverage(spot).unwrap_or_default(),
        ..open
    }
}

/// The same in the cycle before, if anything of it is open.
fn previous(frame: Frame<'_>, code: &str) -> Option<Scores> {
    let before = frame.before()?;
    let spot = before.spot(code)?;
    before.tally(spot).is_some().then(|| scores(before, spot))
}

/// The unit's way over the cycles beside the median of comparable units.
fn trend(frame: Frame<'_>, code: &str, measure: &Measure) -> Vec<TrendPoint> {
    let point = |frame: Frame<'_>| {
        let column = column(frame.entry(), measure)?;
        let spot = frame.spot(code)?;
        Some(map::point(frame, column, frame.cell(spot, column), spot.unit.kind))
    };
    frame.over_time().filter_map(point).collect()
}

/// Targets of an indicator, by year.
fn targets(frame: Frame<'_>, of: &MeasureInfo) -> Vec<Target> {
    let Measure::Indicator(code) = &of.measure else {
        return Vec::new();
    };
    frame
        .entry()
        .targets
        .iter()
        .filter(|target| target.indicator == *code)
        .cloned()
        .collect()
}
