//! The three requests of the session watch.

use leptos::wasm_bindgen::{JsCast as _, JsValue};
use serde::Deserialize;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

use crate::link::encode;

/// How long the session lasts.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Remaining {
    /// Whether there is a session at all.
    pub signed_in: bool,
    /// Seconds until it ends for want of activity.
    pub idle_seconds_left: i64,
    /// Seconds until it ends in any case.
    pub absolute_seconds_left: i64,
}

/// What became of signing in again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Signed in.
    Done,
    /// The password is not right.
    Wrong,
    /// Too many attempts.
    TooMany,
    /// No answer.
    Offline,
}

/// Asks how long the session lasts; `stay` counts as activity. `None` without an answer.
pub async fn remaining(stay: bool) -> Option<Remaining> {
    let (status, text) = send("/phien", if stay { "POST" } else { "GET" }, None).await.ok()?;
    (status == 200).then(|| serde_json::from_str(&text).ok()).flatten()
}

/// Signs in.
pub async fn sign_in(login: &str, password: &str) -> Answer {
    let body = format!("username={}&password={}", encode(login), encode(password));
    match send("/dang-nhap", "POST", Some(&body)).await {
        Ok((204, _)) => Answer::Done,
        Ok((401, _)) => Answer::Wrong,
        Ok((429, _)) => Answer::TooMany,
        _ => Answer::Offline,
    }
}

async fn send(path: &str, method: &str, body: Option<&str>) -> Result<(u16, String), JsValue> {
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    if body.is_some() {
        headers.set("content-type", "application/x-www-form-urlencoded")?;
    }
    let request = RequestInit::new();
    request.set_method(method);
    request.set_headers(&headers);
    if let Some(body) = body {
        request.set_body(&JsValue::from_str(body));
    }
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(path, &request))
        .await?
        .unchecked_into();
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok((response.status(), text))
}
