//! Entering, correcting, taking out.

use domain::account::Actor;
use domain::coordination::{Body, Field, Known, Problem, Typed, read};
use domain::permission::Permission;
use domain::unit::Unit;
use serde_json::json;
use uuid::Uuid;

use super::row::{lock, others};
use super::view::{cycles, indicators};
use super::{SUBJECT, department_for};
use crate::cube::Patch;
use crate::db::run;
use crate::document::{self, Attachment, Paper, Subject};
use crate::error::Error;
use crate::text::clean;
use crate::write::{Event, Write, id_of};
use crate::{Store, demo};

/// What became of a rule that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands, under this identifier.
    Stands(String),
    /// Nothing was stored: these fields need attention.
    Refused(Vec<(Field, Problem)>),
}

/// Enters a new rule of a department, or corrects the one with this identifier as it was at that version. A correction
/// that changes nothing is none. It holds from the commit on: who saves an answer afterwards is judged by it.
///
/// # Errors
/// `Stale` when the version has moved on or the rule was taken out; what is wrong with a file or link.
pub async fn put(
    store: &Store,
    actor: &Actor,
    department: &str,
    known: Option<(&str, i64)>,
    typed: &Typed,
    attachments: Vec<Attachment>,
) -> Result<Kept, Error> {
    let unit = department_for(store, actor, department, Permission::KeepRule)?;
    let cycles: Vec<String> = cycles(store).into_iter().map(|cycle| cycle.code).collect();
    let indicators: Vec<String> = indicators(store)?.into_iter().map(|one| one.code).collect();
    let choices = Known {
        cycles: &cycles,
        indicators: &indicators,
        today: store.now().day(),
    };
    let body = match read(&cleaned(typed)?, choices) {
        Ok(body) => body,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    let mut papers = Vec::with_capacity(attachments.len());
    for attachment in attachments {
        let words = document::Document {
            title: body.title.clone(),
            number: body.number.clone(),
            issued_on: body.day.dmy(),
            issuer: body.issuer.clone(),
        };
        papers.extend(Paper::of(store, Some(attachment), words).await?);
    }
    let illustrative = demo::is_demo(store).await?;
    let mut write = store.begin().await?;
    let own = known.map(|(id, _)| id);
    if is_taken(&mut write, &body, own).await? {
        return Ok(Kept::Refused(vec![(Field::Indicators, Problem::Taken)]));
    }
    let id = match known {
        None => insert(&mut write, Some(actor), &unit, &body, illustrative).await?,
        Some((id, version)) => {
            let row = lock(&mut write, id).await?;
            if row.path != unit.path.0 {
                return Err(Error::NotFound);
            }
            if row.version != version || row.withdrawn.is_some() {
                return Err(Error::Stale);
            }
            if row.body()? == body && papers.is_empty() {
                return Ok(Kept::Stands(row.id.to_string()));
            }
            correct(&mut write, actor, &unit, (row.id, row.version + 1), &body, illustrative).await?;
            row.id
        }
    };
    for paper in papers {
        let subject = Subject {
            word: SUBJECT,
            id,
            path: &unit.path,
        };
        document::add(&mut write, Some(id_of(actor)?), subject, paper).await?;
    }
    write.learn(Patch::Catalogue);
    write.commit().await?;
    Ok(Kept::Stands(id.to_string()))
}

/// Takes a rule out, with a reason; it stays in the history.
///
/// # Errors
/// `Invalid("reason")` without one; `Stale` when the version has moved on or it was taken out before.
pub async fn withdraw(
    store: &Store,
    actor: &Actor,
    department: &str,
    id: &str,
    version: i64,
    reason: &str,
) -> Result<(), Error> {
    let unit = department_for(store, actor, department, Permission::KeepRule)?;
    let reason = clean(reason.trim())?;
    if reason.is_empty() {
        return Err(Error::Invalid("reason".to_owned()));
    }
    let mut write = store.begin().await?;
    let row = lock(&mut write, id).await?;
    if row.path != unit.path.0 {
        return Err(Error::NotFound);
    }
    if row.version != version || row.withdrawn.is_some() {
        return Err(Error::Stale);
    }
    run!(
        write.tx,
        "UPDATE coordination_rule
         SET version = version + 1, withdrawn = $1, changed_at = $2, changed_by = $3, changed_name = $4
         WHERE id = $5",
        reason.as_str(),
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
        row.id,
    )?;
    let body = row.body()?;
    remember(&mut write, Some(actor), (row.id, row.version + 1), &body, &reason).await?;
    let detail = json!({ "rule": row.id, "version": row.version + 1, "indicators": body.indicators });
    record(&mut write, Some(actor), &unit, "withdraw", &reason, detail).await?;
    write.learn(Patch::Catalogue);
    write.commit().await
}

/// Whether another rule names one of the indicators from the same cycle on: then nobody could say which one counts.
async fn is_taken(write: &mut Write<'_>, body: &Body, own: Option<&str>) -> Result<bool, Error> {
    let others = others(write).await?;
    Ok(others.iter().any(|(id, other)| {
        let is_own = own.is_some_and(|own| *own == id.to_string());
        !is_own && other.from == body.from && other.indicators.iter().any(|code| body.indicators.contains(code))
    }))
}

/// Every text in one form.
fn cleaned(typed: &Typed) -> Result<Typed, Error> {
    Ok(Typed {
        title: clean(&typed.title)?,
        number: clean(&typed.number)?,
        issuer: clean(&typed.issuer)?,
        day: clean(&typed.day)?,
        from: clean(&typed.from)?,
        way: clean(&typed.way)?,
        indicators: typed.indicators.clone(),
        contact: clean(&typed.contact)?,
        post: clean(&typed.post)?,
        phone: clean(&typed.phone)?,
        email: clean(&typed.email)?,
    })
}

/// Stores a first version with its event.
pub(crate) async fn insert(
    write: &mut Write<'_>,
    actor: Option<&Actor>,
    unit: &Unit,
    body: &Body,
    illustrative: bool,
) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    run!(
        write.tx,
        "INSERT INTO coordination_rule (id, map_version, unit, path, version, body, illustrative, changed_at,
                                        changed_by, changed_name)
         VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9)",
        id,
        unit.map_version.as_str(),
        unit.code.as_str(),
        unit.path.0.as_str(),
        serde_json::to_string(body)?,
        illustrative,
        write.now.0,
        actor.map(id_of).transpose()?,
        actor.map_or("", |actor| actor.name.as_str()),
    )?;
    remember(write, actor, (id, 1), body, "").await?;
    record(write, actor, unit, "enter", "", detail(id, 1, body)).await?;
    Ok(id)
}

async fn correct(
    write: &mut Write<'_>,
    actor: &Actor,
    unit: &Unit,
    (id, version): (Uuid, i64),
    body: &Body,
    illustrative: bool,
) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE coordination_rule
         SET version = $1, body = $2, illustrative = $3, changed_at = $4, changed_by = $5, changed_name = $6
         WHERE id = $7",
        version,
        serde_json::to_string(body)?,
        illustrative,
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
        id,
    )?;
    remember(write, Some(actor), (id, version), body, "").await?;
    record(write, Some(actor), unit, "correct", "", detail(id, version, body)).await
}

/// What the event says: what the rule is about, not whom to call.
fn detail(id: Uuid, version: i64, body: &Body) -> serde_json::Value {
    json!({
        "rule": id,
        "version": version,
        "number": body.number,
        "from": body.from,
        "way": body.way,
        "indicators": body.indicators,
    })
}

/// Keeps a version.
async fn remember(
    write: &mut Write<'_>,
    actor: Option<&Actor>,
    (id, version): (Uuid, i64),
    body: &Body,
    reason: &str,
) -> Result<(), Error> {
    run!(
        write.tx,
        "INSERT INTO coordination_version (rule_id, version, body, reason, at, actor_name)
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        version,
        serde_json::to_string(body)?,
        reason,
        write.now.0,
        actor.map_or("", |actor| actor.name.as_str()),
    )?;
    Ok(())
}

async fn record(
    write: &mut Write<'_>,
    actor: Option<&Actor>,
    unit: &Unit,
    action: &str,
    reason: &str,
    detail: serde_json::Value,
) -> Result<(), Error> {
    write
        .record(Event {
            actor,
            subject: SUBJECT,
            cycle: None,
            path: &unit.path.0,
            indicator: None,
            action,
            states: None,
            reason,
            detail,
        })
        .await
}
