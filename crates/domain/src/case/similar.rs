//! Which cases say much the same: those about the same indicator or topic first, then by words in common.
//!
//! A Vietnamese word is mostly two syllables, so pairs of neighbouring syllables are compared, without marks and case.

use std::collections::BTreeSet;

use crate::text::fold;

use super::About;

/// Cases called similar at most.
pub const MOST_SIMILAR: usize = 5;

/// Fewest pairs of syllables in common, where the subject is another.
const FEWEST_COMMON: usize = 3;

/// What is compared of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// What it is about.
    pub about: &'a About,
    /// Its title.
    pub title: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// Places in `all` of the cases most similar to `own`, most similar first; equally similar ones in the order given.
pub fn similar(own: &Told<'_>, all: &[Told<'_>]) -> Vec<usize> {
    let here = pairs(own);
    let mut found: Vec<(usize, bool, usize)> = all
        .iter()
        .enumerate()
        .map(|(place, other)| {
            (
                place,
                other.about == own.about,
                here.intersection(&pairs(other)).count(),
            )
        })
        .filter(|(_, same, common)| *same || *common >= FEWEST_COMMON)
        .collect();
    found.sort_by_key(|(_, same, common)| std::cmp::Reverse((*same, *common)));
    found.into_iter().take(MOST_SIMILAR).map(|(place, ..)| place).collect()
}

/// Pairs of neighbouring syllables of title and text.
fn pairs(told: &Told<'_>) -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for text in [told.title, told.text] {
        let folded = fold(text);
        let syllables: Vec<&str> = folded
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|syllable| !syllable.is_empty())
            .collect();
        pairs.extend(syllables.windows(2).map(|two| (two[0].to_owned(), two[1].to_owned())));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Topic;

    fn told<'a>(about: &'a About, title: &'a str) -> Told<'a> {
        Told { about, title, text: "" }
    }

    #[test]
    fn the_same_subject_comes_first_and_then_words_in_common() {
        let (families, funding, other) = (
            About::Indicator("2.2.2-b".to_owned()),
            About::Topic(Topic::Funding),
            About::Topic(Topic::Other),
        );
        let own = told(&families, "Chưa có kinh phí khảo sát gia đình học tập");
        let all = [
            told(&other, "Đường truyền yếu"),
            told(&funding, "KINH PHÍ KHẢO SÁT gia đình còn thiếu"),
            told(&families, "Cách tính hộ tạm trú"),
            told(&families, "Thiếu kinh phí khảo sát gia đình học tập"),
        ];
        assert_eq!(similar(&own, &all), [3, 2, 1]);
    }

    #[test]
    fn a_few_common_syllables_are_no_likeness() {
        let (one, two) = (About::Topic(Topic::Data), About::Topic(Topic::Staff));
        let own = told(&one, "Chưa có số liệu");
        assert!(similar(&own, &[told(&two, "Chưa có cán bộ")]).is_empty());
    }

    #[test]
    fn no_more_than_a_reader_looks_at() {
        let about = About::Topic(Topic::Data);
        let all: Vec<Told<'_>> = (0..20).map(|_| told(&about, "Số liệu")).collect();
        assert_eq!(similar(&told(&about, "Số liệu"), &all), [0, 1, 2, 3, 4]);
    }
}
