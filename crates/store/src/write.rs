//! A write: one transaction, its events, and what the cube learns when it is committed.

use domain::account::Actor;
use domain::time::Timestamp;
use serde_json::Value as Json;
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;

use crate::Store;
use crate::cube::Patch;
use crate::db::{Tx, run};
use crate::error::Error;

/// An open write. Dropped without [`Write::commit`] it leaves no trace.
pub(crate) struct Write<'a> {
    /// For the macros of [`crate::db`].
    pub(crate) tx: Tx,
    /// The instant of everything this write does.
    pub(crate) now: Timestamp,
    store: &'a Store,
    turn: Option<OwnedMutexGuard<()>>,
    learned: Vec<Patch>,
}

/// One line for the event log.
pub(crate) struct Event<'a> {
    /// Who; `None` for the program and its operator at the command line.
    pub(crate) actor: Option<&'a Actor>,
    /// The noun: `assessment`, `answer`, `account` …
    pub(crate) subject: &'static str,
    /// Cycle concerned.
    pub(crate) cycle: Option<&'a str>,
    /// Path of the unit concerned.
    pub(crate) path: &'a str,
    /// Indicator concerned.
    pub(crate) indicator: Option<&'a str>,
    /// What was done.
    pub(crate) action: &'a str,
    /// State before and after.
    pub(crate) states: Option<(&'a str, &'a str)>,
    /// Why, where a reason was given.
    pub(crate) reason: &'a str,
    /// Versions covered, or what was changed.
    pub(crate) detail: Json,
}

impl Store {
    /// Begins a write; waits for its turn on the embedded database.
    pub(crate) async fn begin(&self) -> Result<Write<'_>, Error> {
        let turn = if self.db().is_embedded() {
            Some(self.inner.writer.clone().lock_owned().await)
        } else {
            None
        };
        Ok(Write {
            tx: self.db().begin().await?,
            now: self.now(),
            store: self,
            turn,
            learned: Vec::new(),
        })
    }
}

impl Write<'_> {
    /// Appends to the event log.
    pub(crate) async fn record(&mut self, event: Event<'_>) -> Result<(), Error> {
        let actor_id = event
            .actor
            .map(|actor| Uuid::parse_str(&actor.id))
            .transpose()
            .map_err(corrupt)?;
        let (from, to) = event.states.unzip();
        run!(
            self.tx,
            "INSERT INTO event (id, at, actor_id, actor_name, actor_role, subject, cycle, path, indicator, action,
                                state_from, state_to, reason, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            Uuid::now_v7(),
            self.now.0,
            actor_id,
            event.actor.map_or("", |actor| actor.name.as_str()),
            event.actor.map(|actor| actor.role.code()),
            event.subject,
            event.cycle,
            event.path,
            event.indicator,
            event.action,
            from,
            to,
            event.reason,
            event.detail.to_string(),
        )?;
        Ok(())
    }

    /// Notes what the cube has to know once this write is committed.
    pub(crate) fn learn(&mut self, patch: Patch) {
        self.learned.push(patch);
    }

    /// Makes everything of this write true at once, in the database and then in the cube, before it returns.
    pub(crate) async fn commit(self) -> Result<(), Error> {
        let Self {
            tx,
            store,
            turn,
            learned,
            ..
        } = self;
        if learned.is_empty() {
            return tx.commit().await;
        }
        let store = store.clone();
        // In a task of its own: a caller that goes away in between (a closed tab drops its request) must not leave a
        // committed write that the cube never hears of.
        let work = tokio::spawn(async move {
            let _turn = turn;
            store.commit_and_learn(tx, learned).await
        });
        work.await.map_err(corrupt)?
    }
}

/// An identifier that is not one.
pub(crate) fn corrupt(error: impl std::fmt::Display) -> Error {
    Error::Corrupt(error.to_string())
}
