//! The state of a unit or an answer: hue says who holds the work, figure how far it is.

use domain::workflow::State;
use leptos::prelude::*;

use crate::words::use_words;

/// Class that carries the hue of `state`.
pub const fn hue(state: State) -> &'static str {
    match state {
        State::NotOpen => "c-none",
        State::Drafting => "c-draft",
        State::AwaitingSignOff => "c-sign",
        State::Submitted | State::PassedOn => "c-sent",
        State::UnderReview => "c-rev",
        State::PartlyReturned => "c-back",
        State::Resubmitted | State::SentBack => "c-again",
        State::Approved => "c-ok",
        State::Published => "c-pub",
        State::Locked => "c-lock",
    }
}

/// The figure of a full square, cut out of it.
const fn cut(state: State) -> &'static str {
    match state {
        State::Submitted => "M8 3.5 12 8H9.2v4.5H6.8V8H4z",
        State::UnderReview => "M4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM6.1 8a1.9 1.9 0 0 0 3.8 0a1.9 1.9 0 0 0-3.8 0z",
        State::PassedOn => "M8 2.8 12 7H4zM8 7.800 12 12H4z",
        State::SentBack => "M4 3.4h8v2H4zM4 7.200h8L8 12.400z",
        State::PartlyReturned => {
            "M7 3.2v2.3h2.2a3.4 3.4 0 0 1 0 6.900H5v-2h4.200a1.4 1.4 0 0 0 0-2.900H7v2.300L3 6.500z"
        }
        State::Resubmitted => "M8 2.6 11.6 6.6H9v2.6H7V6.6H4.4zM4 10.6h8v2H4z",
        State::Approved => "m6.7 12.2-3.5-3.5 1.5-1.5 2 2 4.6-4.6 1.5 1.5z",
        State::Published => "M4 4.200h8v1.800H4zM4 7.200h8v1.800H4zM4 10.200h5v1.800H4z",
        State::Locked => "M5.2 7V5.800a2.8 2.8 0 0 1 5.6 0V7H12v5.500H4V7zm1.6 0h2.400V5.800a1.2 1.2 0 0 0-2.4 0z",
        State::NotOpen | State::Drafting | State::AwaitingSignOff => "",
    }
}

/// The little square of a state. A word stands beside it.
#[component]
pub fn StateGlyph(
    /// Whose figure.
    state: State,
) -> impl IntoView {
    let class = format!("st {}", hue(state));
    let figure = match state {
        State::NotOpen | State::Drafting | State::AwaitingSignOff => {
            let filled = match state {
                State::Drafting => "M2 9h12v5H2z",
                State::AwaitingSignOff => "M2 5h12v9H2z",
                _ => "",
            };
            let dashes = if state == State::NotOpen { "2.5 2" } else { "none" };
            view! {
                <rect
                    x="1.75"
                    y="1.75"
                    width="12.5"
                    height="12.5"
                    rx="1"
                    fill="none"
                    stroke="currentColor"
                    stroke-width="1.5"
                    stroke-dasharray=dashes
                />
                <path d=filled fill="currentColor" />
            }
            .into_any()
        }
        _ => view! {
            <rect x="1" y="1" width="14" height="14" rx="1" fill="currentColor" />
            <path class="p" fill-rule="evenodd" d=cut(state) />
        }
        .into_any(),
    };
    view! {
        <svg class=class viewBox="0 0 16 16" aria-hidden="true">
            {figure}
        </svg>
    }
}

/// A state as a tag: figure and word. Where the reader is not told of any, that it is not published.
#[component]
pub fn StateTag(
    /// Which state.
    #[prop(into)]
    state: Option<State>,
) -> impl IntoView {
    let class = state.map_or("tag".to_owned(), |state| format!("tag {}", hue(state)));
    view! {
        <span class=class>
            {state.map(|state| view! { <StateGlyph state /> })}
            {use_words().terms.standing(state)}
        </span>
    }
}

/// Marks invented figures. Shown wherever they are.
#[component]
pub fn Illustrative(
    /// Whether any figure shown is invented.
    shown: bool,
) -> impl IntoView {
    shown.then(|| view! { <span class="illus">{use_words().terms.illustrative}</span> })
}
