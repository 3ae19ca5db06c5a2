//! What is shown, and how: the picker of measures, whose figures, boundaries or tiles.

use domain::explore::{Choice, MapView, Measure};
use leptos::prelude::*;

use super::state::MapState;
use crate::components::kept::Kept;
use crate::components::peers::PeersFields;
use crate::components::seek::{Seek, codes};
use crate::components::unit_map::Form;
use crate::components::whose::Whose;
use crate::context::{use_lang, viewer};
use crate::words::use_words;

/// Chooses measure and whose figures. A plain form; with JavaScript a choice applies at once.
#[component]
pub fn Picker(map: MapView, state: MapState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let (here, offered) = (state.clone(), codes(&map.choices));
    // What is open today is of no cycle and approved by nobody.
    let has_cycle = map.info.measure != Measure::Cases;
    let current = map.info.measure.code().to_owned();
    let option = |measure: &Measure, name: String| {
        let code = measure.code().to_owned();
        let selected = code == current;
        view! {
            <option value=code selected=selected>
                {name}
            </option>
        }
    };
    let mut whole = vec![Measure::Score, Measure::Coverage];
    if store::case::reads(viewer().as_ref()) {
        whole.push(Measure::Cases);
    }
    let whole: Vec<_> = whole
        .iter()
        .map(|measure| option(measure, (words.terms.measure)(measure).to_owned()))
        .collect();
    let groups: Vec<_> = map
        .choices
        .iter()
        .map(|Choice { focus_area, indicators }| {
            let area = Measure::FocusArea(focus_area.code.clone());
            let first = option(&area, (words.map.focus_area)(&focus_area.code));
            let rest: Vec<_> = indicators
                .iter()
                .map(|(code, name)| option(&Measure::Indicator(code.clone()), format!("{code} {}", name.get(lang))))
                .collect();
            view! {
                <optgroup label=format!("{} {}", focus_area.code, focus_area.name.get(lang))>
                    {first} {rest}
                </optgroup>
            }
        })
        .collect();
    view! {
        <form class="choose" method="get" action="/ban-do" data-at-once="">
            <label class="vh" for="cs">
                {words.map.measure}
            </label>
            <select class="in" id="cs" name="cs">
                <optgroup label=words.map.whole>{whole}</optgroup>
                {groups}
            </select>
            {has_cycle.then(|| view! { <Against map=map.clone() /> })}
            <PeersFields peers=map.peers.clone() />
            {has_cycle.then(|| view! { <Whose shown=map.shown may_show=map.may_show /> })}
            <Kept words=[("ky", state.cycle), ("dang", state.form), ("dv", state.unit), ("nhom", state.group)] />
            <button class="btn btn-2 no-js">{words.map.apply}</button>
        </form>
        <Seek
            key="cs"
            cycle=map.cycle.code.clone()
            to=move |code: &str| here.of_measure(code, &here.shown).href()
            codes=offered
        />
    }
}

/// Figures themselves, or how they changed since another cycle. A field of the picker.
#[component]
fn Against(map: MapView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().map;
    let chosen = map.against.map(|cycle| cycle.code).unwrap_or_default();
    let others: Vec<_> = map
        .cycles
        .iter()
        .filter(|cycle| cycle.code != map.cycle.code && cycle.map_version == map.cycle.map_version)
        .map(|cycle| {
            view! {
                <option value=cycle.code.clone() selected=cycle.code == chosen>
                    {(words.change_since)(cycle.name.get(lang))}
                </option>
            }
        })
        .collect();
    (!others.is_empty()).then(|| {
        view! {
            <label class="vh" for="so">
                {words.change}
            </label>
            <select class="in" id="so" name="so">
                <option value="">{words.change_off}</option>
                {others}
            </select>
        }
    })
}

/// Boundaries or equal tiles.
#[component]
pub fn Forms(state: MapState) -> impl IntoView {
    let words = &use_words().map;
    let item = |form: Form, name: &'static str| {
        view! {
            <a
                href=state.in_form(form.code()).href()
                aria-current=(Form::from_code(&state.form) == form).then_some("true")
            >
                {name}
            </a>
        }
    };
    view! {
        <span class="seg" role="group" aria-label=words.view>
            {item(Form::Boundaries, words.boundaries)}
            {item(Form::Tiles, words.tiles)}
        </span>
    }
}
