//! A person's notices.

use domain::account::Actor;
use domain::indicator::Words;
use domain::notice::{Notice, NoticeKind, NoticesView};
use domain::time::Timestamp;
use uuid::Uuid;

use super::choice::choice;
use crate::Store;
use crate::db::{all, one, optional, run};
use crate::error::Error;
use crate::thread;
use crate::write::{corrupt, id_of};

/// Most notices of one page; older ones are read ones in practice.
const MOST: i64 = 200;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    kind: String,
    cycle: String,
    map_version: String,
    unit: String,
    body: String,
    at: i64,
    read_at: Option<i64>,
}

impl Row {
    pub(super) fn notice(self, store: &Store) -> Result<Notice, Error> {
        let catalogue = store.catalogue();
        let same = |text: &str| Words {
            vi: text.to_owned(),
            en: text.to_owned(),
        };
        let cycle = catalogue.cycle(&self.cycle).map(|entry| entry.cycle.name.clone());
        let unit = catalogue.map(&self.map_version).and_then(|map| map.unit(&self.unit));
        let unit = unit.map(|unit| Words {
            vi: unit.name_vi.clone(),
            en: unit.name_en.clone(),
        });
        Ok(Notice {
            id: self.id.to_string(),
            kind: NoticeKind::from_code(&self.kind).ok_or_else(|| corrupt(format!("kind of notice {}", self.kind)))?,
            cycle_name: cycle.unwrap_or_else(|| same(&self.cycle)),
            cycle: self.cycle,
            unit_name: unit.unwrap_or_else(|| same(&self.unit)),
            unit: self.unit,
            body: serde_json::from_str(&self.body)?,
            at: Timestamp(self.at),
            is_read: self.read_at.is_some(),
        })
    }
}

fn account(actor: &Actor) -> Result<Uuid, Error> {
    id_of(actor)
}

/// How many notices the person has not read.
pub async fn unread(store: &Store, actor: &Actor) -> Result<u32, Error> {
    let (count,) = one!(
        store.db(),
        (i64,),
        "SELECT count(*) FROM notice WHERE account_id = $1 AND read_at IS NULL",
        account(actor)?,
    )?;
    u32::try_from(count).map_err(corrupt)
}

/// `/thong-bao`: a person's notices, unread ones first, newest first, with how the person is reached.
pub async fn list(store: &Store, actor: &Actor) -> Result<NoticesView, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, kind, cycle, map_version, unit, body, at, read_at FROM notice WHERE account_id = $1
         ORDER BY CASE WHEN read_at IS NULL THEN 0 ELSE 1 END, at DESC, id DESC LIMIT $2",
        account(actor)?,
        MOST,
    )?;
    Ok(NoticesView {
        notices: rows
            .into_iter()
            .map(|row| row.notice(store))
            .collect::<Result<_, _>>()?,
        unread: unread(store, actor).await?,
        choice: choice(store, actor).await?,
    })
}

/// Opens a notice: it counts as read from now on. Gives it, with the way to its thing.
///
/// # Errors
/// `NotFound` for what is not the person's own.
pub async fn open(store: &Store, actor: &Actor, id: &str) -> Result<Notice, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let mut write = store.begin().await?;
    let row = optional!(
        write.tx,
        Row,
        "UPDATE notice SET read_at = coalesce(read_at, $1) WHERE id = $2 AND account_id = $3
         RETURNING id, kind, cycle, map_version, unit, body, at, read_at",
        write.now.0,
        id,
        account(actor)?,
    )?;
    let notice = row.ok_or(Error::NotFound)?.notice(store)?;
    if notice.kind == NoticeKind::Mention {
        let Notice { cycle, unit, body, .. } = &notice;
        thread::mark_in(&mut write, actor, cycle, unit, &body.place, None).await?;
    }
    write.commit().await?;
    Ok(notice)
}

/// Marks everything as read; gives how many notices that were.
pub async fn read_all(store: &Store, actor: &Actor) -> Result<u64, Error> {
    let mut write = store.begin().await?;
    let read = run!(
        write.tx,
        "UPDATE notice SET read_at = $1 WHERE account_id = $2 AND read_at IS NULL",
        write.now.0,
        account(actor)?,
    )?;
    write.commit().await?;
    Ok(read)
}
