//! `…/{indicator}`: one question.

use leptos::prelude::*;

use crate::components::page_head::{PageHead, PageTitle};
use crate::words::use_words;

/// one question.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let heading = use_words().shell.work;
    view! {
        <PageTitle text=heading />
        <div class="wrap">
            <PageHead heading />
        </div>
    }
}
