//! Threads side by side: how much was said about each answer of a unit, and a person's own list.

use std::collections::BTreeMap;
use std::ops::Range;

use domain::account::Actor;
use domain::indicator::Words;
use domain::permission::{Permission, Reach, Role, reach};
use domain::thread::{Talk, ThreadLine, ThreadList, WHOLE};
use domain::time::Timestamp;

use super::Desk;
use crate::Store;
use crate::assessment::Ground;
use crate::db::{all, one};
use crate::error::Error;
use crate::write::{corrupt, id_of};

/// Characters of the last message that the list quotes.
const QUOTED: usize = 160;

/// How much was said about each answer of a unit, by indicator code, and about the whole, under [`WHOLE`] also where nothing
/// was said yet; nothing for those who take no part.
pub async fn talk(store: &Store, actor: &Actor, cycle: &str, unit: &str) -> Result<BTreeMap<String, Talk>, Error> {
    let Ok(ground) = Ground::find(store, cycle, unit) else {
        return Ok(BTreeMap::new());
    };
    let desk = Desk::of(actor);
    let rows = all!(
        store.db(),
        (String, i64, i64),
        "SELECT thread.indicator, thread.messages,
                CASE WHEN thread.path = $3 OR thread.reviewers = $4 OR thread.supplier = $5
                          OR EXISTS (SELECT 1 FROM message WHERE message.thread_id = thread.id AND message.by_id = $6)
                          OR EXISTS (SELECT 1 FROM mention
                                     WHERE mention.thread_id = thread.id AND mention.account_id = $6)
                     THEN (SELECT count(*) FROM message
                           WHERE message.thread_id = thread.id AND message.by_id <> $6
                                 AND message.place > COALESCE(seen.place, 0))
                     ELSE 0 END
         FROM thread LEFT JOIN thread_read AS seen ON seen.thread_id = thread.id AND seen.account_id = $6
         WHERE thread.cycle = $1 AND thread.unit = $2",
        cycle,
        unit,
        desk.unit,
        desk.reviewers,
        desk.supplier,
        id_of(actor)?,
    )?;
    let mut talk = BTreeMap::new();
    if domain::thread::takes_part(actor, ground.path(), None) {
        talk.insert(WHOLE.to_owned(), Talk::default());
    }
    for (indicator, messages, unread) in rows {
        if domain::thread::takes_part(actor, ground.path(), super::supplier(&ground, &indicator)) {
            let count = |number: i64| u32::try_from(number).map_err(corrupt);
            let said = Talk {
                messages: count(messages)?,
                unread: count(unread)?,
            };
            talk.insert(indicator, said);
        }
    }
    Ok(talk)
}

/// In how many threads the person has something to read.
pub async fn unread(store: &Store, actor: &Actor) -> Result<u32, Error> {
    Ok(counts(store, actor).await?.1)
}

/// Threads within the person's reach, and in how many of them something is unread. Of a department those of what it
/// supplied when the last message was written.
async fn counts(store: &Store, actor: &Actor) -> Result<(u32, u32), Error> {
    let (desk, (within, supplied)) = (Desk::of(actor), within(actor));
    let (total, unread) = one!(
        store.db(),
        (i64, i64),
        "SELECT count(*), COALESCE(sum(CASE WHEN EXISTS (
                    SELECT 1 FROM message
                    WHERE message.thread_id = thread.id AND message.by_id <> $6
                          AND message.place > COALESCE(seen.place, 0))
                AND (thread.path = $3 OR thread.reviewers = $4 OR thread.supplier = $5
                     OR EXISTS (SELECT 1 FROM message WHERE message.thread_id = thread.id AND message.by_id = $6)
                     OR EXISTS (SELECT 1 FROM mention
                                WHERE mention.thread_id = thread.id AND mention.account_id = $6))
                THEN 1 ELSE 0 END), 0)
         FROM thread LEFT JOIN thread_read AS seen ON seen.thread_id = thread.id AND seen.account_id = $6
         WHERE thread.path LIKE $1 || '%' OR thread.supplier LIKE $2 || '%'",
        within,
        supplied,
        desk.unit,
        desk.reviewers,
        desk.supplier,
        id_of(actor)?,
    )?;
    let count = |number: i64| u32::try_from(number).map_err(corrupt);
    Ok((count(total)?, count(unread)?))
}

/// Beginning of the paths of the units, and of the suppliers, whose threads the person reads. No path begins with a `#`.
fn within(actor: &Actor) -> (&str, &str) {
    match (reach(Some(actor.role), Permission::Talk), actor.role) {
        (Reach::Nowhere, _) => ("#", "#"),
        (_, Role::Department) => ("#", &actor.scope.0),
        _ => (&actor.scope.0, "#"),
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    cycle: String,
    unit: String,
    indicator: String,
    messages: i64,
    unread: i64,
    at: i64,
    by_name: String,
    body: String,
}

/// `/trao-doi`: the threads within the person's reach, unread ones first; of them the places that `part` gives for their
/// number.
///
/// # Errors
/// `Forbidden` for those who take no part anywhere.
pub async fn list(store: &Store, actor: &Actor, part: impl FnOnce(usize) -> Range<usize>) -> Result<ThreadList, Error> {
    if reach(Some(actor.role), Permission::Talk) == Reach::Nowhere {
        return Err(Error::Forbidden);
    }
    let (total, unread) = counts(store, actor).await?;
    let range = part(usize::try_from(total).map_err(corrupt)?);
    let (desk, (within, supplied)) = (Desk::of(actor), within(actor));
    let rows = all!(
        store.db(),
        Row,
        "SELECT cycle, unit, indicator, messages, unread, at, by_name, body FROM (
             SELECT thread.id, thread.cycle, thread.unit, thread.indicator, thread.messages, said.at, said.by_name,
                    said.body,
                    CASE WHEN thread.path = $3 OR thread.reviewers = $4 OR thread.supplier = $5
                              OR EXISTS (SELECT 1 FROM message
                                         WHERE message.thread_id = thread.id AND message.by_id = $6)
                              OR EXISTS (SELECT 1 FROM mention
                                         WHERE mention.thread_id = thread.id AND mention.account_id = $6)
                         THEN (SELECT count(*) FROM message
                               WHERE message.thread_id = thread.id AND message.by_id <> $6
                                     AND message.place > COALESCE(seen.place, 0))
                         ELSE 0 END AS unread
             FROM thread JOIN message AS said ON said.thread_id = thread.id AND said.place = thread.messages
             LEFT JOIN thread_read AS seen ON seen.thread_id = thread.id AND seen.account_id = $6
             WHERE thread.path LIKE $1 || '%' OR thread.supplier LIKE $2 || '%') AS found
         ORDER BY CASE WHEN unread > 0 THEN 0 ELSE 1 END, at DESC, id DESC LIMIT $7 OFFSET $8",
        within,
        supplied,
        desk.unit,
        desk.reviewers,
        desk.supplier,
        id_of(actor)?,
        i64::try_from(range.len()).map_err(corrupt)?,
        i64::try_from(range.start).map_err(corrupt)?,
    )?;
    let lines = rows.into_iter().map(|row| line(store, row)).collect::<Result<_, _>>()?;
    Ok(ThreadList { lines, total, unread })
}

fn line(store: &Store, row: Row) -> Result<ThreadLine, Error> {
    let same = |text: &str| Words {
        vi: text.to_owned(),
        en: text.to_owned(),
    };
    let entry = store.catalogue().cycle(&row.cycle).cloned();
    let unit = entry.as_ref().and_then(|entry| entry.units.unit(&row.unit));
    let indicator = entry.as_ref().and_then(|entry| entry.set.indicator(&row.indicator));
    let count = |number: i64| u32::try_from(number).map_err(corrupt);
    Ok(ThreadLine {
        cycle_name: entry
            .as_ref()
            .map_or_else(|| same(&row.cycle), |entry| entry.cycle.name.clone()),
        unit_name: unit.map_or_else(|| same(&row.unit), |unit| crate::cube::label(unit).name),
        name: match indicator {
            Some(indicator) => indicator.name.clone(),
            None if row.indicator == WHOLE => Words::default(),
            None => same(&row.indicator),
        },
        talk: Talk {
            messages: count(row.messages)?,
            unread: count(row.unread)?,
        },
        by: row.by_name,
        text: row.body.chars().take(QUOTED).collect(),
        at: Timestamp(row.at),
        cycle: row.cycle,
        unit: row.unit,
        indicator: row.indicator,
    })
}
