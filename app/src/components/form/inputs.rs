//! The fields that take the figure, by the indicator's kind.

use domain::answer::{Draft, Field, Value};
use domain::indicator::{Indicator, Kind};
use leptos::prelude::*;

use crate::components::form::choices::{LevelCards, YesNo};
use crate::components::form::fields::{PARTS, label_of};
use crate::components::form::figures::Figures;
use crate::components::form::text_field::TextField;
use crate::context::use_lang;
use crate::words::use_words;

/// What needs attention in a field, as a sentence.
pub type Problems = Signal<Vec<(Field, &'static str)>>;

/// The sentence for one field.
pub fn problem_of(problems: Problems, field: Field) -> Signal<Option<&'static str>> {
    Signal::derive(move || {
        problems.with(|problems| problems.iter().find(|(with, _)| *with == field).map(|(_, text)| *text))
    })
}

/// The fields that take the figure.
#[component]
pub fn FigureInputs(
    /// The question.
    indicator: Indicator,
    /// What was typed so far.
    draft: Draft,
    /// Last cycle's value.
    last: Option<Value>,
    /// What needs attention.
    problems: Problems,
) -> impl IntoView {
    let (words, lang) = (&use_words().form, use_lang());
    let figures = Figures::of_form(&indicator, lang);
    let before = |amount: Option<f64>| {
        amount
            .map(|amount| (words.last)(&figures.amount(amount)))
            .unwrap_or_default()
    };
    match indicator.kind {
        Kind::Percent | Kind::Rate | Kind::Ratio | Kind::Average => {
            let (numerator, denominator) = last.as_ref().map_or((None, None), Value::fraction);
            view! {
                <div class="two">
                    <TextField
                        name="numerator"
                        label=label_of("numerator", &indicator, lang)
                        text=draft.numerator
                        hint=words.number_hint
                        below=before(numerator)
                        problem=problem_of(problems, Field::Numerator)
                        number=true
                        longest=60
                    />
                    <TextField
                        name="denominator"
                        label=label_of("denominator", &indicator, lang)
                        text=draft.denominator
                        hint=words.number_hint
                        below=before(denominator)
                        problem=problem_of(problems, Field::Denominator)
                        number=true
                        longest=60
                    />
                </div>
            }
            .into_any()
        }
        Kind::Count | Kind::Points => {
            let last = match last {
                Some(Value::Count(count) | Value::Published(count)) => Some(count),
                _ => None,
            };
            let label = match indicator.kind {
                Kind::Points => (words.points)(&figures.amount(indicator.range[1])),
                _ => (words.count)(indicator.unit.get(lang)),
            };
            one_number(label, draft.value, before(last), problems)
        }
        Kind::Survey => {
            let (share, sample) = match last {
                Some(Value::Survey { share, sample }) => (Some(share), Some(sample)),
                Some(Value::Published(share)) => (Some(share), None),
                _ => (None, None),
            };
            view! {
                <div class="two">
                    <TextField
                        name="value"
                        label=words.share
                        text=draft.value
                        hint=words.number_hint
                        below=before(share)
                        problem=problem_of(problems, Field::Value)
                        number=true
                        longest=60
                    />
                    <TextField
                        name="sample"
                        label=words.sample
                        text=draft.sample
                        hint=words.number_hint
                        below=before(sample)
                        problem=problem_of(problems, Field::Sample)
                        number=true
                        longest=60
                    />
                </div>
            }
            .into_any()
        }
        Kind::Level => {
            let last = match last {
                Some(Value::Level(level)) => Some(level),
                _ => None,
            };
            view! { <LevelCards indicator text=draft.value last problem=problem_of(problems, Field::Value) /> }
                .into_any()
        }
        Kind::YesNo => view! { <YesNo text=draft.value problem=problem_of(problems, Field::Value) /> }.into_any(),
        Kind::Distribution => view! { <Parts indicator draft last problems /> }.into_any(),
    }
}

/// A figure that is one number.
fn one_number(label: String, text: String, below: String, problems: Problems) -> AnyView {
    view! {
        <TextField
            name="value"
            label
            text
            hint=use_words().form.number_hint
            below
            problem=problem_of(problems, Field::Value)
            number=true
            longest=60
        />
    }
    .into_any()
}

/// The shares of a distribution.
#[component]
fn Parts(indicator: Indicator, draft: Draft, last: Option<Value>, problems: Problems) -> impl IntoView {
    let (words, lang) = (&use_words().form, use_lang());
    let figures = Figures::of_form(&indicator, lang);
    let together = problem_of(problems, Field::Parts);
    let shares = match last {
        Some(Value::Distribution(shares)) => shares,
        _ => Vec::new(),
    };
    let fields = PARTS
        .into_iter()
        .zip(0u8..)
        .zip(&indicator.parts)
        .map(|((name, place), part)| {
            let place_in = usize::from(place);
            let below = shares
                .get(place_in)
                .map(|share| (words.last)(&figures.amount(*share)))
                .unwrap_or_default();
            view! {
                <TextField
                    name
                    label=part.get(lang)
                    text=draft.parts.get(place_in).cloned().unwrap_or_default()
                    below
                    problem=problem_of(problems, Field::Part(place))
                    number=true
                    longest=60
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="pick parts" aria-describedby="parts-h parts-p">
            <legend class="lab">{words.parts}</legend>
            <p class="hint" id="parts-h">
                {format!("{} {}", words.parts_hint, words.number_hint)}
            </p>
            <div class="two">{fields}</div>
            <p class="err" id="parts-p">
                {move || together.get()}
            </p>
        </fieldset>
    }
}
