//! What stands on the axes, and whose figures.

use domain::explore::Measure;
use domain::scatter::{Axis, ScatterAxis, ScatterView};
use leptos::prelude::*;

use super::state::ScatterState;
use crate::components::icon::{Glyph, Icon};
use crate::components::kept::Kept;
use crate::components::measure::Reading;
use crate::components::peers::PeersFields;
use crate::components::seek::{Seek, codes};
use crate::components::whose::Whose;
use crate::context::use_lang;
use crate::words::use_words;

/// The choices. A plain form; with JavaScript a choice applies at once.
#[component]
pub fn Controls(view: ScatterView, state: ScatterState) -> impl IntoView {
    let words = use_words();
    let (upwards, across) = (state.clone(), state.clone());
    let keep = [
        ("ky", state.cycle.clone()),
        ("dv", state.unit.clone()),
        ("nhan", state.names.clone()),
    ];
    view! {
        <div class="tools">
            <form class="choose" method="get" action="/tuong-quan" data-at-once="">
                <Choose name="y" label=words.scatter.upwards axis=view.y.clone() view=view.clone() />
                <Choose name="x" label=words.scatter.across axis=view.x.clone() view=view.clone() />
                <PeersFields peers=view.peers.clone() />
                <Whose shown=view.shown may_show=view.may_show.clone() />
                <Kept words=keep />
                <button class="btn btn-2 no-js">{words.map.apply}</button>
            </form>
            <div class="seeks">
                <Seek
                    key="y"
                    name=words.scatter.seek_upwards
                    cycle=state.cycle.clone()
                    to=move |code: &str| upwards.with_axes(&upwards.x, code).href()
                    codes=codes(&view.choices)
                />
                <Seek
                    key="x"
                    name=words.scatter.seek_across
                    cycle=state.cycle.clone()
                    to=move |code: &str| across.with_axes(code, &across.y).href()
                    codes=codes(&view.choices)
                />
            </div>
            <div class="acts-row">
                <a class="btn btn-2" href=state.swapped().href()>
                    {words.scatter.swap}
                </a>
                <a class="btn btn-2" rel="external" href=state.csv().href() download="">
                    <Icon glyph=Glyph::Download small=true />
                    {words.compare.csv}
                </a>
            </div>
        </div>
    }
}

/// What one axis shows. Measures that have no place on one are not offered; one that the address names all the same
/// stays chosen, so that the form says what is shown.
#[component]
fn Choose(name: &'static str, label: &'static str, axis: ScatterAxis, view: ScatterView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let option = |of: Axis, name: String| {
        let (code, selected) = (of.code().to_owned(), of == axis.axis);
        view! {
            <option value=code selected=selected>
                {name}
            </option>
        }
    };
    let whole = [Measure::Score, Measure::Coverage].map(|measure| {
        let name = (words.terms.measure)(&measure).to_owned();
        option(Axis::Measure(measure), name)
    });
    let groups: Vec<_> = view
        .choices
        .iter()
        .map(|choice| {
            let area = &choice.focus_area;
            let first = option(
                Axis::Measure(Measure::FocusArea(area.code.clone())),
                (words.map.focus_area)(&area.code),
            );
            let rest: Vec<_> = choice
                .indicators
                .iter()
                .map(|(code, name)| {
                    option(
                        Axis::Measure(Measure::Indicator(code.clone())),
                        format!("{code} {}", name.get(lang)),
                    )
                })
                .collect();
            view! { <optgroup label=format!("{} {}", area.code, area.name.get(lang))>{first} {rest}</optgroup> }
        })
        .collect();
    let odd = axis.info.as_ref().and_then(|info| {
        let code = info.measure.code();
        let is_offered = |(offered, _): &(String, _)| offered == code;
        let asks = matches!(info.measure, Measure::Indicator(_));
        let offered = view
            .choices
            .iter()
            .any(|choice| choice.indicators.iter().any(is_offered));
        (asks && !offered).then(|| {
            let name = format!("{code} {}", Reading::new(info, lang).name());
            option(axis.axis.clone(), name)
        })
    });
    view! {
        <div>
            <label class="sm" for=name>
                {label}
            </label>
            <select class="in" id=name name=name>
                {odd}
                <optgroup label=words.scatter.of_units>
                    {option(Axis::Population, words.scatter.population.to_owned())}
                    {option(Axis::Density, words.scatter.density.to_owned())}
                </optgroup>
                <optgroup label=words.map.whole>{whole.into_iter().collect_view()}</optgroup>
                {groups}
            </select>
        </div>
    }
}
