//! `/tu-danh-gia/{cycle}/{unit}`: the form's hub.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// the form's hub.
#[component]
pub fn HubPage() -> impl IntoView {
    let heading = use_words().shell.work;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
