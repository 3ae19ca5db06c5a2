//! Small pictures side by side: of all focus areas a profile for each column, of one measure a trend for each unit.

use charts::Frame;
use charts::radar::{RadarAxis, RadarData};
use charts::sheet::{Key, Part, Picture as Drawn, Sign};
use domain::compare::{CompareRow, CompareView};
use domain::explore::Measure;
use domain::table::{Field, Table};
use leptos::prelude::*;

use super::sentence;
use super::state::CompareState;
use crate::components::chart::Chart;
use crate::components::chart::map::figure;
use crate::components::chart::title::joined;
use crate::components::drawing::Picture;
use crate::components::measure::Reading;
use crate::components::trend_chart;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The pictures; nothing where there is no figure.
#[component]
pub fn Pictures(view: CompareView, state: CompareState) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().compare;
    let is_overview = view.measure == Measure::Score;
    let (heading, say, pictures) = if is_overview {
        (sentence::of_shapes(&view, lang), words.shapes_say, shapes(&view))
    } else {
        (sentence::of_trends(&view, lang), words.trends_say, trends(&view))
    };
    let name = view.rows.first().map(|row| Reading::new(&row.info, lang).name());
    let name = name
        .filter(|_| !is_overview)
        .map(|name| format!("{}. ", (words.trends)(&name)));
    let say = format!("{}{say}", name.unwrap_or_default());
    (!pictures.is_empty()).then(|| {
        let part = |(_, name, drawing): &Small| Part {
            name: name.clone(),
            detail: String::new(),
            value: String::new(),
            drawing: drawing.clone(),
        };
        let parts: Vec<Part> = pictures.iter().map(part).collect();
        let (median, table) = if is_overview {
            (Sign::MedianOfProfile, table_of_areas(&view))
        } else {
            (Sign::Median, table_of_cycles(&view))
        };
        let words = use_words();
        let own = if is_overview { words.unit.score } else { words.map.value };
        let keys = vec![Key::new(Sign::Line, own), Key::new(median, words.terms.median)];
        let pictures: Vec<_> = pictures
            .into_iter()
            .enumerate()
            .map(|(at, (side, name, drawing))| {
                let drawing = if at > 0 { drawing.beside() } else { drawing };
                let href = view.sides.get(side).map(|side| {
                    link(format!("/don-vi/{}", side.unit.code))
                        .with("ky", &side.cycle)
                        .with("hien", &state.shown)
                        .href()
                });
                view! {
                    <li>
                        <h3>
                            <a href=href>{name}</a>
                        </h3>
                        <Picture drawing />
                    </li>
                }
            })
            .collect();
        view! {
            <section class="sec" aria-labelledby="h-hd">
                <div class="sec-h">
                    <h2 id="h-hd">{heading.clone()}</h2>
                    <p class="say">{say.clone()}</p>
                </div>
                <Chart id="so-sanh" title=heading say picture=Drawn::Grid(parts) keys table>
                    <ul class="small-multiples">{pictures}</ul>
                </Chart>
            </section>
        }
    })
}

/// Place of the side, name, drawing.
type Small = (usize, String, charts::Drawing);

/// A profile over the focus areas for each column with figures.
fn shapes(view: &CompareView) -> Vec<Small> {
    let lang = use_lang();
    let words = &use_words().unit;
    let number = |figure: Option<f64>| figure.map_or_else(|| format::NONE.to_owned(), |it| format::number(it, 0, lang));
    let areas = || {
        let is_area = |row: &&CompareRow| matches!(row.info.measure, Measure::FocusArea(_));
        view.rows.iter().filter(is_area)
    };
    let axis = |row: &CompareRow, side: usize, (whose, cycle): (&str, &str)| {
        let cell = row.cells.get(side);
        let value = cell.and_then(|cell| cell.cell.value());
        let median = cell.and_then(|cell| cell.median);
        let short = row.short.get(lang);
        let name = row.info.name.get(lang);
        RadarAxis {
            id: row.info.measure.code().to_owned(),
            label: if short.is_empty() { name } else { short }.to_owned(),
            value,
            value_text: number(value),
            median,
            title: (words.axis)(&joined(&[whose, name, cycle]), &number(value), &number(median)),
            href: None,
        }
    };
    let picture = |(side, it): (usize, &domain::compare::Side)| {
        let of = (it.unit.short.get(lang), it.cycle_name.get(lang));
        let axes: Vec<RadarAxis> = areas().map(|row| axis(row, side, of)).collect();
        if axes.iter().all(|axis| axis.value.is_none()) {
            return None;
        }
        let name = if view.is_over_time() {
            it.cycle_name.get(lang).to_owned()
        } else {
            it.unit.short.get(lang).to_owned()
        };
        let aria = (words.shape_label)(&name);
        let frame = Frame::Narrow;
        Some((side, name, charts::radar::draw(&RadarData { axes, frame, aria })))
    };
    view.sides.iter().enumerate().filter_map(picture).collect()
}

/// The measure over the cycles for each unit with figures, all on one axis.
fn trends(view: &CompareView) -> Vec<Small> {
    let lang = use_lang();
    let Some(row) = view.rows.first() else {
        return Vec::new();
    };
    let reading = Reading::new(&row.info, lang);
    let targets: Vec<_> = row.info.target.iter().cloned().collect();
    let units = view.chosen.iter().zip(&view.trends).enumerate();
    units
        .filter(|(_, (_, points))| points.iter().any(|point| point.cell.value().is_some()))
        .map(|(side, (unit, points))| {
            let name = unit.short.get(lang).to_owned();
            let aria = format!("{name}: {}", reading.name());
            let trend = trend_chart::Trend {
                whose: &name,
                points,
                targets: &targets,
                reading: &reading,
            };
            let drawing = trend_chart::draw_beside(trend, (328, 200), aria, &view.trends);
            (side, name, drawing)
        })
        .collect()
}

/// A row for each measure, a column for each unit or cycle.
pub(super) fn table_of_areas(view: &CompareView) -> Table {
    let lang = use_lang();
    let words = use_words();
    let side = |side: &domain::compare::Side| {
        let name = if view.is_over_time() {
            &side.cycle_name
        } else {
            &side.unit.name
        };
        name.get(lang).to_owned()
    };
    let head = [words.compare.row.to_owned(), words.chart.code.to_owned()];
    let head = head.into_iter().chain(view.sides.iter().map(side));
    Table::new(head).with(view.rows.iter().map(|row| {
        let reading = Reading::new(&row.info, lang);
        let name = [reading.name().into(), row.info.measure.code().into()];
        let cells = row.cells.iter().map(|cell| field(&reading, &cell.cell));
        name.into_iter().chain(cells).collect()
    }))
}

/// A row for each cycle, a column for each unit.
pub(super) fn table_of_cycles(view: &CompareView) -> Table {
    let lang = use_lang();
    let names = view.chosen.iter().map(|unit| unit.name.get(lang).to_owned());
    let head = [use_words().unit.cycle.to_owned()].into_iter().chain(names);
    let Some((reading, cycles)) = view.rows.first().zip(view.trends.first()) else {
        return Table::new(head);
    };
    let reading = Reading::new(&reading.info, lang);
    Table::new(head).with(cycles.iter().map(|cycle| {
        let of_unit = |points: &Vec<domain::explore::TrendPoint>| {
            let point = points.iter().find(|point| point.cycle == cycle.cycle);
            point.map_or(Field::Empty, |point| field(&reading, &point.cell))
        };
        [cycle.name.get(lang).into()]
            .into_iter()
            .chain(view.trends.iter().map(of_unit))
            .collect()
    }))
}

/// A figure, or why there is none.
fn field(reading: &Reading, cell: &domain::cell::Cell) -> Field {
    match cell {
        domain::cell::Cell::Figure(_) => figure(reading, cell.value()),
        domain::cell::Cell::None(_) => reading.cell(cell).into(),
    }
}
