//! Indicator sets: what is asked, as versioned data.
//!
//! Nội dung (area) → Tiêu chuẩn (focus area) → Tiêu chí (feature) → Chỉ số (indicator). A set is a TOML file; a cycle
//! pins one version of it, so that a published cycle keeps the words and breaks it was answered under.

#[cfg(feature = "data")]
mod file;

use serde::{Deserialize, Serialize};

use crate::number::NumberStyle;
use crate::register::{ActivityKind, Register};
use crate::rise::Rise;
use crate::unit::UnitKind;

#[cfg(feature = "data")]
pub use file::{Contradiction, SetProblem};

/// The two languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese, the first language.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// `vi` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// How this language writes numbers.
    pub const fn numbers(self) -> NumberStyle {
        match self {
            Self::Vi => NumberStyle::Vietnamese,
            Self::En => NumberStyle::English,
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// What sort of figure answers an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Numerator over denominator, times 100.
    Percent,
    /// Numerator over denominator, times [`Indicator::per`].
    Rate,
    /// Numerator over denominator.
    Ratio,
    /// A sum over the number it is shared by.
    Average,
    /// How many.
    Count,
    /// The share of respondents, with the size of the sample.
    Survey,
    /// An expert's level from 0 to 4, each described.
    Level,
    /// Yes or no, with a document.
    YesNo,
    /// Shares of parts that add up to 100 %.
    Distribution,
    /// Points from 0 to the upper end of [`Indicator::range`], given by the unit itself and verified by its reviewer.
    Points,
}

impl Kind {
    /// Whether numerator and denominator are asked and the quotient is computed.
    pub const fn is_quotient(self) -> bool {
        matches!(self, Self::Percent | Self::Rate | Self::Ratio | Self::Average)
    }
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Records of an authority.
    Official,
    /// A survey.
    Survey,
    /// Experts' judgement of evidence.
    Expert,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Higher is better.
    Higher,
    /// Lower is better.
    Lower,
    /// Best at 50.
    Parity,
    /// No direction: never scored.
    None,
}

/// Whose question it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A measurement of the UNESCO list.
    Unesco,
    /// Doubtful that UNESCO lists it: shown in the method, not asked until checked.
    Doubtful,
    /// The city's own, outside the UNESCO list.
    Local,
}

/// A numbered heading: area, focus area or feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// `2`, `2.4` or `2.4.1`.
    pub code: String,
    /// Full name.
    pub name: Words,
    /// One or two words for chart axes; only focus areas have one.
    #[serde(default)]
    pub short: Option<Words>,
}

/// One indicator: what is asked and how its figure is to be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// `2.4.1-a`.
    pub code: String,
    /// Whose question it is.
    pub origin: Origin,
    /// Short noun phrase.
    pub name: Words,
    /// The question to the officer.
    pub question: Words,
    /// What counts and what does not.
    pub definition: Words,
    /// The computation in words.
    pub formula: Words,
    /// What sort of figure answers it.
    pub kind: Kind,
    /// Multiplier of a rate, such as 100 000 people; 1 elsewhere.
    #[serde(default = "one")]
    pub per: f64,
    /// Written behind the figure.
    pub unit: Words,
    /// Label of the numerator's field (quotients).
    #[serde(default)]
    pub numerator: Option<Words>,
    /// Label of the denominator's field (quotients).
    #[serde(default)]
    pub denominator: Option<Words>,
    /// Labels of the parts (distributions).
    #[serde(default)]
    pub parts: Vec<Words>,
    /// Where the figure comes from.
    pub source: SourceKind,
    /// Which way is better.
    pub direction: Direction,
    /// The agency that holds the figure.
    pub owner: Words,
    /// Kinds of unit that are asked.
    pub applies_to: Vec<UnitKind>,
    /// Four ascending bounds between the five classes of the map, in the indicator's unit; empty where no scale fits.
    #[serde(default)]
    pub breaks: Vec<f64>,
    /// Where the progress score starts (0 points), in the indicator's unit.
    pub base: f64,
    /// Plausible range of the figure; outside it the form asks why.
    pub range: [f64; 2],
    /// A change since last cycle larger than this, in the indicator's unit, asks why.
    pub change_limit: f64,
    /// Digits shown after the separator.
    pub decimals: u8,
    /// What levels 0–4 mean (expert levels), or 0–2 in a set of [`Mode::Levels`].
    #[serde(default)]
    pub levels: Vec<Words>,
    /// Figures from which level 1 and level 2 are met (measured lines of a set of [`Mode::Levels`]).
    #[serde(default)]
    pub reaches: Option<[f64; 2]>,
    /// How it rises to the unit that others hand in to.
    #[serde(default)]
    pub rises: Rise,
}

fn one() -> f64 {
    1.0
}

impl Indicator {
    /// What the quotient is multiplied by: 100 for a percentage, [`Self::per`] for a rate, else 1.
    pub fn factor(&self) -> f64 {
        match self.kind {
            Kind::Percent => 100.0,
            Kind::Rate => self.per,
            _ => 1.0,
        }
    }

    /// Code of the feature it measures: `2.4.1` of `2.4.1-a`.
    pub fn feature(&self) -> &str {
        self.code.split_once('-').map_or(&self.code, |(feature, _)| feature)
    }

    /// Code of its focus area: `2.4` of `2.4.1-a`.
    pub fn focus_area(&self) -> &str {
        let feature = self.feature();
        feature.rsplit_once('.').map_or(feature, |(focus_area, _)| focus_area)
    }

    /// Whether a unit of this kind is asked.
    pub fn is_asked_of(&self, kind: UnitKind) -> bool {
        self.origin != Origin::Doubtful && self.applies_to.contains(&kind)
    }

    /// Whether the figure counts towards met and progress score: only UNESCO's own, and only with a direction.
    pub fn is_scored(&self) -> bool {
        self.origin == Origin::Unesco && self.direction != Direction::None
    }
}

/// A target to reach in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Indicator it belongs to.
    pub indicator: String,
    /// Year to reach it in.
    pub year: u16,
    /// Value to reach, in the indicator's unit.
    pub value: f64,
    /// Who set it.
    pub source: Words,
    /// Whether it is invented for demonstration.
    pub illustrative: bool,
}

/// A versioned list of indicators with its headings, in reading order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorSet {
    /// `unesco-2013`.
    pub code: String,
    /// Counts up with each published change.
    pub version: u32,
    /// How it is scored.
    pub mode: Mode,
    /// Name of the set.
    pub name: Words,
    /// What a reader must know before relying on its wording.
    pub note: Words,
    /// Areas (nội dung).
    #[serde(rename = "area")]
    pub areas: Vec<Heading>,
    /// Focus areas (tiêu chuẩn).
    #[serde(rename = "focus_area")]
    pub focus_areas: Vec<Heading>,
    /// Features (tiêu chí).
    #[serde(rename = "feature")]
    pub features: Vec<Heading>,
    /// Indicators (chỉ số).
    #[serde(rename = "indicator")]
    pub indicators: Vec<Indicator>,
    /// Breaks in series that the city announces beside those that versions and maps tell by themselves.
    #[serde(default, rename = "break", skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<SeriesBreak>,
    /// Indicators that a unit's registers propose an answer to.
    #[serde(default, rename = "proposal", skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
    /// What a total of points, or a level, is called; the best first. None where figures are measured.
    #[serde(default, rename = "grade", skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<Grade>,
}

/// A grade: what a unit's whole assessment amounts to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// What it is called.
    pub name: Words,
    /// Points of the whole, or level, from which it is given; the last one's is 0.
    pub from: f64,
}

/// A register proposes an indicator's answer. What is proposed follows from the indicator's kind: a level where what the
/// register asks for is in force at the end of the cycle, yes likewise, a count of what happened in the months before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Code of the indicator.
    pub indicator: String,
    /// Which register.
    pub register: Register,
    /// The level it is evidence for (expert levels).
    #[serde(default)]
    pub level: Option<u8>,
    /// How many months to the end of the cycle are counted (counts).
    #[serde(default = "a_year")]
    pub months: u8,
    /// Kinds of activity that count (counts); empty: all.
    #[serde(default)]
    pub kinds: Vec<ActivityKind>,
}

const fn a_year() -> u8 {
    12
}

/// From a cycle on an indicator's figures are not to be compared with earlier ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesBreak {
    /// Code of the indicator.
    pub indicator: String,
    /// Code of the first cycle counted anew.
    pub cycle: String,
    /// What changed, as a sentence without its full stop.
    pub words: Words,
}

/// How a set is scored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Figures are measured and compared with targets.
    #[default]
    Measured,
    /// Each line has points; their total gives the grade.
    Points,
    /// Each line is not met (0), met at level 1 or at level 2; the lowest line gives the whole.
    Levels,
}

impl Mode {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Points => "points",
            Self::Levels => "levels",
        }
    }

    /// The mode with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Measured, Self::Points, Self::Levels]
            .into_iter()
            .find(|mode| mode.code() == code)
    }
}

impl IndicatorSet {
    /// The indicator with this code.
    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.code == code)
    }

    /// The focus area with this code.
    pub fn focus_area(&self, code: &str) -> Option<&Heading> {
        self.focus_areas.iter().find(|heading| heading.code == code)
    }

    /// The feature with this code.
    pub fn feature(&self, code: &str) -> Option<&Heading> {
        self.features.iter().find(|heading| heading.code == code)
    }

    /// The indicators a unit of `kind` is asked, in reading order.
    pub fn asked_of(&self, kind: UnitKind) -> impl Iterator<Item = &Indicator> {
        self.indicators
            .iter()
            .filter(move |indicator| indicator.is_asked_of(kind))
    }
}

/// The sets a new house begins with, the learning city's own first.
#[cfg(feature = "data")]
pub const SETS: [&str; 5] = [
    UNESCO_2013,
    COMMUNITY_CENTRE,
    LEARNING_UNIT,
    LEARNING_COMMUNITY,
    LEARNING_MODELS,
];

/// The yearly assessment of community learning centres (TTHTCĐ), in points.
#[cfg(feature = "data")]
pub const COMMUNITY_CENTRE: &str = include_str!("../data/community-centre.toml");

/// "Đơn vị học tập" (Circular 24/2023/TT-BGDĐT), in levels.
#[cfg(feature = "data")]
pub const LEARNING_UNIT: &str = include_str!("../data/learning-unit.toml");

/// "Cộng đồng học tập" (Circular 25/2023/TT-BGDĐT), in levels.
#[cfg(feature = "data")]
pub const LEARNING_COMMUNITY: &str = include_str!("../data/learning-community.toml");

/// Learning families, clans, communities, units and citizens (Decisions 387 and 677), in levels: the targets for 2025 and 2030.
#[cfg(feature = "data")]
pub const LEARNING_MODELS: &str = include_str!("../data/learning-models.toml");

/// The UNESCO Key Features of Learning Cities (2013), in our own words.
#[cfg(feature = "data")]
pub const UNESCO_2013: &str = include_str!("../data/unesco-2013.toml");

#[cfg(feature = "data")]
#[cfg(test)]
mod tests {
    use super::*;

    fn count(set: &IndicatorSet, holds: impl Fn(&Indicator) -> bool) -> usize {
        set.indicators
            .iter()
            .filter(|indicator| indicator.origin == Origin::Unesco && holds(indicator))
            .count()
    }

    #[test]
    fn a_set_survives_being_written_and_read() {
        let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        assert_eq!(IndicatorSet::from_toml(&set.to_toml().unwrap()).unwrap(), set);
    }

    #[test]
    fn the_unesco_set_has_the_shape_the_sources_give() {
        let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        assert_eq!(
            (set.areas.len(), set.focus_areas.len(), set.features.len()),
            (3, 12, 42)
        );
        assert_eq!(count(&set, |_| true), 57);
        assert_eq!(
            set.indicators.iter().filter(|i| i.origin == Origin::Doubtful).count(),
            3
        );
        assert_eq!(count(&set, |i| i.source == SourceKind::Expert), 13);
        assert_eq!(count(&set, |i| i.source == SourceKind::Survey), 19);
        assert_eq!(count(&set, |i| i.direction == Direction::Lower), 8);
        assert_eq!(count(&set, |i| i.direction == Direction::Parity), 2);
        assert_eq!(count(&set, |i| i.direction == Direction::None), 1);
        assert_eq!(count(&set, |i| !i.is_asked_of(UnitKind::District)), 10);
        assert!(
            set.note
                .vi
                .contains("ối chiếu với bản gốc UNESCO trước khi dùng chính thức")
        );
    }

    #[test]
    fn every_indicator_is_complete_in_both_languages() {
        let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        for indicator in &set.indicators {
            let texts = [
                &indicator.name,
                &indicator.question,
                &indicator.definition,
                &indicator.formula,
            ];
            for words in texts
                .into_iter()
                .chain([&indicator.unit, &indicator.owner])
                .chain(&indicator.levels)
            {
                assert!(
                    !words.vi.trim().is_empty() && !words.en.trim().is_empty(),
                    "{}",
                    indicator.code
                );
            }
        }
        assert!(set.focus_areas.iter().all(|heading| heading.short.is_some()));
    }

    #[test]
    fn a_file_that_contradicts_itself_says_where() {
        let broken = UNESCO_2013.replacen("code = \"1.1.1-a\"", "code = \"9.1.1-a\"", 1);
        let problems = IndicatorSet::from_toml(&broken).unwrap_err();
        let expected = SetProblem::Content {
            code: "9.1.1-a".to_owned(),
            reason: Contradiction::NoFeature,
        };
        assert!(problems.contains(&expected), "{problems:?}");
        assert!(matches!(
            IndicatorSet::from_toml("code = 1").unwrap_err()[..],
            [SetProblem::Form { line: 1, .. }]
        ));
    }
}
