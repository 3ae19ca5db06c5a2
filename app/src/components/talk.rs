//! The way to the thread on an answer, with how much was said and what is unread.

use std::collections::BTreeMap;

use domain::indicator::Words;
use domain::thread::{Talk, WHOLE, path};
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The way to one thread. Where something is unread it is a button, because opening it is reading it; else a link.
#[component]
pub fn TalkLink(
    /// Cycle code.
    cycle: String,
    /// Unit code.
    unit: String,
    /// Indicator code.
    indicator: String,
    /// How much was said.
    talk: Talk,
    /// What the way is called; by default what it leads to.
    #[prop(into, optional)]
    name: String,
) -> impl IntoView {
    let words = &use_words().thread;
    let name = match (name.is_empty(), talk.messages) {
        (false, _) => name,
        (true, 0) => words.begin.to_owned(),
        (true, _) => words.open.to_owned(),
    };
    let said = (talk.messages > 0).then(|| view! { <span class="sm mut">{(words.messages)(talk.messages)}</span> });
    let content = view! {
        <Icon glyph=Glyph::MessageCircle small=true />
        <span>{name}</span>
        {said}
    };
    if talk.unread == 0 {
        return view! {
            <a class="talk" href=link(path(&cycle, &unit, &indicator)).href()>
                {content}
            </a>
        }
        .into_any();
    }
    view! {
        <form method="post" action="/fn/thread/open">
            <input type="hidden" name="cycle" value=cycle />
            <input type="hidden" name="unit" value=unit />
            <input type="hidden" name="indicator" value=indicator />
            <button class="talk is-new">
                {content} <span class="talk-n">{(words.unread)(talk.unread)}</span>
            </button>
        </form>
    }
    .into_any()
}

/// What a thread is called in lists, by code and name of its indicator.
pub fn called(indicator: &str, name: &str) -> String {
    if indicator == WHOLE {
        use_words().thread.whole.to_owned()
    } else {
        format!("{indicator} {name}")
    }
}

/// The threads of a unit's answers and of the whole, those with something unread first; nothing for those who take no part.
#[component]
pub fn UnitTalk(
    /// Cycle code.
    cycle: String,
    /// Unit code.
    unit: String,
    /// How much was said, by indicator code.
    talk: BTreeMap<String, Talk>,
    /// Names of the unit's indicators by their codes.
    names: BTreeMap<String, Words>,
) -> impl IntoView {
    let (words, lang) = (&use_words().thread, use_lang());
    (!talk.is_empty()).then(|| {
        let mut talk: Vec<(String, Talk)> = talk.into_iter().collect();
        talk.sort_by_key(|(_, talk)| talk.unread == 0);
        let lines = talk
            .into_iter()
            .map(|(indicator, talk)| {
                let name = names.get(&indicator).map_or("", |name| name.get(lang));
                let name = called(&indicator, name);
                view! {
                    <li>
                        <TalkLink cycle=cycle.clone() unit=unit.clone() indicator talk name />
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="sec talks" aria-labelledby="trao-doi">
                <h2 class="h3" id="trao-doi">
                    {words.of_unit}
                </h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}
