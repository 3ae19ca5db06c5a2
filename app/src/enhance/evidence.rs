//! Evidence sent in place: how far it has gone while it goes, the fresh list when it is there. What was typed stays in
//! its form until it has arrived.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{FormData, HtmlElement, HtmlFormElement, ProgressEvent, XmlHttpRequest};

use super::{around, one, pairs, turn};
use crate::components::form::fields::evidence_fields;
use crate::components::form::saver::Saver;
use crate::components::session::sign_in_again;
use crate::net;
use crate::words::use_words;

/// The section of the answer's page.
const SECTION: &str = "#minh-chung";
/// Where it is said how it goes.
const SAID: &str = "#minh-chung [data-said]";

/// What the route answers when something is wrong.
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

/// Begins to listen.
pub fn listen() {
    // It lives as long as the document.
    let _ = window_event_listener(ev::submit, |event| {
        let Some(form) = around::<HtmlFormElement>(&event, "#minh-chung form") else {
            return;
        };
        event.prevent_default();
        // One at a time: a second press while the first is on its way is no second document.
        if !is_sending() && start(&form).is_err() {
            say_failed(&form, "offline");
        }
    });
}

fn start(form: &HtmlFormElement) -> Result<(), JsValue> {
    // Fetch cannot tell how much has gone up; the older request can.
    let request = XmlHttpRequest::new()?;
    request.open("POST", &form.get_attribute("action").unwrap_or_default())?;
    request.set_request_header("accept", "application/json")?;

    let progress = Closure::<dyn FnMut(ProgressEvent)>::new(|event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            say_sending(event.loaded() / event.total() * 100.0);
        }
    });
    request
        .upload()?
        .set_onprogress(Some(progress.as_ref().unchecked_ref()));
    progress.forget();

    let (answered, sent) = (request.clone(), form.clone());
    let done = Closure::once_into_js(move || {
        let status = answered.status().unwrap_or(0);
        if (200..300).contains(&status) {
            let words = &use_words().form.evidence;
            let took_off = sent.class_list().contains("detach");
            spawn_local(refresh(if took_off { words.removed } else { words.added }));
            return;
        }
        let text = answered.response_text().ok().flatten().unwrap_or_default();
        let code = match status {
            0 => "offline".to_owned(),
            401 => "unauthenticated".to_owned(),
            413 => "too-large".to_owned(),
            _ => serde_json::from_str::<Refusal>(&text).map_or_else(|_| status.to_string(), |refusal| refusal.error),
        };
        if status == 401 {
            sign_in_again().ask();
        }
        say_failed(&sent, &code);
    });
    request.set_onloadend(Some(done.unchecked_ref()));
    trouble(form, None);
    say_sending(0.0);
    if form.enctype() == "multipart/form-data" {
        return request.send_with_opt_form_data(Some(&FormData::new_with_form(form)?));
    }
    request.set_request_header("content-type", "application/x-www-form-urlencoded")?;
    request.send_with_opt_str(Some(&net::urlencoded(&pairs(form))))
}

/// Takes the section as it is now from the server, and says what was `done`; the fields of the answer are left alone.
async fn refresh(done: &str) {
    let page = turn::fetched(&turn::here()).await.ok().flatten();
    let fresh = page.and_then(|page| page.query_selector(SECTION).ok().flatten());
    let (Some(fresh), Ok(Some(section))) = (fresh, document().query_selector(SECTION)) else {
        // It has arrived all the same; the next look at the page shows it.
        return say("note note-ok", done);
    };
    let count = fresh
        .get_attribute("data-count")
        .and_then(|count| count.parse().ok())
        .unwrap_or(0);
    if let Ok(fresh) = document().adopt_node(&fresh) {
        // One section takes the other's place: both are elements, and neither contains the other.
        let _ = section.replace_with_with_node_1(&fresh);
    }
    if let Some(saver) = Saver::of_page() {
        saver.evidence.set(count);
    }
    say("note note-ok", done);
    // What had the focus is gone with the old section.
    if let Some(heading) = one("#minh-chung-h") {
        let _ = heading.focus();
    }
}

fn is_sending() -> bool {
    one("#minh-chung .sending").is_some()
}

fn say_sending(percent: f64) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let whole = percent as u32;
    let text = (use_words().form.evidence.uploading)(whole);
    say("sending", &text);
    // Elements made here, attributes set as such: nothing is parsed, and none of it fails.
    if let (Some(place), Ok(bar)) = (one("#minh-chung .sending"), document().create_element("progress")) {
        let _ = bar.set_attribute("max", "100");
        let _ = bar.set_attribute("value", &percent.to_string());
        let _ = place.insert_before(&bar, place.first_child().as_ref());
    }
}

/// Says what is wrong at the field it concerns, else over the form; where that has no room, where the rest is said.
fn say_failed(form: &HtmlFormElement, code: &str) {
    let text = (use_words().form.evidence.problem)(code);
    let field = evidence_fields(code)
        .iter()
        .find_map(|name| form.query_selector(&format!("[name={name}]")).ok().flatten());
    if let Some(field) = &field
        && let Ok(Some(place)) = field
            .parent_element()
            .map_or(Ok(None), |field| field.query_selector(".err"))
    {
        unsay();
        place.set_text_content(Some(text));
        // Attributes and focus of an element of ours.
        let _ = field.set_attribute("aria-invalid", "true");
        let _ = field.unchecked_ref::<HtmlElement>().focus();
    } else if trouble(form, Some(text)) {
        unsay();
    } else {
        say("note note-danger", text);
    }
}

/// Fills or empties the form's place for what is wrong; tells whether it has one. Nothing is wrong with the fields then.
fn trouble(form: &HtmlFormElement, text: Option<&str>) -> bool {
    while let Ok(Some(field)) = form.query_selector("[aria-invalid]") {
        let _ = field.remove_attribute("aria-invalid");
        if let Ok(Some(place)) = field
            .parent_element()
            .map_or(Ok(None), |field| field.query_selector(".err"))
        {
            place.set_text_content(None);
        }
    }
    let place = form.query_selector("[data-trouble]").ok().flatten();
    let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    place.set_text_content(text);
    place.set_hidden(text.is_none());
    true
}

fn unsay() {
    if let Some(place) = one(SAID) {
        place.set_text_content(None);
    }
}

/// Says how it goes, in place of what was said before.
fn say(class: &str, text: &str) {
    let (Some(place), Ok(word)) = (one(SAID), document().create_element("p")) else {
        return;
    };
    word.set_class_name(class);
    word.set_text_content(Some(text));
    place.replace_children_with_node_1(&word);
}
