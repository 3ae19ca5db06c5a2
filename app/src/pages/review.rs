//! `/tham-dinh/{cycle}/{unit}`: the review.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// the review.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let heading = use_words().shell.review;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
