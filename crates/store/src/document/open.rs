//! Reading a stored file.

use std::path::PathBuf;

use domain::account::Actor;
use domain::document::Document;
use domain::permission::{Permission, allows};
use domain::unit::UnitPath;

use super::file::place;
use super::row::{Row, find};
use crate::error::Error;
use crate::{Store, Viewer, case, conclusion, coordination, register};

/// The stored file behind a document, for readers of what it belongs to. Links have no file: `NotFound`.
pub async fn open(store: &Store, viewer: Viewer<'_>, id: &str) -> Result<(Document, PathBuf), Error> {
    let actor = viewer.ok_or(Error::NotSignedIn)?;
    let row = find(store, id).await?;
    if !is_readable(store, actor, &row).await? {
        return Err(Error::NotFound);
    }
    let path = place(store, row.sha256.as_deref().ok_or(Error::NotFound)?)?;
    Ok((row.document()?, path))
}

/// Whether the actor reads what a document belongs to: one row for each noun that has documents.
async fn is_readable(store: &Store, actor: &Actor, row: &Row) -> Result<bool, Error> {
    let path = UnitPath(row.path.clone());
    Ok(match row.subject.as_str() {
        register::SUBJECT | conclusion::TASK => allows(Some(actor), Permission::ReadRegister, &path),
        coordination::SUBJECT => allows(Some(actor), Permission::ReadRule, &path),
        case::SUBJECT => case::is_readable(store, actor, row.subject_id).await?,
        conclusion::SUBJECT => conclusion::is_readable(store, actor, row.subject_id).await?,
        _ => false,
    })
}
