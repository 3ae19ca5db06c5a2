//! Several units chosen on the map: their figures side by side, and the way to the comparison.

use domain::compare::{MOST, codes};
use domain::explore::{MapView, UnitRow};
use leptos::prelude::*;

use super::state::MapState;
use crate::components::icon::{Glyph, Icon};
use crate::components::measure::Reading;
use crate::context::use_lang;
use crate::format;
use crate::pages::compare::CompareState;
use crate::words::use_words;

/// The chosen units, in the order they were chosen.
#[component]
pub fn Group(map: MapView, state: MapState) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().map;
    let reading = Reading::new(&map.info, lang);
    let chosen: Vec<&UnitRow> = codes(&state.group)
        .iter()
        .filter_map(|code| map.rows.iter().find(|row| row.unit.code == *code))
        .collect();
    let count = |number: usize| format::count(u32::try_from(number).unwrap_or(u32::MAX), lang);
    let say = if chosen.len() < MOST {
        (words.group_say)(&count(MOST))
    } else {
        (words.group_full)(&count(MOST))
    };
    let rows: Vec<_> = chosen
        .iter()
        .map(|row| {
            let name = row.unit.short.get(lang).to_owned();
            let drop = (words.group_drop)(&name);
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="r num">{reading.cell(&row.cell)}</td>
                    <td class="r">
                        <a class="icb" href=state.choosing(&row.unit.code).href() aria-label=drop>
                            <Icon glyph=Glyph::X small=true />
                        </a>
                    </td>
                </tr>
            }
        })
        .collect();
    let names: Vec<&str> = chosen.iter().map(|row| row.unit.short.get(lang)).collect();
    let units: Vec<&str> = chosen.iter().map(|row| row.unit.code.as_str()).collect();
    let compare = CompareState::of_unit(&units.join(","), &map.cycle.code)
        .with_measure(&map.info.measure)
        .href();
    let enough = chosen.len() > 1;
    view! {
        <aside class="sheet group" aria-labelledby="h-p">
            <div class="sh-h">
                <h2 id="h-p" aria-live="polite">
                    {(words.group)(&count(chosen.len()))}
                </h2>
                <a class="icb" href=state.with_group("").href() aria-label=words.group_end>
                    <Icon glyph=Glyph::X />
                </a>
            </div>
            <p class="sm mut">{say}</p>
            <p class="sm m-only">{names.join(", ")}</p>
            <div class="sh-b">
                <table class="tb">
                    <caption class="vh">{reading.name()}</caption>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {enough
                .then(|| {
                    view! {
                        <p>
                            <a class="btn" href=compare>
                                {(words.group_compare)(&count(chosen.len()))}
                            </a>
                        </p>
                    }
                })}
        </aside>
    }
}
