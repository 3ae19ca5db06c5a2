//! What an indicator measures: question, definition, formula, owner, targets.

use domain::coordination::Way;
use domain::explore::{IndicatorView, UnitLabel};
use domain::indicator::Words as Text;
use leptos::prelude::*;

use crate::components::measure::Reading;
use crate::context::{use_lang, viewer};
use crate::link::link;
use crate::pages::coordination::to_rule;
use crate::words::use_words;

/// The indicator's facts as pairs.
#[component]
pub fn About(view: IndicatorView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let names = &words.indicator;
    let indicator = view.indicator;
    let reading = Reading::new(&view.map.info, lang);
    let pair = |name: &'static str, text: String| {
        (!text.is_empty()).then(|| {
            view! {
                <dt>{name}</dt>
                <dd>{text}</dd>
            }
        })
    };
    let text = |text: &Text| text.get(lang).to_owned();
    let applies: Vec<&str> = indicator
        .applies_to
        .iter()
        .map(|kind| (words.terms.unit_kind)(*kind))
        .collect();
    let feature = format!("{} {}", view.feature.code, view.feature.name.get(lang));
    let targets: Vec<_> = view
        .targets
        .iter()
        .map(|target| {
            let line = (names.target)(target.year, &reading.bound(target.value), target.source.get(lang));
            let mark = target
                .illustrative
                .then(|| view! { <span class="illus">{words.terms.illustrative}</span> });
            view! { <li>{line} " " {mark}</li> }
        })
        .collect();
    let no_target = targets.is_empty().then_some(names.no_target);
    let levels: Vec<_> = indicator
        .levels
        .iter()
        .zip(0..)
        .map(|(level, number): (&Text, u8)| {
            view! {
                <li>
                    <b>{number}</b>
                    " "
                    {text(level)}
                </li>
            }
        })
        .collect();
    let parts: Vec<_> = indicator
        .parts
        .iter()
        .map(|part| view! { <li>{text(part)}</li> })
        .collect();
    let list = |name: &'static str, items: Vec<AnyView>| {
        (!items.is_empty()).then(|| {
            view! {
                <dt>{name}</dt>
                <dd>
                    <ul>{items}</ul>
                </dd>
            }
        })
    };
    let levels = levels.into_iter().map(IntoAny::into_any).collect();
    let parts = parts.into_iter().map(IntoAny::into_any).collect();
    let agreed = view! { <Agreed rule=view.rule /> };
    let base = if indicator.is_scored() {
        reading.bound(indicator.base)
    } else {
        String::new()
    };
    view! {
        <div class="sec-h">
            <h2 id="h-about">{names.about}</h2>
        </div>
        <dl class="kv l facts-list">
            {pair(names.question, text(&indicator.question))}
            {pair(names.definition, text(&indicator.definition))}
            {pair(names.formula, text(&indicator.formula))}
            {pair(names.kind, (words.terms.kind)(indicator.kind).to_owned())}
            {pair(names.unit, text(&indicator.unit))} {list(names.levels, levels)} {list(names.parts, parts)}
            {pair(names.direction, words.terms.way(Some(indicator.kind), indicator.direction).to_owned())}
            {pair(names.source, (words.terms.source)(indicator.source).to_owned())}
            {pair(names.owner, text(&indicator.owner))} {agreed} {pair(names.applies, applies.join("; "))}
            {pair(names.feature, feature)} <dt>{names.targets}</dt> <dd>
                <ul>{targets}</ul>
                {no_target}
            </dd> {pair(names.base, base)}
        </dl>
    }
}

/// The coordination rule in force: who is responsible is for everyone, whom to call for people who work here.
#[component]
fn Agreed(rule: Option<(UnitLabel, String, Way)>) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let said = match &rule {
        Some((unit, _, way)) => (words.in_force)(unit.name.get(lang), *way),
        None => words.no_rule.to_owned(),
    };
    let href = match &rule {
        Some((unit, rule, _)) => to_rule(&unit.code, rule),
        None => link("/phoi-hop").with("xem", "chua-co"),
    };
    let said = match viewer() {
        Some(_) => view! { <a href=href.href()>{said}</a> }.into_any(),
        None => said.into_any(),
    };
    view! {
        <dt>{words.title}</dt>
        <dd>{said}</dd>
    }
}
