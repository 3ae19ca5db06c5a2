//! `/thong-bao`: a person's notices, unread ones first; one press leads to the thing.

use domain::indicator::Lang;
use domain::notice::{Choice, Delivery, Notice, NoticeKind, NoticesView};
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::notice;
use crate::components::form::text_field::TextField;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::context::{today, use_lang};
use crate::link::link;
use crate::words::use_words;

/// The notices of who asks.
#[component]
pub fn NoticesPage() -> impl IntoView {
    let load = async { Ok((notice::list().await?, today()?)) };
    served(load, |(view, today)| {
        view! {
            <div class="wrap">
                <Notices view today />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Notices(view: NoticesView, today: Day) -> impl IntoView {
    let words = &use_words().notice;
    let heading = (words.headline)(view.unread);
    let is_empty = view.notices.is_empty();
    let word = |name: &str| use_query_map().with_untracked(|query| query.get(name).unwrap_or_default());
    let part = Part::read(&word("trang"), view.notices.len());
    let shown = view.notices.get(part.range()).unwrap_or_default().to_vec();
    let (read, unread): (Vec<Notice>, Vec<Notice>) = shown.into_iter().partition(|notice| notice.is_read);
    let gone =
        (word("loi") == "not-found").then(|| view! { <p class="note note-danger done" role="alert">{words.gone}</p> });
    let section = |id: &'static str, title: &'static str, notices: Vec<Notice>| {
        (!notices.is_empty()).then(|| {
            let lines = notices
                .into_iter()
                .map(|notice| view! { <Line notice today /> })
                .collect_view();
            view! {
                <section class="sec" aria-labelledby=id>
                    <h2 id=id>{title}</h2>
                    <ul class="nts">{lines}</ul>
                </section>
            }
        })
    };
    view! {
        <PageTitle text=words.title />
        <PageHead heading>
            <span>{words.title}</span>
        </PageHead>
        {gone}
        {(view.unread > 1)
            .then(|| {
                view! {
                    <form method="post" action="/fn/notice/read-all">
                        <button class="btn btn-2" type="submit">
                            {words.read_all}
                        </button>
                    </form>
                }
            })}
        {is_empty.then(|| view! { <p class="lead">{words.none}</p> })}
        {section("chua-doc", words.unread, unread)}
        {section("da-doc", words.read, read)}
        <Pages part href=|at: &str| link("/thong-bao").with("trang", at).href() />
        <ChoiceForm choice=view.choice />
    }
}

/// One notice: the whole of it is the button that opens its thing.
#[component]
fn Line(notice: Notice, today: Day) -> impl IntoView {
    let words = &use_words().notice;
    let (say, more) = ((words.say)(&notice), (words.more)(&notice));
    // What people wrote stays as they wrote it.
    let lang = matches!(
        notice.kind,
        NoticeKind::Extended | NoticeKind::Moved | NoticeKind::Case | NoticeKind::Task | NoticeKind::Mention
    )
    .then_some("vi");
    view! {
        <li class="nt" class:is-new=!notice.is_read>
            <form method="post" action="/fn/notice/open">
                <button name="id" value=notice.id>
                    <i></i>
                    <b>{say}</b>
                    {(!more.is_empty()).then(|| view! { <span class="sm" lang=lang>{more}</span> })}
                    <span class="num sm mut">{notice.at.hhmm_on(today)}</span>
                </button>
            </form>
        </li>
    }
}

/// How letters come.
#[component]
fn ChoiceForm(choice: Choice) -> impl IntoView {
    let words = &use_words().notice;
    let word = |name: &str| use_query_map().with_untracked(|query| query.get(name));
    let code = word("loi").filter(|code| code != "not-found");
    // What was typed and not taken is there again.
    let typed = word("cach").filter(|_| code.is_some());
    let (email, delivery, lang) = match typed {
        Some(delivery) => (
            word("email").unwrap_or_default(),
            Delivery::from_code(&delivery).unwrap_or_default(),
            word("thu")
                .filter(|lang| lang == Lang::En.code())
                .map_or(Lang::Vi, |_| Lang::En),
        ),
        None if choice.email.is_empty() => (String::new(), choice.delivery, use_lang()),
        None => (choice.email, choice.delivery, choice.lang),
    };
    let of_email = code
        .as_deref()
        .filter(|code| ["email", "no-email"].contains(code))
        .map(words.problem);
    let other = code.as_deref().filter(|_| of_email.is_none()).map(|code| {
        view! { <p class="note note-danger" role="alert">{(words.problem)(code)}</p> }
    });
    let saved = word("xong").map(|_| {
        view! {
            <p class="note note-ok done" role="status" id="ket-qua">
                {words.saved}
            </p>
        }
    });
    let ways = Delivery::ALL
        .map(|way| {
            view! {
                <label class="opt">
                    <input type="radio" name="delivery" value=way.code() checked=way == delivery />
                    {(words.delivery_of)(way)}
                </label>
            }
        })
        .collect_view();
    let langs = [Lang::Vi, Lang::En]
        .map(|own| {
            view! {
                <option value=own.code() lang=own.code() selected=own == lang>
                    {(words.lang_name)(own)}
                </option>
            }
        })
        .collect_view();
    view! {
        <section class="sec" aria-labelledby="cach-nhan">
            <h2 id="cach-nhan">{words.choice}</h2>
            <p class="mut">{words.choice_lead}</p>
            {saved}
            {other}
            <form class="nt-c" method="post" action="/fn/notice/choose">
                <TextField
                    name="email"
                    label=words.email
                    hint=words.email_hint
                    text=email
                    problem=of_email
                    kind="email"
                    longest=254
                />
                <fieldset class="field">
                    <legend class="lab">{words.delivery}</legend>
                    {ways}
                </fieldset>
                <div class="field">
                    <label for="letters">{words.lang}</label>
                    <select class="in" id="letters" name="letters">
                        {langs}
                    </select>
                </div>
                <p class="ways">
                    <button class="btn" type="submit">
                        {words.save}
                    </button>
                </p>
            </form>
        </section>
    }
}
