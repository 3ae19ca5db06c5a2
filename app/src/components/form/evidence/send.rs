//! Sending an evidence form in place: progress while it goes, the fresh list when it is there.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use serde::Deserialize;
use web_sys::{FormData, HtmlFormElement, ProgressEvent, XmlHttpRequest};

use crate::components::form::evidence::{Attempt, Documents};
use crate::components::form::fields::AnswerKey;
use crate::components::session::use_sign_in_again;
use crate::link::encode;
use crate::words::use_words;

/// What the route answers when something is wrong.
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

/// Sends the form of `event`. What was typed stays in it until it has arrived.
pub fn send(documents: &Documents, event: &leptos::ev::SubmitEvent) {
    let Some(form) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    if matches!(documents.attempt.get_untracked(), Attempt::Sending(_)) {
        return;
    }
    let documents = documents.clone();
    documents.attempt.set(Attempt::Sending(0));
    if start(&documents, &form).is_err() {
        documents
            .attempt
            .set(Attempt::Failed((use_words().form.evidence.problem)("offline")));
    }
}

fn start(documents: &Documents, form: &HtmlFormElement) -> Result<(), JsValue> {
    let words = &use_words().form.evidence;
    let sign_in = use_sign_in_again();
    // Fetch cannot tell how much has gone up; the older request can.
    let request = XmlHttpRequest::new()?;
    request.open("POST", &form.get_attribute("action").unwrap_or_default())?;
    request.set_request_header("accept", "application/json")?;

    let attempt = documents.attempt.clone();
    let progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
            attempt.set(Attempt::Sending((event.loaded() / event.total() * 100.0) as u32));
        }
    });
    request
        .upload()?
        .set_onprogress(Some(progress.as_ref().unchecked_ref()));
    progress.forget();

    let (waiting, answered, form_done) = (documents.clone(), request.clone(), form.clone());
    let done = Closure::once_into_js(move || {
        let status = answered.status().unwrap_or(0);
        if (200..300).contains(&status) {
            form_done.reset();
            refresh(waiting);
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
            sign_in.ask();
        }
        waiting.attempt.set(Attempt::Failed((words.problem)(&code)));
    });
    request.set_onloadend(Some(done.unchecked_ref()));
    if form.enctype() == "multipart/form-data" {
        return request.send_with_opt_form_data(Some(&FormData::new_with_form(form)?));
    }
    // Taking off: only which answer.
    request.set_request_header("content-type", "application/x-www-form-urlencoded")?;
    let AnswerKey { cycle, unit, indicator } = &documents.key;
    let body = format!(
        "cycle={}&unit={}&indicator={}",
        encode(cycle),
        encode(unit),
        encode(indicator)
    );
    request.send_with_opt_str(Some(&body))
}

/// Reads the list again. The fields of the answer are left alone.
fn refresh(documents: Documents) {
    spawn_local(async move {
        let key = documents.key.clone();
        if let Ok(view) = crate::api::answer::view(key.cycle, key.unit, key.indicator).await {
            documents.attached.set(view.evidence);
            documents.library.set(view.library);
            documents.attempt.set(Attempt::Added);
        } else {
            documents.attempt.set(Attempt::None);
        }
    });
}
