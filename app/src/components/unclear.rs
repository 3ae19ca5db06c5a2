//! What the address of a page says that is not understood: what was not found, what may be meant, and that the rest is
//! shown.

use domain::address::{Found, Sort, Unclear};
use leptos::prelude::*;

use crate::api::address::Told;
use crate::context::use_lang;
use crate::link::{here_with, link};
use crate::words::use_words;

/// One note about all of it; nothing where everything is understood.
#[component]
pub fn UnclearWords() -> impl IntoView {
    let words = &use_words().address;
    let Told { unclear, understood } = use_context().unwrap_or_default();
    let items: Vec<_> = unclear
        .into_iter()
        .map(|unclear| {
            // Of a list, those that are known stay in it.
            let beside = understood.get(&unclear.key).unwrap_or_default();
            view! { <Item unclear beside /> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="note note-ask unclear" role="status">
                <h2 class="h3">{words.heading}</h2>
                <ul>{items}</ul>
                <p>{words.rest}</p>
            </div>
        }
    })
}

/// One word: what it may mean leads to this page with it, `beside` what else the key names.
#[component]
fn Item(unclear: Unclear, beside: String) -> impl IntoView {
    let lang = use_lang();
    let said = say(&unclear);
    let things = match unclear.found {
        Found::Several(things) => things,
        Found::One(_) | Found::Unfit => Vec::new(),
    };
    let key = unclear.key;
    let ways: Vec<_> = things
        .into_iter()
        .enumerate()
        .map(|(place, thing)| {
            let code = if beside.is_empty() {
                thing.code.clone()
            } else {
                format!("{beside},{}", thing.code)
            };
            let href = here_with(&[(&key, &code)]).href();
            let name = named(&thing.code, thing.name.get(lang), unclear.sort);
            view! {
                {if place == 0 { " " } else { " \u{b7} " }}
                <a href=href>{name}</a>
            }
        })
        .collect();
    let way = ways.is_empty().then(|| view! { <ToList sort=unclear.sort /> });
    view! { <li>{said} {ways} {way}</li> }
}

/// What became of a word.
pub fn say(unclear: &Unclear) -> String {
    let words = &use_words().address;
    match &unclear.found {
        Found::Several(things) if !things.is_empty() => (words.several)(unclear.sort, &unclear.word),
        Found::Unfit => (words.unfit)(unclear.sort, &unclear.word),
        Found::Several(_) | Found::One(_) => (words.none)(unclear.sort, &unclear.word),
    }
}

/// How a thing that may be meant is called: indicators are known by their codes, units of one name told apart by theirs.
pub fn named(code: &str, name: &str, sort: Sort) -> String {
    match sort {
        Sort::Unit | Sort::Within => format!("{name} ({code})"),
        Sort::Cycle | Sort::AnyCycle | Sort::Against => name.to_owned(),
        _ => format!("{code} {name}"),
    }
}

/// The way to the list where such things are found.
#[component]
fn ToList(sort: Sort) -> impl IntoView {
    let words = &use_words().address;
    let way = match sort {
        Sort::Unit | Sort::Within => Some(("/ban-do", words.to_units)),
        Sort::Measure | Sort::Indicator | Sort::FocusArea => Some(("/chi-so", words.to_indicators)),
        _ => None,
    };
    way.map(|(path, name)| {
        view! {
            " "
            <a href=link(path).href()>{name}</a>
        }
    })
}
