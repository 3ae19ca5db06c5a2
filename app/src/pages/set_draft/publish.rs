//! What a draft changes, what keeps it from being published, publishing it, giving it up.

use domain::indicator::SetProblem;
use domain::set_draft::{DraftView, LineChange, Problem};
use leptos::prelude::*;

use super::{to_line, to_set};
use crate::context::use_lang;
use crate::words::use_words;

/// What the draft changes over the published version.
#[component]
pub fn Changes(
    /// The draft.
    view: DraftView,
) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    if view.diff.is_empty() {
        return view! { <p class="sec mut">{words.draft.nothing}</p> }.into_any();
    }
    let rows: Vec<_> = view
        .diff
        .lines
        .iter()
        .map(|(code, name, change, breaks)| {
            let text = match change {
                LineChange::Added => words.draft.added.to_owned(),
                LineChange::Removed => words.draft.removed.to_owned(),
                LineChange::Changed(fields) => {
                    let names = fields.iter().map(|field| (words.label)(field).to_lowercase());
                    (words.draft.changed)(&names.collect::<Vec<_>>().join("; "))
                }
            };
            let breaks = (!breaks.is_empty()).then(|| view! { <span class="reg-none">{words.draft.breaks}</span> });
            let title = format!("{code} {}", name.get(lang));
            let title = if *change == LineChange::Removed {
                view! { {title} }.into_any()
            } else {
                view! { <a href=to_line(&view.set.code, code).href()>{title}</a> }.into_any()
            };
            view! {
                <tr>
                    <th scope="row">{title}</th>
                    <td data-name=words.draft.heads[1]>
                        <span class="reg-above">{text}</span>
                        {breaks}
                    </td>
                </tr>
            }
        })
        .collect();
    let others = [
        (view.diff.names, words.draft.names_changed),
        (view.diff.order, words.draft.order_changed),
    ];
    let others: Vec<_> = others
        .into_iter()
        .filter(|(differs, _)| *differs)
        .map(|(_, text)| view! { <li>{text}</li> })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        let heads = words.draft.heads.map(|head| view! { <th scope="col">{head}</th> });
        view! {
            <table class="tb reg-tb sd-diff">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <section class="sec" aria-labelledby="thay-doi">
            <h2 id="thay-doi">{(words.draft.changes)(view.diff.len())}</h2>
            {table}
            {(!others.is_empty()).then(|| view! { <ul class="dots">{others}</ul> })}
        </section>
    }
    .into_any()
}

/// What keeps the draft from being published.
#[component]
pub fn Problems(
    /// The draft.
    view: DraftView,
) -> impl IntoView {
    let words = &use_words().set_draft;
    let items: Vec<_> = view
        .problems
        .iter()
        .filter_map(|problem| {
            let SetProblem::Content { code, reason } = problem else {
                return None;
            };
            let text = (words.problem)(Problem::Contradiction(*reason).code());
            let known = view.set.indicator(code).is_some();
            let href = known.then(|| to_line(&view.set.code, code).href());
            Some(view! {
                <li>
                    {match href {
                        Some(href) => view! { <a href=href>{code.clone()}</a> }.into_any(),
                        None => view! { <b>{code.clone()}</b> }.into_any(),
                    }}
                    {format!(": {text}")}
                </li>
            })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="note note-danger" aria-labelledby="can-sua">
                <h2 class="h3" id="can-sua">
                    {words.draft.problems}
                </h2>
                <ul class="dots">{items}</ul>
            </section>
        }
    })
}

/// Publishing: which cycles ask it from now on; what keeps the old one.
#[component]
pub fn Publish(
    /// The draft.
    view: DraftView,
    /// Its count of changes.
    draft: i64,
) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    let next = view.newest + 1;
    let waiting: Vec<_> = view
        .waiting()
        .map(|cycle| {
            view! {
                <label class="check-one">
                    <input type="checkbox" name="cycles" value=cycle.code.clone() checked />
                    <span>{cycle.name.get(lang).to_owned()}</span>
                </label>
            }
        })
        .collect();
    let choices = if waiting.is_empty() {
        view! { <p class="mut">{words.draft.no_waiting}</p> }.into_any()
    } else {
        view! {
            <fieldset class="pick">
                <legend class="lab">{words.draft.cycles}</legend>
                <div class="checks-in">{waiting}</div>
            </fieldset>
        }
        .into_any()
    };
    let keeps: Vec<_> = view
        .cycles
        .iter()
        .filter(|cycle| cycle.begun)
        .map(|cycle| view! { <li>{(words.draft.keeps)(cycle.name.get(lang), cycle.version)}</li> })
        .collect();
    view! {
        <section class="sec" aria-labelledby="ban-hanh">
            <h2 id="ban-hanh">{(words.draft.publish)(next)}</h2>
            <form
                class="evform reg-form"
                method="post"
                action=to_set(&view.set.code).href()
                enctype="multipart/form-data"
            >
                <input type="hidden" name="do" value="publish" />
                <input type="hidden" name="version" value=draft.to_string() />
                <input type="hidden" name="over" value=view.newest.to_string() />
                <p class="mut">{words.draft.publish_lead}</p>
                {choices}
                {(!keeps.is_empty()).then(|| view! { <ul class="dots sm mut">{keeps}</ul> })}
                <button class="btn" type="submit">
                    {words.draft.publish_do}
                </button>
            </form>
        </section>
    }
}

/// Giving the draft up, folded.
#[component]
pub fn Discard(
    /// Code of the set.
    set: String,
    /// The draft's count of changes.
    draft: i64,
) -> impl IntoView {
    let words = &use_words().set_draft;
    view! {
        <details class="sec quiet">
            <summary>{words.draft.discard}</summary>
            <form class="evform reg-form" method="post" action=to_set(&set).href() enctype="multipart/form-data">
                <input type="hidden" name="do" value="discard" />
                <input type="hidden" name="version" value=draft.to_string() />
                <p class="mut">{words.draft.discard_lead}</p>
                <button class="btn btn-2" type="submit">
                    {words.draft.discard_do}
                </button>
            </form>
        </details>
    }
}
