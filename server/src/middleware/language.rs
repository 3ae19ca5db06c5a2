//! The language of an answer: `?lang=vi|en`, then the cookie it left, then Vietnamese.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::indicator::Lang;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Uri, header};

use crate::state::State as AppState;

/// Name of query word and cookie.
const LANG: &str = "lang";

/// Finds the language and remembers the one asked for.
pub async fn layer(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let (asked, kept) = (asked(request.uri()), kept(request.headers()));
    request.extensions_mut().insert(asked.or(kept).unwrap_or_default());
    let mut response = next.run(request).await;
    if let Some(lang) = asked.filter(|asked| kept != Some(*asked)) {
        let secure = if state.config.https { "; Secure" } else { "" };
        let cookie = format!(
            "{LANG}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}",
            lang.code()
        );
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response
}

/// The language of a request, before or after this layer.
pub fn of(parts: &Parts) -> Lang {
    of_request(&parts.uri, &parts.headers)
}

/// The language of a request with this address and these headers.
pub fn of_request(uri: &Uri, headers: &HeaderMap) -> Lang {
    asked(uri).or_else(|| kept(headers)).unwrap_or_default()
}

fn from_code(code: &str) -> Option<Lang> {
    [Lang::Vi, Lang::En].into_iter().find(|lang| lang.code() == code)
}

fn asked(uri: &Uri) -> Option<Lang> {
    let pairs = uri.query()?.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .filter(|(key, _)| *key == LANG)
        .find_map(|(_, value)| from_code(value))
}

fn kept(headers: &HeaderMap) -> Option<Lang> {
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let pairs = cookies
        .flat_map(|list| list.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .filter(|(name, _)| *name == LANG)
        .find_map(|(_, value)| from_code(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_wins_over_the_cookie_and_the_cookie_over_vietnamese() {
        let mut headers = HeaderMap::new();
        assert_eq!(of_request(&Uri::from_static("/"), &headers), Lang::Vi);
        headers.insert(header::COOKIE, HeaderValue::from_static("densach=x; lang=en"));
        assert_eq!(of_request(&Uri::from_static("/?ky=1"), &headers), Lang::En);
        assert_eq!(of_request(&Uri::from_static("/?ky=1&lang=vi"), &headers), Lang::Vi);
        assert_eq!(of_request(&Uri::from_static("/?lang=fr"), &headers), Lang::En);
    }
}
