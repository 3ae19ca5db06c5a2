//! The unit pointed out: its two figures, or why one is missing.

use domain::scatter::ScatterView;
use leptos::prelude::*;

use super::AxisReading;
use super::state::ScatterState;
use crate::components::icon::{Glyph, Icon};
use crate::components::tag::StateTag;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The unit, or nothing.
#[component]
pub fn Chosen(view: ScatterView, state: ScatterState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let point = view.points.iter().find(|point| point.unit.code == state.unit)?;
    let name = point.unit.short.get(lang).to_owned();
    let pair = |axis, coordinate| {
        let reading = AxisReading::new(axis, lang);
        view! {
            <dt>{reading.name()}</dt>
            <dd class="num">{reading.coordinate(coordinate)}</dd>
        }
    };
    let see = link(format!("/don-vi/{}", point.unit.code))
        .with("ky", &view.cycle.code)
        .with("hien", &state.shown)
        .href();
    Some(view! {
        <section class="pairs-own" aria-labelledby="h-p">
            <div class="sh-h">
                <div>
                    <p class="xs mut">{words.map.chosen}</p>
                    <h2 id="h-p">{name.clone()}</h2>
                </div>
                <a class="icb" href=state.with_unit("").href() aria-label=(words.map.unchoose)(&name)>
                    <Icon glyph=Glyph::X />
                </a>
            </div>
            <dl class="kv sm">
                {pair(&view.y, &point.y)} {pair(&view.x, &point.x)} <dt>{words.map.state}</dt> <dd>
                    <StateTag state=point.state />
                </dd>
            </dl>
            <a class="more" href=see>
                {(words.map.see)(&name)}
                <Icon glyph=Glyph::ArrowRight small=true />
            </a>
        </section>
    })
}
