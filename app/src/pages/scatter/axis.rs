//! An axis as readers meet it: its name, its figures as written, its target.

use charts::Format;
use charts::scatter::Scale;
use domain::indicator::Lang;
use domain::scatter::{Axis, Coordinate, ScatterAxis, Why};

use crate::components::measure::Reading;
use crate::format;
use crate::words::words;

/// An axis in a language.
#[derive(Clone)]
pub struct AxisReading {
    axis: Axis,
    /// How a measure is read; `None` for population and density.
    reading: Option<Reading>,
    lang: Lang,
}

impl AxisReading {
    /// In the language given.
    pub fn new(axis: &ScatterAxis, lang: Lang) -> Self {
        Self {
            axis: axis.axis.clone(),
            reading: axis.info.as_ref().map(|info| Reading::new(info, lang)),
            lang,
        }
    }

    /// Its name: the measure's, or the word for population or density.
    pub fn name(&self) -> String {
        let words = &words(self.lang).scatter;
        match (&self.reading, &self.axis) {
            (Some(reading), _) => reading.name(),
            (None, Axis::Density) => words.density.to_owned(),
            (None, _) => words.population.to_owned(),
        }
    }

    /// Written behind its figures; empty for scores and levels.
    pub fn unit(&self) -> String {
        let words = &words(self.lang).scatter;
        match (&self.reading, &self.axis) {
            (Some(reading), _) if reading.figures().are_words() => String::new(),
            (Some(reading), _) => reading.info.unit.get(self.lang).to_owned(),
            (None, Axis::Density) => words.density_unit.to_owned(),
            (None, _) => words.population_unit.to_owned(),
        }
    }

    /// The name with the unit, for the end of the axis and the head of a column.
    pub fn heading(&self) -> String {
        match self.unit().as_str() {
            "" => self.name(),
            unit => format!("{} ({unit})", self.name()),
        }
    }

    /// A figure with its unit: `74,6 %`, `190.375 người`.
    pub fn full(&self, value: f64) -> String {
        match &self.reading {
            Some(reading) => reading.full(value),
            None => format::figure(value, 0, &self.unit(), self.lang),
        }
    }

    /// A figure alone.
    pub fn bare(&self, value: f64) -> String {
        match &self.reading {
            Some(reading) => reading.bare(value),
            None => format::number(value, 0, self.lang),
        }
    }

    /// A unit's figure with its measure's unit, or why there is none.
    pub fn coordinate(&self, coordinate: &Coordinate) -> String {
        match (coordinate.value(), coordinate.why()) {
            (Some(value), _) => self.full(value),
            (None, why) => why_none(why.unwrap_or(Why::Unknown), self.lang).to_owned(),
        }
    }

    /// Everything the drawing needs of the axis.
    pub fn scale(&self) -> Scale {
        let terms = &words(self.lang).terms;
        let (decimals, suffix, target) = match &self.reading {
            Some(reading) => (
                usize::from(reading.info.decimals),
                reading.figures().axis_suffix(),
                reading.info.target.as_ref().map(|target| {
                    // Its unit stands at the axis.
                    let value = if reading.figures().are_words() {
                        reading.bound(target.value)
                    } else {
                        format::short(target.value, reading.info.decimals, self.lang)
                    };
                    (target.value, format!("{}: {value}", (terms.target_of)(target.year)))
                }),
            ),
            None => (0, "", None),
        };
        Scale {
            name: self.heading(),
            target,
            format: Format {
                decimals,
                style: self.lang.numbers(),
                suffix: suffix.to_owned(),
            },
        }
    }
}

/// Why a unit has no place on an axis.
pub fn why_none(why: Why, lang: Lang) -> &'static str {
    let words = words(lang);
    match why {
        Why::NoValue(kind) => (words.terms.no_value)(kind),
        Why::Unknown => words.scatter.unknown,
    }
}
