//! The field of a search.

use leptos::prelude::*;

/// Its name is `tim`; what it is for stands in it, and is read out.
#[component]
pub fn SearchField(
    /// What is sought.
    label: &'static str,
    /// The same, and how it may be written.
    hint: &'static str,
    /// What was sought.
    text: String,
    /// Id of the list that is searched while somebody types; without one the server searches.
    #[prop(default = None)]
    list: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="vh" for="tim">
            {label}
        </label>
        <input class="in" id="tim" name="tim" type="search" autocomplete="off" placeholder=hint value=text data-list=list />
    }
}
