//! One thread as it is read, with the history of its answer.

use std::collections::BTreeMap;
use std::ops::Range;

use domain::account::Actor;
use domain::indicator::Words;
use domain::permission::{Permission, Role};
use domain::thread::{AnswerPlace, Message, Reader, ThreadView, WHOLE};
use domain::time::Timestamp;
use domain::workflow::State;
use uuid::Uuid;

use super::{ground_for, say, supplier};
use crate::Store;
use crate::assessment::Ground;
use crate::cube::label;
use crate::db::{all, optional};
use crate::error::Error;
use crate::history;
use crate::write::{corrupt, id_of};

#[derive(sqlx::FromRow)]
struct Row {
    place: i64,
    at: i64,
    by_id: Uuid,
    by_name: String,
    by_role: String,
    by_unit: String,
    body: String,
    has_left: bool,
}

/// `/trao-doi/{cycle}/{unit}/{indicator}`: the thread on an answer; of the answer's history the places that `part` gives
/// for its number of events.
///
/// # Errors
/// `NotFound` for those who take no part.
pub async fn view(
    store: &Store,
    actor: &Actor,
    (cycle, unit, indicator): (&str, &str, &str),
    part: impl FnOnce(usize) -> Range<usize>,
) -> Result<ThreadView, Error> {
    let ground = ground_for(store, actor, cycle, unit, indicator)?;
    let name = match indicator {
        WHOLE => Words::default(),
        code => ground.indicator(code)?.1.name.clone(),
    };
    let me = id_of(actor)?;
    let thread = optional!(
        store.db(),
        (Uuid, i64),
        "SELECT thread.id, COALESCE(seen.place, 0) FROM thread
         LEFT JOIN thread_read AS seen ON seen.thread_id = thread.id AND seen.account_id = $4
         WHERE thread.cycle = $1 AND thread.unit = $2 AND thread.indicator = $3",
        cycle,
        unit,
        indicator,
        me,
    )?;
    let messages = match thread {
        Some((thread, seen)) => messages(store, &ground, thread, me, seen).await?,
        None => Vec::new(),
    };
    let readers = say::readers(store, &ground, indicator).await?;
    let readers = readers
        .into_iter()
        .filter(|(id, _)| *id != me)
        .map(|(_, reader)| Reader {
            unit: place_of(&ground, &reader.unit),
            login: reader.login,
            name: reader.name,
            role: reader.role,
        });
    let state = ground
        .held(store, actor)
        .await?
        .map_or(State::NotOpen, |held| held.state);
    let may_read = ground.require_reading(actor, state).is_ok();
    let answer = if actor.role == Role::Department {
        Some(AnswerPlace::Sheet)
    } else if !may_read {
        None
    } else if ground.allows(actor, Permission::ReadDraft) {
        Some(AnswerPlace::Form)
    } else {
        Some(AnswerPlace::Review)
    };
    let is_own = supplier(&ground, indicator).is_some() && actor.role == Role::Department;
    // Of the whole there is a page of its own.
    let history = if indicator != WHOLE && (may_read || is_own) {
        Some(history::of_answer(store, actor, &ground, indicator, part).await?)
    } else {
        None
    };
    Ok(ThreadView {
        cycle: cycle.to_owned(),
        cycle_name: ground.cycle().name.clone(),
        unit: label(&ground.unit),
        indicator: indicator.to_owned(),
        name,
        unread: u32::try_from(messages.iter().filter(|message| message.is_new).count()).map_err(corrupt)?,
        messages,
        readers: readers.collect(),
        answer,
        history,
    })
}

/// Name of a unit on the cycle's map; its code where the map has none.
fn place_of(ground: &Ground, code: &str) -> Words {
    ground.entry.units.unit(code).map_or_else(
        || Words {
            vi: code.to_owned(),
            en: code.to_owned(),
        },
        |unit| label(unit).name,
    )
}

async fn messages(store: &Store, ground: &Ground, thread: Uuid, me: Uuid, seen: i64) -> Result<Vec<Message>, Error> {
    let mut mentioned: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for (place, name) in all!(
        store.db(),
        (i64, String),
        "SELECT place, name FROM mention WHERE thread_id = $1 ORDER BY place, name",
        thread,
    )? {
        mentioned.entry(place).or_default().push(name);
    }
    let rows = all!(
        store.db(),
        Row,
        "SELECT message.place, message.at, message.by_id, message.by_name, message.by_role, message.by_unit,
                message.body, account.disabled_at IS NOT NULL AS has_left
         FROM message JOIN account ON account.id = message.by_id WHERE message.thread_id = $1 ORDER BY message.place",
        thread,
    )?;
    let message = |row: Row| {
        Ok(Message {
            place: u32::try_from(row.place).map_err(corrupt)?,
            at: Timestamp(row.at),
            by: row.by_name,
            role: Role::from_code(&row.by_role).ok_or_else(|| corrupt(format!("role {}", row.by_role)))?,
            unit: place_of(ground, &row.by_unit),
            text: row.body,
            mentioned: mentioned.remove(&row.place).unwrap_or_default(),
            is_new: row.place > seen && row.by_id != me,
            has_left: row.has_left,
        })
    };
    rows.into_iter().map(message).collect()
}
