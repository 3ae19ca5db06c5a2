//! What the city said about an answer, above its form.

use domain::workflow::Verdict;
use leptos::prelude::*;

use crate::components::tag::StateGlyph;
use crate::words::use_words;

/// The verdict, for the unit.
#[component]
pub fn VerdictNote(
    /// The city's verdict.
    verdict: Verdict,
    /// Whether the answer can be changed now.
    editable: bool,
) -> impl IntoView {
    use domain::workflow::State;

    let form = &use_words().form;
    match verdict {
        Verdict::Returned { reason, text } => view! {
            <div class="note note-back ret" id="tra-lai">
                <p>
                    <StateGlyph state=State::PartlyReturned />
                    <b>{format!(" {}", (form.returned)((form.reason)(reason)))}</b>
                </p>
                <p class="said" lang="vi">{text}</p>
            </div>
        }
        .into_any(),
        Verdict::Accepted => view! {
            <p class="note note-ok">
                <StateGlyph state=State::Approved />
                {format!(" {}", form.accepted)}
            </p>
        }
        .into_any(),
        Verdict::Pending if !editable => view! { <p class="note">{form.read_only}</p> }.into_any(),
        Verdict::Pending => ().into_any(),
    }
}
