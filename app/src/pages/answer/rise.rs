//! What the units below give as the answer, and the one press that fills it in: the room of the registers' offer, posted
//! to the same place.

use domain::answer::{Draft, read};
use domain::assessment::AnswerView;
use domain::rise::{RiseView, departs};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::offer::{TakeOver, done};
use crate::components::form::figures::Figures;
use crate::components::rise::{Units, made_of, written};
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::words::use_words;

/// Beside the field of an indicator that rises.
#[component]
pub fn UnitsOffer(
    /// The answer.
    view: AnswerView,
) -> impl IntoView {
    let words = &use_words().rise;
    let said = use_query_map().with_untracked(|query| done(query, "gop", words.taken_over, words.not_taken_over));
    view.rise.clone().map(|rise| {
        let figures = Figures::of_form(&view.indicator, use_lang());
        let body = match written(&rise.risen, &figures) {
            None => view! { <p>{(words.nobody)(rise.risen.of)}</p> }.into_any(),
            Some(figure) => view! {
                <p class="rise-f">
                    <b class="num">{figure}</b>
                    <span class="sm mut">{made_of(&rise.risen, &figures)}</span>
                    <Illustrative shown=rise.illustrative />
                </p>
                {then(&rise, &figures)}
                <Stands view=view.clone() rise=rise.clone() />
            }
            .into_any(),
        };
        view! {
            <section class="offer-r" id="tu-don-vi" aria-labelledby="tu-don-vi-h">
                <h2 class="h3" id="tu-don-vi-h" tabindex="-1">
                    {words.title}
                </h2>
                {said}
                {body}
                <Units
                    units=rise.units
                    indicator=view.indicator.clone()
                    cycle=view.cycle.code.clone()
                    figures
                />
            </section>
        }
    })
}

/// What they gave when the answer was saved, where that was something else.
fn then(rise: &RiseView, figures: &Figures) -> Option<impl IntoView + use<>> {
    let kept = rise.kept.as_ref().filter(|kept| **kept != rise.risen)?;
    let words = &use_words().rise;
    let figure = written(kept, figures)?;
    Some(view! { <p class="sm mut">{(words.gave)(&figure, &made_of(kept, figures))}</p> })
}

/// How the answer stands to it, and the button.
#[component]
fn Stands(view: AnswerView, rise: RiseView) -> impl IntoView {
    let words = &use_words().rise;
    let Some(risen) = rise.risen.value else {
        return view! { <p class="sm mut">{words.beside}</p> }.into_any();
    };
    let own = read(&view.indicator, &view.draft, view.context.last.as_ref()).value;
    let explained = !view.draft.explanation.trim().is_empty();
    let (said, agrees) = match own {
        Some(own) if !departs(&view.indicator, &own, &risen) => {
            (view! { <p class="sm mut">{words.agrees}</p> }.into_any(), true)
        }
        Some(_) if explained => (view! { <p class="sm">{words.departs}</p> }.into_any(), false),
        Some(_) if view.draft != Draft::default() => {
            let way = view
                .editable
                .then(|| view! { <a href="#explanation">{words.to_reason}</a> });
            let note = view! { <p class="note note-danger sm">{words.wants_reason} " " {way}</p> };
            (note.into_any(), false)
        }
        _ => (().into_any(), false),
    };
    let offered = view.editable && !agrees;
    view! {
        {said}
        {offered
            .then(|| {
                view! { <TakeOver view from="don-vi" label=words.take_over help=words.take_over_help hint="gop-help" /> }
            })}
    }
    .into_any()
}
