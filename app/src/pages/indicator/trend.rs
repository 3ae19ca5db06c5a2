//! The city's own figure and the districts' median over the cycles.

use domain::explore::IndicatorView;
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::icon::{Glyph, Icon};
use crate::components::measure::Reading;
use crate::components::trend_chart;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The trend and its table.
#[component]
pub fn Trend(view: IndicatorView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&view.map.info, lang);
    let has_line = view
        .trend
        .iter()
        .any(|point| point.cell.value().is_some() || point.median.is_some());
    let aria = format!("{}: {}", words.indicator.trend, reading.name());
    let draw = |size| trend_chart::draw(&view.trend, &view.targets, &reading, size, aria.clone());
    let is_drawn = has_line && reading.has_line();
    let pictures = is_drawn.then(|| {
        view! {
            <Picture drawing=draw((560, 240)) class="d-only" />
            <Picture drawing=draw((328, 200)) class="m-only" />
        }
    });
    let rows: Vec<_> = view
        .trend
        .iter()
        .map(|point| {
            let median = reading.middle(point.median, point.yes);
            let median = median.unwrap_or_else(|| format::NONE.to_owned());
            view! {
                <tr>
                    <th scope="row">{point.name.get(lang).to_owned()}</th>
                    <td class="r">{reading.cell(&point.cell)}</td>
                    <td class="r">{median}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="sec-h">
            <h2 id="h-trend">{words.indicator.trend}</h2>
            {is_drawn.then(|| view! { <p class="say">{words.indicator.trend_say}</p> })}
        </div>
        <figure>{pictures}</figure>
        <table class="tb narrow">
            <thead>
                <tr>
                    <th scope="col">{words.unit.cycle}</th>
                    <th scope="col" class="r">
                        {words.indicator.city}
                    </th>
                    <th scope="col" class="r">
                        {words.indicator.median}
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <a class="more" href=link("/tien-do").with("ky", &view.map.cycle.code).href()>
            {words.pace.see}
            <Icon glyph=Glyph::ArrowRight small=true />
        </a>
    }
}
