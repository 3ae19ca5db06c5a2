//! `/quan-tri/tai-khoan`: accounts, new ones, passwords, and leaving.

mod new;
mod one;
mod password;

use domain::account::view::{AccountLine, AccountsView};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api;
use crate::components::form::refused::Refused;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::context::{Typed, use_lang};
use crate::format;
use crate::link::link;
use crate::words::use_words;

pub use new::NewAccountPage;
pub use one::AccountPage;
pub use password::PasswordPage;

/// A form that came back, and what is wrong with its fields.
#[derive(Clone)]
struct Shown {
    again: Typed,
}

impl Shown {
    fn of(again: Option<Typed>) -> Self {
        Self {
            again: again.unwrap_or_default(),
        }
    }

    fn problem(&self, name: &str) -> Option<&'static str> {
        let code = self.again.problem(name)?;
        Some((use_words().account.problem)(code))
    }

    /// What is wrong with the form as a whole.
    fn trouble(&self) -> impl IntoView + use<> {
        let count = self.again.problems.len();
        let whole = self.problem("form").map(str::to_owned);
        let text = whole.or_else(|| (count > 0).then(|| (use_words().account.trouble)(count)));
        view! { <Refused text again=self.again.clone() /> }
    }
}

/// The list.
#[component]
pub fn AccountsPage() -> impl IntoView {
    let word = |name: &str| use_query_map().with_untracked(|query| query.get(name).unwrap_or_default());
    let (find, part) = (word("tim"), word("trang"));
    let load = api::account::list(find.clone(), part.clone());
    served(load, |view| {
        view! {
            <div class="wrap">
                <Accounts view find part />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Accounts(view: AccountsView, find: String, part: String) -> impl IntoView {
    let (words, lang) = (&use_words().account, use_lang());
    let total = u32::try_from(view.total).unwrap_or(u32::MAX);
    let part = Part::read(&part, view.total);
    let lines: Vec<_> = view.lines.into_iter().map(|line| view! { <Line line /> }).collect();
    let table = if lines.is_empty() {
        view! { <p class="sec">{words.none}</p> }.into_any()
    } else {
        let heads = words.heads.map(|head| view! { <th scope="col">{head}</th> });
        view! {
            <table class="tb reg-tb un-tb">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        }
        .into_any()
    };
    let asked = find.clone();
    view! {
        <PageTitle text=words.title />
        <PageHead heading=(words.headline)(&format::count(total, lang))>
            <a href=link("/quan-tri").href()>{use_words().admin.title}</a>
        </PageHead>
        <p class="ways un-ways">
            <a class="btn" href=link("/quan-tri/tai-khoan/moi").href()>
                <Icon glyph=Glyph::Plus small=true />
                {words.add}
            </a>
        </p>
        <form class="kk-f" method="get" action="/quan-tri/tai-khoan">
            <div>
                <label for="tim">{words.find}</label>
                <input class="in" id="tim" name="tim" value=find maxlength="40" />
            </div>
            <button class="btn btn-2" type="submit">
                {words.search}
            </button>
        </form>
        {table}
        <Pages part href=move |at: &str| link("/quan-tri/tai-khoan").with("tim", &asked).with("trang", at).href() />
    }
}

#[component]
fn Line(line: AccountLine) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let [_, login, role, unit, state] = words.account.heads;
    let href = link(format!("/quan-tri/tai-khoan/{}", line.login)).href();
    let says = match line.disabled_at {
        Some(at) => (words.account.closed)(&at.day().dmy()),
        None => words.account.open.to_owned(),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=href>{line.name}</a>
            </th>
            <td data-l=login>{line.login}</td>
            <td data-l=role>{(words.terms.role)(line.role)}</td>
            <td data-l=unit>{line.unit.name.get(lang).to_owned()}</td>
            <td data-l=state>{says}</td>
        </tr>
    }
}
