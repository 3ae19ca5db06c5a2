//! What came back.

use app::packed::Packed;
use axum::body::{Body, Bytes, to_bytes};
use http::{HeaderMap, Response};
use scraper::{Html, Selector};
use serde::de::DeserializeOwned;

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

    /// What a server function packed for the module.
    pub fn unpacked<T: DeserializeOwned>(&self) -> T {
        let packed: Result<Packed<T>, _> = serde_json::from_slice(&self.body);
        packed.unwrap_or_else(|error| panic!("{error}: {}", self.text())).0
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
    /// How many elements there are.
    pub fn count(&self, selector: &str) -> usize {
        self.texts(selector).len()
    }

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

    /// The first form that matches.
    pub fn form(&self, selector: &str) -> Form {
        let (form, hidden) = (
            Selector::parse(selector).unwrap(),
            Selector::parse("input[type=hidden]").unwrap(),
        );
        let form = self.html.select(&form).next();
        let form = form.unwrap_or_else(|| panic!("no {selector}: {}", self.text()));
        let fields = form.select(&hidden).map(|input| {
            let word = |name| input.attr(name).unwrap_or_default().to_owned();
            (word("name"), word("value"))
        });
        Form {
            action: form.attr("action").unwrap_or_default().to_owned(),
            hidden: fields.collect(),
        }
    }

    /// Everything a reader sees.
    pub fn text(&self) -> String {
        self.texts("body").concat()
    }
}

/// A form of a page as nobody has touched it yet: it knows the version that it was made of.
pub struct Form {
    /// Where it is sent to.
    pub action: String,
    hidden: Vec<(String, String)>,
}

impl Form {
    /// What it sends without being asked.
    pub fn hidden(&self, name: &str) -> &str {
        let mut fields = self.hidden.iter();
        fields
            .find_map(|(field, value)| (field == name).then_some(value))
            .unwrap_or_else(|| panic!("no {name} in {}: {:?}", self.action, self.hidden))
    }

    /// Everything it sends with `typed` in its other fields.
    pub fn with<'a>(&'a self, typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let hidden = self.hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        hidden.chain(typed.iter().copied()).collect()
    }
}
