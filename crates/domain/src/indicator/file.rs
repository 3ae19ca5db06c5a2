//! An indicator set's file: reading, writing, and what keeps it from being consistent.

use super::{IndicatorSet, Kind, Mode};
use crate::register::Register;
use crate::rise::Rise;

/// What is wrong with an indicator set's file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SetProblem {
    /// Not the form described in `docs/data.md`.
    #[error("line {line}: {reason}")]
    Form {
        /// Line of the file, from 1; 0 when it is the file as a whole.
        line: u64,
        /// What the reader of TOML says about it.
        reason: String,
    },
    /// The file reads well but contradicts itself.
    #[error("{code}: {reason}")]
    Content {
        /// The heading or indicator concerned.
        code: String,
        /// What does not fit.
        reason: Contradiction,
    },
}

/// How a set's file contradicts itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// A feature without focus area.
    #[error("its focus area is missing")]
    NoFocusArea,
    /// An indicator without feature.
    #[error("its feature is missing")]
    NoFeature,
    /// One code, two indicators.
    #[error("the code occurs twice")]
    Twice,
    /// Labels of numerator and denominator belong to quotients, and to each of them.
    #[error("quotients, and only they, name numerator and denominator")]
    Fraction,
    /// Levels are described, all of them.
    #[error("levels need their descriptions: five, or three where lines are met at two levels")]
    Levels,
    /// A distribution has at least two parts.
    #[error("a distribution needs parts")]
    Parts,
    /// Five classes have four bounds.
    #[error("breaks are four or none")]
    Breaks,
    /// Bounds that do not ascend.
    #[error("breaks must ascend")]
    BreaksOrder,
    /// A range without anything in it.
    #[error("the range is empty")]
    Range,
    /// A multiplier of nothing.
    #[error("per must be positive")]
    Per,
    /// Nobody is asked.
    #[error("it applies to nobody")]
    Nobody,
    /// A break in the series of something that is not asked.
    #[error("a break names an indicator that is not there")]
    Break,
    /// Grades go from the best down to the one everybody reaches; sets without points or levels have none.
    #[error("grades descend to 0, and belong to points and levels only")]
    Grades,
    /// A kind the set's way of scoring has no use for, or a line of levels that reaches none.
    #[error("the kind does not fit how the set is scored")]
    Kind,
    /// A sum needs what can be added up; points and levels have their own way of adding up.
    #[error("it cannot rise so: the kind or the way of scoring does not fit")]
    Rise,
    /// A register cannot propose what is not there, or is neither level, yes or no, nor count; a level is 0 to 4. Policies
    /// propose nothing.
    #[error("a proposal names an indicator that is not there or of another kind")]
    Proposal,
}

impl IndicatorSet {
    /// The set as the TOML that [`Self::from_toml`] reads.
    ///
    /// # Errors
    /// What the writer says; a set that was read can be written.
    pub fn to_toml(&self) -> Result<String, String> {
        toml::to_string(self).map_err(|error| error.to_string())
    }

    /// Reads a set from TOML and checks that it is consistent.
    ///
    /// # Errors
    /// Every problem found: a file that cannot be read gives one, contradictions give one each.
    pub fn from_toml(text: &str) -> Result<Self, Vec<SetProblem>> {
        let set: Self = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map_or(0, |before| before.matches('\n').count() as u64 + 1);
            vec![SetProblem::Form {
                line,
                reason: error.message().to_owned(),
            }]
        })?;
        let problems = set.problems();
        if problems.is_empty() { Ok(set) } else { Err(problems) }
    }

    /// How the set contradicts itself; empty where it can be published.
    pub fn problems(&self) -> Vec<SetProblem> {
        let mut problems = Vec::new();
        let mut note = |code: &str, reason| {
            problems.push(SetProblem::Content {
                code: code.to_owned(),
                reason,
            });
        };
        for feature in &self.features {
            let focus_area = feature.code.rsplit_once('.').map_or("", |(focus_area, _)| focus_area);
            if self.focus_area(focus_area).is_none() {
                note(&feature.code, Contradiction::NoFocusArea);
            }
        }
        for known in &self.breaks {
            if self.indicator(&known.indicator).is_none() {
                note(&known.indicator, Contradiction::Break);
            }
        }
        let from: Vec<f64> = self.grades.iter().map(|grade| grade.from).collect();
        // Shares of all points, or levels: above the most there is nobody could be.
        let most = if self.mode == Mode::Levels { 2.0 } else { 100.0 };
        let in_reach = from.first().is_none_or(|first| *first <= most);
        let is_graded = in_reach && from.last() == Some(&0.0) && from.is_sorted_by(|a, b| a > b);
        if is_graded == (self.mode == Mode::Measured) || (!is_graded && !from.is_empty()) {
            note(&self.code, Contradiction::Grades);
        }
        for proposal in &self.proposals {
            let kind = self.indicator(&proposal.indicator).map(|indicator| indicator.kind);
            let fits = match kind {
                Some(Kind::Level) => proposal.level.is_some_and(|level| level <= 4),
                Some(Kind::YesNo | Kind::Count) => proposal.level.is_none(),
                _ => false,
            };
            if !fits || proposal.register == Register::Policy {
                note(&proposal.indicator, Contradiction::Proposal);
            }
        }
        for (place, indicator) in self.indicators.iter().enumerate() {
            let mut require = |holds: bool, reason| {
                if !holds {
                    note(&indicator.code, reason);
                }
            };
            let first = self.indicators.iter().position(|other| other.code == indicator.code);
            require(first == Some(place), Contradiction::Twice);
            require(self.feature(indicator.feature()).is_some(), Contradiction::NoFeature);
            require(
                indicator.kind.is_quotient() == (indicator.numerator.is_some() && indicator.denominator.is_some()),
                Contradiction::Fraction,
            );
            let steps = if self.mode == Mode::Levels { 3 } else { 5 };
            require(
                indicator.levels.len() == if indicator.kind == Kind::Level { steps } else { 0 },
                Contradiction::Levels,
            );
            require(
                match self.mode {
                    Mode::Measured => indicator.kind != Kind::Points && indicator.reaches.is_none(),
                    Mode::Points => indicator.kind == Kind::Points && indicator.range[0] == 0.0,
                    Mode::Levels => (indicator.kind == Kind::Level) != indicator.reaches.is_some(),
                },
                Contradiction::Kind,
            );
            require(
                match indicator.kind {
                    Kind::Distribution => indicator.parts.len() > 1,
                    _ => indicator.parts.is_empty(),
                },
                Contradiction::Parts,
            );
            let rises = indicator.rises != Rise::None;
            require(
                indicator.rises.fits(indicator.kind) && (!rises || self.mode == Mode::Measured),
                Contradiction::Rise,
            );
            require(matches!(indicator.breaks.len(), 0 | 4), Contradiction::Breaks);
            require(indicator.breaks.is_sorted_by(|a, b| a < b), Contradiction::BreaksOrder);
            require(indicator.range[0] < indicator.range[1], Contradiction::Range);
            require(indicator.per > 0.0, Contradiction::Per);
            require(!indicator.applies_to.is_empty(), Contradiction::Nobody);
        }
        problems
    }
}
