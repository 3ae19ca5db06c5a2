//! An answer's texts where they can only be read.

#![allow(missing_docs, reason = "the macro makes a struct of an island's properties")]

use domain::answer::Draft;
use domain::indicator::Indicator;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::components::form::fields::{AnswerKey, fields, is_prose, label_of, text_of};
#[cfg(feature = "hydrate")]
use crate::components::form::saver::keep;
use crate::context::use_lang;
use crate::packed::Packed;
use crate::words::use_words;

/// Every field that holds text, with its label.
#[component]
pub fn Texts(
    /// The question.
    indicator: Indicator,
    /// Its answer.
    draft: Draft,
) -> impl IntoView {
    let lang = use_lang();
    let rows: Vec<_> = fields(&draft)
        .into_iter()
        .filter(|(name, text)| *name != "stance" && !text.trim().is_empty())
        .map(|(name, text)| {
            view! {
                <dt>{label_of(name, &indicator, lang)}</dt>
                <dd class="said" lang=is_prose(name).then_some("vi")>
                    {text_of(name, &text, &indicator, lang)}
                </dd>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="kv l texts">{rows}</dl> })
}

/// Text typed while the answer was open that never reached the server. Only this device knows of it.
#[island]
pub fn Orphan(
    /// Which answer, and the question.
    told: Packed<(AnswerKey, Indicator)>,
) -> impl IntoView {
    let Packed((key, indicator)) = told;
    let words = &use_words().form.save;
    let kept = RwSignal::new(None::<Draft>);
    #[cfg(feature = "hydrate")]
    Effect::new({
        let key = key.clone();
        move |_| kept.set(keep::get(&key).map(|kept| kept.draft))
    });
    let discard = {
        let key = key.clone();
        move |_: MouseEvent| {
            #[cfg(feature = "hydrate")]
            keep::forget(&key);
            #[cfg(not(feature = "hydrate"))]
            let _ = &key;
            kept.set(None);
        }
    };
    move || {
        let (indicator, discard) = (indicator.clone(), discard.clone());
        kept.get().map(|draft| {
            view! {
                <div class="note note-danger" role="status">
                    <p>{words.orphan}</p>
                    <Texts indicator draft />
                    <button class="btn btn-2 btn-s" type="button" on:click=discard>
                        {words.discard}
                    </button>
                </div>
            }
        })
    }
}
