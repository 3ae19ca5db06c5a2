//! Moving a unit: what goes along, what follows, and where to.

use domain::unit::keep::KeptUnit;
use leptos::either::Either;
use leptos::prelude::*;

use super::one::{Above, Shown, action};
use crate::components::form::step::Step;
use crate::components::form::text_field::TextField;
use crate::context::use_lang;
use crate::words::use_words;

/// Moving, folded; open again where something is missing. Nothing for a unit that fits nowhere else.
#[component]
pub(super) fn Move(view: KeptUnit, shown: Shown, is_moving: bool, asked: String) -> impl IntoView {
    let (words, lang) = (&use_words().units.moving, use_lang());
    let transfer = view.transfer.clone().filter(|transfer| !transfer.places.is_empty())?;
    let cycles: Vec<&str> = transfer.published.iter().map(|name| name.get(lang)).collect();
    if !cycles.is_empty() {
        let stays = (words.published)(&cycles.join(", "));
        return Some(Either::Left(view! {
            <details class="sec quiet" open=is_moving>
                <summary>{words.open}</summary>
                <p class="note note-ask">{stays}</p>
            </details>
        }));
    }
    let follows = [
        (view.below > 0).then(|| (words.below)(view.below)),
        (transfer.under_way > 0).then(|| (words.under_way)(transfer.under_way)),
    ];
    let follows: Vec<_> = follows
        .into_iter()
        .flatten()
        .map(|text| view! { <li>{text}</li> })
        .collect();
    let problem = |name: &str| shown.problem(name).filter(|_| is_moving);
    let word = |name: &str| {
        if is_moving {
            shown.again.word(name)
        } else {
            String::new()
        }
    };
    let fields = view! {
        {(!follows.is_empty()).then(|| view! { <ul>{follows}</ul> })}
        <Above places=transfer.places chosen=word("parent") problem=problem("parent") />
        <TextField
            name="reason"
            id="move-reason"
            label=Shown::label("reason")
            hint=Shown::hint("reason")
            problem=problem("reason")
            text=word("reason")
        />
    };
    Some(Either::Right(view! {
        <Step action=action(&view, &asked).href() version=view.version name="move" title=words.open lead=words.lead act=words.act is_open=is_moving>
            {fields}
        </Step>
    }))
}
