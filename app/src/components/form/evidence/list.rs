//! The documents of an answer, each with number, date, issuer, then the file or link.

use domain::assessment::AnswerView;
use domain::evidence::{Evidence, Support};
use leptos::prelude::*;

use crate::components::form::fields::{AnswerKey, KeyFields};
use crate::components::form::saver::key_of;
use crate::components::icon::{Glyph, Icon};
use crate::words::use_words;

/// The list; says so where there is none.
#[component]
pub fn EvidenceList(
    /// The answer.
    view: AnswerView,
) -> impl IntoView {
    let words = &use_words().form.evidence;
    if view.evidence.is_empty() {
        return view! { <p class="mut">{words.none}</p> }.into_any();
    }
    let item = |evidence: &Evidence| {
        let detach = view
            .editable
            .then(|| view! { <Detach key=key_of(&view) evidence=evidence.clone() /> });
        view! {
            <li class="evi">
                <Document evidence=evidence.clone() />
                {detach}
            </li>
        }
    };
    let items: Vec<_> = view.evidence.iter().map(item).collect();
    view! { <ul class="ev">{items}</ul> }.into_any()
}

/// One document: what it is, and the way to it.
#[component]
pub fn Document(
    /// Which one.
    evidence: Evidence,
) -> impl IntoView {
    let words = &use_words().form.evidence;
    let data = [
        (!evidence.number.is_empty()).then(|| (words.number)(&evidence.number)),
        evidence.issued_on.map(domain::time::Day::dmy),
        (!evidence.issuer.is_empty()).then(|| evidence.issuer.clone()),
    ];
    let data = data.into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} ");
    let shared = evidence.indicators.len();
    let shared = (shared > 1).then(|| format!(" \u{b7} {}", (words.shared)(shared)));
    let (mark, way) = match evidence.support {
        Support::File { name, kind, bytes } => {
            let label = format!("{}: {name}", words.open);
            let way = view! {
                <a href=format!("/minh-chung/{}", evidence.id) rel="external" download="" aria-label=label>
                    {name.clone()}
                </a>
                {format!(" \u{b7} {}", (words.size)(bytes))}
            };
            (kind.extension().to_uppercase(), way.into_any())
        }
        Support::Link { url } => {
            let label = format!("{}: {url}", words.visit);
            let way = view! {
                <a class="url" href=url.clone() rel="external noopener noreferrer" target="_blank" aria-label=label>
                    {url.clone()}
                </a>
            };
            (words.link_mark.to_owned(), way.into_any())
        }
    };
    view! {
        <span class="pg" aria-hidden="true">
            {mark}
        </span>
        <b lang="vi">{evidence.title}</b>
        <span class="m">{data}</span>
        <span class="m">{way} {shared}</span>
    }
}

#[component]
fn Detach(key: AnswerKey, evidence: Evidence) -> impl IntoView {
    let words = &use_words().form.evidence;
    let address = format!("/minh-chung/{}/go", evidence.id);
    view! {
        <form class="detach" method="post" action=address>
            <KeyFields key />
            <button class="btn btn-3 btn-s" type="submit" aria-label=(words.detach_of)(&evidence.title)>
                <Icon glyph=Glyph::X small=true />
                {words.detach}
            </button>
        </form>
    }
}
