//! A drawing of `charts` in the page.

use charts::Drawing;
use leptos::prelude::*;

use crate::components::markup::Markup;

/// Shows a drawing. Where its marks lead somewhere, `enhance` names them, walks them and follows them; without
/// JavaScript they are plain links with titles.
#[component]
pub fn Picture(
    /// The drawing.
    drawing: Drawing,
    /// Class of the box around it.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let live = if drawing.marks.iter().any(|mark| mark.href.is_some()) {
        "live"
    } else {
        ""
    };
    view! { <Markup class=format!("drawing {live} {class}") html=drawing.svg /> }
}
