//! What the picture says, as sentences made from its figures. None of them speaks of causes.

use domain::indicator::Lang;
use domain::scatter::{Axis, FEWEST_PAIRS, ScatterView, Tendency};

use super::AxisReading;
use crate::format;
use crate::words::words;

/// The sentence over the page: at most ten words.
pub fn title(view: &ScatterView, lang: Lang) -> String {
    let words = &words(lang).scatter;
    if view.is_same() {
        return words.say_same.to_owned();
    }
    if view.is_refused() {
        return words.say_refused.to_owned();
    }
    let pairs = view.pairs();
    let of_people = [&view.x, &view.y].into_iter().find_map(|axis| match axis.axis {
        Axis::Population => Some(words.people),
        Axis::Density => Some(words.dense),
        Axis::Measure(_) => None,
    });
    let [together, opposite, unclear] = match of_people {
        // Both axes speak of people: the sentence on their number would say nothing of the other.
        Some(_) if view.x.info.is_none() && view.y.info.is_none() => words.pair,
        Some(people) => people,
        None => words.pair,
    };
    match Tendency::of(&pairs) {
        Tendency::TooFew if pairs.is_empty() => words.say_none.to_owned(),
        Tendency::TooFew => (words.say_few)(&count(pairs.len(), lang)),
        Tendency::AllEqual => words.say_equal.to_owned(),
        Tendency::Together(_) => together.to_owned(),
        Tendency::Opposite(_) => opposite.to_owned(),
        Tendency::Unclear(_) => unclear.to_owned(),
    }
}

/// What follows: the two figures by name, and how many units have both.
pub fn lead(view: &ScatterView, lang: Lang) -> String {
    let words = &words(lang).scatter;
    let name = |axis| AxisReading::new(axis, lang).name();
    if view.is_refused() {
        return String::new();
    }
    let (placed, all) = (view.placed().count(), view.points.len());
    (words.lead)(
        &name(&view.x),
        &name(&view.y),
        [&count(placed, lang), &count(all, lang)],
    )
}

/// What the sentence over the page rests on.
pub fn basis(view: &ScatterView, lang: Lang) -> String {
    let words = &words(lang).scatter;
    let pairs = view.pairs();
    match Tendency::of(&pairs) {
        Tendency::TooFew => (words.too_few)(&count(FEWEST_PAIRS, lang)),
        Tendency::AllEqual => words.equal.to_owned(),
        tendency => (words.rho)(
            &format::number(tendency.rho().unwrap_or_default(), 2, lang),
            &count(pairs.len(), lang),
        ),
    }
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
        for lang in [Lang::Vi, Lang::En] {
            let words = &words(lang).scatter;
            let titles = [words.people, words.dense, words.pair].concat();
            let others = [words.say_none, words.say_equal, words.say_same, words.say_refused];
            let few = (words.say_few)("7");
            for title in titles.into_iter().chain(others).chain([few.as_str()]) {
                assert!(title.split_whitespace().count() <= 10, "{title}");
            }
        }
    }
}
