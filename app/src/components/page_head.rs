//! The top of a page: title of the document, what stands over it, heading, lead.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::words::use_words;

/// Title of the document: the page's own and the product's name.
#[component]
pub fn PageTitle(
    /// The page's own.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let name = use_words().shell.name;
    let announce = announcer();
    Effect::new(move |_| announce());
    view! { <Title text=format!("{text} \u{b7} {name}") /> }
}

/// The path whose page was last announced; provided once, by the component of the site.
#[derive(Clone, Copy)]
pub struct Announced(StoredValue<Option<String>>);

impl Announced {
    /// Nothing announced yet.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }
}

impl Default for Announced {
    fn default() -> Self {
        Self::new()
    }
}

/// Tells that a page has come. After going to another page without loading a document, the keyboard and the screen
/// reader begin at its heading, as they would at the top of a new document.
pub fn announcer() -> impl Fn() + Copy + Send + Sync + 'static {
    let announced = use_context::<Announced>().unwrap_or_default();
    let path = use_location().pathname;
    move || {
        let now = path.get_untracked();
        let before = announced.0.try_update_value(|last| last.replace(now.clone())).flatten();
        if before.is_some_and(|before| before != now) {
            // The heading is there once the page has been drawn.
            request_animation_frame(|| {
                if let Ok(Some(heading)) = document().query_selector("main h1")
                    && let Some(heading) = heading.dyn_ref::<HtmlElement>()
                {
                    // A heading that cannot take the focus leaves it where it was.
                    let _ = heading.focus();
                }
            });
        }
    }
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
