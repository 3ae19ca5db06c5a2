//! Targets: values to reach in a year.

pub(crate) mod import;

use domain::cycle::Cycle;
use domain::indicator::{Target, Words};

use crate::Store;
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::corrupt;

pub use import::import;

/// All targets of a set as they stand today, by indicator and year.
pub async fn all(store: &Store, set: &str) -> Result<Vec<Target>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT indicator, year, value, source_vi, source_en, illustrative
         FROM target WHERE set_code = $1 ORDER BY indicator, year",
        set,
    )?;
    rows.into_iter().map(Row::target).collect()
}

/// The targets a cycle is read under: those frozen when it was published, else today's.
pub async fn of_cycle(store: &Store, cycle: &Cycle) -> Result<Vec<Target>, Error> {
    let frozen = optional!(
        store.db(),
        (Option<String>,),
        "SELECT frozen FROM cycle WHERE code = $1",
        cycle.code.as_str(),
    )?;
    match frozen {
        Some((Some(frozen),)) => Ok(serde_json::from_str(&frozen)?),
        _ => all(store, &cycle.set).await,
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    indicator: String,
    year: i64,
    value: f64,
    source_vi: String,
    source_en: String,
    illustrative: bool,
}

impl Row {
    pub(crate) fn target(self) -> Result<Target, Error> {
        Ok(Target {
            indicator: self.indicator,
            year: u16::try_from(self.year).map_err(corrupt)?,
            value: self.value,
            source: Words {
                vi: self.source_vi,
                en: self.source_en,
            },
            illustrative: self.illustrative,
        })
    }
}
