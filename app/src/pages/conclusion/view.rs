//! `/ket-luan/{conclusion}`: a conclusion with its items, and for each who has not confirmed, not reported, is late.

use domain::conclusion::{ConclusionView, Item, Tally, Task, TaskState};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::form::{HeadForm, ItemForm, Publish, RemoveItem};
use super::{Outcome, again};
use crate::api;
use crate::components::page_head::PageTitle;
use crate::components::papers::Papers;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::task_list::TaskList;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// One conclusion, or the form for a new one.
#[component]
pub fn ConclusionPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("conclusion").unwrap_or_default();
    served(api::conclusion::view(id), |view| {
        let body = match view {
            Some(view) => view! { <Body view /> }.into_any(),
            None => view! { <New /> }.into_any(),
        };
        view! { <div class="wrap">{body}</div> }.into_any()
    })
}

#[component]
fn New() -> impl IntoView {
    let words = &use_words().conclusion;
    view! {
        <PageTitle text=words.form />
        <div class="head">
            <div class="over">
                <a href=link("/ket-luan").href()>{words.to_list}</a>
            </div>
            <h1 tabindex="-1">{words.form}</h1>
        </div>
        <Outcome again=again() />
        <HeadForm head=None again=again() />
    }
}

#[component]
fn Body(view: ConclusionView) -> impl IntoView {
    let words = &use_words().conclusion;
    let head = view.head.clone();
    let is_draft = head.published_at.is_none();
    let writes = is_draft && view.may_conclude;
    let again = again();
    let sent = head
        .published_at
        .map_or_else(|| words.draft.to_owned(), |at| (words.sent_on)(at.day()));
    let tally = Tally::of(view.items.iter().flat_map(|item| &item.tasks));
    let parts: Vec<_> = (words.tally)(&tally)
        .into_iter()
        .map(|part| view! { <li>{part}</li> })
        .collect();
    let items: Vec<_> = view
        .items
        .iter()
        .map(|item| view! { <OneItem item=item.clone() head=head.id.clone() writes /> })
        .collect();
    let source =
        (!head.source.is_empty()).then(|| view! { <p class="src" lang="vi">{(words.source)(&head.source)}</p> });
    let forms = writes.then(|| {
        // Sending out goes with the form of an item more.
        let is_of_item = again.has("do", "item") || again.has("do", "publish");
        let (of_item, of_head) = if is_of_item {
            (again.clone(), crate::context::Typed::default())
        } else {
            (crate::context::Typed::default(), again.clone())
        };
        let is_changed = !of_head.fields.is_empty();
        view! {
            <ItemForm view=view.clone() again=of_item />
            <details class="sec quiet" open=is_changed>
                <summary>{words.change}</summary>
                <HeadForm head=Some(head.clone()) again=of_head />
            </details>
            <Publish items=view.items.len() />
        }
    });
    view! {
        <PageTitle text=head.title.clone() />
        <div class="head">
            <div class="over">
                <a href=link("/ket-luan").href()>{words.to_list}</a>
                <span>{sent}</span>
                <Illustrative shown=head.illustrative />
            </div>
            <h1 tabindex="-1" lang="vi">{head.title.clone()}</h1>
            <p class="over3" lang="vi">
                <span>{(words.cited)(&head.number, head.signed_on, &head.signatory)}</span>
                <span>{head.issuer.clone()}</span>
            </p>
        </div>
        <Outcome again=again.clone() />
        <ul class="facts">{parts}</ul>
        <Papers documents=view.documents.clone() />
        <ol class="items" id="viec">{items}</ol>
        {forms}
        {source}
    }
}

/// The word of a sort in addresses, and whether a task is of it.
type Sort = (&'static str, fn(&Task) -> bool);

/// Sorts of tasks that one click shows.
const SORTS: [Sort; 4] = [
    ("chua-xac-nhan", |task| matches!(task.state, TaskState::Sent)),
    ("chua-bao-cao", |task| matches!(task.state, TaskState::Confirmed)),
    ("qua-han", |task| task.is_late),
    ("cho-xem", |task| matches!(task.state, TaskState::Done)),
];

#[component]
fn OneItem(item: Item, head: String, writes: bool) -> impl IntoView {
    let (words, terms, lang) = (&use_words().conclusion, &use_words().terms, use_lang());
    let query = use_query_map().get_untracked();
    let (asked, of) = (
        query.get("xem").unwrap_or_default(),
        query.get("nd").unwrap_or_default(),
    );
    let here = of == item.place.to_string();
    let sort = SORTS.iter().find(|(code, _)| here && *code == asked);
    let tally = Tally::of(&item.tasks);
    let links = [
        (SORTS[0].0, tally.unconfirmed, (words.state)(TaskState::Sent)),
        (SORTS[2].0, tally.late, words.late),
        (SORTS[3].0, tally.waiting, (words.state)(TaskState::Done)),
        (SORTS[1].0, tally.unreported, (words.state)(TaskState::Confirmed)),
    ];
    let to = |code: &str| {
        let place = item.place.to_string();
        link(format!("/ket-luan/{head}"))
            .with("nd", &place)
            .with("xem", code)
            .at("viec")
            .href()
    };
    let links: Vec<_> = links
        .into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(code, count, name)| {
            let current = (here && asked == code).then_some("page");
            view! {
                <a href=to(code) aria-current=current>
                    {(words.which_of)(name, count as usize)}
                </a>
            }
        })
        .collect();
    let tasks: Vec<Task> = item
        .tasks
        .iter()
        .filter(|task| sort.is_none_or(|(_, is)| is(task)))
        .cloned()
        .collect();
    let due = item.due.map_or_else(|| words.no_due.to_owned(), words.due);
    let kinds = item.kinds.iter().map(|kind| (terms.unit_kind)(*kind).to_owned());
    let named = item.units.iter().map(|unit| unit.name.get(lang).to_owned());
    let who: Vec<String> = kinds.chain(named).collect();
    // Kept as it was entered: an address of this site.
    let way = (!item.way.is_empty()).then(|| view! { <a href=item.way.clone()>{words.way}</a> });
    let count = item.tasks.len();
    let list = (count > 0).then(|| {
        view! {
            <nav class="seg" aria-label=format!("{}: {}", words.which, (words.place)(item.place))>
                {links}
            </nav>
            <details open=sort.is_some() || count <= 3>
                <summary>{(words.which_of)(words.who, tasks.len())}</summary>
                <TaskList tasks told=false />
            </details>
        }
    });
    let remove = writes.then(|| view! { <RemoveItem conclusion=head.clone() item=item.clone() /> });
    view! {
        <li class="item">
            <h2 class="h3">{(words.place)(item.place)}</h2>
            <p class="said" lang="vi">{item.text.clone()}</p>
            <p class="facts">
                <span>{due}</span>
                <span>{who.join(", ")}</span>
                {way}
            </p>
            {list}
            {remove}
        </li>
    }
}
