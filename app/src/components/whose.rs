//! Whose figures are shown: what is approved, what is handed in, what is still being filled in.

use domain::explore::Shown;
use leptos::prelude::*;

use crate::words::use_words;

/// The choice as fields of a form; nothing for a reader who has none.
#[component]
pub fn Whose(
    /// Whose figures are shown.
    shown: Shown,
    /// What the reader may choose.
    may_show: Vec<Shown>,
) -> impl IntoView {
    let words = use_words();
    let options: Vec<_> = may_show
        .iter()
        .map(|choice| {
            view! {
                <option value=choice.code() selected=*choice == shown>
                    {(words.terms.shown)(*choice)}
                </option>
            }
        })
        .collect();
    (may_show.len() > 1).then(|| {
        view! {
            <label class="vh" for="hien">
                {words.map.shown}
            </label>
            <select class="in" id="hien" name="hien">
                {options}
            </select>
        }
    })
}
