//! How an indicator rises: what the units that hand in to a unit give together, and when that unit's own answer departs
//! from it.
//!
//! What counts is written in one place:
//!
//! | a unit below | counts |
//! | --- | --- |
//! | handed in, complete, not sent back | with its figure |
//! | "not applicable" | as reported; its figure is in no sum |
//! | few respondents, withheld from the public | as reported, in no sum: what is published of all less what is published of each would give it away |
//! | a figure without what the rule adds up (a published quotient, a unit without population) | as reported, in no sum |
//! | handed in without an answer, sent back, still at it, not begun | not as reported |

use serde::{Deserialize, Serialize};

use crate::answer::{Draft, Stance, Value};
use crate::cell::NoValue;
use crate::explore::UnitLabel;
use crate::indicator::{Indicator, Kind};
use crate::number::{NumberStyle, difference, format_trimmed};

/// How an indicator rises to the unit that the others hand in to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rise {
    /// Not at all: each unit answers for itself.
    #[default]
    None,
    /// Sum of numerators over sum of denominators (quotients).
    Ratio,
    /// Sum (counts).
    Sum,
    /// How many say yes (yes/no): told beside the field, the unit's own yes or no is another matter.
    CountYes,
    /// Mean (surveys; levels, where it is told beside the field: a level is judged by its own description).
    Mean,
    /// Mean of surveys, weighted by how many were asked: as if it had been one survey.
    WeightedByRespondents,
    /// Mean of surveys, weighted by the inhabitants of each unit.
    WeightedByPopulation,
}

impl Rise {
    /// Whether figures of this kind can rise so.
    pub const fn fits(self, kind: Kind) -> bool {
        match self {
            Self::None => true,
            Self::Ratio => kind.is_quotient(),
            Self::Sum => matches!(kind, Kind::Count),
            Self::CountYes => matches!(kind, Kind::YesNo),
            Self::Mean => matches!(kind, Kind::Survey | Kind::Level),
            Self::WeightedByRespondents | Self::WeightedByPopulation => matches!(kind, Kind::Survey),
        }
    }
}

/// The answer of a unit below that counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Its figure, in the indicator's unit; yes is 1.
    pub figure: f64,
    /// What was counted.
    pub numerator: Option<f64>,
    /// Out of how many; a survey's respondents.
    pub denominator: Option<f64>,
    /// Inhabitants of the unit, if known.
    pub population: Option<f64>,
}

/// How far a unit below is with the question.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Below {
    /// It counts.
    Given(Part),
    /// It has a figure that cannot be added up with the others'.
    OneSided,
    /// It has none to give: does not apply, withheld, not answered, sent back, still at it, not begun.
    None(NoValue),
}

impl Below {
    /// Whether the unit has reported: a figure, or a reason why there is none to add up.
    pub const fn has_reported(self) -> bool {
        match self {
            Self::Given(_) | Self::OneSided => true,
            Self::None(why) => matches!(why, NoValue::NotApplicable | NoValue::Withheld),
        }
    }
}

/// What the units below give together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Risen {
    /// The answer it makes, where it can stand as the unit's own.
    pub value: Option<Value>,
    /// Its figure in the indicator's unit; of yes/no how many say yes; of levels the mean. `None` while none counts.
    pub figure: Option<f64>,
    /// Units in it.
    pub counted: u32,
    /// Units that have reported, in it or not.
    pub reported: u32,
    /// Units that are asked.
    pub of: u32,
}

/// A unit below, as listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BelowLine {
    /// The unit.
    pub unit: UnitLabel,
    /// How far it is.
    pub below: Below,
}

/// What stands beside the field of an indicator that rises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiseView {
    /// What the units give now.
    pub risen: Risen,
    /// Them, in the order of lists.
    pub units: Vec<BelowLine>,
    /// Whether any figure in it is invented for demonstration.
    pub illustrative: bool,
    /// What they gave when the answer was last saved.
    pub kept: Option<Risen>,
}

/// Whether an answer of the unit can be added up by the indicator's rule.
pub fn is_whole(indicator: &Indicator, part: &Part) -> bool {
    match indicator.rises {
        Rise::None => false,
        Rise::Ratio => part.numerator.is_some() && part.denominator.is_some(),
        Rise::Sum | Rise::CountYes => true,
        Rise::Mean => indicator.kind != Kind::Survey || part.denominator.is_some(),
        Rise::WeightedByRespondents => part.denominator.is_some(),
        Rise::WeightedByPopulation => part.denominator.is_some() && part.population.is_some_and(|people| people > 0.0),
    }
}

/// Adds up what the units below say, by the indicator's rule.
pub fn rise(indicator: &Indicator, units: &[Below]) -> Risen {
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let parts: Vec<Part> = units
        .iter()
        .filter_map(|unit| match unit {
            Below::Given(part) if is_whole(indicator, part) => Some(*part),
            _ => None,
        })
        .collect();
    let sum = |of: fn(&Part) -> f64| parts.iter().map(of).sum::<f64>();
    let denominator = |part: &Part| part.denominator.unwrap_or_default();
    let survey = |weight: fn(&Part) -> f64| {
        let weights = sum(weight);
        let share = parts.iter().map(|part| part.figure * weight(part)).sum::<f64>() / weights;
        (weights > 0.0).then(|| Value::Survey {
            share,
            sample: sum(denominator),
        })
    };
    let value = match indicator.rises {
        _ if parts.is_empty() => None,
        Rise::Ratio => {
            let whole = sum(denominator);
            (whole > 0.0).then(|| Value::Quotient {
                numerator: sum(|part| part.numerator.unwrap_or_default()),
                denominator: whole,
            })
        }
        Rise::Sum => Some(Value::Count(sum(|part| part.figure))),
        Rise::Mean if indicator.kind == Kind::Survey => survey(|_| 1.0),
        Rise::WeightedByRespondents => survey(denominator),
        Rise::WeightedByPopulation => survey(|part| part.population.unwrap_or_default()),
        Rise::None | Rise::CountYes | Rise::Mean => None,
    };
    let figure = match (&value, indicator.rises) {
        (Some(value), _) => value.figure(indicator),
        (None, Rise::CountYes) if !parts.is_empty() => Some(sum(|part| part.figure)),
        (None, Rise::Mean) if !parts.is_empty() => {
            let many = sum(|_| 1.0);
            Some(sum(|part| part.figure) / many)
        }
        (None, _) => None,
    };
    Risen {
        counted: if figure.is_some() { count(parts.len()) } else { 0 },
        value,
        figure,
        reported: count(units.iter().filter(|unit| unit.has_reported()).count()),
        of: count(units.len()),
    }
}

/// Digits kept of a sum that is typed into a field.
const DIGITS: usize = 4;

/// Types a value into a draft, as an officer would; what else stands there is kept.
pub fn fill(draft: &mut Draft, indicator: &Indicator, value: &Value) {
    let text = |number: f64, digits| format_trimmed(number, digits, NumberStyle::Vietnamese);
    draft.stance = Stance::Figure;
    match value {
        Value::Quotient { numerator, denominator } => {
            draft.numerator = text(*numerator, DIGITS);
            draft.denominator = text(*denominator, DIGITS);
        }
        Value::Survey { share, sample } => {
            draft.value = text(*share, usize::from(indicator.decimals));
            draft.sample = text(*sample, 0);
        }
        Value::Count(count) => draft.value = text(*count, 0),
        Value::Published(_) | Value::Level(_) | Value::YesNo(_) | Value::Distribution(_) => {}
    }
}

/// Whether an answer is another than the units give: numerators and denominators are compared, not only what they make;
/// shares as they are written.
pub fn departs(indicator: &Indicator, own: &Value, risen: &Value) -> bool {
    let digits = match risen {
        Value::Survey { .. } => usize::from(indicator.decimals),
        _ => DIGITS,
    };
    let numbers = |value: &Value| {
        let (numerator, denominator) = value.fraction();
        let first = numerator.or_else(|| value.figure(indicator));
        [first.unwrap_or_default(), denominator.unwrap_or_default()]
    };
    let mut pairs = numbers(own).into_iter().zip(numbers(risen));
    pairs.any(|(own, risen)| difference(own, risen, digits) != 0.0)
}

/// Whether an answer needs the officer's reason before it counts: it departs from what the units give, and none is
/// written. "Not applicable" has a reason of its own.
pub fn wants_reason(indicator: &Indicator, draft: &Draft, own: Option<&Value>, risen: Option<&Value>) -> bool {
    let departs = own
        .zip(risen)
        .is_some_and(|(own, risen)| departs(indicator, own, risen));
    departs && draft.explanation.trim().is_empty()
}

#[cfg(feature = "data")]
#[cfg(test)]
mod tests;
