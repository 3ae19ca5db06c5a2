//! What an address names, before a page is made of it: codes as they are, names that somebody typed as the codes they
//! mean, and what is not understood told beside what can be shown.

use domain::address::{Found, Sort, Thing, Unclear};
use domain::compare::codes;
use domain::explore::Measure;
use domain::heat::Key;
use domain::scatter::Axis;
use domain::text::fold;
use leptos::prelude::{GetUntracked as _, ReadUntracked as _, use_context};
use leptos_router::hooks::{use_location, use_params_map, use_query_map};
use leptos_router::params::ParamsMap;
use store::Store;

use crate::components::error_view::search;
use crate::context::viewer;
use crate::link::encode;
use crate::words::use_words;

/// The words of a page's address, one after the other: the cycle first, for the others are looked for in it.
pub struct Asked {
    query: ParamsMap,
    cycle: String,
    unclear: Vec<Unclear>,
}

impl Asked {
    /// The address as it stands, with its cycle.
    pub fn of_address() -> Self {
        let asked = Self {
            query: use_query_map().read_untracked().clone(),
            cycle: String::new(),
            unclear: Vec::new(),
        };
        let mut asked = asked.name("ky", Sort::Cycle);
        asked.cycle = asked.query.get("ky").unwrap_or_default();
        asked
    }

    /// The word `key` names something: units also a list of them with commas between.
    #[must_use]
    pub fn name(self, key: &'static str, sort: Sort) -> Self {
        self.take(key, sort, |asked, word| find(&asked.cycle, sort, word))
    }

    /// The word `key` is one of a fixed list, which `knows` it.
    #[must_use]
    pub fn choice(self, key: &'static str, knows: impl Fn(&str) -> bool) -> Self {
        self.take(key, Sort::Choice, |_, word| {
            if knows(word) {
                Found::One(word.to_owned())
            } else {
                Found::Several(Vec::new())
            }
        })
    }

    /// The word `key` says what stands on an axis.
    #[must_use]
    pub fn axis(self, key: &'static str) -> Self {
        let words = &use_words().scatter;
        let own = [(Axis::Population, words.population), (Axis::Density, words.density)];
        self.take(key, Sort::Measure, |asked, word| {
            let is_it = |(axis, name): &&(Axis, &str)| axis.code() == word || fold(name) == fold(word);
            match own.iter().find(is_it) {
                Some((axis, _)) => Found::One(axis.code().to_owned()),
                None => find(&asked.cycle, Sort::Measure, word),
            }
        })
    }

    /// The word `key` names a measure of the map: open difficulties too, for those who read them.
    #[must_use]
    pub fn layer(self, key: &'static str) -> Self {
        let cases = Measure::Cases;
        let name = (use_words().terms.measure)(&cases);
        self.take(key, Sort::Measure, |asked, word| {
            match word == cases.code() || fold(word) == fold(name) {
                true if store::case::reads(viewer().as_ref()) => Found::One(cases.code().to_owned()),
                true => Found::Unfit,
                false => find(&asked.cycle, Sort::Measure, word),
            }
        })
    }

    /// The word `key` says what rows are sorted by: name, place on the map, likeness to a unit, or a measure.
    #[must_use]
    pub fn order(self, key: &'static str) -> Self {
        self.take(key, Sort::Choice, |asked, word| match word.strip_prefix(Key::LIKE) {
            Some(unit) => match find(&asked.cycle, Sort::Unit, unit) {
                Found::One(code) => Found::One(format!("{}{code}", Key::LIKE)),
                _ => Found::Several(Vec::new()),
            },
            None if [Key::NAME, Key::PLACE].contains(&word) => Found::One(word.to_owned()),
            None => find(&asked.cycle, Sort::Measure, word),
        })
    }

    /// The word `key` names a unit or a measure.
    #[must_use]
    pub fn row_or_column(self, key: &'static str) -> Self {
        self.take(key, Sort::Choice, |asked, word| {
            match find(&asked.cycle, Sort::Unit, word) {
                Found::Several(none) if none.is_empty() => find(&asked.cycle, Sort::Measure, word),
                found => found,
            }
        })
    }

    /// What is understood, for the page; the rest is told by [`crate::components::unclear::UnclearWords`] on it.
    pub fn told(self) -> ParamsMap {
        leptos::prelude::provide_context(Told {
            unclear: self.unclear,
            understood: self.query.clone(),
        });
        self.query
    }

    fn take(mut self, key: &'static str, sort: Sort, found: impl Fn(&Self, &str) -> Found) -> Self {
        let words = self.query.get_all(key).unwrap_or_default();
        let words: Vec<String> = match sort {
            Sort::Unit => words.iter().flat_map(|word| codes(word)).collect(),
            _ => words.into_iter().filter(|word| !word.trim().is_empty()).collect(),
        };
        if words.is_empty() {
            return self;
        }
        let mut known: Vec<String> = Vec::with_capacity(words.len());
        for word in &words {
            match found(&self, word) {
                Found::One(code) => known.push(code),
                other => self.unclear.push(Unclear::new(key, sort, word, other)),
            }
        }
        self.query.remove(key);
        if !known.is_empty() {
            self.query.insert(key, known.join(","));
        }
        self
    }
}

/// What a page's address says that is not understood, and what is.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// In the order of the page's words.
    pub unclear: Vec<Unclear>,
    /// The rest, as the page takes it.
    pub understood: ParamsMap,
}

/// What a word names in a cycle; in the one shown where `cycle` is empty.
fn find(cycle: &str, sort: Sort, word: &str) -> Found {
    let whole = [Measure::Score, Measure::Coverage];
    let is_it = |measure: &&Measure| {
        let name = (use_words().terms.measure)(measure);
        sort == Sort::Measure && fold(name) == fold(word)
    };
    if let Some(measure) = whole.iter().find(is_it) {
        return Found::One(measure.code().to_owned());
    }
    // While routes are listed there is no store, and no address either.
    match use_context::<Store>() {
        Some(store) => store::explore::find(&store, viewer().as_ref(), cycle, sort, word),
        None => Found::One(word.to_owned()),
    }
}

/// The focus areas and indicators of a cycle, to be searched.
pub fn measures(cycle: &str) -> Vec<Thing> {
    use_context::<Store>().map_or_else(Vec::new, |store| store::explore::measures(&store, cycle))
}

/// A part of a page's path that is no code.
pub enum Missing {
    /// It names nothing, or several things.
    Unclear(Unclear),
    /// It is a name: the address with the code that it means.
    Elsewhere(String),
}

/// The address of this page with `code` in place of the part `word` of its path.
pub fn instead(word: &str, code: &str) -> String {
    let here = use_location();
    let (path, query) = (here.pathname.get_untracked(), search(&here.search.get_untracked()));
    let is_it = |part: &str| part == word || part == encode(word);
    let parts: Vec<&str> = path
        .split('/')
        .map(|part| if is_it(part) { code } else { part })
        .collect();
    format!("{}{query}", parts.join("/"))
}

/// The part of a page's path that names nothing; `None` where every part does, and there is no page for another reason.
pub fn missing() -> Option<Missing> {
    let path = use_params_map().read_untracked().clone();
    let own = path.get("cycle");
    let cycle = own
        .clone()
        .or_else(|| use_query_map().read_untracked().get("ky"))
        .unwrap_or_default();
    let parts = [
        ("cycle", Sort::AnyCycle),
        ("unit", Sort::Unit),
        ("indicator", Sort::Indicator),
    ];
    parts.into_iter().find_map(|(key, sort)| {
        let word = path.get(key)?;
        let found = find(&cycle, sort, &word);
        match found {
            Found::One(code) if code == word => None,
            Found::One(code) => Some(Missing::Elsewhere(instead(&word, &code))),
            found => Some(Missing::Unclear(Unclear::new(key, sort, &word, found))),
        }
    })
}
