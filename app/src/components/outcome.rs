//! What became of the step before: a word after a redirect.

use domain::assessment::HistoryLine;
use domain::workflow::Action;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::context::use_lang;
use crate::words::use_words;

/// Says what became of a step, as the address tells: `?xong=submit`, `?loi=stale`.
#[component]
pub fn Outcome(
    /// The newest step, where the page shows one self-assessment: whoever came too late learns who was first.
    #[prop(optional_no_strip)]
    last: Option<HistoryLine>,
) -> impl IntoView {
    let query = use_query_map();
    let words = &use_words().work;
    move || {
        let (done, failed) = query.with(|query| (query.get("xong"), query.get("loi")));
        if let Some(code) = failed {
            let text = match (code.as_str(), &last) {
                // Not allowed any more, since it is with reviewers of another level.
                ("stale" | "forbidden", Some(line)) if code == "stale" || line.level.is_some() => stale_by(line),
                ("stale", _) => words.stale.to_owned(),
                ("forbidden", _) => words.forbidden.to_owned(),
                ("not-ready", _) => words.not_ready.to_owned(),
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

/// Who was first, with what, and when.
fn stale_by(line: &HistoryLine) -> String {
    let (words, lang) = (use_words(), use_lang());
    let place = line.level.as_ref().map(|(_, place)| place.short.get(lang));
    let role = line.role.map(|role| (words.terms.role)(role));
    let who = match (line.by.as_str(), place.or(role)) {
        ("", about) => about.unwrap_or(words.work.program).to_owned(),
        (by, Some(about)) => format!("{by} ({about})"),
        (by, None) => by.to_owned(),
    };
    (words.work.stale_by)(&who, line.action, &line.at.hhmm(), &line.at.day().dmy())
}
