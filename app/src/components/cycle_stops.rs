//! The cycles as stops on a line, the lamp on the one shown; with JavaScript they play one after the other.

use domain::cycle::Cycle;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::words::use_words;

/// The most stops that have room beside each other on a telephone.
const MOST: usize = 5;

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
    let words = &use_words().shell;
    let many = cycles.len() > 1;
    let at = cycles.iter().position(|cycle| cycle.code == shown).unwrap_or_default();
    // Of many those around the one shown; the choice in the bar above has them all.
    let first = (at + 2).min(cycles.len()).saturating_sub(MOST);
    let cycles = cycles.into_iter().skip(first).take(MOST);
    let stops: Vec<_> = cycles
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
        <nav class="cyc" aria-label=words.cycle>
            {many
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="icb play"
                            data-play=""
                            aria-pressed="false"
                            aria-label=words.play
                            title=words.play
                        >
                            <svg class="ico" viewBox="0 0 24 24" aria-hidden="true">
                                <path class="go" d="M7 4.5v15l12-7.5z" />
                                <path class="halt" d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" />
                            </svg>
                        </button>
                    }
                })}
            <ol>{stops}</ol>
        </nav>
    }
}
