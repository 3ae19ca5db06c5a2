//! What is typed of a rule.

use domain::coordination::{RuleView, Way};
use leptos::prelude::*;

use super::rule::Shown;
use crate::components::form::select_field::SelectField;
use crate::components::form::text_field::TextField;
use crate::context::use_lang;
use crate::words::use_words;

/// Which indicators, who enters them, from which cycle.
#[component]
pub fn AgreedFields(
    /// The rule with its choices.
    view: RuleView,
    /// What stands in the fields.
    shown: Shown,
) -> impl IntoView {
    let (words, lang) = (&use_words().coordination, use_lang());
    let ways = Way::ALL.map(|way| {
        let checked = shown.fields.way == way.code();
        view! {
            <label class="opt">
                <input type="radio" name="way" value=way.code() checked=checked />
                <span>
                    <b>{(words.way)(way)}</b>
                    <span class="hint means">{(words.way_help)(way)}</span>
                </span>
            </label>
        }
    });
    let cycles: Vec<_> = view
        .cycles
        .iter()
        .map(|cycle| {
            view! {
                <option value=cycle.code.clone() selected=cycle.code == shown.fields.from>
                    {cycle.name.get(lang).to_owned()}
                </option>
            }
        })
        .collect();
    let indicators: Vec<_> = view
        .indicators
        .iter()
        .map(|one| {
            let checked = shown.fields.indicators.contains(&one.code);
            let is_own = one.owner.vi == view.department.name.vi;
            view! {
                <label class=if is_own { "check-one co-own" } else { "check-one" }>
                    <input type="checkbox" name="indicators" value=one.code.clone() checked=checked />
                    <span>
                        <span class="cd num">{one.code.clone()}</span>
                        {format!(" {}", one.name.get(lang))}
                    </span>
                </label>
            }
        })
        .collect();
    let (of_way, of_from, of_indicators) = (shown.problem("way"), shown.problem("from"), shown.problem("indicators"));
    view! {
        <fieldset class="pick" id="way" aria-describedby="way-p">
            <legend class="lab">{(words.label)("way")}</legend>
            {ways}
            <p class="err" id="way-p">
                {of_way}
            </p>
        </fieldset>
        <SelectField name="from" label=(words.label)("from") choose=words.choose problem=of_from>
            {cycles}
        </SelectField>
        <fieldset class="pick" id="indicators" aria-describedby="indicators-h indicators-p">
            <legend class="lab">{(words.label)("indicators")}</legend>
            <p class="hint" id="indicators-h">
                {(words.hint)("indicators")}
            </p>
            <p class="err" id="indicators-p">
                {of_indicators}
            </p>
            <div class="checks-in co-list">{indicators}</div>
        </fieldset>
    }
}

/// The signed document.
#[component]
pub fn DocumentFields(
    /// What stands in the fields.
    shown: Shown,
) -> impl IntoView {
    let words = &use_words().coordination;
    let fields = shown.fields.clone();
    let line = |name: &'static str, text: String, longest: u32| {
        view! {
            <TextField
                name
                label=(words.label)(name)
                hint=(words.hint)(name)
                problem=shown.problem(name)
                text
                longest
                digits=name == "day"
            />
        }
    };
    view! {
        {line("title", fields.title, 300)}
        <div class="two">{line("number", fields.number, 100)} {line("day", fields.day, 20)}</div>
        {line("issuer", fields.issuer, 300)}
    }
}

/// Whom to ask.
#[component]
pub fn ContactFields(
    /// What stands in the fields.
    shown: Shown,
) -> impl IntoView {
    let words = &use_words().coordination;
    let fields = shown.fields.clone();
    let line = |name: &'static str, text: String, kind: &'static str| {
        view! {
            <TextField
                name
                label=(words.label)(name)
                hint=(words.hint)(name)
                problem=shown.problem(name)
                text
                longest=200
                kind
            />
        }
    };
    view! {
        <div class="two">{line("contact", fields.contact, "text")} {line("post", fields.post, "text")}</div>
        <div class="two">{line("phone", fields.phone, "tel")} {line("email", fields.email, "email")}</div>
    }
}
