//! Evidence of an answer: the documents behind a figure. Plain forms; in the browser `enhance::evidence` sends them in
//! place.

pub mod add;
pub mod list;

use domain::assessment::AnswerView;
use leptos::prelude::*;

use crate::components::form::evidence::add::AddEvidence;
use crate::components::form::evidence::list::EvidenceList;
use crate::components::form::fields::evidence_fields;
use crate::words::use_words;

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
    /// What has been done instead: `them` or `go`.
    pub done: String,
}

impl Again {
    /// What is wrong with the field of this name, as a sentence.
    fn problem_of(&self, field: &str) -> Option<&'static str> {
        let code = self.problem.as_deref()?;
        evidence_fields(code)
            .contains(&field)
            .then(|| (use_words().form.evidence.problem)(code))
    }

    /// What is wrong with none of the fields alone.
    fn problem_of_form(&self) -> Option<&'static str> {
        let code = self
            .problem
            .as_deref()
            .filter(|code| evidence_fields(code).is_empty())?;
        Some((use_words().form.evidence.problem)(code))
    }
}

/// The section: list, then ways to add.
#[component]
pub fn EvidenceSection(
    /// The answer, with what is attached and what could be.
    view: AnswerView,
    /// What came back from the last attempt.
    #[prop(optional)]
    again: Again,
) -> impl IntoView {
    let words = &use_words().form.evidence;
    let count = view.evidence.len().to_string();
    view! {
        <section class="mc" id="minh-chung" aria-labelledby="minh-chung-h" data-count=count>
            <h2 class="h3" id="minh-chung-h" tabindex="-1">
                {words.title}
            </h2>
            <EvidenceList view=view.clone() />
            {view.editable.then(|| view! { <AddEvidence view again /> })}
        </section>
    }
}
