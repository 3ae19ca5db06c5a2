//! `/quan-tri/ky`: every cycle, newest first.

use domain::cycle::keep::{CycleLine, CyclesView, RESERVED};
use domain::time::Timestamp;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::to_cycle;
use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// The list.
#[component]
pub fn CyclesPage() -> impl IntoView {
    let gone = use_query_map().with_untracked(|query| query.get("xong").is_some());
    served(api::cycles::list(), move |view| {
        view! {
            <div class="wrap">
                <Body view gone />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: CyclesView, gone: bool) -> impl IntoView {
    let all = use_words();
    let words = &all.cycles;
    let said = gone.then(|| {
        view! {
            <p class="note note-ok" role="status" id="ket-qua">
                {words.discarded}
            </p>
        }
    });
    let heads = words.heads.map(|head| view! { <th scope="col">{head}</th> });
    let lines: Vec<_> = view.lines.into_iter().map(|line| view! { <Line line /> }).collect();
    view! {
        <PageTitle text=words.title />
        <PageHead heading=words.title lead=words.lead>
            <a href=link("/quan-tri").href()>{all.admin.title}</a>
        </PageHead>
        {said}
        <p class="ways un-ways">
            <a class="btn" href=to_cycle(RESERVED).href()>
                <Icon glyph=Glyph::Plus small=true />
                {words.add}
            </a>
        </p>
        <table class="tb reg-tb un-tb">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
}

#[component]
fn Line(line: CycleLine) -> impl IntoView {
    let (words, lang) = (&use_words().cycles, use_lang());
    let CycleLine {
        cycle,
        stage,
        set_version,
        set_name,
    } = line;
    let [_, set, figures, due, now] = words.heads;
    let published = cycle.published_at.map(Timestamp::day).map(words.published);
    let stands = [Some((words.stage)(stage).to_owned()), published];
    view! {
        <tr>
            <th scope="row">
                <a href=to_cycle(&cycle.code).href()>{cycle.name.get(lang).to_owned()}</a>
            </th>
            <td data-name=set>{(words.version)(set_name.get(lang), set_version)}</td>
            <td data-name=figures>{(words.period)(cycle.data_from, cycle.data_to)}</td>
            <td class="num" data-name=due>
                {cycle.due.dmy()}
            </td>
            <td data-name=now>{stands.into_iter().flatten().collect::<Vec<_>>().join(", ")}</td>
        </tr>
    }
}
