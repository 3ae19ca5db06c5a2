//! Writing a conclusion: its head, an item more, an item less, sending it out.

use domain::conclusion::{ConclusionView, Head, Item};
use leptos::prelude::*;

use super::problem;
use crate::components::file_field::FileField;
use crate::components::form::refused::Refused;
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::components::form::theirs::Theirs;
use crate::components::icon::{Glyph, Icon};
use crate::context::{Typed, use_lang};
use crate::link::link;
use crate::words::use_words;

/// The form of an item more.
const ITEM: &str = "noi-dung-moi";

fn address(id: &str) -> String {
    link(format!("/ket-luan/{id}")).href()
}

/// The head: of a new conclusion, or of one that is being written.
#[component]
pub fn HeadForm(head: Option<Head>, again: Typed) -> impl IntoView {
    let words = &use_words().conclusion;
    let id = head.as_ref().map_or("moi", |head| head.id.as_str());
    let version = head
        .as_ref()
        .map(|head| again.version(head.version))
        .unwrap_or_default();
    let stored = |name: &str| -> String {
        let Some(head) = &head else { return String::new() };
        match name {
            "title" => head.title.clone(),
            "number" => head.number.clone(),
            "issuer" => head.issuer.clone(),
            "signatory" => head.signatory.clone(),
            "signed_on" => head.signed_on.dmy(),
            "source" => head.source.clone(),
            _ => String::new(),
        }
    };
    let text = |name: &str| {
        if again.fields.is_empty() {
            stored(name)
        } else {
            again.word(name)
        }
    };
    let wrong = |name: &str| problem(&again, name);
    let count = again.problems.iter().filter(|(name, _)| name != "form").count();
    let trouble = (count > 0).then(|| (use_words().units.trouble)(count));
    let theirs = (head.is_some() && again.problem("form") == Some("stale")).then(|| {
        let names = ["title", "number", "signed_on", "issuer", "signatory", "source"];
        let fields = names.map(|name| ((words.label)(name), stored(name), text(name)));
        view! { <Theirs fields=fields.to_vec() /> }
    });
    view! {
        <form class="evform reg-form" method="post" action=address(id) enctype="multipart/form-data" novalidate>
            <Refused text=trouble again=again.clone() />
            {theirs}
            <input type="hidden" name="version" value=version />
            <TextField name="title" label=(words.label)("title") problem=wrong("title") text=text("title") longest=300 />
            <div class="two">
                <TextField
                    name="number"
                    label=(words.label)("number")
                    hint=(words.hint)("number")
                    problem=wrong("number")
                    text=text("number")
                    longest=100
                />
                <TextField
                    name="signed_on"
                    label=(words.label)("signed_on")
                    hint=(words.hint)("signed_on")
                    problem=wrong("signed_on")
                    text=text("signed_on")
                    longest=20
                    digits=true
                />
            </div>
            <TextField name="issuer" label=(words.label)("issuer") problem=wrong("issuer") text=text("issuer") longest=300 />
            <TextField
                name="signatory"
                label=(words.label)("signatory")
                problem=wrong("signatory")
                text=text("signatory")
                longest=300
            />
            <TextField
                name="source"
                label=(words.label)("source")
                hint=(words.hint)("source")
                problem=wrong("source")
                text=text("source")
                longest=300
            />
            <FileField label=(words.label)("file") hint=(words.hint)("file") problem=wrong("file") />
            <TextField
                name="url"
                label=(words.label)("url")
                hint=(words.hint)("url")
                problem=wrong("url")
                text=again.word("url")
                longest=2000
                kind="url"
            />
            <p class="ways">
                <button class="btn" type="submit">
                    {words.save}
                </button>
            </p>
        </form>
    }
}

/// An item more.
#[component]
pub fn ItemForm(view: ConclusionView, again: Typed) -> impl IntoView {
    let (words, terms, lang) = (&use_words().conclusion, &use_words().terms, use_lang());
    let wrong = |name: &str| problem(&again, name);
    let (of_text, of_kinds) = (wrong("text"), wrong("kinds"));
    let kinds: Vec<_> = view
        .kinds
        .iter()
        .map(|(kind, count)| {
            let checked = again.has("kinds", kind.code());
            view! {
                <label class="check-one">
                    <input type="checkbox" name="kinds" value=kind.code() checked=checked />
                    {(words.kind)((terms.unit_kind)(*kind), *count)}
                </label>
            }
        })
        .collect();
    let any_named = view.units.iter().any(|unit| again.has("units", &unit.code));
    let units: Vec<_> = view
        .units
        .iter()
        .map(|unit| {
            let checked = again.has("units", &unit.code);
            view! {
                <label class="check-one">
                    <input type="checkbox" name="units" value=unit.code.clone() checked=checked />
                    {unit.name.get(lang).to_owned()}
                </label>
            }
        })
        .collect();
    view! {
        <section class="sec" aria-labelledby="them">
            <h2 id="them">{words.add_item}</h2>
            <form
                class="evform reg-form"
                method="post"
                action=address(&view.head.id)
                enctype="multipart/form-data"
                id=ITEM
                novalidate
            >
                <input type="hidden" name="version" value=view.head.version.to_string() />
                <div class="field">
                    <label for="text">{(words.label)("text")}</label>
                    <TextArea
                        name="text"
                        text=again.word("text")
                        rows=4
                        described_by="text-p"
                        invalid=Signal::stored(of_text.is_some())
                    />
                    <p class="err" id="text-p">
                        {of_text}
                    </p>
                </div>
                <fieldset class="field">
                    <legend class="lab">{(words.label)("kinds")}</legend>
                    <div class="checks-in">{kinds}</div>
                    <p class="err">{of_kinds}</p>
                </fieldset>
                <details open=any_named>
                    <summary>{words.by_name}</summary>
                    <fieldset class="field">
                        <legend class="vh">{(words.label)("units")}</legend>
                        <div class="checks-in">{units}</div>
                    </fieldset>
                </details>
                <div class="two">
                    <TextField
                        name="due"
                        label=(words.label)("due")
                        hint=(words.hint)("due")
                        problem=wrong("due")
                        text=again.word("due")
                        longest=20
                        digits=true
                    />
                    <TextField
                        name="way"
                        label=(words.label)("way")
                        hint=(words.hint)("way")
                        problem=wrong("way")
                        text=again.word("way")
                        longest=300
                    />
                </div>
                <button class="btn btn-2" type="submit" name="do" value="item">
                    <Icon glyph=Glyph::Plus small=true />
                    {words.add}
                </button>
            </form>
        </section>
    }
}

/// An item less.
#[component]
pub fn RemoveItem(conclusion: String, item: Item) -> impl IntoView {
    let words = &use_words().conclusion;
    view! {
        <form method="post" action=address(&conclusion) enctype="multipart/form-data">
            <input type="hidden" name="do" value="remove" />
            <input type="hidden" name="item" value=item.id />
            <button class="btn btn-3 btn-s" type="submit">
                <Icon glyph=Glyph::X small=true />
                {(words.remove)(item.place)}
            </button>
        </form>
    }
}

/// Sending out: what it means, and a second press that means it. It goes with the form of an item more, so that one which
/// was typed and not added is not forgotten.
#[component]
pub fn Publish(items: usize) -> impl IntoView {
    let words = &use_words().conclusion;
    (items > 0).then(|| {
        view! {
            <details class="sec publish">
                <summary class="btn">{words.publish}</summary>
                <p>{words.publish_lead}</p>
                <p class="ways">
                    <button class="btn" type="submit" form=ITEM name="do" value="publish">
                        {(words.publish_do)(items)}
                    </button>
                </p>
            </details>
        }
    })
}
