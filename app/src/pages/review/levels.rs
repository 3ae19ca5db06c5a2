//! The places that review it: who approved it where and when, why it came back, and the way back to the one before.

use domain::assessment::ReviewView;
use domain::workflow::Action;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::form::text_area::TextArea;
use crate::context::use_lang;
use crate::words::use_words;

/// The word in the address where the reason is missing.
pub const NO_REASON: &str = "no-reason";

/// The places in their order, where there is more than one; and what the place above said when it sent it back.
#[component]
pub fn Levels(
    /// The review.
    view: ReviewView,
) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let at = usize::from(view.work.level.at);
    let above = view
        .levels
        .get(at + 1)
        .map(|level| level.place.short.get(lang).to_owned());
    let lines: Vec<_> = view
        .levels
        .iter()
        .map(|level| {
            let (class, about) = match &level.approved {
                Some((by, at)) => ("done", (words.level_approved)(by, &at.hhmm(), &at.day().dmy())),
                None if level.is_here => ("now", words.level_here.to_owned()),
                None if level.is_waiting => ("now", words.level_waiting.to_owned()),
                None => ("", words.level_ahead.to_owned()),
            };
            view! {
                <li class=class aria-current=level.is_here.then_some("step")>
                    <i></i>
                    <span>{level.place.short.get(lang).to_owned()}</span>
                    <span class="num sm mut">{about}</span>
                </li>
            }
        })
        .collect();
    let why = above.filter(|_| !view.sent_back.is_empty()).map(|above| {
        view! {
            <div class="note note-back">
                <p>
                    <b>{(words.was_sent_back)(&above)}</b>
                </p>
                <p class="said" lang="vi">{view.sent_back.clone()}</p>
            </div>
        }
    });
    view! {
        {(view.levels.len() > 1)
            .then(|| {
                view! {
                    <ol class="steps lv" aria-label=words.levels>
                        {lines}
                    </ol>
                }
            })}
        {why}
    }
}

/// Sending it back to the place before, with a reason: a plain post.
#[component]
pub fn SendBack(
    /// The review.
    view: ReviewView,
) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let before = usize::from(view.work.level.at).checked_sub(1);
    let place = before.and_then(|before| view.levels.get(before));
    let is_offered = view.actions.iter().any(|offer| offer.action == Action::SendBack);
    let lacks = use_query_map().with_untracked(|query| query.get("loi").is_some_and(|code| code == NO_REASON));
    place.filter(|_| is_offered).map(|level| {
        let to = level.place.short.get(lang).to_owned();
        view! {
            <details class="back sb" id="tra-cap-duoi" open=lacks>
                <summary class="btn btn-2">{(words.send_back)(&to)}</summary>
                <form method="post" action="/fn/assessment/act">
                    <input type="hidden" name="cycle" value=view.work.cycle.code.clone() />
                    <input type="hidden" name="unit" value=view.work.unit.code.clone() />
                    <input type="hidden" name="version" value=view.version.to_string() />
                    <input type="hidden" name="action" value=Action::SendBack.code() />
                    <p class="mut">{(words.send_back_lead)(&to)}</p>
                    <div class="field">
                        <label for="xem-lai">{words.send_back_reason}</label>
                        <TextArea
                            name="reason"
                            id="xem-lai"
                            text=String::new()
                            described_by="xem-lai-p"
                            invalid=Signal::stored(lacks)
                        />
                        <p class="err" id="xem-lai-p">
                            {lacks.then_some(words.need_send_reason)}
                        </p>
                    </div>
                    <button class="btn" type="submit">
                        {(words.send_back)(&to)}
                    </button>
                </form>
            </details>
        }
    })
}
