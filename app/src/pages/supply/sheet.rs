//! `/so-lieu-nganh/{cycle}/{indicator}`: one indicator of all units in one table, which is a form.

use domain::indicator::Indicator;
use domain::supply::{SheetView, columns};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::common::{CommonFields, DocumentFields, PasteFields, unread_day};
use super::row::{Shown, UnitRow, shown_of};
use super::to_sheet;
use crate::api;
use crate::components::form::fields::label_of;
use crate::components::form::figures::Figures;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::{Typed, typed, use_lang};
use crate::link::link;
use crate::pages::coordination::to_rule;
use crate::words::use_words;

/// One indicator of all units.
#[component]
pub fn SheetPage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let query = use_query_map().get_untracked();
    let done = query.get("xong").and_then(|count| count.parse().ok());
    let again = typed();
    served(api::supply::sheet(word("cycle"), word("indicator")), move |view| {
        view! {
            <div class="wrap">
                <Body view again done />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: SheetView, again: Option<Typed>, done: Option<usize>) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    let heading = (words.say)(view.given(), view.rows.len(), view.returned());
    let (code, name) = (view.indicator.code.clone(), view.indicator.name.get(lang).to_owned());
    let cycle = view.cycle.name.get(lang).to_owned();
    let illustrative = view.rows.iter().any(|row| row.illustrative);
    let about = link(format!("/chi-so/{code}")).with("ky", &view.cycle.code).href();
    let rule = to_rule(&view.department.code, &view.rule).href();
    let closed = (!view.is_open()).then_some(words.cycle_closed);
    view! {
        <PageTitle text=format!("{code} {name}, {cycle}") />
        <div class="head">
            <div class="over">
                <p class="crumb">
                    <a href=link("/so-lieu-nganh").href()>
                        <Icon glyph=Glyph::ChevronLeft small=true />
                        {words.to_desk}
                    </a>
                </p>
                <span>{format!("{} \u{b7} {cycle}", view.department.short.get(lang))}</span>
                <a href=rule>{words.to_rule}</a>
                <Illustrative shown=illustrative />
            </div>
            <h1 tabindex="-1">{heading}</h1>
            <p class="su-what">
                <a href=about>
                    <span class="cd num">{code}</span>
                    {format!(" {name}")}
                </a>
            </p>
            <p class="lead">{view.indicator.question.get(lang).to_owned()}</p>
            <p class="sm mut su-how">{closed.unwrap_or(words.sheet_lead)}</p>
        </div>
        <Told view=view.clone() again=again.clone() done />
        <Sheet view again=again.unwrap_or_default() />
    }
}

/// What became of what was sent.
#[component]
fn Told(view: SheetView, again: Option<Typed>, done: Option<usize>) -> impl IntoView {
    let words = &use_words().supply;
    let problem = |name: &str| again.as_ref().and_then(|again| again.problem(name));
    let count = |name: &str| problem(name).and_then(|count| count.parse().ok()).unwrap_or(0);
    let of_whole = problem("form").map(|code| (words.problem)(code).to_owned());
    let (class, role, text) = if let Some(text) = of_whole {
        ("note note-danger done", "alert", text)
    } else if problem("pasted").is_some() {
        let unread = again.iter().flat_map(|again| &again.problems);
        let unread = unread.filter(|(name, _)| name == "unread").count();
        let locked = again.iter().flat_map(|again| &again.problems);
        let locked: Vec<&str> = locked
            .filter(|(name, _)| name == "locked")
            .map(|(_, unit)| unit.as_str())
            .collect();
        let class = if unread == 0 && locked.is_empty() && count("pasted") > 0 {
            "note note-ok done"
        } else {
            "note note-ask done"
        };
        (class, "status", (words.pasted)(count("pasted"), unread, &locked))
    } else if let Some(refused) = problem("refused").and_then(|count| count.parse().ok()) {
        (
            "note note-danger done",
            "alert",
            (words.partly)(count("saved"), refused),
        )
    } else if problem("doc").is_some() {
        ("note note-danger done", "alert", (words.problem)("").to_owned())
    } else {
        match done {
            Some(0) => ("note note-ask done", "status", words.unchanged.to_owned()),
            Some(count) => ("note note-ok done", "status", (words.saved)(count)),
            None => return ().into_any(),
        }
    };
    // The way to what needs attention: the day of all rows, or the first row.
    let day = again.as_ref().filter(|again| unread_day(&again.word("as_of")));
    let day = day.map(|_| view! { <a href="#as_of">{use_words().form.as_of}</a> });
    let first = again.as_ref().filter(|_| day.is_none()).and_then(|again| {
        let needs = |row: &&domain::supply::SheetRow| shown_of(&view, row, again).needs_attention();
        view.rows.iter().find(needs).map(|row| {
            let name = row.unit.short.get(use_lang()).to_owned();
            view! { <a href=format!("#dv-{}", row.unit.code)>{name}</a> }
        })
    });
    view! {
        <div class=class role=role>
            <p>{text} " " {day} {first}</p>
        </div>
    }
    .into_any()
}

/// Heads of the columns that are typed.
fn heads(indicator: &Indicator) -> Vec<(&'static str, String)> {
    let (lang, words) = (use_lang(), use_words());
    columns(indicator)
        .into_iter()
        .map(|name| {
            let label = match (name, columns(indicator).len()) {
                ("value", 1) => words.supply.now.to_owned(),
                _ => label_of(name, indicator, lang),
            };
            (name, label)
        })
        .collect()
}

#[component]
fn Sheet(view: SheetView, again: Typed) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    let action = to_sheet(&view.cycle.code, &view.indicator.code).href();
    let heads = heads(&view.indicator);
    let figures = Figures::of_form(&view.indicator, lang);
    let caption = (words.caption)(view.indicator.name.get(lang), view.cycle.name.get(lang));
    let rows: Vec<_> = view
        .rows
        .iter()
        .map(|row| {
            let shown: Shown = shown_of(&view, row, &again);
            view! { <UnitRow row=row.clone() shown view=view.clone() heads=heads.clone() figures=figures.clone() /> }
        })
        .collect();
    let columns: Vec<_> = heads
        .iter()
        .map(|(_, label)| view! { <th scope="col" class="su-in">{label.clone()}</th> })
        .collect();
    let labels: Vec<&str> = heads.iter().map(|(_, label)| label.as_str()).collect();
    let paste = labels.join(", ");
    let is_open = view.is_open();
    view! {
        <form class="su-form" method="post" action=action enctype="multipart/form-data" novalidate>
            <table class="tb su-tb">
                <caption class="vh">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.unit}</th>
                        <th scope="col" class="r">{words.last}</th>
                        {columns}
                        <th scope="col" class="su-now">{words.now}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {is_open
                .then(|| {
                    view! {
                        <div class="su-also">
                            <CommonFields view=view.clone() again=again.clone() />
                            <DocumentFields again=again.clone() />
                            <PasteFields again columns=paste />
                        </div>
                        <p class="ways su-save">
                            <button class="btn" type="submit">
                                {words.save}
                            </button>
                        </p>
                    }
                })}
        </form>
    }
}
