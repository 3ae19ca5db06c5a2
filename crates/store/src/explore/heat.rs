//! All focus areas over the districts of one cycle, one of them unfolded to its indicators.

use domain::explore::{Choice, HeatCell, HeatColumn, HeatQuery, HeatRow, HeatView, Measure};
use domain::indicator::Words;
use domain::score::progress;

use super::frame::Frame;
use super::map::{choices, is_illustrative};
use super::measure::{column, info};
use super::sight::Spot;
use crate::cube::{Column, label};
use crate::error::Error;

/// The heat table's view of a cycle.
pub(super) fn view(frame: Frame<'_>, query: &HeatQuery) -> Result<HeatView, Error> {
    let entry = frame.entry();
    let choices = choices(frame);
    let is_open = |choice: &Choice| choice.focus_area.code == query.open;
    if !query.open.is_empty() && !choices.iter().any(is_open) {
        return Err(Error::NotFound);
    }
    let whole = Strip::of(frame, &Measure::Score)?;
    let mut strips = Vec::new();
    for choice in &choices {
        strips.push(Strip::of_area(frame, choice)?);
        if is_open(choice) {
            for (code, _) in &choice.indicators {
                strips.push(Strip::of(frame, &Measure::Indicator(code.clone()))?);
            }
        }
    }
    let before = frame.before();
    let rows: Vec<HeatRow> = frame
        .peers()
        .map(|spot| {
            let earlier = before.and_then(|before| Some((before, before.spot(&spot.unit.code)?)));
            HeatRow {
                unit: label(spot.unit),
                state: frame.sight.state(spot),
                coverage: frame.coverage(spot),
                score: whole.cell(frame, spot, earlier),
                cells: strips.iter().map(|strip| strip.cell(frame, spot, earlier)).collect(),
            }
        })
        .collect();
    let illustrative = rows
        .iter()
        .flat_map(HeatRow::all)
        .any(|cell| is_illustrative(&cell.cell));
    Ok(HeatView {
        illustrative,
        cycle: entry.cycle.clone(),
        cycles: frame.cycles(),
        shown: frame.sight.shown,
        may_show: frame.sight.may_show(),
        open: query.open.clone(),
        peers: frame.about_peers(),
        areas: entry.set.areas.clone(),
        features: entry
            .set
            .features
            .iter()
            .filter(|feature| {
                feature
                    .code
                    .rsplit_once('.')
                    .is_some_and(|(area, _)| area == query.open)
            })
            .cloned()
            .collect(),
        score: whole.head,
        columns: strips.into_iter().map(|strip| strip.head).collect(),
        rows,
    })
}

/// One column, with where it stands in the cycle and in the one before.
struct Strip {
    head: HeatColumn,
    column: Column,
    earlier: Option<Column>,
}

impl Strip {
    fn of(frame: Frame<'_>, measure: &Measure) -> Result<Self, Error> {
        let entry = frame.entry();
        let column = column(entry, measure).ok_or(Error::NotFound)?;
        let mut info = info(entry, measure)?;
        let is_indicator = matches!(measure, Measure::Indicator(_));
        if !is_indicator {
            // Many figures side by side are read as a picture: whole points are enough.
            info.decimals = 0;
        }
        let summary = frame.summary(frame.scope, column);
        // The city is asked other indicators than the districts: its own score would not sum theirs up.
        let city = frame.city().filter(|_| is_indicator);
        Ok(Self {
            head: HeatColumn {
                info,
                short: Words::default(),
                indicators: 0,
                count: summary.count,
                median: summary.median,
                yes: frame.yes(column, &summary),
                extent: summary.extent,
                city: city.and_then(|city| frame.cell(city, column).value()),
            },
            column,
            earlier: frame.before().and_then(|before| self::column(before.entry(), measure)),
        })
    }

    fn of_area(frame: Frame<'_>, choice: &Choice) -> Result<Self, Error> {
        let mut strip = Self::of(frame, &Measure::FocusArea(choice.focus_area.code.clone()))?;
        strip.head.short = choice.focus_area.short.clone().unwrap_or_default();
        strip.head.indicators = u32::try_from(choice.indicators.len()).unwrap_or(u32::MAX);
        Ok(strip)
    }

    fn cell(&self, frame: Frame<'_>, spot: Spot<'_>, earlier: Option<(Frame<'_>, Spot<'_>)>) -> HeatCell {
        let cell = frame.cell(spot, self.column);
        let previous = earlier.and_then(|(before, spot)| before.number(spot, self.earlier?));
        HeatCell {
            points: cell.value().and_then(|value| self.points(frame, value)),
            previous,
            cell,
        }
    }

    /// How far on the way to its target a figure is, 0–100.
    fn points(&self, frame: Frame<'_>, value: f64) -> Option<f64> {
        let Column::Indicator(place) = self.column else {
            return Some(value);
        };
        let (indicator, target) = (frame.entry().indicator(place)?, frame.entry().target(place)?);
        progress(value, indicator.base, target.value, indicator.direction)
    }
}
