//! The top of a page: title of the document, what stands over it, heading, lead.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::words::use_words;

/// Title of the document: the page's own and the product's name.
#[component]
pub fn PageTitle(
    /// The page's own.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let name = use_words().shell.name;
    // The title is written into the page as it is: a word of the address must not end it.
    view! { <Title text=charts::escape(&format!("{text} \u{b7} {name}")) /> }
}

/// The top of a page. Children stand over the heading: path, date, tags.
#[component]
pub fn PageHead(
    /// The heading: a sentence, or the name of what the page shows.
    #[prop(into)]
    heading: String,
    /// A sentence below it.
    #[prop(optional, into)]
    lead: String,
    /// What stands over the heading.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="head">
            {children.map(|children| view! { <div class="over">{children()}</div> })}
            <h1 tabindex="-1">{heading}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </div>
    }
}
