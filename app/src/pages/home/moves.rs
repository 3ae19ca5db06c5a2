//! The largest moves of a focus area's score since the cycle before.

use charts::slope::SlopeData;
use domain::explore::{MapView, Move};
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::measure::tone;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// Moves, up first.
#[component]
pub fn Moves(moves: Vec<Move>, map: MapView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().home;
    if moves.is_empty() {
        return view! { <p class="mut">{words.moves_none}</p> }.into_any();
    }
    let place = map.cycles.iter().position(|cycle| cycle.code == map.cycle.code);
    let before = place
        .and_then(|place| place.checked_sub(1))
        .and_then(|place| map.cycles.get(place));
    let ends = moves.iter().flat_map(|step| [step.from, step.to]);
    let range = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| {
        (low.min(end), high.max(end))
    });
    // In the order of what is written: up first, the larger before the smaller.
    let mut moves = moves;
    let moved = |step: &Move| format::moved(step.from, step.to, 0);
    moves.sort_by(|a, b| {
        let falls = |step| moved(step) < 0.0;
        let larger = || moved(b).abs().total_cmp(&moved(a).abs());
        falls(a).cmp(&falls(b)).then_with(larger)
    });
    let say = before.map(|cycle| (words.moves_say)(cycle.name.get(lang)));
    let rows: Vec<_> = moves
        .into_iter()
        .map(|step| {
            let change = moved(&step);
            let drawing = charts::slope::draw(&SlopeData {
                from: step.from,
                to: step.to,
                range,
                better: change >= 0.0,
                aria: String::new(),
            });
            let href = link(format!("/don-vi/{}", step.unit.code))
                .with("ky", &map.cycle.code)
                .href();
            let number = |value| format::number(value, 0, lang);
            view! {
                <li class="mv">
                    <Picture drawing class="mv-line" />
                    <div>
                        <a href=href>{step.unit.short.get(lang).to_owned()}</a>
                        <p class="ft">{format!("{} {}", step.focus_area.code, step.focus_area.name.get(lang))}</p>
                    </div>
                    <span class=format!("dl num {}", tone(Some(change)))>
                        {format::with_arrow(change, format::signed(change, 0, lang))}
                        <small>{format!("{} \u{2192} {}", number(step.from), number(step.to))}</small>
                    </span>
                </li>
            }
        })
        .collect();
    view! {
        <p class="say">{say}</p>
        <ol>{rows}</ol>
    }
    .into_any()
}
