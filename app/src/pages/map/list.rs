//! The list beside the map, with its search.

use domain::explore::MapView;
use leptos::prelude::*;

use super::state::MapState;
use crate::components::kept::Kept;
use crate::components::measure::Reading;
use crate::components::ranking::{LIST, Ranking, draws_target};
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Units by rank, searched without accents.
#[component]
pub fn List(map: MapView, state: MapState) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().map;
    let reading = Reading::new(&map.info, lang);
    let with = map.rows.iter().filter(|row| row.cell.value().is_some()).count();
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let city = map
        .city
        .as_ref()
        .and_then(domain::cell::Cell::value)
        .map(|value| (words.city)(&reading.full(value)));
    let median = match map.yes {
        Some(_) => reading.middle(None, map.yes).map(|said| format!("{said}.")),
        None => map.median.map(|value| (words.median)(&reading.full(value))),
    };
    let line = map.info.target.as_ref().map(|target| {
        let bound = reading.bound(target.value);
        if draws_target(&map) {
            (words.line)(&bound)
        } else {
            (words.target)(&bound)
        }
    });
    let facts: Vec<String> = [city, median, line].into_iter().flatten().collect();
    let keep = [
        ("ky", state.cycle.clone()),
        ("cs", state.measure.clone()),
        ("hien", state.shown.clone()),
        ("so", state.against.clone()),
        ("dang", state.form.clone()),
        ("dv", state.unit.clone()),
        ("nhom", state.group.clone()),
    ];
    view! {
        <section class="lst" aria-labelledby="h-l">
            <h2 id="h-l" class="h3">
                {(words.list)(&count(with), &count(map.rows.len() - with))}
            </h2>
            <p class="sm mut">{facts.join(" ")}</p>
            <form class="srch" role="search" method="get" action="/ban-do">
                <label class="vh" for="tim">
                    {words.search}
                </label>
                <input
                    class="in"
                    id="tim"
                    name="tim"
                    type="search"
                    autocomplete="off"
                    placeholder=words.search_hint
                    value=state.search.clone()
                    data-list=LIST
                />
                <Kept words=keep />
                <button class="btn btn-2 no-js">{words.search_go}</button>
            </form>
            <Ranking
                map
                href=|code: &str| state.choosing(code).href()
                filter=state.search.clone()
                selected=state.marked()
            />
        </section>
    }
}
