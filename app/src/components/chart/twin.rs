//! The figures of a chart as a table, folded away below it.

use domain::table::{Field, Table};
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The table of a chart. The first column names its rows.
#[component]
pub fn Twin(table: Table) -> impl IntoView {
    let words = &use_words().chart;
    let is_right: Vec<bool> = (0..table.head.len()).map(|column| table.is_numeric(column)).collect();
    let right = |column: usize| is_right.get(column).copied().unwrap_or_default().then_some("r");
    let heads: Vec<_> = table
        .head
        .iter()
        .enumerate()
        .map(|(column, name)| {
            view! {
                <th scope="col" class=right(column)>
                    {name.clone()}
                </th>
            }
        })
        .collect();
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<_> = row
                .iter()
                .enumerate()
                .map(|(column, field)| match column {
                    0 => view! { <th scope="row">{written(field)}</th> }.into_any(),
                    _ => view! { <td class=right(column)>{written(field)}</td> }.into_any(),
                })
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    view! {
        <details class="twin">
            <summary>
                <Icon glyph=Glyph::Table2 />
                {words.twin}
            </summary>
            <div class="scroll" tabindex="0" role="region" aria-label=words.twin>
                <table class="tb">
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

/// A field as readers see it.
fn written(field: &Field) -> String {
    match field {
        Field::Empty => format::NONE.to_owned(),
        Field::Text(text) => text.clone(),
        Field::Number(number) => format::short(*number, 2, use_lang()),
        Field::Figure(number, decimals) => format::number(*number, *decimals, use_lang()),
    }
}
