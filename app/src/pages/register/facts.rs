//! What the press published of the same, to compare with.

use domain::explore::Fact;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::words::use_words;

/// Published counts with day and source; nothing where there are none.
#[component]
pub fn Published(facts: Vec<Fact>) -> impl IntoView {
    let (words, terms, lang) = (&use_words().register, &use_words().terms, use_lang());
    let items: Vec<_> = facts
        .iter()
        .map(|fact| {
            view! {
                <li>
                    <b>{(words.fact)(fact)}</b>
                    <span class="sm mut">
                        {format!(" {} \u{b7} {}", (terms.day)(fact.as_of), fact.source.get(lang))}
                    </span>
                </li>
            }
        })
        .collect();
    (!facts.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="da-cong-bo">
                <h2 id="da-cong-bo">{words.published}</h2>
                <p class="mut">{words.published_lead}</p>
                <ul class="reg-facts">{items}</ul>
            </section>
        }
    })
}
