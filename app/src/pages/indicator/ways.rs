//! Every unit's way over the cycles on one scale: small pictures side by side, best unit first.

use charts::spark::SparkData;
use domain::explore::{IndicatorView, UnitWay};
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::measure::{Reading, tone};
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The pictures; nothing where no unit has figures of two cycles, or where a line would say nothing.
#[component]
pub fn Ways(view: IndicatorView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().indicator;
    let reading = Reading::new(&view.map.info, lang);
    let moved = |way: &UnitWay| {
        let mut known = way.figures.iter().flatten();
        Some((*known.next()?, *known.next_back()?))
    };
    if !reading.has_line() || !view.ways.iter().any(|way| moved(way).is_some()) {
        return ().into_any();
    }
    let all = || view.ways.iter().flat_map(|way| way.figures.iter().flatten().copied());
    let range = all().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| {
        (low.min(figure), high.max(figure))
    });
    let better = view
        .ways
        .iter()
        .filter_map(moved)
        .filter(|(first, last)| reading.improvement(*first, *last).is_some_and(|better| better > 0.0));
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let heading = if reading.is_ranked() {
        (words.ways_better)(
            &count(better.count()),
            &count(view.ways.iter().filter_map(moved).count()),
        )
    } else {
        words.ways.to_owned()
    };
    let place = |way: &&UnitWay| view.map.rows.iter().position(|row| row.unit.code == way.unit.code);
    let mut ways: Vec<&UnitWay> = view.ways.iter().collect();
    ways.sort_by_key(place);
    let pictures: Vec<_> = ways
        .into_iter()
        .map(|way| {
            let drawing = charts::spark::draw(&SparkData {
                values: way.figures.clone(),
                range: Some(range),
                aria: String::new(),
            });
            let says = match moved(way) {
                Some((first, last)) => {
                    let class = format!("num sm {}", tone(reading.improvement(first, last)));
                    let text = format!("{} \u{2192} {}", reading.bare(first), reading.bare(last));
                    view! { <span class=class>{text}</span> }.into_any()
                }
                None => view! { <span class="num sm mut">{words.one_cycle}</span> }.into_any(),
            };
            let href = link(format!("/don-vi/{}", way.unit.code))
                .with("ky", &view.map.cycle.code)
                .with("cs", &view.indicator.code)
                .href();
            view! {
                <li>
                    <a href=href>{way.unit.short.get(lang).to_owned()}</a>
                    <Picture drawing class="spk" />
                    {says}
                </li>
            }
        })
        .collect();
    view! {
        <section class="sec i-ways" aria-labelledby="h-ways">
            <div class="sec-h">
                <h2 id="h-ways">{heading}</h2>
                <p class="say">{(words.ways_say)(&reading.bound(range.0), &reading.bound(range.1))}</p>
            </div>
            <ul class="ways">{pictures}</ul>
        </section>
    }
    .into_any()
}
