//! The built site: static files, style, module and glue, out of the program itself.
//!
//! A release holds `target/site` inside; a debug build reads it from disk at every request, so that a rebuilt site shows
//! without a new server. Files are compressed when the site is built, never here.

use std::borrow::Cow;
use std::fmt::Write as _;

use app::context::Assets;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Files;

/// The list of hashed names, written by the build.
const LIST: &str = "pkg/assets.json";
/// Names below `/pkg/` hold a hash of the content, so a browser never needs to ask again.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Everything else may change with the next release: kept for an hour, then compared by its tag.
const AN_HOUR: &str = "public, max-age=3600";

/// Access to the built site.
#[derive(Clone, Debug)]
pub struct Site {
    kept: Option<(Assets, HeaderValue)>,
}

impl Site {
    /// Opens the site. In a release the list of names is read once.
    pub fn open() -> Self {
        let read = || {
            let assets = read_assets();
            let policy = content_policy(&assets);
            (assets, policy)
        };
        Self {
            kept: (!cfg!(debug_assertions)).then(read),
        }
    }

    /// Addresses of script, module and style for the head of a page.
    pub fn assets(&self) -> Assets {
        self.kept
            .as_ref()
            .map_or_else(read_assets, |(assets, _)| assets.clone())
    }

    /// What a page of ours may load and run: nothing from elsewhere, and of scripts in a page those we know.
    pub fn content_policy(&self) -> HeaderValue {
        let kept = self.kept.as_ref().map(|(_, policy)| policy.clone());
        kept.unwrap_or_else(|| content_policy(&read_assets()))
    }

    /// Whether there is a file at `path`.
    pub fn has(path: &str) -> bool {
        file(path).is_some()
    }

    /// The file at `path` for a browser that sent `headers`; `None` if there is none.
    pub fn answer(path: &str, headers: &HeaderMap) -> Option<Response> {
        let (name, plain) = file(path)?;
        let (encoding, file) = best(name, plain, headers);
        let etag = etag(&file);
        let caching = if name.starts_with("pkg/") { FOREVER } else { AN_HOUR };
        let about = [
            (header::CACHE_CONTROL, caching.to_owned()),
            (header::ETAG, etag.clone()),
            (header::VARY, header::ACCEPT_ENCODING.as_str().to_owned()),
        ];
        if headers
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .any(|known| known.as_bytes() == etag.as_bytes())
        {
            return Some((StatusCode::NOT_MODIFIED, about).into_response());
        }
        let body = match file.data {
            Cow::Borrowed(bytes) => Body::from(bytes),
            Cow::Owned(bytes) => Body::from(bytes),
        };
        let mut response = (about, [(header::CONTENT_TYPE, media_type(name))], body).into_response();
        if let Some(encoding) = encoding {
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        Some(response)
    }
}

/// Answers with a file of the site before anything else is asked: files need no session.
pub async fn layer(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let file = if reads {
        Site::answer(request.uri().path(), request.headers())
    } else {
        None
    };
    match file {
        Some(response) => response,
        None => next.run(request).await,
    }
}

/// Name and file at an address. Compressed forms and the list have no address of their own.
fn file(path: &str) -> Option<(&str, EmbeddedFile)> {
    let name = path.strip_prefix('/')?;
    let hidden = name == LIST || name.split('/').any(|part| part.starts_with('.'));
    let variant = [".br", ".gz"].iter().any(|end| name.ends_with(end));
    if hidden || variant {
        None
    } else {
        Files::get(name).map(|file| (name, file))
    }
}

/// The smallest form the browser takes.
fn best(name: &str, plain: EmbeddedFile, headers: &HeaderMap) -> (Option<&'static str>, EmbeddedFile) {
    for (encoding, end) in [("br", "br"), ("gzip", "gz")] {
        if !accepts(headers, &header::ACCEPT_ENCODING, encoding) {
            continue;
        }
        if let Some(file) = Files::get(&format!("{name}.{end}")) {
            return (Some(encoding), file);
        }
    }
    (None, plain)
}

fn content_policy(assets: &Assets) -> HeaderValue {
    let named = |script: String| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)));
    let scripts = assets.scripts().map(named).join(" ");
    let policy = format!(
        "default-src 'self'; script-src 'self' {scripts} 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    );
    // Base64 and the words above are what a header may hold.
    HeaderValue::from_str(&policy).unwrap_or(NOTHING_RUNS)
}

const NOTHING_RUNS: HeaderValue = HeaderValue::from_static("default-src 'self'; script-src 'none'");

/// Whether a list such as `gzip, br;q=0.8, deflate;q=0` takes `wanted`.
pub fn accepts(headers: &HeaderMap, list: &HeaderName, wanted: &str) -> bool {
    let lists = headers.get_all(list).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(wanted));
        let refused = |part: &str| {
            part.strip_prefix("q=")
                .is_some_and(|q| q.parse::<f32>().is_ok_and(|q| q == 0.0))
        };
        named && !parts.any(refused)
    })
}

fn etag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let mut tag = String::from("\"");
    for byte in &hash[..12] {
        // Writing to a String cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "geojson" => "application/geo+json",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "jpg" | "jpeg" => "image/jpeg",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "md" | "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Reads the list. Without a built site there is none: pages then come without style and script, and still work.
fn read_assets() -> Assets {
    #[derive(Default, Deserialize)]
    struct List {
        js: String,
        wasm: String,
        css: String,
        explore: String,
        work: String,
        desk: String,
    }
    let list = Files::get(LIST)
        .and_then(|file| serde_json::from_slice::<List>(&file.data).ok())
        .unwrap_or_default();
    Assets {
        js: list.js,
        wasm: list.wasm,
        css: list.css,
        explore: list.explore,
        work: list.work,
        desk: list.desk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(list: &'static str, wanted: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, http::HeaderValue::from_static(list));
        accepts(&headers, &header::ACCEPT_ENCODING, wanted)
    }

    #[test]
    fn encodings_are_negotiated() {
        assert!(takes("gzip, deflate, br", "br"));
        assert!(takes("BR;q=0.1", "br"));
        assert!(!takes("gzip, br;q=0", "br"));
        assert!(!takes("brotli", "br"));
    }

    #[test]
    fn compressed_forms_and_paths_out_of_the_site_have_no_address() {
        for path in [
            "/pkg/assets.json",
            "/pkg/../assets.json",
            "/../Cargo.toml",
            "/.gitignore",
            "/a.js.br",
            "",
            "pkg",
        ] {
            assert!(!Site::has(path), "{path}");
        }
    }
}
