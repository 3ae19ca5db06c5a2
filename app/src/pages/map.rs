//! `/ban-do`: one measure in one cycle over all units. Map in the middle, ranking left, chosen unit right; on a phone
//! the list follows the map and the chosen unit is a sheet above the tab bar. All of its state is in the address.

use domain::address::Sort;
use domain::explore::{MapView, Measure};
use domain::indicator::Words as Text;
use leptos::prelude::*;

use crate::api;
use crate::api::address::Asked;
use crate::api::explore::UnitLine;
use crate::components::chart::{ChartFacts, title};
use crate::components::cycle_chip::CycleChip;
use crate::components::cycle_stops::CycleStops;
use crate::components::icon::{Glyph, Icon};
use crate::components::legend::Legend;
use crate::components::measure::Reading;
use crate::components::measure_table::MeasureTable;
use crate::components::narrowed::Narrowed;
use crate::components::page_head::PageTitle;
use crate::components::peers::PeersTrail;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::unclear::UnclearWords;
use crate::components::unit_map::{Form, UnitMap, boundaries};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

mod controls;
mod group;
mod list;
mod panel;
mod sentence;
mod state;

pub use sentence::sentence;
use state::MapState;

/// The map.
#[component]
pub fn MapPage() -> impl IntoView {
    let asked = Asked::of_address()
        .layer("cs")
        .name("hien", Sort::Shown)
        .name("so", Sort::Against)
        .name("dv", Sort::Unit)
        .name("nhom", Sort::Unit)
        .name("loai", Sort::Kind)
        .name("trong", Sort::Within);
    let state = MapState::of(&asked.told());
    let load = async move {
        let MapState {
            cycle,
            measure,
            shown,
            against,
            peers,
            ..
        } = state.clone();
        let map = api::explore::map(cycle, measure, shown, against, peers).await?;
        let line = match state.unit.as_str() {
            "" => None,
            unit => {
                let is_cases = map.info.measure == Measure::Cases;
                let measure = if is_cases { "" } else { map.info.measure.code() }.to_owned();
                let line =
                    api::explore::unit_trend(unit.to_owned(), map.cycle.code.clone(), measure, state.shown.clone());
                // A unit this map does not know is simply not chosen. Difficulties have no trend.
                line.await.ok().map(|line| UnitLine {
                    points: if is_cases { Vec::new() } else { line.points },
                    ..line
                })
            }
        };
        Ok((state.settled(&map.peers), map, line))
    };
    served(load, |(state, map, line)| view! { <Body map state line /> }.into_any())
}

#[component]
fn Body(map: MapView, state: MapState, line: Option<UnitLine>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let name = reading.name();
    let cycle = map.cycle.code.clone();
    let form = Form::from_code(&state.form);
    let in_cycle = |code: &str| state.in_cycle(code).href();
    let choose = |code: &str| state.choosing(code).href();
    let to_unit = {
        let cycle = cycle.clone();
        move |code: &str| link(format!("/don-vi/{code}")).with("ky", &cycle).href()
    };
    let csv = link("/ban-do.csv")
        .with("ky", &cycle)
        .with("cs", map.info.measure.code())
        .with("hien", map.shown.code())
        .with("so", &state.against)
        .among(&state.peers)
        .href();
    let to_heat = link("/bang-nhiet")
        .with("ky", &cycle)
        .with("hien", &state.shown)
        .among(&state.peers)
        .href();
    let legend = map.clone();
    let filters = [name.clone(), (words.terms.shown)(map.shown).to_owned()];
    provide_context(ChartFacts::new(&map.cycle, map.illustrative, filters));
    let has_boundaries = boundaries(&map).is_some();
    let found = list::found(&map, &state);
    let within = |code: &str| state.within(code).href();
    view! {
        <PageTitle text=format!("{name} \u{b7} {}", words.map.title) />
        <CycleChip cycles=map.cycles.clone() shown=cycle.clone() href=in_cycle />
        <div class="mapw">
            <div class="ctl">
                <div class="ct1">
                    <Over map=map.clone() />
                    <PeersTrail peers=map.peers.clone() all=state.within("").href() />
                    <h1 tabindex="-1">{name}</h1>
                    <About map=map.clone() />
                </div>
                <div class="ct2">
                    <controls::Picker map=map.clone() state=state.clone() />
                    {has_boundaries.then(|| view! { <controls::Forms state=state.clone() /> })}
                    <Illustrative shown=map.illustrative />
                </div>
                <div class="ct3">
                    <CycleStops cycles=map.cycles.clone() shown=cycle href=in_cycle />
                </div>
            </div>
            <section class="mp" aria-label=words.map.title>
                <UnclearWords />
                <Narrowed shown=map.shown />
                <h2 class="say">{title::of_map(&map, lang)}</h2>
                <p class="sm mut">{sentence(&map, lang)}</p>
                <p class="vh">{words.map.keys}</p>
                <UnitMap map=map.clone() href=choose within frame=charts::Frame::Wide form selected=state.marked()>
                    <Legend map=legend />
                </UnitMap>
                <MeasureTable map=map.clone() href=to_unit csv only=found.shown() />
                <p>
                    <a class="more" href=to_heat>
                        <Icon glyph=Glyph::Grid3x3 small=true />
                        {words.heat.see}
                    </a>
                </p>
            </section>
            <list::List map=map.clone() state=state.clone() found />
            {if state.group.is_empty() {
                view! { <panel::Panel map state line /> }.into_any()
            } else {
                view! { <group::Group map state /> }.into_any()
            }}
        </div>
    }
}

/// The way up from an indicator: its focus area, as a measure of the map.
#[component]
fn Over(map: MapView) -> impl IntoView {
    let Measure::Indicator(code) = &map.info.measure else {
        return ().into_any();
    };
    let lang = use_lang();
    let holds = |choice: &&domain::explore::Choice| choice.indicators.iter().any(|(indicator, _)| indicator == code);
    let Some(choice) = map.choices.iter().find(holds) else {
        return ().into_any();
    };
    let (area, name): (&str, &Text) = (&choice.focus_area.code, &choice.focus_area.name);
    let href = link("/ban-do").with("ky", &map.cycle.code).with("cs", area).href();
    view! {
        <p class="crumb d-only">
            <a href=href>{format!("{area} {}", name.get(lang))}</a>
        </p>
    }
    .into_any()
}

/// What the measure is, in one line, and the way to its page.
#[component]
fn About(map: MapView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let direction = words.terms.way(map.info.kind, map.info.direction);
    match &map.info.measure {
        Measure::Indicator(code) => {
            let unit = map.info.unit.get(lang).to_owned();
            let facts = [(words.map.indicator)(code), unit, direction.to_owned()];
            let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
            view! {
                <p class="sm mut d-only">
                    {facts.join(" \u{b7} ")} " \u{b7} "
                    <a href=link(format!("/chi-so/{code}")).with("ky", &map.cycle.code).href()>{words.map.about}</a>
                </p>
            }
            .into_any()
        }
        Measure::FocusArea(code) => view! { <p class="sm mut d-only">{(words.map.focus_area)(code)}</p> }.into_any(),
        Measure::Score | Measure::Coverage => view! {
            <p class="sm mut d-only">
                <a href=link("/phuong-phap").href()>{words.figures.more}</a>
            </p>
        }
        .into_any(),
        Measure::Cases => view! {
            <p class="sm mut">
                {words.case.on_map} " " <a href=link("/kho-khan").href()>{words.case.to_list}</a>
            </p>
        }
        .into_any(),
    }
}
