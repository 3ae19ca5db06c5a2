//! Soft checks: what is unusual about a complete answer. They ask for a word of explanation and never refuse anything.

use serde::{Deserialize, Serialize};

use crate::answer::{Draft, Reading, Stance, Value};
use crate::indicator::{Indicator, Kind, SourceKind};
use crate::rise;
use crate::scale::quantile;

/// Something a careful reader would ask about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Another answer than the units below give.
    UnlikeUnits,
    /// Changed more since last cycle than usual.
    ChangedMuch {
        /// Figure of last cycle.
        from: f64,
        /// Figure now.
        to: f64,
    },
    /// Outside what the indicator plausibly takes.
    OutsideRange {
        /// Lower end of the plausible range.
        low: f64,
        /// Upper end of the plausible range.
        high: f64,
    },
    /// Far from what similar units report.
    UnlikePeers {
        /// Lower end of what peers report.
        low: f64,
        /// Upper end of what peers report.
        high: f64,
    },
    /// The numerator is larger than the denominator of a percentage.
    PartExceedsWhole,
    /// A survey of few people.
    SmallSample {
        /// How many were asked.
        sample: f64,
    },
    /// No document or link supports it.
    NoEvidence,
    /// The day of the figure is not in the cycle's data period.
    OutsidePeriod,
    /// The level rose by more than one.
    LevelJump {
        /// Level of last cycle.
        from: u8,
        /// Level now.
        to: u8,
    },
}

impl Finding {
    /// Whether the form asks for an explanation; the others are only mentioned.
    pub const fn asks(&self) -> bool {
        matches!(
            self,
            Self::UnlikeUnits
                | Self::ChangedMuch { .. }
                | Self::OutsideRange { .. }
                | Self::PartExceedsWhole
                | Self::LevelJump { .. }
        )
    }
}

/// What the checks compare an answer with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Context {
    /// The unit's last approved value of this indicator.
    pub last: Option<Value>,
    /// Figures of comparable units, for the usual range.
    pub peers: Vec<f64>,
    /// How many documents and links are attached.
    pub evidence: u32,
    /// First and last day of the cycle's data period.
    pub period: Option<(crate::time::Day, crate::time::Day)>,
    /// What the units below give, where it can stand as the answer.
    pub rise: Option<Value>,
}

/// A survey of fewer people than this is mentioned as small.
pub const SMALL_SAMPLE: f64 = 100.0;

/// Peers are compared with from this many figures on.
const ENOUGH_PEERS: usize = 5;

/// The figures of last cycle and now, where they differ by more than the indicator usually does.
pub fn changed_much(indicator: &Indicator, last: Option<&Value>, now: &Value) -> Option<(f64, f64)> {
    let (from, to) = (last?.figure(indicator)?, now.figure(indicator)?);
    ((to - from).abs() > indicator.change_limit).then_some((from, to))
}

/// Everything unusual about `reading`, the most pressing first.
pub fn findings(indicator: &Indicator, draft: &Draft, reading: &Reading, context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(value) = &reading.value else { return findings };
    let figure = value.figure(indicator);

    if let Some(risen) = &context.rise
        && rise::departs(indicator, value, risen)
    {
        findings.push(Finding::UnlikeUnits);
    }
    if let Value::Quotient { numerator, denominator } = value
        && indicator.kind == Kind::Percent
        && numerator > denominator
    {
        findings.push(Finding::PartExceedsWhole);
    }
    if let (Some(Value::Level(from)), Value::Level(to)) = (&context.last, value) {
        if *to > from + 1 {
            findings.push(Finding::LevelJump { from: *from, to: *to });
        }
    } else if let Some((from, to)) = changed_much(indicator, context.last.as_ref(), value) {
        findings.push(Finding::ChangedMuch { from, to });
    }
    if let Some(figure) = figure {
        let [low, high] = indicator.range;
        if figure < low || figure > high {
            findings.push(Finding::OutsideRange { low, high });
        } else if let Some((low, high)) = usual(&context.peers)
            && (figure < low || figure > high)
        {
            findings.push(Finding::UnlikePeers { low, high });
        }
    }
    if let Value::Survey { sample, .. } = value
        && *sample < SMALL_SAMPLE
    {
        findings.push(Finding::SmallSample { sample: *sample });
    }
    if context.evidence == 0 && needs_evidence(indicator, draft) {
        findings.push(Finding::NoEvidence);
    }
    if let (Some(day), Some((from, to))) = (reading.as_of, context.period)
        && (day < from || day > to)
    {
        findings.push(Finding::OutsidePeriod);
    }
    findings
}

/// Whether a reader would expect a document: always for experts' levels and yes/no, and for any figure newly given.
fn needs_evidence(indicator: &Indicator, draft: &Draft) -> bool {
    indicator.source == SourceKind::Expert || indicator.kind == Kind::YesNo || draft.stance == Stance::Figure
}

/// The range that is usual among peers: one and a half interquartile ranges beyond the quartiles (Tukey's fences).
fn usual(peers: &[f64]) -> Option<(f64, f64)> {
    if peers.len() < ENOUGH_PEERS {
        return None;
    }
    let (low, high) = (quantile(peers, 0.25)?, quantile(peers, 0.75)?);
    let reach = 1.5 * (high - low);
    Some((low - reach, high + reach))
}

#[cfg(feature = "data")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::read;
    use crate::indicator::{IndicatorSet, UNESCO_2013};

    /// What is found about a draft of the percentage 2.4.1-a.
    fn found(numerator: &str, denominator: &str, context: &Context) -> Vec<Finding> {
        let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        let indicator = set.indicator("2.4.1-a").unwrap();
        let draft = Draft {
            numerator: numerator.to_owned(),
            denominator: denominator.to_owned(),
            ..Draft::default()
        };
        findings(
            indicator,
            &draft,
            &read(indicator, &draft, context.last.as_ref()),
            context,
        )
    }

    #[test]
    fn an_ordinary_answer_with_evidence_is_quiet() {
        let last = Some(Value::Quotient {
            numerator: 1_731.0,
            denominator: 2_008.0,
        });
        let context = Context {
            last,
            evidence: 1,
            peers: vec![80.0, 85.0, 88.0, 90.0, 92.0],
            ..Context::default()
        };
        assert_eq!(found("1.750", "2.015", &context), []);
    }

    #[test]
    fn surprises_ask_and_small_things_are_mentioned() {
        let last = Some(Value::Quotient {
            numerator: 1_000.0,
            denominator: 2_000.0,
        });
        let context = Context {
            last,
            evidence: 1,
            ..Context::default()
        };
        assert!(matches!(
            found("1.900", "2.000", &context)[..],
            [Finding::ChangedMuch { from: 50.0, to: 95.0 }]
        ));

        let bare = Context::default();
        assert_eq!(found("1.700", "2.000", &bare), [Finding::NoEvidence]);
        let whole = found("2.100", "2.000", &bare);
        assert_eq!(whole.first(), Some(&Finding::PartExceedsWhole));
        assert!(whole[0].asks() && !Finding::NoEvidence.asks());
    }

    #[test]
    fn far_from_peers_needs_enough_peers() {
        let mut context = Context {
            evidence: 1,
            peers: vec![90.0, 91.0, 92.0, 93.0],
            ..Context::default()
        };
        assert_eq!(found("1.200", "2.000", &context), []);
        context.peers.push(94.0);
        assert!(matches!(
            found("1.200", "2.000", &context)[..],
            [Finding::UnlikePeers { .. }]
        ));
    }

    #[test]
    fn nothing_is_said_about_what_cannot_be_read() {
        assert_eq!(found("khoảng 50", "2.000", &Context::default()), []);
    }
}
