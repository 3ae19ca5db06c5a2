//! Two figures of each unit beside each other: what stands where, who is missing and why, and how carefully one may say
//! that the two go together. Never more than that: a picture of pairs proves no cause.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::cell::{Cell, NoValue};
use crate::cycle::Cycle;
use crate::explore::{Choice, Measure, MeasureInfo, Shown, UnitLabel};
use crate::indicator::Kind;
use crate::peers::{Peers, PeersQuery};
use crate::time::Day;
use crate::workflow::State;

/// Fewest pairs of which a tendency is told. Of fewer a single unit turns the picture.
pub const FEWEST_PAIRS: usize = 8;

/// From this rank correlation on two figures are said to go together, if chance would rarely bring as much.
pub const CLEAR: f64 = 0.5;

/// What an axis shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// A figure of the self-assessments.
    Measure(Measure),
    /// Inhabitants of the unit.
    Population,
    /// Inhabitants for each square kilometre.
    Density,
}

impl Axis {
    /// The word in addresses: `dan-so`, `mat-do`, else that of the measure.
    pub fn code(&self) -> &str {
        match self {
            Self::Measure(measure) => measure.code(),
            Self::Population => "dan-so",
            Self::Density => "mat-do",
        }
    }

    /// The axis with this word; the score for an empty one.
    pub fn from_code(code: &str) -> Self {
        match code {
            "dan-so" => Self::Population,
            "mat-do" => Self::Density,
            code => Self::Measure(Measure::from_code(code)),
        }
    }
}

/// What `/tuong-quan` was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScatterQuery {
    /// Cycle code; empty for the newest with approved figures.
    pub cycle: String,
    /// What stands from left to right.
    pub x: Axis,
    /// What stands from below upwards.
    pub y: Axis,
    /// Whose figures.
    pub shown: Shown,
    /// Which units.
    pub peers: PeersQuery,
}

/// Why a measure cannot stand on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// There is nothing between yes and no.
    YesNo,
    /// A distribution has many shares and no single figure.
    Parts,
}

impl Refusal {
    /// Why figures of this kind cannot stand on an axis; `None` where they can.
    pub const fn of(kind: Option<Kind>) -> Option<Self> {
        match kind {
            Some(Kind::YesNo) => Some(Self::YesNo),
            Some(Kind::Distribution) => Some(Self::Parts),
            _ => None,
        }
    }
}

/// An axis with what is needed to read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScatterAxis {
    /// What it shows.
    pub axis: Axis,
    /// How the figures of a measure are read; `None` for population and density.
    pub info: Option<MeasureInfo>,
    /// Newest day on which the population was counted; `None` for measures, and where it is not known.
    pub as_of: Option<Day>,
}

impl ScatterAxis {
    /// Why nothing can be drawn along it, if so.
    pub fn refusal(&self) -> Option<Refusal> {
        Refusal::of(self.info.as_ref().and_then(|info| info.kind))
    }
}

/// A unit's figure on one axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Coordinate {
    /// Of a measure.
    Cell(Cell),
    /// Of what is known about the unit: population or density, on the day it was counted.
    Fact {
        /// Inhabitants, or inhabitants for each square kilometre.
        value: Option<f64>,
        /// When they were counted.
        as_of: Option<Day>,
    },
}

/// Why a unit has no figure on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The self-assessment gives none.
    NoValue(NoValue),
    /// Nobody has told the population or the area.
    Unknown,
}

impl Coordinate {
    /// The figure, if there is one that has a place on an axis.
    pub fn value(&self) -> Option<f64> {
        let value = match self {
            Self::Cell(cell) => cell.value(),
            Self::Fact { value, .. } => *value,
        };
        value.filter(|value| value.is_finite())
    }

    /// Why there is none; `None` where there is one.
    pub fn why(&self) -> Option<Why> {
        match self {
            _ if self.value().is_some() => None,
            Self::Cell(Cell::None(why)) => Some(Why::NoValue(*why)),
            Self::Cell(Cell::Figure(_)) | Self::Fact { .. } => Some(Why::Unknown),
        }
    }

    /// Whether the figure is invented for demonstration.
    pub fn is_illustrative(&self) -> bool {
        matches!(self, Self::Cell(Cell::Figure(figure)) if figure.illustrative)
    }
}

/// A unit with its two figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScatterPoint {
    /// The unit.
    pub unit: UnitLabel,
    /// From left to right.
    pub x: Coordinate,
    /// From below upwards.
    pub y: Coordinate,
    /// Where the unit's self-assessment stands; `None` where the reader is not told.
    pub state: Option<State>,
}

impl ScatterPoint {
    /// Both figures; `None` unless both are there.
    pub fn pair(&self) -> Option<(f64, f64)> {
        self.x.value().zip(self.y.value())
    }
}

/// `/tuong-quan`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScatterView {
    /// The cycle shown.
    pub cycle: Cycle,
    /// Cycles to choose from, oldest first.
    pub cycles: Vec<Cycle>,
    /// From left to right.
    pub x: ScatterAxis,
    /// From below upwards.
    pub y: ScatterAxis,
    /// Whose figures are shown.
    pub shown: Shown,
    /// What the reader may choose.
    pub may_show: Vec<Shown>,
    /// Which units are shown, and which could be.
    pub peers: Peers,
    /// Every unit, in reading order, whether it has figures or not.
    pub points: Vec<ScatterPoint>,
    /// Focus areas and the indicators of them that can stand on an axis.
    pub choices: Vec<Choice>,
}

impl ScatterView {
    /// The units that have both figures, in reading order.
    pub fn placed(&self) -> impl Iterator<Item = (&ScatterPoint, (f64, f64))> {
        self.points.iter().filter_map(|point| Some((point, point.pair()?)))
    }

    /// The units that lack one figure or both, in reading order.
    pub fn missing(&self) -> impl Iterator<Item = &ScatterPoint> {
        self.points.iter().filter(|point| point.pair().is_none())
    }

    /// Both figures of each unit that has them.
    pub fn pairs(&self) -> Vec<(f64, f64)> {
        self.placed().map(|(_, pair)| pair).collect()
    }

    /// Whether both axes show the same, of which nothing can be learnt.
    pub fn is_same(&self) -> bool {
        self.x.axis == self.y.axis
    }

    /// Whether there is nothing to draw because of what was chosen, not because of the figures.
    pub fn is_refused(&self) -> bool {
        self.is_same() || self.x.refusal().is_some() || self.y.refusal().is_some()
    }

    /// Whether a figure that is drawn is invented for demonstration.
    pub fn is_illustrative(&self) -> bool {
        self.placed()
            .any(|(point, _)| point.x.is_illustrative() || point.y.is_illustrative())
    }
}

/// What may be said of many pairs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tendency {
    /// Fewer pairs than [`FEWEST_PAIRS`].
    TooFew,
    /// All units have the same figure on one axis.
    AllEqual,
    /// High mostly goes with high; the rank correlation, from [`CLEAR`] to 1.
    Together(f64),
    /// High mostly goes with low; the rank correlation, from −1 to −[`CLEAR`].
    Opposite(f64),
    /// Neither; the rank correlation.
    Unclear(f64),
}

impl Tendency {
    /// The tendency of pairs, none of which is infinite or not a number.
    ///
    /// Two figures are said to go together only where Spearman's rank correlation is at least [`CLEAR`] and at least two
    /// standard deviations, 2 ÷ √(n − 1), from what unrelated figures give: with eight units that is 0.76. Who looks at
    /// hundreds of pairs will still find some by chance.
    pub fn of(pairs: &[(f64, f64)]) -> Self {
        if pairs.len() < FEWEST_PAIRS {
            return Self::TooFew;
        }
        let Some(rho) = spearman(pairs) else {
            return Self::AllEqual;
        };
        #[expect(clippy::cast_precision_loss, reason = "a list of units is far shorter than 2^52")]
        let by_chance = 2.0 / ((pairs.len() - 1) as f64).sqrt();
        let clear = CLEAR.max(by_chance);
        if rho >= clear {
            Self::Together(rho)
        } else if rho <= -clear {
            Self::Opposite(rho)
        } else {
            Self::Unclear(rho)
        }
    }

    /// The rank correlation, −1 to 1, where there is one to tell.
    pub const fn rho(self) -> Option<f64> {
        match self {
            Self::Together(rho) | Self::Opposite(rho) | Self::Unclear(rho) => Some(rho),
            Self::TooFew | Self::AllEqual => None,
        }
    }
}

/// Spearman's rank correlation of pairs, −1 to 1: Pearson's of the ranks, equal figures sharing their middle rank. `None`
/// where a side has fewer than two different figures.
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let x = ranks(pairs.iter().map(|pair| pair.0));
    let y = ranks(pairs.iter().map(|pair| pair.1));
    // Ranks share one mean whatever the ties.
    #[expect(clippy::cast_precision_loss, reason = "a list of units is far shorter than 2^52")]
    let mean = f64::midpoint(pairs.len() as f64, 1.0);
    let (mut both, mut of_x, mut of_y) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(&y) {
        let (x, y) = (x - mean, y - mean);
        both += x * y;
        of_x += x * x;
        of_y += y * y;
    }
    let scale = (of_x * of_y).sqrt();
    (scale > 0.0).then(|| (both / scale).clamp(-1.0, 1.0))
}

/// The rank of each figure from 1 up; equal ones share the middle of their ranks.
fn ranks(figures: impl Iterator<Item = f64>) -> Vec<f64> {
    let figures: Vec<f64> = figures.collect();
    let rank = |figure: &f64| {
        let count = |order| figures.iter().filter(|other| other.total_cmp(figure) == order).count();
        #[expect(clippy::cast_precision_loss, reason = "a list of units is far shorter than 2^52")]
        let (below, equal) = (count(Ordering::Less) as f64, count(Ordering::Equal) as f64);
        below + f64::midpoint(equal, 1.0)
    };
    figures.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cell::Figure;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn an_axis_keeps_its_word() {
        for code in ["dan-so", "mat-do", "diem", "do-phu", "2.2", "2.2.2-b"] {
            assert_eq!(Axis::from_code(code).code(), code);
        }
        assert_eq!(Axis::from_code(""), Axis::Measure(Measure::Score));
    }

    #[test]
    fn what_is_no_number_line_is_refused() {
        assert_eq!(Refusal::of(Some(Kind::YesNo)), Some(Refusal::YesNo));
        assert_eq!(Refusal::of(Some(Kind::Distribution)), Some(Refusal::Parts));
        assert!([None, Some(Kind::Level), Some(Kind::Percent)].map(Refusal::of) == [None; 3]);
    }

    #[test]
    fn a_missing_figure_keeps_its_reason() {
        let none = Coordinate::Cell(Cell::None(NoValue::Returned));
        assert_eq!(
            (none.value(), none.why()),
            (None, Some(Why::NoValue(NoValue::Returned)))
        );
        let fact = |value| Coordinate::Fact { value, as_of: None };
        assert_eq!(fact(None).why(), Some(Why::Unknown));
        assert_eq!(fact(Some(f64::NAN)).why(), Some(Why::Unknown));
        assert_eq!((fact(Some(0.0)).value(), fact(Some(0.0)).why()), (Some(0.0), None));
        let odd = Coordinate::Cell(Cell::Figure(Figure {
            value: f64::INFINITY,
            numerator: None,
            denominator: None,
            state: State::Approved,
            as_of: None,
            source: String::new(),
            illustrative: true,
        }));
        assert_eq!((odd.value(), odd.why()), (None, Some(Why::Unknown)));
        assert!(odd.is_illustrative());
    }

    #[test]
    fn rank_correlation_by_hand() {
        // The textbook case: d² sums to 194 over ten pairs, 1 − 6·194 / (10·99) = −0.17575…
        let iq = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
        let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
        let pairs: Vec<_> = iq.into_iter().zip(hours).collect();
        assert!(near(spearman(&pairs).unwrap(), -29.0 / 165.0));
        assert_eq!(spearman(&[]), None);
        assert_eq!(spearman(&[(1.0, 2.0)]), None);
        assert_eq!(spearman(&[(1.0, 2.0), (2.0, 2.0)]), None);
        assert_eq!(spearman(&[(1.0, 2.0), (2.0, 5.0)]), Some(1.0));
        assert_eq!(ranks([3.0, 1.0, 3.0, 2.0, 3.0].into_iter()), [4.0, 1.0, 4.0, 2.0, 4.0]);
    }

    #[test]
    fn little_is_said_of_few_and_nothing_of_equals() {
        let line = |n: u32| -> Vec<(f64, f64)> { (0..n).map(|at| (f64::from(at), -f64::from(at))).collect() };
        assert_eq!(Tendency::of(&[]), Tendency::TooFew);
        assert_eq!(Tendency::of(&line(7)), Tendency::TooFew);
        assert_eq!(Tendency::of(&line(8)), Tendency::Opposite(-1.0));
        assert_eq!(Tendency::of(&[(1.0, 1.0); 9]), Tendency::AllEqual);
        // 0.69 of eight pairs may well be chance; a single outlier does not make a tendency.
        let weak = [2.0, 1.0, 4.0, 3.0, 8.0, 7.0, 5.0, 3.5];
        let weak: Vec<_> = weak.into_iter().zip(1u32..).map(|(y, x)| (f64::from(x), y)).collect();
        assert!(matches!(Tendency::of(&weak), Tendency::Unclear(rho) if rho > 0.5));
        let mut cloud: Vec<_> = (0..12u32).map(|at| (f64::from(at % 4), f64::from(at / 4))).collect();
        cloud.push((1e9, 1e9));
        assert!(matches!(Tendency::of(&cloud), Tendency::Unclear(_)));
    }

    proptest! {
        #[test]
        fn a_correlation_lies_within_its_bounds(pairs in prop::collection::vec((-1e6..1e6f64, -1e6..1e6f64), 0..30)) {
            if let Some(rho) = spearman(&pairs) {
                prop_assert!((-1.0..=1.0).contains(&rho));
                // The same with the axes swapped, the opposite with one turned round, and blind to any stretching.
                let swapped: Vec<_> = pairs.iter().map(|(x, y)| (*y, *x)).collect();
                let turned: Vec<_> = pairs.iter().map(|(x, y)| (*x, -y)).collect();
                let stretched: Vec<_> = pairs.iter().map(|(x, y)| (x * 8.0, *y)).collect();
                prop_assert!(near(spearman(&swapped).unwrap(), rho));
                prop_assert!(near(spearman(&turned).unwrap(), -rho));
                prop_assert!(near(spearman(&stretched).unwrap(), rho));
            }
        }

        #[test]
        fn figures_that_rise_together_are_said_to(n in 8usize..40, step in 0.1..9.0f64) {
            #[expect(clippy::cast_precision_loss, reason = "a few")]
            let pairs: Vec<_> = (0..n).map(|at| (at as f64, at as f64 * step)).collect();
            let is_together = matches!(Tendency::of(&pairs), Tendency::Together(rho) if near(rho, 1.0));
            prop_assert!(is_together);
        }
    }
}
