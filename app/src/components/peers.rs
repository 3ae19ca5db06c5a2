//! Which units stand side by side: their kind, and the part of the tree they lie in. Offered only where there is a choice.

use domain::explore::UnitLabel;
use domain::peers::Peers;
use leptos::prelude::*;

use crate::components::unit_field::UnitField;
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
    let called = |unit: &UnitLabel| unit.name.get(lang).to_owned();
    let parents: Vec<_> = peers.parents.iter().map(|unit| (unit.clone(), called(unit))).collect();
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
                    <UnitField name="trong" units=parents chosen=within none=words.everywhere />
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
