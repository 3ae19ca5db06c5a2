//! Addresses to send a browser to: only our own, and every value percent-encoded.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in a path segment or query value.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// What must be encoded in an address that is otherwise kept: everything outside printable ASCII.
const KEPT: &AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\');

/// `text` as a path segment or query value.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, VALUE).to_string()
}

/// `path?key=value&…#fragment`; empty values are left out.
pub fn with_query(path: &str, values: &[(&str, &str)], fragment: &str) -> String {
    let mut address = path.to_owned();
    let mut sign = if path.contains('?') { '&' } else { '?' };
    for (key, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
        address.push(sign);
        address.push_str(key);
        address.push('=');
        address.push_str(&encoded(value));
        sign = '&';
    }
    if !fragment.is_empty() {
        address.push('#');
        address.push_str(fragment);
    }
    address
}

/// The way back somebody asked for, if it leads to this site: `/…`, never `//…`, `/\…` or another host.
pub fn own(wanted: &str) -> Option<String> {
    let path = wanted.strip_prefix('/')?;
    // Browsers read a backslash as a slash and skip tabs and line breaks.
    let foreign = path.starts_with(['/', '\\']) || wanted.chars().any(char::is_control);
    (!foreign).then(|| utf8_percent_encode(wanted, KEPT).to_string())
}

/// See other (303): after a form, a page that can be loaded again.
pub fn see_other(address: &str) -> Response {
    let location = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_addresses_lead_back() {
        assert_eq!(
            own("/tu-danh-gia/2025-H1/770?a=b#c").as_deref(),
            Some("/tu-danh-gia/2025-H1/770?a=b#c")
        );
        assert_eq!(
            own("/ban-do?tim=Thủ Đức").as_deref(),
            Some("/ban-do?tim=Th%E1%BB%A7%20%C4%90%E1%BB%A9c")
        );
        for wanted in [
            "",
            "//evil.vn",
            "/\\evil.vn",
            "https://evil.vn",
            "javascript:alert(1)",
            "/\t/evil.vn",
            "/a\r\nb",
        ] {
            assert_eq!(own(wanted), None, "{wanted:?}");
        }
    }

    #[test]
    fn values_are_encoded_and_empty_ones_left_out() {
        let address = with_query("/x", &[("a", "1&2"), ("b", ""), ("c", "Số 1/KH")], "minh-chung");
        assert_eq!(address, "/x?a=1%262&c=S%E1%BB%91%201%2FKH#minh-chung");
    }
}
