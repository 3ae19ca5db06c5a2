//! Units side by side, or one unit over its cycles.

use serde::{Deserialize, Serialize};

use crate::cell::Cell;
use crate::cycle::Cycle;
use crate::explore::{Choice, Measure, MeasureInfo, Shown, TrendPoint, UnitLabel};
use crate::indicator::{Direction, Words};
use crate::scale::improvement;

/// Units that fit side by side.
pub const MOST: usize = 6;

/// What `/so-sanh` was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompareQuery {
    /// Cycle code; empty for the newest with approved figures.
    pub cycle: String,
    /// Unit codes, in the order to show them; see [`codes`].
    pub units: Vec<String>,
    /// What is compared: the score and every focus area, a focus area with its indicators, or one indicator.
    pub measure: Measure,
    /// Whose figures.
    pub shown: Shown,
}

/// The codes in a list such as `770,778`: each once, in their order.
pub fn codes(list: &str) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in list.split(',').map(str::trim).filter(|code| !code.is_empty()) {
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

/// `/so-sanh`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareView {
    /// The cycle looked at.
    pub cycle: Cycle,
    /// Cycles to choose from, oldest first.
    pub cycles: Vec<Cycle>,
    /// What is compared.
    pub measure: Measure,
    /// Whose figures are shown.
    pub shown: Shown,
    /// What the reader may choose.
    pub may_show: Vec<Shown>,
    /// Units to choose from, in reading order.
    pub units: Vec<UnitLabel>,
    /// Focus areas and indicators to choose from.
    pub choices: Vec<Choice>,
    /// The units compared, in the order asked for; with one alone the columns are its cycles.
    pub chosen: Vec<UnitLabel>,
    /// Codes that no unit has.
    pub unknown: Vec<String>,
    /// Units that are not shown since they are of another kind than the first: they are asked other indicators.
    pub unlike: Vec<UnitLabel>,
    /// Units that are not shown since there are [`MOST`] already.
    pub too_many: Vec<UnitLabel>,
    /// The columns.
    pub sides: Vec<Side>,
    /// The rows.
    pub rows: Vec<CompareRow>,
    /// Of each unit in [`Self::chosen`] the first row's measure over the cycles, oldest first.
    pub trends: Vec<Vec<TrendPoint>>,
}

/// A column: a unit in a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Side {
    /// The unit.
    pub unit: UnitLabel,
    /// Code of the cycle.
    pub cycle: String,
    /// Name of the cycle.
    pub cycle_name: Words,
    /// Where its self-assessment stands; `None` where the reader is not told.
    pub state: Option<crate::workflow::State>,
}

/// A row: a measure of each side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareRow {
    /// What is needed to read its figures.
    pub info: MeasureInfo,
    /// One or two words for a focus area; empty for others.
    pub short: Words,
    /// One for each side.
    pub cells: Vec<CompareCell>,
}

/// A figure among those of comparable units in its cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareCell {
    /// The figure, or why there is none.
    pub cell: Cell,
    /// Median of comparable units.
    pub median: Option<f64>,
    /// Their lower and upper quartile.
    pub quartiles: Option<(f64, f64)>,
    /// Their lowest and highest.
    pub extent: Option<(f64, f64)>,
}

impl CompareView {
    /// Whether the columns are cycles of one unit.
    pub fn is_over_time(&self) -> bool {
        self.chosen.len() == 1
    }

    /// Whether any figure is invented for demonstration.
    pub fn is_illustrative(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.any(|cell| cell.cell.figure().is_some_and(|figure| figure.illustrative))
    }

    /// The side that is the best alone in most of the rows that `belongs` names, in how many, and of how many in which
    /// two sides at least have figures and one way is better. `None` where none is, or two are in as many.
    pub fn leader(&self, belongs: impl Fn(&Measure) -> bool) -> Option<(usize, usize, usize)> {
        let compared: Vec<&CompareRow> = self
            .rows
            .iter()
            .filter(|row| belongs(&row.info.measure) && row.is_compared())
            .collect();
        let times = |side: usize| compared.iter().filter(|row| row.best() == Some(side)).count();
        let mut sides: Vec<(usize, usize)> = (0..self.sides.len()).map(|side| (times(side), side)).collect();
        sides.sort_by(|a, b| b.cmp(a));
        match sides.as_slice() {
            [(times, side), rest @ ..] if *times > 0 && rest.first().is_none_or(|(next, _)| next < times) => {
                Some((*side, *times, compared.len()))
            }
            _ => None,
        }
    }
}

impl CompareView {
    /// The row that `belongs` names in which figures lie furthest apart, with its lowest and highest. `None` without two
    /// different figures in any.
    pub fn furthest_apart(&self, belongs: impl Fn(&Measure) -> bool) -> Option<(&CompareRow, f64, f64)> {
        let ends = |row| extent(row).filter(|(low, high)| low < high);
        let rows = self.rows.iter().filter(|row| belongs(&row.info.measure));
        rows.filter_map(|row| {
            let (low, high) = ends(row.cells.iter().map(|cell| &cell.cell))?;
            Some((row, low, high))
        })
        .reduce(|most, it| if it.2 - it.1 > most.2 - most.1 { it } else { most })
    }

    /// The side whose figures in the rows that `belongs` names lie furthest apart, with its lowest and highest. `None`
    /// without two different figures of any side.
    pub fn least_even(&self, belongs: impl Fn(&Measure) -> bool) -> Option<(usize, f64, f64)> {
        let rows = || self.rows.iter().filter(|row| belongs(&row.info.measure));
        let of_side = |side: usize| {
            let (low, high) = extent(rows().filter_map(|row| Some(&row.cells.get(side)?.cell)))?;
            (low < high).then_some((side, low, high))
        };
        let sides = (0..self.sides.len()).filter_map(of_side);
        sides.reduce(|most, it| if it.2 - it.1 > most.2 - most.1 { it } else { most })
    }

    /// How far the units lay apart in the first and in the newest cycle in which all of them have figures. `None` where
    /// there are not two such cycles, or only one unit.
    pub fn distance_over_time(&self) -> Option<(f64, f64)> {
        let cycles = self.trends.first()?.len();
        let apart = |at: usize| {
            let cells: Option<Vec<&Cell>> = self.trends.iter().map(|it| Some(&it.get(at)?.cell)).collect();
            let cells = cells.filter(|cells| cells.len() > 1 && cells.iter().all(|cell| cell.value().is_some()))?;
            let (low, high) = extent(cells.into_iter())?;
            Some(high - low)
        };
        let known: Vec<f64> = (0..cycles).filter_map(apart).collect();
        match known.as_slice() {
            [first, .., newest] => Some((*first, *newest)),
            _ => None,
        }
    }
}

/// The lowest and the highest figure.
fn extent<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<(f64, f64)> {
    let figures = cells.filter_map(Cell::value);
    figures.fold(None, |ends, figure| {
        let (low, high) = ends.unwrap_or((figure, figure));
        Some((low.min(figure), high.max(figure)))
    })
}

impl CompareRow {
    /// The side whose figure is better than all others'; `None` with fewer than two figures, equal ones or without a
    /// direction.
    pub fn best(&self) -> Option<usize> {
        let figures: Vec<(usize, f64)> = self
            .cells
            .iter()
            .enumerate()
            .filter_map(|(side, cell)| Some((side, cell.cell.value()?)))
            .collect();
        let beats = |a: f64, b: f64| improvement(b, a, self.info.direction).is_some_and(|better| better > 0.0);
        let best = figures
            .iter()
            .find(|(side, figure)| figures.iter().all(|(other, it)| other == side || beats(*figure, *it)));
        best.filter(|_| figures.len() > 1).map(|(side, _)| *side)
    }

    /// Whether two sides at least have figures, and one way is better.
    fn is_compared(&self) -> bool {
        let with = self.cells.iter().filter(|cell| cell.cell.value().is_some()).count();
        with > 1 && self.info.direction != Direction::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Figure, NoValue};
    use crate::time::Day;
    use crate::unit::UnitKind;
    use crate::workflow::State;

    fn row(code: &str, direction: Direction, figures: &[Option<f64>]) -> CompareRow {
        let figure = |value: f64| {
            Cell::Figure(Figure {
                value,
                numerator: None,
                denominator: None,
                state: State::Approved,
                as_of: None,
                source: String::new(),
                illustrative: false,
            })
        };
        let cell = |value: &Option<f64>| CompareCell {
            cell: value.map_or(Cell::None(NoValue::NotStarted), figure),
            median: None,
            quartiles: None,
            extent: None,
        };
        CompareRow {
            info: MeasureInfo {
                measure: Measure::from_code(code),
                name: Words::default(),
                unit: Words::default(),
                decimals: 0,
                direction,
                breaks: Vec::new(),
                much: 5.0,
                kind: None,
                target: None,
            },
            short: Words::default(),
            cells: figures.iter().map(cell).collect(),
        }
    }

    fn view(rows: Vec<CompareRow>) -> CompareView {
        let day = Day::from_epoch_days(0);
        let unit = UnitLabel {
            code: "770".to_owned(),
            name: Words::default(),
            short: Words::default(),
            kind: UnitKind::District,
        };
        let side = Side {
            unit,
            cycle: String::new(),
            cycle_name: Words::default(),
            state: Some(State::Approved),
        };
        CompareView {
            cycle: Cycle {
                code: String::new(),
                name: Words::default(),
                data_from: day,
                data_to: day,
                opens: day,
                due: day,
                review_due: day,
                closes: day,
                map_version: String::new(),
                set: String::new(),
                mode: crate::indicator::Mode::Measured,
                published_at: None,
            },
            cycles: Vec::new(),
            measure: Measure::Score,
            shown: Shown::Approved,
            may_show: Vec::new(),
            units: Vec::new(),
            choices: Vec::new(),
            chosen: Vec::new(),
            unknown: Vec::new(),
            unlike: Vec::new(),
            too_many: Vec::new(),
            sides: vec![side.clone(), side.clone(), side],
            rows,
            trends: Vec::new(),
        }
    }

    #[test]
    fn what_lies_furthest_apart_is_found_among_the_rows_asked_for() {
        let areas = |measure: &Measure| matches!(measure, Measure::FocusArea(_));
        let rows = [
            ("diem", [Some(0.0), Some(90.0), None]),
            ("1.1", [Some(10.0), Some(30.0), Some(20.0)]),
            ("1.2", [Some(50.0), None, Some(90.0)]),
            ("1.3", [Some(5.0), None, None]),
        ];
        let view = view(
            rows.iter()
                .map(|(code, figures)| row(code, Direction::Higher, figures))
                .collect(),
        );
        let (row, low, high) = view.furthest_apart(areas).unwrap();
        assert_eq!((row.info.measure.code(), low, high), ("1.2", 50.0, 90.0));
        assert!(
            view.furthest_apart(|measure| matches!(measure, Measure::Coverage))
                .is_none()
        );
        assert_eq!(view.least_even(areas), Some((2, 20.0, 90.0)));
        assert_eq!(view.least_even(|measure| matches!(measure, Measure::Coverage)), None);
    }

    #[test]
    fn a_distance_is_told_of_cycles_in_which_all_have_figures() {
        let figures = |figures: &[Option<f64>]| -> Vec<TrendPoint> {
            let cells = row("1.1.1-a", Direction::Higher, figures).cells;
            let point = |cell: CompareCell| TrendPoint {
                cycle: String::new(),
                name: Words::default(),
                cell: cell.cell,
                median: None,
                yes: None,
            };
            cells.into_iter().map(point).collect()
        };
        let apart = |trends: &[&[Option<f64>]]| {
            let trends = trends.iter().map(|it| figures(it)).collect();
            CompareView {
                trends,
                ..view(Vec::new())
            }
            .distance_over_time()
        };
        let first: &[Option<f64>] = &[Some(1.0), Some(20.0), Some(30.0), None];
        assert_eq!(
            apart(&[first, &[None, Some(30.0), Some(33.0), Some(9.0)]]),
            Some((10.0, 3.0))
        );
        assert_eq!(apart(&[first, &[None, Some(30.0), None, None]]), None);
        assert_eq!(apart(&[first]), None);
        assert_eq!(apart(&[]), None);
    }

    #[test]
    fn a_list_names_each_unit_once() {
        assert_eq!(codes(" 770,778,,770 , 769"), ["770", "778", "769"]);
        assert_eq!(codes(""), Vec::<String>::new());
    }

    #[test]
    fn the_best_of_a_row_follows_its_direction() {
        let best = |direction, figures: &[Option<f64>]| row("1.1.1-a", direction, figures).best();
        assert_eq!(best(Direction::Higher, &[Some(1.0), Some(3.0), None]), Some(1));
        assert_eq!(best(Direction::Lower, &[Some(1.0), Some(3.0), None]), Some(0));
        assert_eq!(best(Direction::Parity, &[Some(30.0), Some(60.0), Some(75.0)]), Some(1));
        assert_eq!(best(Direction::Higher, &[Some(3.0), Some(3.0), Some(1.0)]), None);
        assert_eq!(best(Direction::Parity, &[Some(40.0), Some(60.0)]), None);
        assert_eq!(best(Direction::None, &[Some(1.0), Some(3.0)]), None);
        assert_eq!(best(Direction::Higher, &[Some(1.0), None]), None);
    }

    #[test]
    fn the_leader_is_best_in_most_rows() {
        let areas = |measure: &Measure| matches!(measure, Measure::FocusArea(_));
        let up = Direction::Higher;
        let [first, second] = [[Some(2.0), Some(1.0), None], [Some(1.0), Some(2.0), Some(0.0)]];
        let lead = |rows: &[(&str, [Option<f64>; 3])]| {
            view(rows.iter().map(|(code, figures)| row(code, up, figures)).collect()).leader(areas)
        };
        assert_eq!(
            lead(&[("1.1", first), ("1.2", second), ("1.3", second)]),
            Some((1, 2, 3))
        );
        // The score of the whole is no focus area; a row with one figure is not compared.
        assert_eq!(
            lead(&[("diem", first), ("1.1", first), ("1.2", [Some(1.0), None, None])]),
            Some((0, 1, 1))
        );
        assert_eq!(lead(&[("1.1", first), ("1.2", second)]), None);
        assert_eq!(lead(&[]), None);
    }
}
