//! `/kho-khan/moi`: raising a case, from a field of the form or on its own.

use domain::case::{CaseKind, Lack, RaiseView, Topic, lacks};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

use crate::api;
use crate::components::case::to_case;
use crate::components::file_field::FileField;
use crate::components::form::select_field::SelectField;
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::components::kept::Kept;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::{typed, use_lang};
use crate::link::link;
use crate::words::use_words;

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Typed {
    cycle: String,
    unit: String,
    kind: String,
    about: String,
    title: String,
    text: String,
    /// Why it came back, if it was sent.
    came_back: Option<String>,
    /// What is wrong with its file.
    file: Option<String>,
}

impl Typed {
    /// What was sent, or else what a link asks for.
    fn read(query: &ParamsMap) -> Self {
        let sent = typed();
        let word = |name: &str, asked: &str| match &sent {
            Some(sent) => sent.word(name),
            None => query.get(name).or_else(|| query.get(asked)).unwrap_or_default(),
        };
        let problem = |field: &str| sent.as_ref()?.problem(field).map(str::to_owned);
        Self {
            cycle: word("cycle", "ky"),
            unit: word("unit", "don-vi"),
            kind: word("kind", "loai"),
            about: word("about", "cs"),
            title: word("title", "tieu-de"),
            text: word("text", "text"),
            came_back: problem("form"),
            file: problem("file"),
        }
    }

    /// Everything that is missing, if it was sent.
    fn lacks(&self, view: &RaiseView) -> Vec<Lack> {
        if self.came_back.is_none() {
            return Vec::new();
        }
        let is_asked = |code: &str| {
            view.groups
                .iter()
                .flat_map(|group| &group.choices)
                .any(|choice| choice.code == code)
        };
        lacks(&self.kind, &self.about, &self.title, &self.text, is_asked)
    }
}

/// The page.
#[component]
pub fn RaisePage() -> impl IntoView {
    let typed = use_query_map().with_untracked(Typed::read);
    let asked = typed.clone();
    served(api::case::prepare(asked.cycle, asked.unit, asked.about), |view| {
        view! {
            <div class="wrap">
                <Raise view typed />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Raise(view: RaiseView, typed: Typed) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let lacks = typed.lacks(&view);
    let lead = (words.raise_lead)(view.unit.name.get(lang), view.cycle_name.get(lang));
    let of = |which: &[Lack]| {
        lacks
            .iter()
            .find(|lack| which.contains(lack))
            .map(|lack| (words.problem)(lack.code()))
    };
    let of_text = of(&[Lack::NoText, Lack::LongText]);
    // A refusal that is no field's fault.
    let other = typed.came_back.clone().filter(|_| lacks.is_empty());
    let (title, text) = (typed.title.clone(), typed.text.clone());
    view! {
        <PageTitle text=words.raise_title />
        <PageHead heading=words.raise_title lead=lead>
            <a href=link("/kho-khan").href()>{words.to_list}</a>
        </PageHead>
        <Problems lacks=lacks.clone() />
        {other
            .map(|code| {
                view! {
                    <p class="note note-danger done" role="alert">
                        {(words.problem)(&code)}
                    </p>
                }
            })}
        <Same view=view.clone() />
        <OtherUnit view=view.clone() about=typed.about.clone() />
        <form class="kk-new" method="post" action=link("/kho-khan/moi").href() enctype="multipart/form-data" novalidate>
            <input type="hidden" name="cycle" value=view.cycle.clone() />
            <input type="hidden" name="unit" value=view.unit.code.clone() />
            <Kind chosen=typed.kind.clone() problem=of(&[Lack::Kind]) />
            <About view=view.clone() chosen=typed.about.clone() problem=of(&[Lack::About]) />
            <TextField
                name="title"
                label=words.title_label
                hint=words.title_hint
                text=title
                problem=of(&[Lack::NoTitle, Lack::LongTitle])
                longest=200
            />
            <div class="field">
                <label for="text">{words.text_label}</label>
                <p class="hint" id="text-h">{words.text_hint}</p>
                <TextArea name="text" text=text rows=6 described_by="text-h text-p" invalid=of_text.is_some() />
                <p class="err" id="text-p">{of_text}</p>
            </div>
            <FileField
                label=words.file_label
                hint=words.file_hint
                problem=typed.file.as_deref().map(use_words().form.evidence.problem)
            />
            <p class="ways">
                <button class="btn" type="submit">{words.send}</button>
                <a class="btn btn-3" href=link("/kho-khan").href()>{words.cancel}</a>
            </p>
        </form>
    }
}

/// What is missing, each with the way to its field.
#[component]
fn Problems(lacks: Vec<Lack>) -> impl IntoView {
    let words = &use_words().case;
    (!lacks.is_empty()).then(|| {
        let lines = lacks
            .iter()
            .map(|lack| {
                let field = match lack {
                    Lack::Kind => "#kind-difficulty",
                    Lack::About => "#about",
                    Lack::NoTitle | Lack::LongTitle => "#title",
                    Lack::NoText | Lack::LongText => "#text",
                };
                view! {
                    <li>
                        <a href=field>{(words.problem)(lack.code())}</a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <div class="note note-danger done" role="alert">
                <b>{(words.problems)(lacks.len())}</b>
                <ul class="lacks">{lines}</ul>
            </div>
        }
    })
}

/// Difficulty or proposal.
#[component]
fn Kind(chosen: String, problem: Option<&'static str>) -> impl IntoView {
    let words = &use_words().case;
    // From a field of the form one comes with a difficulty, mostly.
    let chosen =
        CaseKind::from_code(&chosen).or((chosen.is_empty() && problem.is_none()).then_some(CaseKind::Difficulty));
    let choices = CaseKind::ALL
        .map(|kind| {
            let id = format!("kind-{}", kind.code());
            view! {
                <label class="opt card-opt" for=id.clone()>
                    <input type="radio" name="kind" id=id.clone() value=kind.code() checked=chosen == Some(kind) />
                    <b>{(words.kind)(kind)}</b>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="pick pick-2" aria-describedby="kind-p">
            <legend class="lab">{words.kind_label}</legend>
            {choices}
            <p class="err" id="kind-p">{problem}</p>
        </fieldset>
    }
}

/// Indicator or topic.
#[component]
fn About(view: RaiseView, chosen: String, problem: Option<&'static str>) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let option = |code: &str, name: String| {
        let selected = code == chosen;
        view! { <option value=code.to_owned() selected=selected>{name}</option> }
    };
    let topics = Topic::ALL
        .map(|topic| option(topic.code(), (words.topic)(topic).to_owned()))
        .collect_view();
    let groups = view
        .groups
        .iter()
        .map(|group| {
            let label = format!("{} {}", group.heading.code, group.heading.name.get(lang));
            let options = group
                .choices
                .iter()
                .map(|choice| option(&choice.code, format!("{} {}", choice.code, choice.name.get(lang))))
                .collect_view();
            view! { <optgroup label=label>{options}</optgroup> }
        })
        .collect_view();
    view! {
        <SelectField name="about" label=words.about_label choose=words.choose hint=words.about_hint problem>
            <optgroup label=words.topics>{topics}</optgroup>
            {groups}
        </SelectField>
    }
}

/// Open cases of the unit about the same subject.
#[component]
fn Same(view: RaiseView) -> impl IntoView {
    let words = &use_words().case;
    (!view.same.is_empty()).then(|| {
        let lines = view
            .same
            .iter()
            .map(|line| {
                view! {
                    <li>
                        <a href=to_case(line.number).href() lang="vi">
                            {format!("{}: {}", line.number, line.title)}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="note note-ask done" aria-labelledby="h-da-neu">
                <h2 class="h3" id="h-da-neu">{words.same_subject}</h2>
                <p class="sm">{words.same_subject_say}</p>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// The choice of unit, for people who care for several.
#[component]
fn OtherUnit(view: RaiseView, about: String) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    (view.units.len() > 1).then(|| {
        let options = view
            .units
            .iter()
            .map(|unit| {
                let selected = unit.code == view.unit.code;
                view! { <option value=unit.code.clone() selected=selected>{unit.name.get(lang).to_owned()}</option> }
            })
            .collect_view();
        view! {
            <form class="kk-f" method="get" action="/kho-khan/moi" data-at-once="">
                <div>
                    <label class="sm" for="don-vi">{words.unit}</label>
                    <select class="in" id="don-vi" name="don-vi">{options}</select>
                </div>
                <Kept words=[("ky", view.cycle.clone()), ("cs", about.clone())] />
                <button class="btn btn-2 no-js">{words.apply}</button>
            </form>
        }
    })
}
