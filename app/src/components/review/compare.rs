//! One answer in figures: this cycle beside the one before, what it was before a return, median and target.

use domain::answer::{Draft, Value, read};
use domain::assessment::ReviewedAnswer;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::components::trend_chart::short_cycle;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// A line of the table.
struct Line {
    name: String,
    value: Option<Value>,
    figure: Option<f64>,
    strong: bool,
}

/// What the reviewer compares, as a table.
#[component]
pub fn CompareTable(
    /// The answer.
    answer: ReviewedAnswer,
    /// How figures are written.
    figures: Figures,
) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let indicator = &answer.indicator;
    let is_quotient = indicator.kind.is_quotient();
    let last = answer.past.first();
    let before = answer.before.as_ref().and_then(|(draft, _)| value_of(&answer, draft));

    let mut lines = vec![Line {
        name: words.form.this_cycle.to_owned(),
        value: answer.value.clone(),
        figure: answer.figure,
        strong: true,
    }];
    if let Some(value) = before.filter(|before| Some(before) != answer.value.as_ref()) {
        let figure = value.figure(indicator);
        lines.push(Line {
            name: words.review.before.to_owned(),
            value: Some(value),
            figure,
            strong: false,
        });
    }
    if let Some(last) = last {
        let name = format!(
            "{} ({})",
            words.form.last_cycle,
            short_cycle(&last.cycle, last.cycle_name.get(lang))
        );
        lines.push(Line {
            name,
            value: Some(last.value.clone()),
            figure: last.figure,
            strong: false,
        });
    }
    let rows = lines
        .iter()
        .map(|line| row(line, &answer, &figures, is_quotient))
        .collect_view();

    let change = last.and_then(|last| change_row(&answer, &figures, &last.value, last.figure));
    let span = if is_quotient { "2" } else { "" };
    let plain = |name: String, text: String| {
        let gap = is_quotient.then(|| view! { <td colspan=span></td> });
        view! {
            <tr>
                <th scope="row">{name}</th>
                {gap}
                <td class="r num">{text}</td>
            </tr>
        }
    };
    let median = if figures.are_yes_no() {
        figures.middle_of(&answer.peers)
    } else {
        answer.median.map(|median| figures.brief(median))
    };
    let median = median.map(|said| plain(words.review.median.to_owned(), said));
    let target = answer
        .target
        .as_ref()
        .map(|target| plain((words.review.target)(target.year), figures.brief(target.value)));
    let heads = is_quotient.then(|| {
        view! {
            <th class="r" scope="col">
                {words.form.numerator}
            </th>
            <th class="r" scope="col">
                {words.form.denominator}
            </th>
        }
    });
    view! {
        <table class="tb cmp">
            <thead>
                <tr>
                    <th scope="col">{words.form.cycle}</th>
                    {heads}
                    <th class="r" scope="col">
                        {figures.heading(words.form.result)}
                    </th>
                </tr>
            </thead>
            <tbody>{rows} {change} {median} {target}</tbody>
        </table>
    }
}

/// What a draft of this answer amounted to.
pub fn value_of(answer: &ReviewedAnswer, draft: &Draft) -> Option<Value> {
    read(&answer.indicator, draft, answer.past.first().map(|past| &past.value)).value
}

fn row(line: &Line, answer: &ReviewedAnswer, figures: &Figures, is_quotient: bool) -> impl IntoView + use<> {
    let (numerator, denominator) = line.value.as_ref().map_or((None, None), Value::fraction);
    let amount = |amount: Option<f64>| amount.map_or_else(|| format::NONE.to_owned(), |amount| figures.amount(amount));
    let fraction = is_quotient.then(|| {
        view! {
            <td class="r num">{amount(numerator)}</td>
            <td class="r num">{amount(denominator)}</td>
        }
    });
    let result = match (&line.value, line.figure) {
        (Some(value @ Value::Distribution(_)), _) => figures.value(value, &answer.indicator),
        (_, Some(figure)) => figures.brief(figure),
        (_, None) => format::NONE.to_owned(),
    };
    let class = if matches!(line.value, Some(Value::Distribution(_))) {
        ""
    } else {
        "r num"
    };
    view! {
        <tr class=if line.strong { "me" } else { "" }>
            <th scope="row">{line.name.clone()}</th>
            {fraction}
            <td class=class>{result}</td>
        </tr>
    }
}

fn change_row(
    answer: &ReviewedAnswer,
    figures: &Figures,
    last: &Value,
    last_figure: Option<f64>,
) -> Option<impl IntoView + use<>> {
    let (now, then) = (answer.figure?, last_figure?);
    let lang = use_lang();
    let fraction = answer.indicator.kind.is_quotient().then(|| {
        let value = answer.value.as_ref();
        let (numerator, denominator) = value.map_or((None, None), Value::fraction);
        let (before_numerator, before_denominator) = last.fraction();
        let moved = |now: Option<f64>, then: Option<f64>| match (now, then) {
            (Some(now), Some(then)) => {
                let decimals = u8::from((now - then).fract() != 0.0);
                format::signed(format::moved(then, now, decimals), decimals, lang)
            }
            _ => format::NONE.to_owned(),
        };
        view! {
            <td class="r num">{moved(numerator, before_numerator)}</td>
            <td class="r num">{moved(denominator, before_denominator)}</td>
        }
    });
    let class = match domain::scale::improvement(then, now, answer.indicator.direction) {
        Some(better) if better > 0.0 => "r num up",
        Some(better) if better < 0.0 => "r num down",
        _ => "r num",
    };
    Some(view! {
        <tr>
            <th scope="row">{use_words().review.change}</th>
            {fraction}
            <td class=class>
                <b>{figures.bare_signed(then, now)}</b>
            </td>
        </tr>
    })
}
