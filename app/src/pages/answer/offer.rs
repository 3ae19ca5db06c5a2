//! What the unit's registers propose as the answer, and the one press that fills it in: a plain form, which works
//! without the module.

use domain::answer::Stance;
use domain::assessment::AnswerView;
use domain::indicator::{Kind, Lang};
use domain::register::{Offer, Proposed};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

use crate::components::form::fields::KeyFields;
use crate::components::form::saver::key_of;
use crate::components::papers::Papers;
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// The offer, where a register speaks of the indicator.
#[component]
pub fn RegisterOffer(
    /// The answer.
    view: AnswerView,
    /// What the registers say.
    offer: Option<Offer>,
) -> impl IntoView {
    let words = &use_words().register;
    let said = use_query_map().with_untracked(|query| done(query, "ho-so", words.taken_over, words.not_taken_over));
    offer.map(|offer| {
        let home = link(format!("/ho-so/{}", encode(&view.unit.code)))
            .at(offer.register.slug())
            .href();
        let body = match offer.proposed {
            None => view! { <p>{(words.says_nothing)(offer.register)}</p> }.into_any(),
            Some(proposed) => view! { <Proposal view proposed /> }.into_any(),
        };
        view! {
            <section class="offer-r" id="ho-so" aria-labelledby="ho-so-h">
                <h2 class="h3" id="ho-so-h" tabindex="-1">
                    {words.proposed}
                </h2>
                {said}
                {body}
                <p class="sm">
                    <a href=home>{words.to_register}</a>
                </p>
            </section>
        }
    })
}

#[component]
fn Proposal(view: AnswerView, proposed: Proposed) -> impl IntoView {
    let words = &use_words().register;
    let typed = view.draft.value.trim();
    let agrees = view.draft.stance == Stance::Figure
        && match (view.indicator.kind, typed.parse::<u8>(), proposed.value.parse::<u8>()) {
            // What stands in a register shows a level at least; what goes beyond it rests on more.
            (Kind::Level, Ok(typed), Ok(proposed)) => typed >= proposed,
            _ => typed == proposed.value,
        };
    let documents: Vec<_> = proposed
        .entries
        .iter()
        .filter_map(|entry| entry.documents.last().cloned())
        .collect();
    let illustrative = proposed.entries.iter().any(|entry| entry.illustrative);
    let way = if agrees {
        view! { <p class="sm mut">{words.agrees}</p> }.into_any()
    } else if view.editable {
        view! { <TakeOver view from="" label=words.take_over help=words.take_over_help hint="ho-so-help" /> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <p lang=(use_lang() == Lang::Vi).then_some("vi")>{(words.says)(&proposed)}</p>
        <Illustrative shown=illustrative />
        <Papers documents />
        {way}
    }
}

/// The one press that fills an answer in.
#[component]
pub fn TakeOver(
    /// The answer.
    view: AnswerView,
    /// From where: `don-vi`, the units below; else the registers.
    from: &'static str,
    /// What the button says.
    label: &'static str,
    /// What it does.
    help: &'static str,
    /// Identifier of that text.
    hint: &'static str,
) -> impl IntoView {
    view! {
        <form method="post" action="/dien-theo-ho-so">
            <KeyFields key=key_of(&view) />
            <input type="hidden" name="from" value=from />
            <button class="btn btn-2" type="submit" aria-describedby=hint>
                {label}
            </button>
            <p class="hint" id=hint>
                {help}
            </p>
        </form>
    }
}

/// What became of it, as the address says.
pub fn done(
    query: &ParamsMap,
    key: &str,
    taken: &'static str,
    not_taken: &'static str,
) -> Option<impl IntoView + use<>> {
    let (class, text) = match query.get(key).as_deref() {
        Some("da-dien") => ("note note-ok", taken),
        Some("chua-dien") => ("note note-danger", not_taken),
        _ => return None,
    };
    Some(view! { <p class=class role="status">{text}</p> })
}
