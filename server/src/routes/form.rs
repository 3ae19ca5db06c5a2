//! Multipart forms: texts by name, a file at most. What cannot be taken is shown again in the page it came from, with
//! everything that was typed.

use app::context::{KEPT, Typed, Viewer};
use axum::body::Body;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest as _, Multipart, Request, State};
use axum::response::{IntoResponse as _, Response};
use domain::account::Actor;
use domain::evidence::MAX_FILE_BYTES;
use http::request::Parts;
use http::{Method, StatusCode, header};
use serde::{Deserialize, Serialize};
use store::document::Attachment;

use crate::address;
use crate::middleware::errors::{Failure, wants_json};
use crate::routes::{pages, sign_in};
use crate::state::State as AppState;

/// Most fields of one form: a sheet of some hundred communes with a handful of fields each.
const MOST_FIELDS: usize = 2_000;

/// A file as it came.
#[derive(Debug, Default)]
pub enum File {
    /// None chosen.
    #[default]
    Nothing,
    /// One that is not kept.
    TooLarge,
    /// One under the sender's name.
    Given {
        /// The sender's name for it.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
}

/// Everything that was sent.
#[derive(Debug, Default)]
pub struct Sent {
    /// Names and texts, in order; a name may come more than once.
    pub fields: Vec<(String, String)>,
    /// The file, under the name `file`.
    pub file: File,
}

impl Sent {
    /// The text of the field with this name; empty where there is none.
    pub fn word(&self, name: &str) -> &str {
        let own = self.fields.iter().find(|(field, _)| field == name);
        own.map_or("", |(_, text)| text.as_str())
    }

    /// Every text under this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let own = self.fields.iter().filter(move |(field, _)| field == name);
        own.map(|(_, text)| text.as_str())
    }

    /// A version that was read.
    pub fn version(&self) -> Result<i64, Failure> {
        self.word("version").parse().map_err(|_| Failure::Invalid)
    }

    /// File and link, as they go to the store; `None` for a file that is too large.
    pub fn attachments(&mut self) -> Option<Vec<Attachment>> {
        let mut attachments = Vec::new();
        match std::mem::take(&mut self.file) {
            File::Nothing => {}
            File::TooLarge => return None,
            File::Given { name, bytes } => attachments.push(Attachment::File { name, bytes }),
        }
        let url = self.word("url").trim();
        if !url.is_empty() {
            attachments.push(Attachment::Link(url.to_owned()));
        }
        Some(attachments)
    }
}

/// Reads a whole form, texts of at most `longest` bytes. A file over the limit is read to its end but not kept.
pub async fn read(mut form: Multipart, longest: usize) -> Result<Sent, Failure> {
    let mut sent = Sent::default();
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) if is_too_large(&error) => {
                sent.file = File::TooLarge;
                break;
            }
            Err(_) => return Err(Failure::Invalid),
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            // One file goes with one post: a second is not dropped without a word.
            if !matches!(sent.file, File::Nothing) {
                return Err(Failure::Invalid);
            }
            sent.file = read_file(field).await?;
        } else if sent.fields.len() < MOST_FIELDS {
            sent.fields.push((name, read_text(field, longest).await?));
        }
    }
    Ok(sent)
}

async fn read_file(mut field: Field<'_>) -> Result<File, Failure> {
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
            Ok(None) if !is_kept => return Ok(File::TooLarge),
            // A browser sends an empty, nameless file for a field that was left alone.
            Ok(None) if name.is_empty() && bytes.is_empty() => return Ok(File::Nothing),
            Ok(None) => return Ok(File::Given { name, bytes }),
            Err(error) if is_too_large(&error) => return Ok(File::TooLarge),
            Err(_) => return Err(Failure::Invalid),
        }
    }
}

async fn read_text(mut field: Field<'_>, longest: usize) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|_| Failure::Invalid)? {
        if bytes.len() + chunk.len() > longest {
            return Err(Failure::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Failure::Invalid)
}

fn is_too_large(error: &MultipartError) -> bool {
    error.status() == StatusCode::PAYLOAD_TOO_LARGE
}

/// A form that was posted to the address of its own page.
pub struct Posted {
    state: AppState,
    parts: Parts,
    /// What was sent.
    pub sent: Sent,
}

/// Bytes of a text field that are kept: a hundred members of a committee, many times over.
const LONGEST_TEXT: usize = 64 * 1024;

impl Posted {
    /// Reads a form; waits for a turn before, so that what waits is a connection and not 10 MB.
    pub async fn read(state: &AppState, request: Request) -> Result<Self, Failure> {
        let _turn = state.uploads.acquire().await.map_err(|_| Failure::Unavailable)?;
        let (parts, body) = request.into_parts();
        let request = Request::from_parts(parts.clone(), body);
        let multipart = Multipart::from_request(request, state)
            .await
            .map_err(|_| Failure::Invalid)?;
        Ok(Self {
            state: state.clone(),
            sent: read(multipart, LONGEST_TEXT).await?,
            parts,
        })
    }

    /// Who sent it.
    pub fn viewer(&self) -> Viewer {
        self.parts.extensions.get::<Viewer>().cloned().unwrap_or_default()
    }

    /// The page again with what was typed and what is wrong with which field.
    pub async fn again(self, problems: Vec<(String, String)>) -> Response {
        let typed = Typed {
            fields: self.sent.fields,
            problems,
        };
        show(self.state, self.parts, typed, StatusCode::UNPROCESSABLE_ENTITY).await
    }

    /// The session ended while the form was filled in: what was typed goes through signing in, and is there again afterwards.
    pub async fn sign_in_first(self) -> Response {
        if wants_json(&self.parts.headers) {
            return Failure::Unauthenticated.into_response();
        }
        let kept = Kept {
            to: self.parts.uri.to_string(),
            // Passwords are typed again: they do not stand in a page.
            fields: self
                .sent
                .fields
                .into_iter()
                .filter(|(name, _)| !is_secret(name))
                .collect(),
        };
        kept.ask(self.state, self.parts, &[]).await
    }
}

/// Whether a field holds a password.
fn is_secret(name: &str) -> bool {
    matches!(name, "password" | "current")
}

/// What a form sent of somebody who has to sign in first. It travels in a field of the sign-in form: kept nowhere, and not in
/// an address, which may be cut.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    /// The form's page.
    pub to: String,
    /// What was typed.
    pub fields: Vec<(String, String)>,
}

impl Kept {
    /// What stands in the field, if it is ours.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The sign-in page, with everything in its form; `said` are further words of its address.
    pub async fn ask(&self, state: AppState, mut parts: Parts, said: &[(&str, &str)]) -> Response {
        let query = [said, &[("tiep", self.to.as_str())]].concat();
        let Ok(uri) = address::with_query(sign_in::PATH, &query, "").parse() else {
            return Failure::Unauthenticated.into_response();
        };
        parts.uri = uri;
        let typed = Typed {
            fields: vec![(KEPT.to_owned(), serde_json::json!(self).to_string())],
            problems: Vec::new(),
        };
        show(state, parts, typed, StatusCode::UNAUTHORIZED).await
    }

    /// The form's page with everything in it again, for whoever has signed in.
    pub async fn give_back(self, state: AppState, mut parts: Parts, actor: Actor) -> Response {
        let Some(uri) = address::own(&self.to).and_then(|own| own.parse().ok()) else {
            return address::see_other("/");
        };
        parts.uri = uri;
        parts.extensions.insert(Viewer(Some(actor)));
        let typed = Typed {
            fields: self.fields,
            problems: Vec::new(),
        };
        show(state, parts, typed, StatusCode::OK).await
    }
}

/// The page at the address of `parts`, whatever was sent there, with what was typed.
async fn show(state: AppState, mut parts: Parts, typed: Typed, status: StatusCode) -> Response {
    parts.method = Method::GET;
    for header in [header::CONTENT_TYPE, header::CONTENT_LENGTH] {
        parts.headers.remove(header);
    }
    parts.extensions.insert(typed);
    let mut response = pages::page(State(state), Request::from_parts(parts, Body::empty())).await;
    if response.status().is_success() {
        *response.status_mut() = status;
    }
    response
}
