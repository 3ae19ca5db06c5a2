//! `…/{indicator}`: one question a screen.

pub mod aside;
mod question;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api;
use crate::components::loaded::loaded;

use question::Question;

/// One question, its fields, its evidence.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let params = use_params_map();
    let place = Memo::new(move |_| {
        params.with(|params| {
            let text = |name: &str| params.get(name).unwrap_or_default();
            (text("cycle"), text("unit"), text("indicator"))
        })
    });
    let answer = Resource::new(
        move || place.get(),
        |(cycle, unit, indicator)| api::answer::view(cycle, unit, indicator),
    );
    // Keyed, so that the next question gets fields of its own: fields that were typed into would keep their text.
    let shown = StoredValue::new(0_u32);
    loaded(answer, move |view| {
        shown.update_value(|shown| *shown += 1);
        let generation = shown.get_value();
        view! {
            <For each=move || std::iter::once(view.clone()) key=move |_| generation let:view>
                <Question view />
            </For>
        }
        .into_any()
    })
}
