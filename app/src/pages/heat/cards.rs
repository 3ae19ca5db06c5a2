//! On a phone: one unit over all columns, or one column over all units, as cards.

use domain::cell::Cell;
use domain::explore::{HeatCell, HeatColumn, HeatRow, HeatView, Measure};
use domain::heat::{Key, Order};
use leptos::prelude::*;

use super::cell::{class, class_alone, more};
use super::state::HeatState;
use super::{Scale, count, is_focus_area};
use crate::components::icon::{Glyph, Icon};
use crate::components::legend::Ramp;
use crate::components::measure::Reading;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Code of the unit or column whose cards are shown: as the address says; else the column that the table is sorted by,
/// or the focus area that is unfolded.
pub fn chosen(view: &HeatView, state: &HeatState) -> String {
    let is_unit = |code: &str| view.rows.iter().any(|row| row.unit.code == code);
    let is_column = |code: &str| view.column(code).is_some();
    [&state.card, &state.sort, &state.open]
        .into_iter()
        .find(|code| is_unit(code) || is_column(code))
        .cloned()
        .unwrap_or_else(|| view.score.info.measure.code().to_owned())
}

/// The cards.
#[component]
pub fn Cards(view: HeatView, state: HeatState) -> impl IntoView {
    let chosen = chosen(&view, &state);
    if let Some(row) = view.rows.iter().find(|row| row.unit.code == chosen).cloned() {
        view! { <OfUnit row view state /> }.into_any()
    } else {
        let place = view.column(&chosen);
        view! { <OfColumn view place state /> }.into_any()
    }
}

/// One unit: its score, then every column.
#[component]
fn OfUnit(row: HeatRow, view: HeatView, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let unit = row.unit.code.clone();
    let cards: Vec<_> = std::iter::once((&view.score, &row.score))
        .chain(view.columns.iter().zip(&row.cells))
        .map(|(column, cell)| {
            let code = column.info.measure.code();
            let name = match &column.info.measure {
                Measure::Score => words.figures.score.to_owned(),
                _ => format!("{code} {}", column.info.name.get(lang)),
            };
            let aside = is_focus_area(&column.info.measure).then(|| {
                if code == state.open {
                    (words.heat.fold.to_owned(), state.unfolded("").href())
                } else {
                    let count = format::count(column.indicators, lang);
                    let word = (words.heat.indicators)(column.indicators);
                    (format!("{count} {word}"), state.unfolded(code).href())
                }
            });
            let href = state.unit(&unit, &column.info.measure).href();
            let inner = matches!(column.info.measure, Measure::Indicator(_));
            let about = more(&Reading::new(&column.info, lang), column, cell);
            let class = class(column, cell);
            view! { <Card name cell=cell.clone() column=column.clone() class about href aside inner /> }
        })
        .collect();
    let open = !view.open.is_empty();
    view! {
        <section class="heat-cards" aria-labelledby="h-hc">
            <h2 id="h-hc" class="h3">
                <a href=state.unit_page(&unit).href()>{row.unit.name.get(lang).to_owned()}</a>
            </h2>
            <Scale view open />
            <ul>{cards}</ul>
        </section>
    }
}

/// One column: every unit, the largest first.
#[component]
fn OfColumn(view: HeatView, place: Option<usize>, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let mut view = view;
    view.sort(
        Order {
            key: place.map_or(Key::Score, Key::Column),
            ascending: state.way == Order::ASCENDING,
        },
        lang,
        |_| None,
    );
    let column = place
        .and_then(|place| view.columns.get(place))
        .unwrap_or(&view.score)
        .clone();
    let reading = Reading::new(&column.info, lang);
    let areas = view.columns.iter().filter(|column| is_focus_area(&column.info.measure));
    let all = (words.heat.focus_areas)(&count(areas.count(), lang));
    let cards: Vec<_> = view
        .rows
        .iter()
        .filter_map(|row| {
            let cell = place.map_or(Some(&row.score), |place| row.cells.get(place))?;
            let href = state.unit(&row.unit.code, &column.info.measure).href();
            let aside = Some((all.clone(), state.with_card(&row.unit.code).href()));
            let name = row.unit.short.get(lang).to_owned();
            let about = cell.previous.map(|value| (words.heat.previous)(&reading.full(value)));
            let about = about.unwrap_or_default();
            let class = class_alone(&column, cell);
            Some(view! { <Card name cell=cell.clone() column=column.clone() class about href aside inner=false /> })
        })
        .collect();
    let heading = match &column.info.measure {
        Measure::Score => words.figures.score.to_owned(),
        measure => format!("{} {}", measure.code(), column.info.name.get(lang)),
    };
    let median = match column.yes {
        Some(_) => reading.middle(None, column.yes).map(|said| format!("{said}.")),
        None => column.median.map(|value| (words.map.median)(&reading.full(value))),
    };
    let is_area = is_focus_area(&column.info.measure);
    let within = is_area.then(|| view! { <Within column=column.clone() view=view.clone() state=state.clone() /> });
    let scale = if column.info.measure == Measure::Score {
        view! {
            <div class="heat-scale">
                <Ramp info=column.info.clone() />
                <p class="xs mut">{words.heat.scale}</p>
            </div>
        }
        .into_any()
    } else {
        view! { <Scale view open=!is_area /> }.into_any()
    };
    view! {
        <section class="heat-cards" aria-labelledby="h-hc">
            <h2 id="h-hc" class="h3">
                <a href=state.column(&column.info.measure).href()>{heading}</a>
            </h2>
            <p class="sm mut">{median}</p>
            {within}
            {scale}
            <ul>{cards}</ul>
        </section>
    }
}

/// The indicators of a focus area, each with cards of its own; before it is unfolded, the way to them.
#[component]
fn Within(column: HeatColumn, view: HeatView, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let code = column.info.measure.code();
    if code != view.open {
        let count = format::count(column.indicators, lang);
        let word = (words.heat.indicators)(column.indicators);
        return view! {
            <p>
                <a class="more" href=state.within(code).href()>
                    {format!("{count} {word}")}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
            </p>
        }
        .into_any();
    }
    let indicators = view
        .columns
        .iter()
        .filter(|column| matches!(column.info.measure, Measure::Indicator(_)));
    let lines: Vec<_> = indicators
        .map(|column| {
            let code = column.info.measure.code();
            let name = format!("{code} {}", column.info.name.get(lang));
            view! {
                <li>
                    <a href=state.with_card(code).href()>{name}</a>
                </li>
            }
        })
        .collect();
    view! { <ul class="heat-in">{lines}</ul> }.into_any()
}

/// A figure with its name, and the way to the others of the same unit or focus area.
#[component]
fn Card(
    name: String,
    cell: HeatCell,
    column: HeatColumn,
    class: String,
    about: String,
    href: String,
    aside: Option<(String, String)>,
    inner: bool,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&column.info, lang);
    let figure = match &cell.cell {
        Cell::Figure(figure) => reading.bare(figure.value),
        Cell::None(_) => String::new(),
    };
    let about = match &cell.cell {
        Cell::Figure(_) => about,
        Cell::None(kind) => (words.terms.no_value)(*kind).to_owned(),
    };
    view! {
        <li class:inner=inner>
            <a class="to" href=href>
                <span class=format!("v num {class}")>{figure}</span>
                <span class="t">
                    <b>{name.clone()}</b>
                    <span class="m">{about}</span>
                </span>
            </a>
            {aside
                .map(|(word, href)| {
                    view! {
                        <a class="aside" href=href>
                            {word}
                            <span class="vh">{format!(": {name}")}</span>
                        </a>
                    }
                })}
        </li>
    }
}
