//! `/ket-luan`: conclusions of a leader and the tasks they set.

mod form;
mod list;
mod task;
mod view;

pub use list::ConclusionsPage;
pub use task::TaskPage;
pub use view::ConclusionPage;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::context::{Typed, typed};
use crate::words::use_words;

/// What was typed before, or nothing.
fn again() -> Typed {
    typed().unwrap_or_default()
}

/// What is wrong with a field, as a sentence.
fn problem(again: &Typed, name: &str) -> Option<&'static str> {
    again.problem(name).map(use_words().conclusion.problem)
}

/// What has just been done, as the address says, or why the whole could not be.
#[component]
fn Outcome(again: Typed) -> impl IntoView {
    let words = &use_words().conclusion;
    let done = use_query_map().with_untracked(|query| query.get("xong").unwrap_or_default());
    let done = (words.done)(&done).map(|text| {
        view! {
            <p class="note note-ok done" role="status">
                {text}
            </p>
        }
    });
    let failed = problem(&again, "form").map(|text| {
        view! {
            <p class="note note-danger done" role="alert">
                {text}
            </p>
        }
    });
    let is_new = again.problems.is_empty();
    view! {
        {is_new.then_some(done)}
        {failed}
    }
}
