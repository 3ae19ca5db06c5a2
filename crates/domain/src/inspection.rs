//! Inspection: a sample of answers that were handed in is looked at where they come from, and what is found is recorded.
//! A sample drawn at random tells how far the others can be trusted; one drawn by risk looks where mistakes are likely.

use serde::{Deserialize, Serialize};

use crate::answer::Value;
use crate::check::changed_much;
use crate::cycle::Cycle;
use crate::explore::UnitLabel;
use crate::indicator::{Indicator, Kind};
use crate::score::Share;
use crate::time::Timestamp;

/// Most answers one sample holds: what a team looks at within a cycle.
pub const LARGEST: u32 = 200;
/// Longest note on one answer, in characters.
pub const LONGEST_NOTE: usize = 1_000;

/// How a sample is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Every answer with the same chance.
    Random,
    /// Those with most signs of a mistake first.
    Risk,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 2] = [Self::Random, Self::Risk];

    /// The word in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::Risk => "risk",
        }
    }

    /// The way with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// What was found about one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The figure is right.
    Confirmed,
    /// The figure is another.
    Differs,
    /// Nothing there to tell.
    Unproven,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Differs, Self::Unproven];

    /// The word in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Differs => "differs",
            Self::Unproven => "unproven",
        }
    }

    /// The outcome with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// A sign that a figure may be mistaken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Risk {
    /// Changed more since last cycle than the indicator usually does.
    ChangedMuch,
    /// No document supports it.
    NoEvidence,
    /// Typed in full hundreds or tens, as estimates are.
    Round,
}

impl Risk {
    /// Every sign, the gravest first.
    pub const ALL: [Self; 3] = [Self::ChangedMuch, Self::NoEvidence, Self::Round];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChangedMuch => "changed-much",
            Self::NoEvidence => "no-evidence",
            Self::Round => "round",
        }
    }

    /// The sign with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|risk| risk.code() == code)
    }
}

/// Every sign that `value` may be mistaken, beside the approved value of the cycle before and the number of documents.
pub fn risks(indicator: &Indicator, value: &Value, before: Option<&Value>, evidence: u32) -> Vec<Risk> {
    let has = |risk: &Risk| match risk {
        Risk::ChangedMuch => changed_much(indicator, before, value).is_some(),
        Risk::NoEvidence => evidence == 0,
        Risk::Round => is_round(indicator, value),
    };
    Risk::ALL.into_iter().filter(has).collect()
}

/// Whether what was counted looks estimated: full hundreds from one hundred on; of a share without counts, full tens.
fn is_round(indicator: &Indicator, value: &Value) -> bool {
    let full = |number: f64, step: f64| number >= step && number % step == 0.0;
    match value {
        Value::Quotient { numerator, .. } => full(*numerator, 100.0),
        Value::Count(figure) if indicator.kind == Kind::Percent => full(*figure, 10.0),
        Value::Count(figure) => full(*figure, 100.0),
        Value::Survey { share, .. } => full(*share, 10.0),
        Value::Published(_) | Value::Level(_) | Value::YesNo(_) | Value::Distribution(_) => false,
    }
}

/// Between which shares, in per cent, that of all answers lies when `found` is what a sample at random showed: the
/// Wilson interval at 95 %. `None` while nothing was looked at.
///
/// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209 to 212.
pub fn range(found: Share) -> Option<(f64, f64)> {
    const Z: f64 = 1.96;
    let all = f64::from(found.whole);
    if found.whole == 0 {
        return None;
    }
    let part = f64::from(found.part) / all;
    let square = Z * Z / all;
    let middle = part + square / 2.0;
    let half = Z * (part * (1.0 - part) / all + square / (4.0 * all)).sqrt();
    let end = |side: f64| (side / (1.0 + square) * 100.0).clamp(0.0, 100.0);
    Some((end(middle - half), end(middle + half)))
}

/// `/tham-dinh/hau-kiem`: the samples of a cycle, one of them unfolded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InspectionView {
    /// The cycle.
    pub cycle: Cycle,
    /// Cycles to choose from, newest first.
    pub cycles: Vec<Cycle>,
    /// How many answers could be drawn now.
    pub frame: u32,
    /// The samples, newest first.
    pub samples: Vec<Sample>,
    /// The answers of the chosen sample, in the order they were drawn.
    pub items: Vec<Item>,
    /// Identifier of the chosen sample; empty while there is none.
    pub chosen: String,
    /// Whether the reader draws samples and records what is found.
    pub may_inspect: bool,
    /// Whether any figure is invented for demonstration.
    pub illustrative: bool,
}

/// A sample.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// Identifier.
    pub id: String,
    /// How it was drawn.
    pub way: Way,
    /// When.
    pub at: Timestamp,
    /// Name of who drew it.
    pub by: String,
    /// How many answers it was drawn from.
    pub frame: u32,
    /// How many were looked at, of those drawn.
    pub checked: Share,
    /// How many were confirmed, of those looked at.
    pub confirmed: Share,
}

/// An answer of a sample.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Identifier.
    pub id: String,
    /// The unit whose answer it is.
    pub unit: UnitLabel,
    /// What was asked.
    pub indicator: Indicator,
    /// The figure when it was drawn, in the indicator's unit.
    pub figure: Option<f64>,
    /// Signs of a mistake when it was drawn.
    pub risks: Vec<Risk>,
    /// Whether the unit has saved it anew since.
    pub changed_since: bool,
    /// What was found, once it was looked at.
    pub found: Option<Found>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The finding.
    pub outcome: Outcome,
    /// What the team writes about it.
    pub note: String,
    /// When.
    pub at: Timestamp,
    /// Name of who recorded it.
    pub by: String,
}

#[cfg(feature = "data")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::{IndicatorSet, UNESCO_2013};

    fn families() -> Indicator {
        let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        set.indicator("2.2.2-b").unwrap().clone()
    }

    fn of(numerator: f64, denominator: f64) -> Value {
        Value::Quotient { numerator, denominator }
    }

    #[test]
    fn signs_of_a_mistake_are_told_the_gravest_first() {
        let indicator = families();
        let before = of(512.0, 1_000.0);
        assert_eq!(risks(&indicator, &of(900.0, 1_000.0), Some(&before), 0), Risk::ALL);
        assert_eq!(
            risks(&indicator, &of(913.0, 1_000.0), Some(&before), 1),
            [Risk::ChangedMuch]
        );
        assert_eq!(risks(&indicator, &of(913.0, 1_000.0), None, 1), []);
        assert_eq!(risks(&indicator, &of(0.0, 1_000.0), None, 1), []);
        assert_eq!(
            risks(
                &indicator,
                &Value::Survey {
                    share: 70.0,
                    sample: 400.0
                },
                None,
                2
            ),
            [Risk::Round]
        );
    }

    #[test]
    fn a_sample_tells_a_range_that_narrows() {
        let share = |part, whole| range(Share { part, whole });
        assert_eq!(share(0, 0), None);
        let near = |one: f64, other: f64| (one - other).abs() < 0.1;
        // Figures of the published method: 81 of 263, 4 of 5.
        let (low, high) = share(81, 263).unwrap();
        assert!(near(low, 25.5) && near(high, 36.6), "{low} {high}");
        let (low, high) = share(20, 20).unwrap();
        assert!(near(low, 83.9) && near(high, 100.0), "{low} {high}");
    }

    #[test]
    fn words_in_forms_are_read_back() {
        assert!(Way::ALL.iter().all(|way| Way::from_code(way.code()) == Some(*way)));
        assert!(
            Outcome::ALL
                .iter()
                .all(|found| Outcome::from_code(found.code()) == Some(*found))
        );
        assert!(Risk::ALL.iter().all(|risk| Risk::from_code(risk.code()) == Some(*risk)));
    }
}
