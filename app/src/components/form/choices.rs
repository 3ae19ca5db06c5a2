//! Choices: levels with their descriptions, yes and no.

use domain::indicator::Indicator;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::words::use_words;

/// Levels 0–4 as cards, each with what it means.
#[component]
pub fn LevelCards(
    /// The question.
    indicator: Indicator,
    /// The level chosen so far.
    text: String,
    /// Level of last cycle.
    last: Option<u8>,
    /// What needs attention.
    #[prop(into)]
    problem: Signal<Option<&'static str>>,
) -> impl IntoView {
    let (words, lang) = (&use_words().form, use_lang());
    let cards = (0u8..)
        .zip(indicator.levels)
        .map(|(level, meaning)| {
            let id = format!("level-{level}");
            let checked = text.trim() == level.to_string();
            view! {
                <label class="opt card-opt" for=id.clone()>
                    <input type="radio" name="value" id=id.clone() value=level.to_string() checked=checked />
                    <span>
                        <b>{(words.level)(level)}</b>
                        {(last == Some(level)).then(|| view! { <span class="was">{words.last_cycle}</span> })}
                        <span class="means">{meaning.get(lang).to_owned()}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="pick" aria-describedby="value-p">
            <legend class="lab">{words.levels}</legend>
            {cards}
            <p class="err" id="value-p">
                {move || problem.get()}
            </p>
        </fieldset>
    }
}

/// Yes or no.
#[component]
pub fn YesNo(
    /// `yes`, `no` or nothing.
    text: String,
    /// What needs attention.
    #[prop(into)]
    problem: Signal<Option<&'static str>>,
) -> impl IntoView {
    let words = use_words();
    let choice = move |value: &'static str, id: &'static str, label: &'static str, checked: bool| {
        view! {
            <label class="opt card-opt" for=id>
                <input type="radio" name="value" id=id value=value checked=checked />
                <b>{label}</b>
            </label>
        }
    };
    view! {
        <fieldset class="pick pick-2" aria-describedby="value-p">
            <legend class="lab">{words.form.yes_no}</legend>
            {choice("yes", "value-yes", words.terms.yes, text.trim() == "yes")}
            {choice("no", "value-no", words.terms.no, text.trim() == "no")}
            <p class="err" id="value-p">
                {move || problem.get()}
            </p>
        </fieldset>
    }
}
