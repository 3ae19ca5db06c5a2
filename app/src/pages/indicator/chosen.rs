//! The unit pointed out on the page, in one line: figure, rank, change, and the way to its page.

use domain::cell::Cell;
use domain::explore::MapView;
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::components::measure::{Reading, tone};
use crate::components::ranking::ranks;
use crate::context::use_lang;
use crate::words::use_words;

/// The line, or nothing.
#[component]
pub fn Chosen(map: MapView, chosen: String, href: String, clear: String) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let place = map.rows.iter().position(|row| row.unit.code == chosen)?;
    let row = map.rows.get(place)?.clone();
    let name = row.unit.short.get(lang).to_owned();
    let figure = match &row.cell {
        Cell::Figure(figure) => reading.full(figure.value),
        Cell::None(why) => (words.map.no_figure)((words.terms.no_value)(*why)),
    };
    let all = ranks(&map, &reading);
    let with = all.iter().flatten().count();
    let rank = all.get(place).copied().flatten();
    let rank = rank.map(|rank| format!(", {}", (words.map.rank)(&rank.to_string(), &with.to_string())));
    let change = row.cell.value().zip(row.previous).map(|(now, then)| {
        let class = tone(reading.improvement(then, now));
        view! { <span class=class>{reading.change(then, now)}</span> }
    });
    Some(view! {
        <p class="own-line">
            <b>{name.clone()}</b>
            <span class="num">{figure} {rank}</span>
            {change}
            <a href=href>{(words.map.see)(&name)}</a>
            <a class="icb" href=clear aria-label=(words.map.unchoose)(&name)>
                <Icon glyph=Glyph::X small=true />
            </a>
        </p>
    })
}
