//! What the units below give: the figure with what it is made of, and which of them are in it.

use domain::answer::Value;
use domain::indicator::Indicator;
use domain::rise::{Below, BelowLine, Risen};
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// The figure as written, by how it rises; nothing while no unit counts.
pub fn written(risen: &Risen, figures: &Figures) -> Option<String> {
    let words = &use_words().rise;
    let figure = risen.figure?;
    Some(match &risen.value {
        Some(_) => figures.figure(figure),
        None if figures.are_yes_no() => (words.say_yes)(&figures.amount(figure), risen.counted),
        None => (words.mean)(&figures.figure(figure)),
    })
}

/// What it is made of: `1.842 trên 2.015`, how many answered, of how many units.
pub fn made_of(risen: &Risen, figures: &Figures) -> String {
    let words = &use_words().rise;
    let of = match &risen.value {
        Some(Value::Quotient { numerator, denominator }) => Some((words.fraction)(
            &figures.amount(*numerator),
            &figures.amount(*denominator),
        )),
        Some(Value::Survey { sample, .. }) => Some((words.among)(&figures.amount(*sample))),
        _ => None,
    };
    let parts = [of, Some((words.reported)(risen))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} ")
}

/// The units, folded: without a figure, apart, counted.
#[component]
pub fn Units(
    /// How far each is.
    units: Vec<BelowLine>,
    /// What is asked.
    indicator: Indicator,
    /// The cycle of the figures.
    cycle: String,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let words = &use_words().rise;
    let group = |heading: fn(u32) -> String, which: fn(Below) -> bool| {
        let chosen: Vec<&BelowLine> = units.iter().filter(|line| which(line.below)).collect();
        let heading = heading(u32::try_from(chosen.len()).unwrap_or(u32::MAX));
        let lines = chosen.iter().map(|line| unit(line, &cycle, &figures)).collect_view();
        (!chosen.is_empty()).then_some((heading, lines))
    };
    let groups = [
        group(words.waiting, |below| !below.has_reported()),
        group(words.apart, |below| {
            below.has_reported() && !matches!(below, Below::Given(_))
        }),
        group(words.counted, |below| matches!(below, Below::Given(_))),
    ];
    let (headings, lists): (Vec<String>, Vec<_>) = groups
        .into_iter()
        .flatten()
        .map(|(heading, lines)| {
            let list = view! {
                <p>
                    <b>{heading.clone()}</b>
                </p>
                <ul class="rise-l">{lines}</ul>
            };
            (heading, list)
        })
        .unzip();
    view! {
        <details class="rise-u sm">
            <summary>{headings.join(" \u{b7} ")}</summary>
            {lists}
            <p class="hint">{format!("{} {}", (words.how)(indicator.rises), words.counts)}</p>
        </details>
    }
}

fn unit(line: &BelowLine, cycle: &str, figures: &Figures) -> impl IntoView + use<> {
    let words = use_words();
    let said = match line.below {
        Below::Given(part) => view! { <span class="num">{figures.figure(part.figure)}</span> }.into_any(),
        Below::OneSided => view! { <span>{words.rise.one_sided}</span> }.into_any(),
        Below::None(kind) => view! { <span class="mut">{(words.terms.no_value_short)(kind)}</span> }.into_any(),
    };
    let page = link(format!("/don-vi/{}", encode(&line.unit.code)))
        .with("ky", cycle)
        .href();
    view! {
        <li>
            <a href=page>{line.unit.name.get(use_lang()).to_owned()}</a>
            {said}
        </li>
    }
}
