//! `/quan-tri/bo-chi-so`: every set with its versions, the cycles that ask them, and its draft.

use domain::set_draft::{DraftLine, SetLine, SetsView, Typed as Texts, VersionLine};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::field::{Line, Pair};
use super::{LIST, Shown, Trouble, to_set};
use crate::api;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::{Typed, typed, use_lang};
use crate::link::link;
use crate::words::use_words;

/// The list.
#[component]
pub fn SetsPage() -> impl IntoView {
    let again = typed();
    let gone = use_query_map().with_untracked(|query| query.get("xong").is_some());
    served(api::set_draft::list(), move |view| {
        view! {
            <div class="wrap">
                <Body view again=again.clone() gone />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: SetsView, again: Option<Typed>, gone: bool) -> impl IntoView {
    let words = &use_words().set_draft;
    let said = gone.then(|| {
        view! {
            <p class="note note-ok" role="status" id="ket-qua">
                {words.draft.discarded}
            </p>
        }
    });
    let today = view.today;
    let sets: Vec<_> = view
        .sets
        .into_iter()
        .map(|set| {
            // A refused copy is shown at the set it was copied from.
            let again = again.clone().filter(|again| again.word("from") == set.code);
            view! { <Card set again today /> }
        })
        .collect();
    view! {
        <PageTitle text=words.title />
        <PageHead heading=words.title lead=words.lead>
            <a href=link("/quan-tri").href()>{use_words().admin.title}</a>
        </PageHead>
        {said}
        <ul class="regs">{sets}</ul>
    }
}

#[component]
fn Card(set: SetLine, again: Option<Typed>, today: Day) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    let name = set.name.get(lang).to_owned();
    let about = [
        (words.mode)(set.mode).to_owned(),
        (words.lines)(set.lines),
        set.code.clone(),
    ];
    let here = to_set(&set.code).href();
    let way = if set.draft.is_some() {
        view! {
            <a class="btn btn-2 btn-s" href=here.clone() aria-label=(words.of)(words.go_on, &name)>
                {words.go_on}
            </a>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action=here.clone() enctype="multipart/form-data">
                <input type="hidden" name="do" value="open" />
                <button class="btn btn-2 btn-s" type="submit" aria-label=(words.of)(words.open, &name)>
                    {words.open}
                </button>
            </form>
        }
        .into_any()
    };
    let look = set.draft.is_none().then(|| {
        view! {
            <p class="sm">
                <a href=here aria-label=(words.of)(words.look, &name)>
                    {words.look}
                </a>
            </p>
        }
    });
    let draft = set
        .draft
        .as_ref()
        .map(|draft| view! { <p class="note note-ask">{told(draft, today)}</p> });
    let copy = (!set.versions.is_empty()).then(|| view! { <Copy from=set.code.clone() again /> });
    view! {
        <li class="reg">
            <div class="reg-h">
                <h2 class="h3">{name}</h2>
                {way}
            </div>
            <p class="sm mut">{about.join(" \u{b7} ")}</p>
            {draft}
            <Versions versions=set.versions />
            {look}
            {copy}
        </li>
    }
}

/// What a draft is like.
fn told(draft: &DraftLine, today: Day) -> String {
    (use_words().set_draft.draft_line)(draft.changes, &draft.by, &draft.at.hhmm_on(today))
}

#[component]
fn Versions(versions: Vec<VersionLine>) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    if versions.is_empty() {
        return view! { <p class="mut">{words.unpublished}</p> }.into_any();
    }
    let [version, since, cycles] = words.heads;
    let rows: Vec<_> = versions
        .into_iter()
        .map(|line| {
            let names: Vec<_> = line.cycles.iter().map(|cycle| cycle.name.get(lang)).collect();
            let asked = if names.is_empty() {
                words.no_cycle.to_owned()
            } else {
                names.join(", ")
            };
            view! {
                <tr>
                    <th scope="row">{(words.version)(line.version)}</th>
                    <td class="num" data-name=since>
                        {line.at.day().dmy()}
                    </td>
                    <td data-name=cycles>{asked}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="tb reg-tb un-tb">
            <thead>
                <tr>
                    <th scope="col">{version}</th>
                    <th scope="col">{since}</th>
                    <th scope="col">{cycles}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The form of a copy under another code, folded; open again where something is missing.
#[component]
fn Copy(from: String, again: Option<Typed>) -> impl IntoView {
    let words = &use_words().set_draft;
    let is_open = again.is_some();
    let shown = Shown::of(again, Texts::default);
    // The same form stands at every set, so its fields are told apart by the set's code.
    let field = |what: &str| format!("{what}.{from}");
    view! {
        <details class="reg-more" open=is_open>
            <summary>{words.copy}</summary>
            <form class="evform reg-form" method="post" action=LIST enctype="multipart/form-data" novalidate>
                <p class="mut">{words.copy_lead}</p>
                <Trouble shown=shown.clone() />
                <input type="hidden" name="from" value=from.clone() />
                <Line
                    name=field("code")
                    label=(words.label)("code")
                    hint=(words.hint)("set-code")
                    longest=40
                    shown=shown.clone()
                />
                <Pair names=(field("name_vi"), field("name_en")) label=(words.label)("name") shown />
                <button class="btn btn-2" type="submit">
                    {words.copy_do}
                </button>
            </form>
        </details>
    }
}
