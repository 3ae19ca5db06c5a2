//! Beside a case: where it stands, what went into it, what says much the same.

use domain::case::{Asks, CaseLine, CaseState, CaseView};
use leptos::prelude::*;

use crate::components::case::tag::CaseTag;
use crate::components::case::{to_case, whom};
use crate::context::use_lang;
use crate::words::use_words;

/// The column beside the thread.
#[component]
pub fn Side(view: CaseView) -> impl IntoView {
    let words = &use_words().case;
    let merges = view.offers.iter().any(|offer| offer.asks == Asks::Case);
    let merged = view.merged.clone();
    let similar: Vec<_> = view
        .similar
        .iter()
        .map(|line| {
            let merge = merges.then(|| view! { <MergeInto view=view.clone() line=line.clone() /> });
            view! { <Other line=line.clone() /> {merge} }
        })
        .map(|one| view! { <li>{one}</li> })
        .collect();
    view! {
        <aside class="kk-a">
            <Facts view=view.clone() />
            {(!merged.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="h-da-gop">
                            <h2 class="h3" id="h-da-gop">{(words.merged)(merged.len())}</h2>
                            <ul class="kk-o">
                                {merged.into_iter().map(|line| view! { <li><Other line /></li> }).collect_view()}
                            </ul>
                        </section>
                    }
                })}
            {(!similar.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="h-tuong-tu">
                            <h2 class="h3" id="h-tuong-tu">{words.similar}</h2>
                            <p class="sm mut">{words.similar_say}</p>
                            <ul class="kk-o">{similar}</ul>
                        </section>
                    }
                })}
        </aside>
    }
}

/// Where it stands.
#[component]
fn Facts(view: CaseView) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let line = &view.line;
    let whom = whom(line);
    let since = (words.since)(line.since.day());
    let age = line.age(view.today);
    let age = if line.state.is_open() {
        (words.age)(age)
    } else {
        (words.took)(age)
    };
    let due = line
        .due
        .filter(|_| line.state.is_open() && line.state != CaseState::Answered);
    let due = due.map(|due| {
        let late = line
            .overdue
            .then(|| view! { <b class="late">{(words.late)(view.today.days_since(due))}</b> });
        view! {
            <dt>{words.due_short}</dt>
            <dd>{due.dmy()} " " {late}</dd>
        }
    });
    view! {
        <section class="card" aria-labelledby="h-tinh-trang">
            <h2 class="h3" id="h-tinh-trang">{words.facts}</h2>
            <dl class="kv l">
                <dt>{words.state_label}</dt>
                <dd><CaseTag state=line.state /> <span class="sm mut">{since}</span></dd>
                {(!whom.is_empty())
                    .then(|| {
                        view! {
                            <dt>{words.turn_label}</dt>
                            <dd class="cap">{whom}</dd>
                        }
                    })}
                {due}
                <dt>{words.raised_by}</dt>
                <dd>{line.unit.name.get(lang).to_owned()}</dd>
                <dt>{words.raised_label}</dt>
                <dd>{line.raised_at.day().dmy()} " " <span class="sm mut">{age}</span></dd>
            </dl>
        </section>
    }
}

/// Another case in few words.
#[component]
fn Other(line: CaseLine) -> impl IntoView {
    let lang = use_lang();
    view! {
        <a href=to_case(line.number).href() lang="vi">{line.title.clone()}</a>
        <span class="facts">
            <span class="num">{line.number.to_string()}</span>
            <span>{line.unit.short.get(lang).to_owned()}</span>
            <CaseTag state=line.state />
        </span>
    }
}

/// Merges this case into another with one press.
#[component]
fn MergeInto(view: CaseView, line: CaseLine) -> impl IntoView {
    let number = line.number.to_string();
    view! {
        <form method="post" action=to_case(view.line.number).href() enctype="multipart/form-data">
            <input type="hidden" name="version" value=view.version.to_string() />
            <input type="hidden" name="action" value="merge" />
            <input type="hidden" name="into" value=number.clone() />
            <button class="btn btn-2 btn-s" type="submit">{(use_words().case.merge_into)(&number)}</button>
        </form>
    }
}
