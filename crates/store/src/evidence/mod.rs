//! Evidence: documents and links behind answers.

use std::path::PathBuf;

use domain::account::Actor;
use domain::evidence::Evidence;

use crate::error::Error;
use crate::{Store, Viewer};

/// What a person says about a document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What it is called; needed.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Ngày ban hành as typed: `30/11/2024` or `2024-11-30`; may be empty.
    pub issued_on: String,
    /// Cơ quan ban hành.
    pub issuer: String,
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// The sender's name for it; made safe here.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What it is.
    pub document: Document,
}

/// Stores a file and attaches it to an answer.
pub async fn add_file(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _indicator: &str,
    _file: NewFile,
) -> Result<Evidence, Error> {
    Err(Error::NotFound)
}

/// Attaches a link to a public page to an answer.
pub async fn add_link(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _indicator: &str,
    _url: &str,
    _document: Document,
) -> Result<Evidence, Error> {
    Err(Error::NotFound)
}

/// Uses evidence of another answer of the same self-assessment for this one too.
pub async fn attach(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _indicator: &str,
    _id: &str,
) -> Result<Evidence, Error> {
    Err(Error::NotFound)
}

/// Takes evidence away from an answer.
pub async fn detach(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _indicator: &str,
    _id: &str,
) -> Result<(), Error> {
    Err(Error::NotFound)
}

/// The stored file behind a piece of evidence, for readers of the unit's work. Links have none: `NotFound`.
pub async fn open(_store: &Store, _viewer: Viewer<'_>, _id: &str) -> Result<(Evidence, PathBuf), Error> {
    Err(Error::NotFound)
}
