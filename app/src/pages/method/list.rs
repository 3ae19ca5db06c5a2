//! The list of all indicators: area, focus area, feature, indicator, each leading to its page.

use domain::explore::MethodView;
use domain::indicator::{Heading, Indicator, Lang, Origin};
use domain::score::target_for;
use leptos::prelude::*;

use crate::components::form::figures::Figures;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The list, folded by focus area.
#[component]
pub fn List(view: MethodView) -> impl IntoView {
    let lang = use_lang();
    let method = &use_words().method;
    let set = &view.set;
    let of = |origin| {
        set.indicators
            .iter()
            .filter(|indicator| indicator.origin == origin)
            .count()
    };
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let say = (method.list_say)(
        &count(set.areas.len()),
        &count(set.focus_areas.len()),
        &count(set.features.len()),
        &count(of(Origin::Unesco)),
        &count(of(Origin::Doubtful)),
        &count(of(Origin::Local)),
    );
    let areas: Vec<_> = set
        .areas
        .iter()
        .map(|area| {
            let focus_areas: Vec<_> = set
                .focus_areas
                .iter()
                .filter(|heading| is_below(heading, area))
                .map(|heading| view! { <FocusArea view=view.clone() heading=heading.clone() /> })
                .collect();
            view! {
                <h3>{format!("{}: {}", (method.area)(&area.code), area.name.get(lang))}</h3>
                {focus_areas}
            }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="chi-so">{method.list}</h2>
            <p class="say">{say}</p>
        </div>
        <div class="catalogue">{areas}</div>
    }
}

/// Whether `heading` is a level below `above`: `2.4` below `2`.
fn is_below(heading: &Heading, above: &Heading) -> bool {
    heading
        .code
        .rsplit_once('.')
        .is_some_and(|(parent, _)| parent == above.code)
}

#[component]
fn FocusArea(view: MethodView, heading: Heading) -> impl IntoView {
    let lang = use_lang();
    let features: Vec<_> = view
        .set
        .features
        .iter()
        .filter(|feature| is_below(feature, &heading))
        .map(|feature| {
            let indicators: Vec<_> = view
                .set
                .indicators
                .iter()
                .filter(|indicator| indicator.feature() == feature.code)
                .map(|indicator| item(indicator, &view, lang))
                .collect();
            view! {
                <li>
                    <span class="mut">{format!("{} {}", feature.code, feature.name.get(lang))}</span>
                    <ul>{indicators}</ul>
                </li>
            }
        })
        .collect();
    view! {
        <details open=true>
            <summary>
                <h4>{format!("{} {}", heading.code, heading.name.get(lang))}</h4>
            </summary>
            <ul class="features">{features}</ul>
        </details>
    }
}

/// An indicator with its target or what sets it apart.
fn item(indicator: &Indicator, view: &MethodView, lang: Lang) -> impl IntoView + use<> {
    let words = use_words();
    // The first target of all: which one counts depends on the cycle's year.
    let target = target_for(&view.targets, &indicator.code, 0)
        .map(|target| (words.method.with_target)(&Figures::of(indicator, lang).bound(target.value)));
    let about = match indicator.origin {
        Origin::Unesco => target,
        Origin::Local => Some(words.indicator.local.to_owned()),
        Origin::Doubtful => Some(words.indicator.doubtful.to_owned()),
    };
    view! {
        <li>
            <a href=link(format!("/chi-so/{}", indicator.code)).href()>
                {format!("{} {}", indicator.code, indicator.name.get(lang))}
            </a>
            {about.map(|about| view! { <span class="sm mut">{format!(" {about}")}</span> })}
        </li>
    }
}
