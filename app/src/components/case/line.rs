//! A case as one line of a list, and as a card of the board.

use domain::case::{CaseLine, CaseState};
use domain::time::Day;
use leptos::prelude::*;

use super::tag::CaseTag;
use super::{about_of, to_case, whom};
use crate::context::use_lang;
use crate::words::use_words;

/// A line of the list.
#[component]
pub fn Line(
    /// The case.
    line: CaseLine,
    /// The day it is.
    today: Day,
    /// Level of its heading.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let link = view! {
        <a href=to_case(line.number).href()>{line.title.clone()}</a>
    };
    let heading = if level == 2 {
        view! { <h2 class="kk-t" lang="vi">{link}</h2> }.into_any()
    } else {
        view! { <h3 class="kk-t" lang="vi">{link}</h3> }.into_any()
    };
    view! {
        <li class="kk-l" class:is-mine=line.is_mine>
            <div class="kk-w">
                {heading}
                <ul class="facts">
                    <li class="num">{line.number.to_string()}</li>
                    <li>{line.unit.name.get(lang).to_owned()}</li>
                    <li>{about_of(&line.about, line.about_name.as_ref())}</li>
                    {(line.merged > 0).then(|| view! { <li>{(words.same_said)(line.merged + 1)}</li> })}
                    {(line.files > 0).then(|| view! { <li>{(words.files)(line.files)}</li> })}
                </ul>
            </div>
            <div class="kk-s">
                <CaseTag state=line.state />
                <Wait line=line.clone() />
            </div>
            <div class="kk-d sm">
                <Times line=line.clone() today />
            </div>
        </li>
    }
}

/// A card of the board, whose column says the state.
#[component]
pub fn Card(
    /// The case.
    line: CaseLine,
    /// The day it is.
    today: Day,
) -> impl IntoView {
    let lang = use_lang();
    let waits = (line.state != CaseState::Answered).then(|| view! { <Wait line=line.clone() /> });
    view! {
        <li class="kk-c" class:is-mine=line.is_mine>
            <h3 class="kk-t" lang="vi">
                <a href=to_case(line.number).href()>{line.title.clone()}</a>
            </h3>
            <ul class="facts">
                <li class="num">{line.number.to_string()}</li>
                <li>{line.unit.short.get(lang).to_owned()}</li>
            </ul>
            {waits}
            <p class="kk-d sm">
                <Times line=line.clone() today />
            </p>
        </li>
    }
}

/// Whom it waits for.
#[component]
fn Wait(line: CaseLine) -> impl IntoView {
    let whom = whom(&line);
    (!whom.is_empty()).then(|| view! { <span class="sm mut">{(use_words().case.waits)(&whom)}</span> })
}

/// How old it is, and until when it is to be answered.
#[component]
fn Times(line: CaseLine, today: Day) -> impl IntoView {
    let words = &use_words().case;
    let age = line.age(today);
    let age = if line.state.is_open() {
        (words.age)(age)
    } else {
        (words.took)(age)
    };
    let due = line
        .due
        .filter(|_| line.state.is_open() && line.state != CaseState::Answered);
    let due = due.map(|due| {
        if line.overdue {
            view! { <b class="late">{(words.late)(today.days_since(due))}</b> }.into_any()
        } else {
            view! { <span>{(words.due)(due)}</span> }.into_any()
        }
    });
    view! {
        <span class="mut">{age}</span>
        {due}
    }
}
