//! One thing that is done to a unit, beside correcting its facts.

use domain::unit::keep::KeptUnit;
use leptos::prelude::*;

use super::one::action;

/// Its form, folded; open again where something is missing. The fields are the children.
#[component]
pub(super) fn Step(
    /// The unit as it was read.
    view: KeptUnit,
    /// Map version the address asks for.
    asked: String,
    /// What is done, as it is posted.
    name: &'static str,
    /// What it is called while it is folded.
    title: &'static str,
    /// What it does.
    lead: &'static str,
    /// Text of the button.
    act: &'static str,
    is_open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="sec quiet" open=is_open>
            <summary>{title}</summary>
            <form class="evform reg-form" method="post" action=action(&view, &asked).href() enctype="multipart/form-data">
                <p class="mut">{lead}</p>
                <input type="hidden" name="do" value=name />
                <input type="hidden" name="version" value=view.version.to_string() />
                {children()}
                <button class="btn btn-2" type="submit">
                    {act}
                </button>
            </form>
        </details>
    }
}
