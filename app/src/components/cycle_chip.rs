//! The cycle being looked at, under the lamp, with a menu of the others. Works without JavaScript.

use domain::cycle::Cycle;
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::components::trend_chart::short_cycle;
use crate::context::use_lang;
use crate::words::use_words;

/// Characters that a telephone has room for beside the brand: `Kỳ II/2024`, not `Second half of 2024`.
const ROOM: usize = 12;

/// The cycle shown. The style places it in the top bar: it belongs to the page, since the page's address names it.
#[component]
pub fn CycleChip(
    /// Cycles to choose from, oldest first.
    cycles: Vec<Cycle>,
    /// Code of the one shown.
    #[prop(into)]
    shown: String,
    /// Address of the page in another cycle.
    href: impl Fn(&str) -> String,
) -> impl IntoView {
    let words = use_words();
    let lang = use_lang();
    let name = cycles.iter().find(|cycle| cycle.code == shown).map(|cycle| {
        let name = cycle.name.get(lang).to_owned();
        if name.chars().count() <= ROOM {
            return name.into_any();
        }
        let short = short_cycle(&cycle.code, &name);
        view! {
            <span class="d-only">{name}</span>
            <span class="m-only">{short}</span>
        }
        .into_any()
    });
    let choices: Vec<_> = cycles
        .into_iter()
        .rev()
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
        <details class="cycle-chip" name="menu">
            <summary class="cycle" title=words.shell.cycle>
                <span class="lampdot"></span>
                <span class="vh">{words.shell.cycle}": "</span>
                {name}
                <Icon glyph=Glyph::ChevronDown small=true />
            </summary>
            <div class="menu">
                <p class="menu-h">{words.shell.other_cycles}</p>
                <ul>{choices}</ul>
            </div>
        </details>
    }
}
