//! Every indicator on its way to its target, over the cycles up to the one looked at: of one unit, or the median of the
//! districts. What counts is what the reader asked for and may see: by itself only what is approved.

use domain::cell::{Cell, NoValue};
use domain::explore::{Measure, UnitLabel};
use domain::indicator::{Heading, Indicator};
use domain::pace::{PaceGroup, PaceLine, PaceQuery, PaceView, judge};

use super::frame::Frame;
use super::map::is_illustrative;
use super::measure::{column, info};
use crate::cube::{Column, label};
use crate::error::Error;

/// The most units to choose from: of more, those above them are.
const LISTED: usize = 300;

/// The paces up to a cycle.
pub(super) fn view(frame: Frame<'_>, query: &PaceQuery) -> Result<PaceView, Error> {
    let unit = match query.unit.as_str() {
        "" => None,
        code => Some(frame.spot(code).ok_or(Error::NotFound)?.unit),
    };
    let frame = unit.map_or(frame, |unit| frame.of_unit(unit));
    let entry = frame.entry();
    let whose = unit.map_or(Whose::Districts, |unit| Whose::Unit(&unit.code));
    let kind = unit.map_or(frame.level(), |unit| unit.kind);
    let over = up_to(frame);
    let group = |heading: &Heading| -> Result<PaceGroup, Error> {
        let own = entry
            .asked_of(kind)
            .filter(|(_, indicator)| indicator.focus_area() == heading.code);
        Ok(PaceGroup {
            heading: heading.clone(),
            lines: own
                .map(|(_, indicator)| line(whose, &over, frame, indicator))
                .collect::<Result<_, _>>()?,
        })
    };
    let mut groups = entry.set.focus_areas.iter().map(group).collect::<Result<Vec<_>, _>>()?;
    groups.retain(|group| !group.lines.is_empty());
    let peers = frame.about_peers();
    let mut units: Vec<UnitLabel> = frame.city().into_iter().map(|spot| label(spot.unit)).collect();
    if frame.peers().nth(LISTED).is_none() {
        units.extend(frame.peers().map(|spot| label(spot.unit)));
    } else {
        units.extend(peers.parents.iter().cloned());
    }
    Ok(PaceView {
        cycle: entry.cycle.clone(),
        cycles: frame.cycles(),
        over: over
            .iter()
            .map(|frame| &frame.entry().cycle)
            .map(|cycle| (cycle.code.clone(), cycle.name.clone()))
            .collect(),
        shown: frame.sight.shown,
        may_show: unit.map_or_else(|| frame.sight.may_show(), |unit| frame.sight.may_show_of(&unit.path)),
        peers,
        units,
        unit: unit.map(label),
        groups,
    })
}

/// The cycles on the same map up to this one, oldest first.
fn up_to(frame: Frame<'_>) -> Vec<Frame<'_>> {
    let code = &frame.entry().cycle.code;
    let earlier = frame.over_time().filter(|other| other.entry().cycle.code < *code);
    earlier.chain([frame]).collect()
}

fn line(whose: Whose<'_>, over: &[Frame<'_>], frame: Frame<'_>, indicator: &Indicator) -> Result<PaceLine, Error> {
    let info = info(frame.entry(), &Measure::Indicator(indicator.code.clone()))?;
    let figures: Vec<_> = over.iter().map(|frame| whose.figure(*frame, &indicator.code)).collect();
    let days = over.iter().map(|frame| frame.entry().cycle.data_to);
    let series: Vec<_> = days.zip(figures.iter().copied()).collect();
    Ok(PaceLine {
        judged: judge(&series, info.target.as_ref(), info.direction),
        no_value: whose.no_value(frame, &indicator.code),
        illustrative: info.target.as_ref().is_some_and(|target| target.illustrative)
            || over.iter().any(|frame| whose.is_invented(*frame, &indicator.code)),
        info,
        owner: indicator.owner.clone(),
        figures,
    })
}

/// Whose figures are judged.
#[derive(Clone, Copy)]
enum Whose<'a> {
    /// The districts' median.
    Districts,
    /// The unit with this code.
    Unit(&'a str),
}

impl Whose<'_> {
    /// The figure of an indicator in a cycle, as far as the reader sees it.
    fn figure(self, frame: Frame<'_>, indicator: &str) -> Option<f64> {
        let column = column_of(frame, indicator)?;
        match self {
            Self::Unit(code) => frame.cell(frame.spot(code)?, column).value(),
            Self::Districts => {
                let summary = frame.summary(frame.scope, column);
                let all = frame.peers().count();
                // The median of a few says nothing about the city, and would seem to move as others are approved.
                let enough = 2 * usize::try_from(summary.count).unwrap_or(usize::MAX) >= all;
                summary.median.filter(|_| enough)
            }
        }
    }

    /// Why a unit has no figure of an indicator in a cycle, if it has none.
    fn no_value(self, frame: Frame<'_>, indicator: &str) -> Option<NoValue> {
        let Self::Unit(code) = self else {
            return None;
        };
        match frame.cell(frame.spot(code)?, column_of(frame, indicator)?) {
            Cell::None(why) => Some(why),
            Cell::Figure(_) => None,
        }
    }

    /// Whether a figure behind it is invented for demonstration.
    fn is_invented(self, frame: Frame<'_>, indicator: &str) -> bool {
        let Some(column) = column_of(frame, indicator) else {
            return false;
        };
        match self {
            Self::Unit(code) => frame
                .spot(code)
                .is_some_and(|spot| is_illustrative(&frame.cell(spot, column))),
            Self::Districts => frame.peers().any(|spot| is_illustrative(&frame.cell(spot, column))),
        }
    }
}

fn column_of(frame: Frame<'_>, indicator: &str) -> Option<Column> {
    column(frame.entry(), &Measure::Indicator(indicator.to_owned()))
}
