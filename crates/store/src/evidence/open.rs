//! Reading a stored file.

use std::path::PathBuf;

use domain::evidence::Evidence;
use domain::time::Timestamp;

use super::row::{find, is_seen, uses};
use crate::assessment::Ground;
use crate::db::optional;
use crate::document::place;
use crate::error::Error;
use crate::{Store, Viewer};

/// The stored file behind a piece of evidence, for readers of the unit's work: the unit's own people, and the city
/// once it is handed in. Approved or published figures open nothing. Links have no file: `NotFound`.
pub async fn open(store: &Store, viewer: Viewer<'_>, id: &str) -> Result<(Evidence, PathBuf), Error> {
    let actor = viewer.ok_or(Error::NotSignedIn)?;
    let row = find(store, id).await?;
    let whose = optional!(
        store.db(),
        (String, String),
        "SELECT cycle, unit FROM assessment WHERE id = $1",
        row.assessment_id,
    )?;
    let (cycle, unit) = whose.ok_or(Error::NotFound)?;
    let ground = Ground::find(store, &cycle, &unit)?;
    let held = ground.held(store, actor).await?.ok_or(Error::NotFound)?;
    ground.require_reading(actor, held.state)?;
    if !is_seen(&ground, actor, &held, Timestamp(row.added_at)) {
        return Err(Error::NotFound);
    }
    let path = place(store, row.sha256.as_deref().ok_or(Error::NotFound)?)?;
    let uses = uses(store, row.id).await?;
    Ok((row.evidence(uses)?, path))
}
