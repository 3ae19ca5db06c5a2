//! What changed since the cycle before: the focus areas that moved most.

use domain::explore::{ProfileGroup, UnitView};
use leptos::prelude::*;

use crate::components::measure::tone;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Focus areas listed at most.
const MOST: usize = 6;

/// Changes, best first.
#[component]
pub fn Changes(view: UnitView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    let place = view.cycles.iter().position(|cycle| cycle.code == view.cycle.code);
    let before = place
        .and_then(|place| place.checked_sub(1))
        .and_then(|place| view.cycles.get(place));
    let mut moved: Vec<(&ProfileGroup, f64, f64)> = view
        .groups
        .iter()
        .filter_map(|group| Some((group, group.previous?, group.score?)))
        .collect();
    let by = |(_, from, to): &(&ProfileGroup, f64, f64)| to - from;
    moved.sort_by(|a, b| by(b).abs().total_cmp(&by(a).abs()));
    moved.truncate(MOST);
    moved.sort_by(|a, b| by(b).total_cmp(&by(a)));
    let rows: Vec<_> = moved
        .into_iter()
        .map(|(group, from, to)| {
            let change = format::moved(from, to, 0);
            let number = |value| format::number(value, 0, lang);
            view! {
                <li class="chg">
                    <span class=format!("dl num {}", tone(Some(change)))>
                        {format::with_arrow(change, format::signed(change, 0, lang))}
                    </span>
                    <div>
                        <b>{format!("{} {}", group.heading.code, group.heading.name.get(lang))}</b>
                        " "
                        <span class="num mut sm">{format!("{} \u{2192} {}", number(from), number(to))}</span>
                    </div>
                </li>
            }
        })
        .collect();
    let heading = match before {
        Some(cycle) => (words.changes)(cycle.name.get(lang)),
        None => words.changes_link.to_owned(),
    };
    let empty = rows.is_empty();
    view! {
        <div class="sec-h">
            <h2 id="h-ch">{heading}</h2>
        </div>
        {empty.then(|| view! { <p class="mut">{words.changes_none}</p> })}
        <ul>{rows}</ul>
    }
}
