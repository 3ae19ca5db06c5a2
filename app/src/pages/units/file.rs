//! A file of many units: chosen, looked at, taken in.

use domain::unit::keep::Preview;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use store::import::ImportProblem;

use crate::api;
use crate::api::units::Looked;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::{typed, use_lang};
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// Problems shown at once: more would not be mended from one page.
const MOST: usize = 100;

/// Where the file is sent, and looked at.
const HERE: &str = "/quan-tri/don-vi/nhap-tep";

/// The page; `?tep=` names a file that waits.
#[component]
pub fn UnitFilePage() -> impl IntoView {
    let id = use_query_map().with_untracked(|query| query.get("tep").unwrap_or_default());
    served(api::units::file(id), |looked| {
        view! {
            <div class="wrap">
                <Body looked />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(looked: Looked) -> impl IntoView {
    let words = &use_words().units;
    let file = &words.file;
    let refused = typed().and_then(|typed| typed.problem("file").map(ToOwned::to_owned));
    let problem = match (refused.as_deref(), &looked) {
        (Some("too-large"), _) => Some(file.too_large.to_owned()),
        (Some("encoding"), _) => Some((file.reason)(&store::import::Reason::Encoding)),
        (Some("workbook"), _) => Some(file.workbook.to_owned()),
        (Some(_), _) => Some(file.missing.to_owned()),
        (None, Looked::Foreign) => Some(file.foreign.to_owned()),
        (None, Looked::Gone) => Some(file.gone.to_owned()),
        (None, _) => None,
    };
    let found = match looked {
        Looked::Good(preview) => view! { <Good preview /> }.into_any(),
        Looked::Bad(problems) => view! { <Bad problems /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <PageTitle text=file.title />
        <PageHead heading=file.title lead=file.lead>
            <a href=link("/quan-tri/don-vi").href()>{words.title}</a>
        </PageHead>
        {found}
        <Choose problem />
        <ColumnList />
    }
}

/// Choosing a file.
#[component]
fn Choose(problem: Option<String>) -> impl IntoView {
    let file = &use_words().units.file;
    let is_wrong = problem.is_some();
    view! {
        <form class="evform reg-form sec" method="post" action=link(HERE).href() enctype="multipart/form-data" id="chon">
            <div class="field">
                <label for="file">{file.label}</label>
                <p class="hint" id="file-h">
                    {file.hint}
                </p>
                <input
                    class="in"
                    id="file"
                    name="file"
                    type="file"
                    accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    aria-describedby="file-h file-p"
                    aria-invalid=is_wrong.then_some("true")
                />
                <p class="err" id="file-p">
                    {problem}
                </p>
            </div>
            <p class="ways">
                <button class="btn" type="submit">
                    {file.look}
                </button>
                <a class="btn btn-2" rel="external" href=link("/quan-tri/don-vi/mau.csv").href() download="">
                    <Icon glyph=Glyph::Download small=true />
                    {file.template}
                </a>
            </p>
        </form>
    }
}

/// What a good file would do, and the button that does it.
#[component]
fn Good(preview: Preview) -> impl IntoView {
    let (file, lang) = (&use_words().units.file, use_lang());
    let count = |number: u32| format::count(number, lang);
    let new: u32 = preview.new.iter().map(|(_, count)| count).sum();
    if new + preview.changed == 0 {
        return view! {
            <p class="note note-ask" role="status">
                {file.nothing}
            </p>
        }
        .into_any();
    }
    let kinds: Vec<_> = preview
        .new
        .iter()
        .map(|(kind, many)| view! { <li>{(file.new)(&count(*many), *kind)}</li> })
        .collect();
    let examples: Vec<_> = preview
        .examples
        .iter()
        .map(|name| view! { <li lang="vi">{name.clone()}</li> })
        .collect();
    let changes: Vec<_> = preview
        .changes
        .iter()
        .map(|(name, columns)| view! { <li lang="vi">{(file.change)(name, columns)}</li> })
        .collect();
    let changes = (!changes.is_empty()).then(|| {
        view! {
            <p>{file.changes_lead}</p>
            <ul class="dots">{changes}</ul>
        }
    });
    let has_examples = !examples.is_empty();
    view! {
        <section class="card un-good" aria-labelledby="xem-truoc">
            <h2 class="h3" id="xem-truoc">
                {(file.good)(&count(new), &count(preview.changed))}
            </h2>
            <p class="sm mut" lang="vi">{preview.name.clone()}</p>
            <ul class="dots">
                {kinds}
                {(preview.changed > 0).then(|| view! { <li>{(file.changed)(&count(preview.changed))}</li> })}
                {(preview.same > 0).then(|| view! { <li>{(file.same)(&count(preview.same))}</li> })}
            </ul>
            {has_examples
                .then(|| {
                    view! {
                        <p>{file.examples_lead}</p>
                        <ul class="dots">{examples}</ul>
                    }
                })}
            {changes}
            <p class="sm mut">{(file.map)(&preview.map)}</p>
            <form method="post" action=link(HERE).href() enctype="multipart/form-data">
                <input type="hidden" name="tep" value=preview.id />
                <p class="ways">
                    <button class="btn" type="submit">
                        {file.take_in}
                    </button>
                    <a class="btn btn-3" href="#chon">
                        {file.again}
                    </a>
                </p>
                <p class="hint">{file.whole}</p>
            </form>
        </section>
    }
    .into_any()
}

/// What is wrong with a file, line by line.
#[component]
fn Bad(problems: Vec<ImportProblem>) -> impl IntoView {
    let file = &use_words().units.file;
    let (count, [line, column, what]) = (problems.len(), file.heads);
    let rows: Vec<_> = problems
        .into_iter()
        .take(MOST)
        .map(|problem| {
            let place = if problem.line == 0 {
                file.whole_file.to_owned()
            } else {
                problem.line.to_string()
            };
            let name = (file.column)(&problem.field);
            // A column that is not known is called what the file calls it.
            let name = if name.is_empty() {
                problem.field.clone()
            } else {
                name.to_owned()
            };
            view! {
                <tr>
                    <th scope="row" class="num">
                        {place}
                    </th>
                    <td>{name}</td>
                    <td>{(file.reason)(&problem.reason)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section class="sec" aria-labelledby="loi">
            <h2 id="loi" role="alert">
                {(file.bad)(count)}
            </h2>
            <table class="tb un-bad">
                <thead>
                    <tr>
                        <th scope="col">{line}</th>
                        <th scope="col">{column}</th>
                        <th scope="col">{what}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {(count > MOST).then(|| view! { <p>{(file.more)(count - MOST)}</p> })}
        </section>
    }
}

/// What each column means.
#[component]
fn ColumnList() -> impl IntoView {
    let file = &use_words().units.file;
    let rows = file.columns.map(|(name, about)| {
        view! {
            <dt>{name}</dt>
            <dd>{about}</dd>
        }
    });
    view! {
        <section class="sec" aria-labelledby="cot">
            <h2 class="h3" id="cot">
                {file.columns_title}
            </h2>
            <dl class="kv l un-cols">{rows}</dl>
        </section>
    }
}
