//! A drawing of `charts` in the page. The only place that puts markup into the page as text: it comes from `charts`, which
//! escapes every word it draws; nothing else may come here.

use charts::Drawing;
use leptos::prelude::*;

/// Shows a drawing. `enhance` names its marks and walks them; without JavaScript they are plain links, or pictures, with
/// titles.
#[component]
pub fn Picture(
    /// The drawing.
    drawing: Drawing,
    /// Class of the box around it.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let live = if drawing.marks.is_empty() { "" } else { "live" };
    view! { <div class=format!("drawing {live} {class}") inner_html=drawing.svg></div> }
}
