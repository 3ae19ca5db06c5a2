//! Rules as they are stored.

use domain::coordination::{Body, Rule, Version};
use domain::document::Document;
use domain::explore::UnitLabel;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::Store;
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::Write;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: Uuid,
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
    pub(super) fn body(&self) -> Result<Body, Error> {
        Ok(serde_json::from_str(&self.body)?)
    }

    pub(super) fn rule(self, department: UnitLabel, documents: Vec<Document>) -> Result<Rule, Error> {
        Ok(Rule {
            id: self.id.to_string(),
            department,
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

/// One rule by its identifier as people send it.
pub(super) async fn find(store: &Store, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let row = optional!(
        store.db(),
        Row,
        "SELECT id, unit, path, version, body, illustrative, changed_at, changed_name, withdrawn
         FROM coordination_rule WHERE id = $1",
        id,
    )?;
    row.ok_or(Error::NotFound)
}

/// The same inside a write: whoever else writes to it waits. The update changes nothing but takes the row's lock.
pub(super) async fn lock(write: &mut Write<'_>, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let row = optional!(
        write.tx,
        Row,
        "UPDATE coordination_rule SET version = version WHERE id = $1
         RETURNING id, unit, path, version, body, illustrative, changed_at, changed_name, withdrawn",
        id,
    )?;
    row.ok_or(Error::NotFound)
}

/// Every rule that stands, newest first.
pub(super) async fn all(store: &Store) -> Result<Vec<Row>, Error> {
    Ok(all!(
        store.db(),
        Row,
        "SELECT id, unit, path, version, body, illustrative, changed_at, changed_name, withdrawn
         FROM coordination_rule WHERE withdrawn IS NULL ORDER BY id DESC",
    )?)
}

/// The same inside a write, with their identifiers.
pub(super) async fn others(write: &mut Write<'_>) -> Result<Vec<(Uuid, Body)>, Error> {
    let rows = all!(
        write.tx,
        (Uuid, String),
        "SELECT id, body FROM coordination_rule WHERE withdrawn IS NULL ORDER BY id",
    )?;
    rows.into_iter()
        .map(|(id, body)| Ok((id, serde_json::from_str(&body)?)))
        .collect()
}

/// A rule that stands, as the catalogue reads it.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    pub(crate) id: String,
    /// Code of the department.
    pub(crate) unit: String,
    pub(crate) body: Body,
}

/// Every rule that stands.
pub(crate) async fn standing(store: &Store) -> Result<Vec<Standing>, Error> {
    let standing = |row: Row| {
        Ok(Standing {
            body: row.body()?,
            id: row.id.to_string(),
            unit: row.unit,
        })
    };
    all(store).await?.into_iter().map(standing).collect()
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    version: i64,
    body: String,
    reason: String,
    at: i64,
    actor_name: String,
}

/// Every version of a rule, newest first.
pub(super) async fn versions(store: &Store, id: Uuid) -> Result<Vec<Version>, Error> {
    let rows = all!(
        store.db(),
        VersionRow,
        "SELECT version, body, reason, at, actor_name FROM coordination_version WHERE rule_id = $1
         ORDER BY version DESC",
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
