//! Publishing and locking: the last steps of the workflow table, for every self-assessment of a cycle at once.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::cycle::Cycle;
use domain::permission::allows;
use domain::review::Level;
use domain::workflow::{Action, State, Step, TABLE};
use serde_json::json;
use uuid::Uuid;

use crate::cube::Patch;
use crate::db::{all, optional, run};
use crate::error::Error;
use crate::history::Covered;
use crate::write::{Event, Write, corrupt};
use crate::{Store, target};

/// Publishes what the city has approved in a cycle; says how many self-assessments that were. The first time, the
/// targets of today are frozen beside the cycle. Who is late follows: publishing again publishes the rest.
///
/// # Errors
/// `nothing-to-publish` when nothing approved is waiting.
pub async fn publish(store: &Store, actor: &Actor, cycle: &str) -> Result<u32, Error> {
    let cycle = super::find(store, cycle).await?;
    let targets = target::of_cycle(store, &cycle).await?;
    let mut write = store.begin().await?;
    let moved = take_all(&mut write, actor, &cycle, Action::Publish).await?;
    if moved == 0 {
        return Err(Error::Invalid("nothing-to-publish".to_owned()));
    }
    run!(
        write.tx,
        "UPDATE cycle SET published_at = COALESCE(published_at, $1), frozen = COALESCE(frozen, $2) WHERE code = $3",
        write.now.0,
        serde_json::to_string(&targets)?,
        cycle.code.as_str(),
    )?;
    finish(write, actor, &cycle, Action::Publish, moved).await
}

/// Locks a cycle: what is approved or published never changes again. Says how many self-assessments that were.
///
/// # Errors
/// `still-open` until its last day has passed: others still write in it; `nothing-to-lock` when nothing approved or
/// published is there.
pub async fn lock(store: &Store, actor: &Actor, cycle: &str) -> Result<u32, Error> {
    let cycle = super::find(store, cycle).await?;
    let mut write = store.begin().await?;
    if cycle.is_open(write.now) || write.now.day() < cycle.opens {
        require_city(&mut write, actor, &cycle, Action::Lock).await?;
        return Err(Error::Invalid("still-open".to_owned()));
    }
    let moved = take_all(&mut write, actor, &cycle, Action::Lock).await?;
    if moved == 0 {
        return Err(Error::Invalid("nothing-to-lock".to_owned()));
    }
    finish(write, actor, &cycle, Action::Lock, moved).await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    unit: String,
    path: String,
    state: String,
    version: i64,
}

/// Takes `action` with every self-assessment the table lets take it. Only people who may do so for the whole city.
async fn take_all(write: &mut Write<'_>, actor: &Actor, cycle: &Cycle, action: Action) -> Result<u32, Error> {
    require_city(write, actor, cycle, action).await?;
    let rows = all!(
        write.tx,
        Row,
        "SELECT id, unit, path, state, version FROM assessment WHERE cycle = $1 AND path LIKE $2 || '%' ORDER BY path",
        cycle.code.as_str(),
        actor.scope.0.as_str(),
    )?;
    let mut versions = versions(write, cycle).await?;
    let mut moved = 0;
    for row in rows {
        let state = State::from_code(&row.state).ok_or_else(|| corrupt(format!("state {}", row.state)))?;
        if let Some(step) = domain::workflow::step(state, action, Level::ONLY) {
            let covered = Covered {
                answers: versions.remove(&row.id).unwrap_or_default(),
                ..Covered::default()
            };
            take(write, actor, cycle, &row, step, &covered).await?;
            moved += 1;
        }
    }
    Ok(moved)
}

/// Nothing for who may not do so for the whole city.
async fn require_city(write: &mut Write<'_>, actor: &Actor, cycle: &Cycle, action: Action) -> Result<(), Error> {
    let city = city_path(write, cycle).await?;
    let step = TABLE.iter().find(|step| step.action == action);
    if step.is_some_and(|step| allows(Some(actor), step.permission, &domain::unit::UnitPath(city))) {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

async fn take(
    write: &mut Write<'_>,
    actor: &Actor,
    cycle: &Cycle,
    row: &Row,
    step: &Step,
    covered: &Covered,
) -> Result<(), Error> {
    let moved = run!(
        write.tx,
        "UPDATE assessment SET state = $1, version = version + 1, since = $2 WHERE id = $3 AND version = $4",
        step.to.code(),
        write.now.0,
        row.id,
        row.version,
    )?;
    if moved != 1 {
        return Err(Error::Stale);
    }
    write
        .record(Event {
            actor: Some(actor),
            subject: "assessment",
            cycle: Some(&cycle.code),
            path: &row.path,
            indicator: None,
            action: step.action.code(),
            states: Some((step.from.code(), step.to.code())),
            reason: "",
            detail: json!(covered),
        })
        .await?;
    write.learn(Patch::State {
        cycle: cycle.code.clone(),
        unit: row.unit.clone(),
        state: step.to,
    });
    Ok(())
}

/// Versions of every answer given in a cycle, by self-assessment and indicator.
async fn versions(write: &mut Write<'_>, cycle: &Cycle) -> Result<BTreeMap<Uuid, BTreeMap<String, i64>>, Error> {
    let rows = all!(
        write.tx,
        (Uuid, String, i64),
        "SELECT answer.assessment_id, answer.indicator, answer.version
         FROM answer JOIN assessment ON assessment.id = answer.assessment_id
         WHERE assessment.cycle = $1 AND answer.complete",
        cycle.code.as_str(),
    )?;
    let mut versions: BTreeMap<Uuid, BTreeMap<String, i64>> = BTreeMap::new();
    for (id, indicator, version) in rows {
        versions.entry(id).or_default().insert(indicator, version);
    }
    Ok(versions)
}

async fn city_path(write: &mut Write<'_>, cycle: &Cycle) -> Result<String, Error> {
    let city = optional!(
        write.tx,
        (String,),
        "SELECT path FROM unit WHERE map_version = $1 AND kind = 'city'",
        cycle.map_version.as_str(),
    )?;
    city.map(|(path,)| path).ok_or(Error::NotFound)
}

async fn finish(mut write: Write<'_>, actor: &Actor, cycle: &Cycle, action: Action, moved: u32) -> Result<u32, Error> {
    let event = Event {
        actor: Some(actor),
        subject: "cycle",
        cycle: Some(&cycle.code),
        path: &actor.scope.0,
        indicator: None,
        action: action.code(),
        states: None,
        reason: "",
        detail: json!({ "assessments": moved }),
    };
    write.record(event).await?;
    write.learn(Patch::Catalogue);
    write.commit().await?;
    Ok(moved)
}
