//! The heat table's order: by name, by place on the map, by likeness to one unit, or by any of its columns.

use std::cmp::Ordering;

use crate::cell::{Cell, NoValue};
use crate::explore::{HeatCell, HeatRow, HeatView, Measure};
use crate::indicator::Lang;
use crate::score::mean;
use crate::text::sort_key;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// By name, as a Vietnamese reader sorts.
    Name,
    /// As on the map: from north to south, in a line from west to east.
    Place,
    /// By how alike the profiles are: the unit in this row first, as the rows stood when the order was read.
    Like(usize),
    /// By the score of the whole.
    Score,
    /// By the figures of the column at this place.
    Column(usize),
}

/// The key and its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// What the rows are sorted by.
    pub key: Key,
    /// From the smallest figure to the largest. Names, places and likeness know one way only.
    pub ascending: bool,
}

impl Key {
    /// The word of [`Self::Name`] in addresses.
    pub const NAME: &'static str = "ten";
    /// The word of [`Self::Place`] in addresses.
    pub const PLACE: &'static str = "ban-do";
    /// What the word of [`Self::Like`] begins with; a unit's code follows.
    pub const LIKE: &'static str = "giong-";
}

impl Order {
    /// The word of [`Self::ascending`] in addresses; nothing is said of the other way.
    pub const ASCENDING: &'static str = "tang";

    /// The order that the words of an address ask for; by score, the largest first, where they say nothing known.
    pub fn read(view: &HeatView, key: &str, way: &str) -> Self {
        let key = match key {
            Key::NAME => Key::Name,
            Key::PLACE => Key::Place,
            code => match code.strip_prefix(Key::LIKE) {
                Some(unit) => view.row(unit).map_or(Key::Score, Key::Like),
                None => view.column(code).map_or(Key::Score, Key::Column),
            },
        };
        let ascending = matches!(key, Key::Name | Key::Place | Key::Like(_)) || way == Self::ASCENDING;
        Self { key, ascending }
    }
}

impl HeatView {
    /// Place of the column of the measure with this code.
    pub fn column(&self, code: &str) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.info.measure.code() == code)
    }

    /// Place of the row of the unit with this code.
    pub fn row(&self, unit: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.unit.code == unit)
    }

    /// Sorts the rows. `place` says where on the map a unit lies: line, place in the line. By a column, rows without a
    /// figure in it follow the others, and rows without any figure follow those; equal ones stand by name.
    pub fn sort(&mut self, order: Order, lang: Lang, place: impl Fn(&str) -> Option<(u8, u8)>) {
        let model = match order.key {
            Key::Like(place) => self.rows.get(place).cloned(),
            _ => None,
        };
        self.rows
            .sort_by_cached_key(|row| (sort_key(row.unit.short.get(lang)), row.unit.code.clone()));
        match order.key {
            Key::Name => {}
            // Without a map all stand equal: by name.
            Key::Place => self
                .rows
                .sort_by_key(|row| place(&row.unit.code).unwrap_or((u8::MAX, u8::MAX))),
            Key::Like(_) => self.rows.sort_by_cached_key(|row| {
                let unlike = model
                    .as_ref()
                    .and_then(|model| row.unlike(model))
                    .unwrap_or(f64::INFINITY);
                let is_model = model.as_ref().is_some_and(|model| model.unit.code == row.unit.code);
                // Finite figures that are not negative stand in the order of their bits.
                (!is_model, unlike.to_bits())
            }),
            Key::Score | Key::Column(_) => self.rows.sort_by(|a, b| {
                let figure = |row: &HeatRow| row.at(order.key).and_then(|cell| cell.cell.value());
                match (figure(a), figure(b)) {
                    (Some(a), Some(b)) if order.ascending => a.total_cmp(&b),
                    (Some(a), Some(b)) => b.total_cmp(&a),
                    (Some(_), None) => Ordering::Less,
                    (None, Some(_)) => Ordering::Greater,
                    (None, None) => b.has_figures().cmp(&a.has_figures()),
                }
            }),
        }
    }

    /// Of the columns that `belongs` names: the one in which most districts have travelled least, how many these are,
    /// and how many have travelled anywhere.
    pub fn furthest_behind(&self, belongs: impl Fn(&Measure) -> bool) -> Option<(usize, usize, usize)> {
        let columns: Vec<usize> = (0..self.columns.len())
            .filter(|place| self.columns.get(*place).is_some_and(|it| belongs(&it.info.measure)))
            .collect();
        let least = |row: &HeatRow| {
            let points = |place: &usize| Some((row.cells.get(*place)?.points?, *place));
            columns.iter().filter_map(points).min_by(|a, b| a.0.total_cmp(&b.0))
        };
        let least: Vec<usize> = self.rows.iter().filter_map(|row| Some(least(row)?.1)).collect();
        let times = |place: &usize| least.iter().filter(|it| *it == place).count();
        // The first of equals: `max_by_key` would take the last.
        let most = columns.iter().rev().max_by_key(|place| times(place))?;
        Some((*most, times(most), least.len())).filter(|(_, times, _)| *times > 0)
    }
}

impl HeatRow {
    /// The cell that a key sorts by.
    fn at(&self, key: Key) -> Option<&HeatCell> {
        match key {
            Key::Column(place) => self.cells.get(place),
            Key::Name | Key::Place | Key::Like(_) | Key::Score => Some(&self.score),
        }
    }

    /// How far the profiles of two units lie apart: the mean difference of their points (0–100) where both have them;
    /// `None` where that is half or less of the columns in which `model` has any.
    fn unlike(&self, model: &Self) -> Option<f64> {
        let known = model.cells.iter().filter(|cell| cell.points.is_some()).count();
        let differences: Vec<f64> = self
            .cells
            .iter()
            .zip(&model.cells)
            .filter_map(|(own, other)| Some((own.points? - other.points?).abs()))
            .collect();
        (2 * differences.len() > known).then(|| mean(&differences)).flatten()
    }

    /// Whether there is any figure in the row.
    pub fn has_figures(&self) -> bool {
        self.all().any(|cell| cell.cell.figure().is_some())
    }

    /// Why there is no figure in the whole row, if it is one reason for all.
    pub fn one_reason(&self) -> Option<NoValue> {
        let mut reasons = self.all().map(|cell| match cell.cell {
            Cell::None(why) => Some(why),
            Cell::Figure(_) => None,
        });
        let first = reasons.next()??;
        reasons.all(|reason| reason == Some(first)).then_some(first)
    }

    /// Every cell of the row, the score first.
    pub fn all(&self) -> impl Iterator<Item = &HeatCell> {
        std::iter::once(&self.score).chain(&self.cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Figure;
    use crate::cycle::Cycle;
    use crate::explore::{HeatColumn, MeasureInfo, Shown, UnitLabel};
    use crate::indicator::{Direction, Words};
    use crate::peers::Peers;
    use crate::time::Day;
    use crate::unit::UnitKind;
    use crate::workflow::State;

    fn cell(figure: Option<f64>) -> HeatCell {
        HeatCell {
            cell: figure.map_or(Cell::None(NoValue::Submitted), |value| {
                Cell::Figure(Figure {
                    value,
                    numerator: None,
                    denominator: None,
                    state: State::Approved,
                    as_of: None,
                    source: String::new(),
                    illustrative: false,
                })
            }),
            previous: None,
            points: figure,
        }
    }

    fn row(name: &str, score: Option<f64>, cells: [Option<f64>; 3]) -> HeatRow {
        let both = Words {
            vi: name.to_owned(),
            en: name.to_owned(),
        };
        HeatRow {
            unit: UnitLabel {
                code: name.to_owned(),
                name: both.clone(),
                short: both,
                kind: UnitKind::District,
            },
            state: Some(State::Approved),
            coverage: None,
            score: cell(score),
            cells: cells.map(cell).to_vec(),
        }
    }

    fn column(code: &str) -> HeatColumn {
        HeatColumn {
            info: MeasureInfo {
                measure: Measure::from_code(code),
                name: Words::default(),
                kind: None,
                unit: Words::default(),
                decimals: 0,
                direction: Direction::Higher,
                breaks: Vec::new(),
                much: 5.0,
                target: None,
            },
            short: Words::default(),
            indicators: 0,
            count: 0,
            median: None,
            yes: None,
            extent: None,
            city: None,
        }
    }

    fn view(rows: Vec<HeatRow>) -> HeatView {
        let day = Day::from_epoch_days(0);
        let cycle = Cycle {
            code: "2024-H2".to_owned(),
            name: Words::default(),
            data_from: day,
            data_to: day,
            opens: day,
            due: day,
            review_due: day,
            closes: day,
            map_version: "2024".to_owned(),
            set: String::new(),
            mode: crate::indicator::Mode::Measured,
            published_at: None,
        };
        HeatView {
            cycle,
            cycles: Vec::new(),
            shown: Shown::Approved,
            may_show: Vec::new(),
            open: "2.4".to_owned(),
            peers: Peers::all(UnitKind::District),
            areas: Vec::new(),
            score: column("diem"),
            features: Vec::new(),
            columns: ["2.3", "2.4", "2.4.1-a"].map(column).to_vec(),
            rows,
            illustrative: false,
        }
    }

    fn sorted(key: &str, way: &str) -> Vec<String> {
        let mut view = view(vec![
            row("Quận 10", Some(60.0), [Some(90.0), Some(40.0), Some(5.0)]),
            row("Quận 2", Some(70.0), [Some(80.0), Some(30.0), None]),
            row("Đông", None, [None, Some(30.0), None]),
            row("Dũng", None, [None, None, None]),
            row("Bình", Some(60.0), [Some(10.0), None, Some(7.0)]),
        ]);
        let order = Order::read(&view, key, way);
        view.sort(order, Lang::Vi, |unit| {
            (unit != "Bình").then_some((0, u8::from(unit == "Dũng")))
        });
        view.rows.into_iter().map(|row| row.unit.code).collect()
    }

    #[test]
    fn rows_stand_in_the_order_asked_for() {
        for (key, way, order) in [
            ("ten", "", ["Bình", "Dũng", "Đông", "Quận 2", "Quận 10"]),
            ("ten", "tang", ["Bình", "Dũng", "Đông", "Quận 2", "Quận 10"]),
            ("ban-do", "", ["Đông", "Quận 2", "Quận 10", "Dũng", "Bình"]),
            ("", "", ["Quận 2", "Bình", "Quận 10", "Đông", "Dũng"]),
            ("khong-co", "", ["Quận 2", "Bình", "Quận 10", "Đông", "Dũng"]),
            ("diem", "tang", ["Bình", "Quận 10", "Quận 2", "Đông", "Dũng"]),
            ("2.4", "", ["Quận 10", "Đông", "Quận 2", "Bình", "Dũng"]),
            ("2.4.1-a", "tang", ["Quận 10", "Bình", "Đông", "Quận 2", "Dũng"]),
            ("giong-Quận 2", "", ["Quận 2", "Quận 10", "Bình", "Dũng", "Đông"]),
            ("giong-nobody", "", ["Quận 2", "Bình", "Quận 10", "Đông", "Dũng"]),
        ] {
            assert_eq!(sorted(key, way), order, "{key} {way}");
        }
    }

    #[test]
    fn the_column_where_most_lag_is_named() {
        let areas = |measure: &Measure| matches!(measure, Measure::FocusArea(_));
        let lag = |cells: [[Option<f64>; 3]; 3]| {
            view(cells.map(|cells| row("A", None, cells)).to_vec()).furthest_behind(areas)
        };
        let far = [Some(50.0), Some(20.0), Some(0.0)];
        let near = [Some(10.0), Some(20.0), Some(0.0)];
        assert_eq!(lag([far, near, far]), Some((1, 2, 3)));
        assert_eq!(lag([far, near, [None; 3]]), Some((0, 1, 2)));
        assert_eq!(lag([[None; 3]; 3]), None);
    }

    #[test]
    fn a_row_without_figures_says_its_one_reason() {
        assert_eq!(row("A", None, [None; 3]).one_reason(), Some(NoValue::Submitted));
        let mut mixed = row("A", None, [None; 3]);
        mixed.cells[1].cell = Cell::None(NoValue::NotStarted);
        assert_eq!((mixed.one_reason(), mixed.has_figures()), (None, false));
        assert_eq!(row("A", Some(1.0), [None; 3]).one_reason(), None);
    }
}
