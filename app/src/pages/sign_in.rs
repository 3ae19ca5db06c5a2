//! `/dang-nhap`: signing in.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// signing in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let heading = use_words().sign_in.title;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
