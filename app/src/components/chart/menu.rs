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
        let text = embed(&title, &address);
        view! {
            <Text id=address.name("ma-nhung") name=words.embed text />
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
                    <Text id=address.name("dia-chi") name=words.link text=address.page() />
                    {embed}
                </div>
            </div>
        </details>
    }
}

/// A text to copy. The button needs JavaScript and shows with it only; the text can be chosen without.
#[component]
fn Text(id: String, name: &'static str, text: String) -> impl IntoView {
    let words = &use_words().chart;
    view! {
        <p>
            <label for=id.clone()>{name}</label>
            <input class="in" id=id.clone() readonly value=text spellcheck="false" />
            <button type="button" class="btn btn-2 js" data-copy=id>
                {words.copy}
                <span class="vh">{format!(": {name}")}</span>
            </button>
            <output data-other=words.copied></output>
        </p>
    }
}

/// The picture as another page may show it: a link around an image, no frame and no script.
fn embed(title: &str, address: &Address) -> String {
    let [page, picture, title] =
        [address.page(), address.url("svg"), title.to_owned()].map(|text| charts::escape(&text));
    format!("<a href=\"{page}\"><img src=\"{picture}\" alt=\"{title}\"></a>")
}
