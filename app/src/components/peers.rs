//! Which units stand side by side: their kind, and the part of the tree they lie in. Offered only where there is a choice.

use domain::peers::Peers;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::words::use_words;

/// Two fields of a form of choices, `loai` and `trong`.
#[component]
pub fn PeersFields(
    /// What is shown and what could be.
    peers: Peers,
) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().peers;
    let kinds: Vec<_> = peers
        .kinds
        .iter()
        .map(|kind| {
            view! {
                <option value=kind.code() selected=*kind == peers.kind>
                    {(words.kind)(*kind)}
                </option>
            }
        })
        .collect();
    let within = peers.within_code().to_owned();
    let parents: Vec<_> = peers
        .parents
        .iter()
        .map(|unit| {
            view! {
                <option value=unit.code.clone() selected=unit.code == within>
                    {unit.name.get(lang).to_owned()}
                </option>
            }
        })
        .collect();
    view! {
        {(kinds.len() > 1)
            .then(|| {
                view! {
                    <label class="vh" for="loai">
                        {words.level}
                    </label>
                    <select class="in" id="loai" name="loai">
                        {kinds}
                    </select>
                }
            })}
        {(!parents.is_empty())
            .then(|| {
                view! {
                    <label class="vh" for="trong">
                        {words.within}
                    </label>
                    <select class="in" id="trong" name="trong">
                        <option value="">{words.everywhere}</option>
                        {parents}
                    </select>
                }
            })}
    }
}

/// The way back from a part of the tree to the whole; nothing where the whole is shown.
#[component]
pub fn PeersTrail(
    /// What is shown.
    peers: Peers,
    /// Address of the page over the whole map.
    all: String,
) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().peers;
    peers.within.map(|unit| {
        view! {
            <p class="crumb">
                <a href=all>{words.everywhere}</a>
                <span aria-hidden="true">" \u{203a} "</span>
                <span aria-current="page">{unit.name.get(lang).to_owned()}</span>
            </p>
        }
    })
}
