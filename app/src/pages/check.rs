//! `…/kiem-tra`: checking answers and handing in.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// checking answers and handing in.
#[component]
pub fn CheckPage() -> impl IntoView {
    let heading = use_words().shell.work;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
