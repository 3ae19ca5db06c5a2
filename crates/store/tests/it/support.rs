//! Fixtures: an empty house on either database, and people to live in it.
//!
//! Every test of the contract suite is written once with [`on_both!`] and runs on SQLite in a temporary folder and,
//! when `TEST_POSTGRES_URL` names a server, on PostgreSQL in a schema of its own that is dropped afterwards.

use std::future::Future;
use std::ops::Deref;
use std::str::FromStr as _;

use domain::account::Actor;
use domain::assessment::Rest;
use domain::permission::Role;
use domain::time::{Day, Timestamp};
use domain::unit::UnitPath;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, PgPool, SqlitePool};
use store::{Clock, Options, Store};
use uuid::Uuid;

/// The city accepts all that is not judged, answers and gaps, those of departments too; how many they were.
pub async fn accept_all(store: &Store, reviewer: &Actor, cycle: &str, unit: &str) -> Result<u32, store::Error> {
    let mut accepted = 0;
    for rest in [Rest::Answers, Rest::Gaps, Rest::Owed] {
        accepted += accept(store, reviewer, cycle, unit, rest).await?;
    }
    Ok(accepted)
}

/// Accepts, as somebody does who has the page in front of them as it stands.
pub async fn accept(store: &Store, reviewer: &Actor, cycle: &str, unit: &str, rest: Rest) -> Result<u32, store::Error> {
    let review = store::assessment::review(store, reviewer, cycle, unit).await;
    let version = review.map_or(0, |review| review.version);
    store::answer::accept_rest(store, reviewer, cycle, unit, version, rest).await
}

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// An open store with its own database, evidence folder and clock. Gives itself wherever a `&Store` is asked for.
pub struct House {
    pub store: Store,
    /// Stands at 20 June 2025, 9:00, while `2025-H1` is open; moved by [`Clock::advance`].
    pub clock: Clock,
    pub backend: Backend,
    /// How the store was opened, to open it a second time.
    pub options: Options,
    raw: Raw,
}

/// The same database past the store, for what no use case does.
enum Raw {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Deref for House {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

/// One test on both databases: `on_both!(name, |house| async { … })`. Without a PostgreSQL server its half is skipped.
macro_rules! on_both {
    ($(#[$meta:meta])* $name:ident, |$house:ident| async $body:block) => {
        $(#[$meta])*
        mod $name {
            #[expect(clippy::allow_attributes, reason = "not every test names something of its file")]
            #[allow(unused_imports, reason = "not every test names something of its file")]
            use super::*;

            async fn body($house: $crate::support::House) $body

            #[test]
            fn sqlite() {
                $crate::support::run($crate::support::Backend::Sqlite, body);
            }

            #[test]
            fn postgres() {
                $crate::support::run($crate::support::Backend::Postgres, body);
            }
        }
    };
}
pub(crate) use on_both;

/// Runs `body` in a house of its own.
pub fn run<F: Future<Output = ()>>(backend: Backend, body: impl FnOnce(House) -> F) {
    let folder = tempfile::tempdir().unwrap();
    let schema = match backend {
        Backend::Sqlite => None,
        Backend::Postgres => match std::env::var("TEST_POSTGRES_URL") {
            Ok(url) => Some(Schema::create(url)),
            Err(_) => return,
        },
    };
    // Dropped before the schema, so that no connection holds it any more.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let clock = Clock::fixed(at("2025-06-20", 9));
        let options = Options {
            database: schema.as_ref().map(Schema::address).unwrap_or_default(),
            data_dir: folder.path().join("data"),
            clock: clock.clone(),
            fewest_respondents: domain::privacy::FEWEST_RESPONDENTS,
        };
        let store = Store::open(options.clone()).await.unwrap();
        let raw = Raw::open(&options).await;
        body(House {
            store,
            clock,
            backend,
            options,
            raw,
        })
        .await;
    });
}

/// `hour` o'clock on `day`, on the city's clock.
pub fn at(day: &str, hour: i64) -> Timestamp {
    day.parse::<Day>().unwrap().start().plus_ms(hour * 3_600_000)
}

impl Raw {
    async fn open(options: &Options) -> Self {
        if options.database.is_empty() {
            let file = SqliteConnectOptions::new().filename(options.data_dir.join("densach.db"));
            Self::Sqlite(SqlitePool::connect_with(file).await.unwrap())
        } else {
            let connect = PgConnectOptions::from_str(&options.database).unwrap();
            Self::Postgres(
                PgPoolOptions::new()
                    .max_connections(2)
                    .connect_with(connect)
                    .await
                    .unwrap(),
            )
        }
    }
}

/// An account that nobody signs in to.
const ADD: &str = "INSERT INTO account (id, login, name, role, map_version, unit, scope, password_hash, created_at)
                   VALUES ($1, $2, $3, $4, '2024', $5, $6, '', 0)";

impl House {
    /// Opens a second store over the same database and folder, as a restart or another instance would.
    pub async fn reopened(&self) -> Store {
        Store::open(self.options.clone()).await.unwrap()
    }

    /// Runs one statement past the store; says how many rows it changed.
    pub async fn execute(&self, statement: &str) -> Result<u64, sqlx::Error> {
        let statement = AssertSqlSafe(statement.to_owned());
        match &self.raw {
            Raw::Sqlite(pool) => sqlx::query(statement)
                .execute(pool)
                .await
                .map(|done| done.rows_affected()),
            Raw::Postgres(pool) => sqlx::query(statement)
                .execute(pool)
                .await
                .map(|done| done.rows_affected()),
        }
    }

    /// The first column of the only row: a whole number.
    pub async fn number(&self, statement: &str) -> i64 {
        let statement = AssertSqlSafe(statement.to_owned());
        match &self.raw {
            Raw::Sqlite(pool) => sqlx::query_scalar(statement).fetch_one(pool).await.unwrap(),
            Raw::Postgres(pool) => sqlx::query_scalar(statement).fetch_one(pool).await.unwrap(),
        }
    }

    /// The first column of all rows, as text.
    pub async fn texts(&self, statement: &str) -> Vec<String> {
        let statement = AssertSqlSafe(statement.to_owned());
        match &self.raw {
            Raw::Sqlite(pool) => sqlx::query_scalar(statement).fetch_all(pool).await.unwrap(),
            Raw::Postgres(pool) => sqlx::query_scalar(statement).fetch_all(pool).await.unwrap(),
        }
    }

    /// Someone with an account. `path` runs from the city down to the person's unit: `79`, `79/770`.
    pub async fn person(&self, login: &str, role: Role, path: &str) -> Actor {
        let id = Uuid::now_v7();
        let scope = format!("/{path}/");
        let unit = path.rsplit('/').next().unwrap();
        let name = format!("Người {login}");
        match &self.raw {
            Raw::Sqlite(pool) => {
                let add = sqlx::query(ADD)
                    .bind(id)
                    .bind(login)
                    .bind(&name)
                    .bind(role.code())
                    .bind(unit)
                    .bind(&scope);
                add.execute(pool).await.unwrap();
            }
            Raw::Postgres(pool) => {
                let add = sqlx::query(ADD)
                    .bind(id)
                    .bind(login)
                    .bind(&name)
                    .bind(role.code())
                    .bind(unit)
                    .bind(&scope);
                add.execute(pool).await.unwrap();
            }
        }
        Actor {
            id: id.to_string(),
            login: login.to_owned(),
            name,
            role,
            unit: unit.to_owned(),
            scope: UnitPath(scope),
        }
    }
}

/// A PostgreSQL schema that lives as long as its test.
struct Schema {
    server: String,
    name: String,
}

impl Schema {
    fn create(server: String) -> Self {
        let name = format!("t_{}", Uuid::now_v7().simple());
        on_server(server.clone(), format!("CREATE SCHEMA {name}"));
        Self { server, name }
    }

    fn address(&self) -> String {
        let mark = if self.server.contains('?') { '&' } else { '?' };
        format!("{}{mark}options[search_path]={}", self.server, self.name)
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        on_server(self.server.clone(), format!("DROP SCHEMA {} CASCADE", self.name));
    }
}

/// Runs one statement on the server in a thread of its own: dropping may happen while another runtime unwinds.
fn on_server(server: String, statement: String) {
    let work = move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let mut connection = PgConnection::connect(&server).await.unwrap();
            sqlx::query(AssertSqlSafe(statement))
                .execute(&mut connection)
                .await
                .unwrap();
        });
    };
    std::thread::spawn(work).join().unwrap();
}
