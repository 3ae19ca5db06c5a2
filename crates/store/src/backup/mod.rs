//! Backups: one file with every row and every evidence file, made while serving, restored into either database.
//!
//! A backup is a `tar.gz` of `tables/NAME.jsonl` (one JSON object a row), `evidence/ab/cdef…` (files named by their
//! SHA-256) and `manifest.json` (format, schema, and the SHA-256 of every part), so that it can be read without this
//! program. Rows are read in one snapshot; evidence files never change once they are written. Sessions and counted
//! sign-in attempts stay behind: whoever restores signs in anew.

mod read;
mod tables;
mod write;

use serde::{Deserialize, Serialize};

pub use read::restore;
pub use write::write;

pub(crate) use write::Digesting;

use crate::Store;
use crate::db::one;
use crate::error::Error;

/// What a backup or a restore covered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of all tables.
    pub rows: u64,
    /// Evidence files.
    pub files: u64,
    /// SHA-256 of evidence files that a row names but that could not be read whole. The rest is complete.
    pub missing: Vec<String>,
}

/// The manifest: the last part of a backup.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Manifest {
    /// Always `densach-backup`.
    format: String,
    /// Version of the tables it was made from.
    schema: i64,
    /// When, in epoch milliseconds.
    made_at: i64,
    /// Every part before it.
    parts: Vec<Part>,
    /// Evidence files that could not be read whole.
    missing: Vec<String>,
}

const FORMAT: &str = "densach-backup";
const MANIFEST: &str = "manifest.json";

/// A part of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    name: String,
    bytes: u64,
    sha256: String,
    /// Rows of a table; 0 for evidence.
    rows: u64,
}

/// Version of the tables: the newest migration.
async fn schema(store: &Store) -> Result<i64, Error> {
    let (version,) = one!(store.db(), (i64,), "SELECT max(version) FROM _sqlx_migrations")?;
    Ok(version)
}

/// SHA-256 as lower-case hexadecimal digits.
pub(crate) fn hex(digest: &[u8]) -> String {
    use std::fmt::Write as _;
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Something that is not a backup, or not a whole one.
fn unreadable() -> Error {
    Error::Invalid("backup-unreadable".to_owned())
}
