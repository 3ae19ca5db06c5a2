//! `/kho-khan/{number}`: one case with its thread, what can be done, and cases that say much the same.

use domain::case::{CaseAction, CaseView};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::params::ParamsMap;

use super::deeds::{Deeds, Typed};
use super::side::Side;
use super::thread::Thread;
use crate::api;
use crate::components::case::tag::CaseTag;
use crate::components::case::{about_of, to_case};
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// One case.
#[component]
pub fn CasePage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    let (typed, outcome) = use_query_map().with_untracked(|query| (Typed::read(query), Outcome::read(query)));
    served(api::case::view(number), |view| {
        view! {
            <div class="wrap">
                <One view typed outcome />
            </div>
        }
        .into_any()
    })
}

/// What became of the step before, as the address tells.
enum Outcome {
    Nothing,
    Done(Option<CaseAction>),
}

impl Outcome {
    fn read(query: &ParamsMap) -> Self {
        match query.get("xong").as_deref() {
            Some("raise") => Self::Done(None),
            Some(word) => CaseAction::from_code(word).map_or(Self::Nothing, |action| Self::Done(Some(action))),
            None => Self::Nothing,
        }
    }
}

#[component]
fn One(view: CaseView, typed: Typed, outcome: Outcome) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let line = view.line.clone();
    let number = (words.number)(&line.number.to_string());
    let about = [
        (words.kind)(line.kind).to_owned(),
        about_of(&line.about, line.about_name.as_ref()),
        line.unit.name.get(lang).to_owned(),
        (words.raised_in)(line.raised_at.day(), line.cycle_name.get(lang)),
    ];
    let said = match (typed.failed(), outcome) {
        (Some(code), _) => Some(
            view! {
                <p class="note note-danger done" role="alert" id="ket-qua">
                    {(words.problem)(code)}
                </p>
            }
            .into_any(),
        ),
        (None, Outcome::Done(action)) => Some(
            view! {
                <p class="note note-ok done" role="status" id="ket-qua">
                    {(words.said)(action)}
                </p>
            }
            .into_any(),
        ),
        (None, Outcome::Nothing) => None,
    };
    view! {
        <PageTitle text=format!("{number}: {}", line.title) />
        <div class="head kk-head">
            <p class="crumb">
                <a href=link("/kho-khan").href()>
                    <Icon glyph=Glyph::ChevronLeft small=true />
                    {words.to_list}
                </a>
            </p>
            <div class="over">
                <span class="num">{number}</span>
                <CaseTag state=line.state />
                <Illustrative shown=line.illustrative />
            </div>
            <h1 tabindex="-1" lang="vi">{line.title.clone()}</h1>
            <p class="sm mut">{about.join(" \u{b7} ")}</p>
            <a class="more" href=link(format!("/lich-su/kho-khan/{}", line.number)).href()>
                <Icon glyph=Glyph::History small=true />
                {use_words().history.title}
            </a>
        </div>
        {said}
        <div class="kk-g">
            <div class="kk-m">
                <Went view=view.clone() />
                <section aria-labelledby="h-trao-doi">
                    <h2 id="h-trao-doi" class="vh">{words.thread}</h2>
                    <Thread posts=view.posts.clone() text=view.text.clone() />
                </section>
                <Deeds view=view.clone() typed />
            </div>
            <Side view />
        </div>
    }
}

/// Where a merged case went, with the other's answers.
#[component]
fn Went(view: CaseView) -> impl IntoView {
    let words = &use_words().case;
    view.into.map(|into| {
        let name = (words.went_into)(&into.number.to_string());
        let heading = if into.may_read {
            view! { <a href=to_case(into.number).href()>{name}</a> }.into_any()
        } else {
            view! { <span>{name}</span> }.into_any()
        };
        let answers = if into.answers.is_empty() {
            view! { <p>{words.no_answer_yet}</p> }.into_any()
        } else {
            view! { <Thread posts=into.answers text=String::new() /> }.into_any()
        };
        view! {
            <section class="note note-ask kk-into" aria-labelledby="h-gop">
                <h2 class="h3" id="h-gop">{heading} " " <CaseTag state=into.state /></h2>
                <p class="sm">{words.went_into_lead}</p>
                {answers}
            </section>
        }
    })
}
