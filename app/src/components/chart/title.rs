//! What charts say over themselves: sentences of at most ten words made from their figures.

use domain::explore::{MapView, TrendPoint, UnitRow};
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
    let until = points
        .iter()
        .position(|point| point.cycle == shown)
        .map_or(points.len(), |at| at + 1);
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
