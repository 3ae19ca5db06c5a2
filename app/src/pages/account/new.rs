//! `/quan-tri/tai-khoan/moi`: a new account.

use std::future::ready;

use domain::account::keep::RESERVED;
use domain::permission::Role;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::Shown;
use super::password::NewPassword;
use crate::api;
use crate::components::form::select_field::SelectField;
use crate::components::form::text_field::TextField;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::typed;
use crate::link::link;
use crate::words::use_words;

/// The page; a unit that its address names stands in the form.
#[component]
pub fn NewAccountPage() -> impl IntoView {
    let again = typed();
    let unit = use_query_map().with_untracked(|query| query.get("don-vi").unwrap_or_default());
    served(ready(api::account::keeps_city()), move |_| {
        let shown = Shown::of(again);
        view! {
            <div class="wrap">
                <Form shown unit />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Form(shown: Shown, unit: String) -> impl IntoView {
    let all = use_words();
    let words = &all.account;
    let role = shown.again.word("role");
    let roles: Vec<_> = Role::ALL
        .into_iter()
        .map(|own| {
            view! {
                <option value=own.code() selected=own.code() == role>
                    {(all.terms.role)(own)}
                </option>
            }
        })
        .collect();
    let text = |name: &'static str, text: String| {
        view! {
            <TextField
                name
                label=(words.label)(name)
                hint=(words.hint)(name)
                problem=shown.problem(name)
                text
                longest=300
            />
        }
    };
    let unit = if shown.again.fields.is_empty() {
        unit
    } else {
        shown.again.word("unit")
    };
    let list = || link("/quan-tri/tai-khoan").href();
    view! {
        <PageTitle text=words.add />
        <PageHead heading=words.add lead=words.add_lead>
            <a href=list()>{words.title}</a>
        </PageHead>
        <form
            class="evform reg-form"
            method="post"
            action=link(format!("/quan-tri/tai-khoan/{RESERVED}")).href()
            enctype="multipart/form-data"
            novalidate
        >
            {shown.trouble()}
            {text("name", shown.again.word("name"))}
            {text("login", shown.again.word("login"))}
            {text("unit", unit)}
            <SelectField name="role" label=(words.label)("role") choose=words.choose problem=shown.problem("role")>
                {roles}
            </SelectField>
            <NewPassword label=(words.label)("first") hint=(words.hint)("first") problem=shown.problem("password") />
            <p class="ways">
                <button class="btn" type="submit">
                    {words.add_do}
                </button>
                <a class="btn btn-3" href=list()>
                    {words.cancel}
                </a>
            </p>
        </form>
    }
}
