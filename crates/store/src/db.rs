//! SQLite and PostgreSQL behind one statement text.
//!
//! Both understand `$1`, `RETURNING` and `ON CONFLICT`. The macros [`all!`], [`optional!`], [`one!`] and [`run!`] expand
//! the same static statement for each database; every bound value is given once. What they are called on is the
//! [`Db`] itself (reading) or a [`Tx`] (inside a write).

use std::path::PathBuf;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction};

use crate::clock::Clock;
use crate::error::Error;

/// How to open the store.
#[derive(Clone)]
pub struct Options {
    /// `postgres://…`, `sqlite://FILE`, or empty for `densach.db` in the data folder.
    pub database: String,
    /// Folder of the embedded database and of evidence files.
    pub data_dir: PathBuf,
    /// Where time comes from.
    pub clock: Clock,
    /// Fewest respondents of a survey whose share is shown to everyone.
    pub fewest_respondents: u32,
}

impl std::fmt::Debug for Options {
    /// Leaves the database's address out: it may hold a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("data_dir", &self.data_dir)
            .finish_non_exhaustive()
    }
}

/// Connections to PostgreSQL at most.
const POSTGRES_CONNECTIONS: u32 = 16;

/// The database.
pub(crate) enum Db {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// A write transaction.
pub(crate) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// What a statement runs on, for the macros.
pub(crate) enum Handle<S, P> {
    Sqlite(S),
    Postgres(P),
}

/// Name of the embedded database in its data folder.
const EMBEDDED: &str = "densach.db";

impl Options {
    /// Whether there is a database to open. Of one elsewhere only its own server can tell.
    pub fn is_there(&self) -> bool {
        !self.database.is_empty() || self.data_dir.join(EMBEDDED).exists()
    }
}

impl Db {
    /// Connects and brings the tables up to date.
    pub(crate) async fn open(options: &Options) -> Result<Self, Error> {
        if options.database.starts_with("postgres://") || options.database.starts_with("postgresql://") {
            let connect = PgConnectOptions::from_str(&options.database)?;
            let pool = PgPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS)
                .connect_with(connect)
                .await?;
            sqlx::migrate!("migrations/postgres").run(&pool).await?;
            return Ok(Self::Postgres(pool));
        }
        let connect = if options.database.is_empty() {
            SqliteConnectOptions::new().filename(options.data_dir.join(EMBEDDED))
        } else {
            SqliteConnectOptions::from_str(&options.database)?
        };
        let connect = connect
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged save must survive a power cut; in WAL mode only FULL promises that.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5))
            .optimize_on_close(true, None);
        let pool = SqlitePoolOptions::new()
            .max_connections(8)
            .connect_with(connect)
            .await?;
        sqlx::migrate!("migrations/sqlite").run(&pool).await?;
        Ok(Self::Sqlite(pool))
    }

    pub(crate) fn handle(&self) -> Handle<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite(pool) => Handle::Sqlite(pool),
            Self::Postgres(pool) => Handle::Postgres(pool),
        }
    }

    /// Begins a write. On SQLite at once with the write lock: a read that turns into a write later fails when busy.
    pub(crate) async fn begin(&self) -> Result<Tx, Error> {
        Ok(match self {
            Self::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// How many may write at the same time.
    pub(crate) const fn writers(&self) -> usize {
        match self {
            Self::Sqlite(_) => 1,
            // A third of the connections: each writer may want a second one, and readers want some too.
            Self::Postgres(_) => POSTGRES_CONNECTIONS as usize / 3,
        }
    }
}

impl Tx {
    pub(crate) fn handle(&mut self) -> Handle<&mut SqliteConnection, &mut PgConnection> {
        match self {
            Self::Sqlite(tx) => Handle::Sqlite(&mut **tx),
            Self::Postgres(tx) => Handle::Postgres(&mut **tx),
        }
    }

    pub(crate) async fn commit(self) -> Result<(), Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

/// All rows of a statement as `Vec<$row>`; `$row` is a tuple or a `FromRow` struct.
macro_rules! all {
    ($on:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $on.handle() {
            $crate::db::Handle::Sqlite(on) => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_all(on).await,
            $crate::db::Handle::Postgres(on) => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_all(on).await,
        }
    };
}

/// The first row of a statement, if it has one.
macro_rules! optional {
    ($on:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $on.handle() {
            $crate::db::Handle::Sqlite(on) => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_optional(on).await,
            $crate::db::Handle::Postgres(on) => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_optional(on).await,
        }
    };
}

/// The only row of a statement.
macro_rules! one {
    ($on:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $on.handle() {
            $crate::db::Handle::Sqlite(on) => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_one(on).await,
            $crate::db::Handle::Postgres(on) => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_one(on).await,
        }
    };
}

/// Runs a statement and says how many rows it changed.
macro_rules! run {
    ($on:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $on.handle() {
            $crate::db::Handle::Sqlite(on) => {
                sqlx::query($sql)$(.bind($bind))*.execute(on).await.map(|done| done.rows_affected())
            }
            $crate::db::Handle::Postgres(on) => {
                sqlx::query($sql)$(.bind($bind))*.execute(on).await.map(|done| done.rows_affected())
            }
        }
    };
}

pub(crate) use {all, one, optional, run};
