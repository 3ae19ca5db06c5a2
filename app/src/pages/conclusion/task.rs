//! `/ket-luan/{conclusion}/{task}`: a task: confirmed and reported by the unit, judged by the city.

use domain::conclusion::{TaskAction, TaskView};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{Outcome, again, problem};
use crate::api;
use crate::components::file_field::FileField;
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::components::page_head::PageTitle;
use crate::components::papers::Papers;
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::components::task_list::{Due, TaskTag};
use crate::context::{Typed, use_lang};
use crate::link::link;
use crate::words::use_words;

/// One task.
#[component]
pub fn TaskPage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    served(api::conclusion::task(word("conclusion"), word("task")), |view| {
        view! {
            <div class="wrap">
                <Body view />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: TaskView) -> impl IntoView {
    let (words, lang) = (&use_words().conclusion, use_lang());
    let task = view.task.clone();
    let unit = task.unit.name.get(lang).to_owned();
    let again = again();
    let steps: Vec<_> = view
        .steps
        .iter()
        .map(|step| {
            let said = (!step.text.is_empty()).then(|| view! { <p class="said" lang="vi">{step.text.clone()}</p> });
            view! {
                <li>
                    <b>{(words.happened)(step.action)}</b>
                    <span class="sm mut">{format!("{} \u{b7} {}", step.by, step.at.hhmm_on(view.today))}</span>
                    {said}
                </li>
            }
        })
        .collect();
    let is_of = |wanted: fn(&TaskAction) -> bool| view.actions.iter().any(wanted);
    let confirm = view.actions.contains(&TaskAction::Confirm);
    let confirm = confirm.then(|| view! { <Confirm view=view.clone() /> });
    let report = is_of(|action| action.is_report()).then(|| view! { <Report view=view.clone() again=again.clone() /> });
    let judges = is_of(|action| matches!(action, TaskAction::Accept | TaskAction::AskAgain));
    let judge = judges.then(|| view! { <Judge view=view.clone() again=again.clone() /> });
    let nothing = view
        .actions
        .is_empty()
        .then(|| view! { <p class="mut sec">{words.nothing}</p> });
    let way = (!task.way.is_empty()).then(|| view! { <a href=task.way.clone()>{words.way}</a> });
    view! {
        <PageTitle text=format!("{}, {unit}", (words.place)(task.place)) />
        <div class="head">
            <div class="over">
                <a href=link(format!("/ket-luan/{}", task.conclusion)).href() lang="vi">{task.title.clone()}</a>
                <span>{(words.place)(task.place)}</span>
                <Illustrative shown=task.illustrative />
            </div>
            <h1 class="task-h" tabindex="-1" lang="vi">{task.text.clone()}</h1>
            <p class="over3">
                <TaskTag state=task.state />
                <span>{unit}</span>
                <Due task=task.clone() />
                {way}
            </p>
        </div>
        <Outcome again=again.clone() />
        {confirm}
        {report}
        {judge}
        {nothing}
        <Papers documents=view.documents.clone() />
        {(!steps.is_empty())
            .then(|| {
                view! {
                    <section class="sec" aria-labelledby="dien-bien">
                        <h2 id="dien-bien">{words.steps}</h2>
                        <ol class="his">{steps}</ol>
                    </section>
                }
            })}
    }
}

/// The hidden version and the address that every step shares.
fn address(view: &TaskView) -> String {
    link(format!("/ket-luan/{}/{}", view.task.conclusion, view.task.id)).href()
}

#[component]
fn Confirm(view: TaskView) -> impl IntoView {
    let words = &use_words().conclusion;
    view! {
        <form class="sec" method="post" action=address(&view) enctype="multipart/form-data">
            <input type="hidden" name="version" value=view.task.version.to_string() />
            <button class="btn" type="submit" name="do" value=TaskAction::Confirm.code()>
                {(words.action)(TaskAction::Confirm)}
            </button>
        </form>
    }
}

#[component]
fn Report(view: TaskView, again: Typed) -> impl IntoView {
    let words = &use_words().conclusion;
    let of_text = problem(&again, "text");
    let buttons: Vec<_> = view
        .actions
        .iter()
        .filter(|action| action.is_report())
        .map(|action| {
            let class = if *action == TaskAction::Done {
                "btn"
            } else {
                "btn btn-2"
            };
            view! {
                <button class=class type="submit" name="do" value=action.code()>
                    {(words.action)(*action)}
                </button>
            }
        })
        .collect();
    view! {
        <section class="sec" aria-labelledby="bao-cao">
            <h2 id="bao-cao">{words.report}</h2>
            <form class="evform reg-form" method="post" action=address(&view) enctype="multipart/form-data" novalidate>
                <input type="hidden" name="version" value=view.task.version.to_string() />
                <div class="field">
                    <label for="text">{(words.label)("report")}</label>
                    <TextArea
                        name="text"
                        text=again.word("text")
                        rows=4
                        described_by="text-p"
                        invalid=Signal::stored(of_text.is_some())
                    />
                    <p class="err" id="text-p">
                        {of_text}
                    </p>
                </div>
                <FileField
                    label=(words.label)("file")
                    hint=(words.hint)("file")
                    problem=problem(&again, "file")
                />
                <TextField
                    name="url"
                    label=(words.label)("url")
                    hint=(words.hint)("url")
                    problem=problem(&again, "url")
                    text=again.word("url")
                    longest=2000
                    kind="url"
                />
                <fieldset>
                    <legend class="lab">{words.how_far}</legend>
                    <p class="ways">{buttons}</p>
                </fieldset>
            </form>
        </section>
    }
}

#[component]
fn Judge(view: TaskView, again: Typed) -> impl IntoView {
    let words = &use_words().conclusion;
    let of_text = problem(&again, "text");
    let button = |action: TaskAction, class: &'static str| {
        view.actions.contains(&action).then(|| {
            view! {
                <button class=class type="submit" name="do" value=action.code()>
                    {(words.action)(action)}
                </button>
            }
        })
    };
    view! {
        <section class="sec" aria-labelledby="y-kien">
            <h2 id="y-kien">{words.judge}</h2>
            <form class="evform reg-form" method="post" action=address(&view) enctype="multipart/form-data" novalidate>
                <input type="hidden" name="version" value=view.task.version.to_string() />
                <div class="field">
                    <label for="text">{words.ask}</label>
                    <TextArea
                        name="text"
                        text=again.word("text")
                        rows=3
                        described_by="text-p"
                        invalid=Signal::stored(of_text.is_some())
                    />
                    <p class="err" id="text-p">
                        {of_text}
                    </p>
                </div>
                <p class="ways">
                    {button(TaskAction::Accept, "btn")}
                    {button(TaskAction::AskAgain, "btn btn-back")}
                </p>
            </form>
        </section>
    }
}
