//! Evidence as it is stored.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::evidence::Evidence;
use domain::permission::Permission;
use domain::time::Timestamp;
use domain::workflow::State;
use uuid::Uuid;

use crate::assessment::{Ground, Held};
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::{Write, corrupt};
use crate::{Store, document};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) assessment_id: Uuid,
    title: String,
    number: String,
    issued_on: Option<String>,
    issuer: String,
    kind: String,
    name: String,
    bytes: i64,
    pub(super) sha256: Option<String>,
    url: Option<String>,
    pub(super) added_at: i64,
}

impl Row {
    /// With the indicators it supports.
    pub(super) fn evidence(self, indicators: Vec<String>) -> Result<Evidence, Error> {
        Ok(Evidence {
            id: self.id.to_string(),
            title: self.title,
            support: document::support(self.url, &self.kind, self.name, self.bytes)?,
            number: self.number,
            issued_on: self.issued_on.map(|day| day.parse()).transpose().map_err(corrupt)?,
            issuer: self.issuer,
            indicators,
            added_at: Timestamp(self.added_at),
        })
    }
}

const BY_ID: &str =
    "SELECT id, assessment_id, title, number, issued_on, issuer, kind, name, bytes, sha256, url, added_at
                     FROM evidence WHERE id = $1";

const USES: &str = "SELECT indicator FROM evidence_use WHERE evidence_id = $1 ORDER BY indicator";

/// One piece of evidence by its identifier as people send it.
pub(super) async fn find(store: &Store, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    optional!(store.db(), Row, BY_ID, id)?.ok_or(Error::NotFound)
}

/// One piece of evidence of a locked self-assessment.
pub(super) async fn find_in(write: &mut Write<'_>, held: &Held, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let row = optional!(write.tx, Row, BY_ID, id)?;
    row.filter(|row| row.assessment_id == held.id).ok_or(Error::NotFound)
}

/// Indicators a piece of evidence supports.
pub(super) async fn uses(store: &Store, id: Uuid) -> Result<Vec<String>, Error> {
    let rows = all!(store.db(), (String,), USES, id)?;
    Ok(rows.into_iter().map(|(indicator,)| indicator).collect())
}

/// The same inside a write.
pub(super) async fn uses_in(write: &mut Write<'_>, id: Uuid) -> Result<Vec<String>, Error> {
    let rows = all!(write.tx, (String,), USES, id)?;
    Ok(rows.into_iter().map(|(indicator,)| indicator).collect())
}

/// Whether a reader may see evidence added at this instant: what a unit adds while it mends is its own until it hands
/// in again.
pub(super) fn is_seen(ground: &Ground, actor: &Actor, held: &Held, added_at: Timestamp) -> bool {
    ground.allows(actor, Permission::ReadDraft) || held.state != State::PartlyReturned || added_at <= held.since
}

/// The evidence of a self-assessment as far as the reader may see it, oldest first. The reader's right to the
/// self-assessment itself has been checked before.
pub(crate) async fn readable(
    store: &Store,
    ground: &Ground,
    actor: &Actor,
    held: Option<&Held>,
) -> Result<Vec<Evidence>, Error> {
    let Some(held) = held else { return Ok(Vec::new()) };
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, assessment_id, title, number, issued_on, issuer, kind, name, bytes, sha256, url, added_at
         FROM evidence WHERE assessment_id = $1 ORDER BY added_at, id",
        held.id,
    )?;
    let mut uses: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
    let pairs = all!(
        store.db(),
        (Uuid, String),
        "SELECT evidence_id, indicator FROM evidence_use WHERE assessment_id = $1 ORDER BY indicator",
        held.id,
    )?;
    for (id, indicator) in pairs {
        uses.entry(id).or_default().push(indicator);
    }
    rows.into_iter()
        .filter(|row| is_seen(ground, actor, held, Timestamp(row.added_at)))
        .map(|row| {
            let indicators = uses.remove(&row.id).unwrap_or_default();
            row.evidence(indicators)
        })
        .collect()
}

/// How many pieces of evidence support each indicator.
pub(crate) fn count_by_indicator(evidence: &[Evidence]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for indicator in evidence.iter().flat_map(|one| &one.indicators) {
        *counts.entry(indicator.as_str()).or_default() += 1;
    }
    counts
}
