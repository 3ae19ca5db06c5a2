//! What came back.

use axum::body::{Body, Bytes, to_bytes};
use http::{HeaderMap, Response};
use scraper::{Html, Selector};

/// A response, read to its end.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub async fn read(response: Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Self {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body,
        }
    }

    /// A header's text; empty if it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    /// Where it sends the browser; empty if nowhere.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.to_vec()).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The body as a browser reads it.
    pub fn page(&self) -> Page {
        Page {
            html: Html::parse_document(&self.text()),
        }
    }
}

/// A parsed page.
pub struct Page {
    pub html: Html,
}

impl Page {
    /// Texts of all elements that match.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html
            .select(&selector)
            .map(|element| element.text().collect::<String>())
            .collect()
    }

    /// An attribute of all elements that match and have it.
    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html
            .select(&selector)
            .filter_map(|element| element.attr(attribute))
            .map(str::to_owned)
            .collect()
    }

    /// Everything a reader sees.
    pub fn text(&self) -> String {
        self.texts("body").concat()
    }
}
