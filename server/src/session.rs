//! Sessions as rows: tower-sessions keeps cookie and identifier, `store::session` keeps what is remembered.
//!
//! A row holds the SHA-256 of the cookie's value, never the value: a stolen copy of the database opens no session.
//! When a session ends is decided here by the store's clock, from two instants kept in the session itself: when it began
//! (absolute expiry) and when its person was last active (idle expiry).

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use store::Store;
use time::OffsetDateTime;
use tower_sessions::session::{Error as SessionError, Id, Record};
use tower_sessions::session_store::{Error, Result as Stored};
use tower_sessions::{Session, SessionStore};

/// Key of the account's identifier.
const ACCOUNT: &str = "account";
/// Key of the instant of signing in, in epoch milliseconds.
const BEGAN: &str = "began";
/// Key of the instant of the last activity, in epoch milliseconds.
const SEEN: &str = "seen";

/// How long sessions last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// Without activity.
    pub idle: Duration,
    /// Since signing in, active or not.
    pub absolute: Duration,
}

/// What a session knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Identifier of the account.
    pub account: String,
    /// When the person signed in.
    pub began: Timestamp,
    /// When the person was last active.
    pub seen: Timestamp,
}

impl Known {
    /// When the session ends if nothing more happens.
    pub fn ends(&self, lifetime: Lifetime) -> Timestamp {
        self.idle_end(lifetime).min(self.absolute_end(lifetime))
    }

    /// When the session ends for want of activity.
    pub fn idle_end(&self, lifetime: Lifetime) -> Timestamp {
        self.seen.plus_ms(millis(lifetime.idle))
    }

    /// When the session ends in any case.
    pub fn absolute_end(&self, lifetime: Lifetime) -> Timestamp {
        self.began.plus_ms(millis(lifetime.absolute))
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// Reads what `session` knows; `None` when nobody has signed in with it.
pub async fn read(session: &Session) -> Result<Option<Known>, SessionError> {
    let Some(account) = session.get::<String>(ACCOUNT).await? else {
        return Ok(None);
    };
    let began = Timestamp(session.get(BEGAN).await?.unwrap_or(0));
    let seen = Timestamp(session.get(SEEN).await?.unwrap_or(0));
    Ok(Some(Known { account, began, seen }))
}

/// Starts a session of `account` under a new identifier, so that one planted before signing in is worth nothing.
pub async fn begin(session: &Session, account: &str, now: Timestamp) -> Result<(), SessionError> {
    session.clear().await;
    session.cycle_id().await?;
    session.insert(ACCOUNT, account).await?;
    session.insert(BEGAN, now.0).await?;
    session.insert(SEEN, now.0).await
}

/// Notes that the person is active at `now`.
pub async fn touch(session: &Session, now: Timestamp) -> Result<(), SessionError> {
    session.insert(SEEN, now.0).await
}

/// The store behind tower-sessions.
#[derive(Clone)]
pub struct Sessions {
    store: Store,
    lifetime: Lifetime,
}

impl Sessions {
    /// Sessions kept in `store`, each lasting `lifetime`.
    pub fn new(store: Store, lifetime: Lifetime) -> Self {
        Self { store, lifetime }
    }

    fn row(&self, record: &Record) -> Stored<store::session::Row> {
        let number = |key| record.data.get(key).and_then(serde_json::Value::as_i64);
        let now = self.store.now();
        let known = Known {
            account: record
                .data
                .get(ACCOUNT)
                .and_then(serde_json::Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            began: number(BEGAN).map_or(now, Timestamp),
            seen: number(SEEN).map_or(now, Timestamp),
        };
        Ok(store::session::Row {
            key: key(&record.id),
            data: serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?,
            created_at: known.began,
            expires_at: known.ends(self.lifetime),
            account: known.account,
        })
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sessions")
            .field("lifetime", &self.lifetime)
            .finish_non_exhaustive()
    }
}

#[async_trait]
impl SessionStore for Sessions {
    /// Writes a new row. Identifiers have 128 random bits: two alike are not to be expected.
    async fn create(&self, record: &mut Record) -> Stored<()> {
        store::session::create(&self.store, &self.row(record)?)
            .await
            .map_err(backend)
    }

    /// Updates a row that still exists: a request in flight does not bring back a session ended meanwhile.
    async fn save(&self, record: &Record) -> Stored<()> {
        store::session::save(&self.store, &self.row(record)?)
            .await
            .map_err(backend)
    }

    async fn load(&self, id: &Id) -> Stored<Option<Record>> {
        let Some(row) = store::session::load(&self.store, &key(id)).await.map_err(backend)? else {
            return Ok(None);
        };
        let data = serde_json::from_str(&row.data).map_err(|error| Error::Decode(error.to_string()))?;
        let seconds = row.expires_at.0.div_euclid(1000);
        let expiry_date = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        Ok(Some(Record {
            id: *id,
            data,
            expiry_date,
        }))
    }

    async fn delete(&self, id: &Id) -> Stored<()> {
        store::session::remove(&self.store, &key(id)).await.map_err(backend)
    }
}

/// SHA-256 of the identifier's bytes, as lower-case hexadecimal digits.
fn key(id: &Id) -> String {
    use fmt::Write as _;
    Sha256::digest(id.0.to_le_bytes())
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

fn backend(error: store::Error) -> Error {
    Error::Backend(error.to_string())
}
