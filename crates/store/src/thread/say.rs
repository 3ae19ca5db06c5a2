//! Writing in a thread.

use std::collections::BTreeSet;

use domain::account::Actor;
use domain::notice::{NoticeBody, NoticeKind};
use domain::permission::Role;
use domain::review::place;
use domain::thread::{LONGEST_MESSAGE, MOST_MENTIONS, handles, takes_part};
use domain::unit::{Unit, UnitPath};
use serde_json::json;
use uuid::Uuid;

use super::{ground_for, supplier};
use crate::Store;
use crate::assessment::Ground;
use crate::db::{all, one, run};
use crate::error::Error;
use crate::notice::{News, tell};
use crate::text::clean;
use crate::write::{Event, Write, corrupt, id_of};

/// Characters of a message that its notice quotes.
const QUOTED: usize = 160;

/// A message as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewMessage {
    /// Cycle code.
    pub cycle: String,
    /// Unit code.
    pub unit: String,
    /// Indicator code.
    pub indicator: String,
    /// What is said, at most [`LONGEST_MESSAGE`] characters.
    pub text: String,
    /// Login names of those who are mentioned, beside those named in the text.
    pub mentions: BTreeSet<String>,
    /// Place of the last message the writer had before them.
    pub seen: u32,
}

/// Writes a message; gives its place. In every state of the self-assessment: talk changes no answer.
///
/// # Errors
/// `NotFound` for those who take no part; `Invalid` with `no-text`, `long-text`, `many-mentions`, or `mention` where
/// somebody is named who does not read the thread.
pub async fn say(store: &Store, actor: &Actor, new: &NewMessage) -> Result<u32, Error> {
    let ground = ground_for(store, actor, &new.cycle, &new.unit, &new.indicator)?;
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    let text = clean(new.text.trim())?;
    if text.is_empty() {
        return Err(invalid("no-text"));
    }
    if text.chars().count() > LONGEST_MESSAGE {
        return Err(invalid("long-text"));
    }
    let mut names: BTreeSet<String> = handles(&text);
    names.extend(new.mentions.iter().cloned());
    if names.len() > MOST_MENTIONS {
        return Err(invalid("many-mentions"));
    }
    let known = readers(store, &ground, &new.indicator).await?;
    let mentioned: Vec<&(Uuid, Actor)> = known
        .iter()
        .filter(|(_, reader)| names.contains(&reader.login))
        .collect();
    // Whether there is such an account at all is not for everybody to know: the answer is the same.
    if mentioned.len() < names.len() {
        return Err(invalid("mention"));
    }
    let others: Vec<(Uuid, &str)> = mentioned
        .into_iter()
        .filter(|(_, reader)| reader.id != actor.id)
        .map(|(id, reader)| (*id, reader.name.as_str()))
        .collect();
    let mut write = store.begin().await?;
    let spot = Spot {
        cycle: &new.cycle,
        unit: &ground.unit,
        indicator: &new.indicator,
        supplier: supplier(&ground, &new.indicator),
    };
    let place = put(&mut write, actor, &spot, &text, &others).await?;
    super::mark_in(&mut write, actor, &new.cycle, &new.unit, &new.indicator, Some(new.seen)).await?;
    write.commit().await?;
    Ok(place)
}

/// Everybody who reads the thread, by login name.
pub(super) async fn readers(store: &Store, ground: &Ground, indicator: &str) -> Result<Vec<(Uuid, Actor)>, Error> {
    let place = supplier(ground, indicator);
    let rows = all!(
        store.db(),
        (Uuid, String, String, String, String, String),
        "SELECT id, login, name, role, unit, scope FROM account
         WHERE disabled_at IS NULL AND ($1 LIKE scope || '%' OR $2 LIKE scope || '%') ORDER BY login",
        ground.path().0.as_str(),
        place.map_or("", |place| place.0.as_str()),
    )?;
    let mut readers = Vec::new();
    for (id, login, name, role, unit, scope) in rows {
        let reader = Actor {
            id: id.to_string(),
            role: Role::from_code(&role).ok_or_else(|| corrupt(format!("role of {login}")))?,
            login,
            name,
            unit,
            scope: UnitPath(scope),
        };
        if takes_part(&reader, ground.path(), place) {
            readers.push((id, reader));
        }
    }
    Ok(readers)
}

/// The answer that a message is about.
pub(crate) struct Spot<'a> {
    pub(crate) cycle: &'a str,
    pub(crate) unit: &'a Unit,
    pub(crate) indicator: &'a str,
    /// Place of the department that supplies the figure.
    pub(crate) supplier: Option<&'a UnitPath>,
}

/// Appends a message with its mentions, notices and event; gives its place.
pub(crate) async fn put(
    write: &mut Write<'_>,
    actor: &Actor,
    spot: &Spot<'_>,
    text: &str,
    mentioned: &[(Uuid, &str)],
) -> Result<u32, Error> {
    let Spot {
        cycle,
        unit,
        indicator,
        supplier,
    } = *spot;
    // One statement begins the thread, counts the message and holds the thread until this write is over.
    let (thread, nth) = one!(
        write.tx,
        (Uuid, i64),
        "INSERT INTO thread (id, cycle, map_version, unit, path, indicator, reviewers, supplier, messages, last_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)
         ON CONFLICT (cycle, unit, indicator) DO UPDATE SET messages = thread.messages + 1,
                reviewers = excluded.reviewers, supplier = excluded.supplier, last_at = excluded.last_at
         RETURNING id, messages",
        Uuid::now_v7(),
        cycle,
        unit.map_version.as_str(),
        unit.code.as_str(),
        unit.path.0.as_str(),
        indicator,
        place(unit.kind, &unit.path).0,
        supplier.map_or("", |place| place.0.as_str()),
        write.now.0,
    )?;
    run!(
        write.tx,
        "INSERT INTO message (thread_id, place, at, by_id, by_name, by_role, by_unit, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        thread,
        nth,
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
        actor.role.code(),
        actor.unit.as_str(),
        text,
    )?;
    for (id, name) in mentioned {
        run!(
            write.tx,
            "INSERT INTO mention (thread_id, place, account_id, name) VALUES ($1, $2, $3, $4)",
            thread,
            nth,
            *id,
            *name,
        )?;
    }
    let place = u32::try_from(nth).map_err(corrupt)?;
    let body = NoticeBody {
        by: actor.name.clone(),
        text: text.chars().take(QUOTED).collect(),
        place: indicator.to_owned(),
        ..NoticeBody::default()
    };
    let people: Vec<Uuid> = mentioned.iter().map(|(id, _)| *id).collect();
    let news = News {
        kind: NoticeKind::Mention,
        subject: &super::mark::subject(cycle, &unit.code, indicator),
        step: &place.to_string(),
        cycle,
        map_version: &unit.map_version,
        unit: &unit.code,
        body: &body,
    };
    tell(write, &people, &news).await?;
    write
        .record(Event {
            actor: Some(actor),
            subject: "thread",
            cycle: Some(cycle),
            path: &unit.path.0,
            indicator: Some(indicator),
            action: "write",
            states: None,
            reason: "",
            detail: json!({ "place": place, "mentioned": people }),
        })
        .await?;
    Ok(place)
}
