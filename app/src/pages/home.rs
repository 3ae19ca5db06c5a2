//! `/`: the city today. A headline sentence, three figures, every unit as a named square in its step, the map; below,
//! the widest gaps, the largest moves, published facts.

use domain::case::CaseCounts;
use domain::explore::HomeView;
use domain::score::Share;
use domain::time::Day;
use domain::wait::Wait;
use domain::workflow::State;
use leptos::prelude::*;

use crate::api;
use crate::api::address::Asked;
use crate::components::case::section::OpenCases;
use crate::components::chart::{ChartFacts, title};
use crate::components::cycle_chip::CycleChip;
use crate::components::facts::Facts;
use crate::components::icon::{Glyph, Icon};
use crate::components::legend::Legend;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::unclear::UnclearWords;
use crate::components::unit_map::UnitMap;
use crate::context::{today, use_lang, viewer};
use crate::format;
use crate::link::link;
use crate::words::use_words;

mod figures;
mod gaps;
mod moves;
mod steps;
mod waits;

/// Published facts shown here; the method has them all.
const FACTS: usize = 6;

/// The first page.
#[component]
pub fn HomePage() -> impl IntoView {
    let cycle = Asked::of_address().told().get("ky").unwrap_or_default();
    let today = today();
    let load = async move {
        let view = api::explore::home(cycle).await?;
        let waits = api::assessment::waits(&view.cycle.code).await?;
        Ok((view, waits, api::case::summary(None).await?, today?))
    };
    served(load, |(view, waits, cases, today)| {
        view! { <Today view waits cases today /> }.into_any()
    })
}

/// The page in another cycle.
fn in_cycle(code: &str) -> String {
    link("/").with("ky", code).href()
}

/// A unit's page in `cycle`.
fn to_unit(code: &str, cycle: &str) -> String {
    link(format!("/don-vi/{code}")).with("ky", cycle).href()
}

/// The open difficulties and proposals, for those who may see any.
#[component]
fn Cases(counts: CaseCounts, today: Day) -> impl IntoView {
    let words = &use_words().case;
    view! {
        <section class="a-case" aria-labelledby="h-case">
            <div class="sec-h">
                <h2 id="h-case">{(words.home)(counts.open)}</h2>
                <p class="say">{(counts.open > 0).then(|| (words.home_say)(counts.overdue, counts.mine))}</p>
            </div>
            <OpenCases counts today all=link("/kho-khan") with_unit=true />
        </section>
    }
}

#[component]
fn Today(view: HomeView, waits: Vec<Wait>, cases: Option<CaseCounts>, today: Day) -> impl IntoView {
    let words = use_words();
    let (heading, lead) = headline(&view);
    // Where the work is ahead of the figures, the figures say which cycle they are of.
    let earlier =
        (view.cycle.code != view.map.cycle.code).then(|| (words.home.figures_of)(view.map.cycle.name.get(use_lang())));
    let is_told = view.states.iter().all(|(state, _)| state.is_some());
    let facts: Vec<_> = view.facts.iter().take(FACTS).cloned().collect();
    let map = view.map.clone();
    let cycle = map.cycle.code.clone();
    let legend = map.clone();
    let title = title::of_map(&map, use_lang());
    let of_cycle = view.cycle.name.get(use_lang());
    // Days are told to those whose work waits.
    let waits_say = if waits.is_empty() {
        of_cycle.to_owned()
    } else {
        (words.home.waits_say)(of_cycle)
    };
    provide_context(ChartFacts::new(&map.cycle, map.illustrative, []));
    view! {
        <PageTitle text=words.home.title />
        <CycleChip cycles=map.cycles.clone() shown=view.cycle.code.clone() href=in_cycle />
        <div class="wrap">
            <PageHead heading lead>
                <Illustrative shown=map.illustrative />
            </PageHead>
            <Which view=view.clone() />
            <UnclearWords />
            <div class="hg">
                <section class="a-fig" aria-labelledby="h-fig">
                    <h2 id="h-fig" class="vh">
                        {words.home.figures}
                    </h2>
                    <figures::Figures view=view.clone() />
                </section>
                <section class="card a-wait" aria-labelledby="h-wait">
                    <div class="sec-h">
                        <h2 id="h-wait">{words.home.waits}</h2>
                        <p class="say">{waits_say}</p>
                    </div>
                    <waits::Waits waits view=view.clone() />
                </section>
                <section class="card a-flow" aria-labelledby="h-flow">
                    <div class="sec-h">
                        <h2 id="h-flow">{steps::title(&view.states)}</h2>
                        <p class="say">{is_told.then_some(words.home.steps_say)}</p>
                    </div>
                    <steps::Steps
                        states=view.states.clone()
                        title=steps::title(&view.states)
                        cycle=view.cycle.clone()
                        illustrative=map.illustrative
                    />
                </section>
                <section class="card a-map" aria-labelledby="h-map">
                    <div class="sec-h">
                        <h2 id="h-map">{title}</h2>
                        <a class="more" href=link("/ban-do").with("ky", &map.cycle.code).href()>
                            {words.home.open_map}
                            <Icon glyph=Glyph::ArrowRight small=true />
                        </a>
                        <p class="say">{words.figures.score} ". " {earlier.clone()}</p>
                    </div>
                    <UnitMap
                        map=map.clone()
                        href=move |code| to_unit(code, &cycle)
                        within=|code| link("/ban-do").with("trong", code).href()
                        frame=charts::Frame::Card
                        twin=true
                    >
                        <Legend map=legend />
                    </UnitMap>
                </section>
                <section class="a-gap" aria-labelledby="h-gap">
                    <div class="sec-h">
                        <h2 id="h-gap">{gaps::title(&view.gaps)}</h2>
                        <p class="say">{words.home.gaps_say} " " {earlier}</p>
                    </div>
                    <gaps::Gaps gaps=view.gaps cycle=map.cycle.code.clone() />
                </section>
                <section class="a-mv" aria-labelledby="h-mv">
                    <div class="sec-h">
                        <h2 id="h-mv">{moves::title(&view.moves)}</h2>
                    </div>
                    <moves::Moves moves=view.moves map />
                </section>
                <section class="a-facts" aria-labelledby="h-facts">
                    <div class="sec-h">
                        <h2 id="h-facts">{words.home.facts}</h2>
                        <p class="say">{words.home.facts_say}</p>
                    </div>
                    <Facts facts=facts />
                    <a class="more" href=link("/phuong-phap").at("so-da-cong-bo").href()>
                        {words.home.all_facts}
                        <Icon glyph=Glyph::ArrowRight small=true />
                    </a>
                </section>
                {cases.map(|counts| view! { <Cases counts today /> })}
            </div>
        </div>
    }
}

/// Which cycle is told of the work and which of the figures, and the way to the other page about the same cycle: without a
/// cycle in its address the page takes figures that stand for the city, with one those of that cycle alone.
#[component]
fn Which(view: HomeView) -> impl IntoView {
    let (lang, words) = (use_lang(), &use_words().home);
    let (work, figures) = (view.cycle.name.get(lang), view.map.cycle.name.get(lang));
    let parted = view.cycle.code != view.map.cycle.code;
    let is_early = !parted && !view.is_over && viewer().is_some();
    let said = if parted {
        (words.parted)(work, figures)
    } else if is_early {
        let with = view.score.map_or(0, |(_, units)| units);
        let all: usize = view.states.iter().map(|(_, units)| units.len()).sum();
        let all = format::count(u32::try_from(all).unwrap_or(u32::MAX), lang);
        (words.early)(figures, &format::count(with, lang), &all)
    } else {
        (words.whole)(figures)
    };
    let way = if parted {
        Some((in_cycle(&view.cycle.code), (words.only)(work)))
    } else {
        is_early.then(|| (link("/").href(), words.to_today.to_owned()))
    };
    view! {
        <p class="which">
            {said} {way.map(|(href, name)| view! { " " <a class="more" href=href>{name}</a> })}
        </p>
    }
}

/// The sentence the page proves, and the one below it.
fn headline(view: &HomeView) -> (String, String) {
    let lang = use_lang();
    let words = use_words();
    let cycle = &view.cycle;
    let name = cycle.name.get(lang);
    let mut handed = Share::default();
    let mut approved = 0;
    for (state, units) in &view.states {
        let many = u32::try_from(units.len()).unwrap_or(u32::MAX);
        let part = if state.is_some_and(State::is_handed_in) {
            many
        } else {
            0
        };
        handed = handed + Share { part, whole: many };
        approved += if state.is_some_and(State::is_approved) { many } else { 0 };
    }
    let (part, whole) = (format::count(handed.part, lang), format::count(handed.whole, lang));
    if let Some(published) = cycle.published_at {
        let sentence = (words.home.published)(name, &format::count(approved, lang), &whole);
        return (
            sentence,
            (words.home.published_on)(name, &(words.terms.weekday)(published.day())),
        );
    }
    // A visitor is told nothing of the work before its results are published.
    if view.states.iter().all(|(state, _)| state.is_none()) {
        return ((words.home.unpublished)(name), words.home.unpublished_lead.to_owned());
    }
    let sentence = if view.days_left < 0 {
        (words.home.late)(&part, &whole, -view.days_left)
    } else {
        (words.home.open)(&part, &whole, view.days_left)
    };
    (sentence, (words.home.due)(name, &(words.terms.weekday)(cycle.due)))
}
