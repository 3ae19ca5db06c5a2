//! The units of the overview with what each has.

use domain::register::{Brief, Register, Row};
use domain::time::Day;
use leptos::prelude::*;

use super::state::State;
use crate::components::pages::{Pages, Part};
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// One line a unit.
#[component]
pub fn Table(rows: Vec<Row>, day: Day, state: State) -> impl IntoView {
    let words = &use_words().register;
    if rows.is_empty() {
        return view! { <p class="sec">{words.empty}</p> }.into_any();
    }
    let part = Part::read(&state.part, rows.len());
    let lines: Vec<_> = rows
        .get(part.range())
        .unwrap_or_default()
        .iter()
        .map(|row| view! { <Line row=row.clone() /> })
        .collect();
    view! {
        <table class="tb reg-tb">
            <caption>{(words.caption)(day)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.unit}</th>
                    <th scope="col">{(words.name)(Register::Committee)}</th>
                    <th scope="col">{(words.name)(Register::Plan)}</th>
                    <th scope="col" class="r">{words.activities}</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
        <Pages part href=move |at: &str| state.at(at).href() />
    }
    .into_any()
}

#[component]
fn Line(row: Row) -> impl IntoView {
    let (words, lang) = (&use_words().register, use_lang());
    let page = link(format!("/ho-so/{}", encode(&row.unit.code))).href();
    let above = row
        .above
        .as_ref()
        .map(|above| view! { <span class="sm mut reg-above">{above.short.get(lang).to_owned()}</span> });
    let none = || view! { <span class="reg-none">{words.none}</span> }.into_any();
    let brief = |register: Register, brief: Option<&Brief>| {
        brief.map_or_else(none, |brief| {
            let href = format!("/ho-so/{}/{}/{}", encode(&row.unit.code), register.slug(), brief.id);
            view! {
                <a href=link(href).href() lang="vi">{brief.number.clone()}</a>
                <span class="sm mut reg-day">{(use_words().terms.day)(brief.day)}</span>
            }
            .into_any()
        })
    };
    let activities = if row.activities == 0 {
        none()
    } else {
        view! { <span class="num">{row.activities}</span> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <a href=page>{row.unit.name.get(lang).to_owned()}</a>
                {above}
            </th>
            <td data-name=(words.name)(Register::Committee)>{brief(Register::Committee, row.committee.as_ref())}</td>
            <td data-name=(words.name)(Register::Plan)>{brief(Register::Plan, row.plan.as_ref())}</td>
            <td class="r" data-name=words.activities>{activities}</td>
        </tr>
    }
}
