//! Pages of visitors, kept as they were sent.
//!
//! All visitors who ask for the same address in the same language are answered alike, for as long as nothing changes
//! that the explorer reads. So an answer is kept under the store's edition: the next write makes a new one, and nothing
//! kept before is ever found again. There is no time to wait for and nothing to clear.

use std::sync::Arc;

use app::context::Viewer;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::indicator::Lang;
use domain::time::Day;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::errors::Failure;
use super::language;
use crate::routes::pages;
use crate::site;
use crate::state::State as AppState;

/// Bytes kept in all.
const ROOM: u64 = 24 * 1024 * 1024;
/// Answers larger than this are not kept.
const LARGEST: usize = 2 * 1024 * 1024;
/// Answers expected, for the size of the table.
const EXPECTED: usize = 1000;

/// All that an answer to a visitor depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    edition: u64,
    /// Cycles open and fall due by days.
    day: Day,
    /// Path and query.
    address: String,
    /// Scheme and host: pages name their own address.
    origin: String,
    /// Language of pages, and of the public interface.
    langs: [Lang; 2],
    /// Whether brotli and gzip are understood.
    encodings: [bool; 2],
}

#[derive(Clone)]
struct Kept {
    headers: Arc<HeaderMap>,
    body: Bytes,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Kept> for Weight {
    fn weight(&self, key: &Key, kept: &Kept) -> u64 {
        // Headers and table take about as much as a kilobyte.
        u64::try_from(key.address.len() + kept.body.len() + 1024).unwrap_or(u64::MAX)
    }
}

/// The answers kept.
pub struct Pages(Cache<Key, Kept, Weight>);

impl Default for Pages {
    fn default() -> Self {
        Self(Cache::with_weighter(EXPECTED, ROOM, Weight))
    }
}

/// Answers a visitor with what another one was sent, if nothing has changed since.
pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let is_visitor = request
        .extensions()
        .get::<Viewer>()
        .is_some_and(|viewer| viewer.0.is_none());
    if request.method() != Method::GET || !is_visitor {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let takes = |encoding| site::accepts(&parts.headers, &header::ACCEPT_ENCODING, encoding);
    let key = Key {
        // Asked for before the page is made: see `Store::edition`.
        edition: state.store.edition(),
        day: state.store.now().day(),
        address: parts.uri.to_string(),
        origin: pages::origin(&parts, state.config.https),
        langs: [
            parts.extensions.get::<Lang>().copied().unwrap_or_default(),
            language::of_program(&parts.uri, &parts.headers),
        ],
        encodings: [takes("br"), takes("gzip")],
    };
    // Of many who ask for the same at once, one makes it and the others wait.
    let place = match state.pages.0.get_value_or_guard_async(&key).await {
        Ok(kept) => return kept.answer(),
        Err(place) => place,
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    if !may_be_kept(&response) {
        return response;
    }
    let (parts, body) = response.into_parts();
    // Made here, so as long as it takes.
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return Failure::Internal.into_response();
    };
    let kept = Kept {
        headers: Arc::new(parts.headers),
        body,
    };
    if kept.body.len() <= LARGEST {
        // Fails only where somebody else has put it there already.
        let _ = place.insert(kept.clone());
    }
    kept.answer()
}

/// Whole pages for everyone: nothing that went wrong, and nothing that speaks to one browser.
fn may_be_kept(response: &Response) -> bool {
    let headers = response.headers();
    let forbids = |value: &HeaderValue| value.to_str().is_ok_and(|value| value.contains("no-store"));
    response.status() == StatusCode::OK
        && !headers.contains_key(header::SET_COOKIE)
        && !headers.get(header::CACHE_CONTROL).is_some_and(forbids)
}

impl Kept {
    fn answer(self) -> Response {
        let mut response = Body::from(self.body).into_response();
        *response.headers_mut() = (*self.headers).clone();
        response
    }
}
