//! The chosen unit: its figure, how it moved, how far from the target, what stands behind it.

use domain::cell::Cell;
use domain::evidence::Evidence;
use domain::explore::{MapView, UnitRow};
use leptos::prelude::*;

use super::state::MapState;
use crate::api;
use crate::api::explore::UnitLine;
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
use crate::words::use_words;

/// The chosen unit, or nothing.
#[component]
pub fn Panel(map: MapView, state: Memo<MapState>, selected: Signal<Option<String>>) -> impl IntoView {
    let key = {
        let (cycle, measure, shown) = (
            map.cycle.code.clone(),
            map.info.measure.code().to_owned(),
            map.shown.code().to_owned(),
        );
        move || {
            (
                selected.get().unwrap_or_default(),
                cycle.clone(),
                measure.clone(),
                shown.clone(),
            )
        }
    };
    let trend = Resource::new(key, |(unit, cycle, measure, shown)| async move {
        if unit.is_empty() {
            Ok(None)
        } else {
            api::explore::unit_trend(unit, cycle, measure, shown).await.map(Some)
        }
    });
    let map = StoredValue::new(map);
    move || {
        let code = selected.get()?;
        let place = map.with_value(|map| map.rows.iter().position(|row| row.unit.code == code))?;
        Some(map.with_value(|map| view! { <Chosen map=map.clone() place state trend /> }))
    }
}

#[component]
fn Chosen(
    map: MapView,
    place: usize,
    state: Memo<MapState>,
    trend: Resource<Result<Option<UnitLine>, crate::error::AppError>>,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let row = map.rows.get(place)?.clone();
    let name = row.unit.short.get(lang).to_owned();
    let big = match &row.cell {
        Cell::Figure(figure) => view! {
            <span class="big">
                {reading.bare(figure.value)} <small>{reading.suffix()}</small>
            </span>
        }
        .into_any(),
        Cell::None(kind) => view! { <span class=format!("sw sw-l nv-{}", kind.pattern())></span> }.into_any(),
    };
    let see = link(format!("/don-vi/{}", row.unit.code))
        .with("ky", &map.cycle.code)
        .with("cs", map.info.measure.code())
        .href();
    let caption = (words.map.trend)(&name);
    let behind = row.clone();
    let drawn = reading.clone();
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
                    href=move || state.read().with_unit("").href()
                    data-noscroll=""
                    aria-label=(words.map.unchoose)(&name)
                >
                    <Icon glyph=Glyph::X />
                </a>
            </div>
            <div class="sh-v">
                {big} <p class="sm">{facts(&map, place, &reading)}</p>
            </div>
            <div class="sh-b">
                <Transition>
                    {move || {
                        let (reading, caption, row) = (drawn.clone(), caption.clone(), behind.clone());
                        Suspend::new(async move {
                            let trend = trend.await.ok().flatten();
                            let evidence = trend.as_ref().map(|trend| trend.evidence.clone()).unwrap_or_default();
                            let lines = trend.filter(|trend| trend.points.iter().any(|p| p.cell.value().is_some()));
                            view! {
                                {lines
                                    .map(|trend| {
                                        let targets: Vec<_> = reading.info.target.iter().cloned().collect();
                                        let aria = format!("{}: {}", row.unit.name.get(lang), reading.name());
                                        let drawing =
                                            trend_chart::draw(&trend.points, &targets, &reading, (320, 150), aria);
                                        view! {
                                            <figure>
                                                <Picture drawing />
                                                <figcaption class="xs mut">{caption}</figcaption>
                                            </figure>
                                        }
                                    })}
                                <Behind row evidence />
                            }
                        })
                    }}
                </Transition>
            </div>
            <p class="acts">
                <a class="btn" href=see>
                    {(words.map.see)(&name)}
                </a>
            </p>
        </aside>
    })
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
        let text = (words.figures.since)(&reading.change(value - previous), cycle.name.get(lang));
        facts.push(view! { <span class=tone>{text}</span> }.into_any());
    }
    if let Some(target) = &map.info.target {
        let away = value - target.value;
        let points = reading.difference(away.abs());
        let text = if away > 0.0 {
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
                        <dd>{source}</dd>
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
