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

/// The units in three folded lists: without a figure, apart, counted.
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
    let list = move |heading: fn(u32) -> String, which: fn(Below) -> bool| {
        let chosen: Vec<&BelowLine> = units.iter().filter(|line| which(line.below)).collect();
        let count = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
        let lines = chosen
            .into_iter()
            .map(|line| unit(line, &cycle, &figures))
            .collect_view();
        (count > 0).then(|| {
            view! {
                <details>
                    <summary>{heading(count)}</summary>
                    <ul class="rise-l">{lines}</ul>
                </details>
            }
        })
    };
    let waiting = list(words.waiting, |below| !below.has_reported());
    let apart = list(words.apart, |below| {
        below.has_reported() && !matches!(below, Below::Given(_))
    });
    let counted = list(words.counted, |below| matches!(below, Below::Given(_)));
    view! {
        <div class="rise-u sm">
            {waiting} {apart} {counted}
            <p class="hint">{format!("{} {}", (words.how)(indicator.rises), words.counts)}</p>
        </div>
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
