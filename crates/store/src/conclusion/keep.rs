//! Writing a conclusion: its head, its items, while it has not been sent out.

use domain::account::Actor;
use domain::conclusion::{HeadRead, HeadTyped, ItemRead, ItemTyped, Problems, read_head, read_item};
use domain::permission::{Permission, allows};
use domain::unit::{UnitKind, UnitPath};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::SUBJECT;
use super::row::{Row, find, items_in, lock, reads};
use crate::db::run;
use crate::document::{self, Attachment, Paper, Subject};
use crate::error::Error;
use crate::register::units;
use crate::text::clean;
use crate::write::{Event, Write, corrupt, id_of};
use crate::{Store, demo};

/// What became of something that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands; the identifier of the conclusion.
    Stands(String),
    /// Nothing was stored: these fields need attention.
    Refused(Problems),
}

/// Begins a conclusion, or changes the one with this identifier as it was at that version.
///
/// # Errors
/// `Stale` when the version has moved on or it has been sent out; what is wrong with a file or link.
pub async fn put(
    store: &Store,
    actor: &Actor,
    known: Option<(&str, i64)>,
    typed: &HeadTyped,
    attachments: Vec<Attachment>,
) -> Result<Kept, Error> {
    let row = match known {
        Some((id, _)) => Some(writable(store, actor, id).await?),
        None if allows(Some(actor), Permission::Conclude, &actor.scope) => None,
        None => return Err(Error::Forbidden),
    };
    let head = match read_head(&cleaned(typed)?, store.now().day()) {
        Ok(head) => head,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    let mut papers = Vec::with_capacity(attachments.len());
    for attachment in attachments {
        let words = document::Document {
            title: head.title.clone(),
            number: head.number.clone(),
            issued_on: head.signed_on.dmy(),
            issuer: head.issuer.clone(),
        };
        papers.extend(Paper::of(store, Some(attachment), words).await?);
    }
    let path = row.as_ref().map_or_else(|| actor.scope.clone(), Row::unit_path);
    let map_version = units(store)?
        .units
        .first()
        .map(|unit| unit.map_version.clone())
        .ok_or(Error::NotFound)?;
    let illustrative = demo::is_demo(store).await?;
    let mut write = store.begin().await?;
    let id = match (row, known) {
        (Some(row), Some((_, version))) => {
            open(&mut write, row.id, Some(version)).await?;
            change(&mut write, row.id, &head).await?;
            record(&mut write, actor, &path, "correct", json!({ "conclusion": row.id })).await?;
            row.id
        }
        _ => insert(&mut write, Some(actor), &map_version, &path, &head, illustrative).await?,
    };
    for paper in papers {
        let subject = Subject {
            word: SUBJECT,
            id,
            path: &path,
        };
        document::add(&mut write, Some(id_of(actor)?), subject, paper).await?;
    }
    write.commit().await?;
    Ok(Kept::Stands(id.to_string()))
}

/// Adds an item at the end.
///
/// # Errors
/// `Stale` when the conclusion has been sent out.
pub async fn add_item(store: &Store, actor: &Actor, id: &str, typed: &ItemTyped) -> Result<Kept, Error> {
    let row = writable(store, actor, id).await?;
    let typed = ItemTyped {
        text: clean(&typed.text)?,
        way: clean(&typed.way)?,
        ..typed.clone()
    };
    let item = match read_item(&typed, store.now().day()) {
        Ok(item) => item,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    let mut write = store.begin().await?;
    open(&mut write, row.id, None).await?;
    let place = items_in(&mut write, row.id).await?.len() + 1;
    let item_id = insert_item(&mut write, row.id, place, &item).await?;
    touch(&mut write, row.id).await?;
    let detail = json!({ "conclusion": row.id, "item": item_id });
    record(&mut write, actor, &row.unit_path(), "add-item", detail).await?;
    write.commit().await?;
    Ok(Kept::Stands(id.to_owned()))
}

/// Removes an item before the conclusion is sent out; those after it move up.
///
/// # Errors
/// `Stale` when the conclusion has been sent out.
pub async fn remove_item(store: &Store, actor: &Actor, id: &str, item: &str) -> Result<(), Error> {
    let row = writable(store, actor, id).await?;
    let item = Uuid::parse_str(item).map_err(|_| Error::NotFound)?;
    let mut write = store.begin().await?;
    open(&mut write, row.id, None).await?;
    let items = items_in(&mut write, row.id).await?;
    if !items.iter().any(|own| own.id == item) {
        return Err(Error::NotFound);
    }
    run!(write.tx, "DELETE FROM conclusion_item WHERE id = $1", item)?;
    let rest = items.iter().filter(|own| own.id != item);
    for (place, own) in (1_i64..).zip(rest) {
        run!(
            write.tx,
            "UPDATE conclusion_item SET place = $1 WHERE id = $2",
            place,
            own.id,
        )?;
    }
    touch(&mut write, row.id).await?;
    let detail = json!({ "conclusion": row.id, "item": item });
    record(&mut write, actor, &row.unit_path(), "remove-item", detail).await?;
    write.commit().await
}

/// A conclusion for somebody who may write it. Who may not even read learns nothing.
pub(super) async fn writable(store: &Store, actor: &Actor, id: &str) -> Result<Row, Error> {
    let row = find(store, id).await?;
    if allows(Some(actor), Permission::Conclude, &row.unit_path()) {
        Ok(row)
    } else if reads(store, actor, &row).await? {
        Err(Error::Forbidden)
    } else {
        Err(Error::NotFound)
    }
}

/// Locks a conclusion that has not been sent out, at this version if one is named.
pub(super) async fn open(write: &mut Write<'_>, id: Uuid, version: Option<i64>) -> Result<Row, Error> {
    let row = lock(write, id).await?;
    if row.published_at.is_some() || version.is_some_and(|version| version != row.version) {
        return Err(Error::Stale);
    }
    Ok(row)
}

fn cleaned(typed: &HeadTyped) -> Result<HeadTyped, Error> {
    Ok(HeadTyped {
        title: clean(&typed.title)?,
        number: clean(&typed.number)?,
        issuer: clean(&typed.issuer)?,
        signatory: clean(&typed.signatory)?,
        signed_on: clean(&typed.signed_on)?,
        source: clean(&typed.source)?,
    })
}

/// Stores a new conclusion with its event.
pub(crate) async fn insert(
    write: &mut Write<'_>,
    actor: Option<&Actor>,
    map_version: &str,
    path: &UnitPath,
    head: &HeadRead,
    illustrative: bool,
) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    run!(
        write.tx,
        "INSERT INTO conclusion (id, map_version, path, version, title, number, issuer, signatory, signed_on, source,
                                 illustrative, created_at, created_by)
         VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id,
        map_version,
        path.0.as_str(),
        head.title.as_str(),
        head.number.as_str(),
        head.issuer.as_str(),
        head.signatory.as_str(),
        head.signed_on.to_string(),
        head.source.as_str(),
        illustrative,
        write.now.0,
        actor.map(id_of).transpose()?,
    )?;
    let event = event(actor, path, "begin", json!({ "conclusion": id, "title": head.title }));
    write.record(event).await?;
    Ok(id)
}

async fn change(write: &mut Write<'_>, id: Uuid, head: &HeadRead) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE conclusion
         SET version = version + 1, title = $1, number = $2, issuer = $3, signatory = $4, signed_on = $5, source = $6
         WHERE id = $7",
        head.title.as_str(),
        head.number.as_str(),
        head.issuer.as_str(),
        head.signatory.as_str(),
        head.signed_on.to_string(),
        head.source.as_str(),
        id,
    )?;
    Ok(())
}

/// Stores an item at its place.
pub(crate) async fn insert_item(
    write: &mut Write<'_>,
    conclusion: Uuid,
    place: usize,
    item: &ItemRead,
) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    let kinds: Vec<&str> = item.kinds.iter().map(|kind| UnitKind::code(*kind)).collect();
    run!(
        write.tx,
        "INSERT INTO conclusion_item (id, conclusion_id, place, body, due, way, kinds, units)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        conclusion,
        i64::try_from(place).map_err(corrupt)?,
        item.text.as_str(),
        item.due.map(|day| day.to_string()),
        item.way.as_str(),
        serde_json::to_string(&kinds)?,
        serde_json::to_string(&item.units)?,
    )?;
    Ok(id)
}

async fn touch(write: &mut Write<'_>, id: Uuid) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE conclusion SET version = version + 1 WHERE id = $1",
        id
    )?;
    Ok(())
}

fn event<'a>(actor: Option<&'a Actor>, path: &'a UnitPath, action: &'a str, detail: Json) -> Event<'a> {
    Event {
        actor,
        subject: SUBJECT,
        cycle: None,
        path: &path.0,
        indicator: None,
        action,
        states: None,
        reason: "",
        detail,
    }
}

pub(super) async fn record(
    write: &mut Write<'_>,
    actor: &Actor,
    path: &UnitPath,
    action: &str,
    detail: Json,
) -> Result<(), Error> {
    write.record(event(Some(actor), path, action, detail)).await
}
