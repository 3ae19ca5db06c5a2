//! A reviewer's reminder: one press, at most once a day for a unit.

use std::collections::HashMap;

use domain::account::Actor;
use domain::board::Reminded;
use domain::notice::{NoticeBody, NoticeKind};
use domain::permission::Permission;
use domain::time::Timestamp;
use domain::workflow::State;
use serde_json::json;

use super::{News, people_at, subject, tell};
use crate::Store;
use crate::assessment::Ground;
use crate::db::all;
use crate::error::Error;
use crate::write::Event;

/// Reminds the people of a unit of its self-assessment; gives how many were told.
///
/// # Errors
/// `Stale` when the city holds the work; `Invalid` with `cycle-not-open`, `nobody` for a unit without people, or
/// `reminded` when a reminder went out today.
pub async fn nudge(store: &Store, actor: &Actor, cycle: &str, unit: &str) -> Result<u64, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    // Who reviews it first: what lies with the unit comes to them.
    ground.require_at(actor, Permission::Review, ground.first_level())?;
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    if !ground.cycle().is_open(store.now()) {
        return Err(invalid("cycle-not-open"));
    }
    let mut write = store.begin().await?;
    let state = ground.lock(&mut write).await?.map_or(State::NotOpen, |held| held.state);
    if state.is_handed_in() && state != State::PartlyReturned {
        return Err(Error::Stale);
    }
    let people = people_at(&mut write, ground.path()).await?;
    if people.is_empty() {
        return Err(invalid("nobody"));
    }
    let body = NoticeBody {
        due: Some(ground.entry.due_of(&ground.unit)),
        by: actor.name.clone(),
        ..NoticeBody::default()
    };
    let news = News {
        kind: NoticeKind::Nudge,
        subject: &subject(cycle, unit),
        step: &write.now.day().to_string(),
        cycle,
        map_version: &ground.unit.map_version,
        unit,
        body: &body,
    };
    let told = tell(&mut write, &people, &news).await?;
    if told == 0 {
        return Err(invalid("reminded"));
    }
    write
        .record(Event {
            actor: Some(actor),
            subject: "notice",
            cycle: Some(cycle),
            path: &ground.path().0,
            indicator: None,
            action: "nudge",
            states: None,
            reason: "",
            detail: json!({ "people": told }),
        })
        .await?;
    write.commit().await?;
    Ok(told)
}

/// The last reminder of each unit in a cycle, by its code.
pub(crate) async fn last_nudges(store: &Store, cycle: &str) -> Result<HashMap<String, Reminded>, Error> {
    let rows = all!(
        store.db(),
        (String, i64, String),
        "SELECT unit, at, body FROM notice WHERE kind = 'nudge' AND cycle = $1 ORDER BY at",
        cycle,
    )?;
    let mut last = HashMap::new();
    for (unit, at, body) in rows {
        let body: NoticeBody = serde_json::from_str(&body)?;
        let (at, by) = (Timestamp(at), body.by);
        last.insert(unit, Reminded { at, by });
    }
    Ok(last)
}
