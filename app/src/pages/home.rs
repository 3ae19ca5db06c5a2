//! `/`: the city today.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// the city today.
#[component]
pub fn HomePage() -> impl IntoView {
    let heading = use_words().home.title;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
