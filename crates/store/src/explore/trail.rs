//! The way back from a figure to those who stand behind it. The one part of the explorer that asks SQL: few may see it.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::explore::Trail;

use crate::assessment::Ground;
use crate::db::all;
use crate::error::Error;
use crate::{Store, evidence};

/// Who entered and who accepted each answer of a unit, with its evidence, by indicator code; nothing for people who may
/// not read the unit's work.
pub(super) async fn of_unit(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
) -> Result<BTreeMap<String, Trail>, Error> {
    let Ok(ground) = Ground::find(store, cycle, unit) else {
        return Ok(BTreeMap::new());
    };
    let held = ground.held(store, actor).await?;
    let Some(held) = held.filter(|held| ground.require_reading(actor, held.state).is_ok()) else {
        return Ok(BTreeMap::new());
    };
    let evidence = evidence::readable(store, &ground, actor, Some(&held)).await?;
    let rows = all!(
        store.db(),
        (String, String, String),
        "SELECT answer.indicator, COALESCE(entered.name, ''), COALESCE(accepted.name, '')
         FROM answer
         LEFT JOIN account AS entered ON entered.id = answer.saved_by
         LEFT JOIN account AS accepted ON accepted.id = answer.verdict_by AND answer.verdict = 'accepted'
         WHERE answer.assessment_id = $1",
        held.id,
    )?;
    let trail = |(indicator, entered_by, accepted_by): (String, String, String)| {
        let evidence = evidence
            .iter()
            .filter(|one| one.indicators.contains(&indicator))
            .cloned()
            .collect();
        (
            indicator,
            Trail {
                entered_by,
                accepted_by,
                evidence,
            },
        )
    };
    Ok(rows.into_iter().map(trail).collect())
}
