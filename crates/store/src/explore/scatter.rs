//! Two figures of each district beside each other: measures of the cycle, and what is known of the units themselves.

use domain::explore::{Choice, Measure};
use domain::scatter::{Axis, Coordinate, Refusal, ScatterAxis, ScatterPoint, ScatterQuery, ScatterView};
use domain::time::Day;
use domain::unit::Unit;

use super::frame::Frame;
use super::map::choices;
use super::measure::{column, info};
use super::sight::Spot;
use crate::cube::{Column, CycleEntry, label};
use crate::error::Error;

/// The pairs in a cycle.
pub(super) fn view(frame: Frame<'_>, query: &ScatterQuery) -> Result<ScatterView, Error> {
    let entry = frame.entry();
    let (x, y) = (Source::of(entry, &query.x)?, Source::of(entry, &query.y)?);
    let point = |spot: Spot<'_>| ScatterPoint {
        unit: label(spot.unit),
        x: x.coordinate(frame, spot),
        y: y.coordinate(frame, spot),
        state: frame.sight.state(spot),
    };
    Ok(ScatterView {
        cycle: entry.cycle.clone(),
        cycles: frame.cycles(),
        x: axis(frame, &query.x)?,
        y: axis(frame, &query.y)?,
        shown: frame.sight.shown,
        may_show: frame.sight.may_show(),
        peers: frame.about_peers(),
        points: frame.peers().map(point).collect(),
        choices: on_an_axis(entry, choices(frame)),
    })
}

/// Where the figures of an axis come from.
#[derive(Clone, Copy)]
enum Source {
    Column(Column),
    Population,
    Density,
}

impl Source {
    fn of(entry: &CycleEntry, axis: &Axis) -> Result<Self, Error> {
        Ok(match axis {
            Axis::Measure(measure) => Self::Column(column(entry, measure).ok_or(Error::NotFound)?),
            Axis::Population => Self::Population,
            Axis::Density => Self::Density,
        })
    }

    /// A unit's figure, as far as the reader sees it. Population and area are published, whoever asks.
    fn coordinate(self, frame: Frame<'_>, spot: Spot<'_>) -> Coordinate {
        let fact = |value: Option<f64>| Coordinate::Fact {
            as_of: spot.unit.population_as_of.filter(|_| value.is_some()),
            value,
        };
        match self {
            Self::Column(column) => Coordinate::Cell(frame.cell(spot, column)),
            Self::Population => fact(spot.unit.population.map(f64::from)),
            Self::Density => fact(density(spot.unit)),
        }
    }
}

/// Inhabitants for each square kilometre; `None` where either is not known.
fn density(unit: &Unit) -> Option<f64> {
    let area = unit.area_km2.filter(|area| *area > 0.0)?;
    Some(f64::from(unit.population?) / area)
}

fn axis(frame: Frame<'_>, axis: &Axis) -> Result<ScatterAxis, Error> {
    Ok(ScatterAxis {
        axis: axis.clone(),
        info: match axis {
            Axis::Measure(measure) => Some(info(frame.entry(), measure)?),
            Axis::Population | Axis::Density => None,
        },
        as_of: match axis {
            Axis::Measure(_) => None,
            Axis::Population | Axis::Density => counted_on(frame),
        },
    })
}

/// The newest day on which any of the units' populations was counted.
fn counted_on(frame: Frame<'_>) -> Option<Day> {
    frame.peers().filter_map(|spot| spot.unit.population_as_of).max()
}

/// The choices without those that have no place on an axis.
fn on_an_axis(entry: &CycleEntry, mut choices: Vec<Choice>) -> Vec<Choice> {
    let fits = |code: &str| {
        let info = info(entry, &Measure::Indicator(code.to_owned()));
        info.is_ok_and(|info| Refusal::of(info.kind).is_none())
    };
    for choice in &mut choices {
        choice.indicators.retain(|(code, _)| fits(code));
    }
    choices
}
