//! Who is signed in, and the way out. A `<details>`: it opens without JavaScript.

use domain::indicator::Lang;
use domain::permission::{Permission, Reach, reach};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::api;
use crate::components::error_view::search;
use crate::components::icon::{Glyph, Icon};
use crate::components::waiting::Waiting;
use crate::context::{use_lang, viewer};
use crate::link::{encode, link};
use crate::words::use_words;

/// The account menu, or the way to sign in.
#[component]
pub fn AccountMenu() -> impl IntoView {
    let words = use_words();
    let Some(actor) = viewer() else {
        let location = use_location();
        // Coming back leads to the page one came from.
        let href = move || {
            let path = location.pathname.get();
            let back = if path == "/" || path == "/dang-nhap" {
                String::new()
            } else {
                path + &search(&location.search.get())
            };
            link("/dang-nhap").with("tiep", &back).href()
        };
        return view! {
            <a class="to-sign-in" href=href>
                <Icon glyph=Glyph::CircleUserRound />
                <span>{words.shell.sign_in}</span>
            </a>
        }
        .into_any();
    };
    let talks = reach(Some(actor.role), Permission::Talk) != Reach::Nowhere;
    let keeps = reach(Some(actor.role), Permission::Administer) != Reach::Nowhere;
    let history = link(format!("/lich-su/tai-khoan/{}", actor.login)).href();
    view! {
        <details class="account" name="menu">
            <summary class="icb">
                <Icon glyph=Glyph::CircleUserRound />
                <span class="vh">{format!("{}: {}", words.shell.account, actor.name)}</span>
            </summary>
            <div class="menu">
                <p class="menu-h">
                    <b>{actor.name.clone()}</b>
                    <span>{format!("{} \u{b7} {}", actor.login, (words.terms.role)(actor.role))}</span>
                </p>
                <a class="menu-b" href=link("/ho-so").href()>
                    <Icon glyph=Glyph::FileText />
                    {words.register.title}
                </a>
                <a class="menu-b" href=link("/ket-luan").href()>
                    <Icon glyph=Glyph::ClipboardCheck />
                    {words.conclusion.title}
                </a>
                {talks.then(|| view! { <ToTalk /> })}
                {keeps
                    .then(|| {
                        view! {
                            <a class="menu-b" href=link("/quan-tri/tai-khoan").href()>
                                <Icon glyph=Glyph::CircleUserRound />
                                {words.account.title}
                            </a>
                        }
                    })}
                <a class="menu-b" href=link("/lich").href()>
                    <Icon glyph=Glyph::Calendar />
                    {words.calendar.title}
                </a>
                <a class="menu-b" href=history>
                    <Icon glyph=Glyph::History />
                    {words.history.title}
                </a>
                <a class="menu-b" href=link("/mat-khau").href()>
                    {words.account.change}
                </a>
                <LanguageLink />
                <form method="post" action="/dang-xuat">
                    <button class="menu-b">
                        <Icon glyph=Glyph::LogOut />
                        {words.shell.sign_out}
                    </button>
                </form>
                <form method="post" action="/dang-xuat-moi-noi">
                    <button class="menu-b">{words.shell.sign_out_everywhere}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}

/// The way to the threads, with how many have something to read.
#[component]
fn ToTalk() -> impl IntoView {
    let words = &use_words().thread;
    view! {
        <a class="menu-b" href=link("/trao-doi").href()>
            <Icon glyph=Glyph::MessageCircle />
            {words.title}
            <Waiting count=api::thread::unread() words=|count| format!(" ({})", (words.waiting)(count)) />
        </a>
    }
}

/// The same page in the other language. A full load: the language lasts as long as the document.
#[component]
pub fn LanguageLink() -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let other = match lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    let location = use_location();
    let href = move || {
        let mut query = String::new();
        for (key, value) in location.query.get() {
            if key != "lang" {
                query.extend([encode(&key).as_str(), "=", encode(&value).as_str(), "&"]);
            }
        }
        format!("{}?{query}lang={}", location.pathname.get(), other.code())
    };
    view! {
        <a class="language" rel="external" href=href lang=other.code() hreflang=other.code()>
            <Icon glyph=Glyph::Languages small=true />
            {words.shell.other_language}
        </a>
    }
}
