//! What the units below gave when the answer was saved, what they give now, and which of them.

use domain::assessment::ReviewedAnswer;
use domain::rise::Risen;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::components::rise::{Units, made_of, written};
use crate::components::tag::Illustrative;
use crate::words::use_words;

/// Beside the unit's own figure; nothing where the indicator does not rise.
#[component]
pub fn FromUnits(
    /// Code of the cycle.
    cycle: String,
    /// The answer.
    answer: ReviewedAnswer,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let words = &use_words().rise;
    answer.rise.map(|rise| {
        let line = |name: &'static str, risen: &Risen| {
            let figure = written(risen, &figures)?;
            Some(view! {
                <li>
                    <span>{name}</span>
                    <b class="num">{figure}</b>
                    <span class="sm mut">{made_of(risen, &figures)}</span>
                </li>
            })
        };
        let then = rise.kept.as_ref().and_then(|kept| line(words.then, kept));
        let now = line(words.now, &rise.risen).filter(|_| rise.kept.as_ref() != Some(&rise.risen));
        let nobody = rise.risen.figure.is_none();
        view! {
            <section aria-labelledby="cau-dv">
                <h3 id="cau-dv">{words.title}</h3>
                <ul class="rise-v">{then} {now}</ul>
                {nobody.then(|| view! { <p class="sm mut">{(words.nobody)(rise.risen.of)}</p> })}
                <Illustrative shown=rise.illustrative />
                <Units units=rise.units indicator=answer.indicator.clone() cycle figures />
            </section>
        }
    })
}
