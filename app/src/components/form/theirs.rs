//! What somebody else has saved while a form was open.

use leptos::prelude::*;

use crate::words::use_words;

/// A field as it stands now and as it is typed: its label, then both.
pub type Twice = (&'static str, String, String);

/// Every field of two versions of one thing, as `texts` gives label and text of each.
pub fn side_by_side<T, const N: usize>(
    stored: &T,
    typed: &T,
    texts: impl Fn(&T) -> [(&'static str, String); N],
) -> Vec<Twice> {
    let pairs = texts(stored).into_iter().zip(texts(typed));
    pairs
        .map(|((label, theirs), (_, typed))| (label, theirs, typed))
        .collect()
}

/// Where that differs from what is typed: to save again is to decide. Nothing where it is the same.
#[component]
pub fn Theirs(
    /// Those of the form.
    fields: Vec<Twice>,
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
