//! The table twin of the picture.

use domain::indicator::Lang;
use domain::scatter::ScatterView;
use domain::table::Table as Rows;
use leptos::prelude::*;

use super::AxisReading;
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::link::link;
use crate::words::{use_words, words};

/// Both figures of each unit in the picture, the highest first; nothing where there is none.
#[component]
pub fn Table(view: ScatterView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let (x, y) = (AxisReading::new(&view.x, lang), AxisReading::new(&view.y, lang));
    let mut placed: Vec<_> = view.placed().collect();
    // Units come in reading order and the sort is stable.
    placed.sort_by(|(_, a), (_, b)| b.1.total_cmp(&a.1));
    let rows: Vec<_> = placed
        .into_iter()
        .map(|(point, (at, up))| {
            let href = link(format!("/don-vi/{}", point.unit.code))
                .with("ky", &view.cycle.code)
                .href();
            view! {
                <tr>
                    <th scope="row">
                        <a href=href>{point.unit.short.get(lang).to_owned()}</a>
                    </th>
                    <td class="r">{y.bare(up)}</td>
                    <td class="r">{x.bare(at)}</td>
                    <td>{words.terms.standing(point.state)}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <details class="twin" id="bang">
                <summary>
                    <Icon glyph=Glyph::Table2 />
                    {words.map.table}
                </summary>
                <div class="scroll" tabindex="0" role="region" aria-label=words.map.table>
                    <table class="tb pairs-tb">
                        <caption>{format!("{}, {}", words.scatter.title, view.cycle.name.get(lang))}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.map.unit}</th>
                                <th scope="col" class="r">
                                    {y.heading()}
                                </th>
                                <th scope="col" class="r">
                                    {x.heading()}
                                </th>
                                <th scope="col">{words.map.state}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
    })
}

/// The same for files.
pub fn file(view: &ScatterView, lang: Lang) -> Rows {
    let words = words(lang);
    let (x, y) = (AxisReading::new(&view.x, lang), AxisReading::new(&view.y, lang));
    let head = [
        words.map.unit.to_owned(),
        y.heading(),
        x.heading(),
        words.map.state.to_owned(),
    ];
    Rows::new(head).with(view.placed().map(|(point, (at, up))| {
        vec![
            point.unit.name.get(lang).into(),
            Some(up).into(),
            Some(at).into(),
            words.terms.standing(point.state).into(),
        ]
    }))
}
