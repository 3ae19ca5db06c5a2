//! An answer: what an officer typed, and the figure it amounts to.
//!
//! A [`Draft`] keeps whatever was typed, even what cannot be read; [`read`] turns it into a [`Reading`]: the well-formed
//! value, if there is one, and a problem for each field that needs attention. Both sides of the network call it.

use serde::{Deserialize, Serialize};

use crate::indicator::{Indicator, Kind};
use crate::number::{self, NumberProblem};
use crate::time::Day;

/// How the officer answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// With a figure.
    #[default]
    Figure,
    /// The indicator does not apply here, with a reason.
    NotApplicable,
    /// The figure is deliberately the same as last cycle.
    Unchanged,
}

impl Stance {
    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::NotApplicable => "not-applicable",
            Self::Unchanged => "unchanged",
        }
    }

    /// The stance with this word; anything else is an answer with a figure.
    pub fn from_code(code: &str) -> Self {
        match code {
            "not-applicable" => Self::NotApplicable,
            "unchanged" => Self::Unchanged,
            _ => Self::Figure,
        }
    }
}

/// What an officer typed, verbatim. Which fields are used depends on the indicator's kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// How the officer answers.
    pub stance: Stance,
    /// Quotients: what was counted.
    pub numerator: String,
    /// Quotients: out of how many.
    pub denominator: String,
    /// Counts: how many. Points: how many. Surveys: the share in per cent. Levels: `0`–`4`. Yes/no: `yes` or `no`.
    pub value: String,
    /// Surveys: how many were asked.
    pub sample: String,
    /// Distributions: the share of each part in per cent.
    pub parts: Vec<String>,
    /// Day the figure speaks of.
    pub as_of: String,
    /// Who says so.
    pub source: String,
    /// Anything the reviewer should know.
    pub note: String,
    /// Why it does not apply.
    pub reason: String,
    /// Answer to the form's question about something unusual.
    pub explanation: String,
}

/// A well-formed answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Numerator and denominator; the quotient is computed.
    Quotient {
        /// What was counted.
        numerator: f64,
        /// Out of how many; never zero.
        denominator: f64,
    },
    /// A published figure whose numerator and denominator are not known. Only imports make it, never the form.
    Published(f64),
    /// How many; how many points.
    Count(f64),
    /// Share of respondents in per cent, and how many were asked.
    Survey {
        /// Share in per cent, 0–100.
        share: f64,
        /// Respondents.
        sample: f64,
    },
    /// Level 0–4, or 0–2 where lines are met at two levels.
    Level(u8),
    /// Yes or no.
    YesNo(bool),
    /// Shares in per cent that add up to 100.
    Distribution(Vec<f64>),
}

impl Value {
    /// The one number charts draw, in the indicator's unit; a distribution has none.
    pub fn figure(&self, indicator: &Indicator) -> Option<f64> {
        match self {
            Self::Quotient { numerator, denominator } => Some(numerator / denominator * indicator.factor()),
            Self::Published(figure) | Self::Count(figure) => Some(*figure),
            Self::Survey { share, .. } => Some(*share),
            Self::Level(level) => Some(f64::from(*level)),
            Self::YesNo(yes) => Some(if *yes { 1.0 } else { 0.0 }),
            Self::Distribution(_) => None,
        }
    }

    /// Numerator and denominator as stored beside the figure; a survey's sample counts as its denominator.
    pub fn fraction(&self) -> (Option<f64>, Option<f64>) {
        match self {
            Self::Quotient { numerator, denominator } => (Some(*numerator), Some(*denominator)),
            Self::Survey { sample, .. } => (None, Some(*sample)),
            _ => (None, None),
        }
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// [`Draft::numerator`].
    Numerator,
    /// [`Draft::denominator`].
    Denominator,
    /// [`Draft::value`].
    Value,
    /// [`Draft::sample`].
    Sample,
    /// One of [`Draft::parts`].
    Part(u8),
    /// All [`Draft::parts`] together.
    Parts,
    /// [`Draft::as_of`].
    AsOf,
    /// [`Draft::reason`].
    Reason,
    /// [`Draft::explanation`], where an answer departs from what the units below give.
    Explanation,
}

/// Why a field does not count yet. Typing is never refused; the field keeps its text and says this beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Needed, and still empty.
    Missing,
    /// Not a number.
    NotANumber,
    /// Separators that can be read in two ways.
    Ambiguous,
    /// Too many digits.
    TooLong,
    /// Below zero.
    Negative,
    /// Divides by zero.
    Zero,
    /// Not a whole number.
    NotWhole,
    /// Above 100 %.
    AboveHundred,
    /// More points than the line has.
    AboveMaximum,
    /// Not a choice on offer.
    NotAChoice,
    /// Parts that do not add up to 100 %.
    PartsDoNotAddUp,
    /// Not a day of the calendar.
    NotADay,
    /// "As last cycle", but there is no answer of last cycle.
    NothingToRepeat,
}

impl From<NumberProblem> for Problem {
    fn from(problem: NumberProblem) -> Self {
        match problem {
            NumberProblem::NotANumber => Self::NotANumber,
            NumberProblem::Ambiguous => Self::Ambiguous,
            NumberProblem::TooLong => Self::TooLong,
        }
    }
}

/// What a draft amounts to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The well-formed value; `None` while something is missing, and for "not applicable".
    pub value: Option<Value>,
    /// Day the figure speaks of, if readable.
    pub as_of: Option<Day>,
    /// What needs attention, field by field.
    pub problems: Vec<(Field, Problem)>,
}

impl Reading {
    /// Whether the answer is complete: a value or a reasoned "not applicable", and nothing unreadable. Only complete
    /// answers count: in coverage, in the review, on the map.
    pub fn is_complete(&self) -> bool {
        self.problems.is_empty()
    }

    /// The value, if the answer counts.
    pub fn counted(&self) -> Option<&Value> {
        self.value.as_ref().filter(|_| self.is_complete())
    }

    /// The problem of `field`, if it has one.
    pub fn problem(&self, field: Field) -> Option<Problem> {
        self.problems
            .iter()
            .find(|(with, _)| *with == field)
            .map(|(_, problem)| *problem)
    }
}

/// Sum of shares may miss 100 % by this much: published shares are rounded.
const SHARES_TOLERANCE: f64 = 0.5;

/// Reads `draft` as an answer to `indicator`. `last` is the value of the unit's last approved answer.
pub fn read(indicator: &Indicator, draft: &Draft, last: Option<&Value>) -> Reading {
    let mut reader = Reader::default();
    let value = match draft.stance {
        Stance::NotApplicable => {
            reader.require(Field::Reason, &draft.reason);
            None
        }
        Stance::Unchanged => {
            if last.is_none() {
                reader.problem(Field::Value, Problem::NothingToRepeat);
            }
            last.cloned()
        }
        Stance::Figure => reader.figure(indicator, draft),
    };
    let as_of = reader.day(&draft.as_of);
    Reading {
        value,
        as_of,
        problems: reader.problems,
    }
}

/// Collects problems while fields are read.
#[derive(Default)]
struct Reader {
    problems: Vec<(Field, Problem)>,
}

impl Reader {
    fn problem(&mut self, field: Field, problem: Problem) {
        self.problems.push((field, problem));
    }

    fn require(&mut self, field: Field, text: &str) {
        if text.trim().is_empty() {
            self.problem(field, Problem::Missing);
        }
    }

    fn day(&mut self, text: &str) -> Option<Day> {
        if text.trim().is_empty() {
            return None;
        }
        let day = Day::parse_typed(text).ok();
        if day.is_none() {
            self.problem(Field::AsOf, Problem::NotADay);
        }
        day
    }

    /// A number of at least zero, read by `parse`, that passes `check`, or a noted problem.
    fn number(
        &mut self,
        field: Field,
        text: &str,
        parse: fn(&str) -> Result<f64, NumberProblem>,
        check: impl Fn(f64) -> Option<Problem>,
    ) -> Option<f64> {
        if text.trim().is_empty() {
            self.problem(field, Problem::Missing);
            return None;
        }
        let number = match parse(text) {
            Ok(number) => number,
            Err(problem) => {
                self.problem(field, problem.into());
                return None;
            }
        };
        let problem = if number < 0.0 {
            Some(Problem::Negative)
        } else {
            check(number)
        };
        if let Some(problem) = problem {
            self.problem(field, problem);
            return None;
        }
        Some(number)
    }

    fn figure(&mut self, indicator: &Indicator, draft: &Draft) -> Option<Value> {
        let any = |_| None;
        let nonzero = |number: f64| (number == 0.0).then_some(Problem::Zero);
        let whole = |number: f64| (number.fract() != 0.0).then_some(Problem::NotWhole);
        let share = |number: f64| (number > 100.0).then_some(Problem::AboveHundred);
        match indicator.kind {
            Kind::Percent | Kind::Rate | Kind::Ratio | Kind::Average => {
                // Shares are of people or things; sums of money and years may be in thousands or parts.
                let parse = match indicator.kind {
                    Kind::Percent | Kind::Rate => number::parse_count,
                    _ => number::parse,
                };
                let numerator = self.number(Field::Numerator, &draft.numerator, parse, any);
                let denominator = self.number(Field::Denominator, &draft.denominator, parse, nonzero);
                Some(Value::Quotient {
                    numerator: numerator?,
                    denominator: denominator?,
                })
            }
            Kind::Count => self
                .number(Field::Value, &draft.value, number::parse_count, whole)
                .map(Value::Count),
            Kind::Points => {
                let most = |number: f64| (number > indicator.range[1]).then_some(Problem::AboveMaximum);
                self.number(Field::Value, &draft.value, number::parse, most)
                    .map(Value::Count)
            }
            Kind::Survey => {
                let figure = self.number(Field::Value, &draft.value, number::parse_share, share);
                let asked = |n| nonzero(n).or_else(|| whole(n));
                let sample = self.number(Field::Sample, &draft.sample, number::parse_count, asked);
                Some(Value::Survey {
                    share: figure?,
                    sample: sample?,
                })
            }
            Kind::Level => match draft.value.trim() {
                "" => self.missing(Field::Value),
                level => match level.parse() {
                    Ok(level) if usize::from(level) < indicator.levels.len() => Some(Value::Level(level)),
                    _ => self.not_a_choice(),
                },
            },
            Kind::YesNo => match draft.value.trim() {
                "" => self.missing(Field::Value),
                "yes" => Some(Value::YesNo(true)),
                "no" => Some(Value::YesNo(false)),
                _ => self.not_a_choice(),
            },
            Kind::Distribution => self.distribution(indicator, draft, share),
        }
    }

    fn distribution(
        &mut self,
        indicator: &Indicator,
        draft: &Draft,
        share: impl Fn(f64) -> Option<Problem> + Copy,
    ) -> Option<Value> {
        let shares: Vec<Option<f64>> = (0u8..)
            .zip(&indicator.parts)
            .map(|(place, _)| {
                let text = draft.parts.get(usize::from(place)).map_or("", String::as_str);
                self.number(Field::Part(place), text, number::parse_share, share)
            })
            .collect();
        let shares: Vec<f64> = shares.into_iter().collect::<Option<_>>()?;
        if (shares.iter().sum::<f64>() - 100.0).abs() > SHARES_TOLERANCE {
            self.problem(Field::Parts, Problem::PartsDoNotAddUp);
            return None;
        }
        Some(Value::Distribution(shares))
    }

    fn missing(&mut self, field: Field) -> Option<Value> {
        self.problem(field, Problem::Missing);
        None
    }

    fn not_a_choice(&mut self) -> Option<Value> {
        self.problem(Field::Value, Problem::NotAChoice);
        None
    }
}

#[cfg(test)]
mod tests;
