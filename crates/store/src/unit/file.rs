//! A file of many units, sent by an administrator: looked at first, then taken in as a whole or not at all.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Actor;
use domain::number::parse;
use domain::permission::{Permission, allows};
use domain::text::fold;
use domain::time::Day;
use domain::unit::keep::{LONGEST, Preview, fits, is_code, kind_of};
use domain::unit::{Unit, UnitKind};
use serde_json::json;
use uuid::Uuid;

use super::import::{COLUMNS, NewUnit, judge, put};
use super::keep::record;
use super::list::map_of;
use crate::Store;
use crate::cube::Patch;
use crate::db::{all, optional, run};
use crate::error::Error;
use crate::import::table::{Columns, Line, Table, read_loosely};
use crate::import::{ImportError, Imported, Reason, sheet};
use crate::text::clean_line;
use crate::write::{corrupt, id_of};

/// Without these a line says nothing.
const NEEDED: [&str; 4] = ["code", "kind", "name_vi", "parent"];
/// Names of new units that a preview shows.
const EXAMPLES: usize = 8;

/// What a header means, without regard to marks, case and what stands in brackets.
fn meant(header: &str) -> Option<&'static str> {
    let folded = fold(header);
    let bare = folded.split('(').next().unwrap_or_default().trim();
    Some(match bare {
        "ma" | "ma don vi" | "code" => "code",
        "loai" | "loai don vi" | "kind" => "kind",
        "ten" | "ten don vi" | "ten day du" | "name" => "name_vi",
        "ten ngan" | "ten rut gon" | "short name" => "short_vi",
        "ten tieng anh" | "english name" => "name_en",
        "thuoc" | "truc thuoc" | "ma don vi cap tren" | "below" | "parent" => "parent",
        "dien tich" | "area" => "area_km2",
        "dan so" | "population" => "population",
        "dan so tinh den ngay" | "population as of" => "population_as_of",
        "tu ngay" | "first day" => "valid_from",
        "den ngay" | "last day" => "valid_to",
        "nguon" | "source" => "source",
        // Lists count their lines; nobody needs the count.
        "stt" | "tt" | "so thu tu" | "no" => "place",
        "minh hoa" | "illustrative" => "illustrative",
        "ban do" | "map" => "map_version",
        _ => return None,
    })
}

/// Keeps a file until it is taken in, or until the same person sends another; gives its identifier.
///
/// # Errors
/// `Forbidden` for who keeps no units; `Invalid` with `encoding` for what is no text and with `workbook` for a workbook that
/// cannot be read.
pub async fn wait(store: &Store, actor: &Actor, name: &str, file: &[u8]) -> Result<String, Error> {
    let map = map_of(store, actor, "")?;
    let body = text_of(file.to_vec()).await?;
    let name = clean_line(name, 200)?;
    let (id, account) = (Uuid::now_v7(), id_of(actor)?);
    let mut write = store.begin().await?;
    run!(write.tx, "DELETE FROM unit_file WHERE account_id = $1", account)?;
    run!(
        write.tx,
        "INSERT INTO unit_file (id, account_id, name, map_version, body, added_at) VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        account,
        name.as_str(),
        map.as_str(),
        body.as_str(),
        write.now.0,
    )?;
    write.commit().await?;
    Ok(id.to_string())
}

/// The lines of a file: of a workbook those of its first sheet.
async fn text_of(file: Vec<u8>) -> Result<String, Error> {
    let (text, problem) = if sheet::is_workbook(&file) {
        // Unfolding takes a while, and others want to be answered meanwhile.
        let read = tokio::task::spawn_blocking(move || sheet::read(&file));
        (read.await.map_err(corrupt)?, "workbook")
    } else {
        (String::from_utf8(file).ok(), "encoding")
    };
    text.filter(|text| !text.contains('\0'))
        .ok_or_else(|| Error::Invalid(problem.to_owned()))
}

/// A file that waits.
struct Waiting {
    id: Uuid,
    name: String,
    map: String,
    body: String,
}

/// The file of this person that waits under this identifier.
async fn waiting(store: &Store, actor: &Actor, id: &str) -> Result<Waiting, Error> {
    map_of(store, actor, "")?;
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let account = id_of(actor)?;
    let row = optional!(
        store.db(),
        (String, String, String),
        "SELECT name, map_version, body FROM unit_file WHERE id = $1 AND account_id = $2",
        id,
        account,
    )?;
    let (name, map, body) = row.ok_or(Error::NotFound)?;
    Ok(Waiting { id, name, map, body })
}

/// Looks at a file that waits: what it would do. Writes nothing.
///
/// # Errors
/// Every problem of the file, by line; `Forbidden` for a file that names units outside the own care; `NotFound` when no
/// file of this person waits under the identifier.
pub async fn preview(store: &Store, actor: &Actor, id: &str) -> Result<Preview, ImportError> {
    let file = waiting(store, actor, id).await?;
    let known = super::list(store).await?;
    let units = check(actor, &file, &known, &begun(store).await?)?;
    Ok(summary(file, &units, &known))
}

/// Takes the file in that waits under this identifier: all of it, in one transaction, or nothing.
///
/// # Errors
/// As [`preview`]: what has become wrong with it since.
pub async fn take_in(store: &Store, actor: &Actor, id: &str) -> Result<Imported, ImportError> {
    let file = waiting(store, actor, id).await?;
    let known = super::list(store).await?;
    let mut units = check(actor, &file, &known, &begun(store).await?)?;
    let lines = units.len();
    let before = by_code(&known);
    units.retain(|new| before.get(&key(&new.unit)).is_none_or(|old| **old != new.unit));
    let mut write = store.begin().await?;
    // Whoever sends the same form twice finds nothing to take in the second time.
    if run!(write.tx, "DELETE FROM unit_file WHERE id = $1", file.id)? != 1 {
        return Err(Error::NotFound.into());
    }
    put(&mut write, Some(actor), &units).await?;
    for NewUnit { unit, .. } in &units {
        let old = before.get(&key(unit)).copied();
        let action = if old.is_some() { "correct" } else { "add" };
        let detail = json!({ "file": file.name, "before": old, "after": unit });
        record(&mut write, actor, &unit.path, action, "", detail).await?;
    }
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Imported { lines })
}

/// Units by map and code.
type ByCode<'a> = BTreeMap<(&'a str, &'a str), &'a Unit>;

fn key(unit: &Unit) -> (&str, &str) {
    (unit.map_version.as_str(), unit.code.as_str())
}

fn by_code(units: &[Unit]) -> ByCode<'_> {
    units.iter().map(|unit| (key(unit), unit)).collect()
}

/// Maps and codes of units that have assessed themselves: what was asked of them follows from their kind.
async fn begun(store: &Store) -> Result<BTreeSet<(String, String)>, Error> {
    let begun = all!(
        store.db(),
        (String, String),
        "SELECT DISTINCT map_version, unit FROM assessment"
    )?;
    Ok(begun.into_iter().collect())
}

fn check(
    actor: &Actor,
    file: &Waiting,
    known: &[Unit],
    begun: &BTreeSet<(String, String)>,
) -> Result<Vec<NewUnit>, ImportError> {
    let columns = Columns {
        all: &COLUMNS,
        needed: &NEEDED,
        meant,
    };
    let mut table = read_loosely(file.body.as_bytes(), &columns)?;
    fill(&mut table, file, known);
    guard(&mut table, known, begun);
    let units = judge(table, known)?;
    let is_own = |new: &NewUnit| allows(Some(actor), Permission::Administer, &new.unit.path);
    if units.iter().all(is_own) {
        Ok(units)
    } else {
        Err(Error::Forbidden.into())
    }
}

/// Brings every line into the form of the strict file: words of people into codes and plain numbers, and what the file
/// leaves out into what is known, or usual.
fn fill(table: &mut Table, file: &Waiting, known: &[Unit]) {
    let known = by_code(known);
    for line in &mut table.lines {
        if line.raw("map_version").is_empty() {
            line.set("map_version", file.map.clone());
        }
        if let Some(kind) = kind_of(line.raw("kind")) {
            line.set("kind", kind.code().to_owned());
        }
        let before = known.get(&(line.raw("map_version"), line.raw("code"))).copied();
        for (column, of) in kept() {
            if line.raw(column).is_empty() {
                // A name that was never given apart follows the full one.
                let is_own = |unit: &&Unit| of(unit) != unit.name_vi;
                let text = before.filter(is_own).map(of).unwrap_or_default();
                line.set(column, text);
            }
        }
        for column in ["short_vi", "name_en"] {
            if line.raw(column).is_empty() {
                // A line without a name says so once.
                let full = Some(line.raw("name_vi"))
                    .filter(|name| !name.is_empty())
                    .unwrap_or("?")
                    .to_owned();
                line.set(column, full);
            }
        }
        if line.raw("illustrative").is_empty() {
            line.set("illustrative", "0".to_owned());
        }
        if line.raw("source").is_empty() {
            line.set("source", file.name.clone());
        }
        plain(line);
    }
}

/// The column of what a unit keeps where a file does not speak of it.
type KeptColumn = (&'static str, fn(&Unit) -> String);

fn kept() -> [KeptColumn; 8] {
    [
        ("short_vi", |unit| unit.short_vi.clone()),
        ("name_en", |unit| unit.name_en.clone()),
        ("area_km2", |unit| {
            unit.area_km2.map(|area| area.to_string()).unwrap_or_default()
        }),
        ("population", |unit| {
            unit.population.map(|count| count.to_string()).unwrap_or_default()
        }),
        ("population_as_of", |unit| iso(unit.population_as_of)),
        ("valid_from", |unit| iso(unit.valid_from)),
        ("valid_to", |unit| iso(unit.valid_to)),
        ("illustrative", |unit| {
            if unit.illustrative { "1" } else { "0" }.to_owned()
        }),
    ]
}

fn iso(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Numbers and days as people write them, as the strict reading wants them; what cannot be read stays for it to name.
fn plain(line: &mut Line) {
    for column in ["area_km2", "population"] {
        if let Ok(number) = parse(line.raw(column)) {
            line.set(column, number.to_string());
        }
    }
    for column in ["population_as_of", "valid_from", "valid_to"] {
        if let Ok(day) = Day::parse_typed(line.raw(column)) {
            line.set(column, day.to_string());
        }
    }
}

/// What the forms of single units refuse, a file does not take either.
fn guard(table: &mut Table, known: &[Unit], begun: &BTreeSet<(String, String)>) {
    let known = by_code(known);
    let kind_in = |line: &Line| UnitKind::from_code(line.raw("kind"));
    let in_file: BTreeMap<(String, String), UnitKind> = table
        .lines
        .iter()
        .filter_map(|line| {
            Some((
                (line.raw("map_version").to_owned(), line.raw("code").to_owned()),
                kind_in(line)?,
            ))
        })
        .collect();
    for line in &mut table.lines {
        let (map, code) = (line.raw("map_version").to_owned(), line.raw("code").to_owned());
        if !code.is_empty() && !is_code(&code) {
            line.problem("code", Reason::BadCode);
        }
        for column in ["name_vi", "short_vi", "name_en", "source"] {
            // A name that follows the full one is not told twice.
            let follows = column != "name_vi" && line.raw(column) == line.raw("name_vi");
            if !follows && line.raw(column).chars().count() > LONGEST {
                line.problem(column, Reason::TooLong { most: LONGEST });
            }
        }
        let Some(kind) = kind_in(line) else { continue };
        let before = known.get(&(map.as_str(), code.as_str()));
        if before.is_some_and(|before| before.kind != kind) && begun.contains(&(map.clone(), code.clone())) {
            line.problem("kind", Reason::Begun);
        }
        let above = line.raw("parent").to_owned();
        let kept = before.is_some_and(|before| before.kind == kind && before.path.parent() == Some(above.as_str()));
        let of_known = || known.get(&(map.as_str(), above.as_str())).map(|unit| unit.kind);
        let above = in_file.get(&(map.clone(), above.clone())).copied().or_else(of_known);
        if !kept && above.is_some_and(|above| !fits(kind, above)) {
            line.problem("parent", Reason::Unfit);
        }
    }
}

/// Columns in which a unit changes.
fn differing(before: &Unit, after: &Unit) -> Vec<String> {
    let mut columns = Vec::new();
    let mut note = |differs: bool, column: &'static str| columns.extend(differs.then(|| column.to_owned()));
    note(before.kind != after.kind, "kind");
    note(before.name_vi != after.name_vi, "name_vi");
    for (column, of) in kept() {
        note(of(before) != of(after), column);
    }
    columns
}

fn summary(file: Waiting, units: &[NewUnit], known: &[Unit]) -> Preview {
    let known = by_code(known);
    let mut preview = Preview {
        id: file.id.to_string(),
        name: file.name,
        map: file.map,
        ..Preview::default()
    };
    let mut kinds = BTreeMap::new();
    for NewUnit { unit, .. } in units {
        match known.get(&(unit.map_version.as_str(), unit.code.as_str())) {
            None => {
                *kinds.entry(unit.kind).or_insert(0) += 1;
                if preview.examples.len() < EXAMPLES {
                    preview.examples.push(unit.name_vi.clone());
                }
            }
            Some(before) if **before == *unit => preview.same += 1,
            Some(before) => {
                preview.changed += 1;
                if preview.changes.len() < EXAMPLES {
                    preview.changes.push((unit.name_vi.clone(), differing(before, unit)));
                }
            }
        }
    }
    preview.new = kinds.into_iter().collect();
    preview
}
