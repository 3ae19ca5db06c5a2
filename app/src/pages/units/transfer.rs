//! Moving a unit: what goes along, what follows, and where to.

use domain::unit::keep::KeptUnit;
use leptos::prelude::*;

use super::one::{Above, Shown, action};
use crate::components::form::text_field::TextField;
use crate::context::use_lang;
use crate::words::use_words;

/// Moving, folded; open again where something is missing. Nothing for a unit that fits nowhere else.
#[component]
pub(super) fn Move(view: KeptUnit, shown: Shown, is_moving: bool, asked: String) -> impl IntoView {
    let (words, lang) = (&use_words().units.moving, use_lang());
    let action = action(&view, &asked).href();
    let transfer = view.transfer.filter(|transfer| !transfer.places.is_empty())?;
    let cycles: Vec<&str> = transfer.published.iter().map(|name| name.get(lang)).collect();
    let stays = (!cycles.is_empty()).then(|| (words.published)(&cycles.join(", ")));
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
    let body = match stays {
        Some(stays) => view! { <p class="note note-ask">{stays}</p> }.into_any(),
        None => view! {
            <form class="evform reg-form" method="post" action=action enctype="multipart/form-data">
                <p class="mut">{words.lead}</p>
                {(!follows.is_empty()).then(|| view! { <ul>{follows}</ul> })}
                <input type="hidden" name="do" value="move" />
                <input type="hidden" name="version" value=view.version.to_string() />
                <Above places=transfer.places chosen=word("parent") problem=problem("parent") />
                <TextField
                    name="reason"
                    id="move-reason"
                    label=Shown::label("reason")
                    hint=Shown::hint("reason")
                    problem=problem("reason")
                    text=word("reason")
                />
                <button class="btn btn-2" type="submit">
                    {words.act}
                </button>
            </form>
        }
        .into_any(),
    };
    Some(view! {
        <details class="sec quiet" open=is_moving>
            <summary>{words.open}</summary>
            {body}
        </details>
    })
}
