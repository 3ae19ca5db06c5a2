//! `/dang-nhap`: the form, and beside it what is open now. A plain post; works without JavaScript.

use charts::Frame;
use charts::map::{MapData, MapUnit};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api;
use crate::api::shell::{Demo, Welcome};
use crate::components::drawing::Picture;
use crate::components::frame::Brand;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::context::{KEPT, typed, use_lang, viewer};
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// What the address says: where to go on, what went wrong, which name was tried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    onward: String,
    problem: String,
    name: String,
    /// What was typed into a form before its session ended; goes through the form as it is.
    kept: String,
    /// The password was just changed.
    changed: bool,
}

/// The sign-in page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let query = use_query_map();
    let word = |key| query.read_untracked().get(key).unwrap_or_default();
    let asked = Asked {
        onward: word("tiep"),
        problem: word("loi"),
        name: word("ten"),
        changed: word("xong") == "mat-khau",
        kept: typed().map(|typed| typed.word(KEPT)).unwrap_or_default(),
    };
    served(api::shell::greet(), |welcome| {
        view! { <Body welcome asked /> }.into_any()
    })
}

#[component]
fn Body(welcome: Welcome, asked: Asked) -> impl IntoView {
    let words = use_words();
    let problem = match asked.problem.as_str() {
        "" => None,
        "too-many" => Some(words.sign_in.too_many),
        _ => Some(words.sign_in.wrong),
    };
    let title = match problem {
        Some(_) => format!("{}: {}", words.sign_in.problem, words.session.sign_in),
        None => words.session.sign_in.to_owned(),
    };
    view! {
        <PageTitle text=title />
        <div class="sg">
            <section class="sf" aria-labelledby="h-s">
                <span class="brand">
                    <Brand />
                    {words.shell.name}
                </span>
                <h1 id="h-s" tabindex="-1">
                    {words.session.sign_in}
                </h1>
                <p class="mut">{words.sign_in.lead}</p>
                {viewer()
                    .map(|actor| {
                        view! {
                            <p class="note">
                                {(words.sign_in.already)(&actor.name)} " "
                                <a href=link("/").href()>{words.sign_in.go_on}</a>
                            </p>
                        }
                    })}
                {asked.changed.then(|| view! { <p class="note note-ok" role="status">{words.account.changed}</p> })}
                {(!asked.kept.is_empty()).then(|| view! { <p class="note">{words.sign_in.kept}</p> })}
                <SignInForm asked problem />
                <ul class="alt2">
                    <li>
                        <details>
                            <summary>{words.sign_in.forgotten}</summary>
                            <p class="sm mut">{words.sign_in.forgotten_help}</p>
                        </details>
                    </li>
                    <li>
                        <a href=link("/").href()>{words.sign_in.public}</a>
                    </li>
                </ul>
                {welcome.demo.clone().map(|demo| view! { <DemoAccounts demo /> })}
                <p class="sm mut pl">{words.sign_in.nothing_lost}</p>
            </section>
            <OpenNow welcome />
        </div>
    }
}

#[component]
fn SignInForm(asked: Asked, problem: Option<&'static str>) -> impl IntoView {
    let (words, session) = (&use_words().sign_in, &use_words().session);
    let invalid = problem.is_some().then_some("true");
    let described = problem.is_some().then_some("problem");
    // What is to be typed next has the focus: the password where the name is already there.
    let name_first = asked.name.is_empty();
    view! {
        <form method="post" action="/dang-nhap">
            <input type="hidden" name="tiep" value=asked.onward />
            {(!asked.kept.is_empty()).then(|| view! { <input type="hidden" name=KEPT value=asked.kept.clone() /> })}
            {problem
                .map(|problem| {
                    view! {
                        <p class="field-error" id="problem" role="alert">
                            <Icon glyph=Glyph::TriangleAlert />
                            {problem}
                        </p>
                    }
                })}
            <div class="field">
                <label for="username">{session.username}</label>
                <input
                    class="in"
                    id="username"
                    name="username"
                    autocomplete="username"
                    autocapitalize="none"
                    spellcheck="false"
                    required=true
                    autofocus=name_first
                    value=asked.name
                    aria-invalid=invalid
                    aria-describedby=described
                />
            </div>
            <div class="field">
                <label for="password">{session.password}</label>
                <div class="pw">
                    <input
                        class="in"
                        id="password"
                        name="password"
                        type="password"
                        autocomplete="current-password"
                        required=true
                        autofocus=!name_first
                        aria-invalid=invalid
                        aria-describedby=described
                    />
                    <button
                        class="btn btn-2 js"
                        type="button"
                        aria-pressed="false"
                        data-shows="password"
                        data-other=words.hide
                    >
                        {words.show}
                    </button>
                </div>
            </div>
            <button class="btn btn-w">{session.sign_in}</button>
        </form>
    }
}

/// Accounts of the demonstration: only where demonstration data is served.
#[component]
fn DemoAccounts(demo: Demo) -> impl IntoView {
    let words = use_words();
    let rows: Vec<_> = demo
        .accounts
        .into_iter()
        .map(|account| {
            view! {
                <tr>
                    <th scope="row">
                        <code>{account.login}</code>
                    </th>
                    <td>{format!("{}, {}", account.name, (words.terms.role)(account.role))}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section class="demo" aria-labelledby="h-demo">
            <h2 id="h-demo" class="h3">
                {words.sign_in.demo}
            </h2>
            <p class="sm">{(words.sign_in.demo_password)(&demo.password)}</p>
            <table class="tb">
                <thead>
                    <tr>
                        <th scope="col">{words.sign_in.account}</th>
                        <th scope="col">{words.sign_in.who}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// The cycle that is open, over the city's outline.
#[component]
fn OpenNow(welcome: Welcome) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let outline = welcome
        .open
        .as_ref()
        .and_then(|cycle| charts::geometry(&cycle.map_version))
        .map(|geometry| {
            charts::map::draw(&MapData {
                geometry,
                units: Vec::<MapUnit>::new(),
                selected: Vec::new(),
                inset: false,
                frame: Frame::Card,
                prefix: "s-".to_owned(),
                aria: String::new(),
            })
        });
    let (units, focus_areas) = welcome.scope;
    let scope = (words.sign_in.scope)(&format::count(units, lang), &format::count(focus_areas, lang));
    let (name, due) = match welcome.open {
        Some(cycle) => (
            cycle.name.get(lang).to_owned(),
            Some((words.sign_in.due)(&(words.terms.weekday)(cycle.due))),
        ),
        None => (words.sign_in.none_open.to_owned(), None),
    };
    let is_open = due.is_some();
    view! {
        <aside class="sm2" aria-labelledby="h-k">
            {outline.map(|drawing| view! { <Picture drawing class="ol" /> })}
            <div class="kk">
                {is_open
                    .then(|| {
                        view! {
                            <p class="sm">
                                <span class="lampdot"></span>
                                {words.sign_in.open}
                            </p>
                        }
                    })}
                <h2 id="h-k">{name}</h2>
                {due.map(|due| view! { <p>{due}</p> })}
                <p class="sm mut">{scope}</p>
            </div>
        </aside>
    }
}
