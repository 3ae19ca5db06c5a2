//! A history: what happened, by day, newest first.

use domain::history::{Run, Said, Told, runs};
use domain::time::Day;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The events of one part, with a heading for each day.
#[component]
pub fn History(
    /// Newest first.
    events: Vec<Told>,
    /// Whether each event names its cycle, and the unit where that is not the person's own.
    #[prop(optional)]
    with_place: bool,
) -> impl IntoView {
    let words = use_words();
    if events.is_empty() {
        return view! { <p class="mut">{words.history.none}</p> }.into_any();
    }
    let mut days: Vec<(Day, Vec<Run>)> = Vec::new();
    for run in runs(events) {
        let day = run.told.at.day();
        match days.last_mut() {
            Some((last, runs)) if *last == day => runs.push(run),
            _ => days.push((day, vec![run])),
        }
    }
    days.into_iter()
        .map(|(day, runs)| {
            let lines = runs
                .into_iter()
                .map(|run| view! { <Line run with_place /> })
                .collect_view();
            let day = (words.terms.weekday)(day);
            // A page of its own has no heading between its title and the days.
            let heading = if with_place {
                view! { <h2 class="told-d">{day}</h2> }.into_any()
            } else {
                view! { <h3 class="told-d">{day}</h3> }.into_any()
            };
            view! {
                {heading}
                <ol class="told">{lines}</ol>
            }
        })
        .collect_view()
        .into_any()
}

/// What an answer said, as it is written; empty where that is not known.
fn written(told: &Told, said: &Said) -> String {
    let lang = use_lang();
    match (said, &told.indicator) {
        (Said::NotApplicable, _) => use_words().history.not_applicable.to_owned(),
        (Said::Points(points), _) => format::short(*points, 4, lang),
        (Said::Value(value), Some(indicator)) => Figures::of(indicator, lang).value(value, indicator),
        (Said::Nothing | Said::Value(_), _) => String::new(),
    }
}

#[component]
fn Line(run: Run, with_place: bool) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let Run { told, count, since } = run;
    let times = (count > 1).then(|| {
        let times = (words.history.times)(count, &since.hhmm());
        view! { <span class="sm mut">{format!(" \u{b7} {times}")}</span> }
    });
    let role = told.role.map(|role| (words.terms.role)(role));
    let name = match (told.by.is_empty(), role) {
        (true, role) => role.unwrap_or(words.history.program).to_owned(),
        (false, _) => told.by.clone(),
    };
    let place = told.place.get(lang);
    let left = told.has_left.then_some(words.history.has_left);
    let beside: Vec<&str> = [Some(place), left]
        .into_iter()
        .flatten()
        .filter(|word| !word.is_empty())
        .collect();
    let beside = (!beside.is_empty()).then(|| format!(" ({})", beside.join(", ")));
    let deed = (words.history.say)(&told, &written(&told, &told.before), &written(&told, &told.after));
    let unit = Some(told.unit.get(lang)).filter(|unit| *unit != place);
    let about: Vec<&str> = [unit, Some(told.cycle.get(lang))]
        .into_iter()
        .flatten()
        .filter(|word| with_place && !word.is_empty())
        .collect();
    let about = (!about.is_empty()).then(|| view! { <span class="sm mut">{about.join(" \u{b7} ")}</span> });
    let files = (!told.files.is_empty()).then(|| {
        view! {
            <p class="sm mut">
                {words.history.files} " " <span lang="vi">{told.files.join(", ")}</span>
            </p>
        }
    });
    view! {
        <li>
            <span class="num sm mut">{told.at.hhmm()}</span>
            <div>
                <p>
                    <b>{name}</b>
                    {beside}
                    " "
                    {deed}
                    {times}
                </p>
                {about}
                {(!told.reason.is_empty()).then(|| view! { <p class="said sm" lang="vi">{told.reason.clone()}</p> })}
                {files}
            </div>
        </li>
    }
}
