//! A small scale under the input: where the answer stands between last cycle, median and target.

use domain::answer::{Reading, Value};
use domain::indicator::{Indicator, Kind};
use leptos::prelude::*;

use crate::components::form::compare::Comparison;
use crate::components::form::figures::Figures;
use crate::words::use_words;

/// Where two labels would run into each other, in per cent of the width.
const CLOSE: f64 = 16.0;

/// The scale; nothing where there is nothing to compare.
#[component]
pub fn Scale(
    /// The question.
    indicator: Indicator,
    /// What the fields amount to.
    #[prop(into)]
    reading: Signal<Reading>,
    /// What to compare with.
    comparison: Comparison,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let draws = !matches!(indicator.kind, Kind::Distribution | Kind::YesNo | Kind::Level);
    move || {
        let now = reading.with(|reading| {
            reading
                .value
                .as_ref()
                .and_then(|value: &Value| value.figure(&indicator))
        })?;
        let others = [
            comparison.last_figure,
            comparison.median,
            comparison.target.map(|(_, value)| value),
        ];
        (draws && others.iter().any(Option::is_some)).then(|| drawing(now, &comparison, &figures))
    }
}

fn drawing(now: f64, comparison: &Comparison, figures: &Figures) -> AnyView {
    let form = &use_words().form;
    let target = comparison.target.map(|(_, value)| value);
    let values: Vec<f64> = [Some(now), comparison.last_figure, comparison.median, target]
        .into_iter()
        .flatten()
        .collect();
    let (low, high) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(*value), high.max(*value))
        });
    let reach = (high - low).max(high.abs() * 0.02).max(1e-9);
    // The outermost marks stand a little inside, so that their words have room.
    let place = |value: f64| 12.0 + (value - low + (reach - (high - low)) / 2.0) / reach * 76.0;
    let at = |value: f64| format!("{:.1}%", place(value));

    let mut parts = Vec::new();
    let last = comparison.last_figure.map(|last| {
        parts.push((form.last)(&figures.figure(last)));
        let named = (place(last) - place(now)).abs() > CLOSE;
        let line = view! { <line class="sc-way" x1=at(last) x2=at(now) y1="37" y2="37" /> };
        let dot = view! { <circle class="sc-last" cx=at(last) cy="37" r="5.5" /> };
        let word = named.then(|| {
            view! {
                <text class="sc-mut" x=at(last) y="18" text-anchor="middle">
                    {(form.last)(&figures.number(last))}
                </text>
            }
        });
        view! { {line} {dot} {word} }
    });
    let median = comparison.median.map(|median| {
        parts.push((form.median)(&figures.figure(median)));
        let named = target.is_none_or(|target| (place(median) - place(target)).abs() > CLOSE);
        let word = named.then(|| {
            view! {
                <text class="sc-mut" x=at(median) y="64" text-anchor="middle">
                    {(form.median)(&figures.number(median))}
                </text>
            }
        });
        view! {
            <line class="sc-median" x1=at(median) x2=at(median) y1="30" y2="44" />
            {word}
        }
    });
    let target = comparison.target.map(|(year, value)| {
        parts.push((form.target)(year, &figures.bound(value)));
        view! {
            <line class="sc-target" x1=at(value) x2=at(value) y1="24" y2="50" />
            <text class="sc-ink" x=at(value) y="64" text-anchor="middle">
                {format!("{} {}", form.target_short, figures.number(value))}
            </text>
        }
    });
    parts.insert(0, figures.figure(now));
    let label = (form.scale)(&parts);
    view! {
        <figure class="sc">
            <svg width="100%" height="72" role="img" aria-label=label>
                <rect class="sc-base" x="0" y="34" width="100%" height="6" />
                {last}
                {median}
                {target}
                <circle class="sc-now" cx=at(now) cy="37" r="8" />
                <text class="sc-own" x=at(now) y="18" text-anchor="middle">
                    {figures.number(now)}
                </text>
            </svg>
        </figure>
    }
    .into_any()
}
