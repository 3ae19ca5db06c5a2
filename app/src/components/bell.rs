//! The way to the notices, with how many are unread. Server-rendered: it is right whenever a page is loaded.

use leptos::prelude::*;

use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::context::viewer;
use crate::link::link;
use crate::words::use_words;

/// The bell, for people who have signed in.
#[component]
pub fn Bell() -> impl IntoView {
    let words = &use_words().notice;
    viewer().map(|_| {
        let count = Suspend::new(async move {
            let unread = api::notice::unread().await;
            (unread > 0).then(|| {
                view! {
                    <span class="wait-n">
                        <span aria-hidden="true">{if unread > 99 { "99+".to_owned() } else { unread.to_string() }}</span>
                        <span class="vh">{format!(": {}", (words.bell)(unread))}</span>
                    </span>
                }
            })
        });
        view! {
            <a class="icb bell" href=link("/thong-bao").href()>
                <Icon glyph=Glyph::Bell />
                <span class="vh">{words.title}</span>
                <Suspense>{count}</Suspense>
            </a>
        }
    })
}
