//! A measure as readers meet it: its name, its figures as written, its class on the scale.

use charts::Fill;
use domain::cell::Cell;
use domain::explore::{Measure, MeasureInfo, UnitRow};
use domain::indicator::{Direction, Lang};
use domain::scale;

use crate::format;
use crate::words::words;

/// A measure in a language.
#[derive(Clone)]
pub struct Reading {
    /// What is needed to read its figures.
    pub info: MeasureInfo,
    /// The language.
    pub lang: Lang,
}

impl Reading {
    /// In the language given.
    pub fn new(info: &MeasureInfo, lang: Lang) -> Self {
        Self {
            info: info.clone(),
            lang,
        }
    }

    /// Its name: the indicator's, the focus area's, or the word for score or coverage.
    pub fn name(&self) -> String {
        let word = (words(self.lang).terms.measure)(&self.info.measure);
        if word.is_empty() {
            self.info.name.get(self.lang).to_owned()
        } else {
            word.to_owned()
        }
    }

    /// What stands behind a figure, with its no-break space.
    pub fn suffix(&self) -> String {
        format::with_unit(String::new(), self.info.unit.get(self.lang))
    }

    /// The figure alone: `74,6`.
    pub fn bare(&self, value: f64) -> String {
        format::number(value, self.info.decimals, self.lang)
    }

    /// The figure with its unit: `74,6 %`.
    pub fn full(&self, value: f64) -> String {
        format::with_unit(self.bare(value), self.info.unit.get(self.lang))
    }

    /// A bound or target: `70 %`.
    pub fn bound(&self, value: f64) -> String {
        format::with_unit(
            format::short(value, self.info.decimals, self.lang),
            self.info.unit.get(self.lang),
        )
    }

    /// A difference of two figures. Differences of percentages and scores are points.
    pub fn difference(&self, change: f64) -> String {
        let unit = match (&self.info.measure, self.info.unit.get(self.lang)) {
            (Measure::Score | Measure::FocusArea(_) | Measure::Coverage, _) | (_, "%") => words(self.lang).terms.points,
            (_, unit) => unit,
        };
        format::with_unit(format::number(change, self.info.decimals, self.lang), unit)
    }

    /// A change without its unit, for narrow columns: `▲ +2,4`.
    pub fn bare_change(&self, change: f64) -> String {
        let text = format::signed(change, self.info.decimals, self.lang);
        match format::arrow(change) {
            "" => text,
            arrow => format!("{arrow}{}{text}", format::NO_BREAK),
        }
    }

    /// The same with its unit: `▲ +2,4 điểm`.
    pub fn change(&self, change: f64) -> String {
        let text = self.difference(change);
        match format::arrow(change) {
            "" => text,
            arrow if change > 0.0 => format!("{arrow}{}+{text}", format::NO_BREAK),
            arrow => format!("{arrow}{}{text}", format::NO_BREAK),
        }
    }

    /// How a cell is filled on maps.
    pub fn fill(&self, cell: &Cell) -> Fill {
        match cell {
            Cell::Figure(figure) => {
                let class = scale::class(figure.value, &self.info.breaks);
                Fill::Class(u8::try_from(class).unwrap_or(4))
            }
            Cell::None(kind) => Fill::NoValue(kind.pattern()),
        }
    }

    /// Figure with unit, or why there is none.
    pub fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Figure(figure) => self.full(figure.value),
            Cell::None(kind) => (words(self.lang).terms.no_value)(*kind).to_owned(),
        }
    }

    /// `Quận 3: 74,6 %`, the name of a mark.
    pub fn title(&self, row: &UnitRow) -> String {
        format!("{}: {}", row.unit.name.get(self.lang), self.cell(&row.cell))
    }

    /// Whether `value` reaches the target; `None` without target or direction.
    pub fn meets(&self, value: f64) -> Option<bool> {
        self.info
            .target
            .as_ref()
            .and_then(|target| scale::meets(value, target.value, self.info.direction))
    }

    /// How much better (positive) or worse `now` is; `None` without direction.
    pub fn improvement(&self, before: f64, now: f64) -> Option<f64> {
        scale::improvement(before, now, self.info.direction)
    }

    /// How far `value` misses the target, larger is further; `None` where it meets it or there is none.
    pub fn miss(&self, value: f64) -> Option<f64> {
        let target = self.info.target.as_ref()?;
        match self.meets(value) {
            Some(false) => Some((value - target.value).abs()),
            _ => None,
        }
    }

    /// Whether its units are ranked.
    pub fn is_ranked(&self) -> bool {
        self.info.direction != Direction::None
    }
}

/// Class of a change: better, worse or neither.
pub fn tone(improvement: Option<f64>) -> &'static str {
    match improvement {
        Some(better) if better > 0.0 => "up",
        Some(worse) if worse < 0.0 => "down",
        _ => "mut",
    }
}
