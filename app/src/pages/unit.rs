//! `/don-vi/{code}`: a unit.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// a unit.
#[component]
pub fn UnitPage() -> impl IntoView {
    let heading = use_words().unit.title;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
