//! The table twin of a map or ranking, and the way to take the figures along.

use domain::cell::Cell;
use domain::explore::MapView;
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::components::measure::{Reading, tone};
use crate::components::ranking::ranks;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The same figures as a table, with numerator, denominator, source and state.
#[component]
pub fn MeasureTable(
    /// The figures shown.
    map: MapView,
    /// Address of a unit's page.
    href: impl Fn(&str) -> String,
    /// Address of the same figures as CSV.
    csv: String,
    /// Places of the rows that are shown; `None` for all.
    #[prop(optional_no_strip)]
    only: Option<Vec<usize>>,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let reading = Reading::new(&map.info, lang);
    let previous = map
        .against
        .as_ref()
        .map_or(words.map.previous, |cycle| cycle.name.get(lang))
        .to_owned();
    let ranks = ranks(&map, &reading);
    let rows: Vec<_> = only
        .unwrap_or_else(|| (0..map.rows.len()).collect())
        .into_iter()
        .filter_map(|place| Some((map.rows.get(place)?, ranks.get(place).copied().flatten())))
        .map(|(row, rank)| {
            let figure = row.cell.figure();
            let whole = |number: Option<f64>| number.map(|number| format::short(number, 2, lang)).unwrap_or_default();
            let change = row.cell.value().zip(row.previous).map(|(now, then)| {
                let tone = tone(reading.improvement(then, now));
                view! { <span class=format!("sm {tone}")>{format!(" {}", reading.change(then, now))}</span> }
            });
            let cell = match &row.cell {
                Cell::Figure(figure) => reading.full(figure.value),
                Cell::None(kind) => (words.terms.no_value_short)(*kind).to_owned(),
            };
            view! {
                <tr>
                    <td class="r">{rank.map(|rank| rank.to_string())}</td>
                    <th scope="row">
                        <a href=href(&row.unit.code)>{row.unit.short.get(lang).to_owned()}</a>
                    </th>
                    <td class="r">{cell}</td>
                    <td class="r">{row.previous.map(|previous| reading.bare(previous))} {change}</td>
                    <td class="r">{whole(figure.and_then(|figure| figure.numerator))}</td>
                    <td class="r">{whole(figure.and_then(|figure| figure.denominator))}</td>
                    <td>{figure.and_then(|figure| figure.as_of).map(words.terms.day)}</td>
                    <td lang="vi">{figure.map(|figure| figure.source.clone())}</td>
                    <td>{words.terms.standing(row.state)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <details class="twin" id="bang">
            <summary>
                <Icon glyph=Glyph::Table2 />
                {words.map.table}
            </summary>
            <div class="scroll" tabindex="0" role="region" aria-label=words.map.table>
                <table class="tb">
                    <caption>{format!("{}, {}", reading.name(), map.cycle.name.get(lang))}</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="r">{words.map.rank_column}</th>
                            <th scope="col">{words.map.unit}</th>
                            <th scope="col" class="r">{words.map.value}</th>
                            <th scope="col" class="r">{previous}</th>
                            <th scope="col" class="r">{words.map.numerator}</th>
                            <th scope="col" class="r">{words.map.denominator}</th>
                            <th scope="col">{words.map.as_of}</th>
                            <th scope="col">{words.map.source}</th>
                            <th scope="col">{words.map.state}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
        <p class="twin-acts">
            <a class="more" rel="external" href=csv download="">
                <Icon glyph=Glyph::Download small=true />
                {words.map.csv}
            </a>
        </p>
    }
}
