//! The bar at the foot of a question: saved or not, and where to next.

#![allow(missing_docs, reason = "the macro makes a struct of an island's properties")]

use domain::assessment::AnswerView;
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::components::form::fields::AnswerKey;
use crate::components::form::saver::{SaveState, Saver, key_of};
use crate::components::icon::{Glyph, Icon};
use crate::link::link;
use crate::packed::Packed;
use crate::words::use_words;

/// Id of the form; buttons in the bar belong to it.
pub const FORM: &str = "cau";

/// Where the bar leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ways {
    /// Which answer.
    pub key: AnswerKey,
    /// Code of the indicator before.
    pub previous: Option<String>,
    /// Code of the indicator after.
    pub next: Option<String>,
}

impl Ways {
    /// From an answer's view.
    pub fn of(view: &AnswerView) -> Self {
        Self {
            key: key_of(view),
            previous: view.previous.clone(),
            next: view.next.clone(),
        }
    }

    /// Where "next" leads: an indicator, or the check page after the last.
    fn next_word(&self) -> String {
        self.next.clone().unwrap_or_else(|| "kiem-tra".to_owned())
    }
}

/// The bar of a question that can be changed.
#[island]
pub fn SaveBar(
    /// Where it leads, how far saving has come (from then on the form's saver tells), and the day the page is made.
    told: Packed<(Ways, SaveState, Day)>,
) -> impl IntoView {
    let Packed((ways, first, today)) = told;
    let words = &use_words().form.save;
    let label = if ways.next.is_some() {
        words.save_next
    } else {
        words.save_check
    };
    // Once the module has taken over, saving is by itself.
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    view! {
        <section class="barb" aria-label=words.bar>
            <div class="wrap">
                <Previous key=ways.key.clone() code=ways.previous.clone() />
                <Status first today />
                <button class="btn btn-2 now" type="submit" form=FORM hidden=move || alive.get()>
                    {words.save}
                </button>
                <button class="btn nxt" type="submit" form=FORM name="next" value=ways.next_word()>
                    {label}
                    <Icon glyph=Glyph::ChevronRight />
                </button>
            </div>
        </section>
    }
}

/// The bar of a question that can only be read.
#[component]
pub fn ReadBar(
    /// Where it leads.
    ways: Ways,
) -> impl IntoView {
    let words = &use_words().form.save;
    let label = ways
        .next
        .as_ref()
        .map_or_else(|| words.to_check.to_owned(), |next| (words.next)(next));
    view! {
        <section class="barb" aria-label=words.bar>
            <div class="wrap">
                <Previous key=ways.key.clone() code=ways.previous.clone() />
                <a class="btn nxt" href=link(ways.key.answer(&ways.next_word())).href()>
                    {label}
                    <Icon glyph=Glyph::ChevronRight />
                </a>
            </div>
        </section>
    }
}

#[component]
fn Previous(key: AnswerKey, code: Option<String>) -> impl IntoView {
    let words = &use_words().form.save;
    code.map(|code| {
        view! {
            <a class="btn btn-2 prev" href=link(key.answer(&code)).href() aria-label=words.previous>
                <Icon glyph=Glyph::ChevronLeft />
                <span class="d-only">{words.previous}</span>
            </a>
        }
    })
}

/// Saved or not, told politely.
#[component]
fn Status(first: SaveState, today: Day) -> impl IntoView {
    let words = &use_words().form.save;
    let saver = Saver::of_page();
    let state = saver
        .as_ref()
        .map_or_else(|| ArcRwSignal::new(first), |saver| saver.state.clone());
    let state = RwSignal::from(state);
    let word = move || match state.get() {
        SaveState::Nothing => words.nothing.to_owned(),
        SaveState::Saved(at) => (words.saved)(&at.hhmm_on(today)),
        SaveState::Waiting => words.waiting.to_owned(),
        SaveState::Saving => words.saving.to_owned(),
        SaveState::Failed => words.failed.to_owned(),
        SaveState::SignedOut => words.signed_out.to_owned(),
        SaveState::Refused => words.refused.to_owned(),
        SaveState::Conflict => words.conflict.to_owned(),
    };
    let glyph = move || match state.get() {
        SaveState::Saved(_) => view! { <Icon glyph=Glyph::Check small=true /> }.into_any(),
        SaveState::Failed | SaveState::SignedOut | SaveState::Refused | SaveState::Conflict => {
            view! { <Icon glyph=Glyph::TriangleAlert small=true /> }.into_any()
        }
        SaveState::Nothing | SaveState::Waiting | SaveState::Saving => {
            view! { <Icon glyph=Glyph::Pencil small=true /> }.into_any()
        }
    };
    let class = move || match state.get() {
        SaveState::Saved(_) => "saved is-saved",
        SaveState::Failed | SaveState::SignedOut | SaveState::Refused | SaveState::Conflict => "saved is-not",
        _ => "saved",
    };
    let retry = move || {
        let saver = saver.clone();
        matches!(state.get(), SaveState::Failed | SaveState::SignedOut).then(|| {
            view! {
                <button class="btn btn-3 btn-s" type="button" on:click=move |_| again(saver.as_ref())>
                    {words.retry}
                </button>
            }
        })
    };
    view! {
        <p class=class id="da-luu">
            {glyph}
            <span role="status" aria-live="polite">
                {word}
            </span>
            {retry}
        </p>
    }
}

/// Tries once more.
fn again(saver: Option<&Saver>) {
    if let Some(saver) = saver {
        saver.save_by_hand();
    }
}
