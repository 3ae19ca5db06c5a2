//! Over a form that came back.

use leptos::prelude::*;

use crate::context::Typed;
use crate::words::use_words;

/// What is wrong with it as a whole, and the way to the first field that needs attention: it may lie far below.
#[component]
pub fn Refused(
    /// What is wrong; nothing is shown without.
    text: Option<String>,
    /// The form. Its fields have their names as ids.
    again: Typed,
) -> impl IntoView {
    let first = again
        .problems
        .into_iter()
        .map(|(name, _)| name)
        .find(|name| name != "form");
    let first = first.map(|name| view! { " " <a href=format!("#{name}")>{use_words().error.first_wrong}</a> });
    text.map(|text| {
        view! {
            <p class="note note-danger" role="alert">
                {text}
                {first}
            </p>
        }
    })
}
