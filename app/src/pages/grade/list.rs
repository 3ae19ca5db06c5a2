//! The list of a cycle.

use domain::grade::{List, Row, Standing};
use domain::indicator::Mode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{number, written};
use crate::api;
use crate::components::cycle_tabs::CycleTabs;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::tag::{Illustrative, StateTag};
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// The units of one cycle, the best first.
#[component]
pub fn GradesPage() -> impl IntoView {
    let asked = |name: &str| use_query_map().with_untracked(|query| query.get(name).unwrap_or_default());
    let part = asked("trang");
    served(api::grade::list(asked("ky")), move |view| {
        view! {
            <div class="wrap">
                <Body view part />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: List, part: String) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let mode = view.cycle.mode;
    let best = view.grades.first().map_or("", |grade| grade.name.get(lang));
    let approved: Vec<&Row> = view.rows.iter().filter(|row| row.state.is_approved()).collect();
    let has_best = |row: &&&Row| grade_of(row.verified.as_ref()).is_some_and(|name| name == best);
    let grade_of_row = approved.iter().filter(has_best).count();
    let heading = if approved.is_empty() {
        (words.none_yet)(view.asked)
    } else {
        (words.headline)(approved.len(), view.asked, best, grade_of_row)
    };
    let scale: Vec<_> = view
        .grades
        .iter()
        .map(|grade| view! { <li>{(words.scale)(mode, grade.name.get(lang), &number(grade.from, lang))}</li> })
        .collect();
    let code = view.cycle.code.clone();
    let part = Part::read(&part, view.rows.len());
    let rows: Vec<_> = view
        .rows
        .get(part.range())
        .unwrap_or_default()
        .iter()
        .map(|row| view! { <Line row=row.clone() mode cycle=code.clone() /> })
        .collect();
    let to = {
        let code = code.clone();
        move |part: &str| link("/xep-loai").with("ky", &code).with("trang", part).href()
    };
    view! {
        <PageTitle text=words.title />
        <PageHead heading>
            <span>{format!("{} \u{b7} {}", words.title, view.name.get(lang))}</span>
            <Illustrative shown=view.illustrative />
        </PageHead>
        <CycleTabs
            cycles=view.cycles.clone()
            shown=view.cycle.code.clone()
            label=words.cycles
            href=|cycle: &str| link("/xep-loai").with("ky", cycle).href()
        />
        <div class="note grade-note">
            <p>
                <b>{words.note}</b>
            </p>
            <p>{view.note.get(lang).to_owned()}</p>
            <ul class="facts">{scale}</ul>
        </div>
        <table class="tb reg-tb grade-tb">
            <caption>{(words.caption)(view.cycle.name.get(lang))}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.unit}</th>
                    <th scope="col">{words.grade}</th>
                    <th scope="col" class="r">{(words.own)(mode)}</th>
                    <th scope="col" class="r">{(words.verified)(mode)}</th>
                    <th scope="col">{words.state}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Pages part href=to />
    }
}

fn grade_of(standing: Option<&Standing>) -> Option<String> {
    let name = standing?.grade.as_ref()?;
    Some(name.get(use_lang()).to_owned())
}

#[component]
fn Line(row: Row, mode: Mode, cycle: String) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let href = link(format!("/xep-loai/{}/{}", encode(&cycle), encode(&row.unit.code))).href();
    let above = row
        .above
        .as_ref()
        .map(|above| view! { <span class="sm mut reg-above">{above.short.get(lang).to_owned()}</span> });
    let grade = match (grade_of(row.verified.as_ref()), grade_of(Some(&row.own))) {
        (Some(name), _) => view! { <b>{name}</b> }.into_any(),
        (None, Some(name)) => view! { <span class="mut">{(words.by_itself)(&name)}</span> }.into_any(),
        (None, None) => view! { <span class="mut">{words.no_grade}</span> }.into_any(),
    };
    let figure = |standing: &Standing| {
        let lines = standing.tally.lines;
        if lines.part < lines.whole {
            (words.open_lines)(lines.whole - lines.part)
        } else {
            written(&standing.tally, mode, lang)
        }
    };
    view! {
        <tr>
            <th scope="row">
                <a href=href>{row.unit.name.get(lang).to_owned()}</a>
                {above}
            </th>
            <td data-name=words.grade>{grade}</td>
            <td class="r num" data-name=(words.own)(mode)>{figure(&row.own)}</td>
            <td class="r num" data-name=(words.verified)(mode)>{row.verified.as_ref().map(figure)}</td>
            <td data-name=words.state>
                <StateTag state=row.state />
            </td>
        </tr>
    }
}
