//! `/ban-do`: the map.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// the map.
#[component]
pub fn MapPage() -> impl IntoView {
    let heading = use_words().map.title;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
