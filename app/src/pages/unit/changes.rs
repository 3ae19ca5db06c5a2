//! What changed since the cycle before: in sentences, and the focus areas that moved most.

use domain::change::Changes;
use domain::explore::{ProfileGroup, ProfileLine, UnitView};
use leptos::prelude::*;

use super::line;
use crate::components::measure::tone;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// Focus areas listed at most.
const MOST: usize = 5;
/// Indicators named at most in one sentence.
const NAMED: usize = 3;

/// The sentences, then the focus areas, best first.
#[component]
pub fn Since(view: UnitView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    let place = view.cycles.iter().position(|cycle| cycle.code == view.cycle.code);
    let before = place
        .and_then(|place| place.checked_sub(1))
        .and_then(|place| view.cycles.get(place));
    let changes = Changes::of(view.groups.iter().flat_map(|group| &group.lines));
    let count = |number| format::count(number, lang);
    let heading = match before.map(|cycle| cycle.name.get(lang)) {
        Some(cycle) if changes.compared() > 0 => (words.changed)(&count(changes.better), &count(changes.worse), cycle),
        Some(cycle) => (words.changes)(cycle),
        None => words.changes_link.to_owned(),
    };
    let areas = areas(&view.groups);
    let none = if before.is_some() {
        words.changes_no_figures
    } else {
        words.changes_none
    };
    let empty = areas.is_empty() && changes.compared() == 0;
    view! {
        <div class="sec-h">
            <h2 id="h-ch">{heading}</h2>
        </div>
        {empty.then(|| view! { <p class="mut">{none}</p> })}
        {sentences(&view, &changes)}
        {(!areas.is_empty())
            .then(|| {
                view! {
                    <h3>{words.areas_moved}</h3>
                    <ul>{areas}</ul>
                }
            })}
    }
}

/// What a reader would say of it, most important first.
fn sentences(view: &UnitView, changes: &Changes<'_>) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    let count = |number: usize| format::count(u32::try_from(number).unwrap_or(u32::MAX), lang);
    let plain = |text: String| view! { <li>{text}</li> }.into_any();
    let score = view.previous.as_ref().and_then(|scores| scores.overall);
    let score = score.zip(view.scores.overall).map(|(from, to)| {
        let number = |value| format::number(value, 0, lang);
        let change = format::moved(from, to, 0);
        let (by, from, to) = (number(change.abs()), number(from), number(to));
        plain(match change {
            _ if change > 0.0 => (words.score_rose)(&by, &from, &to),
            _ if change < 0.0 => (words.score_fell)(&by, &from, &to),
            _ => (words.score_stayed)(&to),
        })
    });
    let compared = (changes.compared() > 0).then(|| {
        let counts = [changes.compared(), changes.same].map(|number| format::count(number, lang));
        plain((words.compared)(&counts[0], &counts[1]))
    });
    let list = |before: &'static str, lines: &[&ProfileLine]| {
        (!lines.is_empty()).then(|| {
            let more = lines.len().saturating_sub(NAMED);
            let more = (more > 0).then(|| format!("; {}", (words.more)(&count(more))));
            let named: Vec<_> = lines
                .iter()
                .take(NAMED)
                .enumerate()
                .map(|(place, line)| {
                    let between = if place == 0 { " " } else { "; " };
                    view! {
                        {between}
                        {name(line, &view.cycle.code)}
                    }
                })
                .collect();
            view! { <li>{before} {named} {more} "."</li> }.into_any()
        })
    };
    let step = |before: &'static str, line: Option<&ProfileLine>| {
        let line = line?;
        let (from, to) = (line.previous?, line.cell.value()?);
        let reading = line::reading(line, lang);
        let way = format!(", {} \u{2192} {}", reading.bare(from), reading.full(to));
        Some(
            view! { <li>{before} " " {name(line, &view.cycle.code)} <span class="num">{way}</span> "."</li> }
                .into_any(),
        )
    };
    let told = |many: usize, words: fn(&str) -> String| (many > 0).then(|| plain(words(&count(many))));
    let all: Vec<AnyView> = [
        score,
        list(words.reached, &changes.reached),
        list(words.lost, &changes.lost),
        step(words.rise, changes.rise),
        step(words.fall, changes.fall),
        compared,
        told(changes.new.len(), words.new),
        told(changes.gone.len(), words.gone),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <ul class="says">{all}</ul> }
}

/// An indicator's name, leading to its page.
fn name(line: &ProfileLine, cycle: &str) -> impl IntoView {
    let href = link(format!("/chi-so/{}", line.code)).with("ky", cycle).href();
    view! { <a href=href>{line.name.get(use_lang()).to_owned()}</a> }
}

/// The focus areas that moved most, best first.
fn areas(groups: &[ProfileGroup]) -> Vec<impl IntoView + use<>> {
    let lang = use_lang();
    let mut moved: Vec<(&ProfileGroup, f64, f64)> = groups
        .iter()
        .filter_map(|group| Some((group, group.previous?, group.score?)))
        .filter(|(_, from, to)| format::moved(*from, *to, 0) != 0.0)
        .collect();
    let by = |(_, from, to): &(&ProfileGroup, f64, f64)| to - from;
    moved.sort_by(|a, b| by(b).abs().total_cmp(&by(a).abs()));
    moved.truncate(MOST);
    moved.sort_by(|a, b| by(b).total_cmp(&by(a)));
    moved
        .into_iter()
        .map(|(group, from, to)| {
            let change = format::moved(from, to, 0);
            let number = |value| format::number(value, 0, lang);
            view! {
                <li class="chg">
                    <span class=format!("dl num {}", tone(Some(change)))>
                        {format::with_arrow(change, format::signed(change, 0, lang))}
                    </span>
                    <div>
                        <b>{format!("{} {}", group.heading.code, group.heading.name.get(lang))}</b>
                        " "
                        <span class="num mut sm">{format!("{} \u{2192} {}", number(from), number(to))}</span>
                    </div>
                </li>
            }
        })
        .collect()
}
