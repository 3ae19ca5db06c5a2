//! A line as officers will see it: question, what counts, the fields; nothing of it can be sent.

use domain::answer::Draft;
use domain::indicator::Indicator;
use domain::set_draft::Problems;
use leptos::prelude::*;

use crate::components::form::inputs::FigureInputs;
use crate::context::use_lang;
use crate::words::use_words;

/// The preview, or why there is none.
#[component]
pub fn Preview(
    /// The line as it was read.
    line: Result<Indicator, Problems>,
) -> impl IntoView {
    let words = &use_words().set_draft.line;
    let body = match line {
        Ok(line) => view! { <Asked line /> }.into_any(),
        Err(_) => view! { <p class="mut">{words.no_preview}</p> }.into_any(),
    };
    view! {
        <section class="sd-preview" aria-labelledby="xem-truoc">
            <h2 class="h3" id="xem-truoc">
                {words.preview}
            </h2>
            <p class="sm mut">{words.preview_lead}</p>
            {body}
        </section>
    }
}

#[component]
fn Asked(line: Indicator) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let way = words.terms.way(Some(line.kind), line.direction);
    let about = [(words.terms.kind)(line.kind), way].join(" \u{b7} ");
    let text = |text: &domain::indicator::Words| text.get(lang).to_owned();
    let (question, definition, formula) = (text(&line.question), text(&line.definition), text(&line.formula));
    view! {
        <p class="h3 said">{question}</p>
        <p class="sm mut">
            <span class="num">{line.code.clone()}</span>
            {format!(" \u{b7} {about}")}
        </p>
        <p class="said">{definition}</p>
        <p class="sm mut said">{formula}</p>
        <fieldset class="figures" disabled>
            <legend class="vh">{words.set_draft.line.preview}</legend>
            <FigureInputs indicator=line draft=Draft::default() last=None problems=Signal::stored(Vec::new()) />
        </fieldset>
    }
}
