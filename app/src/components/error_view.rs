//! What a page shows when it could not be made.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
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
    let (heading, help) = explain(&error);
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
        <PageTitle text=heading />
        <PageHead heading lead=help />
        <p class="ways">{way}</p>
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
