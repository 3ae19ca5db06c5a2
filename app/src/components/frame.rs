//! What stands around every page: skip link, top bar, foot, tab bar.

use leptos::prelude::*;

use crate::components::account_menu::AccountMenu;
use crate::components::bell::Bell;
use crate::components::footer::Footer;
use crate::components::nav::{Nav, Tabs};
use crate::components::session::SessionWatch;
use crate::context::viewer;
use crate::link::link;
use crate::words::use_words;

/// The frame; children are the page.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let words = &use_words().shell;
    view! {
        <a class="skip" href="#noi-dung">
            {words.skip}
        </a>
        <header class="top">
            <div class="wrap top-in">
                <a class="brand" href=link("/").href()>
                    <Brand />
                    {words.name}
                </a>
                <Nav />
                <div class="top-r">
                    <Bell />
                    <AccountMenu />
                </div>
            </div>
        </header>
        <main id="noi-dung">{children()}</main>
        <Footer />
        <Tabs />
        <p class="tip" id="tip" aria-live="polite"></p>
        <p class="note note-danger" id="mat-mang" aria-live="assertive" hidden>
            {use_words().error.not_sent}
        </p>
        {viewer().map(|actor| view! { <SessionWatch login=actor.login /> })}
    }
}

/// The mark: an open book under a lamp's flame.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <svg class="brand-mark" viewBox="0 0 28 28" aria-hidden="true">
            <path
                d="M14 10.5C11.6 8.6 7.8 8 3 8v14.5c4.8 0 8.6.7 11 2.5 2.4-1.8 6.2-2.5 11-2.500V8c-4.8 0-8.6.6-11 2.500z"
                fill="none"
                stroke="currentColor"
                stroke-width="2.2"
                stroke-linejoin="round"
            />
            <path d="M14 11v13.5" stroke="currentColor" stroke-width="2.2" />
            <path
                d="M14 1.200c1.7 1.7 2.6 2.9 2.6 4.200a2.6 2.6 0 0 1-5.2 0c0-1.3.9-2.5 2.6-4.200z"
                fill="currentColor"
            />
        </svg>
    }
}
