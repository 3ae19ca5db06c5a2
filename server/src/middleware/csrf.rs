//! A request that changes something must come from a page of this site.
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site`; older ones send `Origin`. Together with SameSite=Lax
//! cookies this needs no token in the forms, so a page left open over night still works.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, Uri, header};

use super::errors::Failure;

/// Refuses unsafe methods from elsewhere.
pub async fn layer(request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_same_site(request.headers(), request.uri()) {
        return next.run(request).await;
    }
    tracing::warn!("a request from another site was refused");
    Failure::Foreign.into_response()
}

fn is_same_site(headers: &HeaderMap, uri: &Uri) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return matches!(site.as_bytes(), b"same-origin" | b"none");
    }
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    // Over HTTP/2 the host is part of the address.
    let host = host.or_else(|| uri.authority().map(http::uri::Authority::as_str));
    let Some((origin, host)) = origin.zip(host) else {
        return false;
    };
    origin
        .split_once("://")
        .is_some_and(|(_, origin_host)| origin_host.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs
            .iter()
            .map(|(name, value)| {
                (
                    http::HeaderName::from_static(name),
                    http::HeaderValue::from_static(value),
                )
            })
            .collect();
        is_same_site(&headers, &Uri::from_static("/dang-nhap"))
    }

    #[test]
    fn only_pages_of_this_site_change_things() {
        assert!(accepted(&[("sec-fetch-site", "same-origin")]));
        assert!(accepted(&[("sec-fetch-site", "none")]));
        assert!(accepted(&[("origin", "https://densach.vn"), ("host", "densach.vn")]));
        assert!(accepted(&[
            ("origin", "http://127.0.0.1:3000"),
            ("host", "127.0.0.1:3000")
        ]));
        for refused in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://densach.vn"),
                ("host", "densach.vn"),
            ],
            &[("origin", "https://densach.vn.evil.vn"), ("host", "densach.vn")],
            &[("origin", "null"), ("host", "densach.vn")],
            &[("host", "densach.vn")],
            &[],
        ] {
            assert!(!accepted(refused), "{refused:?}");
        }
    }
}
