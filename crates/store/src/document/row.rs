//! Documents as they are stored.

use std::collections::BTreeMap;

use domain::document::Document;
use domain::evidence::{FileKind, Support};
use domain::time::Timestamp;
use domain::unit::UnitPath;
use uuid::Uuid;

use super::paper::{Paper, Words};
use crate::Store;
use crate::db::{all, optional, run};
use crate::error::Error;
use crate::write::{Write, corrupt};

/// The word of links in the column `kind`, where files have their ending.
pub(crate) const LINK: &str = "link";

/// What a document belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    /// The noun: `register`, `task` …
    pub(crate) word: &'static str,
    /// Which one.
    pub(crate) id: Uuid,
    /// Path of the unit it is about.
    pub(crate) path: &'a UnitPath,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    pub(super) subject: String,
    pub(super) subject_id: Uuid,
    pub(super) path: String,
    title: String,
    number: String,
    issued_on: Option<String>,
    issuer: String,
    kind: String,
    name: String,
    bytes: i64,
    pub(super) sha256: Option<String>,
    url: Option<String>,
    added_at: i64,
}

/// File or link of the columns that evidence and documents share.
pub(crate) fn support(url: Option<String>, kind: &str, name: String, bytes: i64) -> Result<Support, Error> {
    Ok(match url {
        Some(url) => Support::Link { url },
        None => Support::File {
            name,
            kind: FileKind::from_extension(kind).ok_or_else(|| corrupt(format!("kind {kind}")))?,
            bytes: u64::try_from(bytes).map_err(corrupt)?,
        },
    })
}

/// Those columns: kind, name, bytes.
pub(crate) fn columns(support: &Support) -> Result<(&'static str, &str, i64), Error> {
    Ok(match support {
        Support::File { name, kind, bytes } => (
            FileKind::extension(*kind),
            name.as_str(),
            i64::try_from(*bytes).map_err(corrupt)?,
        ),
        Support::Link { .. } => (LINK, "", 0),
    })
}

impl Row {
    pub(super) fn document(self) -> Result<Document, Error> {
        Ok(Document {
            id: self.id.to_string(),
            title: self.title,
            support: support(self.url, &self.kind, self.name, self.bytes)?,
            number: self.number,
            issued_on: self.issued_on.map(|day| day.parse()).transpose().map_err(corrupt)?,
            issuer: self.issuer,
            added_at: Timestamp(self.added_at),
        })
    }
}

/// Ties a document to its subject. Who may, and the event, are the use case's.
pub(crate) async fn add(
    write: &mut Write<'_>,
    by: Option<Uuid>,
    subject: Subject<'_>,
    paper: Paper,
) -> Result<Document, Error> {
    let id = Uuid::now_v7();
    let (kind, name, bytes) = columns(&paper.support)?;
    run!(
        write.tx,
        "INSERT INTO document (id, subject, subject_id, path, title, number, issued_on, issuer, kind, name, bytes,
                               sha256, url, added_at, added_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        id,
        subject.word,
        subject.id,
        subject.path.0.as_str(),
        paper.words.title.as_str(),
        paper.words.number.as_str(),
        paper.words.issued_on.map(|day| day.to_string()),
        paper.words.issuer.as_str(),
        kind,
        name,
        bytes,
        paper.sha256.as_deref(),
        paper.url(),
        write.now.0,
        by,
    )?;
    Ok(Document {
        id: id.to_string(),
        title: paper.words.title,
        support: paper.support,
        number: paper.words.number,
        issued_on: paper.words.issued_on,
        issuer: paper.words.issuer,
        added_at: write.now,
    })
}

/// One document by its identifier as people send it.
pub(super) async fn find(store: &Store, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let row = optional!(
        store.db(),
        Row,
        "SELECT id, subject, subject_id, path, title, number, issued_on, issuer, kind, name, bytes, sha256, url, added_at
         FROM document WHERE id = $1",
        id,
    )?;
    row.ok_or(Error::NotFound)
}

/// The documents of one subject, oldest first. The reader's right to the subject has been checked before.
pub(crate) async fn of(store: &Store, word: &str, id: Uuid) -> Result<Vec<Document>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, subject, subject_id, path, title, number, issued_on, issuer, kind, name, bytes, sha256, url, added_at
         FROM document WHERE subject = $1 AND subject_id = $2 ORDER BY added_at, id",
        word,
        id,
    )?;
    rows.into_iter().map(Row::document).collect()
}

/// The documents of every subject of this noun at or below a path, oldest first.
pub(crate) async fn below(store: &Store, word: &str, path: &UnitPath) -> Result<BTreeMap<Uuid, Vec<Document>>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, subject, subject_id, path, title, number, issued_on, issuer, kind, name, bytes, sha256, url, added_at
         FROM document WHERE subject = $1 AND path LIKE $2 || '%' ORDER BY added_at, id",
        word,
        path.0.as_str(),
    )?;
    let mut documents: BTreeMap<Uuid, Vec<Document>> = BTreeMap::new();
    for row in rows {
        documents.entry(row.subject_id).or_default().push(row.document()?);
    }
    Ok(documents)
}

/// A stored document of this noun, to be tied to something else too. Its file lies there already.
pub(crate) async fn again(store: &Store, word: &str, id: &str) -> Result<Paper, Error> {
    let row = find(store, id).await?;
    if row.subject != word {
        return Err(Error::NotFound);
    }
    let sha256 = row.sha256.clone();
    let document = row.document()?;
    Ok(Paper {
        words: Words {
            title: document.title,
            number: document.number,
            issued_on: document.issued_on,
            issuer: document.issuer,
        },
        support: document.support,
        sha256,
    })
}
