//! The unit's profile over the focus areas, as a radar and as its table.

use charts::Frame;
use charts::radar::{RadarAxis, RadarData};
use charts::sheet::{Key, Picture as Drawn, Sign};
use domain::explore::{ProfileGroup, UnitView};
use domain::table::{Field, Table};
use leptos::prelude::*;

use crate::components::chart::Chart;
use crate::components::chart::title::{brief, joined};
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
            &joined(&[group.heading.name.get(lang), view.cycle.name.get(lang)]),
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
    let is_drawn = !scored.is_empty();
    let picture = if is_drawn {
        draw(Frame::Wide).into()
    } else {
        Drawn::None
    };
    let narrow = draw(Frame::Narrow);
    let keys = vec![
        Key::new(Sign::Line, name.clone()),
        Key::new(Sign::MedianOfProfile, use_words().terms.median),
    ];
    let score = |score| Field::figure(score, 0);
    let row = |group: &ProfileGroup| {
        let heading = &group.heading;
        let name = format!("{} {}", heading.code, heading.name.get(lang));
        vec![name.into(), score(group.score), score(group.median), score(group.best)]
    };
    let head = [words.focus_area, words.score, words.median, words.best];
    let table = Table::new(head).with(view.groups.iter().map(row));
    let ends = scored.len() > 1 && best.zip(weakest).is_some_and(|(best, weakest)| best.1 > weakest.1);
    let ends = best.zip(weakest).filter(|_| ends).map(|(best, weakest)| {
        let number = |score| format::number(score, 0, lang);
        (use_words().chart.ends)(&number(best.1), &number(weakest.1))
    });
    let title = brief(std::iter::once(heading).chain(ends));
    let say = (words.shape_say)(&name);
    view! {
        <div class="sec-h">
            <h2 id="h-shape">{title.clone()}</h2>
            <p class="say">{is_drawn.then(|| say.clone())}</p>
        </div>
        <Chart id="hinh-dang" title say picture narrow class="rad" keys table twin=true empty=!is_drawn />
    }
}

/// The short name on an axis, or the full one.
fn axis_name(group: &ProfileGroup) -> &str {
    let heading = &group.heading;
    heading.short.as_ref().unwrap_or(&heading.name).get(use_lang())
}
