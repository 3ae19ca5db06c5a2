//! `/ket-luan`: what was concluded, and what the reader's own units have to do.

use domain::conclusion::{Line, ListView, Tally};
use leptos::prelude::*;

use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::task_list::TaskList;
use crate::link::link;
use crate::words::use_words;

/// The list.
#[component]
pub fn ConclusionsPage() -> impl IntoView {
    served(api::conclusion::list(), |view| {
        view! {
            <div class="wrap">
                <Body view />
            </div>
        }
        .into_any()
    })
}

/// The tallies of all conclusions together.
fn together(lines: &[Line]) -> Tally {
    lines.iter().fold(Tally::default(), |sum, line| Tally {
        all: sum.all + line.tally.all,
        unconfirmed: sum.unconfirmed + line.tally.unconfirmed,
        unreported: sum.unreported + line.tally.unreported,
        late: sum.late + line.tally.late,
        waiting: sum.waiting + line.tally.waiting,
        accepted: sum.accepted + line.tally.accepted,
    })
}

#[component]
fn Body(view: ListView) -> impl IntoView {
    let words = &use_words().conclusion;
    let late = view.tasks.iter().filter(|task| task.is_late).count();
    let heading = if view.tasks.is_empty() {
        (words.headline_city)(&together(&view.conclusions))
    } else {
        (words.headline_unit)(view.tasks.len(), late)
    };
    let illustrative = view.conclusions.iter().any(|line| line.head.illustrative);
    let own = (!view.tasks.is_empty()).then(|| {
        view! {
            <section class="sec" aria-labelledby="viec">
                <h2 id="viec">{words.own}</h2>
                <TaskList tasks=view.tasks.clone() named=true />
            </section>
        }
    });
    let new = view.may_conclude.then(|| {
        view! {
            <a class="btn btn-2 btn-s" href=link("/ket-luan/moi").href()>
                <Icon glyph=Glyph::Plus small=true />
                {words.new}
            </a>
        }
    });
    let lines: Vec<_> = view
        .conclusions
        .into_iter()
        .map(|line| view! { <OneLine line /> })
        .collect();
    let body = if lines.is_empty() {
        view! { <p class="mut">{words.none}</p> }.into_any()
    } else {
        view! { <ul class="regs">{lines}</ul> }.into_any()
    };
    view! {
        <PageTitle text=words.title />
        <PageHead heading>
            <span>{words.title}</span>
            <Illustrative shown=illustrative />
        </PageHead>
        {own}
        <section class="sec" aria-labelledby="ket-luan">
            <div class="sec-h">
                <h2 id="ket-luan">{words.all}</h2>
                {new}
            </div>
            {body}
        </section>
    }
}

#[component]
fn OneLine(line: Line) -> impl IntoView {
    let words = &use_words().conclusion;
    let head = line.head;
    let href = link(format!("/ket-luan/{}", head.id)).href();
    let sent = head
        .published_at
        .map_or_else(|| words.draft.to_owned(), |at| (words.sent_on)(at.day()));
    let parts: Vec<_> = (words.tally)(&line.tally)
        .into_iter()
        .map(|part| view! { <li>{part}</li> })
        .collect();
    view! {
        <li class="reg">
            <h3 lang="vi">
                <a href=href>{head.title.clone()}</a>
            </h3>
            <ul class="facts">
                <li lang="vi">{(words.cited)(&head.number, head.signed_on, &head.signatory)}</li>
                <li>{(words.items)(line.items)}</li>
                <li>{sent}</li>
            </ul>
            <ul class="facts">{parts}</ul>
        </li>
    }
}
