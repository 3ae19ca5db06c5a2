//! `units.csv`.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Actor;
use domain::text::{fold, sort_key};
use domain::unit::{Unit, UnitKind, UnitPath};
use serde_json::json;

use crate::Store;
use crate::cube::Patch;
use crate::db::run;
use crate::error::Error;
use crate::import::table::{self, Keys, Line, Table};
use crate::import::{ImportError, Imported, Reason};
use crate::write::{Event, Write};

pub(super) const COLUMNS: [&str; 14] = [
    "map_version",
    "code",
    "kind",
    "name_vi",
    "name_en",
    "short_vi",
    "parent",
    "area_km2",
    "population",
    "population_as_of",
    "valid_from",
    "valid_to",
    "illustrative",
    "source",
];

/// A unit as its file says it.
pub(crate) struct NewUnit {
    pub(crate) unit: Unit,
    /// Who says so.
    pub(crate) source: String,
}

/// Imports `units.csv`: new units are added, known ones (by map version and code) take what the file says.
pub async fn import(store: &Store, file: &[u8]) -> Result<Imported, ImportError> {
    let units = check(file, &super::list(store).await?)?;
    let mut write = store.begin().await?;
    put(&mut write, None, &units).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Imported { lines: units.len() })
}

/// Reads the file beside the units that are known already.
pub(crate) fn check(file: &[u8], known: &[Unit]) -> Result<Vec<NewUnit>, ImportError> {
    judge(table::read(file, &COLUMNS)?, known)
}

/// Judges every line of a file, and the lines together.
pub(super) fn judge(mut table: Table, known: &[Unit]) -> Result<Vec<NewUnit>, ImportError> {
    let by_code: BTreeMap<(&str, &str), &Unit> = known
        .iter()
        .map(|unit| ((unit.map_version.as_str(), unit.code.as_str()), unit))
        .collect();
    let mut keys = Keys::default();
    let mut read = Vec::with_capacity(table.lines.len());
    for line in &mut table.lines {
        let (unit, parent) = read_unit(line);
        keys.note(line, "code", format!("{}/{}", unit.map_version, unit.code));
        let source = line.text("source");
        read.push((NewUnit { unit, source }, parent));
    }
    let paths = Paths::new(&read, known);
    let paths: Vec<_> = read.iter().map(|(new, parent)| paths.of(&new.unit, parent)).collect();
    for ((line, (new, _)), path) in table.lines.iter_mut().zip(&mut read).zip(paths) {
        match path {
            Ok(path) => new.unit.path = path,
            Err(reason) => {
                line.problem("parent", reason);
                continue;
            }
        }
        let before = by_code.get(&(new.unit.map_version.as_str(), new.unit.code.as_str()));
        if before.is_some_and(|before| before.path != new.unit.path) {
            line.problem("parent", Reason::Moved);
        }
        // A file does not speak of models: a known unit stays one.
        new.unit.model = before.and_then(|before| before.model.clone());
    }
    let units: Vec<NewUnit> = read.into_iter().map(|(new, _)| new).collect();
    one_city_each(&mut table, &units, known);
    table.finish(units)
}

fn read_unit(line: &mut Line) -> (Unit, String) {
    let kind = UnitKind::from_code(line.raw("kind"));
    if kind.is_none() {
        line.problem("kind", Reason::NotAWord(UnitKind::ALL.map(UnitKind::code).to_vec()));
    }
    // Anything but a city: what is said about cities would only hide the real problem.
    let kind = kind.unwrap_or(UnitKind::Ward);
    let parent = line.raw("parent").to_owned();
    if kind == UnitKind::City && !parent.is_empty() {
        line.problem("parent", Reason::MustBeEmpty);
    }
    let area_km2 = line.number("area_km2");
    if area_km2.is_some_and(|area| area <= 0.0) {
        line.problem("area_km2", Reason::NotPositive);
    }
    let population = line.whole("population", 0, u32::MAX.into());
    let population_as_of = line.day("population_as_of");
    if population.is_some() && line.raw("population_as_of").is_empty() {
        line.problem("population_as_of", Reason::Missing);
    }
    let (valid_from, valid_to) = (line.day("valid_from"), line.day("valid_to"));
    if valid_from.zip(valid_to).is_some_and(|(from, to)| from > to) {
        line.problem("valid_to", Reason::DaysOutOfOrder);
    }
    let unit = Unit {
        map_version: line.code("map_version"),
        code: line.code("code"),
        kind,
        name_vi: line.text("name_vi"),
        name_en: line.text("name_en"),
        short_vi: line.text("short_vi"),
        path: UnitPath(String::new()),
        area_km2,
        population: population.and_then(|population| u32::try_from(population).ok()),
        population_as_of,
        valid_from,
        valid_to,
        illustrative: line.flag("illustrative"),
        model: None,
    };
    (unit, parent)
}

/// Who stands below whom, in the file and in what is known.
struct Paths<'a> {
    parents: BTreeMap<(&'a str, &'a str), &'a str>,
    known: BTreeMap<(&'a str, &'a str), &'a UnitPath>,
}

impl<'a> Paths<'a> {
    fn new(read: &'a [(NewUnit, String)], known: &'a [Unit]) -> Self {
        let key = |unit: &'a Unit| (unit.map_version.as_str(), unit.code.as_str());
        Self {
            parents: read
                .iter()
                .map(|(new, parent)| (key(&new.unit), parent.as_str()))
                .collect(),
            known: known.iter().map(|unit| (key(unit), &unit.path)).collect(),
        }
    }

    fn of(&self, unit: &Unit, parent: &str) -> Result<UnitPath, Reason> {
        if unit.kind == UnitKind::City {
            return Ok(UnitPath::root(&unit.code));
        }
        if parent.is_empty() {
            return Err(Reason::Missing);
        }
        let mut below = vec![unit.code.as_str()];
        let mut above = parent;
        let top = loop {
            if below.contains(&above) {
                return Err(Reason::Loop);
            }
            let key = (unit.map_version.as_str(), above);
            match (self.parents.get(&key), self.known.get(&key)) {
                (Some(&""), _) => break UnitPath::root(above),
                (Some(parent), _) => {
                    below.push(above);
                    above = parent;
                }
                (None, Some(path)) => break (*path).clone(),
                (None, None) => return Err(Reason::Unknown),
            }
        };
        Ok(below.iter().rev().fold(top, |path, code| path.child(code)))
    }
}

fn one_city_each(table: &mut Table, units: &[NewUnit], known: &[Unit]) {
    let cities = |version: &str| -> BTreeSet<&str> {
        let new = units.iter().map(|new| &new.unit);
        let all = new
            .chain(known)
            .filter(|unit| unit.kind == UnitKind::City && unit.map_version == version);
        all.map(|unit| unit.code.as_str()).collect()
    };
    let versions: BTreeSet<&str> = units.iter().map(|new| new.unit.map_version.as_str()).collect();
    for version in versions {
        if cities(version).len() != 1 {
            table.problem(version, Reason::OneCity);
        }
    }
}

/// Stores units, in the name of `actor` or of the program.
pub(crate) async fn put(write: &mut Write<'_>, actor: Option<&Actor>, units: &[NewUnit]) -> Result<(), Error> {
    for NewUnit { unit, source } in units {
        let day = |day: Option<domain::time::Day>| day.map(|day| day.to_string());
        let search = format!("{} {} {} {}", unit.name_vi, unit.short_vi, unit.name_en, unit.code);
        run!(
            write.tx,
            "INSERT INTO unit (map_version, code, kind, name_vi, name_en, short_vi, sort_key, search_key, path, area_km2,
                               population, population_as_of, valid_from, valid_to, illustrative, source,
                               added_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
             ON CONFLICT (map_version, code) DO UPDATE SET
                kind = excluded.kind, name_vi = excluded.name_vi, name_en = excluded.name_en,
                short_vi = excluded.short_vi, sort_key = excluded.sort_key, search_key = excluded.search_key,
                area_km2 = excluded.area_km2, population = excluded.population,
                population_as_of = excluded.population_as_of, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, illustrative = excluded.illustrative, source = excluded.source,
                version = unit.version + 1",
            unit.map_version.as_str(),
            unit.code.as_str(),
            unit.kind.code(),
            unit.name_vi.as_str(),
            unit.name_en.as_str(),
            unit.short_vi.as_str(),
            sort_key(&unit.short_vi),
            fold(&search),
            unit.path.0.as_str(),
            unit.area_km2,
            unit.population.map(i64::from),
            day(unit.population_as_of),
            day(unit.valid_from),
            day(unit.valid_to),
            unit.illustrative,
            source.as_str(),
            // The operator's file says what was there from the start, for cycles of the past too.
            actor.map_or(0, |_| write.now.0),
        )?;
    }
    for city in units.iter().filter(|new| new.unit.kind == UnitKind::City) {
        let map = city.unit.map_version.as_str();
        let lines = units.iter().filter(|new| new.unit.map_version == map).count();
        write
            .record(event(
                actor,
                &city.unit.path.0,
                json!({ "map_version": map, "lines": lines }),
            ))
            .await?;
    }
    // A file may add to a map whose city it does not repeat.
    if !units.iter().any(|new| new.unit.kind == UnitKind::City) {
        let place = actor.map_or("/", |actor| &actor.scope.0);
        write
            .record(event(actor, place, json!({ "lines": units.len() })))
            .await?;
    }
    Ok(())
}

fn event<'a>(actor: Option<&'a Actor>, path: &'a str, detail: serde_json::Value) -> Event<'a> {
    Event {
        actor,
        subject: "unit",
        cycle: None,
        path,
        indicator: None,
        action: "import",
        states: None,
        reason: "",
        detail,
    }
}
