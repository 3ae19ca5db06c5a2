//! The form's own question about something unusual, with room for an explanation.

use domain::check::Finding;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::components::form::text_area::TextArea;
use crate::words::use_words;

/// Asks about findings. The box is always part of the form, so that its text is always sent; it shows when there is
/// something to ask or something to say.
#[component]
pub fn Ask(
    /// What is unusual.
    #[prop(into)]
    findings: Signal<Vec<Finding>>,
    /// The explanation so far.
    explanation: String,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let form = &use_words().form;
    let said = !explanation.trim().is_empty();
    let asks = move || findings.with(|findings| findings.iter().any(Finding::asks));
    let questions = {
        let figures = figures.clone();
        move || {
            findings.with(|findings| {
                findings
                    .iter()
                    .filter(|finding| finding.asks())
                    .map(|finding| view! { <span class="q">{figures.ask(finding)}</span> })
                    .collect_view()
            })
        }
    };
    let mentions = move || {
        let texts = findings.with(|findings| {
            findings
                .iter()
                .filter(|finding| !finding.asks())
                .map(|finding| figures.ask(finding))
                .collect::<Vec<_>>()
        });
        (!texts.is_empty()).then(|| {
            view! {
                <ul class="note also">
                    {texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}
                </ul>
            }
        })
    };
    view! {
        <div class="note note-ask chk" hidden=move || !(said || asks())>
            <label for="explanation">
                {questions} <span class=move || if asks() { "vh" } else { "" }>{form.explanation}</span>
            </label>
            <p class="hint" id="explanation-h">
                {form.explanation_hint}
            </p>
            <TextArea name="explanation" text=explanation rows=2 described_by="explanation-h" />
        </div>
        <div class="mentions" role="status">
            {mentions}
        </div>
    }
}
