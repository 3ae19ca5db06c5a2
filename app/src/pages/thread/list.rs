//! The threads a person takes part in, unread ones first.

use domain::thread::{ThreadLine, ThreadList};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::talk::{TalkLink, called};
use crate::context::{today, use_lang};
use crate::link::link;
use crate::words::use_words;

/// Every thread in the reader's care.
#[component]
pub fn ThreadsPage() -> impl IntoView {
    let part = use_query_map().with_untracked(|query| query.get("trang").unwrap_or_default());
    let list = api::thread::list(part.clone());
    let load = async { Ok((list.await?, today()?)) };
    served(load, |(list, today)| {
        view! {
            <div class="wrap">
                <Threads list today part />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Threads(list: ThreadList, today: Day, part: String) -> impl IntoView {
    let words = &use_words().thread;
    let problem = use_query_map().with_untracked(|query| query.get("loi"));
    let problem =
        problem.map(|code| view! { <p class="note note-danger done" role="alert">{(words.problem)(&code)}</p> });
    let part = Part::read(&part, usize::try_from(list.total).unwrap_or(usize::MAX));
    let is_empty = list.lines.is_empty();
    let lines = list
        .lines
        .into_iter()
        .map(|line| view! { <Line line today /> })
        .collect_view();
    view! {
        <PageTitle text=words.title />
        <PageHead heading=(words.headline)(list.unread) lead=words.lead>
            <span>{words.title}</span>
        </PageHead>
        {problem}
        {is_empty.then(|| view! { <p class="mut">{words.none}</p> })}
        <ul class="talk-l">{lines}</ul>
        <Pages part href=|at: &str| link("/trao-doi").with("trang", at).href() />
    }
}

#[component]
fn Line(line: ThreadLine, today: Day) -> impl IntoView {
    let lang = use_lang();
    let about = format!("{} \u{b7} {}", line.unit_name.get(lang), line.cycle_name.get(lang));
    let name = called(&line.indicator, line.name.get(lang));
    view! {
        <li>
            <TalkLink cycle=line.cycle unit=line.unit indicator=line.indicator talk=line.talk name />
            <p class="sm mut">{about}</p>
            <p class="sm">
                <b>{line.by}</b>
                ": "
                <span lang="vi">{line.text}</span>
                " "
                <span class="num mut">{line.at.hhmm_on(today)}</span>
            </p>
        </li>
    }
}
