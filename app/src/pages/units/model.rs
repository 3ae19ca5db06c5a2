//! Saying that a community learning centre is a model for others; folded, open again where something is missing.

use domain::time::Day;
use domain::unit::keep::KeptUnit;
use domain::unit::model::can_be_model;
use leptos::prelude::*;

use super::one::{Shown, action};
use crate::components::form::step::Step;
use crate::components::form::text_field::TextField;
use crate::words::use_words;

/// The form, for units that can be models.
#[component]
pub fn ModelForm(view: KeptUnit, shown: Shown, is_marking: bool, asked: String) -> impl IntoView {
    let words = &use_words().units;
    let unit = view.unit.clone().filter(|unit| can_be_model(unit.kind))?;
    let model = unit.model.as_ref();
    let stored = [
        model.map(|model| model.since.dmy()),
        model.map(|model| model.decision.clone()),
        model.and_then(|model| model.until).map(Day::dmy),
    ];
    let field = |name: &'static str, stored: Option<String>| {
        let text = if is_marking {
            shown.again.word(name)
        } else {
            stored.unwrap_or_default()
        };
        view! {
            <TextField
                name
                label=Shown::label(name)
                hint=Shown::hint(name)
                problem=shown.problem(name).filter(|_| is_marking)
                text
                longest=300
            />
        }
    };
    let [since, decision, until] = stored;
    let fields = view! {
        <div class="two">{field("model_since", since)} {field("model_decision", decision)}</div>
        {field("model_until", until)}
    };
    Some(view! {
        <Step
            action=action(&view, &asked).href()
            version=view.version
            name="model"
            title=words.model_title
            lead=words.model_lead
            act=words.model_do
            is_open=is_marking
        >
            {fields}
        </Step>
    })
}
