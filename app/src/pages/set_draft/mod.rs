//! `/quan-tri/bo-chi-so`: indicator sets. Copied, changed with a preview, published as a new version.

mod field;
mod line;
mod list;
mod names;
mod one;
mod preview;
mod publish;

pub use line::LinePage;
pub use list::SetsPage;
pub use one::SetPage;

use domain::set_draft::Typed as Texts;
use leptos::prelude::*;

use crate::components::form::refused::Refused;
use crate::components::page_head::PageTitle;
use crate::context::Typed;
use crate::link::{Link, encode, link};
use crate::words::use_words;

/// The list of sets.
const LIST: &str = "/quan-tri/bo-chi-so";

/// The page of a set.
fn to_set(set: &str) -> Link {
    link(format!("{LIST}/{}", encode(set)))
}

/// The page of one of its lines.
fn to_line(set: &str, line: &str) -> Link {
    link(format!("{LIST}/{}/{}", encode(set), encode(line)))
}

/// What stands in the fields of a form, and what is wrong with them.
#[derive(Clone)]
struct Shown {
    texts: Texts,
    again: Typed,
}

impl Shown {
    /// What came back, or else what is stored.
    fn of(again: Option<Typed>, stored: impl FnOnce() -> Texts) -> Self {
        Self {
            texts: again.as_ref().map_or_else(stored, |again| Texts(again.fields.clone())),
            again: again.unwrap_or_default(),
        }
    }

    fn text(&self, name: &str) -> String {
        let own = self.texts.0.iter().find(|(field, _)| field == name);
        own.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    fn problem(&self, name: &str) -> Option<&'static str> {
        let code = self.again.problem(name)?;
        Some((use_words().set_draft.problem)(code))
    }
}

/// What is wrong with a form as a whole.
#[component]
fn Trouble(shown: Shown) -> impl IntoView {
    let words = &use_words().set_draft;
    let count = shown.again.problems.len();
    let text = shown
        .problem("form")
        .map(str::to_owned)
        .or_else(|| (count > 0).then(|| (words.trouble)(count)));
    view! { <Refused text again=shown.again.clone() /> }
}

/// The top of a page below the list. Children stand over the heading.
#[component]
fn Head(#[prop(into)] heading: String, #[prop(optional, into)] lead: String, children: Children) -> impl IntoView {
    let words = &use_words().set_draft;
    view! {
        <PageTitle text=format!("{heading}, {}", words.title) />
        <div class="head">
            <div class="over">
                <a href=link(LIST).href()>{words.to_list}</a>
                {children()}
            </div>
            <h1 tabindex="-1">{heading}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </div>
    }
}
