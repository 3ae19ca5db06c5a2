//! Units: who assesses itself, on which map.

mod file;
pub(crate) mod import;
mod keep;
mod list;
pub(crate) mod mark;
mod transfer;

use domain::unit::model::Model;
use domain::unit::{Unit, UnitKind, UnitPath};

use crate::Store;
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::corrupt;

pub use file::{preview, take_in, wait};
pub use import::import;
pub use keep::{Kept, close, edit, put};
pub use list::page;
pub use mark::mark;
pub use transfer::transfer;

pub(crate) use transfer::ever_at;

/// The unit with `code` on a map.
pub async fn find(store: &Store, map_version: &str, code: &str) -> Result<Unit, Error> {
    let row = optional!(
        store.db(),
        Row,
        "SELECT map_version, code, kind, name_vi, name_en, short_vi, path, area_km2, population, population_as_of,
                valid_from, valid_to, illustrative, model_since, model_until, model_decision
         FROM unit WHERE map_version = $1 AND code = $2",
        map_version,
        code,
    )?;
    row.ok_or(Error::NotFound)?.unit()
}

/// Every unit of a map: the city first, then in Vietnamese reading order of their short names.
pub async fn of_map(store: &Store, map_version: &str) -> Result<Vec<Unit>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT map_version, code, kind, name_vi, name_en, short_vi, path, area_km2, population, population_as_of,
                valid_from, valid_to, illustrative, model_since, model_until, model_decision
         FROM unit WHERE map_version = $1
         ORDER BY CASE kind WHEN 'city' THEN 0 ELSE 1 END, sort_key, code",
        map_version,
    )?;
    rows.into_iter().map(Row::unit).collect()
}

/// The units directly below `path`, in reading order.
pub async fn children(store: &Store, map_version: &str, path: &UnitPath) -> Result<Vec<Unit>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT map_version, code, kind, name_vi, name_en, short_vi, path, area_km2, population, population_as_of,
                valid_from, valid_to, illustrative, model_since, model_until, model_decision
         FROM unit WHERE map_version = $1 AND path = $2 || code || '/'
         ORDER BY sort_key, code",
        map_version,
        path.0.as_str(),
    )?;
    rows.into_iter().map(Row::unit).collect()
}

/// Every unit of every map, for the command line and exports.
pub async fn list(store: &Store) -> Result<Vec<Unit>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT map_version, code, kind, name_vi, name_en, short_vi, path, area_km2, population, population_as_of,
                valid_from, valid_to, illustrative, model_since, model_until, model_decision
         FROM unit ORDER BY map_version, path",
    )?;
    rows.into_iter().map(Row::unit).collect()
}

#[derive(sqlx::FromRow)]
struct Row {
    map_version: String,
    code: String,
    kind: String,
    name_vi: String,
    name_en: String,
    short_vi: String,
    path: String,
    area_km2: Option<f64>,
    population: Option<i64>,
    population_as_of: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    illustrative: bool,
    model_since: Option<String>,
    model_until: Option<String>,
    model_decision: String,
}

impl Row {
    fn unit(self) -> Result<Unit, Error> {
        let day = |text: Option<String>| text.map(|text| text.parse()).transpose().map_err(corrupt);
        let model = day(self.model_since)?.map(|since| -> Result<Model, Error> {
            Ok(Model {
                since,
                until: day(self.model_until)?,
                decision: self.model_decision,
            })
        });
        Ok(Unit {
            kind: UnitKind::from_code(&self.kind).ok_or_else(|| corrupt(format!("kind of unit {}", self.code)))?,
            map_version: self.map_version,
            code: self.code,
            name_vi: self.name_vi,
            name_en: self.name_en,
            short_vi: self.short_vi,
            path: UnitPath(self.path),
            area_km2: self.area_km2,
            population: self.population.map(u32::try_from).transpose().map_err(corrupt)?,
            population_as_of: day(self.population_as_of)?,
            valid_from: day(self.valid_from)?,
            valid_to: day(self.valid_to)?,
            illustrative: self.illustrative,
            model: model.transpose()?,
        })
    }
}
