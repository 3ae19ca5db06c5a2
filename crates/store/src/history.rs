//! The event log read back: the steps of a self-assessment, and what happened to a unit, an answer, a case, an account.

mod told;

use std::collections::BTreeMap;

use domain::assessment::HistoryLine;
use domain::explore::UnitLabel;
use domain::permission::{Permission, Role, allows};
use domain::time::Timestamp;
use domain::unit::UnitPath;
use domain::workflow::{Action, State};
use serde::{Deserialize, Serialize};

use crate::assessment::labels;
use crate::db::all;
use crate::error::Error;
use crate::unit::ever_at;
use crate::write::corrupt;
use crate::{Store, Viewer};

pub use told::view;

pub(crate) use told::of_answer;

/// The `detail` of a step's event: the answers it covered, each with its version, and which of them went back.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Covered {
    /// Versions by indicator code.
    pub(crate) answers: BTreeMap<String, i64>,
    /// Indicator codes returned by this step.
    pub(crate) returned: Vec<String>,
    /// At which of the places that review it a reviewer took the step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<u8>,
}

/// The steps a unit's self-assessment has taken in a cycle, newest first; none for people who may not read its work.
pub(crate) async fn of(
    store: &Store,
    viewer: Viewer<'_>,
    cycle: &str,
    path: &UnitPath,
) -> Result<Vec<HistoryLine>, Error> {
    if !allows(viewer, Permission::ReadSubmitted, path) {
        return Ok(Vec::new());
    }
    let rows = all!(
        store.db(),
        Row,
        concat!(
            "SELECT at, actor_name, actor_role, action, state_from, state_to, reason, detail
             FROM event WHERE cycle = $1 AND path",
            ever_at!("$2"),
            "AND subject = 'assessment' AND state_to IS NOT NULL ORDER BY at DESC, id DESC",
        ),
        cycle,
        path.0.as_str(),
    )?;
    let catalogue = store.catalogue();
    let places = catalogue
        .cycle(cycle)
        .and_then(|entry| Some(labels(entry, entry.units.at(path)?)))
        .unwrap_or_default();
    rows.into_iter().map(|row| row.line(&places)).collect()
}

#[derive(sqlx::FromRow)]
struct Row {
    at: i64,
    actor_name: String,
    actor_role: Option<String>,
    action: String,
    state_from: Option<String>,
    state_to: Option<String>,
    reason: String,
    detail: String,
}

impl Row {
    fn line(self, places: &[UnitLabel]) -> Result<HistoryLine, Error> {
        let state = |word: Option<String>| {
            word.as_deref()
                .and_then(State::from_code)
                .ok_or_else(|| corrupt(format!("state {word:?} of an event")))
        };
        // Events of imports and demonstration data say less.
        let covered: Covered = serde_json::from_str(&self.detail).unwrap_or_default();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(HistoryLine {
            at: Timestamp(self.at),
            by: self.actor_name,
            role: self.actor_role.as_deref().and_then(Role::from_code),
            action: Action::from_code(&self.action).ok_or_else(|| corrupt(format!("action {}", self.action)))?,
            from: state(self.state_from)?,
            to: state(self.state_to)?,
            level: covered
                .level
                .and_then(|at| Some((at, places.get(usize::from(at))?.clone()))),
            reason: self.reason,
            answers: count(covered.answers.len()),
            returned: count(covered.returned.len()),
        })
    }
}
