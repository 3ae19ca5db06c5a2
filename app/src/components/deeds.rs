//! What was done with what a page is about.

use domain::time::{Day, Timestamp};
use leptos::prelude::*;

/// One thing that was done.
pub struct Deed {
    /// What, in words.
    pub action: &'static str,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why, where a reason was given.
    pub reason: String,
}

/// The list, folded; nothing where nothing was done.
#[component]
pub fn Deeds(
    /// What it is called while it is folded.
    title: &'static str,
    /// Newest first.
    deeds: Vec<Deed>,
    /// Today.
    today: Day,
) -> impl IntoView {
    let items: Vec<_> = deeds
        .into_iter()
        .map(|deed| {
            let about = [deed.action.to_owned(), deed.by, deed.at.hhmm_on(today)];
            let reason = (!deed.reason.is_empty()).then(|| view! { <span lang="vi">{deed.reason}</span> });
            view! {
                <li>
                    <b>{about.join(" \u{b7} ")}</b>
                    {reason}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details class="sec quiet">
                <summary>{title}</summary>
                <ol class="his">{items}</ol>
            </details>
        }
    })
}
