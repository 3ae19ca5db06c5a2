//! `/mat-khau`: another password of one's own; and the field that new passwords are typed into.

use std::future::ready;

use leptos::prelude::*;

use super::Shown;
use crate::api;
use crate::components::form::text_field::TextField;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::typed;
use crate::words::use_words;

/// A new password. It never comes back with the form.
#[component]
pub(super) fn NewPassword(
    /// Its label.
    label: &'static str,
    /// How to write it.
    hint: &'static str,
    /// What needs attention.
    problem: Option<&'static str>,
) -> impl IntoView {
    view! { <TextField name="password" label hint text=String::new() problem kind="password" longest=200 /> }
}

/// The page.
#[component]
pub fn PasswordPage() -> impl IntoView {
    let again = typed();
    served(ready(api::account::own_login()), move |login| {
        let shown = Shown::of(again);
        view! {
            <div class="wrap">
                <Form shown login />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Form(shown: Shown, login: String) -> impl IntoView {
    let words = &use_words().account;
    view! {
        <PageTitle text=words.change />
        <PageHead heading=words.change lead=words.change_lead />
        <form class="evform reg-form" method="post" action="/mat-khau" enctype="multipart/form-data" novalidate>
            {shown.trouble()}
            // For programs that keep passwords.
            <input type="hidden" name="username" autocomplete="username" value=login />
            <TextField
                name="current"
                label=(words.label)("current")
                text=String::new()
                problem=shown.problem("current")
                kind="password"
                longest=200
            />
            <NewPassword
                label=(words.label)("password")
                hint=(words.hint)("password")
                problem=shown.problem("password")
            />
            <p class="ways">
                <button class="btn" type="submit">
                    {words.change_do}
                </button>
            </p>
        </form>
    }
}
