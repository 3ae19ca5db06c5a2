//! At the side of a unit's page: the steps of the cycle, and the units below.

use domain::assessment::HistoryLine;
use domain::explore::UnitView;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// History and units below; nothing where there is neither.
#[component]
pub fn Side(view: UnitView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    if view.history.is_empty() && view.below.is_empty() {
        return ().into_any();
    }
    let steps: Vec<_> = view.history.into_iter().map(|step| view! { <Step step /> }).collect();
    let below: Vec<_> = view
        .below
        .iter()
        .map(|unit| {
            let href = link(format!("/don-vi/{}", unit.code))
                .with("ky", &view.cycle.code)
                .href();
            view! {
                <li>
                    <a href=href>{unit.name.get(lang).to_owned()}</a>
                </li>
            }
        })
        .collect();
    view! {
        <aside class="s-side">
            {(!steps.is_empty())
                .then(|| {
                    view! {
                        <section class="sec" aria-labelledby="h-hi">
                            <div class="sec-h">
                                <h2 id="h-hi">{words.history}</h2>
                            </div>
                            <ol class="his">{steps}</ol>
                        </section>
                    }
                })}
            {(!below.is_empty())
                .then(|| {
                    view! {
                        <section class="sec" aria-labelledby="h-be">
                            <div class="sec-h">
                                <h2 id="h-be">{words.below}</h2>
                            </div>
                            <ul class="below">{below}</ul>
                        </section>
                    }
                })}
        </aside>
    }
    .into_any()
}

/// One step: when, what, who, how many answers, why.
#[component]
fn Step(step: HistoryLine) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let (_, month, day) = step.at.day().parts();
    let who = match (step.by.is_empty(), step.role) {
        (true, None) => words.unit.program.to_owned(),
        (true, Some(role)) => (words.terms.role)(role).to_owned(),
        (false, None) => step.by,
        (false, Some(role)) => format!("{}, {}", step.by, (words.terms.role)(role)),
    };
    let count = |number| format::count(number, lang);
    let covered = (step.answers > 0).then(|| (words.unit.answers)(&count(step.answers)));
    let returned = (step.returned > 0).then(|| (words.unit.returned)(&count(step.returned)));
    let about: Vec<String> = [Some(who), covered, returned].into_iter().flatten().collect();
    view! {
        <li>
            <span class="num mut">{format!("{day:02}/{month:02}")}</span>
            <div>
                {(words.terms.done)(step.action)}
                <p class="sm mut">{about.join(" \u{b7} ")}</p>
                {(!step.reason.is_empty()).then(|| view! { <p class="sm">{step.reason}</p> })}
            </div>
        </li>
    }
}
