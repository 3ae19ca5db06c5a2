//! The multipart form that brings evidence.

use axum::extract::Multipart;
use serde::Deserialize;
use store::evidence::Document;

use crate::address;
use crate::middleware::errors::Failure;
use crate::routes::form::{self, File};

/// Bytes of a text field that are kept: far more than a title has.
const LONGEST_TEXT: usize = 4 * 1024;

/// Which answer it is about.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Place {
    pub(super) cycle: String,
    pub(super) unit: String,
    pub(super) indicator: String,
}

impl Place {
    /// The page of the answer.
    pub(super) fn page(&self, fragment: &str) -> String {
        let [cycle, unit, indicator] = [&self.cycle, &self.unit, &self.indicator].map(|part| address::encoded(part));
        address::with_query(&format!("/tu-danh-gia/{cycle}/{unit}/{indicator}"), &[], fragment)
    }

    /// The same with what has been done to its evidence, for the page to say: `them` or `go`.
    pub(super) fn done(&self, what: &str) -> String {
        address::with_query(&self.page(""), &[("mc", what)], "minh-chung")
    }
}

/// Everything that was typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pub(super) place: Place,
    pub(super) document: Document,
    url: String,
}

impl Texts {
    /// The page of the answer with what was typed, so that nothing has to be typed again.
    pub(super) fn page(&self, problem: &str, fragment: &str) -> String {
        let Document {
            title,
            number,
            issued_on,
            issuer,
        } = &self.document;
        let query = [
            ("loi", problem),
            ("ten", title),
            ("so", number),
            ("ngay", issued_on),
            ("cq", issuer),
            ("url", &self.url),
        ];
        address::with_query(&self.place.page(""), &query, fragment)
    }
}

/// What was given as evidence.
#[derive(Debug)]
pub(super) enum Given {
    /// No file, no link, nothing chosen.
    Nothing,
    /// A file that is not kept.
    TooLarge,
    /// A file.
    File { name: String, bytes: Vec<u8> },
    /// A link.
    Link(String),
    /// Evidence of another answer, by its identifier.
    Existing(String),
}

/// Reads the whole form.
pub(super) async fn read(form: Multipart) -> Result<(Texts, Given), Failure> {
    let sent = form::read(form, LONGEST_TEXT).await?;
    let word = |name: &str| sent.word(name).to_owned();
    let texts = Texts {
        place: Place {
            cycle: word("cycle"),
            unit: word("unit"),
            indicator: word("indicator"),
        },
        document: Document {
            title: word("title"),
            number: word("number"),
            issued_on: word("issued_on"),
            issuer: word("issuer"),
        },
        url: word("url"),
    };
    if texts.place.cycle.is_empty() || texts.place.unit.is_empty() || texts.place.indicator.is_empty() {
        return Err(Failure::Invalid);
    }
    let (url, existing) = (texts.url.trim(), word("existing"));
    let given = match sent.file {
        File::Nothing if !existing.is_empty() => Given::Existing(existing),
        File::Nothing if !url.is_empty() => Given::Link(url.to_owned()),
        File::Nothing => Given::Nothing,
        File::TooLarge => Given::TooLarge,
        File::Given { name, bytes } => Given::File { name, bytes },
    };
    Ok((texts, given))
}
