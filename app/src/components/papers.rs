//! Documents of an entry, a conclusion, a report: the way to each file or page.

use domain::document::Document;
use domain::evidence::Support;
use leptos::prelude::*;

use crate::components::icon::{Glyph, Icon};
use crate::words::use_words;

/// A list of links; nothing where there are no documents.
#[component]
pub fn Papers(
    /// The documents, in order.
    documents: Vec<Document>,
) -> impl IntoView {
    let words = &use_words().form.evidence;
    let item = |document: &Document| match &document.support {
        Support::File { name, bytes, .. } => {
            let label = format!("{}: {name}", words.open);
            view! {
                <li>
                    <Icon glyph=Glyph::FileText small=true />
                    <a href=format!("/van-ban/{}", document.id) rel="external" download="" aria-label=label>
                        {name.clone()}
                    </a>
                    <span class="sm mut">{(words.size)(*bytes)}</span>
                </li>
            }
            .into_any()
        }
        Support::Link { url } => {
            let label = format!("{}: {url}", words.visit);
            view! {
                <li>
                    <Icon glyph=Glyph::Link small=true />
                    <a class="url" href=url.clone() rel="external noopener noreferrer" aria-label=label>
                        {url.clone()}
                    </a>
                </li>
            }
            .into_any()
        }
    };
    let items: Vec<_> = documents.iter().map(item).collect();
    (!documents.is_empty()).then(|| view! { <ul class="papers">{items}</ul> })
}
