//! Entering, correcting, taking out.

use domain::account::Actor;
use domain::permission::Permission;
use domain::register::{Body, Field, Problem, Register, Typed, read};
use domain::unit::Unit;
use serde_json::json;
use uuid::Uuid;

use super::row::{Row, lock};
use super::{SUBJECT, register_for, unit_for};
use crate::db::run;
use crate::document::{self, Attachment, Paper, Subject};
use crate::error::Error;
use crate::text::clean;
use crate::write::{Event, Write, id_of};
use crate::{Store, case, demo};

/// What became of an entry that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands, under this identifier.
    Stands(String),
    /// Nothing was stored: these fields need attention.
    Refused(Vec<(Field, Problem)>),
}

/// Enters a new entry, or corrects the one with this identifier as it was at that version. A correction that changes
/// nothing is none.
///
/// # Errors
/// `Stale` when the version has moved on or the entry was taken out; what is wrong with a file or link.
pub async fn put(
    store: &Store,
    actor: &Actor,
    unit: &str,
    register: Register,
    known: Option<(&str, i64)>,
    typed: &Typed,
    attachments: Vec<Attachment>,
) -> Result<Kept, Error> {
    let unit = register_for(store, actor, unit, register, Permission::KeepRegister)?;
    let body = match read(register, &cleaned(typed)?, store.now().day()) {
        Ok(body) => body,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    if !are_cases_of(store, actor, &unit, &body).await? {
        return Ok(Kept::Refused(vec![(Field::Cases, Problem::NotACase)]));
    }
    let catalogue = store.catalogue();
    let named = body.goals.iter().filter_map(|goal| goal.indicator.as_deref());
    let is_known = |code: &str| catalogue.every_cycle().any(|entry| entry.place(code).is_some());
    if !named.into_iter().all(is_known) {
        return Ok(Kept::Refused(vec![(Field::Goals, Problem::NotAnIndicator)]));
    }
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
    let id = match known {
        None => insert(&mut write, Some(actor), &unit, register, &body, illustrative).await?,
        Some((id, version)) => {
            let row = lock(&mut write, id).await?;
            if row.path != unit.path.0 || row.register()? != register {
                return Err(Error::NotFound);
            }
            if row.version != version || row.withdrawn.is_some() {
                return Err(Error::Stale);
            }
            if row.body()? == body && papers.is_empty() {
                return Ok(Kept::Stands(row.id.to_string()));
            }
            correct(&mut write, actor, &unit, &row, &body, illustrative).await?;
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
    write.commit().await?;
    Ok(Kept::Stands(id.to_string()))
}

/// Takes an entry out, with a reason; it stays in the history.
///
/// # Errors
/// `Invalid("reason")` without one; `Stale` when the version has moved on or it was taken out before.
pub async fn withdraw(
    store: &Store,
    actor: &Actor,
    unit: &str,
    id: &str,
    version: i64,
    reason: &str,
) -> Result<(), Error> {
    let unit = unit_for(store, actor, unit, Permission::KeepRegister)?;
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
        "UPDATE register_entry
         SET version = version + 1, withdrawn = $1, changed_at = $2, changed_by = $3, changed_name = $4
         WHERE id = $5",
        reason.as_str(),
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
        row.id,
    )?;
    remember(&mut write, Some(actor), row.id, row.version + 1, &row.body()?, &reason).await?;
    let detail = json!({ "entry": row.id, "version": row.version + 1 });
    record(&mut write, Some(actor), &unit, "withdraw", &reason, detail).await?;
    write.commit().await
}

/// Every text in one form.
fn cleaned(typed: &Typed) -> Result<Typed, Error> {
    Ok(Typed {
        title: clean(&typed.title)?,
        number: clean(&typed.number)?,
        issuer: clean(&typed.issuer)?,
        day: clean(&typed.day)?,
        from: clean(&typed.from)?,
        until: clean(&typed.until)?,
        members: clean(&typed.members)?,
        goals: clean(&typed.goals)?,
        kind: clean(&typed.kind)?,
        participants: clean(&typed.participants)?,
        matter: clean(&typed.matter)?,
        reviewed: clean(&typed.reviewed)?,
        proposed: clean(&typed.proposed)?,
        to: clean(&typed.to)?,
        declined: clean(&typed.declined)?,
        note: clean(&typed.note)?,
        cases: clean(&typed.cases)?,
    })
}

/// Whether the unit, or one below it, raised every case that a policy answers: whoever reads the register then reads the
/// cases too, and nobody learns of another's by trying numbers.
async fn are_cases_of(store: &Store, actor: &Actor, unit: &Unit, body: &Body) -> Result<bool, Error> {
    for number in body.policy.iter().flat_map(|policy| &policy.cases) {
        let raised_by = match case::view(store, actor, *number).await {
            Ok(view) => view.line.path,
            Err(Error::NotFound) => return Ok(false),
            Err(error) => return Err(error),
        };
        if !unit.path.covers(&raised_by) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Stores a first version with its event.
pub(crate) async fn insert(
    write: &mut Write<'_>,
    actor: Option<&Actor>,
    unit: &Unit,
    register: Register,
    body: &Body,
    illustrative: bool,
) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    run!(
        write.tx,
        "INSERT INTO register_entry (id, register, map_version, unit, path, version, day, until, body, illustrative,
                                     changed_at, changed_by, changed_name)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11, $12)",
        id,
        register.code(),
        unit.map_version.as_str(),
        unit.code.as_str(),
        unit.path.0.as_str(),
        body.day.to_string(),
        body.until.map(|day| day.to_string()),
        serde_json::to_string(body)?,
        illustrative,
        write.now.0,
        actor.map(id_of).transpose()?,
        actor.map_or("", |actor| actor.name.as_str()),
    )?;
    remember(write, actor, id, 1, body, "").await?;
    let detail = json!({ "entry": id, "register": register.code(), "version": 1, "number": body.number });
    record(write, actor, unit, "enter", "", detail).await?;
    Ok(id)
}

async fn correct(
    write: &mut Write<'_>,
    actor: &Actor,
    unit: &Unit,
    row: &Row,
    body: &Body,
    illustrative: bool,
) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE register_entry
         SET version = version + 1, day = $1, until = $2, body = $3, illustrative = $4, changed_at = $5,
             changed_by = $6, changed_name = $7
         WHERE id = $8",
        body.day.to_string(),
        body.until.map(|day| day.to_string()),
        serde_json::to_string(body)?,
        illustrative,
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
        row.id,
    )?;
    remember(write, Some(actor), row.id, row.version + 1, body, "").await?;
    let detail = json!({ "entry": row.id, "register": row.register()?.code(), "version": row.version + 1 });
    record(write, Some(actor), unit, "correct", "", detail).await
}

/// Keeps a version.
async fn remember(
    write: &mut Write<'_>,
    actor: Option<&Actor>,
    id: Uuid,
    version: i64,
    body: &Body,
    reason: &str,
) -> Result<(), Error> {
    run!(
        write.tx,
        "INSERT INTO register_version (entry_id, version, body, reason, at, actor_name)
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
