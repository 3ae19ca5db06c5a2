//! Beside the question: how it is counted, earlier cycles; and the answer where it can only be read.

use domain::answer::{Draft, Stance, Value, read};
use domain::assessment::{AnswerView, PastAnswer};
use domain::indicator::Indicator;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::components::form::fields::{fields, label_of, text_of};
use crate::components::form::figures::Figures;
#[cfg(feature = "hydrate")]
use crate::components::form::saver::keep;
use crate::components::form::saver::key_of;
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

/// The answer where it cannot be changed: the figure, then every field that holds text.
#[component]
pub fn ReadOnly(
    /// The question with its answer.
    view: AnswerView,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let form = &use_words().form;
    let reading = read(&view.indicator, &view.draft, view.context.last.as_ref());
    let (said, figure) = match (view.draft.stance, &reading.value) {
        (Stance::NotApplicable, _) => (String::new(), form.says_not_applicable.to_owned()),
        (Stance::Unchanged, Some(value)) => (form.says_unchanged.to_owned(), figures.value(value, &view.indicator)),
        (_, Some(Value::Quotient { numerator, denominator })) => (
            (form.understood_quotient)(&figures.amount(*numerator), &figures.amount(*denominator)),
            reading
                .value
                .as_ref()
                .map(|value| figures.value(value, &view.indicator))
                .unwrap_or_default(),
        ),
        (_, Some(value)) => (String::new(), figures.value(value, &view.indicator)),
        (_, None) => (String::new(), form.not_yet.to_owned()),
    };
    view! {
        <div class="calc">
            <span class="sm mut">{said}</span>
            <span class="res num">{figure}</span>
        </div>
        <Texts indicator=view.indicator.clone() draft=view.draft.clone() />
        <Orphan view />
    }
}

/// Text typed while the answer was open that never reached the server. Only this device knows of it.
#[component]
fn Orphan(view: AnswerView) -> impl IntoView {
    let words = &use_words().form.save;
    let kept = RwSignal::new(None::<Draft>);
    #[cfg(feature = "hydrate")]
    Effect::new({
        let key = key_of(&view);
        move |_| kept.set(keep::get(&key).map(|kept| kept.draft))
    });
    let discard = {
        let key = key_of(&view);
        move |_: MouseEvent| {
            #[cfg(feature = "hydrate")]
            keep::forget(&key);
            #[cfg(not(feature = "hydrate"))]
            let _ = &key;
            kept.set(None);
        }
    };
    move || {
        let (indicator, discard) = (view.indicator.clone(), discard.clone());
        kept.get().map(|draft| {
            view! {
                <div class="note note-danger" role="status">
                    <p>{words.orphan}</p>
                    <Texts indicator draft />
                    <button class="btn btn-2 btn-s" type="button" on:click=discard>
                        {words.discard}
                    </button>
                </div>
            }
        })
    }
}

/// Every field that holds text, with its label.
#[component]
pub fn Texts(
    /// The question.
    indicator: Indicator,
    /// Its answer.
    draft: Draft,
) -> impl IntoView {
    let lang = use_lang();
    let rows: Vec<_> = fields(&draft)
        .into_iter()
        .filter(|(name, text)| *name != "stance" && !text.trim().is_empty())
        .map(|(name, text)| {
            view! {
                <dt>{label_of(name, &indicator, lang)}</dt>
                <dd class="said">{text_of(name, &text, &indicator, lang)}</dd>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="kv l texts">{rows}</dl> })
}
