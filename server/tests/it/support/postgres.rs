//! A PostgreSQL schema that lives as long as its test.

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

/// A schema of a test's own on the server that `TEST_POSTGRES_URL` names.
pub struct Schema {
    server: String,
    name: String,
}

impl Schema {
    /// Makes a schema; nothing where there is no server.
    pub async fn create() -> Option<Self> {
        let server = std::env::var("TEST_POSTGRES_URL").ok()?;
        let name = format!("http_{:016x}", rand::random::<u64>());
        run(&server, format!("CREATE SCHEMA {name}")).await;
        Some(Self { server, name })
    }

    /// The address that leads to its tables.
    pub fn address(&self) -> String {
        let mark = if self.server.contains('?') { '&' } else { '?' };
        format!("{}{mark}options[search_path]={}", self.server, self.name)
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        let (server, statement) = (self.server.clone(), format!("DROP SCHEMA {} CASCADE", self.name));
        // In a thread of its own: this may happen while a runtime unwinds.
        let work = move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(run(&server, statement));
        };
        let _ = std::thread::spawn(work).join();
    }
}

async fn run(server: &str, statement: String) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::query(AssertSqlSafe(statement))
        .execute(&mut connection)
        .await
        .unwrap();
}
