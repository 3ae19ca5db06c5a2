//! Keeping cycles: planning one, correcting its calendar, taking back one that has not opened.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::cycle::Cycle;
use domain::cycle::keep::{
    Beside, CycleEvent, CycleLine, CyclesView, Field, KeptCycle, Problem, SetChoice, Stage, Stand, Typed, read, stage,
};
use domain::indicator::{Mode, Words};
use domain::time::Timestamp;
use domain::unit::UnitKind;
use domain::workflow::State;
use serde_json::json;

use super::{Row, cycles};
use crate::account::city_keeper;
use crate::cube::Patch;
use crate::db::{all, one, run};
use crate::error::Error;
use crate::text::clean_line;
use crate::write::{Event, Write, corrupt};
use crate::{Store, audit, coordination, indicator_set};

/// What became of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It stands, under this code.
    Stands(String),
    /// Nothing was stored: these fields need attention.
    Refused(Vec<(Field, Problem)>),
}

/// Versions of a cycle: of its calendar, and of its set, by the set's code.
#[derive(sqlx::FromRow)]
struct Pinned {
    code: String,
    version: i64,
    set_code: String,
    set_version: i64,
}

/// `/quan-tri/ky`: every cycle, newest first.
///
/// # Errors
/// `Forbidden` for who does not keep the city's cycles.
pub async fn page(store: &Store, actor: &Actor) -> Result<CyclesView, Error> {
    city_keeper(actor)?;
    Ok(CyclesView {
        lines: lines(store).await?.into_iter().map(|(line, ..)| line).collect(),
        today: store.now().day(),
    })
}

/// `/quan-tri/ky/{cycle}`: the cycle with this code and its form; without a code the form of a new one.
///
/// # Errors
/// `Forbidden` for who does not keep the city's cycles; `NotFound` for one that is not there.
pub async fn edit(store: &Store, actor: &Actor, code: Option<&str>) -> Result<KeptCycle, Error> {
    city_keeper(actor)?;
    let mut view = KeptCycle {
        line: None,
        version: 0,
        stand: Stand::default(),
        sets: choices(store).await?,
        maps: maps(store).await?,
        history: Vec::new(),
        today: store.now().day(),
    };
    let Some(code) = code else { return Ok(view) };
    let own = lines(store)
        .await?
        .into_iter()
        .find(|(line, ..)| line.cycle.code == code);
    let (line, version, stand) = own.ok_or(Error::NotFound)?;
    (view.line, view.version, view.stand) = (Some(line), version, stand);
    view.history = history(store, code).await?;
    Ok(view)
}

/// Plans a cycle, or corrects the one with this code as it was at that version. A cycle that has not opened asks the newest
/// version of its set; from its opening on the set, the map and what units were told stay.
///
/// # Errors
/// `Forbidden` for who does not keep the city's cycles; `NotFound` for one that is not there; `Stale` when it has moved on;
/// `Invalid("over")` where nothing changes any more.
pub async fn put(store: &Store, actor: &Actor, known: Option<(&str, i64)>, typed: &Typed) -> Result<Kept, Error> {
    city_keeper(actor)?;
    let typed = cleaned(typed)?;
    let mut write = store.begin().await?;
    // Two cycles planned at once would not see each other's periods.
    audit::hold(&mut write.tx).await?;
    let today = write.now.day();
    let mut others = all!(write.tx, Row, cycles!("ORDER BY c.code"))?
        .into_iter()
        .map(Row::cycle)
        .collect::<Result<Vec<_>, _>>()?;
    let (old, stage) = match known {
        None => (None, Stage::New),
        Some((code, version)) => {
            let at = others.iter().position(|cycle| cycle.code == code);
            let old = others.remove(at.ok_or(Error::NotFound)?);
            let (stage, _) = standing(&mut write, &old, version).await?;
            (Some(old), stage)
        }
    };
    if stage == Stage::Over {
        return Err(Error::Invalid("over".to_owned()));
    }
    let newest = newest_sets(store).await?;
    let beside = Beside {
        others,
        maps: maps(store).await?,
        sets: newest.iter().map(|(code, (_, mode))| (code.clone(), *mode)).collect(),
    };
    let cycle = match read(&typed, old.as_ref(), stage, &beside, today) {
        Ok(cycle) => cycle,
        Err(problems) => return Ok(Kept::Refused(problems)),
    };
    if old.as_ref() == Some(&cycle) {
        return Ok(Kept::Stands(cycle.code));
    }
    if stage == Stage::Open {
        amend(&mut write, &cycle).await?;
    } else {
        let (set_version, _) = newest.get(&cycle.set).copied().ok_or(Error::NotFound)?;
        super::import::store(&mut write, &cycle, set_version).await?;
    }
    let action = if old.is_none() { "add" } else { "correct" };
    let detail = json!({ "before": old.as_ref().map(said), "after": said(&cycle) });
    record(&mut write, actor, &cycle.code, action, detail).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Kept::Stands(cycle.code))
}

/// Takes back a cycle that has not opened, read at `version`, and to which nothing refers yet.
///
/// # Errors
/// As [`put`]; `Invalid("used")` where something refers to it, `Invalid("over")` once it has opened.
pub async fn discard(store: &Store, actor: &Actor, code: &str, version: i64) -> Result<(), Error> {
    city_keeper(actor)?;
    let cycle = super::find(store, code).await?;
    let mut write = store.begin().await?;
    audit::hold(&mut write.tx).await?;
    let (stage, _) = standing(&mut write, &cycle, version).await?;
    if stage != Stage::Ahead {
        return Err(Error::Invalid("over".to_owned()));
    }
    let (used,) = one!(
        write.tx,
        (bool,),
        "SELECT EXISTS (SELECT 1 FROM difficulty WHERE cycle = $1)
             OR EXISTS (SELECT 1 FROM due_day WHERE cycle = $1)
             OR EXISTS (SELECT 1 FROM thread WHERE cycle = $1)",
        code,
    )?;
    let rules = coordination::standing(store).await?;
    if used || rules.iter().any(|rule| rule.body.from == code) {
        return Err(Error::Invalid("used".to_owned()));
    }
    run!(write.tx, "DELETE FROM cycle WHERE code = $1", code)?;
    record(&mut write, actor, code, "discard", json!({ "before": said(&cycle) })).await?;
    write.learn(Patch::Everything);
    write.commit().await
}

/// How far a cycle has come, inside a write that holds the chain; how many of its self-assessments stand where.
///
/// # Errors
/// `Stale` when its version has moved on.
async fn standing(write: &mut Write<'_>, cycle: &Cycle, version: i64) -> Result<(Stage, Stand), Error> {
    let code = cycle.code.as_str();
    let (now,) = one!(write.tx, (i64,), "SELECT version FROM cycle WHERE code = $1", code)?;
    if now != version {
        return Err(Error::Stale);
    }
    let states = all!(
        write.tx,
        (String, i64),
        "SELECT state, count(*) FROM assessment WHERE cycle = $1 GROUP BY state",
        code,
    )?;
    let stand = stand(states)?;
    Ok((stage_of(cycle, write.now, stand), stand))
}

fn stage_of(cycle: &Cycle, now: Timestamp, stand: Stand) -> Stage {
    let Stand {
        begun,
        approved,
        locked,
    } = stand;
    stage(cycle, now.day(), begun + approved + locked > 0, locked > 0)
}

/// Self-assessments by where they stand.
fn stand(states: Vec<(String, i64)>) -> Result<Stand, Error> {
    let mut stand = Stand::default();
    for (state, count) in states {
        let state = State::from_code(&state).ok_or_else(|| corrupt(format!("state {state}")))?;
        let many = match state {
            State::Locked => &mut stand.locked,
            state if state.is_approved() => &mut stand.approved,
            _ => &mut stand.begun,
        };
        *many += u32::try_from(count).unwrap_or(u32::MAX);
    }
    Ok(stand)
}

/// Every cycle, newest first, with its version and how many of its self-assessments stand where.
async fn lines(store: &Store) -> Result<Vec<(CycleLine, i64, Stand)>, Error> {
    let pinned = all!(
        store.db(),
        Pinned,
        "SELECT code, version, set_code, set_version FROM cycle"
    )?;
    let mut pinned: BTreeMap<_, _> = pinned.into_iter().map(|pinned| (pinned.code.clone(), pinned)).collect();
    let mut states: BTreeMap<String, Vec<(String, i64)>> = BTreeMap::new();
    for (cycle, state, count) in all!(
        store.db(),
        (String, String, i64),
        "SELECT cycle, state, count(*) FROM assessment GROUP BY cycle, state",
    )? {
        states.entry(cycle).or_default().push((state, count));
    }
    let mut lines = Vec::new();
    for cycle in super::list(store).await?.into_iter().rev() {
        // One that was planned in between is there the next time.
        let Some(pinned) = pinned.remove(&cycle.code) else {
            continue;
        };
        let stand = stand(states.remove(&cycle.code).unwrap_or_default())?;
        let set_version = u32::try_from(pinned.set_version).map_err(corrupt)?;
        let line = CycleLine {
            stage: stage_of(&cycle, store.now(), stand),
            set_name: indicator_set::load(store, &pinned.set_code, pinned.set_version)
                .await?
                .name
                .clone(),
            set_version,
            cycle,
        };
        lines.push((line, pinned.version, stand));
    }
    Ok(lines)
}

async fn newest_sets(store: &Store) -> Result<BTreeMap<String, (i64, Mode)>, Error> {
    let sets = all!(
        store.db(),
        (String, i64, String),
        "SELECT code, version, mode FROM indicator_set ORDER BY code, version"
    )?;
    // Later versions take the place of earlier ones.
    sets.into_iter()
        .map(|(code, version, mode)| {
            let mode = Mode::from_code(&mode).ok_or_else(|| corrupt(format!("mode {mode}")))?;
            Ok((code, (version, mode)))
        })
        .collect()
}

async fn choices(store: &Store) -> Result<Vec<SetChoice>, Error> {
    let mut choices = Vec::new();
    for (code, (version, mode)) in newest_sets(store).await? {
        let set = indicator_set::load(store, &code, version).await?;
        let asked = UnitKind::ALL
            .into_iter()
            .map(|kind| (kind, set.asked_of(kind).count()))
            .filter(|(_, count)| *count > 0);
        let choice = SetChoice {
            name: set.name.clone(),
            asked: asked.collect(),
            code,
        };
        choices.push((mode, choice));
    }
    // What the city is measured by comes first.
    choices.sort_by_key(|(mode, _)| *mode != Mode::Measured);
    Ok(choices.into_iter().map(|(_, choice)| choice).collect())
}

async fn maps(store: &Store) -> Result<Vec<String>, Error> {
    let maps = all!(
        store.db(),
        (String,),
        "SELECT DISTINCT map_version FROM unit ORDER BY map_version"
    )?;
    Ok(maps.into_iter().map(|(map,)| map).collect())
}

/// What can change of a cycle that is open.
async fn amend(write: &mut Write<'_>, cycle: &Cycle) -> Result<(), Error> {
    run!(
        write.tx,
        "UPDATE cycle SET name_vi = $1, name_en = $2, review_due = $3, closes = $4, version = version + 1 WHERE code = $5",
        cycle.name.vi.as_str(),
        cycle.name.en.as_str(),
        cycle.review_due.to_string(),
        cycle.closes.to_string(),
        cycle.code.as_str(),
    )?;
    Ok(())
}

async fn history(store: &Store, code: &str) -> Result<Vec<CycleEvent>, Error> {
    let rows = all!(
        store.db(),
        (i64, String, String),
        "SELECT at, actor_name, action FROM event
         WHERE cycle = $1 AND subject = 'cycle' AND action <> 'import' ORDER BY at DESC, id DESC",
        code,
    )?;
    let line = |(at, by, action)| CycleEvent {
        at: Timestamp(at),
        by,
        action,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A cycle's facts for the event log.
fn said(cycle: &Cycle) -> serde_json::Value {
    let Words { vi, en } = &cycle.name;
    json!({
        "name_vi": vi,
        "name_en": en,
        "set": cycle.set,
        "map_version": cycle.map_version,
        "data_from": cycle.data_from,
        "data_to": cycle.data_to,
        "opens": cycle.opens,
        "due": cycle.due,
        "review_due": cycle.review_due,
        "closes": cycle.closes,
    })
}

/// Every text in one form.
fn cleaned(typed: &Typed) -> Result<Typed, Error> {
    let texts = typed
        .0
        .iter()
        .map(|(field, text)| Ok((*field, clean_line(text, 2_000)?)));
    texts.collect::<Result<_, Error>>().map(Typed)
}

async fn record(
    write: &mut Write<'_>,
    actor: &Actor,
    code: &str,
    action: &str,
    detail: serde_json::Value,
) -> Result<(), Error> {
    let event = Event {
        actor: Some(actor),
        subject: "cycle",
        cycle: Some(code),
        path: &actor.scope.0,
        indicator: None,
        action,
        states: None,
        reason: "",
        detail,
    };
    write.record(event).await
}
