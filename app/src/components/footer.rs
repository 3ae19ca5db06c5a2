//! The foot of every page: whose it is, where the boundaries come from, the other language.

use leptos::prelude::*;

use crate::components::account_menu::LanguageLink;
use crate::context::{info, viewer};
use crate::link::link;
use crate::words::use_words;

/// The foot of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let words = &use_words().shell;
    let (demo, invented) = info(|info| (info.demo, info.invented));
    view! {
        <footer class="foot">
            <div class="wrap">
                <p class="foot-links">
                    <span>{format!("{} \u{b7} {}", words.name, words.owner)}</span>
                    <a href=link("/phuong-phap").href()>{words.method}</a>
                    {viewer().map(|_| view! { <a href=link("/xep-loai").href()>{use_words().grade.title}</a> })}
                    <a href=link("/phuong-phap").at("du-lieu-mo").href()>{words.open_data}</a>
                    <LanguageLink />
                </p>
                <p>{words.boundaries}</p>
                {demo.then(|| view! { <p>{if invented { words.invented } else { words.demo }}</p> })}
            </div>
        </footer>
    }
}
