//! All that is compared on one pair of axes: over focus areas a sign for each unit, of one measure a line for each.

use charts::lines::{Line, LinesData, Point};
use charts::profile::{self, ProfileData};
use charts::sheet::{Key, Sign};
use charts::side::SIGNS;
use charts::trend::TrendTarget;
use charts::{Drawing, Format};
use domain::compare::{CompareRow, CompareView};
use domain::explore::Measure;
use leptos::prelude::*;

use super::pictures::{table_of_areas, table_of_cycles};
use super::state::CompareState;
use crate::components::chart::Chart;
use crate::components::chart::title::brief;
use crate::components::drawing::Picture;
use crate::components::measure::Reading;
use crate::components::trend_chart::short_cycle;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The share of itself by which a distance may change and still be called the same.
const STEADY: f64 = 0.05;

/// The chart; nothing where there is nothing to lay on one axis, or too much.
#[component]
pub fn Together(view: CompareView, state: CompareState) -> impl IntoView {
    let words = &use_words().compare;
    let is_overview = view.measure == Measure::Score;
    let sides = if is_overview {
        view.sides.len()
    } else {
        view.chosen.len()
    };
    if !(2..=SIGNS).contains(&sides) {
        return ().into_any();
    }
    let draw = |size| {
        if is_overview {
            Some(areas(&view, &state, size))
        } else {
            cycles(&view, &state, size)
        }
        .filter(|drawing| !drawing.marks.is_empty())
    };
    let Some((wide, narrow)) = draw((860, 320)).zip(draw((328, 260))) else {
        return ().into_any();
    };
    let (say, table) = if is_overview {
        (words.together_areas, table_of_areas(&view))
    } else {
        (words.together_cycles, table_of_cycles(&view))
    };
    let heading = finding(&view);
    let names = names(&view);
    let keys = (0u8..)
        .zip(&names)
        .map(|(side, name)| Key::new(Sign::Side(side), name.clone()))
        .collect();
    // Lines carry their names at their ends.
    let legend = is_overview.then(|| {
        let signs = names.into_iter().enumerate();
        let signs: Vec<_> = signs
            .map(|(side, name)| view! { <li><Picture drawing=charts::side::draw(side) />{name}</li> })
            .collect();
        view! { <ul class="sides">{signs}</ul> }
    });
    view! {
        <section class="sec together" aria-labelledby="h-ct">
            <div class="sec-h">
                <h2 id="h-ct">{heading.clone()}</h2>
                <p class="say">{say}</p>
            </div>
            {legend}
            <Chart id="cung-truc" title=heading say picture=wide narrow=Some(narrow) keys table />
        </section>
    }
    .into_any()
}

/// The names of the sides.
fn names(view: &CompareView) -> Vec<String> {
    let lang = use_lang();
    let name = |side: &domain::compare::Side| {
        let name = if view.is_over_time() {
            &side.cycle_name
        } else {
            &side.unit.short
        };
        name.get(lang).to_owned()
    };
    view.sides.iter().map(name).collect()
}

/// Where the units lie furthest apart, or whether they draw closer.
fn finding(view: &CompareView) -> String {
    let lang = use_lang();
    let words = &use_words().compare;
    let said = if view.measure == Measure::Score {
        let furthest = view.furthest_apart(|measure| matches!(measure, Measure::FocusArea(_)));
        furthest.map(|(row, low, high)| {
            let reading = Reading::new(&row.info, lang);
            let say = |name: &str| (words.apart)(name, &reading.bare(low), &reading.bare(high));
            brief([say(row.info.name.get(lang)), say(row.short.get(lang))])
        })
    } else {
        let row = view.rows.first().zip(view.distance_over_time());
        row.and_then(|(row, (from, to))| {
            let reading = Reading::new(&row.info, lang);
            let distance = |far| reading.figures().distance(0.0, far);
            reading.has_line().then(|| match to - from {
                moved if moved.abs() <= from * STEADY => words.steady.to_owned(),
                moved if moved < 0.0 => (words.closer)(&distance(from), &distance(to)),
                _ => (words.wider)(&distance(from), &distance(to)),
            })
        })
    };
    said.unwrap_or_else(|| words.together.to_owned())
}

/// A row for each focus area.
fn areas(view: &CompareView, state: &CompareState, (width, _): (u16, u16)) -> Drawing {
    let lang = use_lang();
    let names = names(view);
    let row = |row: &CompareRow| {
        let reading = Reading::new(&row.info, lang);
        let name = row.info.name.get(lang);
        let cells = row.cells.iter().zip(&view.sides).zip(&names).enumerate();
        let points = cells.filter_map(|(place, ((cell, side), who))| {
            Some(profile::Point {
                side: place,
                value: cell.cell.value()?,
                title: format!("{who}, {name}: {}", reading.cell(&cell.cell)),
                href: Some(unit_page(&side.unit.code, &side.cycle, state)),
            })
        });
        profile::Row {
            id: row.info.measure.code().to_owned(),
            label: format!("{} {name}", row.info.measure.code()),
            points: points.collect(),
            // Each cycle has a median of its own.
            median: row
                .cells
                .first()
                .and_then(|cell| cell.median)
                .filter(|_| !view.is_over_time()),
        }
    };
    let is_area = |row: &&CompareRow| matches!(row.info.measure, Measure::FocusArea(_));
    profile::draw(&ProfileData {
        rows: view.rows.iter().filter(is_area).map(row).collect(),
        range: (0.0, 100.0),
        ticks: vec![0.0, 25.0, 50.0, 75.0, 100.0],
        format: Format {
            decimals: 0,
            style: lang.numbers(),
            suffix: String::new(),
        },
        width,
        aria: format!("{}: {}", use_words().compare.together, names.join(", ")),
    })
}

/// A line for each unit.
fn cycles(view: &CompareView, state: &CompareState, size: (u16, u16)) -> Option<Drawing> {
    let lang = use_lang();
    let words = use_words();
    let (row, first) = view.rows.first().zip(view.trends.first())?;
    let reading = Reading::new(&row.info, lang);
    let line = |(unit, points): (&domain::explore::UnitLabel, &Vec<domain::explore::TrendPoint>)| {
        let name = unit.short.get(lang);
        let point = |point: &domain::explore::TrendPoint| Point {
            value: point.cell.value(),
            title: format!("{name}, {}: {}", point.name.get(lang), reading.cell(&point.cell)),
            href: Some(unit_page(&unit.code, &point.cycle, state)),
        };
        Line {
            id: unit.code.clone(),
            label: name.to_owned(),
            points: points.iter().map(point).collect(),
        }
    };
    let targets = row.info.target.iter().map(|target| TrendTarget {
        value: target.value,
        label: (words.terms.target_of)(target.year),
    });
    let cycle = |point: &domain::explore::TrendPoint| short_cycle(&point.cycle, point.name.get(lang));
    Some(charts::lines::draw(&LinesData {
        cycles: first.iter().map(cycle).collect(),
        lines: view.chosen.iter().zip(&view.trends).map(line).collect(),
        targets: targets.collect(),
        breaks: Vec::new(),
        format: Format {
            decimals: usize::from(row.info.decimals),
            style: lang.numbers(),
            suffix: reading.figures().axis_suffix().to_owned(),
        },
        size,
        aria: format!("{}: {}", words.compare.together, reading.name()),
    }))
}

/// The page of a unit in a cycle.
fn unit_page(unit: &str, cycle: &str, state: &CompareState) -> String {
    link(format!("/don-vi/{unit}"))
        .with("ky", cycle)
        .with("hien", &state.shown)
        .href()
}
