//! Reading sets and drafts.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::indicator::{IndicatorSet, Mode, Words};
use domain::set_draft::{CycleUse, DraftLine, DraftView, LineView, SetLine, SetsView, VersionLine, diff};
use domain::time::Timestamp;

use super::row::{Row, find, newest};
use crate::Store;
use crate::account::city_keeper;
use crate::db::all;
use crate::error::Error;
use crate::write::corrupt;

#[derive(sqlx::FromRow)]
struct CycleRow {
    code: String,
    name_vi: String,
    name_en: String,
    set_code: String,
    set_version: i64,
    begun: bool,
}

fn number(version: i64) -> Result<u32, Error> {
    u32::try_from(version).map_err(corrupt)
}

/// The cycles of every set, the newest first.
async fn cycles(store: &Store) -> Result<BTreeMap<String, Vec<CycleUse>>, Error> {
    let rows = all!(
        store.db(),
        CycleRow,
        "SELECT code, name_vi, name_en, set_code, set_version,
                (published_at IS NOT NULL OR EXISTS (SELECT 1 FROM assessment a WHERE a.cycle = c.code)) AS begun
         FROM cycle c ORDER BY code DESC",
    )?;
    let mut of_set: BTreeMap<String, Vec<CycleUse>> = BTreeMap::new();
    for row in rows {
        of_set.entry(row.set_code).or_default().push(CycleUse {
            code: row.code,
            name: Words {
                vi: row.name_vi,
                en: row.name_en,
            },
            version: number(row.set_version)?,
            begun: row.begun,
        });
    }
    Ok(of_set)
}

/// `/quan-tri/bo-chi-so`: every set with its versions and draft.
///
/// # Errors
/// `Forbidden` for who does not keep the city's sets.
pub async fn list(store: &Store, actor: &Actor) -> Result<SetsView, Error> {
    city_keeper(actor)?;
    let cycles = cycles(store).await?;
    let stored = all!(
        store.db(),
        (String, i64, i64),
        "SELECT code, version, imported_at FROM indicator_set ORDER BY code, version DESC",
    )?;
    let mut versions: BTreeMap<String, Vec<VersionLine>> = BTreeMap::new();
    for (code, version, at) in stored {
        let version = number(version)?;
        let own = cycles.get(&code).into_iter().flatten();
        let line = VersionLine {
            version,
            at: Timestamp(at),
            cycles: own.filter(|cycle| cycle.version == version).cloned().collect(),
        };
        versions.entry(code).or_default().push(line);
    }
    for (code,) in all!(store.db(), (String,), "SELECT code FROM set_draft")? {
        versions.entry(code).or_default();
    }
    let mut sets = Vec::with_capacity(versions.len());
    for (code, versions) in versions {
        let (old, row) = (newest(store, &code).await?, find(store, &code).await?);
        let draft = row.as_ref().map(Row::set).transpose()?;
        let shown: &IndicatorSet = old.as_deref().or(draft.as_ref()).ok_or(Error::NotFound)?;
        sets.push(SetLine {
            name: shown.name.clone(),
            mode: shown.mode,
            lines: shown.indicators.len(),
            versions,
            draft: row.zip(draft.as_ref()).map(|(row, set)| DraftLine {
                changes: diff(old.as_deref(), set).len(),
                at: Timestamp(row.changed_at),
                by: row.changed_name,
            }),
            code,
        });
    }
    // What the city is measured by comes first.
    sets.sort_by_key(|set| set.mode != Mode::Measured);
    Ok(SetsView {
        sets,
        today: store.now().day(),
    })
}

/// `/quan-tri/bo-chi-so/{set}`: the draft of a set beside its newest version, or that version where there is none.
///
/// # Errors
/// `Forbidden` for who does not keep the city's sets; `NotFound` for a set that is not there.
pub async fn view(store: &Store, actor: &Actor, code: &str) -> Result<DraftView, Error> {
    city_keeper(actor)?;
    let (old, row) = (newest(store, code).await?, find(store, code).await?);
    let draft = row.as_ref().map(Row::set).transpose()?;
    let newest = old.as_ref().map_or(0, |set| set.version);
    let told = draft.as_ref().map(|set| diff(old.as_deref(), set)).unwrap_or_default();
    let set = draft.or_else(|| old.map(|set| (*set).clone())).ok_or(Error::NotFound)?;
    Ok(DraftView {
        problems: set.problems(),
        set,
        newest,
        draft: row.as_ref().map(|row| row.version),
        touched: row.map(|row| (Timestamp(row.changed_at), row.changed_name)),
        diff: told,
        cycles: cycles(store).await?.remove(code).unwrap_or_default(),
        today: store.now().day(),
    })
}

/// `/quan-tri/bo-chi-so/{set}/{line}`: one line of a draft; without a code what a new one needs.
///
/// # Errors
/// `Forbidden` for who does not keep the city's sets; `NotFound` where there is no such draft or line.
pub async fn line(store: &Store, actor: &Actor, code: &str, line: Option<&str>) -> Result<LineView, Error> {
    city_keeper(actor)?;
    let row = find(store, code).await?.ok_or(Error::NotFound)?;
    let set = row.set()?;
    let known = match line {
        Some(line) => Some(set.indicator(line).cloned().ok_or(Error::NotFound)?),
        None => None,
    };
    let old = newest(store, code).await?;
    Ok(LineView {
        before: line.and_then(|line| old.as_ref()?.indicator(line).cloned()),
        line: known,
        draft: row.version,
        set,
    })
}
