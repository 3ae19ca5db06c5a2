//! The way back from a figure to those who stand behind it. The one part of the explorer that asks SQL: few may see it.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::answer::Draft;
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
        TrailRow,
        "SELECT answer.indicator, COALESCE(entered.name, '') AS entered_by, COALESCE(accepted.name, '') AS accepted_by,
                answer.risen, answer.draft
         FROM answer
         LEFT JOIN account AS entered ON entered.id = answer.saved_by
         LEFT JOIN account AS accepted ON accepted.id = answer.verdict_by AND answer.verdict = 'accepted'
         WHERE answer.assessment_id = $1",
        held.id,
    )?;
    let trail = |row: TrailRow| {
        let evidence = evidence
            .iter()
            .filter(|one| one.indicators.contains(&row.indicator))
            .cloned()
            .collect();
        let risen = row.risen.as_deref().map(serde_json::from_str).transpose()?;
        // Who departs from what the units give says why; other words of the form stay with the review.
        let draft: Option<Draft> = risen.is_some().then(|| serde_json::from_str(&row.draft)).transpose()?;
        let trail = Trail {
            entered_by: row.entered_by,
            accepted_by: row.accepted_by,
            evidence,
            risen,
            explanation: draft.map(|draft| draft.explanation).unwrap_or_default(),
        };
        Ok((row.indicator, trail))
    };
    rows.into_iter().map(trail).collect()
}

#[derive(sqlx::FromRow)]
struct TrailRow {
    indicator: String,
    entered_by: String,
    accepted_by: String,
    risen: Option<String>,
    draft: String,
}
