//! The line above the input: last cycle, median, target.

use domain::answer::Value;
use domain::assessment::AnswerView;
use domain::scale::median;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::components::form::figures::Figures;
use crate::words::use_words;

/// What an answer is compared with, as written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Last cycle's value.
    pub last: Option<String>,
    /// Its figure.
    pub last_figure: Option<f64>,
    /// Median of comparable units.
    pub median: Option<f64>,
    /// What comparable units answered in the middle, as written.
    pub middle: Option<String>,
    /// Target: year and value.
    pub target: Option<(u16, f64)>,
}

impl Comparison {
    /// Of an answer's view.
    pub fn of(view: &AnswerView, figures: &Figures) -> Self {
        let last = view.context.last.as_ref();
        Self {
            last: last.map(|value: &Value| figures.value(value, &view.indicator)),
            last_figure: last.and_then(|value| value.figure(&view.indicator)),
            median: median(&view.context.peers),
            middle: figures.middle_of(&view.context.peers),
            target: view.target.as_ref().map(|target| (target.year, target.value)),
        }
    }
}

/// One line: last cycle, median, target.
#[component]
pub fn CompareLine(
    /// What to compare with.
    comparison: Comparison,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let form = &use_words().form;
    let last = match &comparison.last {
        Some(last) => (form.last)(last),
        None => form.no_last.to_owned(),
    };
    let median = comparison.middle.map(|middle| {
        if figures.are_yes_no() {
            middle
        } else {
            (form.median)(&middle)
        }
    });
    let target = comparison
        .target
        .map(|(year, value)| (form.target)(year, &figures.bound(value)));
    let parts = [Some(last), median, target]
        .into_iter()
        .flatten()
        .map(|part| view! { <li>{part}</li> })
        .collect_view();
    view! { <ul class="ctx">{parts}</ul> }
}
