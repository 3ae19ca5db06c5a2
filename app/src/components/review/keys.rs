//! Keys of the review: J and K move, A accepts, T returns. They rest while a field has the focus.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use crate::components::form::fields;
use crate::components::review::list::Groups;
use crate::link::link;

/// Listens as long as the review is shown.
pub fn listen(cycle: &str, unit: &str, groups: Groups, chosen: Signal<String>) {
    let path = fields::review(cycle, unit);
    let navigate = use_navigate();
    // The language is looked up here: a key press has no page around it.
    let suffix = link("").href();
    Effect::new(move |_| {
        let (path, groups, navigate, suffix) = (path.clone(), groups.clone(), navigate.clone(), suffix.clone());
        let handle = window_event_listener(leptos::ev::keydown, move |event| {
            let with_others = event.ctrl_key() || event.meta_key() || event.alt_key();
            if with_others || event.is_composing() || is_typing(event.target().as_ref()) {
                return;
            }
            let here = chosen.get_untracked();
            let steps = match event.key().as_str() {
                "j" | "J" => 1,
                "k" | "K" => -1,
                "a" | "A" => return press("chap-nhan"),
                "t" | "T" => return open_return(),
                _ => return,
            };
            if let Some(code) = groups.beside(&here, steps) {
                let and = if suffix.is_empty() {
                    String::new()
                } else {
                    suffix.replacen('?', "&", 1)
                };
                navigate(
                    &format!("{path}?cau={code}{and}#cau"),
                    leptos_router::NavigateOptions::default(),
                );
            }
        });
        on_cleanup(move || handle.remove());
    });
}

/// Whether the focus is in something that takes text or choices.
fn is_typing(target: Option<&web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_ref::<web_sys::Element>());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.closest("dialog").is_ok_and(|dialog| dialog.is_some())
    })
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn press(id: &str) {
    if let Some(button) = by_id(id) {
        button.click();
    }
}

/// Unfolds the form for returning and goes to its first field.
fn open_return() {
    if let Some(details) = by_id("tra-lai") {
        let _ = details.set_attribute("open", "");
    }
    if let Some(reason) = by_id("reason") {
        // The key itself must not end up in the list of reasons.
        request_animation_frame(move || {
            let _ = reason.focus();
        });
    }
}
