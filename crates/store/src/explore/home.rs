//! The city today: where the work stands, and what the newest figures say.

use domain::explore::{Gap, HomeView, Measure, Move, Query, Shown, UnitLabel};
use domain::indicator::{Indicator, Target};
use domain::scale::{median, meets};
use domain::score::{Share, mean, progress};
use domain::workflow::State;

use super::frame::Frame;
use super::map;
use super::measure::Column;
use super::sight::Spot;
use crate::cube::{CycleEntry, label};
use crate::error::Error;

/// Gaps listed.
const GAPS: usize = 6;
/// Moves listed in either direction.
const MOVES: usize = 3;

/// The home page: work in one cycle, figures of the same or an earlier one.
pub(super) fn view(work: Frame<'_>, figures: Frame<'_>) -> Result<HomeView, Error> {
    let cycle = figures.entry().cycle.code.clone();
    let map = map::view(
        figures,
        &Query {
            cycle,
            measure: Measure::Score,
            shown: Shown::Approved,
        },
    )?;
    let compared = compared(figures);
    Ok(HomeView {
        map,
        states: states(work),
        days_left: work.sight.days_left(&work.entry().cycle),
        coverage: coverage(work),
        met: met(&compared),
        score: score(figures),
        trend: figures
            .over_time()
            .map(trend)
            .filter(|(_, coverage, ..)| coverage.whole > 0)
            .collect(),
        gaps: gaps(&compared),
        moves: moves(figures),
        facts: work.cube.catalogue().facts.clone(),
        cycle: work.entry().cycle.clone(),
    })
}

/// The districts by state, in the order of a self-assessment's life.
fn states(frame: Frame<'_>) -> Vec<(State, Vec<UnitLabel>)> {
    let of = |state: State| -> Vec<UnitLabel> {
        let here = |spot: &Spot<'_>| frame.sight.state(*spot) == state;
        frame
            .spots(frame.level())
            .filter(here)
            .map(|spot| label(spot.unit))
            .collect()
    };
    State::ALL
        .into_iter()
        .map(|state| (state, of(state)))
        .filter(|(_, units)| !units.is_empty())
        .collect()
}

/// Answered / due over the districts whose coverage the reader may know.
fn coverage(frame: Frame<'_>) -> Share {
    frame
        .spots(frame.level())
        .filter_map(|spot| frame.coverage(spot))
        .fold(Share::default(), |sum, one| sum + one)
}

/// Mean score of the districts with figures, and how many they are.
fn score(frame: Frame<'_>) -> Option<(f64, u32)> {
    let points = frame.numbers(frame.level(), Column::Score);
    Some((mean(&points)?, u32::try_from(points.len()).ok()?))
}

fn trend(frame: Frame<'_>) -> (String, Share, Share, Option<f64>) {
    let score = score(frame).map(|(score, _)| score);
    (
        frame.entry().cycle.code.clone(),
        coverage(frame),
        met(&compared(frame)),
        score,
    )
}

/// A scored indicator with its target and the districts' figures.
struct Compared<'a> {
    indicator: &'a Indicator,
    target: &'a Target,
    districts: Vec<(Spot<'a>, f64)>,
    median: Option<f64>,
}

fn compared(frame: Frame<'_>) -> Vec<Compared<'_>> {
    let (entry, crowd): (&CycleEntry, _) = (frame.entry(), frame.crowd(frame.level()));
    entry
        .asked_of(frame.level())
        .filter(|(_, indicator)| indicator.is_scored())
        .filter_map(|(place, indicator)| {
            let target = entry.target(place)?;
            let districts: Vec<(Spot<'_>, f64)> = crowd.members(Column::Indicator(place)).collect();
            let figures: Vec<f64> = districts.iter().map(|(_, figure)| *figure).collect();
            Some(Compared {
                indicator,
                target,
                median: median(&figures),
                districts,
            })
        })
        .collect()
}

/// Indicators whose median meets the target / indicators with a target; nothing of nothing without figures.
fn met(all: &[Compared<'_>]) -> Share {
    let mut share = Share::default();
    if all.iter().all(|one| one.median.is_none()) {
        return share;
    }
    for one in all {
        let met = one
            .median
            .and_then(|median| meets(median, one.target.value, one.indicator.direction));
        share.count(met.unwrap_or(false));
    }
    share
}

/// Indicators whose median is furthest from its target, by the way travelled.
fn gaps(all: &[Compared<'_>]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = all.iter().filter_map(gap).collect();
    gaps.sort_by(|a, b| a.travelled.total_cmp(&b.travelled));
    gaps.truncate(GAPS);
    gaps
}

fn gap(one: &Compared<'_>) -> Option<Gap> {
    let (indicator, target, value) = (one.indicator, one.target, one.median?);
    if meets(value, target.value, indicator.direction)? {
        return None;
    }
    let is_behind = |figure: f64| meets(figure, target.value, indicator.direction) == Some(false);
    let behind: Vec<&(Spot<'_>, f64)> = one.districts.iter().filter(|(_, figure)| is_behind(*figure)).collect();
    // The progress of two districts may be cut off at zero alike: the distance tells them apart.
    let away = |figure: f64| (figure - target.value).abs();
    let (furthest, _) = behind.iter().max_by(|(_, a), (_, b)| away(*a).total_cmp(&away(*b)))?;
    Some(Gap {
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        decimals: indicator.decimals,
        value,
        target: target.clone(),
        travelled: progress(value, indicator.base, target.value, indicator.direction)?,
        below: u32::try_from(behind.len()).ok()?,
        furthest: label(furthest.unit),
    })
}

/// The largest moves of a focus area's score since the cycle before: up first, then down.
fn moves(frame: Frame<'_>) -> Vec<Move> {
    let Some(before) = frame.before() else {
        return Vec::new();
    };
    let headings = &frame.entry().set.focus_areas;
    let mut all: Vec<Move> = frame
        .spots(frame.level())
        .flat_map(|spot| {
            headings
                .iter()
                .enumerate()
                .map(move |(place, heading)| (spot, place, heading))
        })
        .filter_map(|(spot, place, heading)| {
            let earlier = before
                .entry()
                .set
                .focus_areas
                .iter()
                .position(|old| old.code == heading.code)?;
            Some(Move {
                from: before.number(before.spot(&spot.unit.code)?, Column::FocusArea(earlier))?,
                to: frame.number(spot, Column::FocusArea(place))?,
                unit: label(spot.unit),
                focus_area: heading.clone(),
            })
        })
        .collect();
    all.sort_by(|a, b| (b.to - b.from).total_cmp(&(a.to - a.from)));
    let up: Vec<Move> = all
        .iter()
        .take_while(|one| one.to > one.from)
        .take(MOVES)
        .cloned()
        .collect();
    let down: Vec<Move> = all
        .iter()
        .rev()
        .take_while(|one| one.to < one.from)
        .take(MOVES)
        .cloned()
        .collect();
    up.into_iter().chain(down).collect()
}
