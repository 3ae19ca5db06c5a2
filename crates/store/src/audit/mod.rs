//! The chain over events, and what it can tell.
//!
//! Every event is sealed when its write commits: the link's hash is SHA-256 over the hash before and the digest of all
//! that the event says. Who changes an event, takes one out or puts one between has to make every later link anew, and
//! then the last hash is another one: so it is worth writing down outside the database. An answer's own row is sealed
//! too: the event of its last save holds the fingerprint of what was stored.

mod verify;

pub use verify::{Fault, Known, Report, verify};

use std::collections::BTreeSet;

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::Store;
use crate::backup::hex;
use crate::db::{Tx, all, one, run};
use crate::error::Error;

/// The hash before the first link.
const BEGINNING: &str = "";

/// All columns of an event, in their order.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct Content {
    pub(crate) id: Uuid,
    pub(crate) at: i64,
    pub(crate) actor_id: Option<Uuid>,
    pub(crate) actor_name: String,
    pub(crate) actor_role: Option<String>,
    pub(crate) subject: String,
    pub(crate) cycle: Option<String>,
    pub(crate) path: String,
    pub(crate) indicator: Option<String>,
    pub(crate) action: String,
    pub(crate) state_from: Option<String>,
    pub(crate) state_to: Option<String>,
    pub(crate) reason: String,
    pub(crate) detail: String,
}

/// An event and the digest of all that it says.
pub(crate) struct Sealed {
    event: Uuid,
    path: String,
    digest: [u8; 32],
}

impl Content {
    pub(crate) fn seal(&self) -> Result<Sealed, Error> {
        Ok(Sealed {
            event: self.id,
            path: self.path.clone(),
            digest: Sha256::digest(serde_json::to_vec(self)?).into(),
        })
    }
}

/// The hash of the link after `before`.
fn link_hash(before: &str, sealed: &Sealed) -> String {
    let mut hash = Sha256::new();
    hash.update(before.as_bytes());
    hash.update(sealed.digest);
    hex(&hash.finalize())
}

/// Locks the end of the chain until the transaction ends; gives its place and hash. What others have committed by now is
/// seen by every later statement, and nobody commits an event before this transaction is over.
pub(crate) async fn hold(tx: &mut Tx) -> Result<(i64, String), Error> {
    Ok(one!(
        tx,
        (i64, String),
        "INSERT INTO event_head (one, place, hash) VALUES (1, 0, $1)
         ON CONFLICT (one) DO UPDATE SET place = event_head.place
         RETURNING place, hash",
        BEGINNING,
    )?)
}

/// Everybody waits for whoever holds the chain, so this asks for one path at a time, and for none before the first move.
async fn still_there(tx: &mut Tx, sealed: &[Sealed]) -> Result<(), Error> {
    let (has_moves,) = one!(tx, (bool,), "SELECT EXISTS (SELECT 1 FROM unit_place)")?;
    if !has_moves {
        return Ok(());
    }
    let paths: BTreeSet<&str> = sealed.iter().map(|event| event.path.as_str()).collect();
    for path in paths {
        let (was_left,) = one!(
            tx,
            (bool,),
            "SELECT EXISTS (SELECT 1 FROM unit_place WHERE unit_place.path = $1)
                    AND NOT EXISTS (SELECT 1 FROM unit WHERE unit.path = $1)",
            path,
        )?;
        if was_left {
            return Err(Error::Stale);
        }
    }
    Ok(())
}

/// Appends links. The row of the head stays locked until the transaction ends, so this is the last thing a write does.
///
/// # Errors
/// `Stale` for an event of a unit that has been moved away from the event's path since the write looked it up.
pub(crate) async fn append(tx: &mut Tx, sealed: &[Sealed]) -> Result<(), Error> {
    if sealed.is_empty() {
        return Ok(());
    }
    let (mut place, mut hash) = hold(tx).await?;
    still_there(tx, sealed).await?;
    for event in sealed {
        place += 1;
        hash = link_hash(&hash, event);
        run!(
            tx,
            "INSERT INTO event_link (place, event_id, hash) VALUES ($1, $2, $3)",
            place,
            event.event,
            hash.as_str(),
        )?;
    }
    run!(tx, "UPDATE event_head SET place = $1, hash = $2", place, hash.as_str())?;
    Ok(())
}

/// Seals the events of a database that is older than the chain; does nothing once there is one.
pub(crate) async fn begin(store: &Store) -> Result<(), Error> {
    let (older,) = one!(
        store.db(),
        (bool,),
        "SELECT EXISTS (SELECT 1 FROM event) AND NOT EXISTS (SELECT 1 FROM event_head)",
    )?;
    if !older {
        return Ok(());
    }
    let mut write = store.begin().await?;
    let events = all!(
        write.tx,
        Content,
        "SELECT id, at, actor_id, actor_name, actor_role, subject, cycle, path, indicator, action, state_from, state_to,
                reason, detail
         FROM event ORDER BY id",
    )?;
    for event in &events {
        write.seal(event)?;
    }
    write.commit().await
}

/// What an answer's row holds of what was given, in the order of its columns.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct Given {
    pub(crate) draft: String,
    pub(crate) value: Option<String>,
    pub(crate) stance: String,
    pub(crate) complete: bool,
    pub(crate) figure: Option<f64>,
    pub(crate) numerator: Option<f64>,
    pub(crate) denominator: Option<f64>,
    pub(crate) as_of: Option<String>,
    pub(crate) source: String,
    pub(crate) illustrative: bool,
    /// Left out where there is nothing: rows older than the column keep their fingerprint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) risen: Option<String>,
}

impl Given {
    /// What the event of a save says of the row it stored.
    pub(crate) fn fingerprint(&self) -> Result<String, Error> {
        Ok(hex(&Sha256::digest(serde_json::to_vec(self)?)))
    }
}
