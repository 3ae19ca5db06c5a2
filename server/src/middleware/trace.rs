//! An id for every request, and one log line when it is answered.
//!
//! The line names the route's pattern (`/don-vi/{code}`), never the address itself: addresses hold search words, login
//! names and codes of evidence.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use http::HeaderValue;
use tracing::Instrument as _;

/// Name of the response header with the request's id.
pub const HEADER: &str = "x-request-id";

/// Identifies a request in the log and on error pages: twelve hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub String);

impl RequestId {
    fn new() -> Self {
        Self(format!("{:012x}", rand::random::<u64>() >> 16))
    }
}

/// Gives the request its id and logs how it was answered.
pub async fn layer(mut request: Request, next: Next) -> Response {
    let id = RequestId::new();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("-", MatchedPath::as_str)
        .to_owned();
    let method = request.method().clone();
    let span = tracing::info_span!("request", id = %id.0, %method, route);
    request.extensions_mut().insert(id.clone());
    #[expect(
        clippy::disallowed_methods,
        reason = "how long an answer took is of no meaning to the product"
    )]
    let began = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let ms = began.elapsed().as_millis();
    let status = response.status().as_u16();
    span.in_scope(|| match status {
        500.. => tracing::error!(status, ms, "answered"),
        _ if is_background(&route) => tracing::debug!(status, ms, "answered"),
        _ => tracing::info!(status, ms, "answered"),
    });
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}

/// Requests nobody needs to read about.
fn is_background(route: &str) -> bool {
    route.starts_with("/pkg/") || matches!(route, "/healthz" | "/readyz" | "/phien")
}
