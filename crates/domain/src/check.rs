//! Soft checks: what is unusual about a complete answer. They ask for a word of explanation and never refuse anything.

use serde::{Deserialize, Serialize};

use crate::answer::{Draft, Reading, Stance, Value};
use crate::indicator::{Indicator, Kind, SourceKind};
use crate::scale::quantile;

/// Something a careful reader would ask about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
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
            Self::ChangedMuch { .. } | Self::OutsideRange { .. } | Self::PartExceedsWhole | Self::LevelJump { .. }
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
}

/// A survey of fewer people than this is mentioned as small.
pub const SMALL_SAMPLE: f64 = 100.0;

/// Peers are compared with from this many figures on.
const ENOUGH_PEERS: usize = 5;

/// Everything unusual about `reading`, the most pressing first.
pub fn findings(indicator: &Indicator, draft: &Draft, reading: &Reading, context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let Some(value) = &reading.value else { return findings };
    let figure = value.figure(indicator);

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
    } else if let (Some(from), Some(to)) = (context.last.as_ref().and_then(|last| last.figure(indicator)), figure)
        && (to - from).abs() > indicator.change_limit
    {
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
