//! The city's own figure and the districts' median over the cycles, and where the series breaks.

use charts::sheet::{Key, Sign};
use domain::cell::Cell;
use domain::explore::{IndicatorView, TrendPoint};
use leptos::prelude::*;

use super::titles;
use crate::components::chart::Chart;
use crate::components::icon::{Glyph, Icon};
use crate::components::measure::Reading;
use crate::components::trend_chart;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::{lower_first, use_words};

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
    let breaks: Vec<String> = view.breaks.iter().map(|it| it.cycle.clone()).collect();
    let draw = |size| {
        let trend = trend_chart::Trend {
            whose: words.indicator.city,
            points: &view.trend,
            targets: &view.targets,
            reading: &reading,
        };
        trend_chart::draw_broken(trend, size, aria.clone(), breaks.clone())
    };
    let is_drawn = has_line && reading.has_line();
    let title = titles::of_trend(&view, lang);
    let pictures = is_drawn.then(|| {
        let keys = vec![
            Key::new(Sign::Line, words.indicator.city),
            Key::new(Sign::Median, words.indicator.median),
        ];
        view! {
            <Chart
                id="xu-huong"
                title=title.clone()
                say=words.indicator.trend_say
                picture=draw((560, 240))
                narrow=Some(draw((328, 200)))
                keys
                table=trend_chart::table(&view.trend, &reading, words.indicator.city)
            />
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
            <h2 id="h-trend">{title}</h2>
            {is_drawn.then(|| view! { <p class="say">{words.indicator.trend_say}</p> })}
        </div>
        {pictures}
        <Breaks view=view.clone() is_drawn />
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
        <Sources points=view.trend.clone() />
        <a class="more" href=link("/tien-do").with("ky", &view.map.cycle.code).href()>
            {words.pace.see}
            <Icon glyph=Glyph::ArrowRight small=true />
        </a>
    }
}

/// Whom the city's figures come from and what day they speak of; that the way from one source to another may be none.
#[component]
fn Sources(points: Vec<TrendPoint>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let said = |point: &TrendPoint| match &point.cell {
        Cell::Figure(figure) if !figure.source.is_empty() => Some((
            point.name.get(lang).to_owned(),
            figure.source.clone(),
            figure.as_of.map(words.terms.day),
        )),
        _ => None,
    };
    let said: Vec<_> = points.iter().filter_map(said).collect();
    let differ = said
        .windows(2)
        .any(|two| matches!(two, [(_, a, _), (_, b, _)] if a != b));
    let lines: Vec<_> = said
        .into_iter()
        .map(|(cycle, source, day)| {
            let day = day.map(|day| format!(" \u{b7} {} {day}", lower_first(words.map.as_of)));
            view! {
                <li>
                    {format!("{cycle}: ")} <span lang="vi">{source}</span> {day}
                </li>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="xs mut city-src">
                <p>{words.indicator.city_sources}</p>
                <ul>{lines}</ul>
                {differ.then(|| view! { <p>{words.indicator.sources_differ}</p> })}
            </div>
        }
    })
}

/// What changed, and since when; nothing where the series is whole.
#[component]
fn Breaks(view: IndicatorView, is_drawn: bool) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().indicator;
    let later = || view.trend.iter().skip(1);
    let upright = is_drawn && later().any(|point| view.breaks.iter().any(|it| it.cycle == point.cycle));
    let lines: Vec<_> = view
        .breaks
        .iter()
        .map(|it| {
            let changes = it.changes.iter().map(|change| (words.change)(*change).to_owned());
            let said = it.words.iter().map(|said| lower_first(said.get(lang)));
            let what: Vec<String> = changes.chain(said).collect();
            view! { <p>{(words.broken)(it.name.get(lang), &what.join("; "))}</p> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="note note-ask breaks">
                {lines}
                {upright.then(|| view! { <p class="sm mut">{words.broken_say}</p> })}
            </div>
        }
    })
}
