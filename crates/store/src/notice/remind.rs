//! Reminders of the clock: thirty, fourteen, seven days and one day before the last day, one and seven after it. Units are
//! reminded of theirs, reviewers of the day by which reviewing ends while something waits for them.

mod review;

use std::collections::{HashMap, HashSet};

use domain::calendar::reminder;
use domain::notice::{DIGEST_HOUR, NoticeBody, NoticeKind};
use domain::time::Day;
use domain::unit::{Unit, UnitKind};
use domain::workflow::State;
use serde_json::json;
use uuid::Uuid;

use super::{News, subject, tell};
use crate::Store;
use crate::cube::CycleEntry;
use crate::db::all;
use crate::error::Error;
use crate::write::{Event, Write, corrupt};

/// Makes the reminders that have come due, for the people of units that have not handed in and for reviewers with work;
/// gives how many.
///
/// A day's reminders are made from seven in the morning on. May run as often as it likes, after any pause: whoever was
/// told is not told again, and of the days that were missed only the last one is made up for.
pub async fn remind(store: &Store) -> Result<u64, Error> {
    let now = store.now();
    let open: Vec<_> = store
        .catalogue()
        .every_cycle()
        .filter(|entry| entry.cycle.is_open(now))
        .cloned()
        .collect();
    // Nobody is reminded at midnight.
    let morning = now.plus_ms(-DIGEST_HOUR * 3_600_000).day();
    let mut made = 0;
    for entry in open {
        let missing = missing(store, &entry, morning).await?;
        if !missing.is_empty() {
            made += make(store, &entry, &missing).await?;
        }
        made += review::remind(store, &entry, morning).await?;
    }
    Ok(made)
}

/// A unit whose reminder has come due, with those of its people who were not told.
struct Missing<'a> {
    unit: &'a Unit,
    due: Day,
    step: String,
    people: Vec<Uuid>,
}

/// What is still to be told in a cycle, whether handed in or not.
async fn missing<'a>(store: &Store, entry: &'a CycleEntry, today: Day) -> Result<Vec<Missing<'a>>, Error> {
    let mut people: HashMap<String, Vec<Uuid>> = HashMap::new();
    let accounts = all!(
        store.db(),
        (Uuid, String),
        "SELECT id, scope FROM account WHERE disabled_at IS NULL AND role IN ('officer', 'head')",
    )?;
    for (id, scope) in accounts {
        people.entry(scope).or_default().push(id);
    }
    let told: HashSet<(Uuid, String, String)> = all!(
        store.db(),
        (Uuid, String, String),
        "SELECT account_id, unit, step FROM notice WHERE kind = 'due' AND cycle = $1",
        entry.cycle.code.as_str(),
    )?
    .into_iter()
    .collect();
    let units = entry.units.units.iter();
    let asked = units.filter(|unit| unit.kind != UnitKind::City && entry.asked_of(unit.kind).next().is_some());
    let missing = asked.filter_map(|unit| {
        let all = people.get(&unit.path.0)?;
        let due = entry.due_of(unit);
        let before = reminder(due, today)?;
        // A new day is told when it is set; what lay before that is not made up for.
        let moved = entry.exceptions.of(unit.kind, &unit.code);
        if moved.is_some_and(|moved| due.plus(-before) < moved.at.day()) {
            return None;
        }
        let step = format!("{due}:{before}");
        let is_new = |person: &&Uuid| !told.contains(&(**person, unit.code.clone(), step.clone()));
        let people: Vec<Uuid> = all.iter().filter(is_new).copied().collect();
        (!people.is_empty()).then_some(Missing {
            unit,
            due,
            step,
            people,
        })
    });
    Ok(missing.collect())
}

/// Tells those of them who have not handed in.
async fn make(store: &Store, entry: &CycleEntry, missing: &[Missing<'_>]) -> Result<u64, Error> {
    let mut write = store.begin().await?;
    let done = handed_in(&mut write, &entry.cycle.code).await?;
    let mut made = 0;
    for Missing {
        unit,
        due,
        step,
        people,
    } in missing.iter().filter(|missing| !done.contains(&missing.unit.code))
    {
        let body = NoticeBody {
            due: Some(*due),
            ..NoticeBody::default()
        };
        let news = News {
            kind: NoticeKind::Due,
            subject: &subject(&entry.cycle.code, &unit.code),
            step,
            cycle: &entry.cycle.code,
            map_version: &unit.map_version,
            unit: &unit.code,
            body: &body,
        };
        made += tell(&mut write, people, &news).await?;
    }
    finish(write, entry, made).await
}

/// Ends a write that made reminders; one that made none leaves no trace.
async fn finish(mut write: Write<'_>, entry: &CycleEntry, made: u64) -> Result<u64, Error> {
    if made > 0 {
        let city = entry.units.city().map(|(_, city)| city.path.0.as_str());
        write
            .record(Event {
                actor: None,
                subject: "notice",
                cycle: Some(&entry.cycle.code),
                path: city.unwrap_or("/"),
                indicator: None,
                action: "remind",
                states: None,
                reason: "",
                detail: json!({ "made": made }),
            })
            .await?;
        write.commit().await?;
    }
    Ok(made)
}

/// Units that have handed in.
async fn handed_in(write: &mut Write<'_>, cycle: &str) -> Result<HashSet<String>, Error> {
    let rows = all!(
        write.tx,
        (String, String),
        "SELECT unit, state FROM assessment WHERE cycle = $1",
        cycle,
    )?;
    let mut units = HashSet::new();
    for (unit, word) in rows {
        let state = State::from_code(&word).ok_or_else(|| corrupt(format!("state {word}")))?;
        if state.is_handed_in() {
            units.insert(unit);
        }
    }
    Ok(units)
}
