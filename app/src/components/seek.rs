//! A search for an indicator or focus area by name, code and owner, without accents. A `<details>` with a list of links: it
//! is filtered while somebody types; without JavaScript its form asks the server.

use domain::address::Thing;
use domain::explore::Choice;
use domain::text;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use crate::api::address::measures;
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::words::use_words;

/// The focus areas and indicators that a page offers, by their codes.
pub fn codes(choices: &[Choice]) -> Vec<String> {
    let all = choices.iter().flat_map(|choice| {
        let own = choice.indicators.iter().map(|(code, _)| code);
        std::iter::once(&choice.focus_area.code).chain(own)
    });
    all.cloned().collect()
}

/// The search of a page.
#[component]
pub fn Seek<T>(
    /// The word of the address that is chosen: a page may have several searches.
    key: &'static str,
    /// What the search is called.
    #[prop(optional)]
    name: Option<&'static str>,
    /// The cycle whose set is searched.
    cycle: String,
    /// The address of the page with another code.
    to: T,
    /// What can be chosen.
    codes: Vec<String>,
) -> impl IntoView
where
    T: Fn(&str) -> String + 'static,
{
    let lang = use_lang();
    let words = &use_words().address;
    let name = name.unwrap_or(words.seek);
    let (field, list) = (format!("tim-{key}"), format!("ds-{key}"));
    let here = use_query_map().read_untracked().clone();
    let typed = here.get(&field).unwrap_or_default();
    let things: Vec<Thing> = measures(&cycle)
        .into_iter()
        .filter(|thing| codes.contains(&thing.code))
        .collect();
    let found: Vec<bool> = things
        .iter()
        .map(|thing| text::matches(&thing.searched(), &typed))
        .collect();
    let (nothing, is_open) = (!found.contains(&true), !typed.is_empty());
    let items: Vec<_> = things
        .into_iter()
        .zip(found)
        .map(|(thing, found)| {
            view! {
                <li hidden=!found data-text=thing.searched()>
                    <a href=to(&thing.code)>
                        <span class="num mut">{thing.code.clone()}</span>
                        " "
                        {thing.name.get(lang).to_owned()}
                    </a>
                </li>
            }
        })
        .collect();
    // Everything else the address says is sent along.
    let kept: Vec<_> = here
        .into_iter()
        .filter(|(other, _)| *other != field && other != "trang")
        .map(|(other, word)| view! { <input type="hidden" name=other.into_owned() value=word /> })
        .collect();
    view! {
        <details class="seek" name="menu" open=is_open>
            <summary class="btn btn-2" aria-label=name>
                <Icon glyph=Glyph::Search small=true />
                <span>{name}</span>
            </summary>
            <div class="menu">
                <form
                    class="srch"
                    role="search"
                    aria-label=name
                    method="get"
                    action=use_location().pathname.get_untracked()
                >
                    <label class="vh" for=field.clone()>
                        {name}
                    </label>
                    <input
                        class="in"
                        id=field.clone()
                        name=field
                        type="search"
                        autocomplete="off"
                        placeholder=words.seek_hint
                        value=typed
                        data-list=list.clone()
                    />
                    {kept}
                    <button class="btn btn-2 no-js">{use_words().map.search_go}</button>
                </form>
                <ul id=list>{items}</ul>
                <p class="mut" hidden=!nothing>
                    {words.seek_none}
                </p>
            </div>
        </details>
    }
}
