//! How the officer answers: with a figure, as last cycle, not applicable.

use domain::answer::{Draft, Field, Stance};
use leptos::prelude::*;

use crate::components::form::inputs::{Problems, problem_of};
use crate::components::form::text_area::TextArea;
use crate::words::use_words;

/// The three ways to answer, and the reason where the indicator does not apply.
///
/// Which fields show follows the choice by style rules alone, so it works before and without the module.
#[component]
pub fn StanceChoice(
    /// What was chosen and typed so far.
    draft: Draft,
    /// Last cycle's value as written, if there is one.
    last: Option<String>,
    /// What needs attention.
    problems: Problems,
) -> impl IntoView {
    let words = &use_words().form;
    let problem = problem_of(problems, Field::Reason);
    let chosen = draft.stance;
    let choice = move |stance: Stance, id: &'static str, label: String| {
        view! {
            <label class="opt" for=id>
                <input type="radio" name="stance" id=id value=stance.code() checked=chosen == stance />
                <span>{label}</span>
            </label>
        }
    };
    let unchanged = match last {
        Some(last) => choice(Stance::Unchanged, "stance-unchanged", (words.unchanged)(&last)).into_any(),
        // A choice kept from before stays choosable, so that nothing typed is silently dropped.
        None if chosen == Stance::Unchanged => {
            choice(Stance::Unchanged, "stance-unchanged", words.last_cycle_same.to_owned()).into_any()
        }
        None => view! { <p class="hint">{words.unchanged_none}</p> }.into_any(),
    };
    view! {
        <fieldset class="alt">
            <legend class="lab">{words.stance}</legend>
            {choice(Stance::Figure, "stance-figure", words.with_figure.to_owned())}
            {unchanged}
            {choice(Stance::NotApplicable, "stance-na", words.not_applicable.to_owned())}
        </fieldset>
        <div class="field why-na">
            <label for="reason">{words.reason_label}</label>
            <p class="hint" id="reason-h">
                {words.reason_hint}
            </p>
            <TextArea
                name="reason"
                text=draft.reason
                rows=2
                described_by="reason-h reason-p"
                invalid=Signal::derive(move || problem.get().is_some())
            />
            <p class="err" id="reason-p">
                {move || problem.get()}
            </p>
        </div>
    }
}
