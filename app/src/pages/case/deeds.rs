//! What the reader can do with a case: one plain form for each step the table offers.

use domain::case::{Asks, CaseAction, CaseOffer, CaseView, USUAL_DAYS};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use crate::components::case::to_case;
use crate::components::file_field::FileField;
use crate::components::form::select_field::SelectField;
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::context::{typed, use_lang};
use crate::words::use_words;

/// What came back from a step that was not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    action: Option<CaseAction>,
    problem: String,
    file: Option<String>,
    text: String,
    department: String,
    due: String,
    into: String,
}

impl Typed {
    /// Reads what was sent, or else what a link asks for.
    pub fn read(query: &ParamsMap) -> Self {
        let sent = typed();
        let word = |key: &str| match &sent {
            Some(sent) => sent.word(key),
            None => query.get(key).unwrap_or_default(),
        };
        let problem_of = |field: &str| sent.as_ref()?.problem(field).map(str::to_owned);
        Self {
            action: CaseAction::from_code(&word("action")),
            problem: problem_of("form").unwrap_or_default(),
            file: problem_of("file"),
            text: word("text"),
            department: word("department"),
            due: word("due"),
            into: word("into"),
        }
    }

    /// What is wrong with the whole; what is wrong with one field stands beside it.
    pub fn failed(&self) -> Option<&str> {
        let of_field = ["", "no-text", "long-text", "department", "due", "due-past", "into"];
        (!of_field.contains(&self.problem.as_str())).then_some(self.problem.as_str())
    }

    /// What belongs to the form of `action`.
    fn of(&self, action: CaseAction) -> Self {
        if self.action == Some(action) {
            self.clone()
        } else {
            Self::default()
        }
    }

    /// What is wrong with a field whose problems have these codes.
    fn problem_of(&self, codes: &[&str]) -> Option<&'static str> {
        let is_its = codes.contains(&self.problem.as_str());
        is_its.then(|| (use_words().case.problem)(&self.problem))
    }
}

/// The forms.
#[component]
pub fn Deeds(view: CaseView, typed: Typed) -> impl IntoView {
    let words = &use_words().case;
    let offers = |action| view.offers.iter().any(|offer| offer.action == action);
    let is_gone = typed.action.is_some_and(|action| !offers(action));
    // A step that somebody else has made impossible: its text can still be said, or at least be copied.
    let typed = if is_gone && offers(CaseAction::Add) {
        Typed {
            action: Some(CaseAction::Add),
            ..typed
        }
    } else {
        typed
    };
    if view.offers.is_empty() {
        let left = (is_gone && !typed.text.trim().is_empty()).then(|| {
            view! {
                <section class="deeds" aria-labelledby="h-viec">
                    <h2 class="h3" id="h-viec">{words.left}</h2>
                    <p class="said" lang="vi">{typed.text}</p>
                </section>
            }
        });
        return left.into_any();
    }
    // What moves the case comes before a further word, unless there is nothing else.
    let mut offers = view.offers.clone();
    offers.sort_by_key(|offer| offer.action == CaseAction::Add);
    let heading = if view.line.is_mine { words.actions } else { words.may_do };
    let first = offers.first().map(|offer| offer.action);
    let opened = typed.action.or(first.filter(|_| view.line.is_mine));
    let forms = offers
        .into_iter()
        .map(|offer| {
            let is_open = opened == Some(offer.action);
            let is_main = view.line.is_mine && first == Some(offer.action);
            let typed = typed.of(offer.action);
            view! { <Deed view=view.clone() offer typed is_open is_main /> }
        })
        .collect_view();
    view! {
        <section class="deeds" aria-labelledby="h-viec">
            <h2 class="h3" id="h-viec">{heading}</h2>
            {forms}
        </section>
    }
    .into_any()
}

/// Ids of a form's fields: text, department, day, number, file.
const fn ids(action: CaseAction) -> [&'static str; 5] {
    match action {
        CaseAction::Add => ["text-add", "", "", "", "file-add"],
        CaseAction::Withdraw => ["text-withdraw", "", "", "", ""],
        CaseAction::Receive => ["text-receive", "", "", "", ""],
        CaseAction::Assign => ["text-assign", "department", "due", "", "file-assign"],
        CaseAction::Answer => ["text-answer", "", "", "", "file-answer"],
        CaseAction::Agree => ["text-agree", "", "", "", ""],
        CaseAction::AskAgain => ["text-ask", "", "", "", "file-ask"],
        CaseAction::Merge => ["text-merge", "", "", "into", ""],
        CaseAction::Close => ["text-close", "", "", "", ""],
    }
}

#[component]
fn Deed(view: CaseView, offer: CaseOffer, typed: Typed, is_open: bool, is_main: bool) -> impl IntoView {
    let words = &use_words().case;
    let action = offer.action;
    let help = (words.action_help)(action);
    let [text_id, .., file_id] = ids(action);
    let hint_id = format!("{text_id}-h");
    let problem_id = format!("{text_id}-p");
    let wrong = typed.problem_of(&["no-text", "long-text"]);
    let optional = (offer.asks != Asks::Text).then_some(words.optional);
    let fields = match offer.asks {
        Asks::Department => view! { <Department view=view.clone() typed=typed.clone() /> }.into_any(),
        Asks::Case => view! {
            <TextField
                name="into"
                label=words.into
                hint=words.into_hint
                text=typed.into.clone()
                problem=typed.problem_of(&["into"])
                longest=14
            />
        }
        .into_any(),
        Asks::Nothing | Asks::Text => ().into_any(),
    };
    let has_typed = typed.action.is_some();
    view! {
        <details class="deed" class:is-main=is_main open=is_open id=has_typed.then_some("viec")>
            <summary>{(words.action)(action)}</summary>
            <form method="post" action=to_case(view.line.number).href() enctype="multipart/form-data">
                <input type="hidden" name="version" value=view.version.to_string() />
                <input type="hidden" name="action" value=action.code() />
                {(!help.is_empty()).then(|| view! { <p class="hint">{help}</p> })}
                {fields}
                <div class="field">
                    <label for=text_id>
                        {(words.text_of)(action)} {optional.map(|word| view! { <span class="hint">" " {word}</span> })}
                    </label>
                    <TextArea
                        name="text"
                        id=text_id
                        text=typed.text.clone()
                        rows=if offer.asks == Asks::Text { 4 } else { 2 }
                        described_by=format!("{hint_id} {problem_id}")
                        invalid=wrong.is_some()
                    />
                    <p class="err" id=problem_id>{wrong}</p>
                </div>
                {action
                    .takes_file()
                    .then(|| {
                        view! {
                            <FileField
                                label=words.file_label
                                hint=words.file_hint
                                problem=typed.file.as_deref().map(use_words().form.evidence.problem)
                                id=file_id
                            />
                        }
                    })}
                <p class="ways">
                    <button class=if is_main { "btn" } else { "btn btn-2" } type="submit">
                        {(words.action)(action)}
                    </button>
                </p>
            </form>
        </details>
    }
}

/// The department, and the day by which it answers. The one that keeps the figure is proposed.
#[component]
fn Department(view: CaseView, typed: Typed) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let had = typed.action.is_some();
    let own = view.line.department.as_ref().map(|unit| unit.code.clone());
    let chosen = if had {
        typed.department.clone()
    } else {
        own.or(view.owner.clone()).unwrap_or_default()
    };
    let due = if had {
        typed.due.clone()
    } else {
        view.today.plus(USUAL_DAYS).dmy()
    };
    let wrong = typed.problem_of(&["department"]);
    let options = view
        .departments
        .iter()
        .map(|unit| {
            let name = unit.name.get(lang);
            let name = if view.owner.as_ref() == Some(&unit.code) {
                (words.owner)(name)
            } else {
                name.to_owned()
            };
            let selected = unit.code == chosen;
            view! { <option value=unit.code.clone() selected=selected>{name}</option> }
        })
        .collect_view();
    view! {
        <SelectField name="department" label=words.department choose=words.choose_department problem=wrong>
            {options}
        </SelectField>
        <TextField
            name="due"
            label=words.due_label
            hint=words.due_hint
            text=due
            problem=typed.problem_of(&["due", "due-past"])
            digits=true
            longest=20
        />
    }
}
