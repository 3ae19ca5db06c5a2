//! Menus that are `<details>` open and close without JavaScript; with it they also close when a person has moved on.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// Open menus.
const OPEN: &str = "details[name=menu][open]";

/// Closes menus on a click elsewhere and on Escape.
pub fn listen() {
    // Listeners live as long as the document.
    let _ = window_event_listener(leptos::ev::click, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        close(target.as_ref());
    });
    let _ = window_event_listener(leptos::ev::keydown, |event| {
        if event.key() == "Escape" {
            close(None);
        }
    });
}

/// Closes every open menu but the one that holds `kept`.
fn close(kept: Option<&Element>) {
    let Ok(Some(menu)) = document().query_selector(OPEN) else {
        return;
    };
    if kept.is_some_and(|kept| menu.contains(Some(kept))) {
        return;
    }
    // The keyboard goes back to what opened the menu, or it would be lost with the menu.
    let inside = document()
        .active_element()
        .is_some_and(|active| menu.contains(Some(&active)));
    let left = menu.remove_attribute("open");
    if inside
        && left.is_ok()
        && kept.is_none()
        && let Ok(Some(summary)) = menu.query_selector("summary")
    {
        let _ = summary.unchecked_ref::<web_sys::HtmlElement>().focus();
    }
}
