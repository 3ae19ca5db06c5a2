//! What a use case stands on: the cycle, the unit, the self-assessment between them, and who may touch it.

use std::sync::Arc;

use domain::account::Actor;
use domain::cycle::Cycle;
use domain::explore::UnitLabel;
use domain::indicator::Indicator;
use domain::permission::{Permission, allows};
use domain::review::{Level, judges, level, reviews};
use domain::time::Timestamp;
use domain::unit::{Unit, UnitPath};
use domain::workflow::{Action, State, Step, step};
use serde_json::json;
use uuid::Uuid;

use crate::Store;
use crate::cube::{Assigned, CycleEntry, Patch, label};
use crate::db::{optional, run};
use crate::error::Error;
use crate::history::Covered;
use crate::write::{Event, Write, corrupt};

/// A cycle and a unit that takes part in it.
pub(crate) struct Ground {
    /// The cycle with what it asks.
    pub(crate) entry: Arc<CycleEntry>,
    /// The unit, on the cycle's map.
    pub(crate) unit: Unit,
}

/// A self-assessment's row. Before the first save there is none, or one without steps that holds what departments have
/// supplied so far: it stands at `NotOpen`, version 0.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) id: Uuid,
    pub(crate) state: State,
    /// At which of the places that review it.
    pub(crate) level: Level,
    pub(crate) version: i64,
    pub(crate) since: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    state: String,
    level: i64,
    version: i64,
    since: i64,
}

impl Row {
    fn held(self, unit: &Unit) -> Result<Held, Error> {
        Ok(Held {
            id: self.id,
            state: State::from_code(&self.state).ok_or_else(|| corrupt(format!("state {}", self.state)))?,
            level: level(unit.kind, &unit.path, u8::try_from(self.level).map_err(corrupt)?),
            version: self.version,
            since: Timestamp(self.since),
        })
    }
}

impl Ground {
    /// Finds cycle and unit. `NotFound` too when the unit is asked nothing in that cycle.
    pub(crate) fn find(store: &Store, cycle: &str, unit: &str) -> Result<Self, Error> {
        let entry = store.catalogue().cycle(cycle).cloned().ok_or(Error::NotFound)?;
        let unit = entry.units.unit(unit).cloned().ok_or(Error::NotFound)?;
        if entry.asked_of(unit.kind).next().is_none() {
            return Err(Error::NotFound);
        }
        Ok(Self { entry, unit })
    }

    /// The cycle.
    pub(crate) fn cycle(&self) -> &Cycle {
        &self.entry.cycle
    }

    /// The unit's place in the tree.
    pub(crate) fn path(&self) -> &UnitPath {
        &self.unit.path
    }

    /// The level where the unit's work begins.
    pub(crate) fn first_level(&self) -> Level {
        level(self.unit.kind, self.path(), 0)
    }

    /// What the unit is asked, with places in the set, in reading order.
    pub(crate) fn asked(&self) -> impl Iterator<Item = (usize, &Indicator)> {
        self.entry.asked_of(self.unit.kind)
    }

    /// One indicator the unit is asked.
    pub(crate) fn indicator(&self, code: &str) -> Result<(usize, &Indicator), Error> {
        self.asked()
            .find(|(_, indicator)| indicator.code == code)
            .ok_or(Error::NotFound)
    }

    /// The rule by which a department enters the figure of an indicator here; `None` where the unit does.
    pub(crate) fn supplied(&self, indicator: &str) -> Option<&Arc<Assigned>> {
        self.entry.supplied(&self.unit, indicator)
    }

    /// The department that enters the figure of an indicator here.
    pub(crate) fn supplier(&self, indicator: &str) -> Option<UnitLabel> {
        self.supplied(indicator).map(|rule| label(&rule.department))
    }

    /// Whether the actor fills in this indicator for the unit: what a department supplies only the department changes.
    pub(crate) fn may_answer(&self, actor: &Actor, indicator: &str) -> bool {
        self.allows(actor, Permission::Answer) && self.supplied(indicator).is_none()
    }

    /// Demands that the actor fills in this indicator for the unit.
    ///
    /// # Errors
    /// `Forbidden` too for an officer of the unit where a department supplies the figure.
    pub(crate) fn require_answer(&self, actor: &Actor, indicator: &str) -> Result<(), Error> {
        self.require(actor, Permission::Answer)?;
        if self.may_answer(actor, indicator) {
            Ok(())
        } else {
            Err(Error::Forbidden)
        }
    }

    /// Whether the actor has the permission for this unit. Judging is for those whom its kind is reviewed by, at
    /// whichever level.
    pub(crate) fn allows(&self, actor: &Actor, permission: Permission) -> bool {
        match permission {
            Permission::Review => reviews(actor, self.unit.kind, self.path()),
            permission => allows(Some(actor), permission, self.path()),
        }
    }

    /// Whether the actor has the permission while the unit's work is at `level`.
    pub(crate) fn allows_at(&self, actor: &Actor, permission: Permission, level: Level) -> bool {
        match permission {
            Permission::Review => judges(actor, self.unit.kind, self.path(), level.at),
            permission => self.allows(actor, permission),
        }
    }

    /// Demands the permission while the unit's work is at `level`.
    pub(crate) fn require_at(&self, actor: &Actor, permission: Permission, level: Level) -> Result<(), Error> {
        if self.allows_at(actor, permission, level) {
            Ok(())
        } else {
            Err(self.refusal(actor))
        }
    }

    /// Demands the permission. Who may not even read the unit's work learns nothing.
    pub(crate) fn require(&self, actor: &Actor, permission: Permission) -> Result<(), Error> {
        if self.allows(actor, permission) {
            Ok(())
        } else {
            Err(self.refusal(actor))
        }
    }

    /// What to say to somebody who lacks a permission.
    pub(crate) fn refusal(&self, actor: &Actor) -> Error {
        let reads = self.allows(actor, Permission::ReadSubmitted) || self.allows(actor, Permission::ReadDraft);
        if reads { Error::Forbidden } else { Error::NotFound }
    }

    /// Demands that the actor may read the unit's work in this state.
    pub(crate) fn require_reading(&self, actor: &Actor, state: State) -> Result<(), Error> {
        let may = self.allows(actor, Permission::ReadDraft)
            || (state.is_handed_in() && self.allows(actor, Permission::ReadSubmitted));
        if may { Ok(()) } else { Err(Error::NotFound) }
    }

    /// The self-assessment as it stands, for reading; none outside the actor's care.
    pub(crate) async fn held(&self, store: &Store, actor: &Actor) -> Result<Option<Held>, Error> {
        self.held_below(store, &actor.scope).await
    }

    /// The self-assessment as it stands, for what everybody may read once it is approved.
    pub(crate) async fn held_by_anyone(&self, store: &Store) -> Result<Option<Held>, Error> {
        self.held_below(store, self.path()).await
    }

    async fn held_below(&self, store: &Store, scope: &UnitPath) -> Result<Option<Held>, Error> {
        let row = optional!(
            store.db(),
            Row,
            "SELECT id, state, level, version, since FROM assessment
             WHERE cycle = $1 AND unit = $2 AND path LIKE $3 || '%'",
            self.cycle().code.as_str(),
            self.unit.code.as_str(),
            scope.0.as_str(),
        )?;
        row.map(|row| row.held(&self.unit)).transpose()
    }

    /// The self-assessment for writing: whoever else writes to it waits until this write is over. The update changes
    /// nothing; it takes the row's lock in words both databases understand.
    pub(crate) async fn lock(&self, write: &mut Write<'_>) -> Result<Option<Held>, Error> {
        let row = optional!(
            write.tx,
            Row,
            "UPDATE assessment SET version = version WHERE cycle = $1 AND unit = $2
             RETURNING id, state, level, version, since",
            self.cycle().code.as_str(),
            self.unit.code.as_str(),
        )?;
        row.map(|row| row.held(&self.unit)).transpose()
    }

    /// The locked self-assessment; opened by the table's own step if nobody has yet.
    ///
    /// # Errors
    /// `cycle-not-open` when the cycle has not opened or has closed; `unit-closed` when the unit did not exist in the
    /// period its figures would speak of.
    pub(crate) async fn lock_or_begin(&self, write: &mut Write<'_>, actor: &Actor) -> Result<Held, Error> {
        let lying = self.lock(write).await?;
        if let Some(held) = &lying
            && held.state != State::NotOpen
        {
            return Ok(held.clone());
        }
        let step = *step(State::NotOpen, Action::Begin, self.first_level()).ok_or(Error::Stale)?;
        self.require(actor, step.permission)?;
        self.require_open(write)?;
        if let Some(mut held) = lying {
            self.take(write, &mut held, actor, step, "", Covered::default()).await?;
            return Ok(held);
        }
        let begun = run!(
            write.tx,
            "INSERT INTO assessment (id, cycle, map_version, unit, path, state, version, since, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7) ON CONFLICT (cycle, unit) DO NOTHING",
            Uuid::now_v7(),
            self.cycle().code.as_str(),
            self.unit.map_version.as_str(),
            self.unit.code.as_str(),
            self.path().0.as_str(),
            step.to.code(),
            write.now.0,
        )?;
        let held = self.lock(write).await?.ok_or(Error::Stale)?;
        if begun == 1 {
            self.record_step(write, actor, step, "", Covered::default()).await?;
        }
        Ok(held)
    }

    /// The locked self-assessment for a department's figure. Where nobody has begun, a row is laid down that stands at
    /// `NotOpen`: that a department was faster does not make the unit begin.
    ///
    /// # Errors
    /// Those of [`Self::lock_or_begin`].
    pub(crate) async fn lock_or_lay(&self, write: &mut Write<'_>) -> Result<Held, Error> {
        if let Some(held) = self.lock(write).await? {
            return Ok(held);
        }
        self.require_open(write)?;
        run!(
            write.tx,
            "INSERT INTO assessment (id, cycle, map_version, unit, path, state, version, since, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $7) ON CONFLICT (cycle, unit) DO NOTHING",
            Uuid::now_v7(),
            self.cycle().code.as_str(),
            self.unit.map_version.as_str(),
            self.unit.code.as_str(),
            self.path().0.as_str(),
            State::NotOpen.code(),
            write.now.0,
        )?;
        let held = self.lock(write).await?.ok_or(Error::Stale)?;
        write.learn(Patch::State {
            cycle: self.cycle().code.clone(),
            unit: self.unit.code.clone(),
            state: held.state,
        });
        Ok(held)
    }

    /// Why nobody can begin at `now`: the cycle is not open, or the unit did not exist in its period. Nothing where one can.
    pub(crate) fn closed(&self, now: Timestamp) -> Option<&'static str> {
        let cycle = self.cycle();
        if !cycle.is_open(now) {
            Some("cycle-not-open")
        } else if !self.unit.exists_between(cycle.data_from, cycle.data_to) {
            Some("unit-closed")
        } else {
            None
        }
    }

    fn require_open(&self, write: &Write<'_>) -> Result<(), Error> {
        match self.closed(write.now) {
            Some(code) => Err(Error::Invalid(code.to_owned())),
            None => Ok(()),
        }
    }

    /// Takes a step of the table with a locked self-assessment.
    pub(crate) async fn take(
        &self,
        write: &mut Write<'_>,
        held: &mut Held,
        actor: &Actor,
        step: Step,
        reason: &str,
        mut covered: Covered,
    ) -> Result<(), Error> {
        let level = step.level(held.level);
        let moved = run!(
            write.tx,
            "UPDATE assessment SET state = $1, level = $2, version = version + 1, since = $3
             WHERE id = $4 AND version = $5 AND state = $6",
            step.to.code(),
            i64::from(level.at),
            write.now.0,
            held.id,
            held.version,
            step.from.code(),
        )?;
        if moved != 1 {
            return Err(Error::Stale);
        }
        covered.level = step.action.is_review().then_some(held.level.at);
        held.state = step.to;
        held.level = level;
        held.version += 1;
        held.since = write.now;
        self.record_step(write, actor, step, reason, covered).await
    }

    async fn record_step(
        &self,
        write: &mut Write<'_>,
        actor: &Actor,
        step: Step,
        reason: &str,
        covered: Covered,
    ) -> Result<(), Error> {
        write
            .record(Event {
                actor: Some(actor),
                subject: "assessment",
                cycle: Some(&self.cycle().code),
                path: &self.path().0,
                indicator: None,
                action: step.action.code(),
                states: Some((step.from.code(), step.to.code())),
                reason,
                detail: json!(covered),
            })
            .await?;
        write.learn(Patch::State {
            cycle: self.cycle().code.clone(),
            unit: self.unit.code.clone(),
            state: step.to,
        });
        Ok(())
    }
}
