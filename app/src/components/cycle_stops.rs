//! The cycles as stops on a line, the lamp on the one shown.

use domain::cycle::Cycle;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::words::use_words;

/// Cycles as stops, oldest first.
#[component]
pub fn CycleStops(
    /// Cycles to choose from, oldest first.
    cycles: Vec<Cycle>,
    /// Code of the one shown.
    #[prop(into)]
    shown: String,
    /// Address of the page in another cycle.
    href: impl Fn(&str) -> String,
) -> impl IntoView {
    let lang = use_lang();
    let stops: Vec<_> = cycles
        .into_iter()
        .map(|cycle| {
            let here = (cycle.code == shown).then_some("true");
            view! {
                <li>
                    <a href=href(&cycle.code) aria-current=here>
                        {cycle.name.get(lang).to_owned()}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="cyc" aria-label=use_words().shell.cycle>
            <ol>{stops}</ol>
        </nav>
    }
}
