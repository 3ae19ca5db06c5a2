//! One thing that is done to what a page is about, beside correcting its facts.

use leptos::prelude::*;

/// Its form, folded; open again where something is missing. The fields are the children.
#[component]
pub fn Step(
    /// Where it is posted.
    action: String,
    /// Version of what it is done to.
    version: i64,
    /// What is done, as it is posted.
    name: &'static str,
    /// What it is called while it is folded.
    title: &'static str,
    /// What it does.
    #[prop(into)]
    lead: String,
    /// Text of the button.
    act: &'static str,
    /// Whether it came back.
    is_open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="sec quiet" open=is_open>
            <summary>{title}</summary>
            <form class="evform reg-form" method="post" action=action enctype="multipart/form-data">
                <p class="mut">{lead}</p>
                <input type="hidden" name="do" value=name />
                <input type="hidden" name="version" value=version.to_string() />
                {children()}
                <button class="btn btn-2" type="submit">
                    {act}
                </button>
            </form>
        </details>
    }
}
