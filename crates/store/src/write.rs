//! A write: one transaction, its events, and what the cube learns when it is committed.

use domain::account::Actor;
use domain::history::Deed;
use domain::time::Timestamp;
use serde_json::Value as Json;
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

use crate::Store;
use crate::audit::{self, Content, Sealed};
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
    turn: OwnedSemaphorePermit,
    learned: Vec<Patch>,
    sealed: Vec<Sealed>,
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
        let turn = self.inner.writers.clone().acquire_owned().await.map_err(corrupt)?;
        Ok(Write {
            tx: self.db().begin().await?,
            now: self.now(),
            store: self,
            turn,
            learned: Vec::new(),
            sealed: Vec::new(),
        })
    }
}

impl Write<'_> {
    /// Appends to the event log.
    ///
    /// # Errors
    /// `Corrupt` for what [`Deed`] does not name: nothing happens that the history has no sentence for.
    pub(crate) async fn record(&mut self, event: Event<'_>) -> Result<(), Error> {
        if Deed::read(event.subject, event.action).is_none() {
            return Err(corrupt(format!("no deed: {} {}", event.subject, event.action)));
        }
        let (from, to) = event.states.unzip();
        let content = Content {
            id: Uuid::now_v7(),
            at: self.now.0,
            actor_id: event.actor.map(id_of).transpose()?,
            actor_name: event.actor.map(|actor| actor.name.clone()).unwrap_or_default(),
            actor_role: event.actor.map(|actor| actor.role.code().to_owned()),
            subject: event.subject.to_owned(),
            cycle: event.cycle.map(ToOwned::to_owned),
            path: event.path.to_owned(),
            indicator: event.indicator.map(ToOwned::to_owned),
            action: event.action.to_owned(),
            state_from: from.map(ToOwned::to_owned),
            state_to: to.map(ToOwned::to_owned),
            reason: event.reason.to_owned(),
            detail: event.detail.to_string(),
        };
        self.seal(&content)?;
        run!(
            self.tx,
            "INSERT INTO event (id, at, actor_id, actor_name, actor_role, subject, cycle, path, indicator, action,
                                state_from, state_to, reason, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            content.id,
            content.at,
            content.actor_id,
            content.actor_name.as_str(),
            content.actor_role.as_deref(),
            content.subject.as_str(),
            content.cycle.as_deref(),
            content.path.as_str(),
            content.indicator.as_deref(),
            content.action.as_str(),
            content.state_from.as_deref(),
            content.state_to.as_deref(),
            content.reason.as_str(),
            content.detail.as_str(),
        )?;
        Ok(())
    }

    /// Notes an event that the chain must know once this write is committed.
    pub(crate) fn seal(&mut self, event: &Content) -> Result<(), Error> {
        self.sealed.push(event.seal()?);
        Ok(())
    }

    /// Notes what the cube has to know once this write is committed.
    pub(crate) fn learn(&mut self, patch: Patch) {
        self.learned.push(patch);
    }

    /// Makes everything of this write true at once, in the database and then in the cube, before it returns.
    pub(crate) async fn commit(self) -> Result<(), Error> {
        let Self {
            mut tx,
            store,
            turn,
            learned,
            sealed,
            ..
        } = self;
        audit::append(&mut tx, &sealed).await?;
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

/// The account behind an actor.
pub(crate) fn id_of(actor: &Actor) -> Result<Uuid, Error> {
    Uuid::parse_str(&actor.id).map_err(corrupt)
}

/// An identifier that is not one.
pub(crate) fn corrupt(error: impl std::fmt::Display) -> Error {
    Error::Corrupt(error.to_string())
}
