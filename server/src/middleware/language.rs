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

/// The language a program asks for: as a page does, and before Vietnamese the `Accept-Language` it sends. Pages do not
/// look at that header: browsers come with English set that nobody chose.
pub fn of_program(uri: &Uri, headers: &HeaderMap) -> Lang {
    let explicit = asked(uri).or_else(|| kept(headers));
    explicit.or_else(|| preferred(headers)).unwrap_or_default()
}

/// The one of our languages that stands highest in `Accept-Language`; of equals the first.
fn preferred(headers: &HeaderMap) -> Option<Lang> {
    let list = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let weighed = list.split(',').filter_map(|range| {
        let mut parts = range.split(';').map(str::trim);
        let lang = from_code(parts.next()?.split('-').next()?.to_ascii_lowercase().as_str())?;
        let weight = parts.find_map(|part| part.strip_prefix("q=")).unwrap_or("1");
        let weight: f32 = weight.parse().ok().filter(|weight| *weight > 0.0)?;
        Some((lang, weight))
    });
    weighed
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(lang, _)| lang)
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

    #[test]
    fn a_program_is_answered_in_the_language_it_prefers() {
        let uri = Uri::from_static("/api/v1/none");
        let of = |accepted| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
            (of_program(&uri, &headers), of_request(&uri, &headers))
        };
        assert_eq!(of("en"), (Lang::En, Lang::Vi));
        assert_eq!(of("fr, en-GB;q=0.8, vi;q=0.9").0, Lang::Vi);
        assert_eq!(of("fr;q=1, EN-us;q=0.4").0, Lang::En);
        assert_eq!(of("en;q=0, *;q=0.5").0, Lang::Vi);
        assert_eq!(of("en;q=x").0, Lang::Vi);
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static("en"));
        headers.insert(header::COOKIE, HeaderValue::from_static("lang=vi"));
        assert_eq!(of_program(&uri, &headers), Lang::Vi);
    }
}
