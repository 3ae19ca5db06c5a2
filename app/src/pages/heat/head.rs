//! The head of the table: areas, columns with the way to sort by them, and what each leads to.

use domain::explore::{HeatColumn, HeatView, Measure};
use domain::heat::{Key, Order};
use leptos::prelude::*;

use super::state::HeatState;
use super::table::edge;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The head.
#[component]
pub fn Head(view: HeatView, state: HeatState, order: Order) -> impl IntoView {
    let words = &use_words().heat;
    let by_name = state.sorted(Key::NAME, None).href();
    let by_map = charts::geometry(&view.cycle.map_version).map(|_| {
        let here = (order.key == Key::Place).then_some("true");
        view! {
            <a id="xep-ban-do" href=state.sorted(Key::PLACE, None).href() aria-current=here>
                {words.by_map}
            </a>
        }
    });
    let columns = view.columns.iter().enumerate();
    let heads: Vec<_> = columns
        .clone()
        .map(|(place, column)| {
            let now = (order.key == Key::Column(place)).then_some(order);
            view! { <ColumnHead column=column.clone() edge=edge(&view, place) state=state.clone() now /> }
        })
        .collect();
    let ways: Vec<_> = columns
        .map(|(place, column)| view! { <Leads column=column.clone() edge=edge(&view, place) state=state.clone() /> })
        .collect();
    let score = view.score.info.measure.code();
    let now = (order.key == Key::Score).then_some(order);
    view! {
        <thead>
            <Areas view=view.clone() />
            <Features view=view.clone() />
            <tr class="hb">
                <th scope="col" class="un" aria-sort=(order.key == Key::Name).then_some("ascending")>
                    <a id="xep-ten" class="srt" href=by_name>
                        {words.unit}
                    </a>
                </th>
                <th scope="col" class="tot" aria-sort=now.map(way)>
                    <a id="xep-diem" class="srt" href=state.sorted(score, now).href()>
                        {words.score}
                        {now.map(sign)}
                    </a>
                </th>
                {heads}
            </tr>
            <tr class="hc">
                <td class="un">{by_map}</td>
                <td class="tot"></td>
                {ways}
            </tr>
        </thead>
    }
}

/// The areas over their focus areas.
#[component]
fn Areas(view: HeatView) -> impl IntoView {
    let lang = use_lang();
    let cells: Vec<_> = view
        .areas
        .iter()
        .map(|area| {
            let belongs = |column: &&HeatColumn| {
                let code = column.info.measure.code();
                code.strip_prefix(&area.code).is_some_and(|rest| rest.starts_with('.'))
            };
            (area, view.columns.iter().filter(belongs).count())
        })
        .filter(|(_, columns)| *columns > 0)
        .map(|(area, columns)| {
            view! {
                <th scope="colgroup" class="ar fs" colspan=columns>
                    <span>{format!("{} {}", area.code, area.name.get(lang))}</span>
                </th>
            }
        })
        .collect();
    view! {
        <tr class="ha">
            <td class="un"></td>
            <td class="tot"></td>
            {cells}
        </tr>
    }
}

/// The features over the unfolded indicators; nothing where none are unfolded.
#[component]
fn Features(view: HeatView) -> impl IntoView {
    let lang = use_lang();
    let feature_of = |column: &HeatColumn| match &column.info.measure {
        Measure::Indicator(code) => code.split_once('-').map(|(feature, _)| feature.to_owned()),
        _ => None,
    };
    let places: Vec<(usize, Option<String>)> = view.columns.iter().map(feature_of).enumerate().collect();
    if places.iter().all(|(_, feature)| feature.is_none()) {
        return ().into_any();
    }
    let cells: Vec<_> = places
        .chunk_by(|(_, one), (_, other)| one.is_some() && one == other)
        .filter_map(|run| Some((run.first()?, run.len())))
        .map(|((place, feature), columns)| {
            let heading = view
                .features
                .iter()
                .find(|heading| Some(&heading.code) == feature.as_ref());
            match heading {
                None => view! { <td class=edge(&view, *place)></td> }.into_any(),
                Some(feature) => {
                    let name = format!("{} {}", feature.code, feature.name.get(lang));
                    view! {
                        <th scope="colgroup" class="ic" colspan=columns title=name.clone()>
                            <span>{name.clone()}</span>
                        </th>
                    }
                    .into_any()
                }
            }
        })
        .collect();
    view! {
        <tr class="hf">
            <td class="un"></td>
            <td class="tot"></td>
            {cells}
        </tr>
    }
    .into_any()
}

/// Code and name of a column; sorts by it.
#[component]
fn ColumnHead(column: HeatColumn, edge: &'static str, state: HeatState, now: Option<Order>) -> impl IntoView {
    let lang = use_lang();
    let code = column.info.measure.code().to_owned();
    let unit = match column.info.unit.get(lang) {
        // Behind each figure.
        unit if unit.starts_with('/') => "",
        unit => unit,
    };
    let name = match unit {
        "" => column.info.name.get(lang).to_owned(),
        unit => format!("{}, {unit}", column.info.name.get(lang)),
    };
    let short = column.short.get(lang).to_owned();
    let (id, href) = (format!("xep-{code}"), state.sorted(&code, now).href());
    view! {
        <th scope="col" class=edge aria-sort=now.map(way)>
            <a id=id class="srt" href=href>
                <span class="cd">{code} {now.map(sign)}</span>
                <span class="nm">{name}</span>
                {(!short.is_empty())
                    .then(|| {
                        view! {
                            <span class="ns" aria-hidden="true">
                                {short}
                            </span>
                        }
                    })}
            </a>
        </th>
    }
}

/// What a column leads to: its indicators, or the page of the indicator.
#[component]
fn Leads(column: HeatColumn, edge: &'static str, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().heat;
    let code = column.info.measure.code().to_owned();
    let of = (words.of)(&code);
    let lead = match &column.info.measure {
        Measure::Indicator(_) => view! {
            <a href=state.column(&column.info.measure).href()>
                {words.about} <span class="vh">{of}</span>
            </a>
        }
        .into_any(),
        _ if code == state.open => view! {
            <a id=format!("mo-{code}") class="fold" href=state.unfolded("").href() aria-expanded="true">
                {words.fold}
                <span class="vh">{of}</span>
            </a>
        }
        .into_any(),
        _ => view! {
            <a id=format!("mo-{code}") class="unfold" href=state.unfolded(&code).href() aria-expanded="false">
                {format::count(column.indicators, lang)}
                <span class="w">{format!(" {}", (words.indicators)(column.indicators))}</span>
                <span class="vh">{of}</span>
            </a>
        }
        .into_any(),
    };
    view! { <td class=edge>{lead}</td> }
}

/// The way of an order, as assistive technology is told.
fn way(order: Order) -> &'static str {
    if order.ascending { "ascending" } else { "descending" }
}

/// The same for the eye.
fn sign(order: Order) -> impl IntoView {
    let sign = if order.ascending {
        "\u{a0}\u{25b2}"
    } else {
        "\u{a0}\u{25bc}"
    };
    view! { <span aria-hidden="true">{sign}</span> }
}
