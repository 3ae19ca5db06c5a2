//! Drafts as they are stored.

use std::sync::Arc;

use domain::indicator::IndicatorSet;

use crate::Store;
use crate::db::optional;
use crate::error::Error;
use crate::indicator_set;
use crate::write::Write;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub(super) version: i64,
    body: String,
    pub(super) changed_at: i64,
    pub(super) changed_name: String,
}

impl Row {
    pub(super) fn set(&self) -> Result<IndicatorSet, Error> {
        Ok(serde_json::from_str(&self.body)?)
    }
}

/// The draft of a set, where there is one.
pub(super) async fn find(store: &Store, code: &str) -> Result<Option<Row>, Error> {
    Ok(optional!(
        store.db(),
        Row,
        "SELECT version, body, changed_at, changed_name FROM set_draft WHERE code = $1",
        code,
    )?)
}

/// The draft inside a write, as it was at `version`: whoever else writes to it waits.
///
/// # Errors
/// `NotFound` where there is none; `Stale` when it has moved on.
pub(super) async fn lock(write: &mut Write<'_>, code: &str, version: i64) -> Result<IndicatorSet, Error> {
    let row = optional!(
        write.tx,
        Row,
        "UPDATE set_draft SET version = version WHERE code = $1 RETURNING version, body, changed_at, changed_name",
        code,
    )?;
    let row = row.ok_or(Error::NotFound)?;
    if row.version == version {
        row.set()
    } else {
        Err(Error::Stale)
    }
}

/// The newest published version of a set, where there is one.
pub(super) async fn newest(store: &Store, code: &str) -> Result<Option<Arc<IndicatorSet>>, Error> {
    let row = optional!(
        store.db(),
        (i64,),
        "SELECT version FROM indicator_set WHERE code = $1 ORDER BY version DESC LIMIT 1",
        code,
    )?;
    match row {
        Some((version,)) => indicator_set::load(store, code, version).await.map(Some),
        None => Ok(None),
    }
}
