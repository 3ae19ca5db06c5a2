//! The top of a unit's page: where it belongs, what it is, where it stands, its three figures.

use domain::explore::UnitView;
use domain::indicator::Lang;
use domain::score::{Scores, Share};
use leptos::prelude::*;

use super::Here;
use crate::components::measure::tone;
use crate::components::tag::{Illustrative, StateTag};
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::pages::compare::CompareState;
use crate::pages::pace::PaceState;
use crate::words::use_words;

/// The top of the page.
#[component]
pub fn Head(view: UnitView, here: Here) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let unit = view.unit.clone();
    let name = match lang {
        Lang::Vi => unit.name_vi.clone(),
        Lang::En => unit.name_en.clone(),
    };
    let above: Vec<_> = view
        .above
        .iter()
        .map(|unit| {
            let href = link(format!("/don-vi/{}", unit.code))
                .with("ky", &view.cycle.code)
                .href();
            view! {
                <a href=href>{unit.short.get(lang).to_owned()}</a>
                " \u{203a} "
            }
        })
        .collect();
    let choices = (view.may_show.len() > 1).then(|| {
        let choices: Vec<_> = view
            .may_show
            .iter()
            .map(|shown| {
                let code = if *shown == domain::explore::Shown::Approved {
                    ""
                } else {
                    shown.code()
                };
                view! {
                    <a
                        href=here.with_shown(code)
                        aria-current=(*shown == view.shown).then_some("true")
                    >
                        {(words.terms.shown)(*shown)}
                    </a>
                }
            })
            .collect();
        view! {
            <span class="seg" role="group" aria-label=words.unit.shown>
                {choices}
            </span>
        }
    });
    let on_map = (unit.kind == domain::unit::UnitKind::District).then(|| {
        link("/ban-do")
            .with("ky", &view.cycle.code)
            .with("dv", &unit.code)
            .href()
    });
    let takes_part = view.state.is_some();
    let pace = takes_part.then(|| PaceState::of_unit(&unit.code, &view.cycle.code).link().href());
    let compare = takes_part.then(|| CompareState::of_unit(&unit.code, &view.cycle.code).link().href());
    view! {
        <div class="head unit-head">
            <div>
                <p class="crumb">{above} {(words.unit.code)(&unit.code)}</p>
                <h1 tabindex="-1">{name}</h1>
                <p class="unit-facts">{facts(&view)}</p>
                <p class="over2">
                    {view.takes_part.then(|| view! { <StateTag state=view.state /> })} <Illustrative shown=view.illustrative />
                    {unit.illustrative.then(|| view! { <span class="illus">{words.terms.illustrative_unit}</span> })}
                    {on_map.map(|href| view! { <a class="sm" href=href>{words.unit.on_map}</a> })}
                    {pace.map(|href| view! { <a class="sm" href=href>{words.pace.title}</a> })}
                    {compare.map(|href| view! { <a class="sm" href=href>{words.compare.see}</a> })}
                </p>
                {choices}
            </div>
            {(view.scores.coverage.whole > 0)
                .then(|| view! { <Three scores=view.scores.clone() previous=view.previous.clone() /> })}
        </div>
    }
}

/// Kind, people, area, end: what is known.
fn facts(view: &UnitView) -> String {
    let lang = use_lang();
    let words = use_words();
    let unit = &view.unit;
    let kind = (words.terms.unit_kind)(unit.kind).to_owned();
    // A district says in its name what it is.
    let kind = (unit.kind != domain::unit::UnitKind::District).then_some(kind);
    let people = unit
        .population
        .zip(unit.population_as_of)
        .map(|(people, day)| (words.unit.population)(&format::count(people, lang), &(words.terms.day)(day)));
    let area = unit
        .area_km2
        .map(|area| (words.unit.area)(&format::short(area, 2, lang)));
    let end = unit.valid_to.map(|day| (words.unit.ended)(&(words.terms.day)(day)));
    [kind, people, area, end]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" \u{b7} ")
}

/// Score, met and coverage with their changes.
#[component]
fn Three(scores: Scores, previous: Option<Scores>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let count = |number| format::count(number, lang);
    let score = scores
        .overall
        .map_or_else(|| format::NONE.to_owned(), |score| format::number(score, 0, lang));
    let score_change = scores.overall.zip(previous.as_ref().and_then(|scores| scores.overall));
    let met_change = previous
        .as_ref()
        .filter(|before| before.met.whole > 0 && scores.met.whole > 0)
        .map(|before| (f64::from(scores.met.part), f64::from(before.met.part)));
    let change = |pair: Option<(f64, f64)>, decimals| {
        pair.map(|(now, then)| format::moved(then, now, decimals))
            .filter(|change| *change != 0.0)
            .map(|change| {
                let text = format::with_arrow(change, format::signed(change, decimals, lang));
                view! { <span class=tone(Some(change))>{text}</span> }
            })
    };
    let too_few = (scores.overall.is_none() && scores.coverage.part > 0).then_some(words.figures.too_few);
    let of = |share: Share| format!("/{}", count(share.whole));
    view! {
        <dl class="tri">
            <div>
                <dt>{words.figures.score}</dt>
                <dd>
                    <b>{score}</b>
                    {words.terms.of_hundred}
                </dd>
                <dd class="sm mut">{change(score_change, 0)} {too_few}</dd>
            </div>
            <div>
                <dt>{words.figures.met}</dt>
                <dd>
                    {if scores.met.whole == 0 {
                        view! { <b>{format::NONE}</b> }.into_any()
                    } else {
                        view! { <b>{count(scores.met.part)}</b> {of(scores.met)} }.into_any()
                    }}
                </dd>
                <dd class="sm mut">
                    {change(met_change, 0)} {(scores.met.whole == 0).then_some(words.figures.none_judged)}
                </dd>
            </div>
            <div>
                <dt>{words.figures.coverage}</dt>
                <dd>
                    <b>{count(scores.coverage.part)}</b>
                    {of(scores.coverage)}
                </dd>
                <dd class="sm mut">{format::with_unit(format::percent(scores.coverage, lang), "%")}</dd>
            </div>
        </dl>
    }
}
