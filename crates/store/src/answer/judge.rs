//! Verdicts of those who review.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::assessment::Rest;
use domain::permission::Permission;
use domain::workflow::{Action, State, Verdict, step};
use serde_json::json;
use uuid::Uuid;

use super::kept::{self, Answers, Kept, verdict_columns};
use super::save::event;
use crate::Store;
use crate::assessment::{Ground, Held, covered, make_rows};
use crate::cube::{Mark, Patch};
use crate::db::run;
use crate::error::Error;
use crate::text::clean;
use crate::write::{Event, Write, corrupt};

/// What a reviewer had in front of them.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Version of the answer.
    pub version: i64,
    /// The verdict so far, as [`Verdict::line`] has it; `None` if nobody looked at it.
    pub verdict: Option<&'a str>,
}

impl From<i64> for Seen<'_> {
    fn from(version: i64) -> Self {
        Self { version, verdict: None }
    }
}

impl Seen<'_> {
    /// Demands that nobody has changed or judged the answer since.
    fn check(&self, kept: &Kept) -> Result<(), Error> {
        let line = kept.verdict.line(kept.verified.as_ref().map(|(points, _)| *points));
        if kept.version == self.version && self.verdict.is_none_or(|seen| seen == line) {
            Ok(())
        } else {
            Err(Error::Stale)
        }
    }
}

/// Judges one answer at the version the reviewer read; starts the review when nobody has. `Verdict::Pending` takes a
/// verdict back. Gives state and version of the self-assessment afterwards, for the page's next guarded step.
///
/// # Errors
/// `Stale` when the answer has another version, somebody else judged it meanwhile, or the self-assessment is not with
/// reviewers; `Forbidden` when it is with
/// those of another level;
/// `Invalid("reason-text")` for a return that says nothing.
pub async fn judge(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    seen: impl Into<Seen<'_>>,
    verdict: Verdict,
) -> Result<(State, i64), Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::Review)?;
    ground.indicator(indicator)?;
    let verdict = checked(verdict)?;
    let mut write = store.begin().await?;
    let (held, answers) = under_review(&mut write, &ground, actor).await?;
    let kept = answers.get(indicator).ok_or(Error::NotFound)?;
    let seen = seen.into();
    if kept.version != seen.version {
        return Err(Error::Stale);
    }
    if kept.verdict != verdict || kept.verified.is_some() {
        seen.check(kept)?;
        put(
            &mut write,
            &ground,
            &held,
            actor,
            kept,
            &verdict,
            confirmed(kept, &verdict),
        )
        .await?;
        let (_, _, text) = verdict_columns(&verdict);
        let detail = json!({ "version": kept.version, "verdict": &verdict });
        let said = Event {
            reason: text.unwrap_or_default(),
            ..event(&ground, actor, indicator, "judge", detail)
        };
        write.record(said).await?;
    }
    write.commit().await?;
    Ok((held.state, held.version))
}

/// Accepts what is not judged yet: answers, gaps of the unit or of departments; says how many. What has changed since the self-assessment stood at
/// `version` nobody has looked at.
///
/// # Errors
/// `Stale` when the self-assessment has another version or is not with reviewers; `Forbidden` when it is with those of
/// another level.
pub async fn accept_rest(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    version: i64,
    rest: Rest,
) -> Result<u32, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::Review)?;
    let mut write = store.begin().await?;
    if ground
        .lock(&mut write)
        .await?
        .is_none_or(|held| held.version != version)
    {
        return Err(Error::Stale);
    }
    let (held, answers) = under_review(&mut write, &ground, actor).await?;
    let mut accepted = BTreeMap::new();
    let of = |kept: &Kept| Rest::of(kept.complete, ground.supplier(&kept.indicator).is_some());
    let is_meant = |kept: &&Kept| kept.verdict == Verdict::Pending && of(kept) == rest;
    for kept in answers.values().filter(is_meant) {
        let verified = confirmed(kept, &Verdict::Accepted);
        put(&mut write, &ground, &held, actor, kept, &Verdict::Accepted, verified).await?;
        accepted.insert(kept.indicator.as_str(), kept.version);
    }
    if !accepted.is_empty() {
        let detail = json!({ "answers": &accepted, "rest": rest });
        let said = Event {
            indicator: None,
            ..event(&ground, actor, "", "accept-rest", detail)
        };
        write.record(said).await?;
    }
    let count = u32::try_from(accepted.len()).map_err(corrupt)?;
    write.commit().await?;
    Ok(count)
}

/// Points that the place before gave instead of the unit's own, which accepting confirms.
fn confirmed<'a>(kept: &'a Kept, verdict: &Verdict) -> Option<(f64, &'a str)> {
    let verified = kept.verified.as_ref().map(|(points, why)| (*points, why.as_str()));
    verified.filter(|_| kept.verdict == Verdict::Pending && *verdict == Verdict::Accepted)
}

/// A return says what to do; every other verdict speaks for itself.
fn checked(verdict: Verdict) -> Result<Verdict, Error> {
    let Verdict::Returned { reason, text } = verdict else {
        return Ok(verdict);
    };
    let text = clean(text.trim())?;
    if text.is_empty() {
        return Err(Error::Invalid("reason-text".to_owned()));
    }
    Ok(Verdict::Returned { reason, text })
}

/// The locked self-assessment under review, by the table's own step if it only waits for it.
pub(super) async fn under_review(
    write: &mut Write<'_>,
    ground: &Ground,
    actor: &Actor,
) -> Result<(Held, Answers), Error> {
    let mut held = ground.lock(write).await?.ok_or(Error::Stale)?;
    let start = match held.state {
        State::UnderReview => None,
        state => Some(*step(state, Action::StartReview, held.level).ok_or(Error::Stale)?),
    };
    ground.require_at(actor, Permission::Review, held.level)?;
    let mut answers = kept::all_in(write, held.id).await?;
    make_rows(write, ground, &held, &mut answers).await?;
    if let Some(step) = start {
        let covered = covered(step, &answers);
        ground.take(write, &mut held, actor, step, "", covered).await?;
    }
    Ok((held, answers))
}

/// Stores a verdict, with the points the reviewer gives in place of the unit's own and why.
pub(super) async fn put(
    write: &mut Write<'_>,
    ground: &Ground,
    held: &Held,
    actor: &Actor,
    kept: &Kept,
    verdict: &Verdict,
    verified: Option<(f64, &str)>,
) -> Result<(), Error> {
    let (word, reason, text) = verdict_columns(verdict);
    let judged = *verdict != Verdict::Pending;
    let by = judged
        .then(|| Uuid::parse_str(&actor.id))
        .transpose()
        .map_err(corrupt)?;
    let done = run!(
        write.tx,
        "UPDATE answer SET verdict = $1, verdict_reason = $2, verdict_text = $3, verdict_at = $4, verdict_by = $5,
                           verified = $6, verified_text = $7
         WHERE assessment_id = $8 AND indicator = $9 AND version = $10",
        word,
        reason,
        text,
        judged.then_some(write.now.0),
        by,
        verified.map(|(points, _)| points),
        verified.map_or("", |(_, why)| why),
        held.id,
        kept.indicator.as_str(),
        kept.version,
    )?;
    if done != 1 {
        return Err(Error::Stale);
    }
    write.learn(Patch::Verdict {
        cycle: ground.cycle().code.clone(),
        unit: ground.unit.code.clone(),
        indicator: kept.indicator.clone(),
        mark: Mark::from(verdict),
    });
    Ok(())
}
