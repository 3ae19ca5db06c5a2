//! `cycles.csv`.

use std::collections::{BTreeMap, BTreeSet};

use domain::cycle::Cycle;
use domain::cycle::keep::{is_code, overlapping};
use domain::indicator::{Mode, Words};
use serde_json::json;

use crate::Store;
use crate::cube::Patch;
use crate::db::{all, run};
use crate::error::Error;
use crate::import::table::{self, Keys, Line};
use crate::import::{ImportError, Imported, Reason};
use crate::write::{Event, Write};

const COLUMNS: [&str; 11] = [
    "code",
    "name_vi",
    "name_en",
    "data_from",
    "data_to",
    "opens",
    "due",
    "review_due",
    "closes",
    "map_version",
    "set",
];

/// What a file of cycles refers to.
#[derive(Default)]
pub(crate) struct Known {
    /// Cycles stored already.
    pub(crate) cycles: Vec<Cycle>,
    /// Versions they pin.
    pub(crate) pinned: BTreeMap<String, i64>,
    /// Those in which a self-assessment has begun.
    pub(crate) begun: BTreeSet<String>,
    /// Maps that have units.
    pub(crate) maps: BTreeSet<String>,
    /// Newest version of each set.
    pub(crate) sets: BTreeMap<String, (i64, Mode)>,
}

impl Known {
    async fn read(store: &Store) -> Result<Self, Error> {
        let pinned = all!(store.db(), (String, i64), "SELECT code, set_version FROM cycle")?;
        let begun = all!(store.db(), (String,), "SELECT DISTINCT cycle FROM assessment")?;
        let maps = all!(store.db(), (String,), "SELECT DISTINCT map_version FROM unit")?;
        let sets = all!(
            store.db(),
            (String, i64, String),
            "SELECT code, version, mode FROM indicator_set ORDER BY code, version"
        )?;
        let newest = |(code, version, mode): (String, i64, String)| {
            let mode = Mode::from_code(&mode).unwrap_or_default();
            (code, (version, mode))
        };
        Ok(Self {
            cycles: super::list(store).await?,
            pinned: pinned.into_iter().collect(),
            begun: begun.into_iter().map(|(code,)| code).collect(),
            maps: maps.into_iter().map(|(code,)| code).collect(),
            sets: sets.into_iter().map(newest).collect(),
        })
    }
}

/// A cycle with the version of its set that it pins.
pub(crate) struct NewCycle {
    pub(crate) cycle: Cycle,
    pub(crate) set_version: i64,
}

/// Imports `cycles.csv`: new cycles are added, known ones take the calendar of the file. A cycle in which somebody has
/// begun keeps its map and the version of its set.
pub async fn import(store: &Store, file: &[u8]) -> Result<Imported, ImportError> {
    let cycles = check(file, &Known::read(store).await?)?;
    let mut write = store.begin().await?;
    put(&mut write, &cycles).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Imported { lines: cycles.len() })
}

/// Reads the file beside what it refers to.
pub(crate) fn check(file: &[u8], known: &Known) -> Result<Vec<NewCycle>, ImportError> {
    let mut table = table::read(file, &COLUMNS)?;
    let mut keys = Keys::default();
    let mut cycles: Vec<NewCycle> = Vec::with_capacity(table.lines.len());
    for line in &mut table.lines {
        let new = read_cycle(line, known);
        keys.note(line, "code", new.cycle.code.clone());
        cycles.push(new);
    }
    for (line, new) in table.lines.iter_mut().zip(&cycles) {
        let in_file = cycles.iter().map(|other| &other.cycle);
        let kept = known
            .cycles
            .iter()
            .filter(|old| !cycles.iter().any(|new| new.cycle.code == old.code));
        let period = (new.cycle.data_from, new.cycle.data_to);
        let overlap = overlapping(period, &new.cycle.set, &new.cycle.code, in_file.chain(kept));
        if let Some(other) = overlap {
            line.problem("data_from", Reason::Overlaps(other.code.clone()));
        }
    }
    table.finish(cycles)
}

fn read_cycle(line: &mut Line, known: &Known) -> NewCycle {
    let code = line.code("code");
    if !is_code(&code) {
        line.problem("code", Reason::BadCode);
    }
    let days = ["data_from", "data_to", "opens", "due", "review_due", "closes"].map(|column| line.needed_day(column));
    if !days.is_sorted() {
        line.problem("", Reason::DaysOutOfOrder);
    }
    let [data_from, data_to, opens, due, review_due, closes] = days;
    let map_version = line.code("map_version");
    if !map_version.is_empty() && !known.maps.contains(&map_version) {
        line.problem("map_version", Reason::Unknown);
    }
    let set = line.text("set");
    let newest = known.sets.get(&set).copied();
    if !set.is_empty() && newest.is_none() {
        line.problem("set", Reason::Unknown);
    }
    let old = known
        .cycles
        .iter()
        .find(|cycle| cycle.code == code && known.begun.contains(&code));
    if old.is_some_and(|old| old.map_version != map_version) {
        line.problem("map_version", Reason::Begun);
    }
    if old.is_some_and(|old| old.set != set) {
        line.problem("set", Reason::Begun);
    }
    let pinned = old.and_then(|_| known.pinned.get(&code).copied());
    NewCycle {
        set_version: pinned.or(newest.map(|(version, _)| version)).unwrap_or_default(),
        cycle: Cycle {
            code,
            name: Words {
                vi: line.text("name_vi"),
                en: line.text("name_en"),
            },
            data_from,
            data_to,
            opens,
            due,
            review_due,
            closes,
            map_version,
            set,
            mode: newest.map(|(_, mode)| mode).unwrap_or_default(),
            published_at: None,
        },
    }
}

/// Stores cycles.
pub(crate) async fn put(write: &mut Write<'_>, cycles: &[NewCycle]) -> Result<(), Error> {
    for NewCycle { cycle, set_version } in cycles {
        store(write, cycle, *set_version).await?;
        let event = Event {
            actor: None,
            subject: "cycle",
            cycle: Some(&cycle.code),
            path: "/",
            indicator: None,
            action: "import",
            states: None,
            reason: "",
            detail: json!({ "opens": cycle.opens, "due": cycle.due, "closes": cycle.closes, "set_version": set_version }),
        };
        write.record(event).await?;
    }
    Ok(())
}

/// Stores one cycle, new or known, with the version of its set; its event is the caller's.
pub(super) async fn store(write: &mut Write<'_>, cycle: &Cycle, set_version: i64) -> Result<(), Error> {
    run!(
        write.tx,
        "INSERT INTO cycle (code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version,
                                set_code, set_version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (code) DO UPDATE SET
                name_vi = excluded.name_vi, name_en = excluded.name_en, data_from = excluded.data_from,
                data_to = excluded.data_to, opens = excluded.opens, due = excluded.due,
                review_due = excluded.review_due, closes = excluded.closes, map_version = excluded.map_version,
                set_code = excluded.set_code, set_version = excluded.set_version, version = cycle.version + 1",
        cycle.code.as_str(),
        cycle.name.vi.as_str(),
        cycle.name.en.as_str(),
        cycle.data_from.to_string(),
        cycle.data_to.to_string(),
        cycle.opens.to_string(),
        cycle.due.to_string(),
        cycle.review_due.to_string(),
        cycle.closes.to_string(),
        cycle.map_version.as_str(),
        cycle.set.as_str(),
        set_version,
    )?;
    Ok(())
}
