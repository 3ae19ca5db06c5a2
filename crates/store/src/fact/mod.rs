//! Published figures about the city that belong to no indicator.

pub(crate) mod import;

use domain::explore::Fact;
use domain::indicator::Words;

use crate::Store;
use crate::db::all;
use crate::error::Error;
use crate::write::corrupt;

pub use import::import;

/// Every fact, in the order of its file.
pub async fn list(store: &Store) -> Result<Vec<Fact>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT name_vi, name_en, as_of, numerator, denominator, value, unit_vi, unit_en, source_vi, source_en
         FROM fact ORDER BY place, code",
    )?;
    rows.into_iter().map(Row::fact).collect()
}

/// Facts whose code begins with `prefix`, in the order of their file.
pub(crate) async fn beginning(store: &Store, prefix: &str) -> Result<Vec<Fact>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT name_vi, name_en, as_of, numerator, denominator, value, unit_vi, unit_en, source_vi, source_en
         FROM fact WHERE code LIKE $1 || '%' ORDER BY place, code",
        prefix,
    )?;
    rows.into_iter().map(Row::fact).collect()
}

#[derive(sqlx::FromRow)]
struct Row {
    name_vi: String,
    name_en: String,
    as_of: String,
    numerator: Option<f64>,
    denominator: Option<f64>,
    value: Option<f64>,
    unit_vi: String,
    unit_en: String,
    source_vi: String,
    source_en: String,
}

impl Row {
    fn fact(self) -> Result<Fact, Error> {
        Ok(Fact {
            name: Words {
                vi: self.name_vi,
                en: self.name_en,
            },
            as_of: self.as_of.parse().map_err(corrupt)?,
            numerator: self.numerator,
            denominator: self.denominator,
            value: self.value,
            unit: Words {
                vi: self.unit_vi,
                en: self.unit_en,
            },
            source: Words {
                vi: self.source_vi,
                en: self.source_en,
            },
        })
    }
}
