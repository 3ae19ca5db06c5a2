//! The steps of a self-assessment so far: who, when, what, why.

use domain::assessment::HistoryLine;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::words::use_words;

/// The history, folded, newest first. Nothing where nothing has happened.
#[component]
pub fn HistoryList(
    /// Its steps.
    history: Vec<HistoryLine>,
) -> impl IntoView {
    let words = &use_words().work;
    (!history.is_empty()).then(|| {
        view! {
            <details class="history">
                <summary>{words.history}</summary>
                <Steps history />
            </details>
        }
    })
}

/// The steps themselves.
#[component]
pub fn Steps(
    /// Newest first.
    history: Vec<HistoryLine>,
) -> impl IntoView {
    let lines = history.into_iter().map(|line| view! { <Line line /> }).collect_view();
    view! { <ol class="his">{lines}</ol> }
}

#[component]
fn Line(line: HistoryLine) -> impl IntoView {
    let words = use_words();
    let role = line.role.map(|role| (words.terms.role)(role));
    let by = match (line.by.is_empty(), role) {
        (true, role) => role.unwrap_or(words.work.program).to_owned(),
        (false, Some(role)) => format!("{}, {role}", line.by),
        (false, None) => line.by.clone(),
    };
    let (_, place) = line.level.clone().unzip();
    let by = match place {
        Some(place) => format!("{by}, {}", place.short.get(use_lang())),
        None => by,
    };
    let covered = (words.work.covered)(line.answers, line.returned);
    let about = [by, covered]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" \u{b7} ");
    view! {
        <li>
            <span class="num sm mut">{format!("{} {}", line.at.hhmm(), line.at.day().dmy())}</span>
            <b>{(words.terms.done)(line.action)}</b>
            <span class="sm mut">{about}</span>
            {(!line.reason.is_empty()).then(|| view! { <span class="said" lang="vi">{line.reason}</span> })}
        </li>
    }
}
