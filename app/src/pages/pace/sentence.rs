//! What the page says, as sentences made from its figures.

use domain::cell::NoValue;
use domain::indicator::{Direction, Lang};
use domain::pace::{Pace, PaceView, Why};

use crate::format;
use crate::words::words;

/// The sentence over the page: at most ten words.
pub fn title(view: &PaceView, lang: Lang) -> String {
    let words = &words(lang).pace;
    let with_target = view
        .lines()
        .filter(|line| line.info.target.is_some() && line.info.direction != Direction::None)
        .filter(|line| line.no_value != Some(NoValue::NotApplicable))
        .count();
    if with_target == 0 {
        return words.say_no_target.to_owned();
    }
    if view
        .lines()
        .all(|line| line.figures.last().copied().flatten().is_none())
    {
        return words.say_none.to_owned();
    }
    let [(_, met), (_, on_track), judged @ .., _] = view.counts();
    let whole = count(with_target, lang);
    if on_track + judged.iter().map(|(_, count)| count).sum::<usize>() > 0 {
        (words.say_on_track)(&count(met + on_track, lang), &whole)
    } else {
        (words.say_met)(&count(met, lang), &whole)
    }
}

/// What follows: how many move away, how many cannot be judged yet.
pub fn lead(view: &PaceView, lang: Lang) -> String {
    let words = &words(lang).pace;
    let away = view.lines().filter(|line| line.judged.pace == Pace::Away).count();
    let too_few = view
        .lines()
        .filter(|line| matches!(line.judged.why, Some(Why::TooFew(_))))
        .count();
    let away = (away > 0).then(|| (words.moving_away)(&count(away, lang)));
    let too_few = (too_few > 0).then(|| (words.too_few)(&count(too_few, lang)));
    away.into_iter().chain(too_few).collect::<Vec<_>>().join(" ")
}

fn count(many: usize, lang: Lang) -> String {
    format::count(u32::try_from(many).unwrap_or(u32::MAX), lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_has_ten_words_at_most() {
        for lang in [Lang::Vi, Lang::En] {
            let words = &words(lang).pace;
            let many = count(145, lang);
            let titles = [
                (words.say_met)(&many, &many),
                (words.say_on_track)(&many, &many),
                words.say_none.to_owned(),
                words.say_no_target.to_owned(),
            ];
            for title in titles {
                assert!(title.split_whitespace().count() <= 10, "{title}");
            }
        }
    }
}
