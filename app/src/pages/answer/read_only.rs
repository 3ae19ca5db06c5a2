//! The answer where it cannot be changed.

use domain::answer::{Stance, Value, read};
use domain::assessment::AnswerView;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::components::form::saver::key_of;
use crate::components::form::texts::{Orphan, Texts};
use crate::packed::Packed;
use crate::words::use_words;

/// The figure, then every field that holds text.
#[component]
pub fn ReadOnly(
    /// The question with its answer.
    view: AnswerView,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let form = &use_words().form;
    let reading = read(&view.indicator, &view.draft, view.context.last.as_ref());
    let (said, figure) = match (view.draft.stance, &reading.value) {
        (Stance::NotApplicable, _) => (String::new(), form.says_not_applicable.to_owned()),
        (Stance::Unchanged, Some(value)) => (form.says_unchanged.to_owned(), figures.value(value, &view.indicator)),
        (_, Some(Value::Quotient { numerator, denominator })) => (
            (form.understood_quotient)(&figures.amount(*numerator), &figures.amount(*denominator)),
            reading
                .value
                .as_ref()
                .map(|value| figures.value(value, &view.indicator))
                .unwrap_or_default(),
        ),
        (_, Some(value)) => (String::new(), figures.value(value, &view.indicator)),
        (_, None) => (String::new(), form.not_yet.to_owned()),
    };
    view! {
        <div class="calc">
            <span class="sm mut">{said}</span>
            <span class="res num">{figure}</span>
        </div>
        <Texts indicator=view.indicator.clone() draft=view.draft.clone() />
        <Orphan told=Packed((key_of(&view), view.indicator)) />
    }
}
