//! What is shown: unfolded columns, whose figures; on a phone, which cards or the whole table.

use domain::explore::{HeatView, Measure, UnitLabel};
use domain::heat::Key;
use domain::indicator::Lang;
use leptos::prelude::*;

use super::state::{HeatState, WHOLE};
use super::{count, is_focus_area};
use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::kept::Kept;
use crate::components::peers::PeersFields;
use crate::components::seek::Seek;
use crate::components::whose::Whose;
use crate::context::use_lang;
use crate::words::use_words;

/// The choices. A plain form; with JavaScript a choice applies at once.
#[component]
pub fn Controls(view: HeatView, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let areas: Vec<_> = view
        .columns
        .iter()
        .filter(|column| is_focus_area(&column.info.measure))
        .collect();
    let unfold: Vec<_> = areas
        .iter()
        .map(|column| {
            let code = column.info.measure.code().to_owned();
            let selected = code == view.open;
            let name = (words.heat.unfold)(&code, column.info.name.get(lang));
            view! {
                <option value=code selected=selected>
                    {name}
                </option>
            }
        })
        .collect();
    let folded = (words.heat.focus_areas)(&count(areas.len(), lang));
    let there = state.clone();
    let offered = api::address::measures(&state.cycle);
    let offered = offered.into_iter().map(|thing| thing.code).filter(|code| {
        let area = HeatState::area_of(code);
        areas.iter().any(|column| column.info.measure.code() == area)
    });
    let offered: Vec<String> = offered.collect();
    let keep = [
        ("ky", state.cycle.clone()),
        ("chieu", state.way.clone()),
        ("dang", state.form.clone()),
    ];
    let item = |form: &str, name: &'static str| {
        view! {
            <a href=state.in_form(form).href() aria-current=(form == state.form).then_some("true")>
                {name}
            </a>
        }
    };
    view! {
        <form class="choose" method="get" action="/bang-nhiet" data-at-once="">
            <div class="heat-of">
                <label class="sm" for="xem">
                    {words.heat.cards}
                </label>
                <CardChoice view=view.clone() state=state.clone() />
            </div>
            <div class="heat-cols">
                <label class="sm" for="mo">
                    {words.heat.columns}
                </label>
                <select class="in" id="mo" name="mo">
                    <option value="">{folded}</option>
                    {unfold}
                </select>
            </div>
            <div class="heat-order">
                <label class="sm" for="xep">
                    {words.heat.order}
                </label>
                <OrderChoice view=view.clone() state=state.clone() />
            </div>
            <PeersFields peers=view.peers.clone() />
            <Whose shown=view.shown may_show=view.may_show.clone() />
            <Kept words=keep />
            <button class="btn btn-2 no-js">{words.map.apply}</button>
        </form>
        <Seek
            key="mo"
            cycle=state.cycle.clone()
            to=move |code: &str| there.at_measure(&Measure::from_code(code)).href()
            codes=offered
        />
        <p class="heat-acts">
            <span class="seg" role="group" aria-label=words.heat.view>
                {item("", words.heat.as_cards)}
                {item(WHOLE, words.heat.as_table)}
            </span>
            <a class="btn btn-2" rel="external" href=state.csv().href() download="">
                <Icon glyph=Glyph::Download small=true />
                {words.heat.csv}
            </a>
        </p>
    }
}

/// What the rows are sorted by; the heads of the table say the same by links.
#[component]
fn OrderChoice(view: HeatView, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().heat;
    let option = |code: &str, name: String| {
        let selected = code == state.sort;
        view! {
            <option value=code.to_owned() selected=selected>
                {name}
            </option>
        }
    };
    let by_map = charts::geometry(&view.cycle.map_version).map(|_| option(Key::PLACE, words.by_map.to_owned()));
    let columns: Vec<_> = view
        .columns
        .iter()
        .map(|column| {
            let code = column.info.measure.code();
            option(code, format!("{code} {}", column.info.name.get(lang)))
        })
        .collect();
    let units: Vec<_> = by_name(&view, lang)
        .into_iter()
        .map(|unit| option(&format!("{}{}", Key::LIKE, unit.code), unit.short.get(lang).to_owned()))
        .collect();
    view! {
        <select class="in" id="xep" name="xep">
            {option("", words.score.to_owned())}
            {option(Key::NAME, words.by_name.to_owned())}
            {by_map}
            <optgroup label=words.like>{units}</optgroup>
            <optgroup label=words.columns>{columns}</optgroup>
        </select>
    }
}

/// The units in reading order.
fn by_name(view: &HeatView, lang: Lang) -> Vec<&UnitLabel> {
    let mut units: Vec<&UnitLabel> = view.rows.iter().map(|row| &row.unit).collect();
    units.sort_by_cached_key(|unit| domain::text::sort_key(unit.short.get(lang)));
    units
}

/// One column or one unit, for the cards.
#[component]
fn CardChoice(view: HeatView, state: HeatState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let chosen = super::cards::chosen(&view, &state);
    let option = |code: String, name: String| {
        let selected = code == chosen;
        view! {
            <option value=code selected=selected>
                {name}
            </option>
        }
    };
    let columns: Vec<_> = std::iter::once(&view.score)
        .chain(&view.columns)
        .map(|column| {
            let code = column.info.measure.code().to_owned();
            let name = match &column.info.measure {
                Measure::Score => words.figures.score.to_owned(),
                _ => format!("{code} {}", column.info.name.get(lang)),
            };
            option(code, name)
        })
        .collect();
    let units: Vec<_> = by_name(&view, lang)
        .into_iter()
        .map(|unit| option(unit.code.clone(), unit.short.get(lang).to_owned()))
        .collect();
    view! {
        <select class="in" id="xem" name="xem">
            <optgroup label=words.heat.by_column>{columns}</optgroup>
            <optgroup label=words.heat.by_unit>{units}</optgroup>
        </select>
    }
}
