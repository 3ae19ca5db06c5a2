//! What each picture of the page says, as a sentence of at most ten words made from its figures.

use domain::explore::{IndicatorView, MapView, UnitRow};
use domain::indicator::Lang;
use domain::scale::quantile;

use crate::components::measure::Reading;
use crate::format;
use crate::words::words;

/// Over the map: how many are where they should be.
pub fn of_map(map: &MapView, lang: Lang) -> String {
    let words = &words(lang).indicator;
    let reading = Reading::new(&map.info, lang);
    let values: Vec<f64> = with_figure(map).map(|(_, value)| value).collect();
    if values.is_empty() {
        return words.nobody.to_owned();
    }
    if let Some(yes) = map.yes {
        return (words.say_yes)(&format::count(yes.part, lang), &format::count(yes.whole, lang));
    }
    let judged: Vec<bool> = values.iter().filter_map(|value| reading.meets(*value)).collect();
    if judged.is_empty() {
        (words.with_figure)(&count(values.len(), lang))
    } else {
        let met = judged.iter().filter(|met| **met).count();
        (words.reached)(&count(met, lang), &count(judged.len(), lang))
    }
}

/// Over the ranking: who is first and who is last.
pub fn of_ranking(map: &MapView, lang: Lang) -> String {
    let words = &words(lang).indicator;
    let reading = Reading::new(&map.info, lang);
    let rows: Vec<(&UnitRow, f64)> = with_figure(map).collect();
    let name = |row: &UnitRow| row.unit.short.get(lang).to_owned();
    match rows.as_slice() {
        [] => words.nobody.to_owned(),
        [(row, _)] => (words.only)(&name(row)),
        [(first, best), .., (last, worst)] => {
            let values = || rows.iter().map(|(_, value)| *value);
            let (low, high) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| {
                (low.min(it), high.max(it))
            });
            let text = |value| reading.figures().brief(value);
            // What is written alike is alike to readers.
            if text(low) == text(high) {
                return (words.all_same)(&text(low));
            }
            if let Some(yes) = map.yes {
                return (words.say_no)(&format::count(yes.whole.saturating_sub(yes.part), lang));
            }
            if !reading.is_ranked() {
                return (words.from_to)(&text(low), &text(high));
            }
            let share = |at: f64| values().filter(|value| text(*value) == text(at)).count();
            match (share(*best), share(*worst)) {
                (1, 1) => (words.first_last)(&name(first), &name(last)),
                (many, 1) => (words.many_first)(&count(many, lang), &name(last)),
                (..) => (words.from_to)(&text(low), &text(high)),
            }
        }
    }
}

/// Over the distribution: where the middle half lies.
pub fn of_spread(map: &MapView, lang: Lang) -> String {
    let words = &words(lang).indicator;
    let figures = Reading::new(&map.info, lang).figures();
    let values: Vec<f64> = with_figure(map).map(|(_, value)| value).collect();
    match (quantile(&values, 0.25), quantile(&values, 0.75)) {
        (Some(low), Some(high)) => (words.half_between)(&figures.brief(low), &figures.brief(high)),
        _ => words.nobody.to_owned(),
    }
}

/// Over the trend: from the first figure to the newest of the bold line, the city's; of the median where there is none.
pub fn of_trend(view: &IndicatorView, lang: Lang) -> String {
    let words = &words(lang).indicator;
    let reading = Reading::new(&view.map.info, lang);
    // What lies before the last break is not to be compared with what lies behind it.
    let since = view.breaks.last().map_or("", |it| it.cycle.as_str());
    let points = || view.trend.iter().filter(|point| point.cycle.as_str() >= since);
    if !reading.has_line() {
        let number = |number| format::count(number, lang);
        let said: Vec<_> = points().filter_map(|it| it.yes.filter(|yes| yes.whole > 0)).collect();
        return match said.as_slice() {
            [] => words.trend_none.to_owned(),
            [yes] => (words.say_yes)(&number(yes.part), &number(yes.whole)),
            [from, .., to] => (words.yes_moved)(&number(from.part), &number(to.part)),
        };
    }
    let medians: Vec<f64> = points().filter_map(|point| point.median).collect();
    let city: Vec<f64> = points().filter_map(|point| point.cell.value()).collect();
    let (whose, figures) = if city.is_empty() {
        (words.median, medians)
    } else {
        (words.city, city)
    };
    let written = reading.figures();
    match figures.as_slice() {
        [] => words.trend_none.to_owned(),
        [_] => words.trend_one.to_owned(),
        [from, .., to] => {
            let moved = written.moved(*from, *to);
            let [up, down, same] = words.moved;
            let say = if moved > 0.0 {
                up
            } else if moved < 0.0 {
                down
            } else {
                same
            };
            say(whose, &written.brief(*from), &written.brief(*to))
        }
    }
}

/// The units with a figure, in the order of the map.
pub fn with_figure(map: &MapView) -> impl Iterator<Item = (&UnitRow, f64)> {
    map.rows.iter().filter_map(|row| Some((row, row.cell.value()?)))
}

/// A number of units as written.
pub fn count(many: usize, lang: Lang) -> String {
    format::count(u32::try_from(many).unwrap_or(u32::MAX), lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_has_ten_words_at_most() {
        // The longest names there are, and figures of two words such as levels.
        for (lang, unit, value) in [
            (Lang::Vi, "TP Thủ Đức", "Mức 3"),
            (Lang::En, "Binh Chanh District", "Level 3"),
        ] {
            let words = &words(lang).indicator;
            let mut titles = vec![
                (words.first_last)(unit, unit),
                (words.many_first)("22", unit),
                (words.from_to)(value, value),
                (words.all_same)(value),
                (words.only)(unit),
                (words.say_no)("22"),
                (words.yes_moved)("16", "22"),
                (words.reached)("21", "22"),
                (words.say_yes)("21", "22"),
                (words.with_figure)("22"),
                (words.half_between)("67,1\u{a0}%", "75,2\u{a0}%"),
                words.nobody.to_owned(),
                words.trend_one.to_owned(),
                words.trend_none.to_owned(),
            ];
            for whose in [words.median, words.city] {
                titles.extend(words.moved.map(|say| say(whose, value, value)));
            }
            for title in titles {
                let many = title.split(' ').count();
                assert!(many <= 10, "{many}: {title}");
            }
        }
    }
}
