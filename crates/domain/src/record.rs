//! Flat rows: what the public interface and downloads give out, one record a line.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::cell::{Cell, NoValue};
use crate::indicator::{Direction, Indicator, Kind, Origin, Words};
use crate::score::Share;
use crate::time::Day;
use crate::unit::{Unit, UnitKind};
use crate::workflow::State;

/// A unit of one map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitRecord {
    /// Map it belongs to.
    pub map_version: String,
    /// `770`.
    pub code: String,
    /// What sort of unit.
    pub kind: UnitKind,
    /// Full names.
    pub name: Words,
    /// Code of the unit above; `None` for the city.
    pub parent: Option<String>,
    /// Area in square kilometres.
    pub area_km2: Option<f64>,
    /// Inhabitants on `population_as_of`.
    pub population: Option<u32>,
    /// Day the population was counted.
    pub population_as_of: Option<Day>,
    /// First day the unit existed.
    pub valid_from: Option<Day>,
    /// Last day the unit existed.
    pub valid_to: Option<Day>,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

impl From<&Unit> for UnitRecord {
    fn from(unit: &Unit) -> Self {
        let parent = unit.path.parent().map(str::to_owned);
        Self {
            map_version: unit.map_version.clone(),
            code: unit.code.clone(),
            kind: unit.kind,
            name: Words {
                vi: unit.name_vi.clone(),
                en: unit.name_en.clone(),
            },
            parent,
            area_km2: unit.area_km2,
            population: unit.population,
            population_as_of: unit.population_as_of,
            valid_from: unit.valid_from,
            valid_to: unit.valid_to,
            illustrative: unit.illustrative,
        }
    }
}

/// An indicator of the set in use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndicatorRecord {
    /// Set and version it belongs to.
    pub set: String,
    /// Version of the set.
    pub set_version: u32,
    /// `2.4.1-a`.
    pub code: String,
    /// `2.4`.
    pub focus_area: String,
    /// `2.4.1`.
    pub feature: String,
    /// Whose question it is.
    pub origin: Origin,
    /// Short noun phrase.
    pub name: Words,
    /// What sort of figure answers it.
    pub kind: Kind,
    /// Written behind the figure.
    pub unit: Words,
    /// Which way is better.
    pub direction: Direction,
    /// Kinds of unit that are asked.
    pub applies_to: Vec<UnitKind>,
    /// Bounds between the five classes of the map.
    pub breaks: Vec<f64>,
    /// Digits shown.
    pub decimals: u8,
}

impl IndicatorRecord {
    /// The record of an indicator in a version of a set.
    pub fn new(set: &str, set_version: u32, indicator: &Indicator) -> Self {
        Self {
            set: set.to_owned(),
            set_version,
            code: indicator.code.clone(),
            focus_area: indicator.focus_area().to_owned(),
            feature: indicator.feature().to_owned(),
            origin: indicator.origin,
            name: indicator.name.clone(),
            kind: indicator.kind,
            unit: indicator.unit.clone(),
            direction: indicator.direction,
            applies_to: indicator.applies_to.clone(),
            breaks: indicator.breaks.clone(),
            decimals: indicator.decimals,
        }
    }
}

/// One unit's figure of one indicator in one cycle, or the kind of "no value".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ValueRecord {
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Indicator code.
    pub indicator: String,
    /// The figure, in the indicator's unit.
    pub value: Option<f64>,
    /// Why there is none; `None` where there is a value.
    pub no_value: Option<NoValue>,
    /// What was counted.
    pub numerator: Option<f64>,
    /// Out of how many; a survey's respondents.
    pub denominator: Option<f64>,
    /// Where the unit's self-assessment stands; `None` where the reader is not told.
    pub state: Option<State>,
    /// Who says so.
    pub source: Option<String>,
    /// Day the figure speaks of.
    pub as_of: Option<Day>,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

impl ValueRecord {
    /// The record of a cell.
    pub fn new(cycle: &str, unit: &str, indicator: &str, cell: Cell, state: Option<State>) -> Self {
        let record = Self {
            cycle: cycle.to_owned(),
            unit: unit.to_owned(),
            indicator: indicator.to_owned(),
            value: None,
            no_value: None,
            numerator: None,
            denominator: None,
            state,
            source: None,
            as_of: None,
            illustrative: false,
        };
        match cell {
            Cell::None(why) => Self {
                no_value: Some(why),
                ..record
            },
            Cell::Figure(figure) => Self {
                value: Some(figure.value),
                numerator: figure.numerator,
                denominator: figure.denominator,
                source: (!figure.source.is_empty()).then_some(figure.source),
                as_of: figure.as_of,
                illustrative: figure.illustrative,
                ..record
            },
        }
    }
}

/// What one unit adds up to in one cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgressRecord {
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Where its self-assessment stands; `None` where the reader is not told.
    pub state: Option<State>,
    /// Answered / due; `None` where the reader may not know.
    pub coverage: Option<Share>,
    /// Meeting their target / with a target; `None` without figures the reader may see.
    pub met: Option<Share>,
    /// Progress score of the whole, 0–100.
    pub score: Option<f64>,
    /// Progress score by focus area code.
    pub focus_areas: BTreeMap<String, f64>,
    /// Why there is no score; `None` where there is one.
    pub no_value: Option<NoValue>,
    /// Whether any figure behind it is invented for demonstration.
    pub illustrative: bool,
}
