//! The state of a case as a tag: hue says who holds it, figure how far it is.

use domain::case::CaseState;
use leptos::prelude::*;

use crate::words::use_words;

/// Class that carries the hue.
pub const fn hue(state: CaseState) -> &'static str {
    match state {
        CaseState::Raised => "c-sent",
        CaseState::Received => "c-rev",
        CaseState::Assigned | CaseState::AskedAgain => "c-again",
        CaseState::Answered => "c-sign",
        CaseState::Closed => "c-ok",
        CaseState::Merged | CaseState::Withdrawn => "c-none",
    }
}

/// The figure cut out of the square.
const fn cut(state: CaseState) -> &'static str {
    match state {
        CaseState::Raised => "M8 3.5 12 8H9.2v4.5H6.8V8H4z",
        CaseState::Received => "M4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM6.1 8a1.9 1.9 0 0 0 3.8 0a1.9 1.9 0 0 0-3.8 0z",
        CaseState::Assigned => "M3.5 6.8H8V4l4.500 4L8 12V9.200H3.500z",
        CaseState::AskedAgain => "M8 2.600 11.600 6.600H9v2.600H7V6.600H4.400zM4 10.600h8v2H4z",
        CaseState::Answered => "M3.500 4.500h9v5.500H8L5.500 12.500V10h-2z",
        CaseState::Closed => "m6.700 12.200-3.500-3.500 1.500-1.500 2 2 4.600-4.600 1.500 1.500z",
        CaseState::Merged => "M4 3.500h2.200v3L8 8.300l1.800-1.800v-3H12v4L9.100 10.400v2.600H6.900v-2.600L4 7.500z",
        CaseState::Withdrawn => "M4 7h8v2H4z",
    }
}

/// A state as a tag: figure and word.
#[component]
pub fn CaseTag(
    /// Which state.
    state: CaseState,
) -> impl IntoView {
    view! {
        <span class=format!("tag {}", hue(state))>
            <svg class=format!("st {}", hue(state)) viewBox="0 0 16 16" aria-hidden="true">
                <rect x="1" y="1" width="14" height="14" rx="1" fill="currentColor" />
                <path class="p" fill-rule="evenodd" d=cut(state) />
            </svg>
            {(use_words().case.state)(state)}
        </span>
    }
}
