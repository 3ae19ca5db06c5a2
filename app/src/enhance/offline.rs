//! Forms that are sent without a connection: the browser's own page would come, and what was typed would go with the page it
//! replaces.

use leptos::ev;
use leptos::prelude::*;
use web_sys::HtmlFormElement;

use super::{around, one};

/// Begins to listen, after those who send forms themselves.
pub fn listen() {
    // It lives as long as the document.
    let _ = window_event_listener(ev::submit, |event| {
        if event.default_prevented() || window().navigator().on_line() {
            return;
        }
        let (Some(form), Some(said)) = (around::<HtmlFormElement>(&event, "form"), one("#mat-mang")) else {
            return;
        };
        event.prevent_default();
        // It moves behind the button that was pressed; appending to one's own elements does not fail.
        let _ = form.append_child(&said);
        said.set_hidden(false);
    });
}
