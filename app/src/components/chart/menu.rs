//! Ways to take a chart along. A `<details>` with links and texts to copy: it works without JavaScript.

use leptos::prelude::*;

use super::address::Address;
use crate::components::icon::{Glyph, Icon};
use crate::words::use_words;

/// The menu of a chart.
#[component]
pub fn Menu(title: String, address: Address, is_drawn: bool) -> impl IntoView {
    let words = &use_words().chart;
    let file = |ending: &'static str, glyph: Glyph, name: &'static str| {
        view! {
            <li>
                // Not the same page: the browser itself takes it, and gives it its name.
                <a rel="external" href=address.href(ending) download=format!("{}.{ending}", address.file())>
                    <Icon glyph small=true />
                    {name}
                </a>
            </li>
        }
    };
    let pictures =
        is_drawn.then(|| view! { {file("svg", Glyph::Download, words.svg)} {file("png", Glyph::Download, words.png)} });
    let tables = view! { {file("csv", Glyph::Table2, words.csv)} {file("xlsx", Glyph::Table2, words.xlsx)} };
    let embed = is_drawn.then(|| {
        let code = embed(&title, &address);
        view! {
            <label>
                {words.embed} <input class="in" readonly value=code spellcheck="false" />
            </label>
            <p class="hint">{words.embed_note}</p>
        }
    });
    view! {
        <details class="take" name="menu">
            <summary>
                <Icon glyph=Glyph::Download small=true />
                {words.take}
                <span class="vh">{format!(": {title}")}</span>
            </summary>
            <div class="menu">
                <ul>{pictures} {tables}</ul>
                <div class="copy">
                    <label>
                        {words.link} <input class="in" readonly value=address.page() spellcheck="false" />
                    </label>
                    {embed}
                </div>
            </div>
        </details>
    }
}

/// The picture as another page may show it: a link around an image, no frame and no script.
fn embed(title: &str, address: &Address) -> String {
    let [page, picture, title] =
        [address.page(), address.url("svg"), title.to_owned()].map(|text| charts::escape(&text));
    format!("<a href=\"{page}\"><img src=\"{picture}\" alt=\"{title}\"></a>")
}
