//! `/so-lieu-nganh`: what the rules give to the reader's department, in the cycles that are open.

use domain::coordination::Way;
use domain::supply::{DeskCycle, DeskLine, DeskView};
use leptos::prelude::*;

use super::to_sheet;
use crate::api;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::use_lang;
use crate::link::link;
use crate::pages::coordination::to_rule;
use crate::words::use_words;

/// The desk.
#[component]
pub fn DeskPage() -> impl IntoView {
    served(api::supply::desk(), |view| {
        view! {
            <div class="wrap">
                <Desk view />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Desk(view: DeskView) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    let own = |cycle: &&DeskCycle| cycle.lines.iter().any(|line| line.way == Way::Department);
    let (mut given, mut of) = (0, 0);
    for line in view.cycles.iter().filter(own).flat_map(|cycle| &cycle.lines) {
        given += line.given;
        of += line.of;
    }
    let heading = if of == 0 {
        words.nothing.to_owned()
    } else {
        (words.headline)(of - given, of)
    };
    let many = view.cycles.len() > 1;
    let sections: Vec<_> = view
        .cycles
        .iter()
        .map(|cycle| view! { <Cycle cycle=cycle.clone() view=view.clone() named=many /> })
        .collect();
    let first = view.cycles.first().map(|cycle| cycle.cycle.name.get(lang).to_owned());
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead=words.lead>
            <span>{view.department.name.get(lang).to_owned()}</span>
            {first.map(|name| view! { <span>{name}</span> })}
            <a href=link("/phoi-hop").href()>{use_words().coordination.to_overview}</a>
        </PageHead>
        {sections}
    }
}

#[component]
fn Cycle(cycle: DeskCycle, view: DeskView, named: bool) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    let name = cycle.cycle.name.get(lang).to_owned();
    let due = if cycle.is_open {
        (words.due)(cycle.due, cycle.days_left)
    } else {
        words.cycle_closed.to_owned()
    };
    let part = |way: Way, title: &'static str| {
        let items: Vec<_> = cycle
            .lines
            .iter()
            .filter(|line| line.way == way)
            .map(|line| view! { <Line line=line.clone() cycle=cycle.clone() view=view.clone() /> })
            .collect();
        let id = format!("{}-{}", way.code(), cycle.cycle.code);
        let labelled = id.clone();
        (!items.is_empty()).then(|| {
            let name = named.then(|| format!(", {name}"));
            view! {
                <section class="sec" aria-labelledby=labelled>
                    <div class="sec-h">
                        <h2 id=id>{title} {name}</h2>
                        {(way == Way::Department).then(|| view! { <span class="sm mut">{due.clone()}</span> })}
                    </div>
                    <ul class="su-list">{items}</ul>
                </section>
            }
        })
    };
    view! {
        {part(Way::Department, words.own)}
        {part(Way::Units, words.of_units)}
    }
}

#[component]
fn Line(line: DeskLine, cycle: DeskCycle, view: DeskView) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    let (code, name) = (line.indicator.code.clone(), line.indicator.name.get(lang).to_owned());
    let rule = to_rule(&view.department.code, &line.rule).href();
    let is_own = line.way == Way::Department;
    let href = if is_own {
        to_sheet(&cycle.cycle.code, &code).href()
    } else {
        link(format!("/chi-so/{code}")).with("ky", &cycle.cycle.code).href()
    };
    let full = line.given == line.of;
    let state = is_own.then(|| {
        let class = if full { "tag c-ok" } else { "tag c-draft" };
        let back =
            (line.returned > 0).then(|| view! { <span class="tag c-back">{(words.returned)(line.returned)}</span> });
        view! {
            <span class=class>{(words.given)(line.given, line.of)}</span>
            {back}
        }
    });
    let enter = is_own.then(|| {
        let (label, class) = if cycle.is_open && !full {
            (words.enter, "btn")
        } else {
            (words.look, "btn btn-2")
        };
        view! {
            <a class=class href=href.clone() aria-label=format!("{label}: {code} {name}")>
                {label}
            </a>
        }
    });
    view! {
        <li class="su-line">
            <div>
                <h3>
                    <a href=href.clone()>
                        <span class="cd num">{code.clone()}</span>
                        {format!(" {name}")}
                    </a>
                </h3>
                <p class="facts">
                    {state}
                    <span class="sm mut">{(use_words().terms.kind)(line.kind)}</span>
                    <a class="sm" href=rule>{words.to_rule}</a>
                </p>
            </div>
            {enter}
        </li>
    }
}
