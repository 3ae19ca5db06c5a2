//! Every figure: a row for each measure, a column for each unit, or for each cycle of one unit.

use charts::bar::{Bar, BarData};
use charts::spine::SpineData;
use domain::cell::Cell;
use domain::compare::{CompareCell, CompareRow, CompareView, Side};
use domain::explore::Measure;
use leptos::prelude::*;

use super::is_indicator;
use super::state::CompareState;
use crate::components::chart::title::{joined, of_mark};
use crate::components::drawing::Picture;
use crate::components::measure::Reading;
use crate::components::tag::StateTag;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The table. Scores have a bar, indicators a strip on which right is better.
#[component]
pub fn Table(view: CompareView, state: CompareState) -> impl IntoView {
    let words = &use_words().compare;
    let over_time = view.is_over_time();
    let heads: Vec<_> = view
        .sides
        .iter()
        .map(|side| view! { <Head side=side.clone() over_time state=state.clone() /> })
        .collect();
    // All strips are walked as one drawing, which the Tab key enters at the first.
    let has_strip =
        |row: &CompareRow| is_indicator(&row.info.measure) && row.cells.iter().any(|cell| cell.cell.value().is_some());
    let first = view.rows.iter().position(has_strip);
    let rows: Vec<_> = view
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let stops = first == Some(at);
            view! { <Row row=row.clone() sides=view.sides.clone() over_time stops state=state.clone() /> }
        })
        .collect();
    let strips = view.rows.iter().any(|row| is_indicator(&row.info.measure));
    view! {
        <section class="sec" aria-labelledby="h-bg">
            <div class="sec-h">
                <h2 id="h-bg">{words.table}</h2>
                <p class="say">
                    {words.best_say} {strips.then(|| format!(" {}", words.table_say))}
                </p>
            </div>
            <div class="scroll" tabindex="0" role="region" aria-label=words.title>
                <table class="tb compare">
                    <thead>
                        <tr>
                            <th scope="col">{words.row}</th>
                            {heads}
                            {(!over_time)
                                .then(|| {
                                    view! {
                                        <th scope="col" class="r">
                                            {words.median}
                                        </th>
                                    }
                                })}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// Name of a column, and where its self-assessment stands.
#[component]
fn Head(side: Side, over_time: bool, state: CompareState) -> impl IntoView {
    let lang = use_lang();
    let name = if over_time {
        side.cycle_name.get(lang)
    } else {
        side.unit.short.get(lang)
    };
    let href = link(format!("/don-vi/{}", side.unit.code))
        .with("ky", &side.cycle)
        .with("hien", &state.shown)
        .href();
    view! {
        <th scope="col" class="sd">
            <a href=href>{name.to_owned()}</a>
            <StateTag state=side.state />
        </th>
    }
}

#[component]
fn Row(row: CompareRow, sides: Vec<Side>, over_time: bool, stops: bool, state: CompareState) -> impl IntoView {
    let lang = use_lang();
    let reading = Reading::new(&row.info, lang);
    let code = row.info.measure.code();
    let name = match &row.info.measure {
        Measure::Score | Measure::Coverage => reading.name(),
        _ => format!("{code} {}", reading.name()),
    };
    // A focus area unfolds to its indicators, an indicator to its trends; what is open already leads nowhere.
    let open = state.measure == code || matches!(row.info.measure, Measure::Score | Measure::Coverage);
    let name = if open {
        view! { {name} }.into_any()
    } else {
        view! { <a href=state.with_measure(&row.info.measure).href()>{name}</a> }.into_any()
    };
    let best = row.best();
    let median = row.cells.iter().find_map(|cell| cell.median);
    let stop = row.cells.iter().position(|cell| stops && cell.cell.value().is_some());
    let cells: Vec<_> = row
        .cells
        .iter()
        .zip(&sides)
        .enumerate()
        .map(|(at, (cell, side))| {
            let (unit, cycle) = (side.unit.short.get(lang), side.cycle_name.get(lang));
            let whose = joined(&[unit, &reading.name()]);
            let title = of_mark(&whose, cycle, &reading.cell(&cell.cell));
            let (best, stops) = (best == Some(at), stop == Some(at));
            view! { <Figure cell=cell.clone() reading=reading.clone() title best stops /> }
        })
        .collect();
    view! {
        <tr class:sum=open>
            <th scope="row">{name}</th>
            {cells}
            {(!over_time)
                .then(|| {
                    view! {
                        <td class="r mut">{median.map_or_else(|| format::NONE.to_owned(), |it| reading.full(it))}</td>
                    }
                })}
        </tr>
    }
}

/// A figure with its bar or strip, or why there is none.
#[component]
fn Figure(cell: CompareCell, reading: Reading, title: String, best: bool, stops: bool) -> impl IntoView {
    let words = use_words();
    let value = match &cell.cell {
        Cell::Figure(figure) => figure.value,
        Cell::None(why) => {
            let why = *why;
            return view! {
                <td class="sd">
                    <span class="bk">
                        <span class=format!("sw nv-{}", why.pattern())></span>
                        {(words.terms.no_value_short)(why)}
                    </span>
                </td>
            }
            .into_any();
        }
    };
    let drawing = if is_indicator(&reading.info.measure) {
        let drawing = charts::spine::draw(&SpineData {
            id: reading.info.measure.code().to_owned(),
            direction: reading.info.direction,
            value: Some(value),
            previous: None,
            median: cell.median,
            similar: None,
            quartiles: cell.quartiles,
            extent: cell.extent,
            target: reading.info.target.as_ref().map(|target| target.value),
            title,
            href: None,
        });
        if stops { drawing } else { drawing.beside() }
    } else {
        charts::bar::draw(&BarData {
            bar: Bar::Rank {
                share: value / 100.0,
                target: None,
                fill: reading.fill(&cell.cell),
            },
            aria: String::new(),
        })
    };
    view! {
        <td class="sd" class:best=best>
            <span class="num">{reading.full(value)}</span>
            {best.then(|| view! { <span class="vh">{format!(" ({})", words.compare.best)}</span> })}
            <Picture drawing class="strip" />
        </td>
    }
    .into_any()
}
