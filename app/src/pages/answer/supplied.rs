//! A figure that a department supplies, in the form of the unit it is about: who supplies it, how far that is, whom to
//! ask.

use domain::assessment::AnswerView;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::pages::coordination::to_rule;
use crate::words::use_words;

/// The note; nothing where the unit answers itself.
#[component]
pub fn SuppliedNote(
    /// The question.
    view: AnswerView,
) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    view.supplied.map(|supplied| {
        let supplier = supplied.supplier;
        let contact = supplier.contact;
        let how: Vec<&str> = [contact.phone.as_str(), &contact.email]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        let ask = (words.ask)(&contact.name, &how.join(", "));
        let state = if supplied.given {
            let by = (!supplied.by.is_empty()).then(|| (words.supplied)(&supplied.by));
            by.map(|by| view! { <p>{by}</p> }.into_any())
        } else {
            Some(
                view! {
                    <p>
                        <b>{words.waiting}</b>
                        {format!(". {}", words.waiting_help)}
                    </p>
                }
                .into_any(),
            )
        };
        view! {
            <section class="offer-r" id="so-nganh" aria-labelledby="so-nganh-h">
                <h2 class="h3" id="so-nganh-h">
                    {(words.supplied_by)(supplier.unit.name.get(lang))}
                </h2>
                {state}
                <p class="sm" lang="vi">{ask}</p>
                <p class="sm">
                    <a href=to_rule(&supplier.unit.code, &supplier.rule).href()>{words.to_rule}</a>
                </p>
            </section>
        }
    })
}
