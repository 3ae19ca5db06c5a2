//! Plain form posts: what a browser sends where the module has not arrived, or never will.
//!
//! The module's calls ask for JSON and stay on their page. A plain post asks for HTML and is sent on to an address that
//! shows what became of it. Server only.

use http::header::{ACCEPT, LOCATION};
use http::request::Parts;
use http::{HeaderValue, StatusCode};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::context::use_lang;
use crate::error::AppError;
use crate::link::Link;

/// Whether the request is a plain form post.
pub fn is_plain() -> bool {
    use_context::<Parts>().is_some_and(|parts| {
        parts
            .headers
            .get(ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("text/html"))
    })
}

/// Sends a plain post on to `address`, in the reader's language. Calls of the module are left alone.
pub fn send_on(address: impl FnOnce() -> Link) {
    if !is_plain() {
        return;
    }
    let address = address().in_lang(use_lang());
    // Links are percent-encoded, so this holds; an address that is none would only lose the convenience.
    if let (Some(response), Ok(address)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&address)) {
        response.insert_header(LOCATION, address);
        response.set_status(StatusCode::SEE_OTHER);
    }
}

/// The word of an error in addresses.
pub fn code(error: &AppError) -> &str {
    match error {
        AppError::Unauthenticated => "unauthenticated",
        AppError::Forbidden => "forbidden",
        AppError::NotFound => "not-found",
        AppError::Stale => "stale",
        AppError::NotReady(_) => "not-ready",
        AppError::Invalid(code) => code,
        AppError::TooMany(_) => "too-many",
        AppError::Offline | AppError::Internal { .. } => "failed",
    }
}

/// What fits into the field it comes from; a longer text was not typed there.
pub fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
