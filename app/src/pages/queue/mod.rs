//! `/tham-dinh`: the reviewer's queue.

mod publish;

use domain::assessment::{QueueView, WorkLine};
use domain::board::{Holder, holder};
use domain::workflow::State;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::assessment;
use crate::components::form::fields;
use crate::components::outcome::Outcome;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::StateTag;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

use publish::Publish;

/// The queue of one cycle.
#[component]
pub fn QueuePage() -> impl IntoView {
    let cycle = use_query_map().with_untracked(|query| query.get("ky").unwrap_or_default());
    served(assessment::queue(cycle), |view| {
        view! {
            <div class="wrap">
                <Queue view />
            </div>
        }
        .into_any()
    })
}

/// Which group a unit belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Waiting,
    Late,
    WithUnit,
    NotBegun,
    Finished,
}

fn group(line: &WorkLine) -> Group {
    match holder(line) {
        Holder::City => Group::Waiting,
        Holder::Nobody => Group::Finished,
        Holder::Late => Group::Late,
        Holder::Unit if line.state == State::NotOpen => Group::NotBegun,
        Holder::Unit => Group::WithUnit,
    }
}

#[component]
fn Queue(view: QueueView) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let of = |wanted: Group| {
        view.lines
            .iter()
            .filter(|line| group(line) == wanted)
            .cloned()
            .collect::<Vec<_>>()
    };
    let (waiting, late) = (of(Group::Waiting), of(Group::Late));
    let heading = (words.headline)(waiting.len(), late.len());
    let cycles = view
        .cycles
        .iter()
        .map(|cycle| {
            let here = (cycle.code == view.cycle.code).then_some("page");
            let href = link("/tham-dinh").with("ky", &cycle.code).href();
            view! {
                <li>
                    <a href=href aria-current=here>
                        {cycle.name.get(lang).to_owned()}
                    </a>
                </li>
            }
        })
        .collect_view();
    let section = |id: &'static str, title: &'static str, lines: Vec<WorkLine>| {
        (!lines.is_empty()).then(|| {
            view! {
                <section class="sec" aria-labelledby=id>
                    <h2 id=id>{format!("{title}: {}", lines.len())}</h2>
                    <ul class="queue">{lines.into_iter().map(|line| view! { <Line line /> }).collect_view()}</ul>
                </section>
            }
        })
    };
    let not_begun = of(Group::NotBegun);
    let over = format!("{} \u{b7} {}", words.title, view.cycle.name.get(lang));
    let board = link("/tham-dinh/tien-trinh").with("ky", &view.cycle.code).href();
    let calendar = link("/lich").with("ky", &view.cycle.code).href();
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead=(words.dates)(view.cycle.due, view.cycle.review_due)>
            <span>{over}</span>
            <a href=board>{use_words().board.title}</a>
            <a href=calendar>{use_words().calendar.to_calendar}</a>
        </PageHead>
        <Outcome />
        <nav aria-label=words.cycles>
            <ul class="jump">{cycles}</ul>
        </nav>
        {view.lines.is_empty().then(|| view! { <p class="sec">{words.empty}</p> })}
        {section("cho", words.waiting, waiting)}
        {section("qua-han", words.late, late)}
        {section("don-vi-lam", words.with_unit, of(Group::WithUnit))}
        {section("da-duyet", words.finished, of(Group::Finished))}
        {(!not_begun.is_empty())
            .then(|| {
                view! {
                    <details class="sec quiet">
                        <summary>{(words.not_begun)(not_begun.len())}</summary>
                        <ul class="queue">
                            {not_begun.into_iter().map(|line| view! { <Line line /> }).collect_view()}
                        </ul>
                    </details>
                }
            })}
        <Publish view=view.clone() />
    }
}

#[component]
fn Line(line: WorkLine) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let review = &words.review;
    let href = link(fields::review(&line.cycle.code, &line.unit.code)).href();
    let name = line.unit.name.get(lang).to_owned();
    // What the city has not been given yet is not its to read.
    let heading = if line.state.is_handed_in() {
        view! { <a href=href>{name}</a> }.into_any()
    } else {
        view! { <span>{name}</span> }.into_any()
    };
    let since = line
        .since
        .map(|at| view! { <span class="sm mut">{(review.since_day)(at.day())}</span> });
    let pending = (line.pending > 0 && group(&line) == Group::Waiting)
        .then(|| view! { <b class="num">{(review.pending)(line.pending)}</b> });
    let returned =
        (line.returned > 0).then(|| view! { <span class="c-back">{(review.returned)(line.returned)}</span> });
    let late = (group(&line) == Group::Late).then(|| {
        let board = link("/tham-dinh/tien-trinh")
            .with("ky", &line.cycle.code)
            .with("don-vi", &line.unit.code)
            .href();
        let label = format!("{}: {}", words.board.to_line, line.unit.name.get(lang));
        view! {
            <b class="late">{(review.late_by)(-line.days_left)}</b>
            <a href=board aria-label=label>
                {words.board.to_line}
            </a>
        }
    });
    view! {
        <li>
            <h3>{heading}</h3>
            <span class="q-state">
                <StateTag state=line.state />
                {since}
            </span>
            <span class="sm">{(words.work.answered)(line.coverage.part, line.coverage.whole)}</span>
            <span class="q-do sm">{pending} {returned} {late}</span>
        </li>
    }
}
