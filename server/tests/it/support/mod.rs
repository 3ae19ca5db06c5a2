//! A program of its own for each test, and clients that talk to it like browsers.

mod answer;
mod client;
mod postgres;

use std::sync::Arc;

use axum::Router;
use clap::Parser as _;
use domain::account::Actor;
use domain::time::{Day, Timestamp};
use server::cli::{Cli, Command};
use server::config::Config;
use server::router;
use server::site::Site;
use server::state::State;
use store::{Clock, Options, Store};
use tempfile::TempDir;
use tokio::sync::OnceCell;

pub use answer::{Answer, Form, Page};
pub use client::{Client, Part};
use postgres::Schema;

/// The password of every demonstration account.
pub const PASSWORD: &str = "densach-demo";

/// The cycle that is open in the demonstration data.
pub const OPEN: &str = "2025-H1";

/// A router over a fresh database with demonstration data.
pub struct TestApp {
    pub store: Store,
    /// Stands still until a test moves it.
    pub clock: Clock,
    pub options: Options,
    router: Router,
    folder: TempDir,
    /// Dropped last, when nothing holds its tables any more.
    schema: Option<Schema>,
}

/// A backup of the demonstration data: made once, restored for each test.
static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();

async fn template() -> &'static [u8] {
    let made = TEMPLATE.get_or_init(|| async {
        let folder = tempfile::tempdir().unwrap();
        let options = options(folder.path().join("data"), String::new(), now());
        let store = Store::open(options).await.unwrap();
        store::demo::load(&store).await.unwrap();
        let file = folder.path().join("demo.backup");
        store::backup::write(&store, &file).await.unwrap();
        std::fs::read(file).unwrap()
    });
    made.await
}

/// Nine o'clock on 10 July 2025: the period of `2025-H1` is over, and the cycle is open.
pub fn now() -> Clock {
    let day: Day = "2025-07-10".parse().unwrap();
    Clock::fixed(Timestamp(day.start().0 + 9 * 3_600_000))
}

fn options(data_dir: std::path::PathBuf, database: String, clock: Clock) -> Options {
    Options {
        database,
        data_dir,
        clock,
        fewest_respondents: domain::privacy::FEWEST_RESPONDENTS,
    }
}

/// The configuration that `densach serve` with these arguments would have.
pub fn config(arguments: &[&str]) -> Config {
    let cli = Cli::parse_from(["densach", "serve", "--addr", "127.0.0.1:0"].iter().chain(arguments));
    let Command::Serve(serve) = cli.command else {
        panic!("serve was asked for")
    };
    Config::load(&cli.common, &serve).unwrap()
}

impl TestApp {
    /// With demonstration data and usual settings.
    pub async fn demo() -> Self {
        Self::with(&["--demo"]).await
    }

    /// With demonstration data and other settings.
    pub async fn with(arguments: &[&str]) -> Self {
        let app = Self::fresh(String::new(), arguments, router::routes).await;
        app.furnish().await;
        app
    }

    /// With demonstration data in PostgreSQL; nothing where there is no server.
    pub async fn on_postgres() -> Option<Self> {
        let schema = Schema::create().await?;
        let mut app = Self::fresh(schema.address(), &["--demo"], router::routes).await;
        app.furnish().await;
        app.schema = Some(schema);
        Some(app)
    }

    async fn furnish(&self) {
        // There each test is a process of its own, and nothing is made for all of them.
        if std::env::var_os("NEXTEST").is_some() {
            return store::demo::load(&self.store).await.unwrap();
        }
        let file = self.folder.path().join("demo.backup");
        std::fs::write(&file, template().await).unwrap();
        store::backup::restore(&self.store, &file).await.unwrap();
    }

    /// Without any data.
    pub async fn empty() -> Self {
        Self::fresh(String::new(), &[], router::routes).await
    }

    /// With routes and settings of the test's own.
    pub async fn with_routes(routes: Router<State>, arguments: &[&str]) -> Self {
        Self::fresh(String::new(), arguments, |_| routes).await
    }

    async fn fresh(database: String, arguments: &[&str], routes: impl FnOnce(&State) -> Router<State>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = options(folder.path().join("data"), database, now());
        let store = Store::open(options.clone()).await.unwrap();
        let state = State::new(store.clone(), Arc::new(config(arguments)), Site::open());
        let guarded = router::guard(routes(&state), state);
        Self {
            store,
            clock: options.clock.clone(),
            options,
            router: guarded,
            folder,
            schema: None,
        }
    }

    /// A visitor's browser.
    pub fn anon(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// The person behind `login`, to ask the store what no page says.
    pub async fn actor(&self, login: &str) -> Actor {
        store::account::sign_in(&self.store, login, PASSWORD, "").await.unwrap()
    }

    /// A browser in which `login` has signed in.
    pub async fn signed_in(&self, login: &str) -> Client {
        let mut client = self.anon();
        let answer = client
            .post("/dang-nhap", &[("username", login), ("password", PASSWORD)])
            .await;
        assert_eq!(answer.status, 303, "{login} signs in");
        assert!(
            !answer.location().contains("loi="),
            "{login} signs in: {}",
            answer.location()
        );
        client
    }
}
