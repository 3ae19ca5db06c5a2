//! Forms of choices that apply at once, lists that are searched while typing, passwords that can be shown, texts that can be
//! copied.

use domain::text;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlFormElement, HtmlInputElement};

use super::{around, every, pairs, turn};
use crate::link::{Link, link};

/// A plain GET form whose choices apply at once.
const AT_ONCE: &str = "form[data-at-once]";
/// A form that is sent as a link is followed.
const SENT: &str = "form[data-at-once], form[role=search]";
/// A field that searches the list it names.
const SEARCH: &str = "input[data-list]";

/// Begins to listen.
pub fn listen() {
    // Listeners live as long as the document.
    let _ = window_event_listener(ev::change, |event| {
        if let Some(address) = around(&event, AT_ONCE).map(|form| address(&form)) {
            turn::to(&address);
        }
    });
    let _ = window_event_listener(ev::submit, |event| {
        if let Some(address) = around(&event, SENT).map(|form| address(&form)) {
            event.prevent_default();
            turn::to(&address);
        }
    });
    let _ = window_event_listener(ev::input, |event| {
        if let Some(field) = around::<HtmlInputElement>(&event, SEARCH) {
            search(&field);
            if let Some(form) = field.form() {
                turn::note(&address(&form));
            }
        }
    });
    let _ = window_event_listener(ev::click, |event| {
        if let Some(button) = around::<Element>(&event, "button[data-shows]") {
            show(&button);
        }
        if let Some(button) = around::<Element>(&event, "[data-copy]") {
            copy(&button);
        }
    });
}

/// What was typed while the module was loading counts too.
pub fn search_typed() {
    for field in every::<HtmlInputElement>(SEARCH) {
        if !field.value().is_empty() {
            search(&field);
        }
    }
}

/// The address a GET form leads to, without what is left empty.
fn address(form: &HtmlFormElement) -> String {
    let action: Link = link(form.get_attribute("action").unwrap_or_default());
    let address = pairs(form)
        .iter()
        .fold(action, |address, (name, text)| address.with(name, text));
    // The language is one of the form's own fields.
    address.in_lang(domain::indicator::Lang::Vi)
}

/// The element whose id an attribute holds.
fn named(element: &Element, attribute: &str) -> Option<Element> {
    document().get_element_by_id(&element.get_attribute(attribute)?)
}

/// Hides the items of the list that do not match, and says so if none does.
fn search(field: &HtmlInputElement) {
    let Some(list) = named(field, "data-list") else {
        return;
    };
    let typed = field.value();
    let items = list.children();
    let mut found = false;
    for place in 0..items.length() {
        let Some(item) = items.item(place).and_then(|item| item.dyn_into::<HtmlElement>().ok()) else {
            continue;
        };
        let matches = text::matches(&item.get_attribute("data-text").unwrap_or_default(), &typed);
        item.set_hidden(!matches);
        found |= matches;
    }
    if let Some(word) = list
        .next_element_sibling()
        .and_then(|word| word.dyn_into::<HtmlElement>().ok())
    {
        word.set_hidden(found);
    }
}

/// Copies the text of the field the button names, and says so behind the button.
fn copy(button: &Element) {
    let Some(field) = named(button, "data-copy") else {
        return;
    };
    field.unchecked_ref::<HtmlInputElement>().select();
    // The older of the two ways: the newer one is refused to pages without TLS, which offices have.
    let is_done = document().unchecked_ref::<HtmlDocument>().exec_command("copy");
    if let (Ok(true), Some(told)) = (is_done, button.next_element_sibling()) {
        told.set_text_content(told.get_attribute("data-other").as_deref());
    }
}

/// Shows or hides the password in the field the button names, and says on the button what it does next.
fn show(button: &Element) {
    let Some(field) = named(button, "data-shows") else {
        return;
    };
    let hidden = field.get_attribute("type").as_deref() == Some("password");
    let (kind, pressed) = if hidden {
        ("text", "true")
    } else {
        ("password", "false")
    };
    let next = button.get_attribute("data-other").unwrap_or_default();
    // Setting attributes of one's own elements does not fail.
    let _ = field.set_attribute("type", kind);
    let _ = button.set_attribute("aria-pressed", pressed);
    let _ = button.set_attribute("data-other", &button.text_content().unwrap_or_default());
    button.set_text_content(Some(&next));
}
