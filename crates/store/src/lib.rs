//! What the program remembers.
//!
//! One file per noun. A use case is one function: permission → one write transaction → event → answer. Reading is
//! filtered by the actor's subtree in SQL. One statement text serves SQLite and PostgreSQL; the contract suite in
//! `tests/` runs every use case on both.

pub mod account;
pub mod answer;
pub mod assessment;
pub mod audit;
pub mod backup;
pub mod calendar;
pub mod case;
mod clock;
pub mod conclusion;
pub mod coordination;
pub(crate) mod cube;
pub mod cycle;
mod db;
pub mod demo;
pub mod document;
mod error;
pub mod evidence;
pub mod explore;
pub mod export;
pub mod fact;
pub mod grade;
pub mod health;
pub mod history;
pub mod import;
pub mod indicator_set;
pub mod inspection;
pub mod notice;
pub mod register;
pub mod rise;
pub mod session;
pub mod set_draft;
pub mod supply;
pub mod target;
mod text;
pub mod thread;
pub mod unit;
pub mod value;
mod write;

pub use clock::Clock;
pub use db::Options;
pub use error::{Error, EvidenceProblem};

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::account::Actor;
use domain::time::Timestamp;

use crate::db::Db;

/// Who reads: a signed-in person, or a visitor.
pub type Viewer<'a> = Option<&'a Actor>;

/// The open store. Cheap to clone; all clones share one database, one cube and one clock.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    clock: Clock,
    data_dir: PathBuf,
    fewest_respondents: u32,
    /// SQLite knows one writer at a time: queueing here is fair, waiting on the file's lock is not. On PostgreSQL so many
    /// that connections are left for what a writer reads beside its transaction.
    writers: Arc<tokio::sync::Semaphore>,
    cube: cube::Place,
    sets: indicator_set::Cache,
    hashing: tokio::sync::Semaphore,
}

impl Store {
    /// Opens the database (making it if there is none), brings its tables up to date and fills the cube.
    pub async fn open(options: Options) -> Result<Self, Error> {
        std::fs::create_dir_all(&options.data_dir)?;
        let db = Db::open(&options).await?;
        let writers = db.writers();
        let store = Self {
            inner: Arc::new(Inner {
                db,
                clock: options.clock,
                data_dir: options.data_dir,
                fewest_respondents: options.fewest_respondents,
                writers: Arc::new(tokio::sync::Semaphore::new(writers)),
                cube: cube::Place::default(),
                sets: indicator_set::Cache::default(),
                hashing: tokio::sync::Semaphore::new(account::password::AT_ONCE),
            }),
        };
        audit::begin(&store).await?;
        store.rebuild_cube().await?;
        Ok(store)
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.inner.clock.now()
    }

    /// Folder of database and evidence.
    pub fn data_dir(&self) -> &Path {
        &self.inner.data_dir
    }

    /// Fewest respondents of a survey whose share is shown to everyone.
    pub fn fewest_respondents(&self) -> u32 {
        self.inner.fewest_respondents
    }

    pub(crate) fn db(&self) -> &Db {
        &self.inner.db
    }

    pub(crate) fn hashing(&self) -> &tokio::sync::Semaphore {
        &self.inner.hashing
    }

    pub(crate) fn sets(&self) -> &indicator_set::Cache {
        &self.inner.sets
    }
}
