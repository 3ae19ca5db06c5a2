//! What the schools of the demonstration give beside their districts' answers, kept as a save would have kept it.

use domain::answer::{Draft, Value};
use domain::rise::wants_reason;

use super::words;
use crate::Store;
use crate::assessment::Ground;
use crate::db::{optional, run};
use crate::error::Error;
use crate::rise;

/// Districts whose schools have handed something in.
const DISTRICTS: [&str; 2] = ["770", "778"];

/// Once everything is stored: a district's own figures speak of more schools than the demonstration has, and say so.
pub(super) async fn enter(store: &Store) -> Result<(), Error> {
    let Some(cycle) = store
        .catalogue()
        .cycles()
        .next_back()
        .map(|entry| entry.cycle.code.clone())
    else {
        return Ok(());
    };
    let mut write = store.begin().await?;
    for district in DISTRICTS {
        let ground = Ground::find(store, &cycle, district)?;
        let Some(held) = ground.lock(&mut write).await? else {
            continue;
        };
        for (place, indicator) in ground.asked() {
            let Some(risen) = rise::now(&store.cube(), &ground, place) else {
                continue;
            };
            let row = optional!(
                write.tx,
                (String, Option<String>),
                "SELECT draft, value FROM answer WHERE assessment_id = $1 AND indicator = $2 AND complete",
                held.id,
                indicator.code.as_str(),
            )?;
            let Some((draft, value)) = row else { continue };
            let mut draft: Draft = serde_json::from_str(&draft)?;
            let own: Option<Value> = value.as_deref().map(serde_json::from_str).transpose()?;
            if wants_reason(indicator, &draft, own.as_ref(), risen.value.as_ref()) {
                words::MORE_SCHOOLS.clone_into(&mut draft.explanation);
            }
            run!(
                write.tx,
                "UPDATE answer SET draft = $1, risen = $2 WHERE assessment_id = $3 AND indicator = $4",
                serde_json::to_string(&draft)?,
                serde_json::to_string(&risen)?,
                held.id,
                indicator.code.as_str(),
            )?;
        }
    }
    write.commit().await
}
