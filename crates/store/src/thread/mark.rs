//! How far a person has read. Reading is no change of the work: it leaves no event.

use domain::account::Actor;

use super::ground_for;
use crate::Store;
use crate::db::run;
use crate::error::Error;
use crate::write::{Write, id_of};

/// What notices of mentions are about.
pub(super) fn subject(cycle: &str, unit: &str, indicator: &str) -> String {
    format!("{cycle}/{unit}/{indicator}")
}

/// Marks a thread as read, up to and with the message at `upto` (`None`: all of it), with its notices.
///
/// # Errors
/// `NotFound` for those who take no part.
pub async fn mark(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    upto: Option<u32>,
) -> Result<(), Error> {
    ground_for(store, actor, cycle, unit, indicator)?;
    let mut write = store.begin().await?;
    mark_in(&mut write, actor, cycle, unit, indicator, upto).await?;
    write.commit().await
}

/// The same inside a write, for those who may. What was read once stays read.
pub(crate) async fn mark_in(
    write: &mut Write<'_>,
    actor: &Actor,
    cycle: &str,
    unit: &str,
    indicator: &str,
    upto: Option<u32>,
) -> Result<(), Error> {
    let me = id_of(actor)?;
    run!(
        write.tx,
        "INSERT INTO thread_read (account_id, thread_id, place, at)
         SELECT $1, id, CASE WHEN messages < $2 THEN messages ELSE $2 END, $3 FROM thread
         WHERE cycle = $4 AND unit = $5 AND indicator = $6
         ON CONFLICT (account_id, thread_id) DO UPDATE SET at = excluded.at,
                place = CASE WHEN excluded.place > thread_read.place THEN excluded.place ELSE thread_read.place END",
        me,
        upto.map_or(i64::MAX, i64::from),
        write.now.0,
        cycle,
        unit,
        indicator,
    )?;
    run!(
        write.tx,
        "UPDATE notice SET read_at = $1
         WHERE account_id = $2 AND kind = 'mention' AND subject = $3 AND read_at IS NULL
               AND CASE WHEN kind = 'mention' THEN CAST(step AS BIGINT) ELSE 0 END <= $4",
        write.now.0,
        me,
        subject(cycle, unit, indicator),
        upto.map_or(i64::MAX, i64::from),
    )?;
    Ok(())
}
