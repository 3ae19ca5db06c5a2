//! `/tu-danh-gia`: an officer's work.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// an officer's work.
#[component]
pub fn WorkPage() -> impl IntoView {
    let heading = use_words().shell.work;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
