//! Open cases on other pages: how many, the oldest, the way to all of them.

use domain::case::{CaseCounts, CaseLine};
use domain::time::Day;
use leptos::prelude::*;

use super::{about_of, to_case, whom};
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::link::Link;
use crate::words::use_words;

/// The oldest open cases with what holds them up, and how many there are by state.
#[component]
pub fn OpenCases(
    /// The counts.
    counts: CaseCounts,
    /// The day it is.
    today: Day,
    /// The list they belong to; it takes further choices.
    all: Link,
    /// Whether each case names its unit.
    #[prop(optional)]
    with_unit: bool,
) -> impl IntoView {
    let words = &use_words().case;
    if counts.open == 0 {
        return view! { <p class="mut">{words.home_none}</p> }.into_any();
    }
    let states = counts
        .states
        .iter()
        .filter(|(state, _)| state.is_open())
        .map(|(state, count)| {
            let href = all.clone().with("tt", state.code()).href();
            view! {
                <li>
                    <a href=href>{(words.state)(*state)} " " <b class="num">{count.to_string()}</b></a>
                </li>
            }
        })
        .collect_view();
    let lines = counts
        .oldest
        .iter()
        .map(|line| view! { <One line=line.clone() today with_unit /> })
        .collect_view();
    view! {
        <ul class="cs-n">{states}</ul>
        <ol class="cs">{lines}</ol>
        <a class="more" href=all.href()>
            {(words.home_all)(counts.open)}
            <Icon glyph=Glyph::ArrowRight small=true />
        </a>
    }
    .into_any()
}

#[component]
fn One(line: CaseLine, today: Day, with_unit: bool) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let late = line
        .due
        .filter(|_| line.overdue)
        .map(|due| view! { <span class="over">{(words.late)(today.days_since(due))}</span> });
    view! {
        <li>
            <a href=to_case(line.number).href() lang="vi">{line.title.clone()}</a>
            <span class="m">
                {with_unit.then(|| view! { <span>{line.unit.short.get(lang).to_owned()}</span> })}
                <span>{about_of(&line.about, line.about_name.as_ref())}</span>
                <span>{(words.waits)(&whom(&line))}</span>
                <span>{(words.age)(line.age(today))}</span>
                {late}
            </span>
        </li>
    }
}
