//! `/lich-su/{of}/{name}`: what happened to a unit, a case, an account.

use domain::history::HistoryView;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::told::History;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// One history in parts.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let part = use_query_map().with_untracked(|query| query.get("trang").unwrap_or_default());
    let load = api::history::view(word("of"), word("name"), part.clone());
    served(load, |view| {
        view! {
            <div class="wrap">
                <Whole view part />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Whole(view: HistoryView, part: String) -> impl IntoView {
    let (words, lang) = (&use_words().history, use_lang());
    let heading = (words.of)(view.of, view.name.get(lang));
    let path = format!("/lich-su/{}/{}", view.of.code(), view.code);
    let part = Part::read(&part, view.part.total);
    view! {
        <PageTitle text=heading.clone() />
        <PageHead heading lead=(words.lead)(view.of)>
            <span>{words.title}</span>
        </PageHead>
        <div class="histories">
            <History events=view.part.events with_place=true />
        </div>
        <Pages part href=move |at: &str| link(path.clone()).with("trang", at).href() />
    }
}
