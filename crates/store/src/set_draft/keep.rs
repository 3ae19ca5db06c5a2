//! Copying a set, changing the copy, giving it up.

use domain::account::Actor;
use domain::indicator::{Indicator, IndicatorSet, Words};
use domain::set_draft::{LONGEST_NAME, Problem, Problems, RESERVED, Typed, read, read_names};
use serde_json::{Value as Json, json};

use super::SUBJECT;
use super::row::{lock, newest};
use crate::Store;
use crate::account::city_keeper;
use crate::db::{optional, run};
use crate::error::Error;
use crate::text::clean;
use crate::write::{Event, Write, id_of};

/// What became of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands, under this code.
    Stands(String),
    /// Nothing was stored: these fields need attention.
    Refused(Problems),
}

/// What is done with a line as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineAction {
    /// It changes places with the one before.
    Up,
    /// It changes places with the one after.
    Down,
    /// It is asked no more.
    Remove,
}

impl LineAction {
    /// The action with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            "remove" => Some(Self::Remove),
            _ => None,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Up | Self::Down => "move-line",
            Self::Remove => "remove-line",
        }
    }
}

/// Copies the newest version of a set as the draft of its next one; a draft that is there stays as it is.
///
/// # Errors
/// `Forbidden` for who does not keep the city's sets; `NotFound` for a set that is not there.
pub async fn open(store: &Store, actor: &Actor, code: &str) -> Result<(), Error> {
    city_keeper(actor)?;
    let old = newest(store, code).await?.ok_or(Error::NotFound)?;
    let mut set = (*old).clone();
    set.version += 1;
    let mut write = store.begin().await?;
    if is_open(&mut write, code).await? {
        return Ok(());
    }
    insert(&mut write, actor, &set, code).await?;
    write.commit().await
}

/// Copies the newest version of a set as the draft of another set, with a code and a name of its own.
///
/// # Errors
/// `Forbidden` for who does not keep the city's sets; `NotFound` for a set that is not there.
pub async fn copy(store: &Store, actor: &Actor, from: &str, typed: &Typed) -> Result<Kept, Error> {
    city_keeper(actor)?;
    let old = newest(store, from).await?.ok_or(Error::NotFound)?;
    let typed = cleaned(typed)?;
    let (code, vi, en) = (typed.word("code"), typed.word("name_vi"), typed.word("name_en"));
    let mut problems = Problems::new();
    let mut note = |name: &str, problem| problems.push((name.to_owned(), problem));
    let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if code.is_empty() {
        note("code", Problem::Missing);
    } else if !code.bytes().all(is_plain) || code.len() > 40 || code == RESERVED {
        note("code", Problem::Choice);
    }
    for (name, text) in [("name_vi", vi), ("name_en", en)] {
        if text.is_empty() {
            note(name, Problem::Missing);
        } else if text.chars().count() > LONGEST_NAME {
            note(name, Problem::TooLong);
        }
    }
    if !problems.is_empty() {
        return Ok(Kept::Refused(problems));
    }
    let mut set = (*old).clone();
    code.clone_into(&mut set.code);
    set.version = 1;
    set.name = Words {
        vi: vi.to_owned(),
        en: en.to_owned(),
    };
    let mut write = store.begin().await?;
    let taken = optional!(
        write.tx,
        (i64,),
        "SELECT version FROM indicator_set WHERE code = $1 LIMIT 1",
        code
    )?;
    if taken.is_some() || is_open(&mut write, code).await? {
        let twice = Problem::Contradiction(domain::indicator::Contradiction::Twice);
        return Ok(Kept::Refused(vec![("code".to_owned(), twice)]));
    }
    insert(&mut write, actor, &set, from).await?;
    write.commit().await?;
    Ok(Kept::Stands(code.to_owned()))
}

/// Stores what was typed of a line of a draft as it was at `version`; of a new one without a known code.
///
/// # Errors
/// `Forbidden`; `NotFound` where there is no such draft or line; `Stale` when the draft has moved on.
pub async fn put_line(
    store: &Store,
    actor: &Actor,
    code: &str,
    version: i64,
    known: Option<&str>,
    typed: &Typed,
) -> Result<Kept, Error> {
    city_keeper(actor)?;
    let typed = cleaned(typed)?;
    let mut write = store.begin().await?;
    let mut set = lock(&mut write, code, version).await?;
    let before = match known {
        Some(line) => Some(set.indicator(line).cloned().ok_or(Error::NotFound)?),
        None => None,
    };
    let line = match read(&typed, &set, known) {
        Ok(line) => line,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    let stands = line.code.clone();
    if before.as_ref() == Some(&line) {
        return Ok(Kept::Stands(stands));
    }
    let action = if before.is_some() { "change-line" } else { "add-line" };
    let detail = json!({ "line": stands, "changed": changed(before.as_ref(), &line) });
    set.put_line(line);
    store_draft(&mut write, actor, &set, version).await?;
    record(&mut write, actor, &set, action, detail).await?;
    write.commit().await?;
    Ok(Kept::Stands(stands))
}

/// Moves a line of a draft as it was at `version`, or takes it out.
///
/// # Errors
/// `Forbidden`; `NotFound` where there is no such draft or line; `Stale` when the draft has moved on.
pub async fn with_line(
    store: &Store,
    actor: &Actor,
    code: &str,
    version: i64,
    line: &str,
    action: LineAction,
) -> Result<(), Error> {
    city_keeper(actor)?;
    let mut write = store.begin().await?;
    let mut set = lock(&mut write, code, version).await?;
    let before = set.indicator(line).cloned().ok_or(Error::NotFound)?;
    let happened = match action {
        LineAction::Up => set.move_line(line, true),
        LineAction::Down => set.move_line(line, false),
        LineAction::Remove => set.take_line(line),
    };
    // A line at the end of its feature stays where it is.
    if !happened {
        return Ok(());
    }
    let detail = json!({ "line": line, "name": before.name.vi });
    store_draft(&mut write, actor, &set, version).await?;
    record(&mut write, actor, &set, action.code(), detail).await?;
    write.commit().await
}

/// Stores what was typed of the set itself: name, note, headings, grades.
///
/// # Errors
/// `Forbidden`; `NotFound` where there is no such draft; `Stale` when it has moved on.
pub async fn put_names(store: &Store, actor: &Actor, code: &str, version: i64, typed: &Typed) -> Result<Kept, Error> {
    city_keeper(actor)?;
    let typed = cleaned(typed)?;
    let mut write = store.begin().await?;
    let set = lock(&mut write, code, version).await?;
    let new = match read_names(&typed, &set) {
        Ok(new) => new,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    if new != set {
        store_draft(&mut write, actor, &new, version).await?;
        let detail = json!({ "name": new.name.vi, "headings": new.features.len(), "grades": new.grades.len() });
        record(&mut write, actor, &new, "change-names", detail).await?;
        write.commit().await?;
    }
    Ok(Kept::Stands(code.to_owned()))
}

/// Gives a draft up as it was at `version`. What it changed stays in the event log.
///
/// # Errors
/// `Forbidden`; `NotFound` where there is no such draft; `Stale` when it has moved on.
pub async fn discard(store: &Store, actor: &Actor, code: &str, version: i64) -> Result<(), Error> {
    city_keeper(actor)?;
    let mut write = store.begin().await?;
    let set = lock(&mut write, code, version).await?;
    remove(&mut write, code).await?;
    record(&mut write, actor, &set, "discard", json!({})).await?;
    write.commit().await
}

async fn is_open(write: &mut Write<'_>, code: &str) -> Result<bool, Error> {
    let there = optional!(write.tx, (i64,), "SELECT version FROM set_draft WHERE code = $1", code)?;
    Ok(there.is_some())
}

async fn insert(write: &mut Write<'_>, actor: &Actor, set: &IndicatorSet, from: &str) -> Result<(), Error> {
    run!(
        write.tx,
        "INSERT INTO set_draft (code, copied_from, version, body, changed_at, changed_by, changed_name)
         VALUES ($1, $2, 1, $3, $4, $5, $6)",
        set.code.as_str(),
        from,
        serde_json::to_string(set)?,
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
    )?;
    record(write, actor, set, "copy", json!({ "from": from })).await
}

async fn store_draft(write: &mut Write<'_>, actor: &Actor, set: &IndicatorSet, version: i64) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE set_draft SET version = $1, body = $2, changed_at = $3, changed_by = $4, changed_name = $5
         WHERE code = $6",
        version + 1,
        serde_json::to_string(set)?,
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
        set.code.as_str(),
    )?;
    Ok(())
}

pub(super) async fn remove(write: &mut Write<'_>, code: &str) -> Result<(), Error> {
    run!(write.tx, "DELETE FROM set_draft WHERE code = $1", code)?;
    Ok(())
}

/// An event of a set: which one and of which version, besides `detail`.
pub(super) async fn record(
    write: &mut Write<'_>,
    actor: &Actor,
    set: &IndicatorSet,
    action: &str,
    mut detail: Json,
) -> Result<(), Error> {
    if let Some(detail) = detail.as_object_mut() {
        detail.insert("code".to_owned(), json!(set.code));
        detail.insert("version".to_owned(), json!(set.version));
    }
    write
        .record(Event {
            actor: Some(actor),
            subject: SUBJECT,
            cycle: None,
            path: "/",
            indicator: None,
            action,
            states: None,
            reason: "",
            detail,
        })
        .await
}

/// Every field of a line that differs, with both texts.
fn changed(before: Option<&Indicator>, now: &Indicator) -> Json {
    let texts = |line: Option<&Indicator>| line.map(Typed::of).unwrap_or_default().0;
    let (before, now) = (texts(before), texts(Some(now)));
    let differs = |one: &[(String, String)], other: &[(String, String)]| -> Vec<(String, String)> {
        one.iter().filter(|pair| !other.contains(pair)).cloned().collect()
    };
    json!({ "from": differs(&before, &now), "to": differs(&now, &before) })
}

/// Every text in one form.
fn cleaned(typed: &Typed) -> Result<Typed, Error> {
    let each = typed.0.iter().map(|(name, text)| Ok((name.clone(), clean(text)?)));
    each.collect::<Result<_, Error>>().map(Typed)
}
