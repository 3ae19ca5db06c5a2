//! `/chi-so/{code}`: an indicator.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// an indicator.
#[component]
pub fn IndicatorPage() -> impl IntoView {
    let heading = use_words().indicator.title;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
