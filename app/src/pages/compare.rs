//! `/so-sanh`: up to six units side by side in one cycle, or one unit over its cycles. Profiles or trends as pictures,
//! every figure in the table. What is compared stands in the address.

use domain::address::Sort;
use domain::compare::{CompareView, MOST};
use domain::explore::{Measure, UnitLabel};
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
mod pictures;
mod sentence;
mod state;
mod table;
mod together;

pub use state::CompareState;

/// The comparison.
#[component]
pub fn ComparePage() -> impl IntoView {
    let asked = Asked::of_address()
        .name("dv", Sort::Unit)
        .name("cs", Sort::Measure)
        .name("hien", Sort::Shown);
    let state = CompareState::of(&asked.told());
    let load = async move {
        let view = api::explore::compare(state.cycle.clone(), &state.units, &state.measure, &state.shown).await?;
        Ok((state.settled(&view), view))
    };
    served(load, |(state, view)| view! { <Body view state /> }.into_any())
}

#[component]
fn Body(view: CompareView, state: CompareState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let in_cycle = |code: &str| state.in_cycle(code).href();
    let cycle = view.cycle.name.get(lang).to_owned();
    // With one unit every cycle is a column.
    let cycle = (!view.is_over_time()).then_some(cycle);
    let chosen = !view.chosen.is_empty();
    let illustrative = view.is_illustrative();
    provide_context(ChartFacts::new(
        &view.cycle,
        illustrative,
        [(words.terms.shown)(view.shown).to_owned()],
    ));
    view! {
        <PageTitle text=words.compare.title />
        <CycleChip cycles=view.cycles.clone() shown=view.cycle.code.clone() href=in_cycle />
        <div class="wrap compare-page">
            <PageHead heading=sentence::title(&view, lang) lead=sentence::lead(&view, lang)>
                <span>{words.compare.title}</span>
                {cycle.map(|cycle| view! { <span>{cycle}</span> })}
                <Illustrative shown=illustrative />
            </PageHead>
            <UnclearWords />
            <Narrowed shown=view.shown />
            <Remarks view=view.clone() />
            <controls::Controls view=view.clone() state=state.clone() />
            {if chosen {
                view! {
                    <together::Together view=view.clone() state=state.clone() />
                    <pictures::Pictures view=view.clone() state=state.clone() />
                    <table::Table view state />
                }
                    .into_any()
            } else {
                view! { <controls::Starts view state /> }.into_any()
            }}
        </div>
    }
}

/// What was asked for and is not shown.
#[component]
fn Remarks(view: CompareView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().compare;
    let names = |units: &[UnitLabel]| {
        let names: Vec<_> = units.iter().map(|unit| unit.short.get(lang)).collect();
        names.join(", ")
    };
    let first = view.chosen.first().map_or("", |unit| unit.short.get(lang));
    let remarks = [
        (!view.unlike.is_empty()).then(|| (words.unlike)(&names(&view.unlike), first)),
        (!view.too_many.is_empty()).then(|| (words.too_many)(&MOST.to_string(), &names(&view.too_many))),
    ];
    let remarks: Vec<_> = remarks
        .into_iter()
        .flatten()
        .map(|remark| view! { <p class="note note-ask">{remark}</p> })
        .collect();
    view! { {remarks} }
}

/// Whether a measure is an indicator.
fn is_indicator(measure: &Measure) -> bool {
    matches!(measure, Measure::Indicator(_))
}
