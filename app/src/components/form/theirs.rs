//! What somebody else has saved while a form was open.

use leptos::prelude::*;

use crate::words::use_words;

/// Where that differs from what is typed: to save again is to decide. Nothing where it is the same.
#[component]
pub fn Theirs(
    /// Label, what stands there now, what is typed.
    fields: Vec<(&'static str, String, String)>,
) -> impl IntoView {
    let words = &use_words().error;
    let lines: Vec<_> = fields
        .into_iter()
        // A browser sends lines with another end than they are kept with.
        .filter(|(_, theirs, typed)| !theirs.split_whitespace().eq(typed.split_whitespace()))
        .map(|(label, theirs, _)| {
            let theirs = if theirs.is_empty() {
                view! { <span class="mut">{words.theirs_empty}</span> }.into_any()
            } else {
                view! { <span class="said" lang="vi">{theirs}</span> }.into_any()
            };
            view! { <li><b>{label}</b> ": " {theirs}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="note note-ask">
                <p>{words.theirs}</p>
                <ul class="lies">{lines}</ul>
            </div>
        }
    })
}
