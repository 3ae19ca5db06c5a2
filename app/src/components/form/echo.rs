//! What the form understood: the quotient, the sum, the level, at every keystroke.

use domain::answer::{Draft, Field, Reading, Stance, Value};
use domain::indicator::{Indicator, Kind};
use domain::number;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Echoes the answer as understood.
#[component]
pub fn Echo(
    /// The question.
    indicator: Indicator,
    /// What stands in the fields.
    #[prop(into)]
    draft: Signal<Draft>,
    /// What it amounts to.
    #[prop(into)]
    reading: Signal<Reading>,
    /// Figure of last cycle.
    last: Option<f64>,
) -> impl IntoView {
    let lang = use_lang();
    let form = &use_words().form;
    let figures = Figures::of_form(&indicator, lang);
    let direction = indicator.direction;

    let change = {
        let figures = figures.clone();
        move |figure: f64| {
            let last = last?;
            let moved = figures.moved(last, figure);
            let class = match domain::scale::improvement(last, figure, direction) {
                Some(better) if better > 0.0 => "up",
                Some(better) if better < 0.0 => "down",
                _ => "mut",
            };
            if moved == 0.0 {
                return Some(view! { <span class="sm mut">{form.same}</span> }.into_any());
            }
            Some(
                view! {
                    <span class=format!("{class} nb")>
                        <b>{format::with_arrow(moved, figures.signed(last, figure))}</b>
                        <span class="vh">{format!(" {}", form.since_last)}</span>
                    </span>
                }
                .into_any(),
            )
        }
    };

    let understood = move || {
        let (draft, reading) = (draft.get(), reading.get());
        match (draft.stance, &reading.value) {
            (Stance::NotApplicable, _) => result(form.understood, form.says_not_applicable.to_owned(), ().into_any()),
            (Stance::Unchanged, Some(value)) => {
                result(form.says_unchanged, figures.value(value, &indicator), ().into_any())
            }
            (_, Some(value)) => {
                let said = match value {
                    Value::Quotient { numerator, denominator } => {
                        (form.understood_quotient)(&figures.amount(*numerator), &figures.amount(*denominator))
                    }
                    _ => form.understood.to_owned(),
                };
                let more = match value {
                    Value::Survey { sample, .. } => {
                        view! { <span class="sm mut">{(form.among)(&figures.amount(*sample))}</span> }.into_any()
                    }
                    _ => ().into_any(),
                };
                let change = value.figure(&indicator).and_then(&change);
                let short = match value {
                    Value::Distribution(shares) => sum(&figures, shares.iter().sum()),
                    value => figures.value(value, &indicator),
                };
                result(&said, short, view! { {more} {change} }.into_any())
            }
            (_, None) if indicator.kind == Kind::Distribution && !draft.parts.is_empty() => {
                running_sum(&figures, &draft, &reading)
            }
            (_, None) if is_empty(&draft) => view! { <span class="sm mut">{form.not_yet}</span> }.into_any(),
            (_, None) => view! { <span class="sm mut">{form.unreadable}</span> }.into_any(),
        }
    };
    view! {
        <div class="calc" role="status" id="hieu-la">
            {understood}
        </div>
    }
}

fn result(said: &str, figure: String, more: AnyView) -> AnyView {
    view! {
        <span class="sm mut">{said.to_owned()}</span>
        <span class="res num">{figure}</span>
        {more}
    }
    .into_any()
}

fn sum(figures: &Figures, sum: f64) -> String {
    figures.bound((sum * 100.0).round() / 100.0)
}

/// The parts typed so far, added up, and what is missing to 100.
fn running_sum(figures: &Figures, draft: &Draft, reading: &Reading) -> AnyView {
    let form = &use_words().form;
    let typed: f64 = draft
        .parts
        .iter()
        .filter_map(|part| number::parse_share(part).ok())
        .sum();
    let rest = 100.0 - typed;
    let adds_up = rest.abs() < 0.05 && reading.problem(Field::Parts).is_none();
    let more = (!adds_up)
        .then(|| view! { <span class="mut">{(form.sum_rest)(rest < 0.0, &sum(figures, rest.abs()))}</span> })
        .into_any();
    result(form.sum, sum(figures, typed), more)
}

/// Whether nothing has been typed that could become a figure.
pub fn is_empty(draft: &Draft) -> bool {
    [&draft.numerator, &draft.denominator, &draft.value, &draft.sample]
        .into_iter()
        .all(|text| text.trim().is_empty())
        && draft.parts.iter().all(|part| part.trim().is_empty())
}
