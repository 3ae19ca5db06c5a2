//! The units on one line, the chosen one pointed out. Choosing a dot marks its unit everywhere on the page.

use charts::Format;
use charts::dots::{Dot, DotsData};
use domain::explore::IndicatorView;
use leptos::prelude::*;

use super::titles;
use crate::components::chart::{self, Chart};
use crate::components::measure::Reading;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// Fewer figures than this are read more easily in the list, more cannot be told apart on one line.
const ENOUGH: std::ops::RangeInclusive<usize> = 3..=200;

/// The line; nothing of choices such as levels or yes and no, and nothing of a few.
#[component]
pub fn Spread(view: IndicatorView, chosen: String) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().indicator;
    let map = &view.map;
    let reading = Reading::new(&map.info, lang);
    let path = format!("/chi-so/{}", view.indicator.code);
    let dots: Vec<Dot> = map
        .rows
        .iter()
        .filter_map(|row| {
            Some(Dot {
                id: row.unit.code.clone(),
                value: row.cell.value()?,
                title: reading.title(row),
                href: Some(
                    link(path.clone())
                        .with("ky", &map.cycle.code)
                        .with("dv", &row.unit.code)
                        .href(),
                ),
            })
        })
        .collect();
    if reading.figures().are_words() || !ENOUGH.contains(&dots.len()) {
        return ().into_any();
    }
    let own = map.rows.iter().find(|row| row.unit.code == chosen);
    let own_label = own
        .and_then(|row| {
            Some(format!(
                "{} {}",
                row.unit.short.get(lang),
                reading.bare(row.cell.value()?)
            ))
        })
        .unwrap_or_default();
    let drawing = charts::dots::draw(&DotsData {
        dots,
        own: own.map(|row| row.unit.code.clone()),
        own_label,
        format: Format {
            decimals: usize::from(map.info.decimals),
            style: lang.numbers(),
            suffix: String::new(),
        },
        aria: format!("{}: {}", words.spread, reading.name()),
    });
    let title = titles::of_spread(map, lang);
    view! {
        <section class="sec i-spread" aria-labelledby="h-spread">
            <div class="sec-h">
                <h2 id="h-spread">{title.clone()}</h2>
                <p class="say">{words.spread_say} " " {words.spread_do}</p>
            </div>
            <Chart
                id="phan-bo"
                title
                say=words.spread_say
                picture=drawing
                class="spread"
                table=chart::map::table(map, lang)
            />
        </section>
    }
    .into_any()
}
