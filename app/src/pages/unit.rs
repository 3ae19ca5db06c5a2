//! `/don-vi/{code}`: one unit. Shape first, what changed beside it, the trend of one measure; then every indicator
//! against the units, with the way back to evidence and approver; at the side history and units below.

use domain::address::Sort;
use domain::case::CaseCounts;
use domain::explore::{Measure, UnitView};
use domain::thread::{Talk, WHOLE};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api;
use crate::api::address::Asked;
use crate::components::chart::ChartFacts;
use crate::components::cycle_chip::CycleChip;
use crate::components::narrowed::Narrowed;
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::components::unclear::UnclearWords;
use crate::context::{today, use_lang};
use crate::link::{Link, link};
use crate::words::use_words;

mod alike;
mod changes;
mod file;
mod groups;
mod head;
mod line;
mod shape;
mod side;
mod trend;

/// A unit.
#[component]
pub fn UnitPage() -> impl IntoView {
    let asked = Asked::of_address().name("cs", Sort::Measure).name("hien", Sort::Shown);
    let query = asked.told();
    let word = |key| query.get(key).unwrap_or_default();
    let unit = use_params_map().read_untracked().get("unit").unwrap_or_default();
    let (cycle, measure, shown, today) = (word("ky"), word("cs"), word("hien"), today());
    let load = async move {
        let view = api::explore::unit(unit, cycle, measure, shown).await?;
        let cases = api::case::summary(Some(view.unit.path.clone())).await?;
        let whole = api::thread::talk(&view.cycle.code, &view.unit.code)
            .await?
            .remove(WHOLE);
        Ok((view, cases, whole, today?))
    };
    served(load, |(view, cases, whole, today)| {
        view! { <Body view cases whole today /> }.into_any()
    })
}

/// The address of this page, changed in one word.
#[derive(Clone)]
struct Here {
    unit: String,
    cycle: String,
    measure: String,
    shown: String,
}

impl Here {
    fn of(view: &UnitView) -> Self {
        let measure = match &view.trend_of.measure {
            Measure::Score => String::new(),
            other => other.code().to_owned(),
        };
        let shown = if view.shown == domain::explore::Shown::Approved {
            ""
        } else {
            view.shown.code()
        };
        Self {
            unit: view.unit.code.clone(),
            cycle: view.cycle.code.clone(),
            measure,
            shown: shown.to_owned(),
        }
    }

    fn link(&self) -> Link {
        link(format!("/don-vi/{}", self.unit))
            .with("ky", &self.cycle)
            .with("cs", &self.measure)
            .with("hien", &self.shown)
    }

    fn in_cycle(&self, cycle: &str) -> String {
        Self {
            cycle: cycle.to_owned(),
            ..self.clone()
        }
        .link()
        .href()
    }

    /// The same with the trend of another measure.
    fn with_measure(&self, measure: &str) -> String {
        Self {
            measure: measure.to_owned(),
            ..self.clone()
        }
        .link()
        .at("h-tr")
        .href()
    }

    fn with_shown(&self, shown: &str) -> String {
        Self {
            shown: shown.to_owned(),
            ..self.clone()
        }
        .link()
        .href()
    }
}

/// Short name of the unit in the language of the page.
fn short_name(view: &UnitView) -> String {
    match use_lang() {
        domain::indicator::Lang::Vi => view.unit.short_vi.clone(),
        domain::indicator::Lang::En => view.unit.short_en().to_owned(),
    }
}

#[component]
fn Body(view: UnitView, cases: Option<CaseCounts>, whole: Option<Talk>, today: Day) -> impl IntoView {
    let words = &use_words().unit;
    let here = Here::of(&view);
    let name = short_name(&view);
    let has_figures = view.groups.iter().any(|group| group.score.is_some());
    let takes_part = view.takes_part;
    let has_history = !view.history.is_empty();
    let has_similar = !view.similar.is_empty();
    let has_below = !view.below.is_empty();
    let has_cases = cases.is_some();
    let chip = here.clone();
    let filters = [name.clone(), (use_words().terms.shown)(view.shown).to_owned()];
    provide_context(ChartFacts::new(&view.cycle, view.illustrative, filters));
    view! {
        <PageTitle text=name />
        <CycleChip
            cycles=view.cycles.clone()
            shown=view.cycle.code.clone()
            href=move |code: &str| chip.in_cycle(code)
        />
        <div class="wrap">
            <head::Head view=view.clone() here=here.clone() />
            <UnclearWords />
            <Narrowed shown=view.shown />
            {takes_part
                .then(|| {
                    view! {
                        <nav class="jump" aria-label=words.jump>
                            <a href="#h-shape">{words.shape_link}</a>
                            <a href="#h-ch">{words.changes_link}</a>
                            {has_similar.then(|| view! { <a href="#h-li">{words.similar_link}</a> })}
                            <a href="#h-tr">{words.trend_link}</a>
                            <a href="#h-sp">{words.each_link}</a>
                            {has_history.then(|| view! { <a href="#h-hi">{words.history_link}</a> })}
                            {has_cases.then(|| view! { <a href="#h-kk">{use_words().case.short}</a> })}
                            {has_below.then(|| view! { <a href="#h-be">{words.below_link}</a> })}
                        </nav>
                    }
                })}
            <div class="ug">
                {takes_part
                    .then(|| {
                        view! {
                            <section class="sec s-rad" aria-labelledby="h-shape">
                                <shape::Shape view=view.clone() />
                            </section>
                            <section class="sec s-ch" aria-labelledby="h-ch">
                                <changes::Since view=view.clone() />
                            </section>
                            <alike::Alike view=view.clone() />
                            <section class="sec s-tr" aria-labelledby="h-tr">
                                <trend::Trend view=view.clone() here />
                            </section>
                            <section class="sec s-sp" aria-labelledby="h-sp">
                                <groups::Groups view=view.clone() />
                            </section>
                        }
                    })} {(!takes_part && !has_figures).then(|| view! { <p class="sec s-none">{words.no_part}</p> })}
                <side::Side view cases whole today />
            </div>
        </div>
    }
}
