//! Filling an answer in with what was worked out elsewhere.

use domain::account::Actor;
use domain::answer::Draft;
use domain::assessment::SaveOutcome;

use super::save;
use crate::Store;
use crate::assessment::{Folder, Ground};
use crate::error::Error;

/// Saves an answer after `typed` has changed what stands in it, as the officer would.
///
/// # Errors
/// `Stale` when the answer is not open for changes or somebody was faster.
pub(crate) async fn fill_in(
    store: &Store,
    actor: &Actor,
    ground: &Ground,
    indicator: &str,
    typed: impl FnOnce(&mut Draft),
) -> Result<(), Error> {
    let folder = Folder::read(store, ground, actor).await?;
    let kept = folder.answers.get(indicator);
    let version = kept.map_or(0, |kept| kept.version);
    let mut draft = kept.map(|kept| kept.draft.clone()).unwrap_or_default();
    typed(&mut draft);
    let (cycle, unit) = (&ground.cycle().code, &ground.unit.code);
    match save(store, actor, cycle, unit, indicator, &draft, version).await? {
        SaveOutcome::Saved(_) => Ok(()),
        SaveOutcome::Conflict(_) => Err(Error::Stale),
    }
}
