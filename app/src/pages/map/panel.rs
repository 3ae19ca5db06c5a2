//! The chosen unit: its figure, how it moved, how far from the target, what stands behind it.

use domain::cell::Cell;
use domain::evidence::Evidence;
use domain::explore::{MapView, Measure, UnitRow};
use leptos::prelude::*;

use super::state::MapState;
use crate::api::explore::UnitLine;
use crate::components::chart::{self, Chart};
use crate::components::document::DocumentLink;
use crate::components::drawing::Picture;
use crate::components::icon::{Glyph, Icon};
use crate::components::measure::{Reading, tone};
use crate::components::ranking::ranks;
use crate::components::tag::StateTag;
use crate::components::trend_chart;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::pages::case::ListState;
use crate::pages::compare::CompareState;
use crate::words::use_words;

/// The chosen unit, or nothing.
#[component]
pub fn Panel(map: MapView, state: MapState, line: Option<UnitLine>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let place = map.rows.iter().position(|row| row.unit.code == state.unit)?;
    let row = map.rows.get(place)?.clone();
    let name = row.unit.short.get(lang).to_owned();
    // Difficulties are counted on the map alone.
    let measure = match &map.info.measure {
        Measure::Cases => &Measure::Score,
        own => own,
    };
    let see = link(format!("/don-vi/{}", row.unit.code))
        .with("ky", &map.cycle.code)
        .with("cs", measure.code())
        .href();
    let compare = CompareState::of_unit(&row.unit.code, &map.cycle.code)
        .with_measure(measure)
        .href();
    let caption = (words.map.trend)(&name);
    let evidence = line.as_ref().map(|line| line.evidence.clone()).unwrap_or_default();
    let cases = line.as_ref().and_then(|line| line.open_cases).filter(|open| *open > 0);
    let cases = cases.map(|open| {
        view! {
            <a class="more" href=ListState::of_unit(&row.unit.code).link().href()>
                <Icon glyph=Glyph::MessageCircleWarning small=true />
                {(words.case.in_panel)(open)}
            </a>
        }
    });
    let line = line.filter(|line| reading.has_line() && line.points.iter().any(|point| point.cell.value().is_some()));
    let figure = line.map(|line| {
        let targets: Vec<_> = reading.info.target.iter().cloned().collect();
        let aria = format!("{}: {}", row.unit.name.get(lang), reading.name());
        let trend = trend_chart::Trend {
            whose: &name,
            points: &line.points,
            targets: &targets,
            reading: &reading,
        };
        let draw = |size| trend_chart::draw(trend, size, aria.clone());
        let title = chart::title::of_trend(&line.points, &map.cycle.code, &name, &reading);
        let table = trend_chart::table(&line.points, &reading, words.unit.value);
        let (large, small) = (draw((720, 260)), draw((320, 150)));
        view! {
            <Chart
                id="xu-huong"
                title
                say=caption.clone()
                picture=large
                drawn_by_children=true
                table
            >
                <Picture drawing=small />
                <p class="xs mut">{caption}</p>
            </Chart>
        }
    });
    Some(view! {
        <aside class="sheet" aria-labelledby="h-p">
            <div class="sh-h">
                <div>
                    <p class="xs mut">{words.map.chosen}</p>
                    <h2 id="h-p">
                        <a href=see.clone()>{name.clone()}</a>
                    </h2>
                </div>
                <a
                    class="icb"
                    href=state.with_unit("").href()
                    aria-label=(words.map.unchoose)(&name)
                >
                    <Icon glyph=Glyph::X />
                </a>
            </div>
            <div class="sh-v">
                {big(&row, &reading)} <p class="sm">{facts(&map, place, &reading)}</p>
            </div>
            <div class="sh-b">
                {figure} <Behind row=row.clone() evidence />
            </div>
            <p class="acts">
                <a class="btn" href=see>
                    {(words.map.see)(&name)}
                </a>
            </p>
            <p class="mores">
                {cases}
                <a class="more" href=state.with_group(&row.unit.code).href()>
                    <Icon glyph=Glyph::Plus small=true />
                    {words.map.choose_more}
                </a>
                <a class="more" href=compare>
                    {words.compare.see}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
            </p>
        </aside>
    })
}

/// The figure, or the pattern of the reason why there is none.
fn big(row: &UnitRow, reading: &Reading) -> AnyView {
    match &row.cell {
        Cell::Figure(figure) => view! {
            <span class="big">
                {reading.bare(figure.value)} <small>{reading.suffix()}</small>
            </span>
        }
        .into_any(),
        Cell::None(kind) => view! { <span class=format!("sw sw-l nv-{}", kind.pattern())></span> }.into_any(),
    }
}

/// How it moved, how far from the target, which rank; or why there is no figure.
fn facts(map: &MapView, place: usize, reading: &Reading) -> Vec<AnyView> {
    let lang = reading.lang;
    let words = use_words();
    let Some(row) = map.rows.get(place) else {
        return Vec::new();
    };
    let value = match &row.cell {
        Cell::Figure(figure) => figure.value,
        Cell::None(kind) => {
            let why = (words.map.no_figure)((words.terms.no_value)(*kind));
            return vec![view! { <span>{why}</span> }.into_any()];
        }
    };
    let mut facts = Vec::new();
    let at = map.cycles.iter().position(|cycle| cycle.code == map.cycle.code);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| map.cycles.get(at));
    if let Some((previous, cycle)) = row.previous.zip(before) {
        let tone = tone(reading.improvement(previous, value));
        let cycle = cycle.name.get(lang);
        let text = if reading.figures().moved(previous, value) == 0.0 {
            (words.figures.same_since)(cycle)
        } else {
            (words.figures.since)(&reading.change(previous, value), cycle)
        };
        facts.push(view! { <span class=tone>{text}</span> }.into_any());
    }
    if let Some(target) = &map.info.target {
        let figures = reading.figures();
        let away = figures.moved(target.value, value);
        let points = figures.distance(target.value, value);
        let text = if figures.are_yes_no() {
            let met = reading.meets(value) == Some(true);
            (if met { words.unit.met } else { words.map.not_at_target }).to_owned()
        } else if away > 0.0 {
            (words.map.above)(&points)
        } else if away < 0.0 {
            (words.map.below)(&points)
        } else {
            words.map.at_target.to_owned()
        };
        facts.push(view! { <span>{text}</span> }.into_any());
    }
    let ranks = ranks(map, reading);
    if let Some(rank) = ranks.get(place).copied().flatten() {
        let with = ranks.iter().flatten().count();
        facts.push(view! { <span>{(words.map.rank)(&rank.to_string(), &with.to_string())}</span> }.into_any());
    }
    facts
}

/// Numerator, denominator, day, source, evidence, state.
#[component]
fn Behind(row: UnitRow, evidence: Vec<Evidence>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let figure = row.cell.figure().cloned();
    let pair = |name: &'static str, value: Option<String>| {
        value.map(|value| {
            view! {
                <dt>{name}</dt>
                <dd class="num">{value}</dd>
            }
        })
    };
    let number = |number: Option<f64>| number.map(|number| format::short(number, 2, lang));
    let documents: Vec<_> = evidence
        .into_iter()
        .map(|evidence| view! { <DocumentLink evidence /> })
        .collect();
    view! {
        <dl class="kv sm">
            {pair(words.map.numerator, number(figure.as_ref().and_then(|figure| figure.numerator)))}
            {pair(words.map.denominator, number(figure.as_ref().and_then(|figure| figure.denominator)))}
            {pair(words.map.as_of, figure.as_ref().and_then(|figure| figure.as_of).map(words.terms.day))}
            {figure
                .map(|figure| figure.source)
                .filter(|source| !source.is_empty())
                .map(|source| {
                    view! {
                        <dt>{words.map.source}</dt>
                        <dd lang="vi">{source}</dd>
                    }
                })}
            {(!documents.is_empty())
                .then(|| {
                    view! {
                        <dt>{words.map.evidence}</dt>
                        <dd class="docs">{documents}</dd>
                    }
                })} <dt>{words.map.state}</dt> <dd>
                <StateTag state=row.state />
            </dd>
        </dl>
    }
}
