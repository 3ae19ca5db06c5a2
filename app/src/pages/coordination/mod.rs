//! `/phoi-hop`: coordination rules. Who owns which indicator, who enters it, by which document, whom to ask.

mod fields;
mod overview;
mod rule;

pub use overview::OverviewPage;
pub use rule::RulePage;

use domain::coordination::{Body, Contact};
use leptos::prelude::*;

use crate::link::{Link, encode, link};

/// The page of a rule.
pub fn to_rule(department: &str, rule: &str) -> Link {
    link(format!("/phoi-hop/{}/{rule}", encode(department)))
}

/// Whom to ask, with the ways to reach them.
#[component]
pub fn ContactLine(
    /// Whom.
    contact: Contact,
) -> impl IntoView {
    let digits: String = contact
        .phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    let phone = (!contact.phone.is_empty()).then(|| {
        view! { <a href=format!("tel:{digits}")>{contact.phone.clone()}</a> }
    });
    let email = (!contact.email.is_empty()).then(|| {
        view! { <a href=format!("mailto:{}", contact.email)>{contact.email.clone()}</a> }
    });
    let post = (!contact.post.is_empty()).then(|| view! { <span lang="vi">{contact.post}</span> });
    view! {
        <span class="co-who">
            <b lang="vi">{contact.name}</b>
            {post}
            {phone}
            {email}
        </span>
    }
}

/// Number and day of the signed document.
fn cited(body: &Body) -> String {
    (crate::words::use_words().coordination.cited)(&body.number, &body.day.dmy())
}
