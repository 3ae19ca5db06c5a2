//! One unit's sheet, with the columns of the forms it replaces; a secretary can print it.

use domain::grade::{Group, Sheet, SheetLine, Tally, most, worth};
use domain::indicator::Mode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{level, number, written};
use crate::api;
use crate::components::form::fields;
use crate::components::form::figures::Figures;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::{Illustrative, StateTag};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The sheet.
#[component]
pub fn SheetPage() -> impl IntoView {
    let asked = |name: &str| use_params_map().with_untracked(|params| params.get(name).unwrap_or_default());
    served(api::grade::sheet(asked("cycle"), asked("unit")), |view| {
        view! {
            <div class="wrap">
                <Body view />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: Sheet) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let mode = view.cycle.mode;
    let unit = view.row.unit.name.get(lang).to_owned();
    let standing = view.row.verified.clone().filter(|standing| standing.grade.is_some());
    let is_own = standing.is_none();
    let standing = standing.unwrap_or_else(|| view.row.own.clone());
    let lines = standing.tally.lines;
    let heading = match &standing.grade {
        Some(grade) => {
            let named = grade.get(lang);
            let grade = if is_own {
                (words.by_itself)(named)
            } else {
                named.to_owned()
            };
            (words.finding)(mode, &unit, &written(&standing.tally, mode, lang), &grade)
        }
        None => (words.finding_open)(&unit, lines.part, lines.whole),
    };
    let list = link("/xep-loai").with("ky", &view.cycle.code).href();
    let form = view.may_open.then(|| {
        let href = link(fields::hub(&view.cycle.code, &view.row.unit.code)).href();
        view! { <a class="btn btn-2 btn-s no-print" href=href>{words.open_form}</a> }
    });
    let measured = mode == Mode::Levels;
    let groups: Vec<_> = view
        .groups
        .iter()
        .zip(1..)
        .map(|(group, place)| view! { <GroupRows group=group.clone() place mode /> })
        .collect();
    let whole = view.row.verified.as_ref().map(|standing| standing.tally);
    view! {
        <PageTitle text=(words.sheet)(&unit) />
        <PageHead heading>
            <a href=list>{words.title}</a>
            <span>{format!("{} \u{b7} {}", view.name.get(lang), view.cycle.name.get(lang))}</span>
            <StateTag state=view.row.state />
            <Illustrative shown=view.illustrative />
        </PageHead>
        {form}
        <p class="note grade-note">{view.note.get(lang).to_owned()}</p>
        <table class="tb reg-tb grade-tb grade-sheet">
            <thead>
                <tr>
                    <th scope="col">{words.place}</th>
                    <th scope="col">{(words.line)(mode)}</th>
                    {measured.then(|| view! { <th scope="col" class="r">{words.result}</th> })}
                    {(!measured).then(|| view! { <th scope="col" class="r">{words.most}</th> })}
                    <th scope="col" class="r">{(words.own)(mode)}</th>
                    <th scope="col" class="r">{(words.verified)(mode)}</th>
                    <th scope="col">{words.evidence}</th>
                    <th scope="col">{words.remark}</th>
                </tr>
            </thead>
            {groups}
            <tfoot>
                <SumRow name=(words.sum)(mode).to_owned() own=view.row.own.tally verified=whole mode />
            </tfoot>
        </table>
    }
}

#[component]
fn GroupRows(group: Group, place: usize, mode: Mode) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let name = group.heading.name.get(lang).to_owned();
    let sum = (words.group_sum)(mode, &name);
    let lines: Vec<_> = group
        .lines
        .into_iter()
        .zip(1..)
        .map(|(line, at)| view! { <Line line place=format!("{place}.{at}") mode /> })
        .collect();
    view! {
        <tbody>
            <tr class="grade-h">
                <th scope="rowgroup" colspan="7">
                    {format!("{place}. {name}")}
                </th>
            </tr>
            {lines}
            <SumRow name=sum own=group.own verified=group.verified mode />
        </tbody>
    }
}

#[component]
fn Line(line: SheetLine, place: String, mode: Mode) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let indicator = &line.indicator;
    let given = |figure: Option<f64>| {
        figure.map(|figure| match mode {
            Mode::Levels => level(worth(indicator, mode, figure), lang).to_owned(),
            Mode::Points | Mode::Measured => number(figure, lang),
        })
    };
    let own = match line.own {
        _ if line.not_applicable => words.not_applicable.to_owned(),
        None => words.not_answered.to_owned(),
        own => given(own).unwrap_or_default(),
    };
    let third = match mode {
        Mode::Levels => line
            .own
            .filter(|_| indicator.reaches.is_some())
            .map(|figure| Figures::of(indicator, lang).figure(figure))
            .unwrap_or_default(),
        Mode::Points | Mode::Measured => number(most(indicator, mode), lang),
    };
    let third_name = if mode == Mode::Levels { words.result } else { words.most };
    let papers = (line.evidence > 0).then(|| (words.papers)(line.evidence));
    view! {
        <tr>
            <td class="num">{place}</td>
            <th scope="row">{indicator.name.get(lang).to_owned()}</th>
            <td class="r num" data-name=third_name>{third}</td>
            <td class="r num" data-name=(words.own)(mode)>{own}</td>
            <td class="r num" data-name=(words.verified)(mode)>{given(line.verified)}</td>
            <td data-name=words.evidence>{papers}</td>
            <td data-name=words.remark lang="vi">{(!line.why.is_empty()).then_some(line.why)}</td>
        </tr>
    }
}

#[component]
fn SumRow(name: String, own: Tally, verified: Option<Tally>, mode: Mode) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let most = (mode != Mode::Levels).then(|| number(own.most, lang));
    let figure = |tally: Tally| match mode {
        _ if tally.lines.part == 0 => String::new(),
        Mode::Levels => level(tally.got, lang).to_owned(),
        Mode::Points | Mode::Measured => number(tally.got, lang),
    };
    view! {
        <tr class="grade-sum">
            <th scope="row" colspan="2">{name}</th>
            <td class="r num" data-name=words.most>{most}</td>
            <td class="r num" data-name=(words.own)(mode)>{figure(own)}</td>
            <td class="r num" data-name=(words.verified)(mode)>{verified.map(figure)}</td>
            <td></td>
            <td></td>
        </tr>
    }
}
