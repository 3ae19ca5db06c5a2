//! A measure as readers meet it: its name, its figures as written, its class on the scale.

use charts::Fill;
use domain::cell::Cell;
use domain::explore::{MeasureInfo, UnitRow};
use domain::indicator::{Direction, Kind, Lang};
use domain::scale;
use domain::score::Share;

use crate::components::form::figures::Figures;
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

    /// Its name: the indicator's, the focus area's, or the word for score, coverage or difficulties, these with the name of
    /// the department they were assigned to.
    pub fn name(&self) -> String {
        let terms = &words(self.lang).terms;
        match ((terms.measure)(&self.info.measure), self.info.name.get(self.lang)) {
            ("", name) => name.to_owned(),
            (word, "") => word.to_owned(),
            (word, department) => (terms.assigned_to)(word, department),
        }
    }

    /// How its figures are written.
    pub fn figures(&self) -> Figures {
        let MeasureInfo {
            kind, unit, decimals, ..
        } = &self.info;
        Figures::new(*kind, unit.get(self.lang), *decimals, self.lang)
    }

    /// What stands behind a bare figure, with its no-break space.
    pub fn suffix(&self) -> String {
        self.figures().suffix()
    }

    /// The figure alone: `74,6`, `Mức 3`, `Có`.
    pub fn bare(&self, value: f64) -> String {
        self.figures().number(value)
    }

    /// The figure with its unit: `74,6 %`.
    pub fn full(&self, value: f64) -> String {
        self.figures().figure(value)
    }

    /// A bound or target: `70 %`.
    pub fn bound(&self, value: f64) -> String {
        self.figures().bound(value)
    }

    /// The middle of many figures: `74,6 %`, `12 trên 22 đơn vị có`.
    pub fn middle(&self, median: Option<f64>, yes: Option<Share>) -> Option<String> {
        self.figures().middle(median, yes)
    }

    /// Whether a line over the cycles says more than the table beside it: not between yes and no.
    pub fn has_line(&self) -> bool {
        !self.figures().are_yes_no()
    }

    /// A change without its unit, for narrow columns: `▲ +2,4`.
    pub fn bare_change(&self, from: f64, to: f64) -> String {
        let figures = self.figures();
        format::with_arrow(figures.moved(from, to), figures.bare_signed(from, to))
    }

    /// The same with its unit: `▲ +2,4 điểm`.
    pub fn change(&self, from: f64, to: f64) -> String {
        let figures = self.figures();
        format::with_arrow(figures.moved(from, to), figures.signed(from, to))
    }

    /// How a cell is filled on maps.
    pub fn fill(&self, cell: &Cell) -> Fill {
        match cell {
            // Without breaks both answers would look alike.
            Cell::Figure(figure) if self.info.kind == Some(Kind::YesNo) => Fill::Class(yes_no_class(figure.value)),
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

    /// The same, or how much larger `now` is where no way is better.
    pub fn gain(&self, before: f64, now: f64) -> f64 {
        self.improvement(before, now).unwrap_or(now - before)
    }

    /// How far `value` misses the target, larger is further; `None` where it meets it or there is none.
    pub fn miss(&self, value: f64) -> Option<f64> {
        let target = self.info.target.as_ref()?;
        match self.meets(value) {
            Some(false) => Some((value - target.value).abs()),
            _ => None,
        }
    }

    /// Whether its units are ranked: not between yes and no.
    pub fn is_ranked(&self) -> bool {
        self.info.direction != Direction::None && !self.figures().are_yes_no()
    }
}

/// Class of yes and of no on maps: the two ends of the scale.
pub fn yes_no_class(value: f64) -> u8 {
    if value >= 0.5 { 4 } else { 0 }
}

/// Class of a change: better, worse or neither.
pub fn tone(improvement: Option<f64>) -> &'static str {
    match improvement {
        Some(better) if better > 0.0 => "up",
        Some(worse) if worse < 0.0 => "down",
        _ => "mut",
    }
}
