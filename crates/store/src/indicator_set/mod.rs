//! Indicator sets: what is asked. A stored version never changes, so each is read once and kept.

pub(crate) mod import;

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use domain::indicator::IndicatorSet;

use crate::Store;
use crate::db::optional;
use crate::error::Error;
use crate::write::corrupt;

pub use import::import;

/// Sets by code and version, as read so far.
#[derive(Default)]
pub(crate) struct Cache(RwLock<BTreeMap<(String, i64), Arc<IndicatorSet>>>);

/// The newest version of the set that the newest measured cycle asks; of any measured set while there is no cycle.
pub async fn current(store: &Store) -> Result<Arc<IndicatorSet>, Error> {
    let pinned = optional!(
        store.db(),
        (String,),
        "SELECT set_code FROM cycle c JOIN indicator_set s ON s.code = set_code AND s.version = set_version
         WHERE s.mode = 'measured' ORDER BY c.code DESC LIMIT 1",
    )?;
    let newest = match pinned {
        Some((set,)) => optional!(
            store.db(),
            (String, i64),
            "SELECT code, version FROM indicator_set WHERE code = $1 ORDER BY version DESC LIMIT 1",
            set,
        )?,
        None => optional!(
            store.db(),
            (String, i64),
            "SELECT code, version FROM indicator_set WHERE mode = 'measured'
             ORDER BY imported_at DESC, code, version DESC LIMIT 1",
        )?,
    };
    let (code, version) = newest.ok_or(Error::NotFound)?;
    load(store, &code, version).await
}

/// The version of the set that a cycle pins.
pub async fn of_cycle(store: &Store, cycle: &str) -> Result<Arc<IndicatorSet>, Error> {
    let pinned = optional!(
        store.db(),
        (String, i64),
        "SELECT set_code, set_version FROM cycle WHERE code = $1",
        cycle,
    )?;
    let (code, version) = pinned.ok_or(Error::NotFound)?;
    load(store, &code, version).await
}

/// One version of a set, from memory where it has been read before.
pub(crate) async fn load(store: &Store, code: &str, version: i64) -> Result<Arc<IndicatorSet>, Error> {
    let key = (code.to_owned(), version);
    let kept = store.sets().0.read().map_err(corrupt)?.get(&key).cloned();
    if let Some(set) = kept {
        return Ok(set);
    }
    let row = optional!(
        store.db(),
        (String,),
        "SELECT body FROM indicator_set WHERE code = $1 AND version = $2",
        code,
        version,
    )?;
    let (body,) = row.ok_or(Error::NotFound)?;
    let set: Arc<IndicatorSet> = Arc::new(serde_json::from_str(&body)?);
    store.sets().0.write().map_err(corrupt)?.insert(key, set.clone());
    Ok(set)
}
