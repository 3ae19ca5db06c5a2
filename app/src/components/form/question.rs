//! The question: what was said about it, how it is counted, what it is held against; the answer stands in between.

use domain::assessment::AnswerView;
use leptos::prelude::*;

use crate::components::form::aside::{Earlier, Method};
use crate::components::form::compare::{CompareLine, Comparison};
use crate::components::form::figures::Figures;
use crate::components::form::saver::key_of;
use crate::components::form::verdict_note::VerdictNote;
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// What stands around the answer, whether it can be changed or only read. Children are the answer.
#[component]
pub fn Question(
    /// Everything about the answer.
    view: AnswerView,
    /// How figures are written.
    figures: Figures,
    /// What the figure is held against.
    comparison: Comparison,
    children: Children,
) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let (place, of) = view.place;
    let direction = words.terms.way(Some(view.indicator.kind), view.indicator.direction);
    let about = [(words.terms.kind)(view.indicator.kind).to_owned(), direction.to_owned()].join(" \u{b7} ");
    view! {
        <div class="wrap ask-page">
            <div class="ih">
                <p class="crumb">
                    <a href=link(key_of(&view).hub()).href()>
                        <Icon glyph=Glyph::ChevronLeft small=true />
                        {format!("{} {}", view.focus_area.code, view.focus_area.name.get(lang))}
                    </a>
                </p>
                <p class="sm mut">{(words.form.place)(place, of)}</p>
            </div>
            <div class="ig">
                <div class="im">
                    <h1 tabindex="-1">{view.indicator.question.get(lang).to_owned()}</h1>
                    <p class="sm mut idl">
                        <span class="num">{view.indicator.code.clone()}</span>
                        {format!(" \u{b7} {about}")}
                    </p>
                    // What a department supplies says so itself.
                    <VerdictNote verdict=view.verdict.clone() editable=view.editable || view.supplied.is_some() />
                    <Method indicator=view.indicator.clone() />
                    <CompareLine comparison figures=figures.clone() />
                    {children()}
                </div>
                <aside class="ia">
                    <Earlier view figures />
                </aside>
            </div>
        </div>
    }
}
