//! `/phuong-phap`: how figures are made.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// how figures are made.
#[component]
pub fn MethodPage() -> impl IntoView {
    let heading = use_words().method.title;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
