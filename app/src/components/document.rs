//! A piece of evidence as a Vietnamese document is cited: what it is, number, day, issuer.

use domain::evidence::{Evidence, Support};
use leptos::prelude::*;

use crate::words::use_words;

/// The document's name as a link to its file or page, with number, day and issuer.
#[component]
pub fn DocumentLink(
    /// The document.
    evidence: Evidence,
) -> impl IntoView {
    let day = evidence.issued_on.map(use_words().terms.day);
    let about: Vec<String> = [Some(evidence.number), day, Some(evidence.issuer)]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    let about = if about.is_empty() {
        String::new()
    } else {
        format!(" {}", about.join(", "))
    };
    let href = match evidence.support {
        // Only addresses that begin with http are ever stored.
        Support::Link { url } => url,
        Support::File { .. } => format!("/minh-chung/{}", evidence.id),
    };
    view! {
        <span class="document" lang="vi">
            <a rel="external noopener" href=href>
                {evidence.title}
            </a>
            {about}
        </span>
    }
}
