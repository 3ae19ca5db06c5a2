//! `/trao-doi`: threads on answers, and one of them with the history of its answer.

mod list;

use domain::permission::Role;
use domain::thread::{AnswerPlace, Message, Reader, ThreadView, WHOLE, handles};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api;
use crate::components::form::fields::hub;
use crate::components::form::text_area::TextArea;
use crate::components::page_head::PageTitle;
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::told::History;
use crate::context::{today, use_lang};
use crate::link::{Link, link};
use crate::words::use_words;

pub use list::ThreadsPage;

/// One thread.
#[component]
pub fn ThreadPage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let part = use_query_map().with_untracked(|query| query.get("trang").unwrap_or_default());
    let view = api::thread::view(word("cycle"), word("unit"), word("indicator"), part.clone());
    let load = async { Ok((view.await?, today()?)) };
    served(load, |(view, today)| {
        view! {
            <div class="wrap">
                <Thread view today part />
            </div>
        }
        .into_any()
    })
}

/// The page of the answer itself.
fn to_answer(view: &ThreadView, place: AnswerPlace) -> Link {
    let ThreadView { cycle, indicator, .. } = view;
    let unit = &view.unit.code;
    match place {
        AnswerPlace::Form if indicator == WHOLE => link(hub(cycle, unit)),
        AnswerPlace::Form => link(format!("{}/{indicator}", hub(cycle, unit))),
        AnswerPlace::Review if indicator == WHOLE => link(format!("/tham-dinh/{cycle}/{unit}")),
        AnswerPlace::Review => link(format!("/tham-dinh/{cycle}/{unit}"))
            .with("cau", indicator)
            .at("cau"),
        AnswerPlace::Sheet => link(domain::supply::path(cycle, indicator)),
    }
}

#[component]
fn Thread(view: ThreadView, today: Day, part: String) -> impl IntoView {
    let (words, lang) = (&use_words().thread, use_lang());
    let is_whole = view.indicator == WHOLE;
    let heading = if is_whole {
        words.about_whole.to_owned()
    } else {
        (words.about)(&view.indicator, view.name.get(lang))
    };
    let over = format!("{} \u{b7} {}", view.cycle_name.get(lang), view.unit.name.get(lang));
    let answer = view.answer.map(|place| {
        let name = if is_whole {
            words.to_whole
        } else {
            (words.to_answer)(place)
        };
        view! { <a href=to_answer(&view, place).href()>{name}</a> }
    });
    let path = domain::thread::path(&view.cycle, &view.unit.code, &view.indicator);
    let history = match view.history.clone() {
        _ if is_whole => {
            let to = link(format!("/lich-su/don-vi/{}", view.unit.code)).href();
            view! {
                <p class="mut">{words.whole_hint}</p>
                <a class="more" href=to>
                    {words.to_history}
                </a>
            }
            .into_any()
        }
        Some(history) => {
            let part = Part::read(&part, history.total);
            view! {
                <History events=history.events />
                <Pages part href=move |at: &str| link(path.clone()).with("trang", at).at("lich-su").href() />
            }
            .into_any()
        }
        None => view! { <p class="mut">{words.hidden}</p> }.into_any(),
    };
    view! {
        <PageTitle text=format!("{heading}, {}", view.unit.name.get(lang)) />
        <div class="head kk-head">
            <div class="over">
                <a href=link("/trao-doi").href()>{words.title}</a>
                <span>{over}</span>
            </div>
            <h1 tabindex="-1">{whole_code(heading, &view.indicator)}</h1>
            {answer.map(|answer| view! { <p class="over3">{answer}</p> })}
        </div>
        <Became />
        <div class="fg">
            <div>
                <Messages view=view.clone() today />
                <Say view=view.clone() />
            </div>
            <section class="fa sec histories" aria-labelledby="lich-su">
                <h2 id="lich-su">{if is_whole { words.whole } else { words.history }}</h2>
                {history}
            </section>
        </div>
    }
}

/// What became of the step before.
#[component]
fn Became() -> impl IntoView {
    let words = &use_words().thread;
    let done = use_query_map().with_untracked(|query| query.get("xong"));
    let text = match done.as_deref() {
        Some("da-gui") => words.sent,
        Some("da-doc") => words.marked,
        _ => return None,
    };
    Some(view! { <p class="note note-ok done" role="status" id="ket-qua">{text}</p> })
}

/// Hidden fields: which thread, and how far it was on the page.
#[component]
fn Key(view: ThreadView) -> impl IntoView {
    let seen = view.messages.last().map_or(0, |message| message.place);
    view! {
        <input type="hidden" name="cycle" value=view.cycle />
        <input type="hidden" name="unit" value=view.unit.code />
        <input type="hidden" name="indicator" value=view.indicator />
        <input type="hidden" name="seen" value=seen.to_string() />
    }
}

#[component]
fn Messages(view: ThreadView, today: Day) -> impl IntoView {
    let words = &use_words().thread;
    let mark = (view.unread > 0).then(|| {
        let view = view.clone();
        view! {
            <form method="post" action="/fn/thread/mark">
                <Key view />
                <button class="btn btn-2" type="submit">
                    {words.mark}
                </button>
            </form>
        }
    });
    let body = if view.messages.is_empty() {
        view! { <p class="mut">{words.silent}</p> }.into_any()
    } else {
        let lines = view
            .messages
            .into_iter()
            .map(|message| view! { <One message today /> })
            .collect_view();
        view! { <ol class="thread">{lines}</ol> }.into_any()
    };
    view! {
        <section class="sec" aria-labelledby="loi">
            <div class="sec-h">
                <h2 id="loi">{words.said}</h2>
                {mark}
            </div>
            {body}
        </section>
    }
}

/// Class by who speaks: the unit, a department, the city.
const fn side(role: Role) -> &'static str {
    match role {
        Role::Officer | Role::Head => "by-unit is-word",
        Role::Department => "by-department is-word",
        Role::Reviewer | Role::Leader | Role::Administrator => "by-city is-word",
    }
}

#[component]
fn One(message: Message, today: Day) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let left = message.has_left.then_some(words.thread.has_left);
    let who = [
        Some((words.terms.role)(message.role)),
        Some(message.unit.get(lang)),
        left,
    ];
    let who: Vec<&str> = who.into_iter().flatten().filter(|word| !word.is_empty()).collect();
    let mentioned = (!message.mentioned.is_empty())
        .then(|| view! { <p class="sm mut">{(words.thread.mentioned)(&message.mentioned.join(", "))}</p> });
    let new = message
        .is_new
        .then(|| view! { <span class="talk-n">{words.thread.new}</span> });
    view! {
        <li class=side(message.role) id=format!("loi-{}", message.place)>
            <p class="th-h">
                <b>{message.by}</b>
                <span class="num sm mut">{message.at.hhmm_on(today)}</span>
                {new}
            </p>
            <p class="sm mut">{who.join(", ")}</p>
            <p class="said" lang="vi">
                {message.text}
            </p>
            {mentioned}
        </li>
    }
}

/// The form. What was typed and not taken is there again.
#[component]
fn Say(view: ThreadView) -> impl IntoView {
    let words = &use_words().thread;
    let word = |name: &str| use_query_map().with_untracked(|query| query.get(name).unwrap_or_default());
    let code = word("loi");
    // A name that is wrong in the text is told there.
    let strangers: Vec<String> = handles(&word("text"))
        .into_iter()
        .filter(|login| view.readers.iter().all(|reader| reader.login != *login))
        .map(|login| format!("@{login}"))
        .collect();
    let wrong = || Some((words.problem)(&code).to_owned());
    let (of_text, of_names) = match code.as_str() {
        "" => (None, None),
        "mention" if !strangers.is_empty() => (Some((words.strangers)(&strangers.join(", "))), None),
        "mention" | "many-mentions" => (None, wrong()),
        _ => (wrong(), None),
    };
    let named = word("nhac");
    let readers = view
        .readers
        .iter()
        .map(|reader| {
            let checked = named.split(',').any(|login| login == reader.login);
            view! { <Mention reader=reader.clone() checked /> }
        })
        .collect_view();
    let mentions = (!view.readers.is_empty()).then(|| {
        view! {
            <fieldset class="field talk-who" aria-describedby="nhac-h nhac-p">
                <legend class="lab">{words.mention}</legend>
                <p class="hint" id="nhac-h">
                    {words.mention_hint}
                </p>
                {readers}
                <p class="err" id="nhac-p">
                    {of_names}
                </p>
            </fieldset>
        }
    });
    view! {
        <section class="sec" id="viet" aria-labelledby="viet-h">
            <h2 id="viet-h">{words.write}</h2>
            <form class="talk-f" method="post" action="/fn/thread/say">
                <Key view />
                <div class="field">
                    <label for="text">{words.text}</label>
                    <p class="hint" id="text-h">
                        {words.text_hint}
                    </p>
                    <TextArea
                        name="text"
                        text=word("text")
                        rows=4
                        longest=2000
                        described_by="text-h text-p"
                        invalid=of_text.is_some()
                    />
                    <p class="err" id="text-p">
                        {of_text}
                    </p>
                </div>
                {mentions}
                <p class="ways">
                    <button class="btn" type="submit">
                        {words.send}
                    </button>
                </p>
            </form>
        </section>
    }
}

#[component]
fn Mention(reader: Reader, checked: bool) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let about = format!(
        "{}, {} \u{b7} @{}",
        (words.terms.role)(reader.role),
        reader.unit.get(lang),
        reader.login
    );
    view! {
        <label class="opt">
            <input type="checkbox" name=format!("mention[{}]", reader.login) value="1" checked=checked />
            <span>{reader.name} " " <span class="sm mut">{about}</span></span>
        </label>
    }
}

/// The heading, its code unbroken.
fn whole_code(heading: String, code: &str) -> AnyView {
    match heading.split_once(code).filter(|_| code != WHOLE) {
        Some((before, rest)) => {
            let (before, code, rest) = (before.to_owned(), code.to_owned(), rest.to_owned());
            view! { {before} <span class="num">{code}</span> {rest} }.into_any()
        }
        None => heading.into_any(),
    }
}
