//! Published facts: real figures with source and day.

use domain::explore::Fact;
use leptos::prelude::*;

use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Facts in the order given.
#[component]
pub fn Facts(
    /// What to show.
    facts: Vec<Fact>,
) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let rows: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let whole = |number: f64| format::number(number, 0, lang);
            let unit = fact.unit.get(lang);
            let figure = fact
                .value
                .map(|value| format::with_unit(format::short(value, 1, lang), unit));
            // A fraction tells more than its percentage.
            let (big, small) = match (fact.numerator, fact.denominator) {
                (Some(part), Some(all)) => ((words.home.of)(&whole(part), &whole(all)), figure),
                (Some(part), None) => (whole(part), figure),
                _ => (figure.unwrap_or_default(), None),
            };
            let day = (words.home.as_of)(&(words.terms.day)(fact.as_of));
            view! {
                <li class="fact">
                    <p>
                        <b class="num">{big}</b>
                        {small.map(|small| view! { <span class="mut num">{format!(" {small}")}</span> })}
                    </p>
                    <p>{fact.name.get(lang).to_owned()}</p>
                    <p class="m">{format!("{} \u{b7} {day}", fact.source.get(lang))}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="facts">{rows}</ul> }
}
