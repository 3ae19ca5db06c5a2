//! Beside the question: how it is counted, and what earlier cycles answered.

use domain::answer::Value;
use domain::assessment::{AnswerView, PastAnswer};
use domain::indicator::Indicator;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Definition and formula, to unfold.
#[component]
pub fn Method(
    /// The question.
    indicator: Indicator,
) -> impl IntoView {
    let (form, lang) = (&use_words().form, use_lang());
    view! {
        <details class="method">
            <summary>{form.method}</summary>
            <p>{indicator.definition.get(lang).to_owned()}</p>
            <dl class="kv l">
                <dt>{form.formula}</dt>
                <dd>{indicator.formula.get(lang).to_owned()}</dd>
                <dt>{form.owner}</dt>
                <dd>{indicator.owner.get(lang).to_owned()}</dd>
            </dl>
        </details>
    }
}

/// Approved answers of earlier cycles as a table; nothing where there are none.
#[component]
pub fn Earlier(
    /// The question with its past.
    view: AnswerView,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let (form, lang) = (&use_words().form, use_lang());
    if view.past.is_empty() {
        return ().into_any();
    }
    let is_quotient = view.indicator.kind.is_quotient();
    let illustrative = view.past.iter().any(|past| past.illustrative);
    let row = |past: &PastAnswer| {
        let (numerator, denominator) = past.value.fraction();
        let amount =
            |amount: Option<f64>| amount.map_or_else(|| format::NONE.to_owned(), |amount| figures.amount(amount));
        let fraction = is_quotient.then(|| {
            view! {
                <td class="r num">{amount(numerator)}</td>
                <td class="r num">{amount(denominator)}</td>
            }
        });
        let result = match &past.value {
            Value::Distribution(_) => view! { <td>{figures.value(&past.value, &view.indicator)}</td> }.into_any(),
            value => {
                let figure = value.figure(&view.indicator);
                let text = figure.map_or_else(|| format::NONE.to_owned(), |figure| figures.brief(figure));
                view! { <td class="r num">{text}</td> }.into_any()
            }
        };
        view! {
            <tr>
                <th scope="row">{past.cycle_name.get(lang).to_owned()}</th>
                {fraction}
                {result}
            </tr>
        }
    };
    let rows = view.past.iter().map(row).collect_view();
    let heads = is_quotient.then(|| {
        view! {
            <th class="r" scope="col">
                {form.numerator}
            </th>
            <th class="r" scope="col">
                {form.denominator}
            </th>
        }
    });
    view! {
        <section class="card" aria-labelledby="ky-truoc">
            <h2 class="h3" id="ky-truoc">
                {form.earlier}
            </h2>
            <table class="tb">
                <thead>
                    <tr>
                        <th scope="col">{form.cycle}</th>
                        {heads}
                        <th class="r" scope="col">
                            {figures.heading(form.result)}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="src">
                <Illustrative shown=illustrative />
            </p>
        </section>
    }
    .into_any()
}
