//! `/tham-dinh`: the reviewer's queue.

mod publish;

use domain::assessment::{LocalQueue, QueueView, WorkLine};
use domain::board::{Holder, holder_from};
use domain::indicator::Mode;
use domain::workflow::State;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::assessment;
use crate::components::cycle_tabs::CycleTabs;
use crate::components::form::fields;
use crate::components::outcome::Outcome;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::tag::StateTag;
use crate::context::{use_lang, viewer};
use crate::link::link;
use crate::words::use_words;

use publish::Publish;

/// The queue of one cycle.
#[component]
pub fn QueuePage() -> impl IntoView {
    let asked = |name: &str| use_query_map().with_untracked(|query| query.get(name).unwrap_or_default());
    let part = asked("trang");
    served(assessment::queue(asked("ky"), asked("trong")), move |view| {
        view! {
            <div class="wrap">
                <Queue view part />
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
    Elsewhere,
    Finished,
    NotBegun,
}

impl Group {
    /// The groups as the page has them, from what is the reviewer's turn to what can only be waited for.
    const ALL: [Self; 6] = [
        Self::Waiting,
        Self::Late,
        Self::WithUnit,
        Self::Elsewhere,
        Self::Finished,
        Self::NotBegun,
    ];
}

/// The group of a unit in the list of the place `here`, by its code (`None`: the city).
fn group(line: &WorkLine, here: Option<&str>) -> Group {
    match holder_from(line, here) {
        Holder::Reviewer => Group::Waiting,
        Holder::Elsewhere => Group::Elsewhere,
        Holder::Nobody => Group::Finished,
        Holder::Late => Group::Late,
        Holder::Unit if line.state == State::NotOpen => Group::NotBegun,
        Holder::Unit => Group::WithUnit,
    }
}

/// The units group after group. Of thousands a part is shown (`trang`); the headings count the whole group.
#[component]
fn Queue(view: QueueView, part: String) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let here = view.place.as_ref().map(|place| place.code.clone());
    let group = |line: &WorkLine| group(line, here.as_deref());
    let groups = Group::ALL.map(|wanted| view.lines.iter().filter(|line| group(line) == wanted).count());
    let [waiting, late, ..] = groups;
    let heading = (words.headline)(waiting, late);
    let ordered = Group::ALL
        .into_iter()
        .flat_map(|wanted| view.lines.iter().filter(move |line| group(line) == wanted));
    let part = Part::read(&part, view.lines.len());
    let shown: Vec<&WorkLine> = ordered.skip(part.range().start).take(part.range().len()).collect();
    let of = |wanted: Group| {
        let lines = shown.iter().filter(|line| group(line) == wanted);
        lines.map(|line| (*line).clone()).collect::<Vec<_>>()
    };
    let within = view.place.as_ref().map(|place| place.code.clone()).unwrap_or_default();
    let section = |id: &'static str, title: &'static str, group: Group| {
        let (lines, whole) = (of(group), groups[group as usize]);
        (!lines.is_empty()).then(|| {
            view! {
                <section class="sec" aria-labelledby=id>
                    <h2 id=id>{format!("{title}: {whole}")}</h2>
                    <ul class="queue">{lines.into_iter().map(|line| view! { <Line line group /> }).collect_view()}</ul>
                </section>
            }
        })
    };
    let not_begun = of(Group::NotBegun);
    let to = {
        let (code, within) = (view.cycle.code.clone(), within.clone());
        move |part: &str| {
            let queue = link("/tham-dinh").with("ky", &code).with("trong", &within);
            queue.with("trang", part).href()
        }
    };
    let board = link("/tham-dinh/tien-trinh").with("ky", &view.cycle.code).href();
    let calendar = link("/lich").with("ky", &view.cycle.code).href();
    let inspection = link("/tham-dinh/hau-kiem").with("ky", &view.cycle.code).href();
    let place = view.place.as_ref().map(|place| place.name.get(lang).to_owned());
    let over: Vec<String> = [
        Some(words.title.to_owned()),
        place,
        Some(view.cycle.name.get(lang).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let is_elsewhere =
        viewer().is_some_and(|viewer| view.place.as_ref().is_some_and(|place| place.code != viewer.unit));
    let back = is_elsewhere.then(|| {
        let href = link("/tham-dinh").with("ky", &view.cycle.code).href();
        view! {
            <p class="sec">
                <a href=href>{words.to_city}</a>
            </p>
        }
    });
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead=(words.dates)(view.cycle.due, view.cycle.review_due)>
            <span>{over.join(" \u{b7} ")}</span>
            <a href=board>{use_words().board.title}</a>
            <a href=inspection>{use_words().inspection.title}</a>
            <a href=calendar>{use_words().calendar.to_calendar}</a>
        </PageHead>
        <Outcome />
        <CycleTabs
            cycles=view.cycles.clone()
            shown=view.cycle.code.clone()
            label=words.cycles
            href=move |cycle: &str| link("/tham-dinh").with("ky", cycle).with("trong", &within).href()
        />
        {(view.cycle.mode != Mode::Measured)
            .then(|| {
                let href = link("/xep-loai").with("ky", &view.cycle.code).href();
                view! {
                    <p>
                        <a href=href>{use_words().grade.title}</a>
                    </p>
                }
            })}
        {back}
        {view.lines.is_empty().then(|| view! { <p class="sec">{words.empty}</p> })}
        {section("cho", words.waiting, Group::Waiting)}
        {section("qua-han", words.late, Group::Late)}
        {section("don-vi-lam", words.with_unit, Group::WithUnit)}
        {section("cap-khac", words.elsewhere, Group::Elsewhere)}
        {section("da-duyet", words.finished, Group::Finished)}
        {(!not_begun.is_empty())
            .then(|| {
                view! {
                    <details class="sec quiet">
                        <summary>{(words.not_begun)(groups[Group::NotBegun as usize])}</summary>
                        <ul class="queue">
                            {not_begun.into_iter().map(|line| view! { <Line line group=Group::NotBegun /> }).collect_view()}
                        </ul>
                    </details>
                }
            })}
        <Pages part href=to />
        <Local cycle=view.cycle.code.clone() queues=view.local.clone() />
        <Publish view=view.clone() />
    }
}

/// What the districts review, for the city.
#[component]
fn Local(cycle: String, queues: Vec<LocalQueue>) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    (!queues.is_empty()).then(|| {
        let lines = queues
            .into_iter()
            .map(|queue| {
                let href = link("/tham-dinh")
                    .with("ky", &cycle)
                    .with("trong", &queue.unit.code)
                    .href();
                view! {
                    <li>
                        <h3>
                            <a href=href>{queue.unit.name.get(lang).to_owned()}</a>
                        </h3>
                        <span class="sm">{(words.local_line)(queue.waiting, queue.approved, queue.units)}</span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="sec" aria-labelledby="quan-huyen">
                <h2 id="quan-huyen">{words.local}</h2>
                <p class="mut">{words.local_lead}</p>
                <ul class="queue">{lines}</ul>
            </section>
        }
    })
}

#[component]
fn Line(line: WorkLine, group: Group) -> impl IntoView {
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
    let pending = (line.pending > 0 && group == Group::Waiting)
        .then(|| view! { <b class="num">{(review.pending)(line.pending)}</b> });
    let returned =
        (line.returned > 0).then(|| view! { <span class="c-back">{(review.returned)(line.returned)}</span> });
    let elsewhere = (group == Group::Elsewhere).then(|| {
        let place = line.reviewer.as_ref().map(|place| place.short.get(lang));
        view! { <span class="mut">{(review.at_place)(place)}</span> }
    });
    let late = (group == Group::Late).then(|| {
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
            <span class="q-do sm">{pending} {returned} {late} {elsewhere}</span>
        </li>
    }
}
