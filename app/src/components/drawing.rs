//! A drawing of `charts` in the page. The only place that puts markup into the page as text: `charts` escapes every
//! word it draws, and nothing else may come in here.

use leptos::prelude::*;

/// Shows a drawing. What it says stands beside it as a sentence and as a table, so it is hidden from screen readers
/// unless `label` names it.
#[component]
pub fn Picture(
    /// The drawing, made by `charts`.
    svg: String,
    /// Class of the box around it.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    view! { <div class=format!("drawing {class}") inner_html=svg></div> }
}
