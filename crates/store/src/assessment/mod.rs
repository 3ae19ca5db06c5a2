//! Self-assessments: a unit's work in a cycle, and the steps it takes.

use domain::account::Actor;
use domain::assessment::{CheckView, HubView, QueueView, ReviewView, WorkView};
use domain::workflow::{Action, State};

use crate::Store;
use crate::error::Error;

/// `/tu-danh-gia`: the work of the units in the actor's care. Empty for people who neither fill in nor hand in.
pub async fn work(_store: &Store, _actor: &Actor) -> Result<WorkView, Error> {
    Err(Error::NotFound)
}

/// `/tu-danh-gia/{cycle}/{unit}`: the form's hub.
pub async fn hub(_store: &Store, _actor: &Actor, _cycle: &str, _unit: &str) -> Result<HubView, Error> {
    Err(Error::NotFound)
}

/// `…/kiem-tra`: what to look at before handing in.
pub async fn check(_store: &Store, _actor: &Actor, _cycle: &str, _unit: &str) -> Result<CheckView, Error> {
    Err(Error::NotFound)
}

/// `/tham-dinh`: the reviewer's queue in a cycle, by default the newest that has opened.
pub async fn queue(_store: &Store, _actor: &Actor, _cycle: Option<&str>) -> Result<QueueView, Error> {
    Err(Error::NotFound)
}

/// `/tham-dinh/{cycle}/{unit}`: the review of one unit.
pub async fn review(_store: &Store, _actor: &Actor, _cycle: &str, _unit: &str) -> Result<ReviewView, Error> {
    Err(Error::NotFound)
}

/// Takes a step of the workflow table with the whole self-assessment; gives the state after it.
pub async fn act(
    _store: &Store,
    _actor: &Actor,
    _cycle: &str,
    _unit: &str,
    _action: Action,
    _version: i64,
    _reason: &str,
) -> Result<State, Error> {
    Err(Error::NotFound)
}
