//! Conclusions and tasks as readers see them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::account::Actor;
use domain::conclusion::{ConclusionView, Happened, Item, Line, ListView, Tally, Task, TaskAction, TaskView, actions};
use domain::permission::{Permission, allows};
use domain::time::Timestamp;
use domain::unit::{UnitKind, UnitPath};
use uuid::Uuid;

use super::act::{allowed, reads_task};
use super::row::{TaskRow, every, find, find_task, items, reads, tasks};
use super::{SUBJECT, TASK};
use crate::cube::{UnitTable, label};
use crate::db::all;
use crate::error::Error;
use crate::register::units;
use crate::write::corrupt;
use crate::{Store, document};

/// Units of a kind with more than this many are chosen by their kind, not one by one.
const MOST_NAMED: usize = 40;

/// `/ket-luan`: what the reader may read, and what the reader's own units have to do.
pub async fn list(store: &Store, actor: &Actor) -> Result<ListView, Error> {
    let units = units(store)?;
    let today = store.now().day();
    let mut by_conclusion: BTreeMap<Uuid, Vec<Task>> = BTreeMap::new();
    if allows(Some(actor), Permission::ReadRegister, &actor.scope) {
        for row in tasks(store, &actor.scope, None).await? {
            let conclusion = row.conclusion_id;
            if let Some(task) = row.task(&units, today)? {
                by_conclusion.entry(conclusion).or_default().push(task);
            }
        }
    }
    let mut conclusions = Vec::new();
    for row in every(store).await? {
        if !reads(store, actor, &row).await? {
            continue;
        }
        let count = items(store, row.id).await?.len();
        let own = by_conclusion.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        conclusions.push(Line {
            tally: Tally::of(own),
            items: u32::try_from(count).map_err(corrupt)?,
            head: row.head()?,
        });
    }
    Ok(ListView {
        conclusions,
        tasks: open_tasks(store, actor, None).await?,
        may_conclude: allows(Some(actor), Permission::Conclude, &actor.scope),
        today,
    })
}

/// What the units in an actor's care have to do, late ones first, then by their day. Of one unit, or of all; empty for
/// those who neither report nor, where a unit is named, read for it.
pub async fn open_tasks(store: &Store, actor: &Actor, of: Option<&str>) -> Result<Vec<Task>, Error> {
    let units = units(store)?;
    let named = of.and_then(|code| units.unit(code));
    let permission = of.map_or(Permission::Report, |_| Permission::ReadRegister);
    let path = match (of, named) {
        (None, _) => actor.scope.clone(),
        (Some(_), Some(unit)) => unit.path.clone(),
        (Some(_), None) => return Ok(Vec::new()),
    };
    if !allows(Some(actor), permission, &path) {
        return Ok(Vec::new());
    }
    let today = store.now().day();
    let mut open = Vec::new();
    for row in tasks(store, &path, None).await? {
        // Of one unit: its own, not those below it.
        if of.is_some_and(|code| row.unit != code) {
            continue;
        }
        open.extend(
            row.task(&units, today)?
                .filter(|task| task.state.is_with_unit() || of.is_some()),
        );
    }
    open.retain(|task| task.state != domain::conclusion::TaskState::Accepted);
    open.sort_by_key(|task| (Reverse(task.is_late), task.due.is_none(), task.due));
    Ok(open)
}

/// `/ket-luan/{conclusion}`: a conclusion with its items and the tasks in the reader's care; `None` for a new one, which
/// only those see who may write it.
pub async fn view(store: &Store, actor: &Actor, id: Option<&str>) -> Result<Option<ConclusionView>, Error> {
    let Some(id) = id else {
        let may = allows(Some(actor), Permission::Conclude, &actor.scope);
        return if may { Ok(None) } else { Err(Error::Forbidden) };
    };
    let row = find(store, id).await?;
    if !reads(store, actor, &row).await? {
        return Err(Error::NotFound);
    }
    let units = units(store)?;
    let today = store.now().day();
    let may_conclude = allows(Some(actor), Permission::Conclude, &row.unit_path());
    let mut by_item: BTreeMap<Uuid, Vec<Task>> = BTreeMap::new();
    for task in tasks(store, &actor.scope, Some(row.id)).await? {
        let item = task.item_id;
        by_item.entry(item).or_default().extend(task.task(&units, today)?);
    }
    let mut own: Vec<Item> = Vec::new();
    for item in items(store, row.id).await? {
        let mut tasks = by_item.remove(&item.id).unwrap_or_default();
        tasks.sort_by_key(|task| (task.unit.kind, units.place(&task.unit.code)));
        own.push(item.item(&units, tasks)?);
    }
    let kinds = kinds(&units, &row.path);
    let few = |kind: UnitKind| {
        kinds
            .iter()
            .any(|(own, count)| *own == kind && *count as usize <= MOST_NAMED)
    };
    let named = units
        .units
        .iter()
        .filter(|unit| unit.path.0.starts_with(&row.path) && few(unit.kind));
    Ok(Some(ConclusionView {
        documents: document::of(store, SUBJECT, row.id).await?,
        items: own,
        may_conclude,
        units: named.map(label).collect(),
        kinds,
        today,
        head: row.head()?,
    }))
}

/// Kinds of unit below a path, with how many there are.
fn kinds(units: &UnitTable, path: &str) -> Vec<(UnitKind, u32)> {
    let count = |kind: UnitKind| {
        let own = units.of_kind(kind).filter(|(_, unit)| unit.path.0.starts_with(path));
        u32::try_from(own.count()).unwrap_or(u32::MAX)
    };
    UnitKind::ALL
        .into_iter()
        .filter(|kind| *kind != UnitKind::City)
        .map(|kind| (kind, count(kind)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[derive(sqlx::FromRow)]
struct StepRow {
    at: i64,
    actor_name: String,
    action: String,
    body: String,
}

/// `/ket-luan/{conclusion}/{task}`: a task with what happened, for the unit that acts and for the city.
pub async fn task(store: &Store, actor: &Actor, conclusion: &str, id: &str) -> Result<TaskView, Error> {
    let row = find_task(store, id).await?;
    if row.conclusion_id.to_string() != conclusion || !reads_task(actor, &row) {
        return Err(Error::NotFound);
    }
    let head = find(store, conclusion).await?;
    let path = head.unit_path();
    let steps = steps(store, row.id).await?;
    let documents = document::of(store, TASK, row.id).await?;
    let today = store.now().day();
    let offered = offers(actor, &row, &path)?;
    let task = row.task(&*units(store)?, today)?.ok_or(Error::NotFound)?;
    Ok(TaskView {
        task,
        head: head.head()?,
        steps,
        documents,
        actions: offered,
        today,
    })
}

/// What the actor may do with a task now.
fn offers(actor: &Actor, row: &TaskRow, conclusion: &UnitPath) -> Result<Vec<TaskAction>, Error> {
    let from = row.stands()?;
    Ok(actions(from, |permission| allowed(actor, permission, row, conclusion)))
}

async fn steps(store: &Store, id: Uuid) -> Result<Vec<Happened>, Error> {
    let rows = all!(
        store.db(),
        StepRow,
        "SELECT at, actor_name, action, body FROM task_step WHERE task_id = $1 ORDER BY at, id",
        id,
    )?;
    let happened = |row: StepRow| {
        Ok(Happened {
            at: Timestamp(row.at),
            by: row.actor_name,
            action: TaskAction::from_code(&row.action).ok_or_else(|| corrupt(format!("action {}", row.action)))?,
            text: row.body,
        })
    };
    rows.into_iter().map(happened).collect()
}
