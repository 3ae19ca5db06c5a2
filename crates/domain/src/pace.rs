//! Pace: whether an indicator reaches its target in time if it goes on as it did since its first figure.
//!
//! The method of Open SDG (Statistics Canada, after Eurostat): the observed compound annual growth rate between the
//! first figure and the newest, divided by the rate that would have led from the first figure to the target on time.
//! From 0.95 on it is on track, from 0.60 moderate, from 0 slow, below 0 moving away; a met target is met whatever the
//! rate. Ours beyond it, all told on `/phuong-phap`:
//!
//! - Fewer than [`FEWEST_POINTS`] figures are not judged: two points always lie on a line.
//! - Where a rate of growth does not exist, because the first figure, the newest or the target is zero or below, the
//!   absolute change per year takes its place.
//! - At parity what counts is the distance to the target, which has to fall to [`PARITY_TOLERANCE`].
//! - Time runs from the last day of one cycle's data to that of another, and to the last day of the target's year.
//!
//! Not to be confused with [`crate::score`]: the progress score says how far an indicator is, the pace how fast it goes.

use serde::{Deserialize, Serialize};

use crate::cell::NoValue;
use crate::cycle::Cycle;
use crate::explore::{MeasureInfo, Shown, UnitLabel};
use crate::indicator::{Direction, Heading, Target, Words};
use crate::peers::{Peers, PeersQuery};
use crate::scale::{PARITY_TOLERANCE, meets};
use crate::time::Day;

/// Figures that a pace rests on at least, the first and the newest among them.
pub const FEWEST_POINTS: usize = 3;
/// From here on an indicator is on track.
pub const ON_TRACK: f64 = 0.95;
/// From here on it makes moderate progress; below it is slow, and below zero it moves away.
pub const MODERATE: f64 = 0.6;

const DAYS_OF_A_YEAR: f64 = 365.25;

/// The six states, from best to worst; what cannot be told comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// The target is met.
    Met,
    /// It will be met in time.
    OnTrack,
    /// On the way, but not fast enough.
    Moderate,
    /// Hardly on the way.
    Slow,
    /// Further from the target than at first.
    Away,
    /// Not measurable: see [`Why`].
    Unmeasured,
}

impl Pace {
    /// Every state, in the order of lists.
    pub const ALL: [Self; 6] = [
        Self::Met,
        Self::OnTrack,
        Self::Moderate,
        Self::Slow,
        Self::Away,
        Self::Unmeasured,
    ];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "dat",
            Self::OnTrack => "dung-tien-do",
            Self::Moderate => "can-day-nhanh",
            Self::Slow => "cham",
            Self::Away => "xa-dan",
            Self::Unmeasured => "chua-ro",
        }
    }

    /// The state with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.code() == code)
    }
}

/// Why a pace is not measurable; of several reasons the first that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// No way is better.
    NoDirection,
    /// No target is set.
    NoTarget,
    /// No figure in the cycle looked at.
    NoFigure,
    /// The target's year is over.
    TargetPast,
    /// So many figures only.
    TooFew(usize),
}

/// What the pace is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measured {
    /// Growth per year, compounded.
    Growth,
    /// Absolute change per year, where no rate of growth exists.
    Change,
}

/// An indicator's pace with all that it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// The state.
    pub pace: Pace,
    /// Why it is not measurable.
    pub why: Option<Why>,
    /// Place of the first figure in the series, if there is any.
    pub first: Option<usize>,
    /// Change from the first figure to the newest, in the indicator's unit; `None` with one figure only.
    pub travelled: Option<f64>,
    /// Change that is needed in each year that is left, in the indicator's unit; `None` where nothing is left to do.
    pub needed: Option<f64>,
    /// Observed over required pace (1 = just in time) and what both are measured in; `None` where it is met or not
    /// measurable, and where the first figure met the target.
    pub ratio: Option<(f64, Measured)>,
}

/// An indicator's figure in a cycle: the last day of the period it speaks of, and the figure if there is one.
pub type Point = (Day, Option<f64>);

/// Judges a series, oldest figure first; the last point is the cycle looked at.
pub fn judge(series: &[Point], target: Option<&Target>, direction: Direction) -> Judged {
    let figures: Vec<(usize, Day, f64)> = series
        .iter()
        .enumerate()
        .filter_map(|(at, (day, figure))| Some((at, *day, figure.filter(|figure| figure.is_finite())?)))
        .collect();
    let now = figures.last().filter(|(at, ..)| at + 1 == series.len());
    let first = figures.first();
    let mut judged = Judged {
        pace: Pace::Unmeasured,
        why: None,
        first: first.map(|(at, ..)| *at),
        travelled: first
            .zip(now)
            .filter(|(first, now)| first.0 < now.0)
            .map(|((.., from), (.., to))| to - from),
        needed: None,
        ratio: None,
    };
    let open = |why| Judged {
        why: Some(why),
        ..judged.clone()
    };
    if direction == Direction::None {
        return open(Why::NoDirection);
    }
    let Some(target) = target else {
        return open(Why::NoTarget);
    };
    let (Some((_, from, start)), Some((_, today, value))) = (first, now) else {
        return open(Why::NoFigure);
    };
    if meets(*value, target.value, direction) == Some(true) {
        judged.pace = Pace::Met;
        return judged;
    }
    let left = deadline(target).map_or(0.0, |day| years(*today, day));
    if left <= 0.0 {
        return open(Why::TargetPast);
    }
    judged.needed = Some((goal(*value, target.value, direction) - value) / left);
    if figures.len() < FEWEST_POINTS {
        judged.why = Some(Why::TooFew(figures.len()));
        return judged;
    }
    let gone = years(*from, *today);
    judged.ratio = ratio((*start, *value, target.value), (gone, gone + left), direction);
    judged.pace = judged.ratio.map_or(Pace::Away, |(ratio, _)| state(ratio));
    judged
}

/// Last day of the target's year.
fn deadline(target: &Target) -> Option<Day> {
    Day::new(i32::from(target.year), 12, 31)
}

fn years(from: Day, to: Day) -> f64 {
    // No calendar of ours spans 2^31 days.
    let days = i32::try_from(to.days_since(from)).unwrap_or(i32::MAX);
    f64::from(days) / DAYS_OF_A_YEAR
}

/// The nearest figure that meets the target.
fn goal(value: f64, target: f64, direction: Direction) -> f64 {
    match direction {
        Direction::Parity => value.clamp(target - PARITY_TOLERANCE, target + PARITY_TOLERANCE),
        _ => target,
    }
}

/// Observed over required pace. The newest figure does not meet the target; `gone` and `whole` are years from the first
/// figure to the newest and to the target. `None` where the first figure met it: there was no way to go, only one away.
fn ratio(
    (start, value, target): (f64, f64, f64),
    (gone, whole): (f64, f64),
    direction: Direction,
) -> Option<(f64, Measured)> {
    if meets(start, target, direction) == Some(true) {
        return None;
    }
    let (start, value, target) = match direction {
        Direction::Parity => ((start - target).abs(), (value - target).abs(), PARITY_TOLERANCE),
        _ => (start, value, target),
    };
    let rate = |to: f64, years: f64| (to / start).powf(years.recip()) - 1.0;
    let growth = rate(value, gone) / rate(target, whole);
    Some(if start > 0.0 && value > 0.0 && target > 0.0 && growth.is_finite() {
        (growth, Measured::Growth)
    } else {
        ((value - start) / gone / ((target - start) / whole), Measured::Change)
    })
}

fn state(ratio: f64) -> Pace {
    match ratio {
        ratio if ratio >= ON_TRACK => Pace::OnTrack,
        ratio if ratio >= MODERATE => Pace::Moderate,
        ratio if ratio >= 0.0 => Pace::Slow,
        _ => Pace::Away,
    }
}

/// What `/tien-do` was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaceQuery {
    /// Cycle code; empty for the newest with approved figures.
    pub cycle: String,
    /// Unit code; empty for the median of the districts.
    pub unit: String,
    /// What is shown of them.
    pub shown: Shown,
    /// Which units the median is of.
    pub peers: PeersQuery,
}

/// `/tien-do`: every indicator on its way to its target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaceView {
    /// The cycle looked at.
    pub cycle: Cycle,
    /// Cycles to choose from, oldest first.
    pub cycles: Vec<Cycle>,
    /// Cycles of the series, oldest first; the last is [`Self::cycle`].
    pub over: Vec<(String, Words)>,
    /// Whose figures are shown.
    pub shown: Shown,
    /// What the reader may choose.
    pub may_show: Vec<Shown>,
    /// The unit whose figures they are; `None` for the median of the districts.
    pub unit: Option<UnitLabel>,
    /// Which units the median is of.
    pub peers: Peers,
    /// Units to choose from, the city first.
    pub units: Vec<UnitLabel>,
    /// Focus areas with their indicators, in reading order.
    pub groups: Vec<PaceGroup>,
}

/// A focus area of [`PaceView`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaceGroup {
    /// The focus area.
    pub heading: Heading,
    /// Its indicators.
    pub lines: Vec<PaceLine>,
}

/// An indicator of [`PaceView`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaceLine {
    /// What is needed to read its figures, with the target.
    pub info: MeasureInfo,
    /// Who answers for it in the city.
    pub owner: Words,
    /// One for each cycle of [`PaceView::over`].
    pub figures: Vec<Option<f64>>,
    /// Why a unit has no figure in the cycle looked at; `None` where it has one, and for the median of the districts.
    pub no_value: Option<NoValue>,
    /// Whether any of its figures or its target is invented for demonstration.
    pub illustrative: bool,
    /// Its pace.
    pub judged: Judged,
}

impl PaceView {
    /// Every indicator.
    pub fn lines(&self) -> impl Iterator<Item = &PaceLine> {
        self.groups.iter().flat_map(|group| &group.lines)
    }

    /// Whether any figure or target is invented for demonstration.
    pub fn is_illustrative(&self) -> bool {
        self.lines().any(|line| line.illustrative)
    }

    /// How many indicators are in each state, in the order of [`Pace::ALL`].
    pub fn counts(&self) -> [(Pace, usize); 6] {
        Pace::ALL.map(|pace| (pace, self.lines().filter(|line| line.judged.pace == pace).count()))
    }

    /// Leaves the indicators in one state only.
    pub fn keep(&mut self, pace: Pace) {
        for group in &mut self.groups {
            group.lines.retain(|line| line.judged.pace == pace);
        }
        self.groups.retain(|group| !group.lines.is_empty());
    }
}

#[cfg(test)]
mod tests;
