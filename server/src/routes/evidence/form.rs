//! The multipart form that brings evidence.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use domain::evidence::MAX_FILE_BYTES;
use http::StatusCode;
use serde::Deserialize;
use store::evidence::Document;

use crate::address;
use crate::middleware::errors::Failure;

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

/// Reads the whole form. A file over the limit is read to its end but not kept.
pub(super) async fn read(mut form: Multipart) -> Result<(Texts, Given), Failure> {
    let mut texts = Texts::default();
    let mut file = Given::Nothing;
    let mut existing = String::new();
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) if is_too_large(&error) => {
                file = Given::TooLarge;
                break;
            }
            Err(_) => return Err(Failure::Invalid),
        };
        let kept = match field.name().unwrap_or_default() {
            "file" => {
                file = read_file(field).await?;
                continue;
            }
            "cycle" => &mut texts.place.cycle,
            "unit" => &mut texts.place.unit,
            "indicator" => &mut texts.place.indicator,
            "title" => &mut texts.document.title,
            "number" => &mut texts.document.number,
            "issued_on" => &mut texts.document.issued_on,
            "issuer" => &mut texts.document.issuer,
            "url" => &mut texts.url,
            "existing" => &mut existing,
            _ => continue,
        };
        *kept = read_text(field).await?;
    }
    if texts.place.cycle.is_empty() || texts.place.unit.is_empty() || texts.place.indicator.is_empty() {
        return Err(Failure::Invalid);
    }
    let url = texts.url.trim();
    let given = match file {
        Given::Nothing if !existing.is_empty() => Given::Existing(existing),
        Given::Nothing if !url.is_empty() => Given::Link(url.to_owned()),
        file => file,
    };
    Ok((texts, given))
}

async fn read_file(mut field: Field<'_>) -> Result<Given, Failure> {
    let limit = usize::try_from(MAX_FILE_BYTES).unwrap_or(usize::MAX);
    let name = field.file_name().unwrap_or_default().to_owned();
    let mut bytes = Vec::new();
    let mut is_kept = true;
    loop {
        match field.chunk().await {
            Ok(Some(chunk)) if is_kept && bytes.len() + chunk.len() <= limit => bytes.extend_from_slice(&chunk),
            Ok(Some(_)) => {
                is_kept = false;
                bytes = Vec::new();
            }
            Ok(None) if !is_kept => return Ok(Given::TooLarge),
            // A browser sends an empty, nameless file for a field that was left alone.
            Ok(None) if name.is_empty() && bytes.is_empty() => return Ok(Given::Nothing),
            Ok(None) => return Ok(Given::File { name, bytes }),
            Err(error) if is_too_large(&error) => return Ok(Given::TooLarge),
            Err(_) => return Err(Failure::Invalid),
        }
    }
}

async fn read_text(mut field: Field<'_>) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|_| Failure::Invalid)? {
        if bytes.len() + chunk.len() > LONGEST_TEXT {
            return Err(Failure::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Failure::Invalid)
}

fn is_too_large(error: &MultipartError) -> bool {
    error.status() == StatusCode::PAYLOAD_TOO_LARGE
}
