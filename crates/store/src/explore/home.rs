//! The city today: where the work stands, and what the newest figures say.

use std::collections::BTreeMap;

use domain::explore::{Gap, HomeView, Measure, Move, Query, Shown, UnitLabel};
use domain::indicator::{Heading, Indicator, Target};
use domain::peers::PeersQuery;
use domain::scale::meets;
use domain::score::{Share, progress};
use domain::workflow::State;

use super::frame::Frame;
use super::map;
use super::sight::Spot;
use crate::cube::{Column, CycleEntry, label};
use crate::error::Error;

/// Gaps listed.
const GAPS: usize = 5;
/// Moves listed in either direction.
const MOVES: usize = 5;

/// The home page: work in one cycle, figures of the same or an earlier one.
pub(super) fn view(work: Frame<'_>, figures: Frame<'_>) -> Result<HomeView, Error> {
    let cycle = figures.entry().cycle.code.clone();
    let map = map::view(
        figures,
        &Query {
            cycle,
            measure: Measure::Score,
            shown: Shown::Approved,
            against: String::new(),
            peers: PeersQuery::default(),
        },
    )?;
    let compared = compared(figures);
    let (coverage, covered) = coverage(work);
    Ok(HomeView {
        map,
        states: states(work),
        days_left: work.sight.days_left(&work.entry().cycle),
        is_over: work.is_over(),
        coverage,
        covered,
        met: met(&compared),
        score: score(figures),
        trend: figures
            .over_time()
            .map(trend)
            .filter(|(_, coverage, ..)| coverage.whole > 0)
            .collect(),
        gaps: gaps(figures, &compared),
        moves: moves(figures),
        facts: work.cube.catalogue().facts.clone(),
        cycle: work.entry().cycle.clone(),
    })
}

/// The districts by state, in the order of a self-assessment's life, those of unknown state last.
fn states(frame: Frame<'_>) -> Vec<(Option<State>, Vec<UnitLabel>)> {
    let mut states: BTreeMap<Option<State>, Vec<UnitLabel>> = BTreeMap::new();
    for spot in frame.peers() {
        states
            .entry(frame.sight.state(spot))
            .or_default()
            .push(label(spot.unit));
    }
    let unknown = states.remove_entry(&None);
    states.into_iter().chain(unknown).collect()
}

/// Answered / due over the districts whose coverage the reader may know, and how many they are.
fn coverage(frame: Frame<'_>) -> (Share, u32) {
    frame
        .peers()
        .filter_map(|spot| frame.coverage(spot))
        .fold((Share::default(), 0), |(sum, units), one| (sum + one, units + 1))
}

/// Mean score of the districts with figures, and how many they are.
fn score(frame: Frame<'_>) -> Option<(f64, u32)> {
    let summary = frame.summary(frame.scope, Column::Score);
    Some((summary.mean?, summary.count))
}

fn trend(frame: Frame<'_>) -> (String, Share, Share, Option<f64>) {
    let score = score(frame).map(|(score, _)| score);
    (
        frame.entry().cycle.code.clone(),
        coverage(frame).0,
        met(&compared(frame)),
        score,
    )
}

/// A scored indicator with its target and the districts' median.
struct Compared<'a> {
    indicator: &'a Indicator,
    target: &'a Target,
    column: Column,
    median: Option<f64>,
}

fn compared(frame: Frame<'_>) -> Vec<Compared<'_>> {
    let entry: &CycleEntry = frame.entry();
    let scored = entry
        .asked_of(frame.level())
        .filter(|(_, indicator)| indicator.is_scored());
    let compare = |(place, indicator)| {
        let (target, column) = (entry.target(place)?, Column::Indicator(place));
        let median = frame.summary(frame.scope, column).median;
        Some(Compared {
            indicator,
            target,
            column,
            median,
        })
    };
    scored.filter_map(compare).collect()
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
fn gaps(frame: Frame<'_>, all: &[Compared<'_>]) -> Vec<Gap> {
    let travelled = |one: &Compared<'_>| {
        let (direction, median) = (one.indicator.direction, one.median?);
        let unmet = meets(median, one.target.value, direction) == Some(false);
        progress(median, one.indicator.base, one.target.value, direction).filter(|_| unmet)
    };
    let mut open: Vec<(f64, &Compared<'_>)> = all.iter().filter_map(|one| Some((travelled(one)?, one))).collect();
    open.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    open.into_iter()
        .take(GAPS)
        .filter_map(|(travelled, one)| gap(frame, one, travelled))
        .collect()
}

fn gap(frame: Frame<'_>, one: &Compared<'_>, travelled: f64) -> Option<Gap> {
    let (indicator, target) = (one.indicator, one.target);
    let is_behind = |figure: f64| meets(figure, target.value, indicator.direction) == Some(false);
    let behind: Vec<(Spot<'_>, f64)> = frame
        .peers()
        .filter_map(|spot| Some((spot, frame.number(spot, one.column)?)))
        .filter(|(_, figure)| is_behind(*figure))
        .collect();
    // The progress of two districts may be cut off at zero alike: the distance tells them apart.
    let away = |figure: f64| (figure - target.value).abs();
    let (furthest, _) = behind.iter().max_by(|(_, a), (_, b)| away(*a).total_cmp(&away(*b)))?;
    Some(Gap {
        code: indicator.code.clone(),
        name: indicator.name.clone(),
        kind: indicator.kind,
        unit: indicator.unit.clone(),
        decimals: indicator.decimals,
        value: one.median?,
        target: target.clone(),
        travelled,
        below: u32::try_from(behind.len()).ok()?,
        furthest: label(furthest.unit),
    })
}

/// A district's way in one focus area: from, to.
type Way<'a> = (Spot<'a>, &'a Heading, f64, f64);

/// The largest moves of a focus area's score since the cycle before: up first, then down.
fn moves(frame: Frame<'_>) -> Vec<Move> {
    let Some(before) = frame.before() else {
        return Vec::new();
    };
    let headings = &frame.entry().set.focus_areas;
    let earlier: Vec<Option<usize>> = headings
        .iter()
        .map(|heading| {
            before
                .entry()
                .set
                .focus_areas
                .iter()
                .position(|old| old.code == heading.code)
        })
        .collect();
    let mut ways: Vec<Way<'_>> = Vec::new();
    for spot in frame.peers() {
        let old = before.spot(&spot.unit.code).and_then(|spot| before.tally(spot));
        let (Some(old), Some(new)) = (old, frame.tally(spot)) else {
            continue;
        };
        for (place, (heading, earlier)) in headings.iter().zip(&earlier).enumerate() {
            if let (Some(from), Some(to)) = (earlier.and_then(|place| old.focus_area(place)), new.focus_area(place)) {
                ways.push((spot, heading, from, to));
            }
        }
    }
    ways.sort_by(|(.., from_a, to_a), (.., from_b, to_b)| (to_b - from_b).total_cmp(&(to_a - from_a)));
    // Scores are told in whole points: what is less than that is no move.
    ways.retain(|(.., from, to)| (to.round() - from.round()).abs() >= 1.0);
    let up = ways.iter().take_while(|(.., from, to)| to > from).take(MOVES);
    let down = ways.iter().rev().take_while(|(.., from, to)| to < from).take(MOVES);
    up.chain(down).map(step).collect()
}

fn step((spot, heading, from, to): &Way<'_>) -> Move {
    Move {
        unit: label(spot.unit),
        focus_area: (*heading).clone(),
        from: *from,
        to: *to,
    }
}
