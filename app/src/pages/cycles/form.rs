//! The form of a cycle: a new one, one that has not opened, or what still changes of an open one.

use domain::cycle::keep::{Field, KeptCycle, SetChoice, Stage, Typed as Fields};
use leptos::prelude::*;

use super::one::Shown;
use super::{LIST, to_cycle};
use crate::components::form::refused::Refused;
use crate::components::form::select_field::SelectField;
use crate::components::form::text_field::TextField;
use crate::components::form::theirs::{Theirs, Twice, side_by_side};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

#[component]
pub(super) fn Form(view: KeptCycle, stage: Stage, shown: Shown, is_own: bool) -> impl IntoView {
    let words = &use_words().cycles;
    let count = if is_own { shown.again.problems.len() } else { 0 };
    let whole = shown.problem("form").filter(|_| is_own).map(str::to_owned);
    let trouble = whole.or_else(|| (count > 0).then(|| (words.trouble)(count)));
    let theirs = view
        .line
        .as_ref()
        .filter(|_| is_own && shown.again.problem("form") == Some("stale"));
    let theirs = theirs.map(|line| {
        let fields = theirs_of(&Fields::of(&line.cycle), &shown.fields, stage);
        view! { <Theirs fields /> }
    });
    let code = view
        .line
        .as_ref()
        .map_or(domain::cycle::keep::RESERVED, |line| &line.cycle.code);
    let field = |field: Field| {
        field
            .changes(stage)
            .then(|| view! { <Text field shown=shown.clone() /> })
    };
    let stays = (stage == Stage::Open).then(|| view! { <p class="mut">{words.stays}</p> });
    let asks = Field::Set.changes(stage).then(|| {
        view! {
            <Choice field=Field::Set options=sets(&view.sets) shown=shown.clone() />
            <Asked sets=view.sets.clone() />
            <Choice field=Field::Map options=maps(&view.maps) shown=shown.clone() />
        }
    });
    view! {
        <form class="evform reg-form" method="post" action=to_cycle(code).href() enctype="multipart/form-data" novalidate>
            <Refused text=trouble again=shown.again.clone() />
            {theirs}
            {stays}
            <input type="hidden" name="version" value=shown.again.version(view.version) />
            {field(Field::Code)}
            <div class="two">{field(Field::NameVi)} {field(Field::NameEn)}</div>
            {asks}
            <fieldset>
                <legend class="h3">{words.days}</legend>
                <p class="hint">{words.days_lead}</p>
                <div class="two">{field(Field::DataFrom)} {field(Field::DataTo)}</div>
                <div class="two">{field(Field::Opens)} {field(Field::Due)}</div>
                <div class="two">{field(Field::ReviewDue)} {field(Field::Closes)}</div>
            </fieldset>
            <p class="ways">
                <button class="btn" type="submit">
                    {words.save}
                </button>
                <a class="btn btn-3" href=link(LIST).href()>
                    {words.cancel}
                </a>
            </p>
        </form>
    }
}

/// Every field that changes: what stands there now, and what is typed.
fn theirs_of(stored: &Fields, typed: &Fields, stage: Stage) -> Vec<Twice> {
    let label = use_words().cycles.label;
    let changing = Field::ALL.map(|field| (field, field.changes(stage)));
    side_by_side(stored, typed, |fields| {
        // What does not change is the same on both sides, and so not shown.
        changing.map(|(field, changes)| {
            let text = if changes { fields.word(field) } else { "" };
            (label(field.name()), text.to_owned())
        })
    })
}

#[component]
fn Text(field: Field, shown: Shown) -> impl IntoView {
    let words = &use_words().cycles;
    let name = field.name();
    let is_day = !matches!(field, Field::Code | Field::NameVi | Field::NameEn);
    view! {
        <TextField
            name
            label=(words.label)(name)
            hint=(words.hint)(name)
            problem=shown.problem(name)
            text=shown.fields.word(field).to_owned()
            longest=if is_day { 20 } else { 100 }
            digits=is_day
        />
    }
}

/// Code and name of what can be chosen.
fn sets(sets: &[SetChoice]) -> Vec<(String, String)> {
    let lang = use_lang();
    let choice = |set: &SetChoice| (set.code.clone(), set.name.get(lang).to_owned());
    sets.iter().map(choice).collect()
}

fn maps(maps: &[String]) -> Vec<(String, String)> {
    maps.iter().map(|map| (map.clone(), map.clone())).collect()
}

#[component]
fn Choice(field: Field, options: Vec<(String, String)>, shown: Shown) -> impl IntoView {
    let words = &use_words().cycles;
    let name = field.name();
    let chosen = shown.fields.word(field).to_owned();
    let options: Vec<_> = options
        .into_iter()
        .map(|(code, name)| {
            let is_chosen = code == chosen;
            view! {
                <option value=code selected=is_chosen>
                    {name}
                </option>
            }
        })
        .collect();
    view! {
        <SelectField
            name
            label=(words.label)(name)
            choose=words.choose
            hint=(words.hint)(name)
            problem=shown.problem(name)
        >
            {options}
        </SelectField>
    }
}

/// Which kinds of unit each set asks how much: a form is given to a kind by what its set asks.
#[component]
fn Asked(sets: Vec<SetChoice>) -> impl IntoView {
    let (words, lang) = (&use_words().cycles, use_lang());
    let sets: Vec<_> = sets
        .into_iter()
        .map(|set| {
            let asked: Vec<_> = set
                .asked
                .iter()
                .map(|(kind, count)| (words.asked_of)(*kind, *count))
                .collect();
            view! {
                <li>
                    <b>{set.name.get(lang).to_owned()}</b>
                    <br />
                    {asked.join("; ")}
                </li>
            }
        })
        .collect();
    view! {
        <details class="reg-more">
            <summary>{words.asked}</summary>
            <ul class="lies">{sets}</ul>
        </details>
    }
}
