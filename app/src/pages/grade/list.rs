//! The list of a cycle.

use domain::grade::{List, Row, Standing, Total, worth};
use domain::indicator::Mode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{level, number, written};
use crate::api;
use crate::components::cycle_tabs::CycleTabs;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::tag::{Illustrative, StateTag};
use crate::context::use_lang;
use crate::format;
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
    let approved: Vec<&Row> = view.rows.iter().filter(|row| row.state.is_approved()).collect();
    let has = |name: &str| {
        let is_it = |row: &&&Row| grade_of(row.verified.as_ref()).is_some_and(|grade| grade == name);
        approved.iter().filter(is_it).count()
    };
    // The best grade that anybody has.
    let best = view
        .grades
        .iter()
        .map(|grade| grade.name.get(lang))
        .map(|name| (name, has(name)))
        .find(|(_, many)| *many > 0);
    let heading = match best {
        Some((name, many)) => (words.headline)(approved.len(), view.asked, name, many),
        None => (words.none_yet)(view.asked),
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
        <Totals totals=view.totals.clone() />
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

/// All approved units together, beside the targets of both levels.
#[component]
fn Totals(totals: Vec<Total>) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let units = totals.iter().map(|total| total.units).max()?;
    let rows: Vec<_> = totals
        .into_iter()
        .map(|total| {
            let level = level(worth(&total.indicator, Mode::Levels, total.share()), lang);
            let target = |at: usize| {
                let reach = total.indicator.reaches.and_then(|both| both.get(at).copied());
                reach.map(|reach| format::figure(reach, 0, "%", lang))
            };
            let share = format::figure(total.share(), 1, "%", lang);
            let (part, whole) = (format::short(total.part, 0, lang), format::short(total.whole, 0, lang));
            view! {
                <tr>
                    <th scope="row">{total.indicator.name.get(lang).to_owned()}</th>
                    <td class="r num wide" data-name=words.counted>{(words.of)(&part, &whole)}</td>
                    <td class="r num" data-name=words.share>
                        <b>{share}</b>
                    </td>
                    <td class="r num" data-name=words.first>{target(0)}</td>
                    <td class="r num" data-name=words.second>{target(1)}</td>
                    <td data-name=words.result>{level}</td>
                </tr>
            }
        })
        .collect();
    Some(view! {
        <table class="tb reg-tb grade-tb">
            <caption>{(words.together)(units)}</caption>
            <thead>
                <tr>
                    <th scope="col">{(words.line)(Mode::Levels)}</th>
                    <th scope="col" class="r">{words.counted}</th>
                    <th scope="col" class="r">{words.share}</th>
                    <th scope="col" class="r">{words.first}</th>
                    <th scope="col" class="r">{words.second}</th>
                    <th scope="col">{words.result}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    })
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
