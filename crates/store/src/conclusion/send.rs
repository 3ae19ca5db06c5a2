//! Sending a conclusion out: each item becomes a task of each unit that must act.

use domain::account::Actor;
use domain::conclusion::TaskState;
use domain::notice::{NoticeBody, NoticeKind};
use domain::unit::{Unit, UnitKind, UnitPath};
use serde_json::json;
use uuid::Uuid;

use super::keep::{open, record, writable};
use super::row::items_in;
use crate::Store;
use crate::audit;
use crate::cube::UnitTable;
use crate::db::{one, run};
use crate::error::Error;
use crate::notice::{News, reporters_at, tell};
use crate::register::units;
use crate::write::Write;

/// Sends a conclusion out as it is at this version; gives how many tasks were made.
///
/// # Errors
/// `Invalid("no-items")` without items; `Invalid("due-past")` where the day of an item has gone by; `Invalid("nobody")` where an item reaches no unit; `Stale` when the version has
/// moved on or it has been sent out before.
pub async fn publish(store: &Store, actor: &Actor, id: &str, version: i64) -> Result<u32, Error> {
    let row = writable(store, actor, id).await?;
    let units = units(store)?;
    let below: Vec<&Unit> = below(&units, &row.path);
    let mut write = store.begin().await?;
    open(&mut write, row.id, Some(version)).await?;
    // Whoever moves units is waited for: tasks lie where their units are now, whatever the list read before says.
    audit::hold(&mut write.tx).await?;
    let sent = send(&mut write, row.id, &below).await?;
    let path = row.unit_path();
    record(
        &mut write,
        actor,
        &path,
        "publish",
        json!({ "conclusion": row.id, "tasks": sent }),
    )
    .await?;
    write.commit().await?;
    Ok(sent)
}

/// Units that a conclusion of the unit at `path` can reach.
fn below<'a>(units: &'a UnitTable, path: &str) -> Vec<&'a Unit> {
    let is_below = |unit: &&Unit| unit.path.0.starts_with(path) && unit.kind != UnitKind::City;
    units.units.iter().filter(is_below).collect()
}

/// Makes the tasks of a locked conclusion and marks it as sent out.
pub(crate) async fn send(write: &mut Write<'_>, id: Uuid, units: &[&Unit]) -> Result<u32, Error> {
    let items = items_in(write, id).await?;
    if items.is_empty() {
        return Err(Error::Invalid("no-items".to_owned()));
    }
    let today = write.now.day();
    for item in &items {
        if item.due()?.is_some_and(|due| due < today) {
            return Err(Error::Invalid("due-past".to_owned()));
        }
    }
    let mut sent = 0;
    for item in items {
        let (kinds, named) = (item.kinds()?, item.units()?);
        let acts = |unit: &&&Unit| kinds.contains(&unit.kind) || named.contains(&unit.code);
        let mut reached = 0;
        for unit in units.iter().filter(acts) {
            let task = Uuid::now_v7();
            let (path,) = one!(
                write.tx,
                (String,),
                "INSERT INTO task (id, conclusion_id, item_id, map_version, unit, path, state, version, since)
                 SELECT $1, $2, $3, map_version, code, path, $4, 1, $5 FROM unit WHERE map_version = $6 AND code = $7
                 RETURNING path",
                task,
                id,
                item.id,
                TaskState::Sent.code(),
                write.now.0,
                unit.map_version.as_str(),
                unit.code.as_str(),
            )?;
            tell_sent(write, (unit, &UnitPath(path)), (id, task), &item.body).await?;
            reached += 1;
        }
        if reached == 0 {
            return Err(Error::Invalid("nobody".to_owned()));
        }
        sent += reached;
    }
    run!(
        write.tx,
        "UPDATE conclusion SET version = version + 1, published_at = $1 WHERE id = $2",
        write.now.0,
        id,
    )?;
    Ok(sent)
}

/// Tells the unit's people what a task asks of them.
async fn tell_sent(
    write: &mut Write<'_>,
    (unit, path): (&Unit, &UnitPath),
    (conclusion, task): (Uuid, Uuid),
    text: &str,
) -> Result<(), Error> {
    let body = NoticeBody {
        text: text.to_owned(),
        place: format!("{conclusion}/{task}"),
        ..NoticeBody::default()
    };
    let people = reporters_at(write, path).await?;
    let news = News {
        kind: NoticeKind::Task,
        subject: &task.to_string(),
        step: TaskState::Sent.code(),
        cycle: "",
        map_version: &unit.map_version,
        unit: &unit.code,
        body: &body,
    };
    tell(write, &people, &news).await?;
    Ok(())
}
