//! What the words of an address name: found by code, by a name as somebody types it, or not at all.
//!
//! An address comes from a link, from a colleague's letter or from a field that somebody typed into. A word that is not a
//! code is searched for without accents; one that several things answer to, or none, is told and never dropped in silence.

use crate::indicator::Words;
use crate::text;

/// What a word of an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A measured cycle: those that map and charts show.
    Cycle,
    /// A cycle of any set.
    AnyCycle,
    /// A cycle whose figures changes are shown from.
    Against,
    /// A unit on the cycle's map.
    Unit,
    /// An indicator, a focus area, the score or coverage.
    Measure,
    /// An indicator alone.
    Indicator,
    /// A focus area alone.
    FocusArea,
    /// A kind of unit.
    Kind,
    /// A unit that those shown lie below.
    Within,
    /// Whose figures are shown.
    Shown,
    /// A word of a fixed list, such as a state or an order.
    Choice,
}

/// Something that a word can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The word in addresses.
    pub code: String,
    /// Its names.
    pub name: Words,
    /// What it is found by besides: short names, the names of who owns it.
    pub also: Vec<String>,
}

impl Thing {
    fn names(&self) -> impl Iterator<Item = &str> {
        let own = [&self.code, &self.name.vi, &self.name.en];
        own.into_iter().chain(&self.also).map(String::as_str)
    }

    /// All it is found by, folded: what a list says of itself that is searched while somebody types.
    pub fn searched(&self) -> String {
        text::fold(&self.names().collect::<Vec<_>>().join(" "))
    }
}

/// What a word was found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The one thing with this code.
    One(String),
    /// Things it may mean, the likeliest first, at most [`MOST`]; none where nothing is like it.
    Several(Vec<Thing>),
    /// It is there, but nothing of it can be shown here, or not to this reader.
    Unfit,
}

/// A word of an address that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unclear {
    /// Its key in the address.
    pub key: String,
    /// What it should name.
    pub sort: Sort,
    /// As it stands there, cut where it is long.
    pub word: String,
    /// What was found instead. Never [`Found::One`].
    pub found: Found,
}

/// The most things offered in place of a word.
pub const MOST: usize = 8;
/// Letters of a word that are repeated to its reader.
const SHOWN: usize = 60;

impl Unclear {
    /// A word that was found to be something else than one thing.
    pub fn new(key: &str, sort: Sort, word: &str, found: Found) -> Self {
        let mut shown: String = word.chars().take(SHOWN).collect();
        if word.chars().nth(SHOWN).is_some() {
            shown.push('\u{2026}');
        }
        Self {
            key: key.to_owned(),
            sort,
            word: shown,
            found,
        }
    }
}

/// The code that a word holds beside a name, as fields with suggestions send it: `2.2.2-b Gia đình học tập`,
/// `Quận 3 (770)`.
pub fn codes_in(word: &str) -> impl Iterator<Item = &str> {
    let word = word.trim();
    let last = word.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let first = word.split_once(' ').map(|(first, _)| first);
    last.map(|(_, code)| code).into_iter().chain(first)
}

/// What `word` means among `all`, which come likeliest first: the one with this code or this very name, else the one whose
/// names hold every word of it. A piece of a code is no name: what it begins is offered, and never taken for what was
/// meant.
pub fn find(word: &str, all: &[Thing]) -> Found {
    let wanted = text::fold(word);
    if wanted.is_empty() {
        return Found::Several(Vec::new());
    }
    let is_it = |thing: &&Thing| thing.names().any(|name| text::fold(name) == wanted);
    let is_like = |thing: &&Thing| {
        let names: Vec<&str> = thing.names().skip(1).collect();
        text::matches(&names.join(" "), word)
    };
    let begins = |thing: &&Thing| text::fold(&thing.code).starts_with(&wanted);
    let mut named = all.iter().filter(is_it);
    let found: Vec<&Thing> = match (named.next(), named.next()) {
        (Some(thing), None) => return Found::One(thing.code.clone()),
        (Some(_), Some(_)) => all.iter().filter(is_it).take(MOST).collect(),
        (None, _) => all.iter().filter(is_like).take(MOST).collect(),
    };
    match found.as_slice() {
        [] => Found::Several(all.iter().filter(begins).take(MOST).cloned().collect()),
        [thing] => Found::One(thing.code.clone()),
        several => Found::Several(several.iter().map(|thing| (*thing).clone()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thing(code: &str, name: &str, also: &str) -> Thing {
        Thing {
            code: code.to_owned(),
            name: Words {
                vi: name.to_owned(),
                en: String::new(),
            },
            also: vec![also.to_owned()],
        }
    }

    fn units() -> Vec<Thing> {
        vec![
            thing("760", "Quận 1", ""),
            thing("771", "Quận 10", ""),
            thing("765", "Quận Bình Thạnh", "Bình Thạnh"),
            thing("785", "Huyện Bình Chánh", "Bình Chánh"),
        ]
    }

    #[test]
    fn a_code_a_name_and_the_beginnings_of_words_are_found_without_accents() {
        let all = units();
        let found = |word: &str| find(word, &all);
        assert_eq!(found("771"), Found::One("771".to_owned()));
        assert_eq!(
            found(" quan  1 "),
            Found::One("760".to_owned()),
            "the very name goes first"
        );
        assert_eq!(found("binh thanh"), Found::One("765".to_owned()));
        assert_eq!(found("THẠNH bình"), Found::One("765".to_owned()));
    }

    #[test]
    fn what_several_answer_to_is_offered_and_what_none_does_is_not_guessed() {
        let all = units();
        let found = |word: &str| find(word, &all);
        let offered = |word: &str| match found(word) {
            Found::Several(things) => things.into_iter().map(|thing| thing.code).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(offered("binh"), ["765", "785"]);
        assert_eq!(offered("78"), ["785"], "a piece of a code is not taken for it");
        assert!(offered("85").is_empty());
        assert!(offered("zzz").is_empty());
        assert!(offered("  ").is_empty());
    }

    #[test]
    fn two_of_one_name_are_both_offered() {
        let all = [
            thing("26734", "Phường 1", ""),
            thing("26750", "Phường 1", ""),
            thing("26751", "Phường 10", ""),
        ];
        let Found::Several(things) = find("phuong 1", &all) else {
            panic!("which of them is not known");
        };
        assert_eq!(things.len(), 2);
    }

    #[test]
    fn a_field_sends_the_code_with_the_name() {
        let codes = |word: &str| codes_in(word).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(codes("2.2.2-b Gia đình học tập"), ["2.2.2-b"]);
        assert_eq!(codes("Quận 3 (770)"), ["770", "Quận"]);
        assert!(codes("770").is_empty());
    }

    #[test]
    fn a_long_word_is_cut_where_it_is_repeated() {
        let unclear = Unclear::new("dv", Sort::Unit, &"x".repeat(500), Found::Unfit);
        assert_eq!(unclear.word.chars().count(), SHOWN + 1);
    }
}
