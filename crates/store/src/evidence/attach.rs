//! Using a piece of evidence for an answer, or no longer.

use domain::account::Actor;
use domain::evidence::{Evidence, MOST_PER_ANSWER};
use domain::workflow::State;
use serde_json::json;
use uuid::Uuid;

use super::row::{find_in, uses_in};
use crate::Store;
use crate::answer::kept;
use crate::answer::save::{check_editable, event};
use crate::assessment::{Ground, Held};
use crate::cube::{Mark, Patch};
use crate::db::{one, run};
use crate::error::{Error, EvidenceProblem};
use crate::write::{Write, corrupt};

/// Uses evidence of another answer of the same self-assessment for this one too. Twice is once.
pub async fn attach(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    id: &str,
) -> Result<Evidence, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require_answer(actor, indicator)?;
    ground.indicator(indicator)?;
    let mut write = store.begin().await?;
    let held = open_answer(&mut write, &ground, actor, indicator).await?;
    let row = find_in(&mut write, &held, id).await?;
    supports(&mut write, &ground, &held, indicator, row.id).await?;
    let uses = uses_in(&mut write, row.id).await?;
    let detail = json!({ "evidence": row.id });
    write
        .record(event(&ground, actor, indicator, "attach-evidence", detail))
        .await?;
    write.commit().await?;
    row.evidence(uses)
}

/// Takes evidence away from an answer. What no answer uses any more is forgotten, unless it has been handed in once.
pub async fn detach(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    id: &str,
) -> Result<(), Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require_answer(actor, indicator)?;
    ground.indicator(indicator)?;
    let mut write = store.begin().await?;
    let held = open_answer(&mut write, &ground, actor, indicator).await?;
    let row = find_in(&mut write, &held, id).await?;
    let taken = run!(
        write.tx,
        "DELETE FROM evidence_use WHERE evidence_id = $1 AND indicator = $2",
        row.id,
        indicator,
    )?;
    if taken == 0 {
        return Err(Error::NotFound);
    }
    mend(&mut write, &ground, &held, indicator).await?;
    if held.state == State::Drafting && uses_in(&mut write, row.id).await?.is_empty() {
        // The file itself stays until a sweep finds that no row refers to it.
        run!(write.tx, "DELETE FROM evidence WHERE id = $1", row.id)?;
    }
    let detail = json!({ "evidence": row.id });
    write
        .record(event(&ground, actor, indicator, "detach-evidence", detail))
        .await?;
    write.commit().await
}

/// The locked self-assessment with this answer open for changes.
pub(super) async fn open_answer(
    write: &mut Write<'_>,
    ground: &Ground,
    actor: &Actor,
    indicator: &str,
) -> Result<Held, Error> {
    let held = ground.lock_or_begin(write, actor).await?;
    let stored = kept::one_in(write, held.id, indicator).await?;
    check_editable(Some(&held), stored.as_ref())?;
    Ok(held)
}

/// Notes that a piece of evidence supports an answer, if there is room for one more.
pub(super) async fn supports(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    indicator: &str,
    id: Uuid,
) -> Result<(), Error> {
    let (others,) = one!(
        write.tx,
        (i64,),
        "SELECT count(*) FROM evidence_use WHERE assessment_id = $1 AND indicator = $2 AND evidence_id <> $3",
        held.id,
        indicator,
        id,
    )?;
    if usize::try_from(others).map_err(corrupt)? >= MOST_PER_ANSWER {
        return Err(Error::Evidence(EvidenceProblem::TooMany));
    }
    run!(
        write.tx,
        "INSERT INTO evidence_use (evidence_id, assessment_id, indicator) VALUES ($1, $2, $3)
         ON CONFLICT (evidence_id, indicator) DO NOTHING",
        id,
        held.id,
        indicator,
    )?;
    mend(write, ground, held, indicator).await
}

/// A returned answer counts as mended when its evidence changes: that is often all the city asked for. The version
/// stays; what somebody is typing meanwhile does not become a conflict.
async fn mend(write: &mut Write<'_>, ground: &Ground, held: &Held, indicator: &str) -> Result<(), Error> {
    let mended = run!(
        write.tx,
        "UPDATE answer
         SET verdict = 'pending', verdict_reason = NULL, verdict_text = NULL, verdict_at = NULL, verdict_by = NULL
         WHERE assessment_id = $1 AND indicator = $2 AND verdict = 'returned'",
        held.id,
        indicator,
    )?;
    if mended == 1 {
        write.learn(Patch::Verdict {
            cycle: ground.cycle().code.clone(),
            unit: ground.unit.code.clone(),
            indicator: indicator.to_owned(),
            mark: Mark::Pending,
        });
    }
    Ok(())
}
