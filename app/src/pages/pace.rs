//! `/tien-do`: whether each indicator reaches its target in time. Six states with their counts, then every indicator by
//! focus area with its first figure, its newest and its target; of the districts together, or of one unit.

use domain::address::Sort;
use domain::pace::{Pace, PaceView};
use leptos::prelude::*;

use crate::api;
use crate::api::address::Asked;
use crate::components::chart::ChartFacts;
use crate::components::cycle_chip::CycleChip;
use crate::components::narrowed::Narrowed;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::unclear::UnclearWords;
use crate::context::use_lang;
use crate::words::use_words;

mod controls;
mod glyph;
mod method;
pub mod sentence;
mod state;
mod summary;
mod table;

pub use glyph::{PaceGlyph, class};
pub use method::Method;
pub use state::PaceState;

/// The progress towards targets.
#[component]
pub fn PacePage() -> impl IntoView {
    let asked = Asked::of_address()
        .name("don-vi", Sort::Unit)
        .name("hien", Sort::Shown)
        .choice("tt", |word| Pace::from_code(word).is_some())
        .name("loai", Sort::Kind)
        .name("trong", Sort::Within);
    let state = PaceState::of(&asked.told());
    let load = async move {
        let (cycle, unit) = (state.cycle.clone(), state.unit.clone());
        let view = api::explore::pace(cycle, unit, &state.shown, state.peers.clone()).await?;
        Ok((state.settled(&view.cycle.code, view.shown), view))
    };
    served(load, |(state, view)| view! { <Body view state /> }.into_any())
}

#[component]
fn Body(view: PaceView, state: PaceState) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().pace;
    let whose = match &view.unit {
        Some(unit) => unit.name.get(lang).to_owned(),
        None => match &view.peers.within {
            Some(unit) => format!("{}, {}", words.median, unit.name.get(lang)),
            None => words.median.to_owned(),
        },
    };
    let cycle = view.cycle.name.get(lang).to_owned();
    let in_cycle = |code: &str| state.in_cycle(code).href();
    let chosen = Pace::from_code(&state.pace);
    let mut shown = view.clone();
    if let Some(pace) = chosen {
        shown.keep(pace);
    }
    let (asked, illustrative) = (!view.groups.is_empty(), view.is_illustrative());
    provide_context(ChartFacts::new(
        &view.cycle,
        illustrative,
        [whose.clone(), (use_words().terms.shown)(view.shown).to_owned()],
    ));
    view! {
        <PageTitle text=words.title />
        <CycleChip cycles=view.cycles.clone() shown=view.cycle.code.clone() href=in_cycle />
        <div class="wrap pace-page">
            <PageHead heading=sentence::title(&view, lang) lead=sentence::lead(&view, lang)>
                <span>{words.title}</span>
                <span>{format!("{cycle} \u{b7} {whose}")}</span>
                <Illustrative shown=illustrative />
            </PageHead>
            <UnclearWords />
            <Narrowed shown=view.shown />
            <controls::Controls view=view.clone() state=state.clone() />
            {asked.then(|| view! { <summary::Summary view state=state.clone() chosen /> })}
            <table::Table view=shown state chosen asked />
            <section class="sec" aria-labelledby="tien-do">
                <Method />
            </section>
        </div>
    }
}
