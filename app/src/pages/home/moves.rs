//! The largest moves of a focus area's score since the cycle before.

use charts::sheet::{Part, Picture as Drawn};
use charts::slope::SlopeData;
use domain::explore::{MapView, Move};
use domain::number::rounded;
use domain::table::{Field, Table};
use leptos::prelude::*;

use crate::components::chart::Chart;
use crate::components::chart::title::brief;
use crate::components::drawing::Picture;
use crate::components::measure::tone;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// Digits of a score behind the comma.
const DECIMALS: u8 = 1;

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
    moves.sort_by(|a, b| {
        let falls = |step| moved(step) < 0.0;
        let larger = || moved(b).abs().total_cmp(&moved(a).abs());
        falls(a).cmp(&falls(b)).then_with(larger)
    });
    let say = before
        .map(|cycle| (words.moves_say)(cycle.name.get(lang)))
        .unwrap_or_default();
    let table = table(&moves);
    let title = title(&moves);
    let mut parts = Vec::new();
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
            let number = |value| format::number(value, DECIMALS, lang);
            let area = format!("{} {}", step.focus_area.code, step.focus_area.name.get(lang));
            let signed = format::with_arrow(change, format::signed(change, DECIMALS, lang));
            parts.push(Part {
                name: step.unit.short.get(lang).to_owned(),
                detail: area.clone(),
                value: format!("{signed} ({} \u{2192} {})", number(step.from), number(step.to)),
                drawing: drawing.clone(),
            });
            view! {
                <li class="mv">
                    <Picture drawing class="mv-line" />
                    <div>
                        <a href=href>{step.unit.short.get(lang).to_owned()}</a>
                        <p class="ft">{area}</p>
                    </div>
                    <span class=format!("dl num {}", tone(Some(change)))>
                        {signed}
                        <small>{format!("{} \u{2192} {}", number(step.from), number(step.to))}</small>
                    </span>
                </li>
            }
        })
        .collect();
    view! {
        <p class="say">{say.clone()}</p>
        <Chart id="thay-doi" title say picture=Drawn::Rows(parts) table>
            <ol>{rows}</ol>
        </Chart>
    }
    .into_any()
}

/// The sentence over the moves; the name of the list where there are none.
pub fn title(moves: &[Move]) -> String {
    let (lang, words) = (use_lang(), use_words());
    let Some(largest) = moves.iter().max_by(|a, b| moved(a).abs().total_cmp(&moved(b).abs())) else {
        return words.home.moves.to_owned();
    };
    let far = moved(largest).abs();
    let is_alone = moves.iter().filter(|step| moved(step).abs() >= far).count() == 1;
    let change = format::signed(moved(largest), DECIMALS, lang);
    let named = is_alone.then(|| (words.chart.largest_move)(largest.unit.short.get(lang), &change));
    let plain = (words.chart.largest_moves)(&format::number(far, DECIMALS, lang));
    brief(named.into_iter().chain([plain]))
}

fn moved(step: &Move) -> f64 {
    format::moved(step.from, step.to, DECIMALS)
}

fn table(moves: &[Move]) -> Table {
    let (lang, words) = (use_lang(), use_words());
    let head = [
        words.map.unit,
        words.unit.focus_area,
        words.map.previous,
        words.map.value,
        words.chart.change,
    ];
    Table::new(head).with(moves.iter().map(|step| {
        vec![
            step.unit.name.get(lang).into(),
            format!("{} {}", step.focus_area.code, step.focus_area.name.get(lang)).into(),
            // As they are written: a reader who takes one from the other finds the change.
            Field::figure(Some(rounded(step.from, DECIMALS.into())), DECIMALS),
            Field::figure(Some(rounded(step.to, DECIMALS.into())), DECIMALS),
            Field::figure(Some(moved(step)), DECIMALS),
        ]
    }))
}
