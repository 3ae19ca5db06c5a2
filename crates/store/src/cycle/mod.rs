//! Cycles: the six-month periods and their calendars.

pub(crate) mod import;
mod publish;

use domain::cycle::Cycle;
use domain::indicator::Words;
use domain::time::Timestamp;

use crate::Store;
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::corrupt;

pub use import::import;
pub use publish::{lock, publish};

/// The cycle with this code.
pub async fn find(store: &Store, code: &str) -> Result<Cycle, Error> {
    let row = optional!(
        store.db(),
        Row,
        "SELECT code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version, set_code,
                published_at
         FROM cycle WHERE code = $1",
        code,
    )?;
    row.ok_or(Error::NotFound)?.cycle()
}

/// Every cycle, oldest first.
pub async fn list(store: &Store) -> Result<Vec<Cycle>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version, set_code,
                published_at
         FROM cycle ORDER BY code",
    )?;
    rows.into_iter().map(Row::cycle).collect()
}

/// The newest cycle that has opened; `None` before the first one opens.
pub async fn newest(store: &Store) -> Result<Option<Cycle>, Error> {
    let today = store.now().day().to_string();
    let row = optional!(
        store.db(),
        Row,
        "SELECT code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version, set_code,
                published_at
         FROM cycle WHERE opens <= $1 ORDER BY code DESC LIMIT 1",
        today,
    )?;
    row.map(Row::cycle).transpose()
}

/// The newest published cycle.
pub async fn newest_published(store: &Store) -> Result<Option<Cycle>, Error> {
    let row = optional!(
        store.db(),
        Row,
        "SELECT code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version, set_code,
                published_at
         FROM cycle WHERE published_at IS NOT NULL ORDER BY code DESC LIMIT 1",
    )?;
    row.map(Row::cycle).transpose()
}

/// The cycle before the one with this code.
pub async fn before(store: &Store, code: &str) -> Result<Option<Cycle>, Error> {
    let row = optional!(
        store.db(),
        Row,
        "SELECT code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version, set_code,
                published_at
         FROM cycle WHERE code < $1 ORDER BY code DESC LIMIT 1",
        code,
    )?;
    row.map(Row::cycle).transpose()
}

#[derive(sqlx::FromRow)]
struct Row {
    code: String,
    name_vi: String,
    name_en: String,
    data_from: String,
    data_to: String,
    opens: String,
    due: String,
    review_due: String,
    closes: String,
    map_version: String,
    set_code: String,
    published_at: Option<i64>,
}

impl Row {
    fn cycle(self) -> Result<Cycle, Error> {
        Ok(Cycle {
            code: self.code,
            name: Words {
                vi: self.name_vi,
                en: self.name_en,
            },
            data_from: self.data_from.parse().map_err(corrupt)?,
            data_to: self.data_to.parse().map_err(corrupt)?,
            opens: self.opens.parse().map_err(corrupt)?,
            due: self.due.parse().map_err(corrupt)?,
            review_due: self.review_due.parse().map_err(corrupt)?,
            closes: self.closes.parse().map_err(corrupt)?,
            map_version: self.map_version,
            set: self.set_code,
            published_at: self.published_at.map(Timestamp),
        })
    }
}
