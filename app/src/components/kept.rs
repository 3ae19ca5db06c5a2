//! The words of the address that a GET form must send along with its own fields.

use domain::indicator::Lang;
use leptos::prelude::*;

use crate::context::use_lang;

/// Hidden fields for `words`, and for the language; what is empty is not said.
#[component]
pub fn Kept<const N: usize>(
    /// Names and values.
    words: [(&'static str, String); N],
) -> impl IntoView {
    // The first language is not written down.
    let lang = match use_lang() {
        Lang::Vi => "",
        lang @ Lang::En => lang.code(),
    };
    words
        .into_iter()
        .chain([("lang", lang.to_owned())])
        .filter(|(_, word)| !word.is_empty())
        .map(|(name, word)| view! { <input type="hidden" name=name value=word /> })
        .collect_view()
}
