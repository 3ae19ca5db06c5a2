//! The list of a cycle.

use domain::grade::{List, Models, Row, Standing, worth};
use domain::indicator::Mode;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::models::{self, Beside, WhichModels};
use super::{confirmed, level, number, written};
use crate::api;
use crate::components::cycle_tabs::CycleTabs;
use crate::components::icon::{Glyph, Icon};
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
    let (part, which) = (asked("trang"), Models::from_code(&asked("mo-hinh")));
    served(api::grade::list(asked("ky")), move |view| {
        view! {
            <div class="wrap">
                <Body view part which />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: List, part: String, which: Models) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let mode = view.cycle.mode;
    let approved: Vec<&Row> = view.rows.iter().filter(|row| row.state.is_approved()).collect();
    let has = |name: &str| {
        let is_it = |row: &&&Row| confirmed(row, lang).as_deref() == Some(name);
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
    let kept: Vec<&Row> = view.kept(which).collect();
    let part = Part::read(&part, kept.len());
    let rows: Vec<_> = kept
        .get(part.range())
        .unwrap_or_default()
        .iter()
        .map(|row| view! { <Line row=(*row).clone() mode cycle=code.clone() /> })
        .collect();
    let to = {
        let code = code.clone();
        move |part: &str| models::address(&code, which).with("trang", part).href()
    };
    let over = format!("{} \u{b7} {}", words.title, view.name.get(lang));
    let csv = link("/xep-loai.csv")
        .with("ky", &view.cycle.code)
        .with("mo-hinh", which.code());
    view! {
        <PageTitle text=words.title />
        <PageHead heading>
            <span>{over}</span>
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
        <Totals view=view.clone() />
        <Beside view=view.clone() />
        <WhichModels view=view.clone() which />
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
        <a class="btn btn-2 grade-csv" rel="external" href=csv.href() download="">
            <Icon glyph=Glyph::Download small=true />
            {words.csv}
        </a>
    }
}

/// All approved units together, beside the targets of both levels.
#[component]
fn Totals(view: List) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let units = view.totals.iter().map(|total| total.units).max()?;
    let stand_ins: Vec<_> = view
        .stand_ins
        .iter()
        .map(|below| view! { <li>{(words.stand_in)(below.unit.name.get(lang), below.approved, below.asked)}</li> })
        .collect();
    let stand_ins = (!stand_ins.is_empty()).then(|| {
        view! {
            <div class="note grade-note">
                <p>{words.stand_ins}</p>
                <ul class="facts">{stand_ins}</ul>
            </div>
        }
    });
    let rows: Vec<_> = view
        .totals
        .iter()
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
    let csv = link("/xep-loai.csv")
        .with("ky", &view.cycle.code)
        .with("hien", "so-luong")
        .href();
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
        <p>
            <a class="more" rel="external" href=csv download="">
                <Icon glyph=Glyph::Download small=true />
                {words.totals_csv}
            </a>
        </p>
        {stand_ins}
    })
}

#[component]
fn Line(row: Row, mode: Mode, cycle: String) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let href = link(format!("/xep-loai/{}/{}", encode(&cycle), encode(&row.unit.code))).href();
    let above = row
        .above
        .as_ref()
        .map(|above| view! { <span class="sm mut reg-above">{above.short.get(lang).to_owned()}</span> });
    let own = row.own.grade.as_ref().map(|name| name.get(lang));
    let grade = match (confirmed(&row, lang), own) {
        (Some(name), _) => view! { <b>{name}</b> }.into_any(),
        (None, Some(name)) => view! { <span class="mut">{(words.by_itself)(name)}</span> }.into_any(),
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
                {row.is_model.then(|| view! { " " <span class="grade-model">{words.model_mark}</span> })}
                {above}
            </th>
            <td data-name=words.grade>{grade}</td>
            <td class="r num" data-name=(words.own)(mode)>{figure(&row.own)}</td>
            <td class="r num" data-name=(words.verified)(mode)>{row.verified.as_ref().map(figure)}</td>
            <td class="grade-at" data-name=words.state>
                <StateTag state=row.state />
            </td>
        </tr>
    }
}
