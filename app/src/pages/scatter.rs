//! `/tuong-quan`: any two figures of each unit beside each other. What stands on the axes is in the address; what is said
//! of the picture is careful, and never that one causes the other.

use domain::address::Sort;
use domain::scatter::ScatterView;
use leptos::prelude::*;

use crate::api;
use crate::api::address::Asked;
use crate::components::chart::ChartFacts;
use crate::components::cycle_chip::CycleChip;
use crate::components::narrowed::Narrowed;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::peers::PeersTrail;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::unclear::UnclearWords;
use crate::context::use_lang;
use crate::words::use_words;

mod axis;
mod chosen;
mod controls;
mod missing;
mod picture;
mod refused;
mod sentence;
mod state;
mod table;

use axis::AxisReading;
pub use state::{ScatterState, axes};

/// The pairs.
#[component]
pub fn ScatterPage() -> impl IntoView {
    let asked = Asked::of_address()
        .axis("x")
        .axis("y")
        .name("hien", Sort::Shown)
        .name("dv", Sort::Unit)
        .name("loai", Sort::Kind)
        .name("trong", Sort::Within);
    let state = ScatterState::of(&asked.told());
    let load = async move {
        let view = api::explore::scatter(
            state.cycle.clone(),
            &state.x,
            &state.y,
            &state.shown,
            state.peers.clone(),
        )
        .await?;
        Ok((state.settled(&view), view))
    };
    served(load, |(state, view)| view! { <Body view state /> }.into_any())
}

#[component]
fn Body(view: ScatterView, state: ScatterState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let in_cycle = |code: &str| state.in_cycle(code).href();
    let cycle = view.cycle.name.get(lang).to_owned();
    let illustrative = view.is_illustrative();
    let filters = [(words.terms.shown)(view.shown).to_owned()];
    provide_context(ChartFacts::new(&view.cycle, illustrative, filters));
    let trail = view! { <PeersTrail peers=view.peers.clone() all=state.everywhere().href() /> };
    let body = if view.is_refused() {
        view! { <refused::Refused view=view.clone() /> }.into_any()
    } else {
        view! {
            <div class="pairs">
                <picture::Pairs view=view.clone() state=state.clone() />
                <div class="pairs-side">
                    <chosen::Chosen view=view.clone() state=state.clone() />
                    <Said view=view.clone() />
                </div>
            </div>
            <missing::Missing view=view.clone() />
            <table::Table view=view.clone() />
        }
        .into_any()
    };
    view! {
        <PageTitle text=words.scatter.title />
        <CycleChip cycles=view.cycles.clone() shown=view.cycle.code.clone() href=in_cycle />
        <div class="wrap scatter-page">
            <PageHead heading=sentence::title(&view, lang) lead=sentence::lead(&view, lang)>
                {trail}
                <span>{words.scatter.title}</span>
                <span>{cycle}</span>
                <Illustrative shown=illustrative />
            </PageHead>
            <UnclearWords />
            <Narrowed shown=view.shown />
            <controls::Controls view=view.clone() state=state.clone() />
            {body}
        </div>
    }
}

/// What the picture does not prove, and what the tendency rests on.
#[component]
fn Said(view: ScatterView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().scatter;
    let counted = [&view.x, &view.y].into_iter().find_map(|axis| axis.as_of);
    let counted = counted.map(|day| view! { <p class="sm mut">{(words.counted)(&(use_words().terms.day)(day))}</p> });
    view! {
        <div class="note note-ask">
            <p>{words.no_cause}</p>
        </div>
        <p class="sm mut">{sentence::basis(&view, lang)}</p>
        {counted}
    }
}
