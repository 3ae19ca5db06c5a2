//! Units of one kind side by side in one cycle, or one unit over its cycles.

use domain::cell::{Cell, NoValue};
use domain::compare::{CompareCell, CompareQuery, CompareRow, CompareView, MOST, Side};
use domain::explore::{Choice, Measure, TrendPoint, UnitLabel};
use domain::indicator::Words;

use super::frame::Frame;
use super::map::{choices, point};
use super::measure::{column, info};
use super::sight::Spot;
use crate::cube::label;
use crate::error::Error;

/// The comparison in a cycle.
pub(super) fn view(frame: Frame<'_>, query: &CompareQuery) -> Result<CompareView, Error> {
    let entry = frame.entry();
    column(entry, &query.measure).ok_or(Error::NotFound)?;
    let chosen = Chosen::of(frame, &query.units);
    let columns: Vec<(Frame<'_>, Spot<'_>)> = match chosen.spots.as_slice() {
        [alone] => over_time(frame, *alone),
        spots => spots.iter().map(|spot| (frame, *spot)).collect(),
    };
    let side = |(frame, spot): &(Frame<'_>, Spot<'_>)| Side {
        unit: label(spot.unit),
        cycle: frame.entry().cycle.code.clone(),
        cycle_name: frame.entry().cycle.name.clone(),
        state: frame.sight.state(*spot),
    };
    let choices = choices(frame);
    let measures = measures(&choices, &query.measure);
    let rows = measures
        .iter()
        .map(|(measure, short)| row(frame, &columns, measure, short))
        .collect::<Result<Vec<_>, _>>()?;
    let trends = chosen.spots.iter().map(|spot| trend(frame, *spot, &query.measure));
    Ok(CompareView {
        trends: trends.collect(),
        cycle: entry.cycle.clone(),
        cycles: frame.cycles(),
        measure: query.measure.clone(),
        shown: frame.sight.shown,
        may_show: frame.sight.may_show(),
        units: frame.peers().map(|spot| label(spot.unit)).collect(),
        choices,
        chosen: chosen.spots.iter().map(|spot| label(spot.unit)).collect(),
        unknown: chosen.unknown,
        unlike: chosen.unlike,
        too_many: chosen.too_many,
        sides: columns.iter().map(side).collect(),
        rows,
    })
}

/// What the codes asked for turned out to be.
#[derive(Default)]
struct Chosen<'a> {
    spots: Vec<Spot<'a>>,
    unknown: Vec<String>,
    unlike: Vec<UnitLabel>,
    too_many: Vec<UnitLabel>,
}

impl<'a> Chosen<'a> {
    fn of(frame: Frame<'a>, codes: &[String]) -> Self {
        let mut chosen = Self::default();
        for code in codes {
            match frame.spot(code) {
                None => chosen.unknown.push(code.clone()),
                Some(spot)
                    if chosen
                        .spots
                        .first()
                        .is_some_and(|first| first.unit.kind != spot.unit.kind) =>
                {
                    chosen.unlike.push(label(spot.unit));
                }
                Some(spot) if chosen.spots.len() == MOST => chosen.too_many.push(label(spot.unit)),
                Some(spot) => chosen.spots.push(spot),
            }
        }
        chosen
    }
}

/// The unit in each cycle that has opened on the same map.
fn over_time<'a>(frame: Frame<'a>, spot: Spot<'a>) -> Vec<(Frame<'a>, Spot<'a>)> {
    frame
        .over_time()
        .filter_map(|frame| Some((frame, frame.spot(&spot.unit.code)?)))
        .collect()
}

/// The rows of a measure: everything unfolds to its parts. Focus areas come with their short names.
fn measures(choices: &[Choice], measure: &Measure) -> Vec<(Measure, Words)> {
    let area = |choice: &Choice| {
        let heading = &choice.focus_area;
        (
            Measure::FocusArea(heading.code.clone()),
            heading.short.clone().unwrap_or_default(),
        )
    };
    let mut rows = vec![(measure.clone(), Words::default())];
    match measure {
        Measure::Score => rows.extend(choices.iter().map(area)),
        Measure::FocusArea(code) => {
            let own = choices.iter().filter(|choice| choice.focus_area.code == *code);
            let indicators = own.flat_map(|choice| &choice.indicators);
            rows.extend(indicators.map(|(code, _)| (Measure::Indicator(code.clone()), Words::default())));
        }
        Measure::Indicator(_) | Measure::Coverage | Measure::Cases => {}
    }
    rows
}

fn row(
    frame: Frame<'_>,
    columns: &[(Frame<'_>, Spot<'_>)],
    measure: &Measure,
    short: &Words,
) -> Result<CompareRow, Error> {
    let mut info = info(frame.entry(), measure)?;
    if matches!(measure, Measure::Score | Measure::FocusArea(_)) {
        // Many figures side by side are read as a picture: whole points are enough.
        info.decimals = 0;
    }
    Ok(CompareRow {
        info,
        short: short.clone(),
        cells: columns
            .iter()
            .map(|(frame, spot)| cell(*frame, *spot, measure))
            .collect(),
    })
}

/// A figure with those of its peers; where the cycle's set does not know the measure, it does not apply.
fn cell(frame: Frame<'_>, spot: Spot<'_>, measure: &Measure) -> CompareCell {
    let column = column(frame.entry(), measure);
    let others = column
        .map(|column| frame.summary(spot.unit.kind, column))
        .unwrap_or_default();
    CompareCell {
        cell: column.map_or(Cell::None(NoValue::NotApplicable), |column| frame.cell(spot, column)),
        median: others.median,
        quartiles: others.quartiles,
        extent: others.extent,
    }
}

/// The unit's way over the cycles beside the median of comparable units.
fn trend(frame: Frame<'_>, spot: Spot<'_>, measure: &Measure) -> Vec<TrendPoint> {
    let point = |(frame, spot): (Frame<'_>, Spot<'_>)| {
        let column = column(frame.entry(), measure)?;
        Some(point(frame, column, frame.cell(spot, column), spot.unit.kind))
    };
    over_time(frame, spot).into_iter().filter_map(point).collect()
}
