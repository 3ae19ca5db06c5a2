//! The explorer's pages as shapes: map, unit, indicator, home, method.
//!
//! Filled by `store` from the cube, shown by `app`, sent between the two as JSON.

use serde::{Deserialize, Serialize};

use crate::assessment::HistoryLine;
use crate::cell::Cell;
use crate::coordination::Way;
use crate::cycle::Cycle;
use crate::evidence::Evidence;
use crate::grid::Tile;
use crate::indicator::{Direction, Heading, Indicator, IndicatorSet, Kind, Target, Words};
use crate::peers::{Peers, PeersQuery};
use crate::rise::Risen;
use crate::score::{Scores, Share};
use crate::series::Break;
use crate::shared::Shared;
use crate::time::Day;
use crate::unit::{Unit, UnitKind};
use crate::workflow::State;

/// A unit's names for lists and labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitLabel {
    /// `770`.
    pub code: String,
    /// Full names.
    pub name: Words,
    /// Short names.
    pub short: Words,
    /// What sort of unit.
    pub kind: UnitKind,
}

/// What the map colours.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// An indicator's figure.
    Indicator(String),
    /// The progress score of a focus area.
    FocusArea(String),
    /// The progress score of the whole.
    Score,
    /// Answered / due, in per cent.
    Coverage,
    /// Difficulties and proposals that are open today; of the map alone, for those who read them.
    Cases,
}

impl Measure {
    /// The word in addresses: an indicator or focus area code, `diem`, `do-phu` or `kho-khan`.
    pub fn code(&self) -> &str {
        match self {
            Self::Indicator(code) | Self::FocusArea(code) => code,
            Self::Score => "diem",
            Self::Coverage => "do-phu",
            Self::Cases => "kho-khan",
        }
    }

    /// The measure with this word; an indicator's code has a hyphen and a letter, a focus area's has not.
    pub fn from_code(code: &str) -> Self {
        match code {
            "diem" | "" => Self::Score,
            "do-phu" => Self::Coverage,
            "kho-khan" => Self::Cases,
            code if code.contains('-') => Self::Indicator(code.to_owned()),
            code => Self::FocusArea(code.to_owned()),
        }
    }
}

/// Whose figures are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// Approved by the city.
    #[default]
    Approved,
    /// Also handed in, not yet approved.
    Submitted,
    /// Also still being filled in.
    All,
}

impl Shown {
    /// Every choice, from narrow to wide.
    pub const ALL: [Self; 3] = [Self::Approved, Self::Submitted, Self::All];

    /// The word in addresses and the public interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Submitted => "submitted",
            Self::All => "all",
        }
    }

    /// The choice with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.code() == code)
    }
}

/// What is needed to read a measure's figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureInfo {
    /// Which measure.
    pub measure: Measure,
    /// Its name; empty for score and coverage, whose names are words of the interface.
    pub name: Words,
    /// What sort of figure; `None` for scores and coverage.
    pub kind: Option<Kind>,
    /// Written behind a figure.
    pub unit: Words,
    /// Digits shown.
    pub decimals: u8,
    /// Which way is better.
    pub direction: Direction,
    /// Four bounds between five classes.
    pub breaks: Vec<f64>,
    /// From this difference on a change is much.
    pub much: f64,
    /// Target of the cycle's year.
    pub target: Option<Target>,
}

/// One unit's row in a view of one measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitRow {
    /// The unit.
    pub unit: UnitLabel,
    /// Its figure, or why there is none.
    pub cell: Cell,
    /// Figure of the cycle compared with, if there is one: in a map of changes the chosen one, else the one before.
    pub previous: Option<f64>,
    /// Where the unit's self-assessment stands; `None` where the reader is not told.
    pub state: Option<State>,
    /// Its place on a map without boundaries.
    pub tile: Tile,
}

/// What a view of figures was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// Cycle code; empty for the newest with approved figures.
    pub cycle: String,
    /// What is coloured.
    pub measure: Measure,
    /// Whose figures.
    pub shown: Shown,
    /// Code of an earlier or later cycle whose figures the change is shown from; empty for the figures themselves.
    pub against: String,
    /// Which units.
    pub peers: PeersQuery,
}

/// `/ban-do`, and the map on `/`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapView {
    /// The cycle shown.
    pub cycle: Cycle,
    /// Cycles to choose from, oldest first.
    pub cycles: Vec<Cycle>,
    /// The cycle from which changes are shown; `None` where figures themselves are.
    pub against: Option<Cycle>,
    /// The measure shown.
    pub info: MeasureInfo,
    /// Whose figures are shown.
    pub shown: Shown,
    /// What the reader may choose.
    pub may_show: Vec<Shown>,
    /// Which units the rows are.
    pub peers: Peers,
    /// The units above the rows' tiles, by number of the block.
    pub blocks: Vec<UnitLabel>,
    /// The units, by rank, in a map of changes by improvement; those without a figure after them, by name.
    pub rows: Shared<UnitRow>,
    /// The city's own figure, if it has one.
    pub city: Option<Cell>,
    /// Median of the rows.
    pub median: Option<f64>,
    /// How many of the rows with a figure say yes; of yes-or-no indicators only.
    pub yes: Option<Share>,
    /// Whether any figure is invented for demonstration.
    pub illustrative: bool,
    /// Focus areas and indicators to choose from, in reading order.
    pub choices: Vec<Choice>,
}

/// A focus area and its indicators, to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The focus area.
    pub focus_area: Heading,
    /// Codes and names of its indicators that districts are asked.
    pub indicators: Vec<(String, Words)>,
}

/// What the heat table was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatQuery {
    /// Cycle code; empty for the newest with approved figures.
    pub cycle: String,
    /// Whose figures.
    pub shown: Shown,
    /// Code of the focus area that is unfolded to its indicators; empty for none.
    pub open: String,
    /// Which units.
    pub peers: PeersQuery,
}

/// `/bang-nhiet`: districts × focus areas, one of which may be unfolded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatView {
    /// The cycle shown.
    pub cycle: Cycle,
    /// Cycles to choose from, oldest first.
    pub cycles: Vec<Cycle>,
    /// Whose figures are shown.
    pub shown: Shown,
    /// What the reader may choose.
    pub may_show: Vec<Shown>,
    /// Code of the focus area that is unfolded; empty for none.
    pub open: String,
    /// Which units the rows are.
    pub peers: Peers,
    /// The areas that stand over the focus areas.
    pub areas: Vec<Heading>,
    /// The features of the focus area that is unfolded, in reading order.
    pub features: Vec<Heading>,
    /// The score of the whole, which sums each row up.
    pub score: HeatColumn,
    /// Focus areas in reading order, the unfolded one followed by its indicators.
    pub columns: Vec<HeatColumn>,
    /// The districts, in reading order.
    pub rows: Vec<HeatRow>,
    /// Whether any figure is invented for demonstration.
    pub illustrative: bool,
}

/// A column of the heat table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatColumn {
    /// What is needed to read its figures.
    pub info: MeasureInfo,
    /// One or two words for a focus area; empty for others.
    pub short: Words,
    /// How many indicators a focus area unfolds to; none for others.
    pub indicators: u32,
    /// How many districts have a figure.
    pub count: u32,
    /// Their median.
    pub median: Option<f64>,
    /// How many of them say yes; of yes-or-no indicators only.
    pub yes: Option<Share>,
    /// Their lowest and highest.
    pub extent: Option<(f64, f64)>,
    /// The city's own figure of an indicator, if it has one.
    pub city: Option<f64>,
}

/// A district's row of the heat table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatRow {
    /// The district.
    pub unit: UnitLabel,
    /// Where its self-assessment stands; `None` where the reader is not told.
    pub state: Option<State>,
    /// Answered / due, if the reader may know it.
    pub coverage: Option<Share>,
    /// The score of the whole.
    pub score: HeatCell,
    /// One for each column.
    pub cells: Vec<HeatCell>,
}

/// A figure of the heat table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatCell {
    /// The figure, or why there is none.
    pub cell: Cell,
    /// Figure of the cycle before, if there is one.
    pub previous: Option<f64>,
    /// Points (0–100) of the way from base to target, which colour it: of a score the score itself. `None` without a
    /// figure, and for indicators without target or direction.
    pub points: Option<f64>,
}

/// A measure in one cycle, for trends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendPoint {
    /// Cycle code.
    pub cycle: String,
    /// Cycle name.
    pub name: Words,
    /// The unit's figure or why there is none.
    pub cell: Cell,
    /// Median of the districts.
    pub median: Option<f64>,
    /// How many of the districts with a figure say yes; of yes-or-no indicators only.
    pub yes: Option<Share>,
}

/// One indicator on a unit's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileLine {
    /// Indicator code.
    pub code: String,
    /// Indicator name.
    pub name: Words,
    /// What sort of figure.
    pub kind: Kind,
    /// Unit behind the figure.
    pub unit: Words,
    /// Digits shown.
    pub decimals: u8,
    /// Which way is better.
    pub direction: Direction,
    /// From this difference on a change is much.
    pub much: f64,
    /// The unit's figure, or why there is none.
    pub cell: Cell,
    /// Figure of the cycle before.
    pub previous: Option<f64>,
    /// Median of comparable units.
    pub median: Option<f64>,
    /// Median of the similar ones among them.
    pub similar: Option<f64>,
    /// Lower and upper quartile of comparable units.
    pub quartiles: Option<(f64, f64)>,
    /// Lowest and highest of comparable units.
    pub extent: Option<(f64, f64)>,
    /// Target of the cycle's year.
    pub target: Option<Target>,
    /// How the answer was approved: evidence and who said yes, for the way back.
    pub trail: Option<Trail>,
}

/// The way back from a figure to those who stand behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trail {
    /// Who entered it.
    pub entered_by: String,
    /// Who accepted it, if anyone yet.
    pub accepted_by: String,
    /// The documents and links.
    pub evidence: Vec<Evidence>,
    /// What the units below gave when it was entered, where the indicator rises.
    pub risen: Option<Risen>,
    /// Why it was entered otherwise, or what else was unusual about it; empty where nothing was said.
    pub explanation: String,
}

/// A focus area on a unit's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProfileGroup {
    /// The focus area.
    pub heading: Heading,
    /// The unit's progress score.
    pub score: Option<f64>,
    /// Its score in the cycle before.
    pub previous: Option<f64>,
    /// Median of comparable units.
    pub median: Option<f64>,
    /// Median of the similar ones among them.
    pub similar: Option<f64>,
    /// Best of comparable units.
    pub best: Option<f64>,
    /// Its indicators.
    pub lines: Vec<ProfileLine>,
}

/// A unit like another, see [`crate::similar`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimilarUnit {
    /// The unit.
    pub unit: UnitLabel,
    /// Its inhabitants.
    pub population: u32,
    /// Inhabitants a square kilometre.
    pub density: f64,
    /// Its progress score, or why there is none.
    pub score: Cell,
}

/// `/don-vi/{code}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitView {
    /// The unit.
    pub unit: Unit,
    /// Units above, from the city down.
    pub above: Vec<UnitLabel>,
    /// Units directly below.
    pub below: Vec<UnitLabel>,
    /// The cycle shown.
    pub cycle: Cycle,
    /// Cycles to choose from, oldest first.
    pub cycles: Vec<Cycle>,
    /// Whether the unit is asked anything in this cycle.
    pub takes_part: bool,
    /// Where the self-assessment stands; `None` if there is none, or where the reader is not told.
    pub state: Option<State>,
    /// Coverage, met, progress score now.
    pub scores: Scores,
    /// The same in the cycle before.
    pub previous: Option<Scores>,
    /// Twelve focus areas with their indicators.
    pub groups: Vec<ProfileGroup>,
    /// The units of its kind that are most like it, nearest first; none where too few can be compared.
    pub similar: Vec<SimilarUnit>,
    /// How many units of its kind could be compared, itself included.
    pub comparable: u32,
    /// Measure of the trend shown.
    pub trend_of: MeasureInfo,
    /// Its trend over cycles, oldest first.
    pub trend: Vec<TrendPoint>,
    /// Targets to draw as lines.
    pub trend_targets: Vec<Target>,
    /// Steps of the shown cycle, newest first, for those who may see them.
    pub history: Vec<HistoryLine>,
    /// Whether any figure is invented for demonstration.
    pub illustrative: bool,
    /// Whose figures are shown.
    pub shown: Shown,
    /// What the reader may choose.
    pub may_show: Vec<Shown>,
}

/// `/chi-so/{code}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IndicatorView {
    /// The indicator.
    pub indicator: Indicator,
    /// Its feature.
    pub feature: Heading,
    /// Its focus area.
    pub focus_area: Heading,
    /// Targets by year.
    pub targets: Vec<Target>,
    /// The same figures as the map.
    pub map: MapView,
    /// The districts' median and the city's own figure over cycles, oldest first.
    pub trend: Vec<TrendPoint>,
    /// Every district's way over the same cycles, in reading order; those without any figure are left out.
    pub ways: Vec<UnitWay>,
    /// Where the series breaks, oldest first: over all cycles that have opened, whatever their map.
    pub breaks: Vec<Break>,
    /// The department that a coordination rule gives the indicator to, its rule, and who enters the figures.
    pub rule: Option<(UnitLabel, String, Way)>,
}

/// A district's figures over cycles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitWay {
    /// The district.
    pub unit: UnitLabel,
    /// Its figure in each cycle, oldest first; `None` where there is none that the reader may see.
    pub figures: Vec<Option<f64>>,
}

/// A gap to a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// Indicator code.
    pub code: String,
    /// Indicator name.
    pub name: Words,
    /// What sort of figure.
    pub kind: Kind,
    /// Unit behind the figure.
    pub unit: Words,
    /// Digits shown.
    pub decimals: u8,
    /// Median of the districts.
    pub value: f64,
    /// The target.
    pub target: Target,
    /// Points (0–100) of the way from base to target.
    pub travelled: f64,
    /// Districts that do not meet it.
    pub below: u32,
    /// The district furthest from it.
    pub furthest: UnitLabel,
}

/// A move of a focus area's score in one district.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// The district.
    pub unit: UnitLabel,
    /// The focus area.
    pub focus_area: Heading,
    /// Score in the cycle before.
    pub from: f64,
    /// Score now.
    pub to: f64,
}

/// A published fact about the city that is not an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Its name.
    pub name: Words,
    /// Day it speaks of.
    pub as_of: Day,
    /// How many.
    pub numerator: Option<f64>,
    /// Of how many.
    pub denominator: Option<f64>,
    /// A figure of its own.
    pub value: Option<f64>,
    /// Unit behind the figure.
    pub unit: Words,
    /// Who published it.
    pub source: Words,
}

/// `/`: the city today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeView {
    /// The cycle that [`Self::states`], [`Self::days_left`] and [`Self::coverage`] speak of: where the work is now.
    /// Figures ([`Self::map`], [`Self::met`], [`Self::score`], [`Self::gaps`], [`Self::moves`]) speak of `map.cycle`,
    /// which is an earlier one while few districts are approved. Name both where they differ.
    pub cycle: Cycle,
    /// The map, of the progress score.
    pub map: MapView,
    /// Districts by state of [`Self::cycle`], in the order of a self-assessment's life; states without districts are
    /// left out. A visitor is told of published ones only; the others stand under `None`, last.
    pub states: Vec<(Option<State>, Vec<UnitLabel>)>,
    /// Days left to hand in in [`Self::cycle`]; negative when past.
    pub days_left: i64,
    /// Whether [`Self::cycle`] is over: published, or closed. What is still being filled in is not compared with what has
    /// been.
    pub is_over: bool,
    /// Answered / due in [`Self::cycle`], over the districts of which the reader may know it: for a visitor the published
    /// ones.
    pub coverage: Share,
    /// How many districts [`Self::coverage`] speaks of.
    pub covered: u32,
    /// Met / with a target, by the districts' median in the map's cycle.
    pub met: Share,
    /// Mean progress score of the districts with approved figures in the map's cycle, and how many they are.
    pub score: Option<(f64, u32)>,
    /// Coverage, met and score in each cycle of which the reader may know anything, oldest first, for the small trends.
    pub trend: Vec<(String, Share, Share, Option<f64>)>,
    /// Widest gaps to a target.
    pub gaps: Vec<Gap>,
    /// Largest moves, up and down.
    pub moves: Vec<Move>,
    /// Published facts.
    pub facts: Vec<Fact>,
}

/// `/phuong-phap`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MethodView {
    /// The set in use.
    pub set: IndicatorSet,
    /// All targets.
    pub targets: Vec<Target>,
    /// Published facts.
    pub facts: Vec<Fact>,
    /// Fewest respondents of a survey whose share is shown to everyone.
    pub fewest_respondents: u32,
}
