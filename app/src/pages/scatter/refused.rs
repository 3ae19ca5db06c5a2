//! What cannot stand on an axis, and what to choose instead.

use domain::explore::Measure;
use domain::scatter::{Refusal, ScatterAxis, ScatterView};
use leptos::prelude::*;

use super::AxisReading;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The reason for each axis, with the way to the indicator itself.
#[component]
pub fn Refused(view: ScatterView) -> impl IntoView {
    let words = &use_words().scatter;
    let same = view
        .is_same()
        .then(|| view! { <p class="note note-ask">{words.same}</p> });
    let axes: Vec<ScatterAxis> = if view.is_same() {
        vec![view.y.clone()]
    } else {
        vec![view.y.clone(), view.x.clone()]
    };
    let refused: Vec<_> = axes
        .into_iter()
        .filter_map(|axis| Some((axis.refusal()?, axis)))
        .map(|(why, axis)| view! { <Reason axis why cycle=view.cycle.code.clone() /> })
        .collect();
    view! {
        {same}
        {refused}
    }
}

#[component]
fn Reason(axis: ScatterAxis, why: Refusal, cycle: String) -> impl IntoView {
    let words = &use_words().scatter;
    let name = AxisReading::new(&axis, use_lang()).name();
    let text = match why {
        Refusal::YesNo => (words.yes_no)(&name),
        Refusal::Parts => (words.parts)(&name),
    };
    let see = match axis.info.map(|info| info.measure) {
        Some(Measure::Indicator(code)) => Some(link(format!("/chi-so/{code}")).with("ky", &cycle).href()),
        _ => None,
    };
    view! {
        <div class="note note-ask">
            <p>{text}</p>
            {see
                .map(|href| {
                    view! {
                        <p>
                            <a href=href>{words.see_indicator}</a>
                        </p>
                    }
                })}
        </div>
    }
}
