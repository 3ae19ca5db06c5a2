//! What a page shows when it could not be made.

use domain::address::{Found, Sort, Unclear};
use leptos::prelude::*;

use crate::api::address::{Missing, instead, missing};
use crate::components::kept::Kept;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::unclear::{named, say};
use crate::context::use_lang;
use crate::error::AppError;
use crate::link::link;
use crate::words::use_words;

/// Heading and help for `error`.
pub fn explain(error: &AppError) -> (&'static str, String) {
    let words = &use_words().error;
    match error {
        AppError::Unauthenticated => (words.unauthenticated, words.unauthenticated_help.to_owned()),
        AppError::Forbidden => (words.forbidden, words.forbidden_help.to_owned()),
        AppError::NotFound => (words.not_found, words.not_found_help.to_owned()),
        AppError::Stale => (words.stale, words.stale_help.to_owned()),
        AppError::NotReady(_) => (words.not_ready, words.not_ready_help.to_owned()),
        AppError::Invalid(_) => (words.invalid, words.invalid_help.to_owned()),
        AppError::TooMany(seconds) => (words.too_many, (words.too_many_help)(*seconds)),
        AppError::Offline => (words.offline, words.offline_help.to_owned()),
        AppError::Internal { id } => (words.internal, (words.internal_help)(id)),
    }
}

/// A whole page about an error, with a way on.
#[component]
pub fn ErrorView(
    /// What happened.
    error: AppError,
) -> impl IntoView {
    let words = use_words();
    let missing = match (error == AppError::NotFound).then(missing).flatten() {
        Some(Missing::Unclear(unclear)) => Some(unclear),
        Some(Missing::Elsewhere(address)) => {
            #[cfg(feature = "ssr")]
            leptos_axum::redirect(&address);
            None
        }
        None => None,
    };
    let (heading, help) = if let Some(unclear) = &missing {
        let heading = say(unclear).trim_end_matches(['.', ':']).to_owned();
        (heading, (words.address.missing_help)(unclear.sort).to_owned())
    } else {
        let (heading, help) = explain(&error);
        (heading.to_owned(), help)
    };
    let here = leptos_router::hooks::use_location();
    let way = if error == AppError::Unauthenticated {
        let back = untrack(|| format!("{}{}", here.pathname.get(), search(&here.search.get())));
        #[cfg(feature = "ssr")]
        leptos_axum::redirect(&link("/dang-nhap").with("tiep", &back).href());
        // The sign-in page may have been sent by another process: a full load.
        view! {
            <a class="btn" rel="external" href=link("/dang-nhap").with("tiep", &back).href()>
                {words.shell.sign_in}
            </a>
        }
        .into_any()
    } else {
        view! {
            <a class="btn" href=link("/").href()>
                {words.error.to_home}
            </a>
            <a class="btn btn-2" href=link("/ban-do").href()>
                {words.shell.map}
            </a>
        }
        .into_any()
    };
    view! {
        <PageTitle text=heading.clone() />
        <PageHead heading lead=help />
        {missing.map(|unclear| view! { <Instead unclear /> })}
        <p class="ways">{way}</p>
    }
}

/// What may be meant in place of what is not there, and where it is searched for.
#[component]
fn Instead(unclear: Unclear) -> impl IntoView {
    let (lang, words) = (use_lang(), use_words());
    let looked_up = match unclear.sort {
        Sort::Unit => Some(("/ban-do", words.map.search, words.address.to_units)),
        Sort::Indicator => Some(("/chi-so", words.indicator.search, words.address.to_indicators)),
        _ => None,
    };
    let word = unclear.word.clone();
    let here = leptos_router::hooks::use_location();
    let (path, query) = (here.pathname.get_untracked(), here.search.get_untracked());
    // It may be there at another time.
    let other_cycle = (unclear.sort != Sort::AnyCycle && query.contains("ky=")).then(|| link(path.clone()).href());
    let things = match unclear.found {
        Found::Several(things) => things,
        Found::One(_) | Found::Unfit => Vec::new(),
    };
    let things: Vec<_> = things
        .into_iter()
        .map(|thing| {
            let href = instead(&word, &thing.code);
            view! {
                <li>
                    <a href=href>{named(&thing.code, thing.name.get(lang), unclear.sort)}</a>
                </li>
            }
        })
        .collect();
    view! {
        <div class="instead">
        {(!things.is_empty()).then(|| view! { <ul>{things}</ul> })}
        {looked_up
            .map(|(path, label, list)| {
                view! {
                    <form class="srch" role="search" method="get" action=path>
                        <label class="vh" for="tim">
                            {label}
                        </label>
                        <input class="in" id="tim" name="tim" type="search" autocomplete="off" placeholder=label />
                        <Kept words=[] />
                        <button class="btn btn-2">{words.map.search_go}</button>
                    </form>
                    <p class="ways">
                        <a href=link(path).href()>{list}</a>
                        {other_cycle.map(|href| view! { <a href=href>{words.address.other_cycle}</a> })}
                    </p>
                }
            })}
        </div>
    }
}

/// The query with its question mark, or nothing.
pub fn search(query: &str) -> String {
    let query = query.trim_start_matches('?');
    if query.is_empty() {
        String::new()
    } else {
        format!("?{query}")
    }
}
