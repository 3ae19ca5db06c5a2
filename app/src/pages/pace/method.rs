//! How progress is judged: the formulas, when an indicator is in which state, what else has to be known. On the page
//! itself and on `/phuong-phap`.

use domain::pace::Pace;
use leptos::prelude::*;

use super::glyph::{PaceGlyph, class};
use crate::words::use_words;

/// The method, under the heading `#tien-do`.
#[component]
pub fn Method() -> impl IntoView {
    let words = &use_words().pace;
    let formulas: Vec<_> = words
        .formulas
        .iter()
        .map(|formula| view! { <p class="f">{*formula}</p> })
        .collect();
    let rules: Vec<_> = Pace::ALL
        .into_iter()
        .map(|pace| {
            view! {
                <li>
                    <span class=format!("sw {}", class(pace))></span>
                    <p>
                        <PaceGlyph pace />
                        <b>{(words.name)(pace)}</b>
                        " "
                        <span class="mut">{(words.rule)(pace)}</span>
                    </p>
                </li>
            }
        })
        .collect();
    let notes: Vec<_> = words
        .notes
        .iter()
        .map(|(name, note)| {
            view! {
                <dt>{*name}</dt>
                <dd>{*note}</dd>
            }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="tien-do">{words.method}</h2>
            <p class="say">{words.method_say}</p>
        </div>
        <div class="pace-method">
            <div class="formula">{formulas}</div>
            <ul class="kinds">{rules}</ul>
            <dl class="kv l facts-list">{notes}</dl>
        </div>
    }
}
