//! What charts say over themselves: sentences of at most ten words made from their figures.

use domain::explore::{MapView, Measure, TrendPoint, UnitRow};
use domain::indicator::Lang;

use crate::components::measure::Reading;
use crate::components::surface;
use crate::format;
use crate::words::words;

/// Words of a title at most.
const MOST_WORDS: usize = 10;

/// The first that is short enough, or the last.
pub fn brief(sayings: impl IntoIterator<Item = String>) -> String {
    let mut last = String::new();
    for saying in sayings {
        let is_brief = saying.split_whitespace().count() <= MOST_WORDS;
        last = saying;
        if is_brief {
            break;
        }
    }
    last
}

/// What is said of a mark that is pointed at: whose figure, of which cycle, and the figure or why there is none.
pub fn of_mark(whose: &str, cycle: &str, said: &str) -> String {
    format!("{}: {said}", joined(&[whose, cycle]))
}

/// Words that tell one mark from others, in one line: unit, measure, cycle.
pub fn joined(words: &[&str]) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|it| !it.is_empty()).collect();
    words.join(" \u{b7} ")
}

/// What a map of one measure says.
pub fn of_map(map: &MapView, lang: Lang) -> String {
    let reading = Reading::new(&map.info, lang);
    let words = &words(lang).chart;
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let mut with: Vec<(&UnitRow, f64)> = map
        .rows
        .iter()
        .filter_map(|row| Some((row, row.cell.value()?)))
        .collect();
    if map.against.is_some() {
        let [worse, same, better] = surface::count(map, &reading);
        if worse + same + better == 0 {
            return words.none.to_owned();
        }
        let say = if reading.is_ranked() {
            words.changed
        } else {
            words.moved
        };
        return say(&count(better), &count(worse));
    }
    if map.info.measure == Measure::Cases && !with.is_empty() {
        let open = with.iter().filter(|(_, count)| *count > 0.0).count();
        return (words.with_cases)(&count(open), &count(with.len()));
    }
    with.sort_by(|a, b| a.1.total_cmp(&b.1));
    let (low, high) = match with.as_slice() {
        [] => return words.none.to_owned(),
        [(row, value)] => {
            let figure = reading.full(*value);
            return brief([(words.one)(row.unit.short.get(lang), &figure), figure]);
        }
        [low, .., high] => (*low, *high),
    };
    if let Some(yes) = map.yes {
        return (words.yes)(&format::count(yes.part, lang), &format::count(yes.whole, lang));
    }
    if let Some(target) = map.info.target.as_ref().filter(|_| reading.is_ranked()) {
        let missing = with.iter().filter(|(_, value)| reading.miss(*value).is_some()).count();
        let (met, all) = (count(with.len() - missing), count(with.len()));
        return brief([
            (words.target)(&met, &all, &reading.bound(target.value)),
            (words.target_short)(&met, &all),
        ]);
    }
    let [low_figure, high_figure] = [reading.full(low.1), reading.full(high.1)];
    if low_figure == high_figure {
        return brief([(words.same)(&count(with.len()), &low_figure), low_figure]);
    }
    let alone = |figure: &str| with.iter().filter(|(_, value)| reading.full(*value) == figure).count() == 1;
    let named = alone(&low_figure) && alone(&high_figure);
    let ends = named.then(|| (words.ends)(high.0.unit.short.get(lang), low.0.unit.short.get(lang)));
    brief(ends.into_iter().chain([(words.extent)(&low_figure, &high_figure)]))
}

/// What a line over the cycles says of the cycle `shown`, of whomever `name` is.
pub fn of_trend(points: &[TrendPoint], shown: &str, name: &str, reading: &Reading) -> String {
    let lang = reading.lang;
    let words = &words(lang).chart;
    let has_figure = |point: &TrendPoint| point.cell.value().is_some();
    let until = points
        .iter()
        .position(|point| point.cycle == shown)
        .map_or(points.len(), |at| at + 1);
    // Figures of older cycles are no news of one without.
    let at = until.checked_sub(1).and_then(|at| points.get(at));
    if let Some(point) = at.filter(|point| point.cell.value().is_none() && points.iter().any(has_figure)) {
        return (words.none_now)(point.name.get(lang));
    }
    let mut figures = points
        .iter()
        .take(until)
        .rev()
        .filter_map(|point| Some((point.name.get(lang), point.cell.value()?)));
    let Some((_, now)) = figures.next() else {
        return words.none.to_owned();
    };
    let one = || brief([(words.one)(name, &reading.full(now)), reading.full(now)]);
    let Some((cycle, then)) = figures.next().filter(|_| reading.has_line()) else {
        return one();
    };
    let figures = reading.figures();
    let moved = figures.moved(then, now);
    let said = if moved > 0.0 {
        (words.rose)(&figures.distance(then, now), cycle)
    } else if moved < 0.0 {
        (words.fell)(&figures.distance(then, now), cycle)
    } else {
        (words.stayed)(cycle)
    };
    brief([said, one()])
}

#[cfg(test)]
mod tests {
    use domain::cell::{Cell, Figure, NoValue};
    use domain::cycle::Cycle;
    use domain::explore::{Measure, MeasureInfo, Shown, UnitLabel};
    use domain::grid::Tile;
    use domain::indicator::{Direction, Kind, Target, Words};
    use domain::peers::Peers;
    use domain::score::Share;
    use domain::shared::Shared;
    use domain::time::Day;
    use domain::unit::UnitKind;
    use domain::workflow::State;

    use super::*;

    fn texts(vi: &str, en: &str) -> Words {
        Words {
            vi: vi.to_owned(),
            en: en.to_owned(),
        }
    }

    fn cell(value: Option<f64>) -> Cell {
        let figure = |value| {
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
        value.map_or(Cell::None(NoValue::NotStarted), figure)
    }

    fn cycle() -> Cycle {
        let day = Day::from_epoch_days(0);
        Cycle {
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
            mode: domain::indicator::Mode::Measured,
            published_at: None,
        }
    }

    fn info(target: Option<f64>) -> MeasureInfo {
        let target = target.map(|value| Target {
            indicator: String::new(),
            year: 2025,
            value,
            source: Words::default(),
            illustrative: true,
        });
        MeasureInfo {
            measure: Measure::Indicator("1.1.1-a".to_owned()),
            name: Words::default(),
            kind: Some(Kind::Percent),
            unit: texts("%", "%"),
            decimals: 1,
            direction: Direction::Higher,
            breaks: Vec::new(),
            much: 5.0,
            target,
        }
    }

    /// A map of so many units, some without a figure.
    fn map(values: &[Option<f64>], target: Option<f64>) -> MapView {
        let row = |(at, value): (usize, &Option<f64>)| UnitRow {
            unit: UnitLabel {
                code: at.to_string(),
                name: Words::default(),
                short: texts(&format!("Quận {at}"), &format!("District {at}")),
                kind: UnitKind::District,
            },
            cell: cell(*value),
            previous: None,
            state: None,
            tile: Tile::default(),
        };
        MapView {
            cycle: cycle(),
            cycles: Vec::new(),
            against: None,
            info: info(target),
            shown: Shown::Approved,
            may_show: Vec::new(),
            rows: values.iter().enumerate().map(row).collect(),
            city: None,
            median: None,
            yes: None,
            illustrative: false,
            choices: Vec::new(),
            blocks: Vec::new(),
            peers: Peers::all(UnitKind::District),
        }
    }

    /// The rows of a map, each changed.
    fn edited(map: &MapView, change: impl Fn(&mut UnitRow)) -> Shared<UnitRow> {
        let changed = |row: &UnitRow| {
            let mut row = row.clone();
            change(&mut row);
            row
        };
        map.rows.iter().map(changed).collect()
    }

    #[test]
    fn a_map_says_what_its_figures_say() {
        let of = |values: &[Option<f64>], target| of_map(&map(values, target), Lang::Vi);
        assert_eq!(of(&[], None), "Chưa có số liệu để so sánh");
        assert_eq!(of(&[None, None], Some(70.0)), "Chưa có số liệu để so sánh");
        assert_eq!(of(&[None, Some(74.6)], Some(70.0)), "Quận 1: 74,6\u{a0}%");
        assert_eq!(
            of(&[Some(74.6), Some(60.0)], Some(70.0)),
            "1 trên 2 đơn vị đạt chỉ tiêu 70\u{a0}%"
        );
        assert_eq!(
            of(&[Some(74.6), Some(60.0), None], None),
            "Cao nhất Quận 0, thấp nhất Quận 1"
        );
        // Of several that are the highest none is named.
        let tie = [Some(74.6), Some(74.6), Some(60.0)];
        assert_eq!(of(&tie, None), "Các đơn vị từ 60,0\u{a0}% đến 74,6\u{a0}%");
        assert_eq!(of(&[Some(60.04), Some(59.98)], None), "Cả 2 đơn vị cùng là 60,0\u{a0}%");
        let mut yes = map(&[Some(1.0), Some(0.0)], None);
        yes.info.kind = Some(Kind::YesNo);
        yes.yes = Some(Share { part: 1, whole: 2 });
        assert_eq!(of_map(&yes, Lang::En), "1 of 2 units say yes");
    }

    #[test]
    fn a_map_of_changes_counts_them() {
        let mut changes = map(&[Some(80.0), Some(60.0), None], None);
        changes.info.much = 5.0;
        changes.against = Some(changes.cycle.clone());
        assert_eq!(of_map(&changes, Lang::Vi), "Chưa có số liệu để so sánh");
        changes.rows = edited(&changes, |row| row.previous = Some(60.0));
        assert_eq!(of_map(&changes, Lang::Vi), "1 đơn vị tốt lên, 0 kém đi");
        changes.info.direction = Direction::None;
        assert_eq!(of_map(&changes, Lang::En), "Units up: 1; down: 0");
    }

    #[test]
    fn long_names_give_way() {
        let mut long = map(&[Some(1.0), Some(2.0)], None);
        long.rows = edited(&long, |row| {
            row.unit.short.vi = "Trung tâm học tập cộng đồng phường Một".to_owned();
        });
        assert_eq!(of_map(&long, Lang::Vi), "Các đơn vị từ 1,0\u{a0}% đến 2,0\u{a0}%");
        assert_eq!(brief([]), "");
        assert_eq!(brief(["a b c d e f g h i j k".to_owned(), "a".to_owned()]), "a");
    }

    #[test]
    fn a_trend_says_how_the_cycle_shown_differs_from_the_one_before() {
        let reading = Reading {
            info: info(None),
            lang: Lang::Vi,
        };
        let point = |(at, value): (usize, &Option<f64>)| TrendPoint {
            cycle: at.to_string(),
            name: texts(&format!("Kỳ {at}"), ""),
            cell: cell(*value),
            median: None,
            yes: None,
        };
        let of = |values: &[Option<f64>], shown: &str| {
            let points: Vec<_> = values.iter().enumerate().map(point).collect();
            of_trend(&points, shown, "Quận 3", &reading)
        };
        assert_eq!(of(&[], "0"), "Chưa có số liệu để so sánh");
        assert_eq!(of(&[None, None], "1"), "Chưa có số liệu để so sánh");
        assert_eq!(of(&[None, Some(7.0)], "1"), "Quận 3: 7,0\u{a0}%");
        // Neither an older figure nor a newer one is one of the cycle shown.
        assert_eq!(of(&[Some(5.0), Some(7.0), None], "2"), "Kỳ 2 chưa có số liệu");
        assert_eq!(of(&[None, Some(7.0)], "0"), "Kỳ 0 chưa có số liệu");
        assert_eq!(of(&[Some(5.0), None, Some(7.5)], "2"), "Tăng 2,5\u{a0}điểm so với kỳ 0");
        assert_eq!(
            of(&[Some(5.0), Some(4.0), Some(9.0)], "1"),
            "Giảm 1,0\u{a0}điểm so với kỳ 0"
        );
        assert_eq!(of(&[Some(5.0), Some(5.01)], "1"), "Không đổi so với kỳ 0");
    }
}
