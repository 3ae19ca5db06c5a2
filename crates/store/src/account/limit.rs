//! How often a login name may be tried, whether or not anybody has it.

use domain::time::Timestamp;

use crate::Store;
use crate::db::{one, run};
use crate::error::Error;
use crate::write::Write;

/// Wrong passwords that one name may be tried with within [`WINDOW_MS`].
pub const ATTEMPTS: i64 = 10;
/// Quarter of an hour.
pub const WINDOW_MS: i64 = 15 * 60_000;

/// Counts an attempt before the password is looked at, so that many at once cannot slip past the limit. A right
/// password takes the count back. No event: names nobody has would fill the log.
///
/// Returns the seconds to wait when there have been too many.
pub(super) async fn count(store: &Store, login: &str) -> Result<Option<u32>, Error> {
    let mut write = store.begin().await?;
    let now = write.now;
    let past = now.0 - WINDOW_MS;
    // Names tried long ago are forgotten on the way; the table cannot grow beyond a quarter of an hour of attempts.
    run!(write.tx, "DELETE FROM sign_in_failure WHERE since <= $1", past)?;
    let (failures, since) = one!(
        write.tx,
        (i64, i64),
        "INSERT INTO sign_in_failure (login, failures, since) VALUES ($1, 1, $2)
         ON CONFLICT (login) DO UPDATE SET failures = sign_in_failure.failures + 1
         RETURNING failures, since",
        login,
        now.0,
    )?;
    write.commit().await?;
    Ok((failures > ATTEMPTS).then(|| seconds_left(now, since)))
}

/// Forgets the attempts of `login`.
pub(super) async fn forget(write: &mut Write<'_>, login: &str) -> Result<(), Error> {
    run!(write.tx, "DELETE FROM sign_in_failure WHERE login = $1", login)?;
    Ok(())
}

fn seconds_left(now: Timestamp, since: i64) -> u32 {
    let left = (since + WINDOW_MS - now.0 + 999) / 1000;
    u32::try_from(left.max(1)).unwrap_or(u32::MAX)
}
