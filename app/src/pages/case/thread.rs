//! Everything said and done about a case, oldest first.

use domain::case::{CaseAction, Post};
use domain::permission::Role;
use leptos::prelude::*;

use crate::components::papers::Papers;
use crate::context::use_lang;
use crate::words::use_words;

/// The thread. The first entry is the case itself, with its `text`.
#[component]
pub fn Thread(posts: Vec<Post>, text: String) -> impl IntoView {
    let entries = posts
        .into_iter()
        .map(|mut post| {
            if post.action.is_none() {
                post.text.clone_from(&text);
            }
            view! { <Entry post /> }
        })
        .collect_view();
    view! { <ol class="thread">{entries}</ol> }
}

/// Class by who speaks: the unit, a department, the city.
const fn side(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Officer | Role::Head) => "by-unit",
        Some(Role::Department) => "by-department",
        _ => "by-city",
    }
}

#[component]
fn Entry(post: Post) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let case = &words.case;
    let who = [
        Some(post.by.clone()),
        post.role.map(|role| (words.terms.role)(role).to_owned()),
        post.whose.as_ref().map(|whose| whose.get(lang).to_owned()),
    ];
    let who: Vec<String> = who.into_iter().flatten().filter(|word| !word.is_empty()).collect();
    let due = post.due.map(|due| (words.terms.weekday)(due));
    let asked = match (&post.department, due) {
        (Some(department), Some(due)) => Some((case.asked)(department.get(lang), &due)),
        (None, Some(due)) => Some((case.asked_until)(&due)),
        _ => None,
    };
    let is_word = matches!(
        post.action,
        None | Some(CaseAction::Add | CaseAction::Answer | CaseAction::AskAgain)
    );
    view! {
        <li class=side(post.role) class:is-word=is_word>
            <p class="th-h">
                <b>{(case.done)(post.action)}</b>
                <span class="num sm mut">{format!("{} {}", post.at.hhmm(), post.at.day().dmy())}</span>
            </p>
            <p class="sm mut">{who.join(", ")}</p>
            {asked.map(|asked| view! { <p class="sm">{asked}</p> })}
            {(!post.text.is_empty()).then(|| view! { <p class="said" lang="vi">{post.text}</p> })}
            <Papers documents=post.documents />
        </li>
    }
}
