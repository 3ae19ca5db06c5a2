//! Adding, correcting and closing one unit. None is ever deleted: what it said stays.

use domain::account::Actor;
use domain::permission::{Permission, allows};
use domain::review::place;
use domain::text::{fold, sort_key};
use domain::time::Timestamp;
use domain::unit::keep::{
    Body, Field, KeptUnit, Problem, Typed, UnitEvent, fits, holds_others, is_code, read, read_last_day,
};
use domain::unit::{Unit, UnitKind, UnitPath};
use serde_json::json;

use super::Row;
use super::list::map_of;
use super::transfer::{ever_at, outlook};
use crate::Store;
use crate::cube::{Patch, label};
use crate::db::{all, one, optional, run};
use crate::error::Error;
use crate::register;
use crate::text::{clean, clean_line};
use crate::write::{Event, Write};

/// What became of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands, under this code.
    Stands(String),
    /// Nothing was stored: these fields need attention.
    Refused(Vec<(Field, Problem)>),
}

/// A unit's row with what only its keepers see.
#[derive(sqlx::FromRow)]
struct Stored {
    #[sqlx(flatten)]
    row: Row,
    source: String,
    version: i64,
}

/// A unit with its source and version.
pub(super) struct Own {
    pub(super) unit: Unit,
    source: String,
    pub(super) version: i64,
}

/// The map that is asked for, for who keeps units there. Who keeps none is not told of a unit that there is none.
pub(super) fn map_for(store: &Store, actor: &Actor, asked: &str, code: Option<&str>) -> Result<String, Error> {
    match (map_of(store, actor, asked), code) {
        (Err(Error::Forbidden), Some(code)) if register::units(store)?.unit(code).is_none() => Err(Error::NotFound),
        (map, _) => map,
    }
}

/// The unit as it stands, for who keeps it.
pub(super) async fn own(store: &Store, actor: &Actor, map: &str, code: &str) -> Result<Own, Error> {
    let stored = optional!(
        store.db(),
        Stored,
        "SELECT map_version, code, kind, name_vi, name_en, short_vi, path, area_km2, population, population_as_of,
                valid_from, valid_to, illustrative, model_since, model_until, model_decision, source, version
         FROM unit WHERE map_version = $1 AND code = $2",
        map,
        code,
    )?;
    let Stored { row, source, version } = stored.ok_or(Error::NotFound)?;
    let unit = row.unit()?;
    if allows(Some(actor), Permission::Administer, &unit.path) {
        Ok(Own { unit, source, version })
    } else {
        Err(Error::NotFound)
    }
}

/// A unit of a map (empty: that of the newest cycle) with everything about it; without a code what a new one needs.
///
/// # Errors
/// `Forbidden` for who keeps no units; `NotFound` for one outside the own care.
pub async fn edit(store: &Store, actor: &Actor, map: &str, code: Option<&str>) -> Result<KeptUnit, Error> {
    let map = map_for(store, actor, map, code)?;
    let catalogue = store.catalogue();
    let units = catalogue.map(&map).ok_or(Error::NotFound)?;
    let is_own = |path: &UnitPath| allows(Some(actor), Permission::Administer, path);
    let places = units
        .units
        .iter()
        .filter(|unit| holds_others(unit.kind) && is_own(&unit.path));
    let mut view = KeptUnit {
        map: map.clone(),
        unit: None,
        version: 0,
        source: String::new(),
        above: None,
        reviewer: None,
        below: 0,
        accounts: 0,
        asked: 0,
        places: places.map(label).collect(),
        transfer: None,
        history: Vec::new(),
        today: store.now().day(),
    };
    let Some(code) = code else { return Ok(view) };
    let Own { unit, source, version } = own(store, actor, &map, code).await?;
    let (below, accounts) = one!(
        store.db(),
        (i64, i64),
        "SELECT (SELECT count(*) FROM unit WHERE map_version = $1 AND path LIKE $2 || '%' AND path <> $2),
                (SELECT count(*) FROM account WHERE map_version = $1 AND scope = $2 AND disabled_at IS NULL)",
        map.as_str(),
        unit.path.0.as_str(),
    )?;
    let reviewing = place(unit.kind, &unit.path);
    let newest = catalogue.cycles().rev().find(|entry| entry.cycle.map_version == map);
    view.above = unit.path.parent().and_then(|code| units.unit(code)).map(label);
    view.reviewer = units
        .unit(reviewing.code())
        .filter(|unit| unit.kind != UnitKind::City)
        .map(label);
    view.below = u32::try_from(below).unwrap_or(u32::MAX);
    view.accounts = u32::try_from(accounts).unwrap_or(u32::MAX);
    view.asked = newest.map_or(0, |entry| {
        u32::try_from(entry.asked_of(unit.kind).count()).unwrap_or(u32::MAX)
    });
    view.transfer = outlook(store, actor, units, &unit).await?;
    view.history = history(store, &unit.path).await?;
    view.version = version;
    view.source = source;
    view.unit = Some(unit);
    Ok(view)
}

async fn history(store: &Store, path: &UnitPath) -> Result<Vec<UnitEvent>, Error> {
    let rows = all!(
        store.db(),
        (i64, String, String, String),
        concat!(
            "SELECT at, actor_name, action, reason FROM event WHERE path",
            ever_at!("$1"),
            "AND subject = 'unit' AND action <> 'import' ORDER BY at DESC, id DESC",
        ),
        path.0.as_str(),
    )?;
    let line = |(at, by, action, reason)| UnitEvent {
        at: Timestamp(at),
        by,
        action,
        reason,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Adds a unit to a map (empty: that of the newest cycle), or corrects the one with this code as it was at that
/// version. Its code stays what it was: what hangs on it was said of it; its place changes with [`super::transfer`].
///
/// # Errors
/// `Forbidden` for who keeps no units; `NotFound` for one outside the own care; `Stale` when the version has moved on.
pub async fn put(
    store: &Store,
    actor: &Actor,
    map: &str,
    known: Option<(&str, i64)>,
    typed: &Typed,
) -> Result<Kept, Error> {
    let map = map_for(store, actor, map, known.map(|(code, _)| code))?;
    let typed = cleaned(typed)?;
    match known {
        None => add(store, actor, &map, &typed).await,
        Some((code, version)) => correct(store, actor, &map, (code, version), &typed).await,
    }
}

async fn add(store: &Store, actor: &Actor, map: &str, typed: &Typed) -> Result<Kept, Error> {
    let catalogue = store.catalogue();
    let units = catalogue.map(map).ok_or(Error::NotFound)?;
    let mut problems = Vec::new();
    if typed.code.is_empty() {
        problems.push((Field::Code, Problem::Missing));
    } else if !is_code(&typed.code) {
        problems.push((Field::Code, Problem::BadCode));
    } else if units.unit(&typed.code).is_some() {
        problems.push((Field::Code, Problem::Taken));
    }
    let above = units
        .unit(&typed.parent)
        .filter(|unit| holds_others(unit.kind) && allows(Some(actor), Permission::Administer, &unit.path));
    if above.is_none() {
        let is_empty = typed.parent.is_empty();
        problems.push((
            Field::Parent,
            if is_empty { Problem::Missing } else { Problem::Unknown },
        ));
    }
    let kind = UnitKind::from_code(&typed.kind);
    if above.zip(kind).is_some_and(|(above, kind)| !fits(kind, above.kind)) {
        problems.push((Field::Parent, Problem::Unfit));
    }
    let (body, path) = match (read(typed, false), above) {
        (Ok(body), Some(above)) if problems.is_empty() => (body, above.path.child(&typed.code)),
        (body, _) => {
            problems.extend(body.err().into_iter().flatten());
            return Ok(Kept::Refused(problems));
        }
    };
    let mut write = store.begin().await?;
    let added = run!(
        write.tx,
        "INSERT INTO unit (map_version, code, kind, name_vi, name_en, short_vi, sort_key, search_key, path, area_km2,
                           population, population_as_of, valid_from, valid_to, illustrative, source, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, $14, $15, $16)
         ON CONFLICT (map_version, code) DO NOTHING",
        map,
        typed.code.as_str(),
        body.kind.code(),
        body.name_vi.as_str(),
        body.name_en.as_str(),
        body.short_vi.as_str(),
        sort_key(&body.short_vi),
        search_key(&body, &typed.code),
        path.0.as_str(),
        body.area_km2,
        body.population.map(i64::from),
        body.population_as_of.map(|day| day.to_string()),
        body.valid_from.map(|day| day.to_string()),
        false,
        body.source.as_str(),
        write.now.0,
    )?;
    if added != 1 {
        return Ok(Kept::Refused(vec![(Field::Code, Problem::Taken)]));
    }
    let detail = json!({ "map_version": map, "code": typed.code, "kind": body.kind, "name_vi": body.name_vi });
    record(&mut write, actor, &path, "add", "", detail).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Kept::Stands(typed.code.clone()))
}

async fn correct(
    store: &Store,
    actor: &Actor,
    map: &str,
    (code, version): (&str, i64),
    typed: &Typed,
) -> Result<Kept, Error> {
    let own = own(store, actor, map, code).await?;
    let body = match read(typed, own.unit.kind == UnitKind::City) {
        Ok(body) => body,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    if own.version != version {
        return Err(Error::Stale);
    }
    let before = body_of(&own);
    if body == before {
        return Ok(Kept::Stands(code.to_owned()));
    }
    let mut write = store.begin().await?;
    if body.kind != before.kind && has_begun(&mut write, map, code).await? {
        return Ok(Kept::Refused(vec![(Field::Kind, Problem::Begun)]));
    }
    let changed = run!(
        write.tx,
        "UPDATE unit
         SET kind = $1, name_vi = $2, name_en = $3, short_vi = $4, sort_key = $5, search_key = $6, area_km2 = $7,
             population = $8, population_as_of = $9, valid_from = $10, source = $11, version = version + 1
         WHERE map_version = $12 AND code = $13 AND version = $14",
        body.kind.code(),
        body.name_vi.as_str(),
        body.name_en.as_str(),
        body.short_vi.as_str(),
        sort_key(&body.short_vi),
        search_key(&body, code),
        body.area_km2,
        body.population.map(i64::from),
        body.population_as_of.map(|day| day.to_string()),
        body.valid_from.map(|day| day.to_string()),
        body.source.as_str(),
        map,
        code,
        version,
    )?;
    if changed != 1 {
        return Err(Error::Stale);
    }
    let detail = json!({ "version": version + 1, "before": said(&before), "after": said(&body) });
    record(&mut write, actor, &own.unit.path, "correct", "", detail).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Kept::Stands(code.to_owned()))
}

/// Whether the unit has a self-assessment.
async fn has_begun(write: &mut Write<'_>, map: &str, code: &str) -> Result<bool, Error> {
    let (begun,) = one!(
        write.tx,
        (i64,),
        "SELECT count(*) FROM assessment WHERE map_version = $1 AND unit = $2",
        map,
        code,
    )?;
    Ok(begun > 0)
}

/// Closes a unit with a last day and a reason, moves that day, or (an empty day) opens it again. It stays on the map of
/// every cycle it took part in.
///
/// # Errors
/// As [`put`].
pub async fn close(
    store: &Store,
    actor: &Actor,
    map: &str,
    (code, version): (&str, i64),
    day: &str,
    reason: &str,
) -> Result<Kept, Error> {
    let map = map_for(store, actor, map, Some(code))?;
    let own = own(store, actor, &map, code).await?;
    let unit = &own.unit;
    let reason = clean_line(reason, 1_000)?;
    let mut problems = Vec::new();
    let last = read_last_day(&clean(day)?, unit.valid_from).unwrap_or_else(|problem| {
        problems.push((Field::ValidTo, problem));
        None
    });
    if unit.kind == UnitKind::City {
        problems.push((Field::ValidTo, Problem::City));
    } else if last.is_none() && unit.valid_to.is_none() && problems.is_empty() {
        problems.push((Field::ValidTo, Problem::Missing));
    }
    if reason.is_empty() {
        problems.push((Field::Reason, Problem::Missing));
    }
    if !problems.is_empty() {
        return Ok(Kept::Refused(problems));
    }
    if own.version != version {
        return Err(Error::Stale);
    }
    let mut write = store.begin().await?;
    let changed = run!(
        write.tx,
        "UPDATE unit SET valid_to = $1, version = version + 1 WHERE map_version = $2 AND code = $3 AND version = $4",
        last.map(|day| day.to_string()),
        map.as_str(),
        code,
        version,
    )?;
    if changed != 1 {
        return Err(Error::Stale);
    }
    let action = if last.is_some() { "close" } else { "reopen" };
    let detail = json!({ "version": version + 1, "before": unit.valid_to, "after": last });
    record(&mut write, actor, &unit.path, action, &reason, detail).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Kept::Stands(code.to_owned()))
}

fn body_of(own: &Own) -> Body {
    let unit = &own.unit;
    Body {
        kind: unit.kind,
        name_vi: unit.name_vi.clone(),
        short_vi: unit.short_vi.clone(),
        name_en: unit.name_en.clone(),
        area_km2: unit.area_km2,
        population: unit.population,
        population_as_of: unit.population_as_of,
        valid_from: unit.valid_from,
        source: own.source.clone(),
    }
}

/// A unit's facts for the event log.
fn said(body: &Body) -> serde_json::Value {
    json!({
        "kind": body.kind,
        "name_vi": body.name_vi,
        "short_vi": body.short_vi,
        "name_en": body.name_en,
        "area_km2": body.area_km2,
        "population": body.population,
        "population_as_of": body.population_as_of,
        "valid_from": body.valid_from,
        "source": body.source,
    })
}

fn search_key(body: &Body, code: &str) -> String {
    fold(&format!("{} {} {} {code}", body.name_vi, body.short_vi, body.name_en))
}

/// Every text in one form.
fn cleaned(typed: &Typed) -> Result<Typed, Error> {
    let line = |text: &str| clean_line(text, 2_000);
    Ok(Typed {
        code: line(&typed.code)?,
        kind: line(&typed.kind)?,
        parent: line(&typed.parent)?,
        name_vi: line(&typed.name_vi)?,
        short_vi: line(&typed.short_vi)?,
        name_en: line(&typed.name_en)?,
        area: line(&typed.area)?,
        population: line(&typed.population)?,
        population_as_of: line(&typed.population_as_of)?,
        valid_from: line(&typed.valid_from)?,
        source: line(&typed.source)?,
    })
}

pub(super) async fn record(
    write: &mut Write<'_>,
    actor: &Actor,
    path: &UnitPath,
    action: &str,
    reason: &str,
    detail: serde_json::Value,
) -> Result<(), Error> {
    let event = Event {
        actor: Some(actor),
        subject: "unit",
        cycle: None,
        path: &path.0,
        indicator: None,
        action,
        states: None,
        reason,
        detail,
    };
    write.record(event).await
}
