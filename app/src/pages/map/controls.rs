//! What is shown, and how: the picker of measures, whose figures, boundaries or tiles.

use domain::explore::{Choice, MapView, Measure, Shown};
use leptos::ev::{Event, SubmitEvent};
use leptos::html::Form as FormElement;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::state::MapState;
use crate::components::unit_map::Form;
use crate::context::use_lang;
use crate::link::Link;
use crate::words::use_words;

/// Chooses measure and whose figures. A plain form; with JavaScript a choice applies at once.
#[component]
pub fn Picker(map: MapView, state: Memo<MapState>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let form = NodeRef::<FormElement>::new();
    let navigate = use_navigate();
    let go = move || {
        let Some(link) = form
            .get_untracked()
            .and_then(|form| chosen(&form, &state.get_untracked()))
        else {
            return;
        };
        navigate(
            &link.in_lang(lang),
            NavigateOptions {
                scroll: false,
                ..Default::default()
            },
        );
    };
    let at_once = go.clone();
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
    let whole = [Measure::Score, Measure::Coverage];
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
    let whose = (map.may_show.len() > 1).then(|| {
        let options: Vec<_> = map
            .may_show
            .iter()
            .map(|shown: &Shown| {
                view! {
                    <option value=shown.code() selected=*shown == map.shown>
                        {(words.terms.shown)(*shown)}
                    </option>
                }
            })
            .collect();
        view! {
            <label class="vh" for="hien">
                {words.map.shown}
            </label>
            <select class="in" id="hien" name="hien" prop:value=map.shown.code()>
                {options}
            </select>
        }
    });
    let measure = map.info.measure.code().to_owned();
    view! {
        <form
            class="choose"
            method="get"
            action="/ban-do"
            node_ref=form
            on:change=move |_: Event| at_once()
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                go();
            }
        >
            <label class="vh" for="cs">
                {words.map.measure}
            </label>
            <select class="in" id="cs" name="cs" prop:value=measure>
                <optgroup label=words.map.whole>{whole}</optgroup>
                {groups}
            </select>
            {whose}
            <Hidden state keep=&["ky", "dang", "dv", "lang"] />
            <button class="btn btn-2 no-js">{words.map.apply}</button>
        </form>
    }
}

/// What the form's selects say, in the address of the rest.
fn chosen(form: &web_sys::HtmlFormElement, state: &MapState) -> Option<Link> {
    let data = web_sys::FormData::new_with_form(form).ok()?;
    let word = |name| data.get(name).as_string().unwrap_or_default();
    Some(state.of_measure(&word("cs"), &word("hien")))
}

/// The words of the address that a form without JavaScript must send along.
#[component]
pub fn Hidden(state: Memo<MapState>, keep: &'static [&'static str]) -> impl IntoView {
    let lang = use_lang();
    let fields: Vec<_> = keep
        .iter()
        .map(|name| {
            let value = move || {
                let state = state.read();
                match *name {
                    "ky" => state.cycle.clone(),
                    "cs" => state.measure.clone(),
                    "hien" => state.shown.clone(),
                    "dang" => state.form.clone(),
                    "dv" => state.unit.clone(),
                    _ => String::new(),
                }
            };
            // Nothing to say is not said; the language only where it is not the first one.
            let shown = move || !value().is_empty();
            if *name == "lang" {
                return (lang == domain::indicator::Lang::En)
                    .then(|| view! { <input type="hidden" name="lang" value=lang.code() /> })
                    .into_any();
            }
            view! { <input type="hidden" name=*name value=value disabled=move || !shown() /> }.into_any()
        })
        .collect();
    view! { {fields} }
}

/// Boundaries or equal tiles.
#[component]
pub fn Forms(state: Memo<MapState>) -> impl IntoView {
    let words = &use_words().map;
    let item = |form: Form, name: &'static str| {
        view! {
            <a
                href=move || state.read().in_form(form.code()).href()
                data-noscroll=""
                aria-current=move || (Form::from_code(&state.read().form) == form).then_some("true")
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
