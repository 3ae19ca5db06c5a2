//! Sessions as rows, keyed by the SHA-256 of their token: a stolen copy of the database opens none.
//!
//! When a session ends is the caller's rule (idle and absolute); here an ended one is not found any more. Opening and
//! touching sessions is no use case and leaves no event: signing in does.

use domain::account::Actor;
use domain::time::Timestamp;
use serde_json::json;
use uuid::Uuid;

use crate::Store;
use crate::db::{optional, run};
use crate::error::Error;
use crate::write::{Event, Write, corrupt, id_of};

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// SHA-256 of the token, as hexadecimal digits.
    pub key: String,
    /// Identifier of the account; empty before signing in.
    pub account: String,
    /// What is remembered, as JSON.
    pub data: String,
    /// When it began.
    pub created_at: Timestamp,
    /// First instant at which it is over.
    pub expires_at: Timestamp,
}

/// Keeps a new session.
pub async fn create(store: &Store, row: &Row) -> Result<(), Error> {
    let account = account_id(&row.account)?;
    let mut write = store.begin().await?;
    run!(
        write.tx,
        "INSERT INTO session (token_hash, account_id, body, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        row.key.as_str(),
        account,
        row.data.as_str(),
        row.created_at.0,
        write.now.0,
        row.expires_at.0,
    )?;
    write.commit().await
}

/// Updates a session that still exists; one that has ended meanwhile stays ended.
pub async fn save(store: &Store, row: &Row) -> Result<(), Error> {
    let account = account_id(&row.account)?;
    let mut write = store.begin().await?;
    run!(
        write.tx,
        "UPDATE session SET account_id = $1, body = $2, created_at = $3, seen_at = $4, expires_at = $5
         WHERE token_hash = $6",
        account,
        row.data.as_str(),
        row.created_at.0,
        write.now.0,
        row.expires_at.0,
        row.key.as_str(),
    )?;
    write.commit().await
}

/// The session with this key, unless it is over.
pub async fn load(store: &Store, key: &str) -> Result<Option<Row>, Error> {
    let row = optional!(
        store.db(),
        (Option<Uuid>, String, i64, i64),
        "SELECT account_id, body, created_at, expires_at FROM session WHERE token_hash = $1 AND expires_at > $2",
        key,
        store.now().0,
    )?;
    Ok(row.map(|(account, data, created_at, expires_at)| Row {
        key: key.to_owned(),
        account: account.map(|id| id.to_string()).unwrap_or_default(),
        data,
        created_at: Timestamp(created_at),
        expires_at: Timestamp(expires_at),
    }))
}

/// Ends one session.
pub async fn remove(store: &Store, key: &str) -> Result<(), Error> {
    let mut write = store.begin().await?;
    run!(write.tx, "DELETE FROM session WHERE token_hash = $1", key)?;
    write.commit().await
}

/// Ends every session of the actor: signing out everywhere. Says how many they were.
pub async fn remove_all_of(store: &Store, actor: &Actor) -> Result<u64, Error> {
    let mut write = store.begin().await?;
    let ended = end_all(&mut write, id_of(actor)?).await?;
    let event = Event {
        actor: Some(actor),
        subject: "account",
        cycle: None,
        path: &actor.scope.0,
        indicator: None,
        action: "sign-out-everywhere",
        states: None,
        reason: "",
        detail: json!({ "login": actor.login, "sessions": ended }),
    };
    write.record(event).await?;
    write.commit().await?;
    Ok(ended)
}

/// Deletes sessions that are over. Says how many they were.
pub async fn remove_expired(store: &Store) -> Result<u64, Error> {
    let mut write = store.begin().await?;
    let removed = run!(write.tx, "DELETE FROM session WHERE expires_at <= $1", write.now.0)?;
    write.commit().await?;
    Ok(removed)
}

/// Ends every session of an account inside a write.
pub(crate) async fn end_all(write: &mut Write<'_>, account: Uuid) -> Result<u64, Error> {
    Ok(run!(write.tx, "DELETE FROM session WHERE account_id = $1", account)?)
}

fn account_id(text: &str) -> Result<Option<Uuid>, Error> {
    if text.is_empty() {
        Ok(None)
    } else {
        Uuid::parse_str(text).map(Some).map_err(corrupt)
    }
}
