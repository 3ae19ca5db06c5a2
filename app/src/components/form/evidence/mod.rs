//! Evidence of an answer: the documents behind a figure.

pub mod add;
pub mod list;
#[cfg(feature = "hydrate")]
mod send;

use domain::assessment::AnswerView;
use domain::evidence::Evidence;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::form::evidence::add::AddEvidence;
use crate::components::form::evidence::list::EvidenceList;
use crate::components::form::fields::AnswerKey;
use crate::components::form::saver::key_of;
use crate::words::use_words;

/// What is attached, what could be, and how the last attempt went. Shared by the parts of the section.
#[derive(Clone)]
pub struct Documents {
    /// Which answer.
    pub key: AnswerKey,
    /// Evidence of this answer.
    pub attached: ArcRwSignal<Vec<Evidence>>,
    /// Evidence of the unit's other answers in this cycle.
    pub library: ArcRwSignal<Vec<Evidence>>,
    /// How an attempt in the page goes.
    pub attempt: ArcRwSignal<Attempt>,
}

/// How adding or taking off goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Attempt {
    /// Nothing under way.
    #[default]
    None,
    /// On its way, in per cent.
    Sending(u32),
    /// Done.
    Added,
    /// Not done, with a word of why.
    Failed(&'static str),
}

impl Documents {
    /// Those of an answer's view.
    pub fn of(view: &AnswerView) -> Self {
        Self {
            key: key_of(view),
            attached: ArcRwSignal::new(view.evidence.clone()),
            library: ArcRwSignal::new(view.library.clone()),
            attempt: ArcRwSignal::new(Attempt::None),
        }
    }
}

/// What was typed into the form for new evidence and came back with what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Stable code of what is wrong.
    pub problem: Option<String>,
    /// Title.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Date of issue.
    pub issued_on: String,
    /// Issuer.
    pub issuer: String,
    /// Link.
    pub url: String,
}

impl Again {
    /// From the address.
    fn of_address() -> Self {
        let query = use_query_map().get_untracked();
        let text = |name: &str| query.get(name).unwrap_or_default();
        Self {
            problem: query.get("loi"),
            title: text("ten"),
            number: text("so"),
            issued_on: text("ngay"),
            issuer: text("cq"),
            url: text("url"),
        }
    }
}

/// The section: list, then ways to add.
#[component]
pub fn EvidenceSection(
    /// What is attached.
    documents: Documents,
    /// Whether it can be changed now.
    editable: bool,
) -> impl IntoView {
    let words = &use_words().form.evidence;
    let again = Again::of_address();
    view! {
        <section class="mc" id="minh-chung" aria-labelledby="minh-chung-h">
            <h2 class="h3" id="minh-chung-h">
                {words.title}
            </h2>
            <EvidenceList documents=documents.clone() editable />
            {editable.then(|| view! { <AddEvidence documents again /> })}
        </section>
    }
}
