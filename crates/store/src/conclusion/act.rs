//! Steps of a task: confirming, reporting, accepting, asking again.

use domain::account::Actor;
use domain::conclusion::{TABLE, TaskAction, TaskState, step};
use domain::permission::{Permission, allows};
use domain::unit::UnitPath;
use serde_json::json;
use uuid::Uuid;

use super::TASK;
use super::row::{TaskRow, find, find_task, reads, state};
use crate::Store;
use crate::db::{optional, run};
use crate::document::{self, Attachment, Paper, Subject};
use crate::error::Error;
use crate::text::clean;
use crate::write::{Event, Write, id_of};

/// Takes a step with a task as it was at `version`; gives the state after it. What came with a report is kept as its
/// document.
///
/// # Errors
/// `Invalid("text")` where the step wants one; `Stale` when the version has moved on or the table has no such step.
pub async fn act(
    store: &Store,
    actor: &Actor,
    id: &str,
    action: TaskAction,
    version: i64,
    text: &str,
    attachments: Vec<Attachment>,
) -> Result<TaskState, Error> {
    let row = find_task(store, id).await?;
    let conclusion = find(store, &row.conclusion_id.to_string()).await?;
    let may = |permission| allowed(actor, permission, &row, &conclusion.unit_path());
    if !TABLE.iter().any(|step| step.action == action && may(step.permission)) {
        let is_read = reads_task(actor, &row) || reads(store, actor, &conclusion).await?;
        return Err(if is_read { Error::Forbidden } else { Error::NotFound });
    }
    let text = clean(text.trim())?;
    if text.is_empty() && action.needs_text() {
        return Err(Error::Invalid("text".to_owned()));
    }
    let papers = Paper::of_word(store, attachments).await?;
    let mut write = store.begin().await?;
    let from = lock(&mut write, row.id, version).await?;
    let step = *step(from, action).ok_or(Error::Stale)?;
    if !may(step.permission) {
        return Err(Error::Forbidden);
    }
    take(
        &mut write,
        Some(actor),
        &row.path,
        row.id,
        (from, action, step.to),
        &text,
    )
    .await?;
    let path = UnitPath(row.path.clone());
    for paper in papers {
        let subject = Subject {
            word: TASK,
            id: row.id,
            path: &path,
        };
        document::add(&mut write, Some(id_of(actor)?), subject, paper).await?;
    }
    write.commit().await?;
    Ok(step.to)
}

/// What the unit does is its own; what the city does belongs to the conclusion.
pub(super) fn allowed(actor: &Actor, permission: Permission, row: &TaskRow, conclusion: &UnitPath) -> bool {
    match permission {
        Permission::Conclude => allows(Some(actor), permission, conclusion),
        _ => allows(Some(actor), permission, &UnitPath(row.path.clone())),
    }
}

/// Whether the actor reads this task: it lies in the own care.
pub(super) fn reads_task(actor: &Actor, row: &TaskRow) -> bool {
    allows(Some(actor), Permission::ReadRegister, &UnitPath(row.path.clone()))
}

/// The state of a locked task that stands at `version`.
async fn lock(write: &mut Write<'_>, id: Uuid, version: i64) -> Result<TaskState, Error> {
    let row = optional!(
        write.tx,
        (String, i64),
        "UPDATE task SET version = version WHERE id = $1 RETURNING state, version",
        id,
    )?;
    let (word, stands) = row.ok_or(Error::NotFound)?;
    if stands != version {
        return Err(Error::Stale);
    }
    state(&word)
}

/// Writes a step of the table with its event.
pub(crate) async fn take(
    write: &mut Write<'_>,
    actor: Option<&Actor>,
    path: &str,
    id: Uuid,
    (from, action, to): (TaskState, TaskAction, TaskState),
    text: &str,
) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE task SET state = $1, version = version + 1, since = $2 WHERE id = $3",
        to.code(),
        write.now.0,
        id,
    )?;
    run!(
        write.tx,
        "INSERT INTO task_step (id, task_id, at, actor_id, actor_name, action, state_to, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        Uuid::now_v7(),
        id,
        write.now.0,
        actor.map(id_of).transpose()?,
        actor.map_or("", |actor| actor.name.as_str()),
        action.code(),
        to.code(),
        text,
    )?;
    write
        .record(Event {
            actor,
            subject: TASK,
            cycle: None,
            path,
            indicator: None,
            action: action.code(),
            states: Some((from.code(), to.code())),
            reason: text,
            detail: json!({ "task": id }),
        })
        .await
}
