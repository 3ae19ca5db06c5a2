//! Every unit's way over the cycles on one scale: small pictures side by side, best unit first.

use charts::sheet::{Part, Picture as Drawn};
use charts::spark::SparkData;
use domain::explore::{IndicatorView, UnitWay};
use domain::table::Table;
use leptos::prelude::*;

use crate::components::chart::Chart;
use crate::components::chart::map::figure;
use crate::components::chart::title::of_mark;
use crate::components::drawing::Picture;
use crate::components::measure::{Reading, tone};
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The pictures; nothing where no unit has figures of two cycles, or where a line would say nothing.
#[component]
pub fn Ways(view: IndicatorView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().indicator;
    let reading = Reading::new(&view.map.info, lang);
    let moved = |way: &UnitWay| {
        let mut known = way.figures.iter().flatten();
        Some((*known.next()?, *known.next_back()?))
    };
    if !reading.has_line() || !view.ways.iter().any(|way| moved(way).is_some()) {
        return ().into_any();
    }
    let all = || view.ways.iter().flat_map(|way| way.figures.iter().flatten().copied());
    let range = all().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| {
        (low.min(figure), high.max(figure))
    });
    let better = view
        .ways
        .iter()
        .filter_map(moved)
        .filter(|(first, last)| reading.improvement(*first, *last).is_some_and(|better| better > 0.0));
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let heading = if reading.is_ranked() {
        (words.ways_better)(
            &count(better.count()),
            &count(view.ways.iter().filter_map(moved).count()),
        )
    } else {
        let moves = view
            .ways
            .iter()
            .filter_map(moved)
            .map(|(first, last)| reading.figures().moved(first, last));
        let (up, down): (Vec<f64>, Vec<f64>) = moves.filter(|by| *by != 0.0).partition(|by| *by > 0.0);
        (use_words().chart.moved)(&count(up.len()), &count(down.len()))
    };
    let place = |way: &&UnitWay| view.map.rows.iter().position(|row| row.unit.code == way.unit.code);
    let mut ways: Vec<&UnitWay> = view.ways.iter().collect();
    ways.sort_by_key(place);
    let say = (words.ways_say)(&reading.bound(range.0), &reading.bound(range.1));
    let draw = |way: &UnitWay| {
        let name = way.unit.short.get(lang);
        let told = view.trend.iter().zip(&way.figures).map(|(point, value)| {
            let figure = value.map_or_else(|| words.no_figure.to_owned(), |value| reading.full(value));
            of_mark(name, point.name.get(lang), &figure)
        });
        charts::spark::draw(&SparkData {
            values: way.figures.clone(),
            range: Some(range),
            titles: told.collect(),
            aria: format!("{name}: {}", reading.name()),
        })
    };
    let said = |way: &UnitWay| match moved(way) {
        Some((first, last)) => format!("{} \u{2192} {}", reading.bare(first), reading.bare(last)),
        None => words.one_cycle.to_owned(),
    };
    let parts = ways.iter().map(|way| Part {
        name: way.unit.short.get(lang).to_owned(),
        detail: String::new(),
        value: said(way),
        drawing: draw(way),
    });
    let parts = parts.collect();
    let table = table(&view, &ways, &reading);
    let pictures: Vec<_> = ways
        .into_iter()
        .enumerate()
        .map(|(at, way)| {
            let drawing = draw(way);
            let drawing = if at > 0 { drawing.beside() } else { drawing };
            let tone = moved(way).map_or("mut", |(first, last)| tone(reading.improvement(first, last)));
            let says = view! { <span class=format!("num sm {tone}")>{said(way)}</span> };
            let href = link(format!("/don-vi/{}", way.unit.code))
                .with("ky", &view.map.cycle.code)
                .with("cs", &view.indicator.code)
                .href();
            view! {
                <li>
                    <a href=href>{way.unit.short.get(lang).to_owned()}</a>
                    <Picture drawing class="spk" />
                    {says}
                </li>
            }
        })
        .collect();
    view! {
        <section class="sec i-ways" aria-labelledby="h-ways">
            <div class="sec-h">
                <h2 id="h-ways">{heading.clone()}</h2>
                <p class="say">{say.clone()}</p>
            </div>
            <Chart id="cac-don-vi" title=heading say=say picture=Drawn::Grid(parts) table>
                <ul class="ways">{pictures}</ul>
            </Chart>
        </section>
    }
    .into_any()
}

/// A row for each unit, a column for each cycle.
fn table(view: &IndicatorView, ways: &[&UnitWay], reading: &Reading) -> Table {
    let cycles = view.trend.iter().map(|point| point.name.get(reading.lang));
    let head = std::iter::once(use_words().map.unit).chain(cycles);
    Table::new(head).with(ways.iter().map(|way| {
        let figures = way.figures.iter().map(|value| figure(reading, *value));
        std::iter::once(way.unit.name.get(reading.lang).into())
            .chain(figures)
            .collect()
    }))
}
