//! The side list: other units waiting for the same reviewer.

use domain::assessment::WorkLine;
use domain::workflow::State;
use leptos::prelude::*;

use crate::components::form::fields;
use crate::components::tag::StateGlyph;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The list.
#[component]
pub fn SideQueue(
    /// Units waiting, this one among them or not.
    lines: Vec<WorkLine>,
    /// Code of the unit looked at.
    unit: String,
) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let items = lines
        .into_iter()
        .map(|line| {
            let href = link(fields::review(&line.cycle.code, &line.unit.code)).href();
            let here = (line.unit.code == unit).then_some("true");
            let about = match (line.state, line.since) {
                (State::Submitted, Some(at)) => (words.review.since_day)(at.day()),
                _ => (words.review.queue_pending)(line.pending),
            };
            view! {
                <li>
                    <a href=href aria-current=here>
                        <b>{line.unit.short.get(lang).to_owned()}</b>
                        <span class="vh">{(words.terms.state)(line.state)}</span>
                        <StateGlyph state=line.state />
                        <span class="sm mut">{about}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="qu d-only" aria-label=words.review.queue>
            <h2 class="h3">{words.review.queue}</h2>
            <ol>{items}</ol>
        </nav>
    }
}
