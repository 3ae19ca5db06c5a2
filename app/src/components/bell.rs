//! The way to the notices, with how many are unread. Server-rendered: it is right whenever a page is loaded.

use leptos::prelude::*;

use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::waiting::Waiting;
use crate::context::viewer;
use crate::link::link;
use crate::words::use_words;

/// The bell, for people who have signed in.
#[component]
pub fn Bell() -> impl IntoView {
    let words = &use_words().notice;
    viewer().map(|_| {
        view! {
            <a class="icb bell" href=link("/thong-bao").href()>
                <Icon glyph=Glyph::Bell />
                <span class="vh">{words.title}</span>
                <Waiting count=api::notice::unread() words=|count| format!(": {}", (words.bell)(count)) />
            </a>
        }
    })
}
