//! The way back from a figure to those who stand behind it. The one part of the explorer that asks SQL: few may see it.

use std::collections::BTreeMap;

use domain::evidence::Evidence;
use domain::explore::Trail;

use crate::Store;
use crate::db::all;
use crate::error::Error;

/// Who entered and who accepted each answer of a unit, with its evidence, by indicator code.
pub(super) async fn of_unit(store: &Store, cycle: &str, unit: &str) -> Result<BTreeMap<String, Trail>, Error> {
    let rows = all!(
        store.db(),
        (String, String, String),
        "SELECT answer.indicator, COALESCE(entered.name, ''), COALESCE(accepted.name, '')
         FROM assessment
         JOIN answer ON answer.assessment_id = assessment.id
         LEFT JOIN account AS entered ON entered.id = answer.saved_by
         LEFT JOIN account AS accepted ON accepted.id = answer.verdict_by AND answer.verdict = 'accepted'
         WHERE assessment.cycle = $1 AND assessment.unit = $2",
        cycle,
        unit,
    )?;
    let mut evidence: BTreeMap<String, Vec<Evidence>> = BTreeMap::new();
    let trail = |(indicator, entered_by, accepted_by): (String, String, String)| {
        let evidence = evidence.remove(&indicator).unwrap_or_default();
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
