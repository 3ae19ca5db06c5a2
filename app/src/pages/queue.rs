//! `/tham-dinh`: the reviewer's queue.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// the reviewer's queue.
#[component]
pub fn QueuePage() -> impl IntoView {
    let heading = use_words().shell.review;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
