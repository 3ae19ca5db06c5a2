//! What keeps an answer from counting, said to whoever looks at it: the officer before handing in, the reviewer after.

use domain::answer::{Draft, Field, Problem};
use domain::indicator::{Indicator, Lang};
use leptos::prelude::*;

use crate::components::form::fields::{PARTS, fields, label_of};
use crate::context::use_lang;
use crate::words::words;

/// The lines; none for an answer that counts.
#[component]
pub fn Lacks(
    /// The question.
    indicator: Indicator,
    /// What was typed.
    draft: Draft,
    /// What keeps it from counting.
    lacks: Vec<(Field, Problem)>,
) -> impl IntoView {
    let lines = lines(&indicator, &draft, &lacks, use_lang());
    (!lines.is_empty()).then(|| {
        view! { <ul class="why-list lacks">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
    })
}

/// One line a field: its name, what was typed, what is wrong with it. One line in all where nothing was given.
pub fn lines(indicator: &Indicator, draft: &Draft, lacks: &[(Field, Problem)], lang: Lang) -> Vec<String> {
    let words_of_rise = &words(lang).rise;
    let (form, words) = (&words(lang).form, &words(lang).work);
    if !lacks.is_empty() && *draft == Draft::default() {
        return vec![words.not_answered.to_owned()];
    }
    let typed = fields(draft);
    lacks
        .iter()
        .map(|(field, problem)| {
            if *field == Field::Explanation {
                return words_of_rise.lacks_reason.to_owned();
            }
            let name = name_of(*field);
            let label = match field {
                Field::Parts => form.parts.to_owned(),
                _ => label_of(name, indicator, lang),
            };
            let text = typed
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, text)| text.trim());
            match text {
                Some(text) if !text.is_empty() => format!("{label} “{text}”: {}", (words.lack)(*problem)),
                _ => format!("{label}: {}", (words.lack)(*problem)),
            }
        })
        .collect()
}

/// Name of the field that a problem speaks of; all parts together have none.
fn name_of(field: Field) -> &'static str {
    match field {
        Field::Numerator => "numerator",
        Field::Denominator => "denominator",
        Field::Value => "value",
        Field::Sample => "sample",
        Field::Part(place) => PARTS.get(usize::from(place)).copied().unwrap_or_default(),
        Field::Parts => "",
        Field::AsOf => "as_of",
        Field::Reason => "reason",
        Field::Explanation => "explanation",
    }
}
