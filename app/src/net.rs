//! Asking the server from the browser: one way for everything that does not go through a form.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

use crate::link::encode;

/// Browsers let requests outlive their page up to 64 KiB in all.
const KEEPALIVE_LIMIT: usize = 60_000;

/// Status and text of an answer; nothing where none came.
pub type Answer = Option<(u16, String)>;

/// Reads `path`.
pub async fn get(path: &str) -> Answer {
    send("GET", path, None).await.ok()
}

/// Posts `fields` as a form does. The request outlives the page where it is small enough, so that a closed tab still
/// delivers its last words.
pub async fn post(path: &str, fields: &[(impl AsRef<str>, String)]) -> Answer {
    send("POST", path, Some(urlencoded(fields))).await.ok()
}

/// Fields as the body of a post.
pub fn urlencoded(fields: &[(impl AsRef<str>, String)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, text)| format!("{}={}", name.as_ref(), encode(text)))
        .collect();
    pairs.join("&")
}

async fn send(method: &str, path: &str, body: Option<String>) -> Result<(u16, String), JsValue> {
    let headers = Headers::new()?;
    headers.set("accept", "application/json")?;
    let request = RequestInit::new();
    request.set_method(method);
    if let Some(body) = body {
        headers.set("content-type", "application/x-www-form-urlencoded")?;
        if body.len() < KEEPALIVE_LIMIT {
            js_sys::Reflect::set(&request, &"keepalive".into(), &JsValue::TRUE)?;
        }
        request.set_body(&JsValue::from_str(&body));
    }
    request.set_headers(&headers);
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(path, &request)).await?;
    let response: Response = response.unchecked_into();
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok((response.status(), text))
}
