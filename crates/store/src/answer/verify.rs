//! Points the reviewer gives in place of the unit's own.

use domain::account::Actor;
use domain::indicator::Kind;
use domain::number;
use domain::permission::Permission;
use domain::workflow::{State, Verdict};
use serde_json::json;

use super::judge::{put, under_review};
use super::save::event;
use crate::Store;
use crate::assessment::Ground;
use crate::error::Error;
use crate::text::clean;
use crate::write::Event;

/// Accepts one answer in points at the version the reviewer read, with other points than the unit gave itself: `points`
/// as typed, from 0 to the line's maximum, and why. Gives state and version of the self-assessment afterwards.
///
/// # Errors
/// `Invalid("points")` for what is no number, `Invalid("above-maximum")` for more than the line has, `Invalid("why")`
/// without a reason; `Stale` when the answer has another version; `NotFound` for a line without points or an answer.
pub async fn verify(
    store: &Store,
    actor: &Actor,
    (cycle, unit, indicator): (&str, &str, &str),
    version: i64,
    points: &str,
    why: &str,
) -> Result<(State, i64), Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require(actor, Permission::Review)?;
    let (_, asked) = ground.indicator(indicator)?;
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    let points = number::parse(points).map_err(|_| invalid("points"))?;
    if points < 0.0 {
        return Err(invalid("points"));
    }
    if asked.kind != Kind::Points {
        return Err(Error::NotFound);
    }
    if points > asked.range[1] {
        return Err(invalid("above-maximum"));
    }
    let why = clean(why.trim())?;
    if why.is_empty() {
        return Err(invalid("why"));
    }
    let mut write = store.begin().await?;
    let (held, answers) = under_review(&mut write, &ground, actor).await?;
    let kept = answers
        .get(indicator)
        .filter(|kept| kept.complete)
        .ok_or(Error::NotFound)?;
    if kept.version != version {
        return Err(Error::Stale);
    }
    let verified = Some((points, why.as_str()));
    put(&mut write, &ground, &held, actor, kept, &Verdict::Accepted, verified).await?;
    let detail = json!({ "version": kept.version, "own": kept.figure, "points": points });
    let said = Event {
        reason: &why,
        ..event(&ground, actor, indicator, "verify", detail)
    };
    write.record(said).await?;
    write.commit().await?;
    Ok((held.state, held.version))
}
