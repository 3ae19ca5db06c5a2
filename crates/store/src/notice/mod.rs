//! Notices: made inside the write that causes them, or by the clock; told once, whatever happens in between.

mod choice;
pub mod letter;
mod nudge;
mod read;
mod remind;

use domain::notice::{NoticeBody, NoticeKind};
use domain::unit::UnitPath;
use uuid::Uuid;

use crate::db::{all, run};
use crate::error::Error;
use crate::write::Write;

pub use choice::{choice, choose};
pub use nudge::nudge;
pub use read::{list, open, read_all, unread};
pub use remind::remind;

pub(crate) use nudge::last_nudges;

/// Something to tell.
pub(crate) struct News<'a> {
    pub(crate) kind: NoticeKind,
    /// What it is about; with `step` and the person, told once.
    pub(crate) subject: &'a str,
    /// Which time it is told of the same subject.
    pub(crate) step: &'a str,
    /// Code of the cycle; empty where there is none.
    pub(crate) cycle: &'a str,
    /// Map of the unit.
    pub(crate) map_version: &'a str,
    /// Code of the unit.
    pub(crate) unit: &'a str,
    pub(crate) body: &'a NoticeBody,
}

/// The subject of what is told about a unit's self-assessment.
pub(crate) fn subject(cycle: &str, unit: &str) -> String {
    format!("{cycle}/{unit}")
}

/// Tells people something, but for those who were told before; gives how many notices were made.
pub(crate) async fn tell(write: &mut Write<'_>, people: &[Uuid], news: &News<'_>) -> Result<u64, Error> {
    let body = serde_json::to_string(news.body)?;
    let mut made = 0;
    for person in people {
        made += run!(
            write.tx,
            "INSERT INTO notice (id, account_id, kind, subject, step, cycle, map_version, unit, body, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (account_id, kind, subject, step) DO NOTHING",
            Uuid::now_v7(),
            *person,
            news.kind.code(),
            news.subject,
            news.step,
            news.cycle,
            news.map_version,
            news.unit,
            body.as_str(),
            write.now.0,
        )?;
    }
    Ok(made)
}

/// Who fills in and hands in for the unit at `path`; nobody from above or below it.
pub(crate) async fn people_at(write: &mut Write<'_>, path: &UnitPath) -> Result<Vec<Uuid>, Error> {
    let people = all!(
        write.tx,
        (Uuid,),
        "SELECT id FROM account WHERE scope = $1 AND disabled_at IS NULL AND role IN ('officer', 'head')",
        path.0.as_str(),
    )?;
    Ok(people.into_iter().map(|(id,)| id).collect())
}

/// Who reviews for the place at `path`.
pub(crate) async fn reviewers_at(write: &mut Write<'_>, path: &UnitPath) -> Result<Vec<Uuid>, Error> {
    let people = all!(
        write.tx,
        (Uuid,),
        "SELECT id FROM account WHERE scope = $1 AND disabled_at IS NULL AND role = 'reviewer'",
        path.0.as_str(),
    )?;
    Ok(people.into_iter().map(|(id,)| id).collect())
}

/// Who answers tasks for the unit or department at `path`.
pub(crate) async fn reporters_at(write: &mut Write<'_>, path: &UnitPath) -> Result<Vec<Uuid>, Error> {
    let people = all!(
        write.tx,
        (Uuid,),
        "SELECT id FROM account
         WHERE scope = $1 AND disabled_at IS NULL AND role IN ('officer', 'head', 'department')",
        path.0.as_str(),
    )?;
    Ok(people.into_iter().map(|(id,)| id).collect())
}
