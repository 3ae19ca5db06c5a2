//! Cycles: the six-month periods and their calendars.

pub(crate) mod import;
mod keep;
mod publish;

use domain::cycle::Cycle;
use domain::indicator::{Mode, Words};
use domain::time::Timestamp;

use crate::Store;
use crate::db::{all, optional};
use crate::error::Error;
use crate::write::corrupt;

pub use import::import;
pub use keep::{Kept, discard, edit, page, put};
pub use publish::{lock, publish};

/// Reads cycles as [`Row`]s, and which.
macro_rules! cycles {
    ($which:literal) => {
        concat!(
            "SELECT c.code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes, map_version, set_code,
                    published_at, s.mode
             FROM cycle c JOIN indicator_set s ON s.code = set_code AND s.version = set_version ",
            $which
        )
    };
}
use cycles;

/// The cycle with this code.
pub async fn find(store: &Store, code: &str) -> Result<Cycle, Error> {
    let row = optional!(store.db(), Row, cycles!("WHERE c.code = $1"), code,)?;
    row.ok_or(Error::NotFound)?.cycle()
}

/// Every cycle of every set, oldest first.
pub async fn list(store: &Store) -> Result<Vec<Cycle>, Error> {
    let rows = all!(store.db(), Row, cycles!("ORDER BY c.code"),)?;
    rows.into_iter().map(Row::cycle).collect()
}

/// The newest measured cycle that has opened; `None` before the first one opens.
pub async fn newest(store: &Store) -> Result<Option<Cycle>, Error> {
    let today = store.now().day().to_string();
    let row = optional!(
        store.db(),
        Row,
        cycles!("WHERE s.mode = 'measured' AND opens <= $1 ORDER BY c.code DESC LIMIT 1"),
        today,
    )?;
    row.map(Row::cycle).transpose()
}

/// The newest measured cycle that is published.
pub async fn newest_published(store: &Store) -> Result<Option<Cycle>, Error> {
    let row = optional!(
        store.db(),
        Row,
        cycles!("WHERE s.mode = 'measured' AND published_at IS NOT NULL ORDER BY c.code DESC LIMIT 1"),
    )?;
    row.map(Row::cycle).transpose()
}

/// The measured cycle before the one with this code.
pub async fn before(store: &Store, code: &str) -> Result<Option<Cycle>, Error> {
    let row = optional!(
        store.db(),
        Row,
        cycles!("WHERE s.mode = 'measured' AND c.code < $1 ORDER BY c.code DESC LIMIT 1"),
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
    mode: String,
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
            mode: Mode::from_code(&self.mode).ok_or_else(|| corrupt(format!("mode {}", self.mode)))?,
            published_at: self.published_at.map(Timestamp),
        })
    }
}
