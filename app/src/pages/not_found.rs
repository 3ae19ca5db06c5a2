//! Any address without a page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::page_head::{PageHead, PageTitle};
#[cfg(feature = "ssr")]
use crate::error::AppError;
use crate::link::link;
use crate::words::use_words;

/// Letters of an address that are repeated to its reader.
const LONGEST: usize = 80;

/// Says so, with the right status, and leads on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    crate::error::fail(AppError::NotFound);
    let words = use_words();
    let path: String = use_location().pathname.get_untracked().chars().take(LONGEST).collect();
    let way = |path: &'static str, name: &'static str| {
        view! {
            <a class="btn btn-2" href=link(path).href()>
                {name}
            </a>
        }
    };
    view! {
        <PageTitle text=words.error.not_found />
        <div class="wrap">
            <PageHead heading=words.error.not_found lead=(words.address.no_page)(&path) />
            <p class="ways">
                {way("/", words.shell.today)} {way("/ban-do", words.shell.map)}
                {way("/chi-so", words.address.to_indicators)} {way("/phuong-phap", words.shell.method)}
            </p>
        </div>
    }
}
