//! The picture: a dot for each unit, drawn for wide and for narrow screens.

use charts::Drawing;
use charts::scatter::{Dot, Names, ScatterData};
use domain::scatter::ScatterView;
use leptos::prelude::*;

use super::state::ScatterState;
use super::{AxisReading, sentence};
use crate::components::chart::Chart;
use crate::context::use_lang;
use crate::words::{lower_first, use_words};

/// The dots, with what they show and the choice of how many are named. Choosing a dot points its unit out.
#[component]
pub fn Pairs(view: ScatterView, state: ScatterState) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    if view.placed().next().is_none() {
        return view! { <p class="pairs-none mut">{words.scatter.nothing}</p> }.into_any();
    }
    let all = state.names_all();
    let name = if all {
        words.scatter.name_few
    } else {
        words.scatter.name_all
    };
    let has_target = [&view.x, &view.y]
        .into_iter()
        .any(|axis| axis.info.as_ref().is_some_and(|info| info.target.is_some()));
    let say = [
        Some(words.scatter.choose),
        has_target.then_some(words.scatter.lines),
        is_crowded(&view).then_some(words.scatter.beside),
    ];
    let say: Vec<&str> = say.into_iter().flatten().collect();
    view! {
        <div class="pairs-fig">
            <p class="vh">{words.map.keys}</p>
            <Chart
                id="tuong-quan"
                title=sentence::title(&view, lang)
                say=words.scatter.no_cause
                picture=drawing(&view, &state, (760, 500))
                narrow=Some(drawing(&view, &state, (328, 360)))
                table=super::table::file(&view, lang)
            >
                <p class="sm mut">{say.join(" ")} " " <a href=state.with_names(!all).href()>{name}</a></p>
            </Chart>
        </div>
    }
    .into_any()
}

/// Whether two units have the same two figures: their dots stand beside each other.
fn is_crowded(view: &ScatterView) -> bool {
    let mut pairs = view.pairs();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    pairs
        .windows(2)
        .any(|two| matches!(two, [a, b] if a.0.total_cmp(&b.0).is_eq() && a.1.total_cmp(&b.1).is_eq()))
}

fn drawing(view: &ScatterView, state: &ScatterState, size: (u16, u16)) -> Drawing {
    let lang = use_lang();
    let words = &use_words().scatter;
    let (x, y) = (AxisReading::new(&view.x, lang), AxisReading::new(&view.y, lang));
    let dots = view.placed().map(|(point, (at, up))| {
        let figures = format!(
            "{} {}; {} {}",
            lower_first(&y.name()),
            y.full(up),
            lower_first(&x.name()),
            x.full(at)
        );
        Dot {
            id: point.unit.code.clone(),
            label: point.unit.short.get(lang).to_owned(),
            x: at,
            y: up,
            title: format!("{}: {figures}", point.unit.name.get(lang)),
            href: Some(state.with_unit(&point.unit.code).href()),
        }
    });
    charts::scatter::draw(&ScatterData {
        dots: dots.collect(),
        own: Some(state.unit.clone()).filter(|unit| !unit.is_empty()),
        names: if state.names_all() {
            Names::All
        } else {
            Names::Outermost
        },
        aria: (words.label)(&lower_first(&y.name()), &lower_first(&x.name())),
        x: x.scale(),
        y: y.scale(),
        size,
    })
}
