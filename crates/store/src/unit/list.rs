//! The list of units for those who keep them: one part at a time, found and counted by SQL.

use std::ops::Range;

use domain::account::Actor;
use domain::permission::{Permission, allows};
use domain::text::fold;
use domain::unit::UnitKind;
use domain::unit::keep::{UnitLine, UnitsQuery, UnitsView, holds_others};

use super::Row;
use crate::Store;
use crate::cube::{UnitTable, label};
use crate::db::{all, one};
use crate::error::Error;
use crate::write::corrupt;

/// The map that is asked for; for an empty word that of the newest cycle. For those who keep units.
///
/// # Errors
/// `Forbidden` for everyone else; `NotFound` for a map without units.
pub(super) fn map_of(store: &Store, actor: &Actor, asked: &str) -> Result<String, Error> {
    if !allows(Some(actor), Permission::Administer, &actor.scope) {
        return Err(Error::Forbidden);
    }
    let catalogue = store.catalogue();
    let newest = catalogue
        .newest_opened(store.now())
        .or_else(|| catalogue.cycles().next());
    match asked {
        "" => newest
            .map(|entry| entry.cycle.map_version.clone())
            .ok_or(Error::NotFound),
        asked => catalogue.map(asked).map(|_| asked.to_owned()).ok_or(Error::NotFound),
    }
}

/// `/quan-tri/don-vi`: the part of the list whose places `part` gives for a list so long.
///
/// # Errors
/// `Forbidden` for who keeps no units; `NotFound` for a map without units.
pub async fn page(
    store: &Store,
    actor: &Actor,
    query: &UnitsQuery,
    part: impl Fn(usize) -> Range<usize>,
) -> Result<UnitsView, Error> {
    let map = map_of(store, actor, &query.map)?;
    let catalogue = store.catalogue();
    let units = catalogue.map(&map).ok_or(Error::NotFound)?;
    let within = units
        .unit(&query.within)
        .map(|unit| unit.path.0.clone())
        .unwrap_or_default();
    let kind = UnitKind::from_code(&query.kind).map_or("", UnitKind::code);
    let phrase: String = fold(&query.find).replace(['%', '_', '\\'], " ");
    let phrase = phrase.trim();
    let (found,) = one!(
        store.db(),
        (i64,),
        "SELECT count(*) FROM unit
         WHERE map_version = $1 AND path LIKE $2 || '%' AND ($3 = '' OR kind = $3)
           AND ($4 = '' OR (path LIKE $4 || '%' AND path <> $4)) AND ($5 = '' OR ' ' || search_key LIKE '% ' || $5 || '%')",
        map.as_str(),
        actor.scope.0.as_str(),
        kind,
        within.as_str(),
        phrase,
    )?;
    let found = usize::try_from(found).map_err(corrupt)?;
    let range = part(found);
    let rows = all!(
        store.db(),
        Row,
        "SELECT map_version, code, kind, name_vi, name_en, short_vi, path, area_km2, population, population_as_of,
                valid_from, valid_to, illustrative, model_since, model_until, model_decision
         FROM unit
         WHERE map_version = $1 AND path LIKE $2 || '%' AND ($3 = '' OR kind = $3)
           AND ($4 = '' OR (path LIKE $4 || '%' AND path <> $4)) AND ($5 = '' OR ' ' || search_key LIKE '% ' || $5 || '%')
         ORDER BY CASE kind WHEN 'city' THEN 0 ELSE 1 END, sort_key, code LIMIT $6 OFFSET $7",
        map.as_str(),
        actor.scope.0.as_str(),
        kind,
        within.as_str(),
        phrase,
        i64::try_from(range.len()).map_err(corrupt)?,
        i64::try_from(range.start).map_err(corrupt)?,
    )?;
    let lines: Result<Vec<UnitLine>, Error> = rows.into_iter().map(|row| line(row, units)).collect();
    let mut maps: Vec<String> = catalogue.maps().map(ToOwned::to_owned).collect();
    maps.reverse();
    Ok(UnitsView {
        kinds: kinds(units, actor),
        districts: districts(units, actor),
        found: u32::try_from(found).unwrap_or(u32::MAX),
        lines: lines?,
        maps,
        map,
    })
}

fn line(row: Row, units: &UnitTable) -> Result<UnitLine, Error> {
    let unit = row.unit()?;
    let above = unit.path.parent().and_then(|code| units.unit(code));
    Ok(UnitLine {
        above: above.filter(|above| above.kind != UnitKind::City).map(label),
        unit,
    })
}

fn kinds(units: &UnitTable, actor: &Actor) -> Vec<(UnitKind, u32)> {
    let count = |kind: UnitKind| {
        let own = units.of_kind(kind).filter(|(_, unit)| actor.scope.covers(&unit.path));
        u32::try_from(own.count()).unwrap_or(u32::MAX)
    };
    UnitKind::ALL
        .into_iter()
        .map(|kind| (kind, count(kind)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// The largest parts of the tree one can look into.
fn districts(units: &UnitTable, actor: &Actor) -> Vec<domain::explore::UnitLabel> {
    units
        .units
        .iter()
        .filter(|unit| {
            unit.kind != UnitKind::City
                && holds_others(unit.kind)
                && actor.scope.covers(&unit.path)
                && units
                    .city()
                    .is_some_and(|(_, city)| unit.path.parent() == Some(city.code.as_str()))
        })
        .map(label)
        .collect()
}
