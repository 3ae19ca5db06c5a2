//! What waits for reviewers when the day by which reviewing ends comes near.

use std::collections::{BTreeMap, HashSet};

use domain::calendar::reminder;
use domain::notice::{NoticeBody, NoticeKind};
use domain::review::place_at;
use domain::time::Day;
use domain::unit::UnitPath;
use domain::workflow::State;
use uuid::Uuid;

use super::super::{News, subject, tell};
use super::finish;
use crate::Store;
use crate::cube::CycleEntry;
use crate::db::all;
use crate::error::Error;
use crate::write::corrupt;

/// Reminds the reviewers of every place where something of the cycle waits; gives how many notices.
pub(super) async fn remind(store: &Store, entry: &CycleEntry, today: Day) -> Result<u64, Error> {
    let due = entry.cycle.review_due;
    let Some(before) = reminder(due, today) else {
        return Ok(0);
    };
    let step = format!("{due}:{before}");
    let people = people(store, entry, &step).await?;
    if people.is_empty() {
        return Ok(0);
    }
    let waiting = waiting(store, entry).await?;
    let lying: Vec<_> = people
        .iter()
        .filter_map(|(place, people)| Some((entry.units.at(place)?, people, *waiting.get(place)?)))
        .collect();
    if lying.is_empty() {
        return Ok(0);
    }
    let mut write = store.begin().await?;
    let mut made = 0;
    for (unit, people, count) in lying {
        let body = NoticeBody {
            due: Some(due),
            count: Some(count),
            ..NoticeBody::default()
        };
        let news = News {
            kind: NoticeKind::ReviewDue,
            subject: &subject(&entry.cycle.code, &unit.code),
            step: &step,
            cycle: &entry.cycle.code,
            map_version: &unit.map_version,
            unit: &unit.code,
            body: &body,
        };
        made += tell(&mut write, people, &news).await?;
    }
    finish(write, entry, made).await
}

/// Reviewers who have not been told this step, by their place.
async fn people(store: &Store, entry: &CycleEntry, step: &str) -> Result<BTreeMap<UnitPath, Vec<Uuid>>, Error> {
    let told: HashSet<Uuid> = all!(
        store.db(),
        (Uuid,),
        "SELECT account_id FROM notice WHERE kind = 'review-due' AND cycle = $1 AND step = $2",
        entry.cycle.code.as_str(),
        step,
    )?
    .into_iter()
    .map(|(id,)| id)
    .collect();
    let accounts = all!(
        store.db(),
        (Uuid, String),
        "SELECT id, scope FROM account WHERE disabled_at IS NULL AND role = 'reviewer' ORDER BY id",
    )?;
    let mut people: BTreeMap<UnitPath, Vec<Uuid>> = BTreeMap::new();
    for (id, scope) in accounts.into_iter().filter(|(id, _)| !told.contains(id)) {
        people.entry(UnitPath(scope)).or_default().push(id);
    }
    Ok(people)
}

/// How many self-assessments wait at each place.
async fn waiting(store: &Store, entry: &CycleEntry) -> Result<BTreeMap<UnitPath, u32>, Error> {
    let rows = all!(
        store.db(),
        (String, String, i64),
        "SELECT unit, state, level FROM assessment WHERE cycle = $1",
        entry.cycle.code.as_str(),
    )?;
    let mut waiting = BTreeMap::new();
    for (unit, word, at) in rows {
        let state = State::from_code(&word).ok_or_else(|| corrupt(format!("state {word}")))?;
        if let Some(unit) = entry.units.unit(&unit).filter(|_| state.is_with_reviewer()) {
            let at = u8::try_from(at).map_err(corrupt)?;
            *waiting.entry(place_at(unit.kind, &unit.path, at)).or_default() += 1;
        }
    }
    Ok(waiting)
}
