//! Every indicator of the unit against the units, by focus area.

use charts::Drawing;
use charts::sheet::{Key, Part, Picture as Drawn, Sign, Strip};
use domain::explore::{ProfileGroup, ProfileLine, UnitView};
use domain::indicator::Lang;
use leptos::prelude::*;

use super::line::{Line, reading, strip};
use crate::components::chart::Chart;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Focus areas with their indicators.
#[component]
pub fn Groups(view: UnitView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    let has_similar = !view.similar.is_empty();
    let heading = super::file::title(&view.groups).unwrap_or_else(|| words.each.to_owned());
    let (title, table) = (heading.clone(), super::file::table(&view.groups));
    let mut parts = Vec::new();
    let mut is_beside = false;
    let groups: Vec<_> = view
        .groups
        .into_iter()
        .map(|group| {
            // All strips are walked as one drawing, which the Tab key enters at the first.
            let strip = |line: &ProfileLine| {
                let drawing = strip(line, lang)?;
                parts.push(part(line, drawing.clone(), lang));
                let is_beside = std::mem::replace(&mut is_beside, true);
                Some(if is_beside { drawing.beside() } else { drawing })
            };
            let strips = group.lines.iter().map(strip).collect();
            view! { <Group group strips cycle=view.cycle.code.clone() /> }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="h-sp">{heading}</h2>
            <p class="say">{words.each_say}</p>
        </div>
        {(!parts.is_empty()).then(|| view! { <Signs has_similar /> })}
        <Chart id="tung-chi-so" title say=words.each_say empty=parts.is_empty() picture=Drawn::Rows(parts) keys=keys(has_similar) table>
            <div class="spine">{groups}</div>
        </Chart>
    }
}

#[component]
fn Group(group: ProfileGroup, strips: Vec<Option<Drawing>>, cycle: String) -> impl IntoView {
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
        .zip(strips)
        .map(|(line, strip)| view! { <Line line strip cycle=cycle.clone() /> })
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

/// A strip among the others in a file.
fn part(line: &ProfileLine, drawing: Drawing, lang: Lang) -> Part {
    Part {
        name: line.name.get(lang).to_owned(),
        detail: line.code.clone(),
        value: reading(line, lang).cell(&line.cell),
        drawing,
    }
}

/// What the signs on the strips mean, in the order of their use.
fn signs(has_similar: bool) -> impl Iterator<Item = (Strip, &'static str)> {
    let words = &use_words().unit;
    let all = [
        (Strip::Better, words.better),
        (Strip::Near, words.near),
        (Strip::Worse, words.worse),
        (Strip::Previous, words.previous),
        (Strip::Target, words.target),
        (Strip::Similar, words.similar_median),
        (Strip::Best, words.best_unit),
        (Strip::Median, words.middle),
        (Strip::Half, words.half),
    ];
    all.into_iter()
        .filter(move |(sign, _)| has_similar || *sign != Strip::Similar)
}

/// The same for files.
fn keys(has_similar: bool) -> Vec<Key> {
    signs(has_similar)
        .map(|(sign, word)| Key::new(Sign::Strip(sign), word))
        .collect()
}

/// What the marks on the strips mean.
#[component]
fn Signs(has_similar: bool) -> impl IntoView {
    let shape = |sign| match sign {
        Strip::Better => view! { <circle class="ch-better" r="7" /> }.into_any(),
        Strip::Near => view! { <path class="ch-near" d="M0-7 7 0 0 7-7 0Z" /> }.into_any(),
        Strip::Worse => view! { <rect class="ch-worse" x="-6.5" y="-6.5" width="13" height="13" /> }.into_any(),
        Strip::Previous => view! { <circle class="ch-was" r="4.5" /> }.into_any(),
        Strip::Target => view! { <path class="ch-target" d="M-5-4H5L0 4Z" /> }.into_any(),
        Strip::Similar => view! { <path class="ch-like" d="M0-9V9" /> }.into_any(),
        Strip::Best => view! { <path class="ch-best" d="M-3-8H3M0-8V8M-3 8H3" /> }.into_any(),
        Strip::Median => view! { <rect class="ch-mid" x="-0.75" y="-9" width="1.5" height="18" /> }.into_any(),
        Strip::Half => view! { <rect class="ch-half" x="-9" y="-4" width="18" height="8" /> }.into_any(),
    };
    let signs: Vec<_> = signs(has_similar)
        .map(|(sign, word)| {
            view! {
                <li>
                    <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
                        {shape(sign)}
                    </svg>
                    {word}
                </li>
            }
        })
        .collect();
    view! { <ul class="splg sm">{signs}</ul> }
}
