//! The list beside the map, with its search.

use domain::explore::{MapView, UnitRow};
use domain::text;
use leptos::prelude::*;

use super::state::MapState;
use crate::components::form::search_field::SearchField;
use crate::components::kept::Kept;
use crate::components::measure::Reading;
use crate::components::pages::{Pages, Part, WHOLE};
use crate::components::ranking::{LIST, Ranking, draws_target, searched};
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// What the list shows of the map's rows.
pub struct Found {
    /// Places of the rows that match what is searched for.
    rows: Vec<usize>,
    /// Which of them are shown.
    part: Part,
    /// Whether the list is too long for the page.
    is_long: bool,
}

impl Found {
    /// Places of the rows that are shown; `None` where all are, as far as they match.
    pub fn shown(&self) -> Option<Vec<usize>> {
        self.is_long
            .then(|| self.rows.get(self.part.range()).unwrap_or_default().to_vec())
    }
}

/// Searches the rows of a list that is too long for the page.
pub fn found(map: &MapView, state: &MapState) -> Found {
    let rows = (0..).zip(&map.rows);
    let matches = |row: &UnitRow| state.search.is_empty() || text::matches(&searched(row), &state.search);
    let rows: Vec<usize> = rows.filter(|(_, row)| matches(row)).map(|(place, _)| place).collect();
    Found {
        part: Part::read(&state.part, rows.len()),
        is_long: map.rows.len() > WHOLE,
        rows,
    }
}

/// Units by rank, searched without accents.
#[component]
pub fn List(map: MapView, state: MapState, found: Found) -> impl IntoView {
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
        ("loai", state.peers.kind.clone()),
        ("trong", state.peers.within.clone()),
    ];
    // A long list is searched by the server: here is only a part of it.
    let list = (!found.is_long).then_some(LIST);
    view! {
        <section class="lst" aria-labelledby="h-l">
            <h2 id="h-l" class="h3">
                {(words.list)(&count(with), &count(map.rows.len() - with))}
            </h2>
            <p class="sm mut">{facts.join(" ")}</p>
            <form class="srch" role="search" method="get" action="/ban-do">
                <SearchField label=words.search hint=words.search_hint text=state.search.clone() list />
                <Kept words=keep />
                <button class=if list.is_some() { "btn btn-2 no-js" } else { "btn btn-2" }>{words.search_go}</button>
            </form>
            <Ranking
                map
                href=|code: &str| state.choosing(code).href()
                filter=state.search.clone()
                selected=state.marked()
                only=found.shown()
            />
            <Pages part=found.part href=|part: &str| state.at_part(part).href() />
        </section>
    }
}
