//! The only place that puts markup into the page as text, and takes it out. It comes from `charts`, which escapes every
//! word it draws, or from this program's own server, which has escaped every word of a page; nothing else may come here.

use leptos::prelude::*;

/// A box with markup in it. In the browser it keeps what the server sent and is only written when the text changes.
#[component]
pub fn Markup(
    /// The markup.
    html: String,
    /// Class of the box.
    #[prop(into)]
    class: String,
) -> impl IntoView {
    view! { <div class=class inner_html=html></div> }
}

/// The markup in an element of a page the server has made.
#[cfg(not(feature = "ssr"))]
pub fn markup_of(element: &web_sys::Element) -> String {
    element.inner_html()
}
