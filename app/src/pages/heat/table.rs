//! The table: medians first, then the units; those without any figure as one band that says why.

use std::sync::Arc;

use domain::cell::{Cell, NoValue};
use domain::explore::{HeatCell, HeatColumn, HeatRow, HeatView, Measure};
use domain::heat::{Key, Order};
use leptos::prelude::*;

use super::cell::{class, extent, middle, more};
use super::count;
use super::head::Head;
use super::state::HeatState;
use crate::components::measure::Reading;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The table. It is walked by arrow keys (`enhance::grid`); without JavaScript each cell is a plain link.
#[component]
pub fn Table(view: HeatView, state: HeatState, order: Order) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().heat;
    let name = (words.table)(view.cycle.name.get(lang));
    let label = name.clone();
    let (with, without): (Vec<&HeatRow>, Vec<&HeatRow>) = match order.key {
        // In an order of figures those without any are last anyway: a heading says so.
        Key::Score | Key::Column(_) => view.rows.iter().partition(|row| row.has_figures()),
        Key::Name | Key::Place | Key::Like(_) => (view.rows.iter().collect(), Vec::new()),
    };
    // One view for all rows: a copy for each would cost more than the rows.
    let whole = Arc::new(view.clone());
    let body = |rows: Vec<&HeatRow>| -> Vec<_> {
        rows.into_iter()
            .map(|row| view! { <Row row=row.clone() view=whole.clone() state=state.clone() /> })
            .collect()
    };
    let heading = (!with.is_empty() && !without.is_empty()).then(|| {
        view! {
            <tr class="sep">
                <th scope="rowgroup" colspan=view.columns.len() + 2>
                    <span>{(words.without)(&count(without.len(), lang))}</span>
                </th>
            </tr>
        }
    });
    let scrolls = if view.open.is_empty() {
        "heat-scroll"
    } else {
        "heat-scroll open"
    };
    let has_without = !without.is_empty();
    let with = body(with);
    let without = body(without);
    view! {
        <p class="vh" id="heat-keys">
            {words.keys}
        </p>
        <div class=scrolls tabindex="0" role="region" aria-label=label>
            <table class="heat" data-grid="" aria-describedby="heat-keys">
                <caption class="vh">{name}</caption>
                <Head view=view.clone() state=state.clone() order />
                <Sums view=view.clone() state=state.clone() />
                <tbody>{with}</tbody>
                {has_without.then(|| view! { <tbody>{heading} {without}</tbody> })}
                <Extents view=view.clone() />
            </table>
        </div>
    }
}

/// Class of the cells of a column: where an area begins, whether it is an indicator's or the unfolded focus area's.
pub fn edge(view: &HeatView, place: usize) -> &'static str {
    let area = |place: usize| view.columns.get(place)?.info.measure.code().split('.').next();
    let begins = place.checked_sub(1).is_none_or(|before| area(before) != area(place));
    let measure = view.columns.get(place).map(|column| &column.info.measure);
    let is_open = measure.is_some_and(|measure| measure.code() == view.open);
    match (measure, begins, is_open) {
        (Some(Measure::Indicator(_)), ..) => "ic",
        (_, true, true) => "fs fo",
        (_, true, false) => "fs",
        (_, false, true) => "fo",
        (_, false, false) => "",
    }
}

/// Medians; over unfolded indicators the city's own figures too.
#[component]
fn Sums(view: HeatView, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().heat;
    let median = |column: &HeatColumn| {
        let reading = Reading::new(&column.info, lang);
        let href = state.column(&column.info.measure).href();
        middle(&reading, column).map_or_else(
            || format::NONE.into_any(),
            |middle| view! { <a href=href>{middle}</a> }.into_any(),
        )
    };
    let columns = || view.columns.iter().enumerate();
    let medians: Vec<_> = columns()
        .map(|(place, column)| view! { <td class=edge(&view, place)>{median(column)}</td> })
        .collect();
    let city = view.columns.iter().any(|column| column.city.is_some()).then(|| {
        let cells: Vec<_> = columns()
            .map(|(place, column)| {
                let reading = Reading::new(&column.info, lang);
                view! { <td class=edge(&view, place)>{column.city.map(|figure| reading.bare(figure))}</td> }
            })
            .collect();
        view! {
            <tr class="city">
                <th scope="row">{words.city}</th>
                <td class="tot"></td>
                {cells}
            </tr>
        }
    });
    view! {
        <tbody class="sums">
            <tr>
                <th scope="row">{words.median}</th>
                <td class="tot">{median(&view.score)}</td>
                {medians}
            </tr>
            {city}
        </tbody>
    }
}

/// One unit.
#[component]
fn Row(row: HeatRow, view: Arc<HeatView>, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let cells = if let Some(why) = row.one_reason() {
        view! { <Band row=row.clone() why columns=view.columns.len() state=state.clone() /> }.into_any()
    } else {
        let cells: Vec<_> = row
                .cells
                .iter()
                .zip(&view.columns)
                .enumerate()
                .map(|(place, (cell, column))| {
                    let edge = edge(&view, place);
                    view! { <FigureCell unit=row.unit.code.clone() cell=cell.clone() column=column.clone() edge state=state.clone() /> }
                })
                .collect();
        let score = view.score.clone();
        view! {
            <FigureCell unit=row.unit.code.clone() cell=row.score.clone() column=score edge="tot" state=state.clone() />
            {cells}
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <a href=state.unit_page(&row.unit.code).href()>{row.unit.short.get(lang).to_owned()}</a>
            </th>
            {cells}
        </tr>
    }
}

/// A figure, or why there is none; leads to its way over the cycles on the unit's page.
#[component]
fn FigureCell(unit: String, cell: HeatCell, column: HeatColumn, edge: &'static str, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&column.info, lang);
    let class = [class(&column, &cell).as_str(), edge].join(" ");
    let inside = match &cell.cell {
        Cell::Figure(figure) => reading.bare(figure.value).into_any(),
        Cell::None(kind) => {
            let why = (words.terms.no_value)(*kind);
            // The sum of a row is not drawn in patterns: its cells are.
            let sign = (column.info.measure == Measure::Score).then_some(format::NONE);
            view! {
                <span aria-hidden="true">{sign}</span>
                <span class="vh">{why}</span>
            }
            .into_any()
        }
    };
    let more = more(&reading, &column, &cell);
    let href = state.unit(&unit, &column.info.measure).href();
    view! {
        <td class=class.trim().to_owned()>
            <a href=href data-more=(!more.is_empty()).then_some(more)>
                {inside}
            </a>
        </td>
    }
}

/// A whole row without a figure: one band in the pattern of the reason, with its word.
#[component]
fn Band(row: HeatRow, why: NoValue, columns: usize, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let answered = row
        .coverage
        .filter(|share| share.part > 0)
        .map(|share| (words.heat.answered)(&format::count(share.part, lang), &format::count(share.whole, lang)));
    let said = [Some((words.terms.no_value)(why).to_owned()), answered];
    let said: Vec<String> = said.into_iter().flatten().collect();
    view! {
        <td class="tot dim">{format::NONE}</td>
        <td class=format!("band nv-{}", why.pattern()) colspan=columns>
            <a href=state.unit_page(&row.unit.code).href()>{said.join(" \u{b7} ")}</a>
        </td>
    }
}

/// Lowest and highest figure of each column.
#[component]
fn Extents(view: HeatView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().heat;
    let extent = |column: &HeatColumn| extent(&Reading::new(&column.info, lang), column);
    let cells: Vec<_> = view
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| view! { <td class=edge(&view, place)>{extent(column)}</td> })
        .collect();
    view.columns.iter().any(|column| column.extent.is_some()).then(|| {
        view! {
            <tfoot>
                <tr>
                    <th scope="row">{words.extent}</th>
                    <td class="tot">{extent(&view.score)}</td>
                    {cells}
                </tr>
            </tfoot>
        }
    })
}
