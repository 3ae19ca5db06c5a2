//! Publishing a draft: from then on it is a version like any other, and never changes.

use domain::account::Actor;
use domain::set_draft::diff;
use serde_json::json;

use super::keep::{record, remove};
use super::row::{lock, newest};
use crate::Store;
use crate::account::city_keeper;
use crate::cube::Patch;
use crate::db::optional;
use crate::error::Error;
use crate::indicator_set::import::store_version;

/// Publishes the draft of a set, read at `version` beside the published version `over`, as the next one. Of `cycles`,
/// those of the set in which nobody has begun ask it from now on; a cycle that has begun keeps its version.
///
/// # Errors
/// `Forbidden` for who does not keep the city's sets; `NotFound` without a draft; `Stale` when it or the published versions
/// have moved on, or when somebody has begun in one of the cycles; `Invalid` with `nothing` where it changes nothing and
/// with `contradiction` where the set contradicts itself.
pub async fn publish(
    store: &Store,
    actor: &Actor,
    code: &str,
    (version, over): (i64, u32),
    cycles: &[String],
) -> Result<u32, Error> {
    city_keeper(actor)?;
    let mut write = store.begin().await?;
    let mut set = lock(&mut write, code, version).await?;
    // Read after the draft's lock is held: whoever publishes the same set waits for it.
    let old = newest(store, code).await?;
    let stands = old.as_ref().map_or(0, |set| set.version);
    if stands != over {
        return Err(Error::Stale);
    }
    if diff(old.as_deref(), &set).is_empty() {
        return Err(Error::Invalid("nothing".to_owned()));
    }
    if !set.problems().is_empty() {
        return Err(Error::Invalid("contradiction".to_owned()));
    }
    set.version = stands + 1;
    store_version(&mut write, &set).await?;
    for cycle in cycles {
        let taken = optional!(
            write.tx,
            (String,),
            "UPDATE cycle SET set_version = $1
             WHERE code = $2 AND set_code = $3 AND published_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.cycle = cycle.code)
             RETURNING code",
            i64::from(set.version),
            cycle.as_str(),
            code,
        )?;
        taken.ok_or(Error::Stale)?;
    }
    remove(&mut write, code).await?;
    let detail = json!({ "cycles": cycles, "indicators": set.indicators.len() });
    record(&mut write, actor, &set, "publish", detail).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(set.version)
}
