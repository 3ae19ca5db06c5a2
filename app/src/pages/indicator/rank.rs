//! The ranking: a row of dots for each unit, or the units grouped by their answer where figures are choices. Units
//! without a figure follow, each with its reason.

use charts::Drawing;
use charts::dotplot::{DotplotData, Row};
use domain::cell::Cell;
use domain::explore::{IndicatorView, MapView, UnitRow};
use leptos::prelude::*;

use super::titles::{self, count, with_figure};
use crate::components::chart::{self, Chart};
use crate::components::measure::Reading;
use crate::components::ranking::ranks;
use crate::context::use_lang;
use crate::format;
use crate::link::{Link, link};
use crate::words::use_words;

/// The ranking in the form that fits its figures.
#[component]
pub fn Rank(view: IndicatorView, chosen: String) -> impl IntoView {
    let reading = Reading::new(&view.map.info, use_lang());
    let code = view.indicator.code;
    let body = if reading.figures().are_words() {
        view! { <Groups map=view.map.clone() code=code.clone() chosen=chosen.clone() /> }.into_any()
    } else {
        view! { <Rows map=view.map.clone() code=code.clone() chosen=chosen.clone() /> }.into_any()
    };
    view! {
        {body}
        <Without map=view.map code chosen />
    }
}

/// The page with a unit pointed out.
fn to_unit(code: &str, map: &MapView, unit: &str) -> Link {
    let shown = if map.shown == domain::explore::Shown::default() {
        ""
    } else {
        map.shown.code()
    };
    link(format!("/chi-so/{code}"))
        .with("ky", &map.cycle.code)
        .with("hien", shown)
        .with("dv", unit)
}

#[component]
fn Rows(map: MapView, code: String, chosen: String) -> impl IntoView {
    if with_figure(&map).next().is_none() {
        return ().into_any();
    }
    let lang = use_lang();
    let words = use_words();
    let has_before = with_figure(&map).any(|(row, _)| row.previous.is_some());
    let at = map.cycles.iter().position(|cycle| cycle.code == map.cycle.code);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| map.cycles.get(at));
    let before = before.filter(|_| has_before).map(|cycle| cycle.name.get(lang));
    let say = (words.indicator.rank_say)(before);
    view! {
        <p class="sm mut">{say.clone()} " " {words.indicator.rank_do}</p>
        <p class="vh">{words.map.keys}</p>
        <Chart
            id="xep-hang"
            title=titles::of_ranking(&map, lang)
            say
            picture=drawing(&map, &code, &chosen, 720)
            narrow=Some(drawing(&map, &code, &chosen, 328))
            class="dp"
            table=chart::map::table(&map, lang)
        />
    }
    .into_any()
}

fn drawing(map: &MapView, code: &str, chosen: &str, width: u16) -> Drawing {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let short = |value: f64| format::short(value, map.info.decimals, lang);
    let row = |(row, rank): (&UnitRow, Option<usize>)| {
        let value = row.cell.value()?;
        let change = row.previous.map(|then| reading.change(then, value));
        let title = match change {
            Some(change) => format!("{}, {change}", reading.title(row)),
            None => reading.title(row),
        };
        Some(Row {
            id: row.unit.code.clone(),
            rank: rank.map(|rank| rank.to_string()).unwrap_or_default(),
            label: row.unit.short.get(lang).to_owned(),
            value,
            value_text: reading.bare(value),
            previous: row.previous,
            title,
            href: Some(to_unit(code, map, &row.unit.code).href()),
        })
    };
    let target = map.info.target.as_ref();
    charts::dotplot::draw(&DotplotData {
        rows: map.rows.iter().zip(ranks(map, &reading)).filter_map(row).collect(),
        own: Some(chosen.to_owned()).filter(|unit| !unit.is_empty()),
        target: target.map(|it| {
            let text = format!("{}: {}", (words.terms.target_of)(it.year), short(it.value));
            (it.value, text)
        }),
        median: map
            .median
            .map(|value| (value, (words.indicator.median_of)(&reading.bare(value)))),
        format: charts::Format {
            decimals: usize::from(map.info.decimals),
            style: lang.numbers(),
            suffix: String::new(),
        },
        width,
        aria: format!("{}: {}", words.indicator.ranking, reading.name()),
    })
}

/// Units with the same answer together, the best answer first.
#[component]
fn Groups(map: MapView, code: String, chosen: String) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let mut groups: Vec<(String, String, Vec<AnyView>)> = Vec::new();
    for (row, value) in with_figure(&map) {
        let answer = reading.full(value);
        let here = (row.unit.code == chosen).then_some("true");
        let was = row
            .previous
            .map(|then| reading.full(then))
            .filter(|then| *then != answer)
            .map(|then| view! { <small>{(words.indicator.was)(&then)}</small> });
        let item = view! {
            <li>
                <a href=to_unit(&code, &map, &row.unit.code).href() aria-current=here>
                    {row.unit.short.get(lang).to_owned()}
                    {was}
                </a>
            </li>
        }
        .into_any();
        if let Some((.., items)) = groups.iter_mut().find(|(known, ..)| *known == answer) {
            items.push(item);
            continue;
        }
        let swatch = match reading.fill(&row.cell) {
            charts::Fill::Class(class) => format!("sw q{}", class + 1),
            _ => "sw".to_owned(),
        };
        groups.push((answer, swatch, vec![item]));
    }
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(answer, swatch, items)| {
            let heading = (words.indicator.group)(&answer, &count(items.len(), lang));
            view! {
                <li>
                    <h3>
                        <span class=swatch></span>
                        {heading}
                    </h3>
                    <ul class="chips">{items}</ul>
                </li>
            }
        })
        .collect();
    view! { <ul class="by-answer">{groups}</ul> }
}

/// Units without a figure, each with its kind of "no value".
#[component]
fn Without(map: MapView, code: String, chosen: String) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let items: Vec<_> = map
        .rows
        .iter()
        .filter_map(|row| match &row.cell {
            Cell::None(why) => Some((row, *why)),
            Cell::Figure(_) => None,
        })
        .map(|(row, why)| {
            let here = (row.unit.code == chosen).then_some("true");
            view! {
                <li>
                    <a href=to_unit(&code, &map, &row.unit.code).href() aria-current=here>
                        <span class=format!("sw nv-{}", why.pattern())></span>
                        {row.unit.short.get(lang).to_owned()}
                        <small>{(words.terms.no_value)(why)}</small>
                    </a>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <h3 class="h-without">{(words.indicator.without)(&count(items.len(), lang))}</h3>
            <ul class="chips">{items}</ul>
        }
    })
}
