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
    Ok(HomeView {
        map,
        states: states(work),
        days_left: work.sight.days_left(&work.entry().cycle),
        coverage: coverage(work),
        met: met(figures),
        score: score(figures),
        trend: figures.over_time().map(trend).collect(),
        gaps: gaps(figures),
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
    (frame.entry().cycle.code.clone(), coverage(frame), met(frame), score)
}

/// A scored indicator with its target and the districts' figures; `None` where there is nothing to compare.
struct Compared<'a> {
    indicator: &'a Indicator,
    target: &'a Target,
    column: Column,
    median: Option<f64>,
}

fn compared<'a>(frame: Frame<'a>) -> impl Iterator<Item = Compared<'a>> {
    let entry: &CycleEntry = frame.entry();
    entry
        .asked_of(frame.level())
        .filter(|(_, indicator)| indicator.is_scored())
        .filter_map(move |(place, indicator)| {
            let column = Column::Indicator(place);
            let median = median(&frame.numbers(frame.level(), column));
            Some(Compared {
                indicator,
                target: entry.target(place)?,
                column,
                median,
            })
        })
}

/// Indicators whose median meets the target / indicators with a target; nothing of nothing without figures.
fn met(frame: Frame<'_>) -> Share {
    let (mut share, mut any) = (Share::default(), false);
    for one in compared(frame) {
        any |= one.median.is_some();
        let met = one
            .median
            .and_then(|median| meets(median, one.target.value, one.indicator.direction));
        share.count(met.unwrap_or(false));
    }
    if any { share } else { Share::default() }
}

/// Indicators whose median is furthest from its target, by the way travelled.
fn gaps(frame: Frame<'_>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = compared(frame).filter_map(|one| gap(frame, &one)).collect();
    gaps.sort_by(|a, b| a.travelled.total_cmp(&b.travelled));
    gaps.truncate(GAPS);
    gaps
}

fn gap(frame: Frame<'_>, one: &Compared<'_>) -> Option<Gap> {
    let (indicator, target) = (one.indicator, one.target);
    let value = one.median?;
    if meets(value, target.value, indicator.direction)? {
        return None;
    }
    let travelled = |value: f64| progress(value, indicator.base, target.value, indicator.direction);
    let behind: Vec<(Spot<'_>, f64)> = frame
        .spots(frame.level())
        .filter_map(|spot| Some((spot, frame.number(spot, one.column)?)))
        .filter(|(_, figure)| meets(*figure, target.value, indicator.direction) == Some(false))
        .collect();
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
        travelled: travelled(value)?,
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
