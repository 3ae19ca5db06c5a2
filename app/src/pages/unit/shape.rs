//! The unit's profile over the focus areas, as a radar and as its table.

use charts::Frame;
use charts::radar::{RadarAxis, RadarData};
use domain::explore::{ProfileGroup, UnitView};
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The profile, led by the sentence it proves.
#[component]
pub fn Shape(view: UnitView) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().unit;
    let scored: Vec<(&ProfileGroup, f64)> = view
        .groups
        .iter()
        .filter_map(|group| Some((group, group.score?)))
        .collect();
    let best = scored.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let weakest = scored.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let heading = match (best, weakest) {
        // Of a unit with too little measured for a score nothing is said in general either.
        (Some((best, _)), Some((weakest, _))) if view.scores.overall.is_some() && scored.len() > 1 => {
            (words.shape)(axis_name(best), axis_name(weakest))
        }
        (Some(_), _) => (words.shape_few)(scored.len(), view.groups.len()),
        _ => words.shape_none.to_owned(),
    };
    let name = super::short_name(&view);
    let number =
        |score: Option<f64>| score.map_or_else(|| format::NONE.to_owned(), |score| format::number(score, 0, lang));
    let axis = |group: &ProfileGroup| RadarAxis {
        id: group.heading.code.clone(),
        label: axis_name(group).to_owned(),
        value: group.score,
        value_text: number(group.score),
        median: group.median,
        title: (words.axis)(
            group.heading.name.get(lang),
            &number(group.score),
            &number(group.median),
        ),
        href: Some(
            link("/ban-do")
                .with("ky", &view.cycle.code)
                .with("cs", &group.heading.code)
                .href(),
        ),
    };
    let draw = |frame| {
        let axes = view.groups.iter().map(axis).collect();
        charts::radar::draw(&RadarData {
            axes,
            frame,
            aria: (words.shape_label)(&name),
        })
    };
    let rows: Vec<_> = view
        .groups
        .iter()
        .map(|group| {
            view! {
                <tr>
                    <th scope="row">{format!("{} {}", group.heading.code, group.heading.name.get(lang))}</th>
                    <td class="r">
                        <b>{number(group.score)}</b>
                    </td>
                    <td class="r">{number(group.median)}</td>
                    <td class="r">{number(group.best)}</td>
                </tr>
            }
        })
        .collect();
    let pictures = (!scored.is_empty()).then(|| {
        view! {
            <Picture drawing=draw(Frame::Wide) class="rad d-only" />
            <Picture drawing=draw(Frame::Narrow) class="rad m-only" />
        }
    });
    view! {
        <div class="sec-h">
            <h2 id="h-shape">{heading}</h2>
            <p class="say">{(words.shape_say)(&name)}</p>
        </div>
        {pictures}
        <details class="twin">
            <summary>{words.shape_table}</summary>
            <table class="tb">
                <thead>
                    <tr>
                        <th scope="col">{words.focus_area}</th>
                        <th scope="col" class="r">
                            {words.score}
                        </th>
                        <th scope="col" class="r">
                            {words.median}
                        </th>
                        <th scope="col" class="r">
                            {words.best}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
}

/// The short name on an axis, or the full one.
fn axis_name(group: &ProfileGroup) -> &str {
    let heading = &group.heading;
    heading.short.as_ref().unwrap_or(&heading.name).get(use_lang())
}
