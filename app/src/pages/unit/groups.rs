//! Every indicator of the unit against the units, by focus area.

use domain::explore::{ProfileGroup, UnitView};
use leptos::prelude::*;

use super::line::Line;
use crate::components::chart::Chart;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Focus areas with their indicators.
#[component]
pub fn Groups(view: UnitView) -> impl IntoView {
    let words = &use_words().unit;
    let has_similar = !view.similar.is_empty();
    let heading = super::file::title(&view.groups).unwrap_or_else(|| words.each.to_owned());
    let (title, table) = (heading.clone(), super::file::table(&view.groups));
    let groups: Vec<_> = view
        .groups
        .into_iter()
        .map(|group| view! { <Group group cycle=view.cycle.code.clone() /> })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="h-sp">{heading}</h2>
            <p class="say">{words.each_say}</p>
        </div>
        <Signs has_similar />
        <Chart id="tung-chi-so" title say=words.each table>
            <div class="spine">{groups}</div>
        </Chart>
    }
}

#[component]
fn Group(group: ProfileGroup, cycle: String) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    let number =
        |score: Option<f64>| score.map_or_else(|| format::NONE.to_owned(), |score| format::number(score, 0, lang));
    let about = match (group.score, group.median) {
        (Some(score), median) => Some((words.group)(&number(Some(score)), &number(median))),
        (None, Some(median)) => Some((words.group_none)(&number(Some(median)))),
        (None, None) => None,
    };
    let like = group
        .similar
        .map(|similar| (words.group_similar)(&number(Some(similar))));
    let about = [about, like].into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} ");
    let lines: Vec<_> = group
        .lines
        .into_iter()
        .map(|line| view! { <Line line cycle=cycle.clone() /> })
        .collect();
    view! {
        <div class="grp">
            <span class="num">{group.heading.code}</span>
            <h3>{group.heading.name.get(lang).to_owned()}</h3>
            <span class="sm mut num">{about}</span>
        </div>
        <ul>{lines}</ul>
    }
}

/// What the marks on the strips mean.
#[component]
fn Signs(has_similar: bool) -> impl IntoView {
    let words = &use_words().unit;
    let sign = |shape: AnyView, word: &'static str| {
        view! {
            <li>
                <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                    {shape}
                </svg>
                {word}
            </li>
        }
    };
    view! {
        <ul class="splg sm">
            {sign(view! { <circle class="ch-better" r="7" /> }.into_any(), words.better)}
            {sign(view! { <path class="ch-near" d="M0-7 7 0 0 7-7 0Z" /> }.into_any(), words.near)}
            {sign(view! { <rect class="ch-worse" x="-6.5" y="-6.5" width="13" height="13" /> }.into_any(), words.worse)}
            {sign(view! { <circle class="ch-was" r="4.5" /> }.into_any(), words.previous)}
            {sign(view! { <path class="ch-target" d="M-5-4H5L0 4Z" /> }.into_any(), words.target)}
            {has_similar.then(|| sign(view! { <path class="ch-like" d="M0-9V9" /> }.into_any(), words.similar_median))}
            {sign(view! { <path class="ch-best" d="M-3-8H3M0-8V8M-3 8H3" /> }.into_any(), words.best_unit)}
            {sign(view! { <rect class="ch-mid" x="-0.75" y="-9" width="1.5" height="18" /> }.into_any(), words.middle)}
            {sign(view! { <rect class="ch-half" x="-9" y="-4" width="18" height="8" /> }.into_any(), words.half)}
        </ul>
    }
}
