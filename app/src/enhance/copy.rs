//! Texts to copy: a button behind a field takes its text along and says so. Without JavaScript there is no button, and the
//! text can be chosen and copied as anywhere.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDocument, HtmlInputElement};

use super::around;

/// Begins to listen.
pub fn listen() {
    // It lives as long as the document.
    let _ = window_event_listener(leptos::ev::click, |event| {
        let Some(button) = around::<Element>(&event, "[data-copy]") else {
            return;
        };
        let Some(field) = button.previous_element_sibling() else {
            return;
        };
        field.unchecked_ref::<HtmlInputElement>().select();
        // The older of the two ways: the newer one is refused to pages without TLS, which offices have.
        let is_done = document().unchecked_ref::<HtmlDocument>().exec_command("copy");
        if let (Ok(true), Some(told)) = (is_done, button.next_element_sibling()) {
            told.set_text_content(button.get_attribute("data-copy").as_deref());
        }
    });
}
