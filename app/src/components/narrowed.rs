//! A link that asks for more than its reader may see: what is shown instead, and what to do.

use domain::explore::Shown;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

use crate::components::error_view::search;
use crate::context::viewer;
use crate::link::link;
use crate::words::use_words;

/// Says that a part is hidden; nothing where the reader sees what the address asks for.
#[component]
pub fn Narrowed(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let words = use_words();
    let asked = use_query_map().read_untracked().get("hien").unwrap_or_default();
    let asked = Shown::from_code(&asked).filter(|asked| *asked > shown)?;
    let (asked, seen) = ((words.terms.shown)(asked), (words.terms.shown)(shown));
    let sign_in = viewer().is_none().then(|| {
        let location = use_location();
        let back = location.pathname.get_untracked() + &search(&location.search.get_untracked());
        let href = link("/dang-nhap").with("tiep", &back).href();
        view! {
            " "
            <a href=href>{words.shell.sign_in}</a>
        }
    });
    Some(view! {
        <p class="note note-ask">
            {(words.map.narrowed)(asked, seen)}
            {sign_in}
        </p>
    })
}
