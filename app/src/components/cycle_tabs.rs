//! The cycles a page can show, side by side: plain links, the one shown marked.

use domain::cycle::Cycle;
use leptos::prelude::*;

use crate::context::use_lang;

/// The links.
#[component]
pub fn CycleTabs(
    /// The cycles, in the order they are offered.
    cycles: Vec<Cycle>,
    /// Code of the cycle shown.
    shown: String,
    /// What they are, for readers who do not see.
    label: &'static str,
    /// Address of the page in a cycle.
    href: impl Fn(&str) -> String,
) -> impl IntoView {
    let lang = use_lang();
    let items: Vec<_> = cycles
        .iter()
        .map(|cycle| {
            let here = (cycle.code == shown).then_some("page");
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
        <nav aria-label=label>
            <ul class="jump">{items}</ul>
        </nav>
    }
}
