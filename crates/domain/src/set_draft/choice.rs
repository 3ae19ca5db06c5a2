//! What can be chosen of a line, with the words it is posted as: those of the set's file.

use crate::indicator::{Direction, Kind, Origin, SourceKind};
use crate::rise::Rise;

/// Kinds of figure.
pub const KINDS: [(Kind, &str); 10] = [
    (Kind::Percent, "percent"),
    (Kind::Rate, "rate"),
    (Kind::Ratio, "ratio"),
    (Kind::Average, "average"),
    (Kind::Count, "count"),
    (Kind::Survey, "survey"),
    (Kind::Level, "level"),
    (Kind::YesNo, "yes-no"),
    (Kind::Distribution, "distribution"),
    (Kind::Points, "points"),
];

/// Whose question it is.
pub const ORIGINS: [(Origin, &str); 3] = [
    (Origin::Unesco, "unesco"),
    (Origin::Local, "local"),
    (Origin::Doubtful, "doubtful"),
];

/// Where a figure comes from.
pub const SOURCES: [(SourceKind, &str); 3] = [
    (SourceKind::Official, "official"),
    (SourceKind::Survey, "survey"),
    (SourceKind::Expert, "expert"),
];

/// Which way is better.
pub const DIRECTIONS: [(Direction, &str); 4] = [
    (Direction::Higher, "higher"),
    (Direction::Lower, "lower"),
    (Direction::Parity, "parity"),
    (Direction::None, "none"),
];

/// How figures rise.
pub const RISES: [(Rise, &str); 7] = [
    (Rise::None, "none"),
    (Rise::Ratio, "ratio"),
    (Rise::Sum, "sum"),
    (Rise::CountYes, "count-yes"),
    (Rise::Mean, "mean"),
    (Rise::WeightedByRespondents, "weighted-by-respondents"),
    (Rise::WeightedByPopulation, "weighted-by-population"),
];

/// The word of a choice.
pub fn code_of<T: Copy + PartialEq>(choices: &[(T, &'static str)], chosen: T) -> &'static str {
    let found = choices.iter().find(|(choice, _)| *choice == chosen);
    found.map_or("", |(_, code)| code)
}

/// The choice with this word.
pub fn chosen<T: Copy>(choices: &[(T, &'static str)], word: &str) -> Option<T> {
    let found = choices.iter().find(|(_, code)| *code == word);
    found.map(|(choice, _)| *choice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_file() {
        fn same<T: serde::Serialize>(choices: &[(T, &str)]) {
            for (choice, code) in choices {
                assert_eq!(serde_json::to_string(choice).unwrap(), format!("\"{code}\""));
            }
        }
        same(&KINDS);
        same(&ORIGINS);
        same(&SOURCES);
        same(&DIRECTIONS);
        same(&RISES);
    }
}
