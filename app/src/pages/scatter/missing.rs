//! The units that are not in the picture, each with its reason.

use domain::scatter::{Coordinate, ScatterPoint, ScatterView, Why};
use leptos::prelude::*;

use super::AxisReading;
use super::axis::why_none;
use super::sentence::count;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The list; nothing where every unit has both figures.
#[component]
pub fn Missing(view: ScatterView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let (x, y) = (AxisReading::new(&view.x, lang), AxisReading::new(&view.y, lang));
    let rows: Vec<_> = view
        .missing()
        .map(|point| {
            let href = link(format!("/don-vi/{}", point.unit.code))
                .with("ky", &view.cycle.code)
                .href();
            view! {
                <tr>
                    <th scope="row">
                        <a href=href>{point.unit.short.get(lang).to_owned()}</a>
                    </th>
                    <td>{reason(&y, &point.y)}</td>
                    <td>{reason(&x, &point.x)}</td>
                </tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let heading = (words.scatter.missing)(&count(rows.len(), lang));
    let say = [
        counted(&view, &y.name(), |point| &point.y),
        counted(&view, &x.name(), |point| &point.x),
    ];
    let say: Vec<String> = say.into_iter().flatten().collect();
    Some(view! {
        <section class="sec" aria-labelledby="h-th">
            <div class="sec-h">
                <h2 id="h-th">{heading}</h2>
                <p class="say">{say.join(" ")}</p>
            </div>
            <table class="tb pairs-tb">
                <thead>
                    <tr>
                        <th scope="col">{words.map.unit}</th>
                        <th scope="col">{y.name()}</th>
                        <th scope="col">{x.name()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    })
}

/// A figure where there is one, else its kind of "no value" as drawn and as written.
fn reason(reading: &AxisReading, coordinate: &Coordinate) -> AnyView {
    let text = reading.coordinate(coordinate);
    match coordinate.why() {
        Some(Why::NoValue(kind)) => view! {
            <span class="bk">
                <span class=format!("sw nv-{}", kind.pattern())></span>
                {text}
            </span>
        }
        .into_any(),
        _ => view! { <span class="num">{text}</span> }.into_any(),
    }
}

/// How often each reason occurs on an axis, in the order of units; `None` where all have a figure.
fn counted(view: &ScatterView, name: &str, pick: fn(&ScatterPoint) -> &Coordinate) -> Option<String> {
    let lang = use_lang();
    let mut reasons: Vec<(Why, usize)> = Vec::new();
    for why in view.points.iter().filter_map(|point| pick(point).why()) {
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, times)) => *times += 1,
            None => reasons.push((why, 1)),
        }
    }
    let reasons: Vec<String> = reasons
        .into_iter()
        .map(|(why, times)| (use_words().scatter.reason)(&count(times, lang), why_none(why, lang)))
        .collect();
    (!reasons.is_empty()).then(|| format!("{name}: {}.", reasons.join(", ")))
}
