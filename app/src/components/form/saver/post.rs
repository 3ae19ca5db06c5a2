//! Sending a save. The request outlives the page (`keepalive`), so that a closed tab still delivers its last words.

use domain::answer::Draft;
use domain::assessment::SaveOutcome;
use leptos::server_fn::ServerFn as _;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

use crate::api::answer::Save;
use crate::components::form::fields::{AnswerKey, fields};
use crate::error::AppError;
use crate::link::encode;

/// Browsers let requests outlive their page up to 64 KiB in all.
const KEEPALIVE_LIMIT: usize = 60_000;

/// Sends `draft` over `version` of the answer.
pub async fn save(key: &AnswerKey, version: i64, draft: &Draft) -> Result<SaveOutcome, AppError> {
    let (status, text) = send(key, version, draft).await.map_err(|_| AppError::Offline)?;
    let broken = || AppError::Internal { id: String::new() };
    if (200..300).contains(&status) {
        return serde_json::from_str(&text).map_err(|_| broken());
    }
    Err(serde_json::from_str(&text).unwrap_or_else(|_| match status {
        401 => AppError::Unauthenticated,
        403 => AppError::Forbidden,
        404 => AppError::NotFound,
        _ => broken(),
    }))
}

async fn send(key: &AnswerKey, version: i64, draft: &Draft) -> Result<(u16, String), JsValue> {
    let mut texts = vec![
        ("cycle", key.cycle.clone()),
        ("unit", key.unit.clone()),
        ("indicator", key.indicator.clone()),
        ("version", version.to_string()),
    ];
    texts.extend(fields(draft));
    let pairs: Vec<String> = texts
        .iter()
        .map(|(name, text)| format!("{name}={}", encode(text)))
        .collect();
    let body = pairs.join("&");

    let headers = web_sys::Headers::new()?;
    headers.set("content-type", "application/x-www-form-urlencoded")?;
    headers.set("accept", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    if body.len() < KEEPALIVE_LIMIT {
        js_sys::Reflect::set(&request, &"keepalive".into(), &JsValue::TRUE)?;
    }
    request.set_body(&JsValue::from_str(&body));
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(Save::PATH, &request))
        .await?
        .unchecked_into();
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok((response.status(), text))
}
