//! The fields for another last day: day and reason, with what was typed before if it was not taken.

use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::words::use_words;

/// What was typed before, as the address brings it back.
#[derive(Clone, Debug, Default)]
pub struct TypedDay {
    /// The day.
    pub due: String,
    /// The reason.
    pub reason: String,
    /// Code of what is wrong.
    pub problem: Option<String>,
}

impl TypedDay {
    /// Reads the page's address: `han`, `ly-do`, `loi`.
    pub fn of_address() -> Self {
        use_query_map().with_untracked(|query| Self {
            due: query.get("han").unwrap_or_default(),
            reason: query.get("ly-do").unwrap_or_default(),
            problem: query.get("loi"),
        })
    }
}

/// Day, reason, button; what is wrong stands at its field, or above them.
#[component]
pub fn DayFields(
    /// What was typed before.
    typed: TypedDay,
    /// The last day there can be.
    last: Day,
) -> impl IntoView {
    let words = &use_words().calendar;
    let code = typed.problem.unwrap_or_default();
    let problem = |codes: &[&str]| codes.contains(&code.as_str()).then(|| (words.problem)(&code));
    let of_day = problem(&["due", "due-past", "due-closed"]);
    let of_reason = problem(&["no-reason", "too-long"]);
    let other = (!code.is_empty() && of_day.is_none() && of_reason.is_none() && code != "kind")
        .then(|| view! { <p class="note note-danger" role="alert">{(words.problem)(&code)}</p> });
    view! {
        {other}
        <TextField
            name="due"
            label=words.new_due
            hint=(words.new_due_hint)(last)
            text=typed.due
            problem=of_day
            digits=true
            longest=20
        />
        <div class="field">
            <label for="reason">{words.reason}</label>
            <p class="hint" id="reason-h">
                {words.reason_hint}
            </p>
            <TextArea
                name="reason"
                text=typed.reason
                rows=2
                longest=500
                described_by="reason-h reason-p"
                invalid=of_reason.is_some()
            />
            <p class="err" id="reason-p">
                {of_reason}
            </p>
        </div>
        <p class="ways">
            <button class="btn" type="submit">
                {words.save}
            </button>
        </p>
    }
}
