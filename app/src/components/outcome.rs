//! What became of the step before: a word after a redirect.

use domain::workflow::Action;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::words::use_words;

/// Says what became of a step, as the address tells: `?xong=submit`, `?loi=stale`.
#[component]
pub fn Outcome() -> impl IntoView {
    let query = use_query_map();
    let words = &use_words().work;
    move || {
        let (done, failed) = query.with(|query| (query.get("xong"), query.get("loi")));
        if let Some(code) = failed {
            let text = match code.as_str() {
                "stale" => words.stale.to_owned(),
                "forbidden" => words.forbidden.to_owned(),
                "not-ready" => words.not_ready.to_owned(),
                _ => words.failed.to_owned(),
            };
            return view! {
                <p class="note note-danger done" role="alert" id="ket-qua">
                    {text}
                </p>
            }
            .into_any();
        }
        match done.as_deref().and_then(Action::from_code) {
            Some(action) => view! {
                <p class="note note-ok done" role="status" id="ket-qua">
                    {(words.done)(action)}
                </p>
            }
            .into_any(),
            None => ().into_any(),
        }
    }
}
