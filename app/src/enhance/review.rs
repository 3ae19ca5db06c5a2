//! The review in the browser: verdicts are sent in place, and keys move (J, K), accept (A) and open the return (T).

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, HtmlElement, HtmlFormElement};

use super::{around, every, one, pairs, turn};
use crate::components::form::fields;
use crate::components::session::sign_in_again;
use crate::link::{Link, link};
use crate::net;

/// A form that holds a verdict.
const VERDICT: &str = "form[data-verdict]";

/// Begins to listen.
pub fn listen() {
    // Listeners live as long as the document.
    let _ = window_event_listener(ev::submit, |event| {
        let Some(form) = around::<HtmlFormElement>(&event, VERDICT) else {
            return;
        };
        event.prevent_default();
        spawn_local(async move {
            let action = form.get_attribute("action").unwrap_or_default();
            match net::post(&action, &pairs(&form)).await {
                Some((200, _)) => turn::to(&onward(&form).href()),
                Some((401, _)) => sign_in_again().ask(),
                // The server says what is missing, beside the field and with everything that was typed.
                Some(_) => {
                    let _ = form.submit();
                }
                None => say_failed(),
            }
        });
    });
    let _ = window_event_listener(ev::keydown, |event| {
        let with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
        if with_others || event.is_composing() || is_typing(event.target().as_ref()) || one("[data-review]").is_none() {
            return;
        }
        match event.key().as_str() {
            "j" | "J" => step(1),
            "k" | "K" => step(-1),
            "a" | "A" => press(),
            "t" | "T" => {
                event.prevent_default();
                open_return();
            }
            _ => {}
        }
    });
}

/// Keeps the row of the chosen answer in sight.
pub fn show() {
    if let Some(row) = one("[data-review] .an.now") {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        // On a phone the answer itself is what is looked at, and its row may well be out of sight.
        if window()
            .match_media("(min-width: 64em)")
            .is_ok_and(|wide| wide.is_some_and(|wide| wide.matches()))
        {
            row.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

fn text(form: &HtmlFormElement, name: &str) -> String {
    let found = pairs(form).into_iter().find(|(field, _)| field == name);
    found.map(|(_, text)| text).unwrap_or_default()
}

/// Where a verdict leads: the next answer, or the same one, judged.
fn onward(form: &HtmlFormElement) -> Link {
    let (next, here) = (text(form, "next"), text(form, "indicator"));
    let review = link(fields::review(&text(form, "cycle"), &text(form, "unit")));
    if next.is_empty() {
        review.with("cau", &here)
    } else {
        review.with("cau", &next).at("cau")
    }
}

fn say_failed() {
    if let Some(place) = one("#tham-dinh-loi") {
        let words = place.get_attribute("data-failed").unwrap_or_default();
        place.set_hidden(false);
        place.set_text_content(Some(&words));
    }
}

/// Whether the focus is in something that takes text or choices, or a dialog is open.
fn is_typing(target: Option<&EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_ref::<Element>());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.closest("dialog").is_ok_and(|dialog| dialog.is_some())
    })
}

/// Goes to the answer so many rows on, among those that are not folded away.
fn step(by: isize) {
    let rows: Vec<HtmlElement> = every("[data-review] .an a");
    let here = rows.iter().position(|row| row.has_attribute("aria-current"));
    let next = here
        .and_then(|here| here.checked_add_signed(by))
        .and_then(|next| rows.get(next));
    if let Some(next) = next {
        next.click();
    }
}

fn press() {
    if let Some(button) = one("#chap-nhan") {
        button.click();
    }
}

/// Unfolds the form for returning and goes to its first field.
fn open_return() {
    if let Some(details) = one("#tra-lai") {
        let _ = details.set_attribute("open", "");
    }
    if let Some(reason) = one("#reason") {
        let _ = reason.focus();
    }
}
