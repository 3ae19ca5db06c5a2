//! Which units, and what is compared.

use domain::compare::{CompareView, MOST};
use domain::explore::{Measure, UnitLabel};
use leptos::prelude::*;

use super::state::CompareState;
use crate::components::icon::{Glyph, Icon};
use crate::components::kept::Kept;
use crate::components::seek::{Seek, codes};
use crate::components::unit_field::UnitField;
use crate::components::whose::Whose;
use crate::context::use_lang;
use crate::words::use_words;

/// The choices. A plain form; with JavaScript a choice applies at once.
#[component]
pub fn Controls(view: CompareView, state: CompareState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let units: Vec<_> = view
        .chosen
        .iter()
        .map(|unit| view! { <Chosen unit=unit.clone() state=state.clone() /> })
        .collect();
    let mut free: Vec<&UnitLabel> = view.units.iter().filter(|unit| !view.chosen.contains(unit)).collect();
    free.sort_by_cached_key(|unit| domain::text::sort_key(unit.short.get(lang)));
    let free: Vec<_> = free
        .into_iter()
        .map(|unit| (unit.clone(), unit.name.get(lang).to_owned()))
        .collect();
    let room = view.chosen.len() < MOST;
    let here = state.clone();
    let keep = [("dv", state.units.clone()), ("ky", state.cycle.clone())];
    let any = !view.chosen.is_empty();
    let csv = any.then(|| {
        view! {
            <a class="btn btn-2" rel="external" href=state.csv().href() download="">
                <Icon glyph=Glyph::Download small=true />
                {words.compare.csv}
            </a>
        }
    });
    view! {
        {any.then(|| view! { <ul class="chosen" aria-label=words.compare.chosen>{units}</ul> })}
        <div class="tools">
            <form class="choose" method="get" action="/so-sanh" data-at-once="">
                <Kept words=keep />
                {room
                    .then(|| {
                        view! {
                            <div>
                                <label class="sm" for="dv">
                                    {words.compare.add}
                                </label>
                                <UnitField name="dv" units=free chosen=String::new() none=words.compare.add_one />
                            </div>
                        }
                    })}
                <div>
                    <label class="sm" for="cs">
                        {words.compare.measure}
                    </label>
                    <Measures view=view.clone() />
                </div>
                <Whose shown=view.shown may_show=view.may_show.clone() />
                <button class="btn btn-2 no-js">{words.map.apply}</button>
            </form>
            <Seek
                key="cs"
                cycle=state.cycle.clone()
                to=move |code: &str| here.with_measure(&Measure::from_code(code)).href()
                codes=codes(&view.choices)
            />
            {csv}
        </div>
    }
}

/// Every unit to begin with, where none is chosen.
#[component]
pub fn Starts(view: CompareView, state: CompareState) -> impl IntoView {
    let lang = use_lang();
    let units: Vec<_> = view
        .units
        .iter()
        .map(|unit| {
            let href = state.with_unit(&unit.code).href();
            view! {
                <li>
                    <a class="btn btn-2" href=href>
                        {unit.short.get(lang).to_owned()}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <section class="sec" aria-labelledby="h-bd">
            <div class="sec-h">
                <h2 id="h-bd">{use_words().compare.begin}</h2>
            </div>
            <ul class="ways">{units}</ul>
        </section>
    }
}

/// A unit that is compared, and the way to take it out.
#[component]
fn Chosen(unit: UnitLabel, state: CompareState) -> impl IntoView {
    let name = unit.short.get(use_lang()).to_owned();
    let remove = (use_words().compare.remove)(&name);
    view! {
        <li>
            {name}
            <a href=state.without(&unit.code).href() aria-label=remove>
                <Icon glyph=Glyph::X small=true />
            </a>
        </li>
    }
}

/// What is compared: all focus areas, one with its indicators, or one indicator.
#[component]
fn Measures(view: CompareView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let option = |measure: Measure, name: String| {
        let code = match &measure {
            Measure::Score => String::new(),
            other => other.code().to_owned(),
        };
        view! {
            <option value=code selected=measure == view.measure>
                {name}
            </option>
        }
    };
    let groups: Vec<_> = view
        .choices
        .iter()
        .map(|choice| {
            let area = &choice.focus_area;
            let name = format!("{} {}", area.code, area.name.get(lang));
            let first = option(Measure::FocusArea(area.code.clone()), name.clone());
            let rest: Vec<_> = choice
                .indicators
                .iter()
                .map(|(code, name)| option(Measure::Indicator(code.clone()), format!("{code} {}", name.get(lang))))
                .collect();
            view! { <optgroup label=name>{first} {rest}</optgroup> }
        })
        .collect();
    view! {
        <select class="in" id="cs" name="cs">
            {option(Measure::Score, words.compare.all_areas.to_owned())}
            {option(Measure::Coverage, (words.terms.measure)(&Measure::Coverage).to_owned())}
            {groups}
        </select>
    }
}
