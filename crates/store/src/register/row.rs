//! Entries as they are stored.

use domain::document::Document;
use domain::explore::UnitLabel;
use domain::register::{Body, Entry, Register, Version};
use domain::time::Timestamp;
use domain::unit::UnitPath;
use uuid::Uuid;

use super::SUBJECT;
use crate::cube::{UnitTable, label};
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::{Write, corrupt};
use crate::{Store, document};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: Uuid,
    register: String,
    pub(super) unit: String,
    pub(super) path: String,
    pub(super) version: i64,
    body: String,
    illustrative: bool,
    changed_at: i64,
    changed_name: String,
    pub(super) withdrawn: Option<String>,
}

impl Row {
    pub(super) fn register(&self) -> Result<Register, Error> {
        Register::from_code(&self.register).ok_or_else(|| corrupt(format!("register {}", self.register)))
    }

    pub(super) fn body(&self) -> Result<Body, Error> {
        Ok(serde_json::from_str(&self.body)?)
    }

    pub(super) fn entry(self, unit: UnitLabel, documents: Vec<Document>) -> Result<Entry, Error> {
        Ok(Entry {
            id: self.id.to_string(),
            register: self.register()?,
            unit,
            version: self.version,
            body: self.body()?,
            documents,
            illustrative: self.illustrative,
            changed_at: Timestamp(self.changed_at),
            changed_by: self.changed_name,
            withdrawn: self.withdrawn,
        })
    }
}

const ONE: &str = "SELECT id, register, unit, path, version, body, illustrative, changed_at, changed_name, withdrawn
                   FROM register_entry WHERE id = $1";

/// One entry by its identifier as people send it.
pub(super) async fn find(store: &Store, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    optional!(store.db(), Row, ONE, id)?.ok_or(Error::NotFound)
}

/// The same inside a write: whoever else writes to it waits. The update changes nothing but takes the row's lock.
pub(super) async fn lock(write: &mut Write<'_>, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let row = optional!(
        write.tx,
        Row,
        "UPDATE register_entry SET version = version WHERE id = $1
         RETURNING id, register, unit, path, version, body, illustrative, changed_at, changed_name, withdrawn",
        id,
    )?;
    row.ok_or(Error::NotFound)
}

/// Every entry of one unit with its documents, newest first, those taken out too.
pub(crate) async fn of_unit(
    store: &Store,
    map_version: &str,
    unit: &UnitLabel,
    path: &UnitPath,
) -> Result<Vec<Entry>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, register, unit, path, version, body, illustrative, changed_at, changed_name, withdrawn
         FROM register_entry WHERE map_version = $1 AND path = $2 ORDER BY day DESC, id DESC",
        map_version,
        path.0.as_str(),
    )?;
    let mut documents = document::below(store, SUBJECT, path).await?;
    rows.into_iter()
        .map(|row| {
            let own = documents.remove(&row.id).unwrap_or_default();
            row.entry(unit.clone(), own)
        })
        .collect()
}

/// One entry with its documents.
pub(super) async fn whole(store: &Store, row: Row, units: &UnitTable) -> Result<Entry, Error> {
    let unit = units.unit(&row.unit).ok_or(Error::NotFound)?;
    let documents = document::of(store, SUBJECT, row.id).await?;
    row.entry(label(unit), documents)
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    version: i64,
    body: String,
    reason: String,
    at: i64,
    actor_name: String,
}

/// Every version of an entry, newest first.
pub(super) async fn versions(store: &Store, id: Uuid) -> Result<Vec<Version>, Error> {
    let rows = all!(
        store.db(),
        VersionRow,
        "SELECT version, body, reason, at, actor_name FROM register_version WHERE entry_id = $1 ORDER BY version DESC",
        id,
    )?;
    let version = |row: VersionRow| {
        Ok(Version {
            version: row.version,
            body: serde_json::from_str(&row.body)?,
            reason: row.reason,
            at: Timestamp(row.at),
            by: row.actor_name,
        })
    };
    rows.into_iter().map(version).collect()
}
