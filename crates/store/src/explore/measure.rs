//! What is measured: an indicator, the score of a focus area or of the whole, or coverage, of one unit or of many.

use domain::cell::{Cell, Figure, NoValue};
use domain::explore::{Measure, MeasureInfo};
use domain::indicator::{Direction, Kind, Words};
use domain::scale::{PERCENT_BREAKS, SCORE_BREAKS};
use domain::score::Share;
use domain::workflow::State;

use super::frame::Frame;
use super::sight::Spot;
use crate::cube::{Basis, Column, CycleEntry, Scope, Summary, Tally, counts};
use crate::error::Error;

/// Points from which on a score or a coverage has changed much.
const MUCH: f64 = 5.0;

/// The measure in a cycle's set.
pub(super) fn column(entry: &CycleEntry, measure: &Measure) -> Option<Column> {
    match measure {
        Measure::Indicator(code) => entry.place(code).map(Column::Indicator),
        Measure::FocusArea(code) => entry
            .set
            .focus_areas
            .iter()
            .position(|heading| heading.code == *code)
            .map(Column::FocusArea),
        Measure::Score => Some(Column::Score),
        Measure::Coverage => Some(Column::Coverage),
        // They are no figures of self-assessments; see `super::cases`.
        Measure::Cases => None,
    }
}

/// What is needed to read its figures.
pub(super) fn info(entry: &CycleEntry, measure: &Measure) -> Result<MeasureInfo, Error> {
    let plain = |name: Words, unit: &str, decimals: u8, breaks: [f64; 4], much: f64| MeasureInfo {
        measure: measure.clone(),
        name,
        kind: None,
        unit: Words {
            vi: unit.to_owned(),
            en: unit.to_owned(),
        },
        decimals,
        direction: Direction::Higher,
        breaks: breaks.to_vec(),
        much,
        target: None,
    };
    Ok(match column(entry, measure).ok_or(Error::NotFound)? {
        Column::Indicator(place) => {
            let indicator = entry.indicator(place).ok_or(Error::NotFound)?;
            MeasureInfo {
                measure: measure.clone(),
                name: indicator.name.clone(),
                kind: Some(indicator.kind),
                unit: indicator.unit.clone(),
                decimals: indicator.decimals,
                direction: indicator.direction,
                breaks: indicator.breaks.clone(),
                much: indicator.change_limit,
                target: entry.target(place).cloned(),
            }
        }
        Column::FocusArea(place) => {
            let name = entry.set.focus_areas.get(place).map(|heading| heading.name.clone());
            plain(name.unwrap_or_default(), "", 1, PERCENT_BREAKS, MUCH)
        }
        Column::Score => plain(Words::default(), "", 1, SCORE_BREAKS, MUCH),
        Column::Coverage => plain(Words::default(), "%", 0, PERCENT_BREAKS, MUCH),
    })
}

impl Frame<'_> {
    /// One unit's figure of a measure, or why there is none.
    pub(super) fn cell(&self, spot: Spot<'_>, column: Column) -> Cell {
        match column {
            Column::Indicator(place) => match self.entry().indicator(place) {
                Some(indicator) => self.sight.cell(self.cube, spot, place, indicator),
                None => Cell::None(NoValue::NotApplicable),
            },
            Column::FocusArea(_) | Column::Score => self.score_cell(spot, column),
            Column::Coverage => self.coverage_cell(spot),
        }
    }

    /// One unit's figure as medians and ranks take it: seen by the reader, and not of too few people.
    pub(super) fn number(&self, spot: Spot<'_>, column: Column) -> Option<f64> {
        match column {
            Column::Coverage => self.coverage_cell(spot).value(),
            _ => open_number(spot, self.sight.basis(spot)?, column),
        }
    }

    /// What the figures of many units say together.
    pub(super) fn summary(&self, scope: impl Into<Scope>, column: Column) -> Summary {
        let scope = scope.into();
        let make = || {
            Summary::of(
                self.spots_of(scope)
                    .filter_map(|spot| self.number(spot, column))
                    .collect(),
            )
        };
        match self.sight.public() {
            Some(public) if column != Column::Coverage => self.slab.summary(public, scope, column, make),
            _ => make(),
        }
    }

    /// How many of the figures summed up say yes, of a yes-or-no indicator.
    pub(super) fn yes(&self, column: Column, summary: &Summary) -> Option<Share> {
        let Column::Indicator(place) = column else { return None };
        let is_yes_no = self.entry().indicator(place)?.kind == Kind::YesNo;
        is_yes_no.then_some(summary.yes)
    }

    /// What an open unit's answers add up to.
    pub(super) fn tally<'b>(&self, spot: Spot<'b>) -> Option<&'b Tally> {
        spot.slab.tally(spot.place, self.sight.basis(spot)?)
    }

    fn score_cell(&self, spot: Spot<'_>, column: Column) -> Cell {
        let Some(tally) = self.tally(spot) else {
            return Cell::None(self.sight.closed(spot).unwrap_or(NoValue::NotStarted));
        };
        match points(tally, column) {
            Some(value) => Cell::Figure(Self::whole(spot, tally, value, None)),
            None => Cell::None(self.no_score(spot, column)),
        }
    }

    /// Why an open self-assessment has no score: nothing to score, or nothing given yet.
    fn no_score(&self, spot: Spot<'_>, column: Column) -> NoValue {
        let (entry, basis) = (self.entry(), self.sight.basis(spot).unwrap_or(Basis::HandedIn));
        let heading = match column {
            Column::FocusArea(place) => entry.set.focus_areas.get(place).map(|heading| heading.code.as_str()),
            _ => None,
        };
        let mut raws = entry
            .asked_of(spot.unit.kind)
            .filter(|(place, indicator)| {
                let here = heading.is_none_or(|code| indicator.focus_area() == code);
                here && indicator.is_scored() && entry.target(*place).is_some()
            })
            .filter_map(|(place, _)| spot.slab.read(spot.place, place));
        let waits = raws.any(|raw| !(raw.not_applicable && counts(&raw, spot.state(), basis)));
        let begun = basis == Basis::Everything && spot.slab.tally(spot.place, basis).is_some_and(Tally::has_answers);
        match (waits, begun) {
            (true, true) => NoValue::InProgress,
            (true, false) => NoValue::NotStarted,
            (false, _) => NoValue::NotApplicable,
        }
    }

    /// Answered / due of a unit, if the reader may know it: people who signed in may of every unit whose turn has come,
    /// a visitor of what is open.
    pub(super) fn coverage(&self, spot: Spot<'_>) -> Option<Share> {
        let known = if self.sight.is_visitor(&spot.unit.path) {
            self.sight.basis(spot).is_some()
        } else {
            spot.has_begun() || self.sight.has_opened(&self.entry().cycle)
        };
        let tally = spot.slab.tally(spot.place, Basis::HandedIn)?;
        known.then_some(tally.coverage)
    }

    fn coverage_cell(&self, spot: Spot<'_>) -> Cell {
        let Some(tally) = spot.slab.tally(spot.place, Basis::HandedIn) else {
            return Cell::None(NoValue::NotApplicable);
        };
        match (self.coverage(spot), tally.coverage.percent()) {
            (Some(share), Some(value)) => {
                let parts = (f64::from(share.part), f64::from(share.whole));
                Cell::Figure(Self::whole(spot, tally, value, Some(parts)))
            }
            (None, Some(_)) => Cell::None(self.sight.closed(spot).unwrap_or(NoValue::NotDue)),
            (_, None) => Cell::None(NoValue::NotApplicable),
        }
    }

    fn whole(spot: Spot<'_>, tally: &Tally, value: f64, parts: Option<(f64, f64)>) -> Figure {
        Figure {
            value,
            numerator: parts.map(|(part, _)| part),
            denominator: parts.map(|(_, whole)| whole),
            state: spot.state().unwrap_or(State::NotOpen),
            as_of: None,
            source: String::new(),
            illustrative: tally.illustrative,
        }
    }
}

/// One unit's figure on a basis that the reader may see.
fn open_number(spot: Spot<'_>, basis: Basis, column: Column) -> Option<f64> {
    match column {
        Column::Indicator(place) => spot.open_figure(basis, place),
        _ => points(spot.slab.tally(spot.place, basis)?, column),
    }
}

/// A score out of what a unit's answers add up to.
fn points(tally: &Tally, column: Column) -> Option<f64> {
    match column {
        Column::FocusArea(place) => tally.focus_area(place),
        _ => tally.overall(),
    }
}
