//! One account: what lies with its person, and who takes it over.

use domain::account::view::{AccountLine, AccountView};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::Shown;
use super::password::NewPassword;
use crate::api;
use crate::components::form::step::Step;
use crate::components::form::text_field::TextField;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::context::{typed, use_lang};
use crate::link::link;
use crate::words::use_words;

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    let login = use_params_map().read_untracked().get("login").unwrap_or_default();
    let again = typed();
    served(api::account::one(login), |view| {
        let shown = Shown::of(again);
        view! {
            <div class="wrap">
                <Account view shown />
            </div>
        }
        .into_any()
    })
}

fn word(name: &str) -> String {
    use_query_map().with_untracked(|query| query.get(name).unwrap_or_default())
}

#[component]
fn Account(view: AccountView, shown: Shown) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let line = &view.line;
    let about = format!(
        "{} \u{b7} {} \u{b7} {}",
        line.login,
        (words.terms.role)(line.role),
        line.unit.name.get(lang)
    );
    let done = match word("xong").as_str() {
        "" => None,
        "them" => Some(words.account.added),
        "mat-khau" => Some(words.account.was_reset),
        "khoa" => Some(words.account.done_alone),
        _ => Some(words.account.done),
    };
    let done = done.map(|done| {
        view! {
            <p class="note note-ok done" role="status" id="ket-qua">
                {done}
            </p>
        }
    });
    let history = link(format!("/lich-su/tai-khoan/{}", line.login)).href();
    let name = line.name.clone();
    let body = match (line.disabled_at, view.is_own) {
        (Some(at), _) => view! { <p class="note">{(words.account.closed)(&at.day().dmy())}</p> }.into_any(),
        (None, true) => view! {
            <p class="note">{words.account.own} " " <a href=link("/mat-khau").href()>{words.account.change}</a></p>
        }
        .into_any(),
        (None, false) => view! {
            <Reset login=view.line.login.clone() shown />
            <Leave view />
        }
        .into_any(),
    };
    view! {
        <PageTitle text=format!("{}: {name}", words.account.title) />
        <PageHead heading=name lead=about>
            <a href=link("/quan-tri/tai-khoan").href()>{words.account.title}</a>
        </PageHead>
        {done}
        <a class="more" href=history>
            <Icon glyph=Glyph::History small=true />
            {words.history.title}
        </a>
        {body}
    }
}

/// A new password, folded; open again where it cannot be one.
#[component]
fn Reset(login: String, shown: Shown) -> impl IntoView {
    let words = &use_words().account;
    let is_open = !shown.again.problems.is_empty();
    let trouble = shown.trouble();
    view! {
        <Step
            action=link(format!("/quan-tri/tai-khoan/{login}")).href()
            version=0
            name="password"
            title=words.reset
            lead=words.reset_lead
            act=words.reset_do
            is_open
        >
            {trouble}
            <NewPassword
                label=(words.label)("password")
                hint=(words.hint)("password")
                problem=shown.problem("password")
            />
        </Step>
    }
}

#[component]
fn Leave(view: AccountView) -> impl IntoView {
    let words = &use_words().account;
    let lies = (words.lies)(view.lying);
    let lying = if lies.is_empty() {
        view! { <p class="mut">{words.lies_nothing}</p> }.into_any()
    } else {
        let lines = lies.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul class="lies">{lines}</ul> }.into_any()
    };
    let (code, to) = (word("loi"), word("cho"));
    let problem_of = |codes: &[&str]| codes.contains(&code.as_str()).then(|| (words.problem)(&code));
    let fields = ["login", "login-taken", "password", "name"];
    let wrong = (!code.is_empty() && !fields.contains(&code.as_str())).then(|| (words.problem)(&code));
    let known = view
        .candidates
        .iter()
        .map(|line| view! { <Choice line=line.clone() checked=to == line.login /> })
        .collect_view();
    view! {
        <section class="sec" id="ban-giao" aria-labelledby="ban-giao-h">
            <h2 id="ban-giao-h">{words.leave}</h2>
            <p>{words.leave_lead}</p>
            <h3>{words.lying}</h3>
            {lying}
            <form class="talk-f" method="post" action="/fn/account/hand-over">
                <input type="hidden" name="login" value=view.line.login />
                <fieldset class="field" aria-describedby="cho-p">
                    <legend class="lab">{words.successor}</legend>
                    {known}
                    <label class="opt">
                        <input type="radio" name="to" value="@moi" checked=to == "@moi" />
                        <span>{words.new}</span>
                    </label>
                    <TextField
                        name="new_name"
                        label=words.new_name
                        text=word("ho-ten")
                        problem=problem_of(&["name"])
                        longest=120
                    />
                    <TextField
                        name="new_login"
                        label=words.new_login
                        text=word("ten-moi")
                        problem=problem_of(&["login", "login-taken"])
                        longest=40
                    />
                    <TextField
                        name="new_password"
                        label=words.new_password
                        hint=words.new_password_hint
                        text=String::new()
                        problem=problem_of(&["password"])
                        kind="password"
                        longest=200
                    />
                    <label class="opt">
                        <input type="radio" name="to" value="@khong" checked=to == "@khong" />
                        <span>{words.nobody}</span>
                    </label>
                    <p class="err" id="cho-p">
                        {wrong}
                    </p>
                </fieldset>
                <p class="ways">
                    <button class="btn" type="submit">
                        {words.confirm}
                    </button>
                </p>
            </form>
        </section>
    }
}

#[component]
fn Choice(line: AccountLine, checked: bool) -> impl IntoView {
    view! {
        <label class="opt">
            <input type="radio" name="to" value=line.login.clone() checked=checked />
            <span>{line.name} " " <span class="sm mut">{line.login}</span></span>
        </label>
    }
}
