//! Tasks from conclusions, one line each: what, by when, how far.

use domain::conclusion::{Task, TaskState};
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// Where a task stands: its hue says who holds it, its word how far it is.
#[component]
pub fn TaskTag(
    /// The state.
    state: TaskState,
) -> impl IntoView {
    let class = match state {
        TaskState::Sent => "tag c-none",
        TaskState::Confirmed | TaskState::UnderWay => "tag c-draft",
        TaskState::Done => "tag c-sent",
        TaskState::AskedAgain => "tag c-back",
        TaskState::Accepted => "tag c-ok",
    };
    let glyph = match state {
        TaskState::Sent => Glyph::Info,
        TaskState::UnderWay => Glyph::Clock,
        TaskState::Done => Glyph::ClipboardCheck,
        TaskState::AskedAgain => Glyph::Undo2,
        TaskState::Confirmed | TaskState::Accepted => Glyph::Check,
    };
    view! {
        <span class=class>
            <Icon glyph small=true />
            {(use_words().conclusion.state)(state)}
        </span>
    }
}

/// By when, and whether that has passed.
#[component]
pub fn Due(
    /// The task.
    task: Task,
) -> impl IntoView {
    let words = &use_words().conclusion;
    let due = task.due.map_or_else(|| words.no_due.to_owned(), words.due);
    let late = task.is_late.then(|| view! { <b class="late">{words.late}</b> });
    view! {
        <span>{due}</span>
        {late}
    }
}

/// A list of tasks, each the way to its page. `named` says whose each is.
#[component]
pub fn TaskList(
    /// The tasks, in order.
    tasks: Vec<Task>,
    /// Whether the unit stands with each.
    #[prop(optional)]
    named: bool,
    /// Whether what is to be done stands with each.
    #[prop(default = true)]
    told: bool,
) -> impl IntoView {
    let lang = use_lang();
    let items: Vec<_> = tasks
        .into_iter()
        .map(|task| {
            let href = link(format!("/ket-luan/{}/{}", task.conclusion, task.id)).href();
            let unit = task.unit.name.get(lang).to_owned();
            let (text, speaks) = if told {
                (task.text.clone(), Some("vi"))
            } else {
                (unit.clone(), None)
            };
            let whose = (named && told).then(|| view! { <span>{unit}</span> });
            view! {
                <li class="task">
                    <a href=href lang=speaks>{text}</a>
                    <p class="facts">
                        <TaskTag state=task.state />
                        {whose}
                        <Due task />
                    </p>
                </li>
            }
        })
        .collect();
    view! { <ul class="task-list">{items}</ul> }
}

/// The tasks of a unit in a page about something else: how many, folded where they are many; nothing where there are
/// none.
#[component]
pub fn TaskSection(
    /// The tasks, in order.
    tasks: Vec<Task>,
    /// Whether the unit stands with each.
    #[prop(optional)]
    named: bool,
) -> impl IntoView {
    let words = &use_words().conclusion;
    let count = tasks.len();
    (count > 0).then(|| {
        view! {
            <details class="sec quiet" id="viec" open=count <= 5>
                <summary>{(words.tasks)(count)}</summary>
                <TaskList tasks named />
            </details>
        }
    })
}
