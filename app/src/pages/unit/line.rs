//! One indicator of the unit: figure, place among the units, change, and the way back to who stands behind it.

use charts::Drawing;
use charts::spine::SpineData;
use domain::cell::Cell;
use domain::explore::{Measure, MeasureInfo, ProfileLine, Trail};
use domain::indicator::Lang;
use leptos::prelude::*;

use crate::components::chart::ChartFacts;
use crate::components::chart::title::of_mark;
use crate::components::document::DocumentLink;
use crate::components::drawing::Picture;
use crate::components::form::figures::Figures;
use crate::components::measure::{Reading, tone};
use crate::components::rise::{made_of, written};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The strip of an indicator: where the unit stands, or would stand, among the others; none where nothing is known, or
/// where a line says nothing.
pub(super) fn strip(line: &ProfileLine, lang: Lang) -> Option<Drawing> {
    let reading = reading(line, lang);
    let value = line.cell.value();
    value.or(line.previous).or(line.median).filter(|_| reading.has_line())?;
    let said = match line.median {
        Some(median) => (use_words().unit.beside_median)(&reading.cell(&line.cell), &reading.full(median)),
        None => reading.cell(&line.cell),
    };
    Some(charts::spine::draw(&SpineData {
        id: line.code.clone(),
        direction: line.direction,
        value,
        previous: line.previous,
        median: line.median,
        similar: line.similar,
        quartiles: line.quartiles,
        extent: line.extent,
        target: line.target.as_ref().map(|target| target.value),
        title: of_mark(line.name.get(lang), &ChartFacts::of_cycle(), &said),
        href: None,
    }))
}

/// The indicator's row.
#[component]
pub fn Line(line: ProfileLine, strip: Option<Drawing>, cycle: String) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = reading(&line, lang);
    let value = line.cell.value();
    let figure = match &line.cell {
        Cell::Figure(figure) => view! {
            <span class="v num">
                <b>{reading.bare(figure.value)}</b>
                <small>{reading.suffix()}</small>
            </span>
        }
        .into_any(),
        Cell::None(kind) => view! {
            <span class="v bk">
                <span class=format!("sw nv-{}", kind.pattern())></span>
                {(words.terms.no_value_short)(*kind)}
            </span>
        }
        .into_any(),
    };
    let change = match (value, line.previous) {
        (Some(now), Some(then)) if reading.figures().moved(then, now) != 0.0 => {
            let class = format!("wv sm num {}", tone(reading.improvement(then, now)));
            view! { <span class=class>{reading.bare_change(then, now)}</span> }.into_any()
        }
        (Some(_), Some(_)) => view! { <span class="wv sm mut">{words.unit.unchanged}</span> }.into_any(),
        (None, Some(then)) => {
            view! { <span class="wv sm mut num">{(words.unit.previous_was)(&reading.bare(then))}</span> }.into_any()
        }
        _ => view! { <span class="wv"></span> }.into_any(),
    };
    let direction = matches!(line.direction, domain::indicator::Direction::Lower)
        .then(|| view! { <span class="dr">{format!(" {}", (words.terms.direction)(line.direction))}</span> });
    view! {
        <li class="spr">
            <div>
                <a href=link(format!("/chi-so/{}", line.code)).with("ky", &cycle).href()>
                    {line.name.get(lang).to_owned()}
                </a>
                {direction}
            </div>
            {figure}
            {match strip {
                Some(drawing) => view! { <Picture drawing class="strip" /> }.into_any(),
                None => view! { <span class="strip"></span> }.into_any(),
            }}
            {change}
            {line.trail.map(|trail| view! { <Behind trail cell=line.cell figures=reading.figures() /> })}
        </li>
    }
}

/// How its figures are read.
pub(super) fn reading(line: &ProfileLine, lang: Lang) -> Reading {
    let info = MeasureInfo {
        measure: Measure::Indicator(line.code.clone()),
        name: line.name.clone(),
        kind: Some(line.kind),
        unit: line.unit.clone(),
        decimals: line.decimals,
        direction: line.direction,
        breaks: Vec::new(),
        much: line.much,
        target: line.target.clone(),
    };
    Reading { info, lang }
}

/// Numerator, denominator, day, source, who entered, who accepted, documents.
#[component]
fn Behind(trail: Trail, cell: Cell, figures: Figures) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let figure = cell.figure().cloned();
    let fraction = figure.as_ref().and_then(|figure| {
        let number = |number: f64| crate::format::short(number, 2, lang);
        Some(format!(
            "{} / {}",
            number(figure.numerator?),
            number(figure.denominator?)
        ))
    });
    let about: Vec<String> = [
        fraction,
        figure
            .as_ref()
            .and_then(|figure| figure.as_of)
            .map(|day| format!("{} {}", words.map.as_of, (words.terms.day)(day))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let source = figure.map(|figure| figure.source).filter(|source| !source.is_empty());
    let has_about = !about.is_empty() || source.is_some();
    let source = source.map(|source| {
        let before = if about.is_empty() { "" } else { " \u{b7} " };
        view! {
            {before}
            <span lang="vi">{source}</span>
        }
    });
    let accepted = if trail.accepted_by.is_empty() {
        words.unit.not_accepted.to_owned()
    } else {
        (words.unit.accepted)(&trail.accepted_by)
    };
    let people = match trail.entered_by.as_str() {
        "" => accepted,
        name => format!("{} {accepted}", (words.unit.entered)(name)),
    };
    let risen = trail.risen.as_ref().and_then(|risen| {
        let gave = (words.rise.gave)(&written(risen, &figures)?, &made_of(risen, &figures));
        let why = (!trail.explanation.trim().is_empty()).then(|| {
            view! {
                <b>{words.rise.reason}</b>
                " "
                <span class="said" lang="vi">{trail.explanation.clone()}</span>
            }
        });
        Some(view! { <p>{gave} " " {why}</p> })
    });
    let documents: Vec<_> = trail
        .evidence
        .into_iter()
        .map(|evidence| view! { <li><DocumentLink evidence /></li> })
        .collect();
    let none = documents
        .is_empty()
        .then(|| view! { <p class="mut">{words.unit.no_evidence}</p> });
    view! {
        <details class="behind sm">
            <summary>{words.unit.behind}</summary>
            {has_about.then(|| view! { <p>{about.join(" \u{b7} ")} {source}</p> })} {risen} <p>{people}</p>
            <ul>{documents}</ul> {none}
        </details>
    }
}
