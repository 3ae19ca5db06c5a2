//! `/quan-tri`: what administrators keep.

use std::future::ready;

use leptos::prelude::*;

use crate::api;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::link::link;
use crate::words::use_words;

/// The ways to it.
#[component]
pub fn AdminPage() -> impl IntoView {
    served(ready(api::account::keeps_city()), |is_city| {
        view! { <Ways is_city /> }.into_any()
    })
}

#[component]
fn Ways(
    /// Cycles and sets hold for the whole city.
    is_city: bool,
) -> impl IntoView {
    let all = use_words();
    let words = &all.admin;
    let ways = [
        ("/quan-tri/ky", all.cycles.title, words.cycles, is_city),
        ("/quan-tri/bo-chi-so", all.set_draft.title, words.sets, is_city),
        ("/quan-tri/don-vi", all.units.title, words.units, true),
        ("/quan-tri/tai-khoan", all.account.title, words.accounts, true),
    ];
    let ways: Vec<_> = ways
        .into_iter()
        .filter(|(.., is_there)| *is_there)
        .map(|(path, title, lead, _)| {
            view! {
                <li class="reg">
                    <h2 class="h3">
                        <a href=link(path).href()>{title}</a>
                    </h2>
                    <p class="sm mut">{lead}</p>
                </li>
            }
        })
        .collect();
    view! {
        <PageTitle text=words.title />
        <div class="wrap">
            <PageHead heading=words.title lead=words.lead />
            <ul class="regs">{ways}</ul>
        </div>
    }
}
