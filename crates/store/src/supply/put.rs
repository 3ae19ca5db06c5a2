//! Storing a department's figures.

use domain::account::Actor;
use domain::answer::Draft;
use domain::supply::{Closed, Outcome, Refusal, closed};
use domain::workflow::Verdict;

use super::Desk;
use crate::answer::kept;
use crate::answer::save::{Given, cleaned, put as put_answer};
use crate::assessment::Ground;
use crate::document::{Attachment, Paper};
use crate::error::{Error, EvidenceProblem};
use crate::write::Write;
use crate::{Store, demo, evidence};

pub use crate::document::Document;

/// A row of the sheet as it was sent.
#[derive(Clone, Debug)]
pub struct RowIn {
    /// Code of the unit.
    pub unit: String,
    /// Version of the answer that the page showed; 0 where nothing was saved.
    pub version: i64,
    /// What is to stand there; `None` where nothing was changed.
    pub draft: Option<Draft>,
}

/// Stores the changed rows of a sheet, each over the version its page showed, in one write; rows that cannot be stored
/// are told, the others stand. A document, if one came along, becomes evidence of every row that has a figure and is
/// still open.
///
/// A row that equals what is stored changes nothing, whatever the version: repeating is safe.
///
/// # Errors
/// `NotFound` for who does not enter the indicator, and for a unit that is not reached; `Invalid("cycle-not-open")`;
/// what is wrong with the document.
pub async fn put(
    store: &Store,
    actor: &Actor,
    cycle: &str,
    indicator: &str,
    rows: Vec<RowIn>,
    attachment: Option<(Attachment, Document)>,
) -> Result<Outcome, Error> {
    let desk = Desk::find(store, actor, cycle, indicator)?;
    let asked = desk.entry.indicator(desk.place).ok_or(Error::NotFound)?;
    if !desk.entry.cycle.is_open(store.now()) {
        return Err(Error::Invalid("cycle-not-open".to_owned()));
    }
    let paper = match attachment {
        Some((attachment, document)) => Paper::of(store, Some(attachment), document).await?,
        None => None,
    };
    let is_demo = demo::is_demo(store).await?;
    let mut outcome = Outcome::default();
    let mut ready = Vec::with_capacity(rows.len());
    for row in rows {
        let place = desk.units().find(|(_, unit)| unit.code == row.unit);
        let (place, unit) = place.ok_or(Error::NotFound)?;
        let ground = Ground {
            entry: desk.entry.clone(),
            unit: unit.clone(),
        };
        let given = match &row.draft {
            None => None,
            Some(draft) => {
                let past = kept::past(store, &ground, Some(indicator)).await?.remove(indicator);
                let past = past.unwrap_or_default();
                let given = Given::read(asked, cleaned(draft, asked)?, past.first(), is_demo, None);
                if !given.reading.is_complete() {
                    let problems = given.reading.problems.clone();
                    outcome.refused.push((row.unit, Refusal::Problems(problems)));
                    continue;
                }
                Some(given)
            }
        };
        ready.push((place, ground, given, row.version));
    }
    // Always in the same order: two writers who lock the same rows wait for each other, never both.
    ready.sort_by_key(|(place, ..)| *place);
    let mut write = store.begin().await?;
    for (_, ground, given, version) in &ready {
        let row = Row {
            ground,
            given: given.as_ref(),
            version: *version,
        };
        match row.store(&mut write, actor, indicator, paper.as_ref()).await? {
            Done::Nothing => {}
            Done::Saved => outcome.saved.push(ground.unit.code.clone()),
            Done::Refused(why) => outcome.refused.push((ground.unit.code.clone(), why)),
        }
    }
    write.commit().await?;
    Ok(outcome)
}

/// A row that reads well.
struct Row<'a> {
    ground: &'a Ground,
    /// `None` where only a document may come along.
    given: Option<&'a Given>,
    version: i64,
}

enum Done {
    Nothing,
    Saved,
    Refused(Refusal),
}

impl Row<'_> {
    async fn store(
        &self,
        write: &mut Write<'_>,
        actor: &Actor,
        indicator: &str,
        paper: Option<&Paper>,
    ) -> Result<Done, Error> {
        if self.given.is_none() && paper.is_none() {
            return Ok(Done::Nothing);
        }
        let ground = self.ground;
        let held = ground.lock(write).await?;
        let stored = match &held {
            Some(held) => kept::one_in(write, held.id, indicator).await?,
            None => None,
        };
        let is_same = match (self.given, &stored) {
            (Some(given), Some(stored)) => stored.draft == given.draft && stored.version > 0,
            (given, _) => given.is_none(),
        };
        let verdict = stored
            .as_ref()
            .map_or(Verdict::Pending, |stored| stored.verdict.clone());
        let refusal = held
            .as_ref()
            .and_then(|held| closed(held.state, !held.level.is_first(), &verdict));
        if let Some(why) = refusal {
            return Ok(if is_same {
                Done::Nothing
            } else {
                Done::Refused(Refusal::Closed(why))
            });
        }
        let mut is_complete = stored.as_ref().is_some_and(|stored| stored.complete);
        let mut done = Done::Nothing;
        if let Some(given) = self.given.filter(|_| !is_same) {
            match &stored {
                Some(stored) if stored.version != self.version => {
                    return Ok(Done::Refused(Refusal::Conflict(Box::new(stored.conflict()))));
                }
                None if self.version != 0 => return Err(Error::Stale),
                _ => {}
            }
            let held = match ground.lock_or_lay(write).await {
                Err(Error::Invalid(code)) if code == Closed::Unit.code() => {
                    return Ok(Done::Refused(Refusal::Closed(Closed::Unit)));
                }
                held => held?,
            };
            put_answer(write, ground, &held, actor, given, indicator, stored.as_ref()).await?;
            (is_complete, done) = (true, Done::Saved);
        }
        if let Some(paper) = paper.filter(|_| is_complete) {
            let held = ground.lock(write).await?.ok_or(Error::Stale)?;
            match evidence::add_in(write, ground, &held, actor, indicator, paper).await {
                // It is there already, or there is no room: the figure itself stands.
                Ok(_) | Err(Error::Evidence(EvidenceProblem::Already | EvidenceProblem::TooMany)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }
}
