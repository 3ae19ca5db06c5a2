//! `/chi-so/{code}`: one indicator. What it measures, the map and the ranking of the units, its trend, its table.

use charts::Frame;
use domain::address::Sort;
use domain::explore::{IndicatorView, MapView, Shown};
use domain::indicator::Origin;
use domain::peers::PeersQuery;
use domain::scatter::Refusal;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api;
use crate::api::address::Asked;
use crate::components::chart::ChartFacts;
use crate::components::cycle_chip::CycleChip;
use crate::components::icon::{Glyph, Icon};
use crate::components::kept::Kept;
use crate::components::legend::Legend;
use crate::components::measure_table::MeasureTable;
use crate::components::narrowed::Narrowed;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::WHOLE;
use crate::components::peers::{PeersFields, PeersTrail};
use crate::components::seek::{Seek, codes};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::unclear::UnclearWords;
use crate::components::unit_map::UnitMap;
use crate::components::whose::Whose;
use crate::context::use_lang;
use crate::link::{among, link};
use crate::pages::map::sentence;
use crate::pages::scatter::ScatterState;
use crate::words::use_words;

mod about;
mod chosen;
mod rank;
mod spread;
mod titles;
mod trend;
mod ways;

/// An indicator.
#[component]
pub fn IndicatorPage() -> impl IntoView {
    let asked = Asked::of_address()
        .name("hien", Sort::Shown)
        .name("dv", Sort::Unit)
        .name("loai", Sort::Kind)
        .name("trong", Sort::Within);
    let query = asked.told();
    let word = |key: &str| query.get(key).unwrap_or_default();
    let indicator = use_params_map().read_untracked().get("indicator").unwrap_or_default();
    let chosen = word("dv");
    let peers = among(word);
    let load = api::explore::indicator(indicator, word("ky"), word("hien"), peers.clone());
    served(load, move |view| {
        let peers = view.map.peers.settled(&peers);
        view! { <Body view chosen peers /> }.into_any()
    })
}

#[component]
fn Body(view: IndicatorView, chosen: String, peers: PeersQuery) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let indicator = view.indicator.clone();
    let name = indicator.name.get(lang).to_owned();
    let cycle = view.map.cycle.code.clone();
    let here = format!("/chi-so/{}", indicator.code);
    let of_districts = indicator.is_asked_of(view.map.peers.kind);
    let lead = if of_districts {
        sentence(&view.map, lang)
    } else {
        words.indicator.no_districts.to_owned()
    };
    let focus_area = view.focus_area.clone();
    let over = link("/ban-do").with("ky", &cycle).with("cs", &focus_area.code).href();
    let own = match indicator.origin {
        Origin::Unesco => None,
        Origin::Local => Some(words.indicator.local),
        Origin::Doubtful => Some(words.indicator.doubtful),
    };
    let filters = [name.clone(), (words.terms.shown)(view.map.shown).to_owned()];
    provide_context(ChartFacts::new(&view.map.cycle, view.map.illustrative, filters));
    let shown = word_of(view.map.shown);
    let set = cycle.clone();
    let other = {
        let (cycle, peers) = (cycle.clone(), peers.clone());
        move |code: &str| {
            let page = if code.contains('-') {
                link(format!("/chi-so/{code}"))
            } else {
                link("/ban-do")
            };
            let page = page
                .with("ky", &cycle)
                .with("cs", if code.contains('-') { "" } else { code });
            page.with("hien", shown).among(&peers).href()
        }
    };
    let trail = view! { <PeersTrail peers=view.map.peers.clone() all=link(here.clone()).with("ky", &cycle).with("hien", shown).href() /> };
    view! {
        <PageTitle text=name.clone() />
        <CycleChip
            cycles=view.map.cycles.clone()
            shown=cycle.clone()
            href={
                let (here, peers) = (here.clone(), peers.clone());
                move |code: &str| link(here.clone()).with("ky", code).with("hien", shown).among(&peers).href()
            }
        />
        <div class="wrap">
            <PageHead heading=name lead>
                {trail}
                <a href=link("/chi-so").with("ky", &cycle).href()>{words.indicator.all}</a>
                <a href=over>{format!("{} {}", focus_area.code, focus_area.name.get(lang))}</a>
                <span>{(words.indicator.code)(&indicator.code)}</span>
                {own.map(|own| view! { <span>{own}</span> })}
                <Illustrative shown=view.map.illustrative />
            </PageHead>
            <UnclearWords />
            <Narrowed shown=view.map.shown />
            <div class="tools">
                <Among map=view.map.clone() chosen=chosen.clone() here=here.clone() />
                <Seek key="cs" cycle=set to=other codes=codes(&view.map.choices) />
            </div>
            <div class="ind-grid">
                {of_districts.then(|| view! { <Districts view=view.clone() chosen peers /> })}
                <section class="sec i-about" aria-labelledby="h-about">
                    <about::About view=view.clone() />
                </section>
                <section class="sec i-trend" aria-labelledby="h-trend">
                    <trend::Trend view=view.clone() />
                </section>
                {of_districts.then(|| view! { <ways::Ways view /> })}
            </div>
        </div>
    }
}

/// The word of the address for whose figures are shown; none for the usual.
fn word_of(shown: Shown) -> &'static str {
    if shown == Shown::default() { "" } else { shown.code() }
}

/// Map, distribution, ranking and table: what the districts say.
#[component]
fn Districts(view: IndicatorView, chosen: String, peers: PeersQuery) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let whole = view.clone();
    let map = view.map;
    let (code, cycle) = (view.indicator.code, map.cycle.code.clone());
    let shown = word_of(map.shown);
    let to_unit = {
        let (code, cycle) = (code.clone(), cycle.clone());
        move |unit: &str| {
            link(format!("/don-vi/{unit}"))
                .with("ky", &cycle)
                .with("cs", &code)
                .with("hien", shown)
                .href()
        }
    };
    let open = link("/ban-do")
        .with("ky", &cycle)
        .with("cs", &code)
        .with("hien", shown)
        .among(&peers)
        .href();
    let csv = link("/ban-do.csv")
        .with("ky", &cycle)
        .with("cs", &code)
        .with("hien", map.shown.code())
        .among(&peers)
        .href();
    let clear = link(format!("/chi-so/{code}"))
        .with("ky", &cycle)
        .with("hien", shown)
        .among(&peers)
        .href();
    let pairs = Refusal::of(map.info.kind).is_none().then(|| {
        let to = |x: &str, y: &str| ScatterState::of_pair(x, y, &cycle).link().href();
        view! {
            <p class="twin-acts">
                <a class="more" href=to("dan-so", &code)>
                    <Icon glyph=Glyph::ChartScatter small=true />
                    {words.scatter.by_people}
                </a>
                <a class="more" href=to("diem", &code)>
                    <Icon glyph=Glyph::ChartScatter small=true />
                    {words.scatter.by_other}
                </a>
            </p>
        }
    });
    let within = {
        let (code, cycle) = (code.clone(), cycle.clone());
        move |unit: &str| {
            link(format!("/chi-so/{code}"))
                .with("ky", &cycle)
                .with("hien", shown)
                .with("trong", unit)
                .href()
        }
    };
    let legend = map.clone();
    // The map page has the rest of a long list.
    let only = (map.rows.len() > WHOLE).then(|| (0..WHOLE).collect::<Vec<_>>());
    view! {
        <section class="card i-map" aria-labelledby="h-map">
            <div class="sec-h">
                <h2 id="h-map">{titles::of_map(&map, lang)}</h2>
                <a class="more" href=open>
                    {words.indicator.open_map}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
            </div>
            <UnitMap map=map.clone() href=to_unit.clone() within frame=Frame::Card selected=chosen.clone()>
                <Legend map=legend />
            </UnitMap>
        </section>
        <spread::Spread view=whole.clone() chosen=chosen.clone() />
        <section class="sec i-rank" aria-labelledby="h-rank">
            <div class="sec-h">
                <h2 id="h-rank">{titles::of_ranking(&map, lang)}</h2>
            </div>
            <chosen::Chosen map=map.clone() chosen=chosen.clone() href=to_unit(&chosen) clear />
            <rank::Rank view=whole chosen />
            <MeasureTable map href=to_unit csv only />
            {pairs}
        </section>
    }
}

/// Which units stand side by side, and what is shown of them, where there is a choice. With JavaScript it applies at once.
#[component]
fn Among(map: MapView, chosen: String, here: String) -> impl IntoView {
    let words = use_words();
    (map.peers.is_choice() || map.may_show.len() > 1).then(|| {
        view! {
            <form class="choose" method="get" action=here data-at-once="">
                <PeersFields peers=map.peers.clone() />
                <Whose shown=map.shown may_show=map.may_show.clone() />
                <Kept words=[("ky", map.cycle.code.clone()), ("dv", chosen)] />
                <button class="btn btn-2 no-js">{words.map.apply}</button>
            </form>
        }
    })
}
