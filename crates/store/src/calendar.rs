//! The calendar of a cycle: days of kinds and units that differ from its own, and the page about it.

use std::collections::HashMap;

use domain::account::Actor;
use domain::calendar::{CalendarView, Exceptions, Extension, LONGEST_REASON, OwnDay, Whose, check_due};
use domain::notice::{NoticeBody, NoticeKind};
use domain::permission::{Permission, allows};
use domain::time::{Day, Timestamp};
use domain::unit::{Unit, UnitKind, UnitPath};
use domain::workflow::State;
use serde_json::json;
use uuid::Uuid;

use crate::assessment::Ground;
use crate::cube::{CycleEntry, Patch, label};
use crate::db::{all, run};
use crate::error::Error;
use crate::notice::{News, people_at, subject, tell};
use crate::text::clean;
use crate::write::{Event, Write, corrupt, id_of};
use crate::{Store, Viewer};

#[derive(sqlx::FromRow)]
struct Row {
    cycle: String,
    kind: String,
    unit: String,
    due: String,
    reason: String,
    at: i64,
    by_name: String,
}

/// Days that differ from their cycle's, by cycle.
pub(crate) async fn exceptions(store: &Store) -> Result<HashMap<String, Exceptions>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT cycle, kind, unit, due, reason, at, by_name FROM due_day ORDER BY at, id",
    )?;
    let mut days: HashMap<String, Exceptions> = HashMap::new();
    for row in rows {
        let whose = match UnitKind::from_code(&row.kind) {
            Some(kind) => Whose::Kind(kind),
            None => Whose::Unit(row.unit),
        };
        let extension = Extension {
            due: row.due.parse().map_err(corrupt)?,
            reason: row.reason,
            at: Timestamp(row.at),
            by: row.by_name,
        };
        days.entry(row.cycle).or_default().set(whose, extension);
    }
    Ok(days)
}

/// Gives one unit another last day to hand in, by who reviews it first.
///
/// # Errors
/// `Stale` when the unit has handed in; `Invalid` with `cycle-not-open`, `due`, `due-past`, `due-closed`, `no-reason` or
/// `too-long`.
pub async fn extend(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    due: &str,
    reason: &str,
) -> Result<Day, Error> {
    let ground = Ground::find(store, cycle, unit)?;
    ground.require_at(actor, Permission::Review, ground.first_level())?;
    let (due, reason) = read(store, &ground.entry, due, reason)?;
    let mut write = store.begin().await?;
    let state = ground.lock(&mut write).await?.map_or(State::NotOpen, |held| held.state);
    if state.is_handed_in() && state != State::PartlyReturned {
        return Err(Error::Stale);
    }
    let whose = Whose::Unit(ground.unit.code.clone());
    let id = put(&mut write, actor, &ground.entry, &whose, ground.path(), due, &reason).await?;
    told(&mut write, actor, &ground.entry, &ground.unit, id, due, &reason).await?;
    write.commit().await?;
    Ok(due)
}

/// Gives every unit of a kind another last day to hand in, but for those with a day of their own.
///
/// # Errors
/// As [`extend`]; `Invalid("kind")` for a kind that takes no part.
pub async fn extend_kind(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    kind: &str,
    due: &str,
    reason: &str,
) -> Result<Day, Error> {
    let entry = store.catalogue().cycle(cycle).cloned().ok_or(Error::NotFound)?;
    let city = city_path(&entry).ok_or(Error::NotFound)?;
    if !allows(Some(actor), Permission::Publish, &city) {
        return Err(Error::Forbidden);
    }
    let kind = UnitKind::from_code(kind)
        .filter(|kind| kinds(&entry).contains(kind))
        .ok_or_else(|| Error::Invalid("kind".to_owned()))?;
    let (due, reason) = read(store, &entry, due, reason)?;
    let mut write = store.begin().await?;
    let id = put(&mut write, actor, &entry, &Whose::Kind(kind), &city, due, &reason).await?;
    let followers = entry
        .units
        .of_kind(kind)
        .filter(|(_, unit)| entry.exceptions.of_unit(&unit.code).is_none());
    for (_, unit) in followers {
        told(&mut write, actor, &entry, unit, id, due, &reason).await?;
    }
    write.commit().await?;
    Ok(due)
}

/// Reads what was typed.
fn read(store: &Store, entry: &CycleEntry, due: &str, reason: &str) -> Result<(Day, String), Error> {
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    let now = store.now();
    if !entry.cycle.is_open(now) {
        return Err(invalid("cycle-not-open"));
    }
    let due = Day::parse_typed(due).map_err(|_| invalid("due"))?;
    check_due(&entry.cycle, due, now.day()).map_err(invalid)?;
    let reason = clean(reason.trim())?;
    if reason.is_empty() {
        return Err(invalid("no-reason"));
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(invalid("too-long"));
    }
    Ok((due, reason))
}

/// Adds a day with its event.
async fn put(
    write: &mut Write<'_>,
    actor: &Actor,
    entry: &CycleEntry,
    whose: &Whose,
    path: &UnitPath,
    due: Day,
    reason: &str,
) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    let (kind, unit) = match whose {
        Whose::Kind(kind) => (kind.code(), ""),
        Whose::Unit(unit) => ("", unit.as_str()),
    };
    run!(
        write.tx,
        "INSERT INTO due_day (id, cycle, kind, unit, path, due, reason, at, by_id, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        entry.cycle.code.as_str(),
        kind,
        unit,
        path.0.as_str(),
        due.to_string(),
        reason,
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
    )?;
    write
        .record(Event {
            actor: Some(actor),
            subject: "calendar",
            cycle: Some(&entry.cycle.code),
            path: &path.0,
            indicator: None,
            action: "extend",
            states: None,
            reason,
            detail: json!({ "due": due, "kind": kind, "unit": unit }),
        })
        .await?;
    write.learn(Patch::Catalogue);
    Ok(id)
}

/// Tells a unit's people of their new day.
async fn told(
    write: &mut Write<'_>,
    actor: &Actor,
    entry: &CycleEntry,
    unit: &Unit,
    id: Uuid,
    due: Day,
    reason: &str,
) -> Result<(), Error> {
    let body = NoticeBody {
        due: Some(due),
        by: actor.name.clone(),
        text: reason.to_owned(),
        ..NoticeBody::default()
    };
    let people = people_at(write, &unit.path).await?;
    let news = News {
        kind: NoticeKind::Extended,
        subject: &subject(&entry.cycle.code, &unit.code),
        step: &id.to_string(),
        cycle: &entry.cycle.code,
        map_version: &unit.map_version,
        unit: &unit.code,
        body: &body,
    };
    tell(write, &people, &news).await?;
    Ok(())
}

/// Kinds of units that are asked anything in a cycle, but for the city, in the order of lists.
fn kinds(entry: &CycleEntry) -> Vec<UnitKind> {
    UnitKind::ALL
        .into_iter()
        .filter(|kind| *kind != UnitKind::City)
        .filter(|kind| entry.asked_of(*kind).next().is_some() && entry.units.of_kind(*kind).next().is_some())
        .collect()
}

fn city_path(entry: &CycleEntry) -> Option<UnitPath> {
    entry.units.city().map(|(_, city)| city.path.clone())
}

/// `/lich`: the calendar of a cycle, by default the newest that has opened. Everyone reads the cycle's days and those of
/// kinds; days of single units their own people and who reviews them.
///
/// # Errors
/// `NotFound` for an unknown cycle, or when there is none.
pub fn view(store: &Store, viewer: Viewer<'_>, cycle: Option<&str>) -> Result<CalendarView, Error> {
    let now = store.now();
    let catalogue = store.catalogue();
    let entry = match cycle {
        Some(code) => catalogue.cycle(code),
        None => catalogue.newest_opened(now).or_else(|| catalogue.cycles().next()),
    };
    let entry = entry.ok_or(Error::NotFound)?;
    let own_day = |unit: &Unit| OwnDay {
        unit: label(unit),
        due: entry.due_of(unit),
        extension: entry.exceptions.of(unit.kind, &unit.code).cloned(),
    };
    let works = |actor: &&Actor| allows(Some(actor), Permission::Submit, &actor.scope);
    let own = viewer
        .filter(works)
        .and_then(|actor| entry.units.unit(&actor.unit).filter(|unit| unit.path == actor.scope))
        .filter(|unit| entry.asked_of(unit.kind).next().is_some());
    let is_read = |unit: &&Unit| {
        let reads = allows(viewer, Permission::ReadSubmitted, &unit.path);
        reads && own.is_none_or(|own| own.code != unit.code)
    };
    let units = entry
        .units
        .units
        .iter()
        .filter(|unit| entry.exceptions.of_unit(&unit.code).is_some())
        .filter(is_read);
    let of_kind = |kind: UnitKind| {
        let extension = entry.exceptions.of(kind, "").cloned();
        (kind, entry.exceptions.due(&entry.cycle, kind, ""), extension)
    };
    let may_set = city_path(entry).is_some_and(|path| allows(viewer, Permission::Publish, &path));
    Ok(CalendarView {
        cycle: entry.cycle.clone(),
        cycles: catalogue.offered().map(|entry| entry.cycle.clone()).collect(),
        own: own.map(own_day),
        kinds: kinds(entry).into_iter().map(of_kind).collect(),
        units: units.map(own_day).collect(),
        may_set: may_set && entry.cycle.is_open(now),
        today: now.day(),
    })
}
