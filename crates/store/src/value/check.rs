//! `values.csv`.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::answer::Value;
use domain::cycle::Cycle;
use domain::indicator::{Indicator, IndicatorSet, Kind};
use domain::time::Day;
use domain::unit::Unit;
use domain::workflow::State;

use super::agrees;
use crate::Store;
use crate::db::all;
use crate::error::Error;
use crate::import::table::{self, Keys, Line};
use crate::import::{ImportError, Reason};
use crate::write::corrupt;
use crate::{cycle, indicator_set, unit};

const COLUMNS: [&str; 9] = [
    "cycle",
    "unit",
    "indicator",
    "numerator",
    "denominator",
    "value",
    "as_of",
    "source",
    "illustrative",
];

/// A figure as its file says it.
pub(crate) struct NewValue {
    pub(crate) cycle: String,
    pub(crate) unit: String,
    pub(crate) indicator: String,
    pub(crate) value: Value,
    pub(crate) as_of: Day,
    pub(crate) source: String,
    pub(crate) illustrative: bool,
}

/// Who is asked what, by cycle.
#[derive(Default)]
pub(crate) struct Asked(pub(crate) BTreeMap<String, AskedIn>);

/// Who is asked what in one cycle, and how far they are.
pub(crate) struct AskedIn {
    pub(crate) cycle: Cycle,
    pub(crate) set: Arc<IndicatorSet>,
    pub(crate) units: BTreeMap<String, Unit>,
    pub(crate) states: BTreeMap<String, State>,
}

impl Asked {
    /// As stored.
    pub(crate) async fn of_store(store: &Store) -> Result<Self, Error> {
        let states = all!(
            store.db(),
            (String, String, String),
            "SELECT cycle, unit, state FROM assessment"
        )?;
        let mut asked = BTreeMap::new();
        for cycle in cycle::list(store).await? {
            let own = states.iter().filter(|(of, _, _)| *of == cycle.code);
            let state = |word: &str| State::from_code(word).ok_or_else(|| corrupt(format!("state {word}")));
            let states = own
                .map(|(_, unit, word)| Ok((unit.clone(), state(word)?)))
                .collect::<Result<_, Error>>()?;
            let units = unit::of_map(store, &cycle.map_version).await?;
            let set = indicator_set::of_cycle(store, &cycle.code).await?;
            let units = units.into_iter().map(|unit| (unit.code.clone(), unit)).collect();
            asked.insert(
                cycle.code.clone(),
                AskedIn {
                    cycle,
                    set,
                    units,
                    states,
                },
            );
        }
        Ok(Self(asked))
    }
}

/// Reads the file beside what units are asked.
pub(crate) fn check(file: &[u8], asked: &Asked) -> Result<Vec<NewValue>, ImportError> {
    let mut table = table::read(file, &COLUMNS)?;
    let mut keys = Keys::default();
    let mut values = Vec::with_capacity(table.lines.len());
    for line in &mut table.lines {
        let key = [line.text("cycle"), line.text("unit"), line.text("indicator")];
        let (source, illustrative) = (line.text("source"), line.flag("illustrative"));
        let as_of = line.needed_day("as_of");
        let value = asked_of(line, asked, &key, as_of).and_then(|indicator| read_value(line, indicator));
        keys.note(line, "indicator", key.join(" "));
        let [cycle, unit, indicator] = key;
        values.extend(value.map(|value| NewValue {
            cycle,
            unit,
            indicator,
            value,
            as_of,
            source,
            illustrative,
        }));
    }
    table.finish(values)
}

/// The indicator, if this unit is asked it in this cycle and nothing speaks against a figure from a file.
fn asked_of<'a>(line: &mut Line, asked: &'a Asked, key: &[String; 3], as_of: Day) -> Option<&'a Indicator> {
    let [cycle, unit, indicator] = key;
    let mut unknown = |column: &str, text: &str| {
        if !text.is_empty() {
            line.problem(column, Reason::Unknown);
        }
    };
    let Some(asked) = asked.0.get(cycle) else {
        unknown("cycle", cycle);
        return None;
    };
    let (unit_known, indicator_known) = (asked.units.get(unit), asked.set.indicator(indicator));
    if unit_known.is_none() {
        unknown("unit", unit);
    }
    if indicator_known.is_none() {
        unknown("indicator", indicator);
    }
    if asked.states.values().any(|state| *state == State::Locked) {
        line.problem("cycle", Reason::Locked);
    } else if asked.states.get(unit).is_some_and(|state| !state.is_approved()) {
        line.problem("unit", Reason::InTheForm);
    }
    let (from, to) = (asked.cycle.data_from, asked.cycle.data_to);
    if line.raw("as_of").parse::<Day>().is_ok() && !(from..=to).contains(&as_of) {
        line.problem("as_of", Reason::OutsidePeriod(from, to));
    }
    let (unit, indicator) = (unit_known?, indicator_known?);
    if !indicator.is_asked_of(unit.kind) {
        line.problem("indicator", Reason::NotAsked);
    }
    Some(indicator)
}

fn read_value(line: &mut Line, indicator: &Indicator) -> Option<Value> {
    let numerator = line.number_within("numerator", 0.0, f64::MAX);
    let denominator = line.number("denominator");
    if denominator.is_some_and(|denominator| denominator <= 0.0) {
        line.problem("denominator", Reason::NotPositive);
    }
    match indicator.kind {
        kind if kind.is_quotient() => quotient(line, indicator, numerator, denominator),
        Kind::Count => {
            only_value(line, &["numerator", "denominator"]);
            let count = line.number_within("value", 0.0, f64::MAX)?;
            if count.fract() != 0.0 {
                line.problem("value", Reason::NotWhole);
            }
            Some(Value::Count(count))
        }
        Kind::Points => {
            only_value(line, &["numerator", "denominator"]);
            line.number_within("value", 0.0, indicator.range[1]).map(Value::Count)
        }
        Kind::Survey => {
            only_value(line, &["numerator"]);
            if line.raw("denominator").is_empty() {
                line.problem("denominator", Reason::Missing);
            }
            if denominator.is_some_and(|asked| asked.fract() != 0.0) {
                line.problem("denominator", Reason::NotWhole);
            }
            let share = line.number_within("value", 0.0, 100.0);
            Some(Value::Survey {
                share: share?,
                sample: denominator?,
            })
        }
        Kind::Level => {
            only_value(line, &["numerator", "denominator"]);
            let level = line.whole("value", 0, 4)?;
            u8::try_from(level).ok().map(Value::Level)
        }
        Kind::YesNo => {
            only_value(line, &["numerator", "denominator"]);
            line.whole("value", 0, 1).map(|yes| Value::YesNo(yes == 1))
        }
        _ => {
            line.problem("indicator", Reason::NotImportable);
            None
        }
    }
}

/// Numerator and denominator with or without the figure they make, or the figure alone. A numerator above its
/// denominator is taken, as in the form, where it only asks a question: people may learn outside the place they are
/// counted in. A percentage above 100 of which nothing else is known is a slip of the pen.
fn quotient(line: &mut Line, indicator: &Indicator, numerator: Option<f64>, denominator: Option<f64>) -> Option<Value> {
    let value = line.number_within("value", 0.0, f64::MAX);
    let given = |line: &Line, column: &str| !line.raw(column).is_empty();
    if !given(line, "numerator") && !given(line, "denominator") {
        if !given(line, "value") {
            line.problem("value", Reason::Missing);
        }
        if indicator.kind == Kind::Percent && value.is_some_and(|value| value > 100.0) {
            line.problem("value", Reason::OutOfBounds { low: 0.0, high: 100.0 });
        }
        return value.map(Value::Published);
    }
    for column in ["numerator", "denominator"] {
        if !given(line, column) {
            line.problem(column, Reason::Missing);
        }
    }
    let made = Value::Quotient {
        numerator: numerator?,
        denominator: denominator.filter(|d| *d > 0.0)?,
    };
    if let (Some(figure), true) = (made.figure(indicator), value.is_some())
        && !agrees(line.raw("value"), figure)
    {
        line.problem("value", Reason::Disagrees(figure));
    }
    Some(made)
}

/// The value is needed, the named fields are not.
fn only_value(line: &mut Line, empty: &[&str]) {
    if line.raw("value").is_empty() {
        line.problem("value", Reason::Missing);
    }
    for column in empty {
        if !line.raw(column).is_empty() {
            line.problem(column, Reason::MustBeEmpty);
        }
    }
}
