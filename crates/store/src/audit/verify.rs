//! Walking the chain from its beginning.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

use domain::unit::UnitPath;
use serde::Deserialize;

use super::{BEGINNING, Content, Given, link_hash};
use crate::Store;
use crate::db::{all, one, optional};
use crate::error::Error;

/// Events read at a time.
const PORTION: i64 = 5_000;
/// Faults told; after so many the first ones matter.
const MOST_FAULTS: usize = 50;

/// What the chain tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Events walked.
    pub events: i64,
    /// Answers whose row was compared with the event of its last save.
    pub answers: usize,
    /// The last link, to be written down outside the database; nothing where there are no events.
    pub head: Option<Known>,
    /// What does not hold, in the order of the chain; the first [`MOST_FAULTS`].
    pub faults: Vec<Fault>,
}

/// A link as it is written down: `1234:9f8e…`, its place from 1 and its hash in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// From 1.
    pub place: i64,
    /// 64 hexadecimal digits.
    pub hash: String,
}

/// Something that was done past the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The event at this place is not what was sealed.
    Changed(i64),
    /// The event at this place is gone, or its link is.
    Missing(i64),
    /// So many events stand beside the chain.
    Beside(i64),
    /// The chain does not end where its last write left it.
    End,
    /// The link that was written down is another one now, or gone.
    NotAsKnown(i64),
    /// The answer's row is not what its last save stored: cycle, code of the unit, indicator.
    Answer(String, String, String),
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.place, self.hash)
    }
}

impl FromStr for Known {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.trim().split_once(':');
        let known = parts.and_then(|(place, hash)| {
            let place = place.parse().ok().filter(|place| *place > 0)?;
            let hash = hash.to_ascii_lowercase();
            let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            is_hash.then_some(Self { place, hash })
        });
        known.ok_or("write it as verify printed it: PLACE:HASH, a number and 64 hexadecimal digits")
    }
}

/// Walks all events; nothing is changed. `known` is a link that was written down earlier.
pub async fn verify(store: &Store, known: Option<&Known>) -> Result<Report, Error> {
    // First, so that what is written meanwhile is not taken for a fault.
    let head = optional!(store.db(), (i64, String), "SELECT place, hash FROM event_head")?;
    let end = head.as_ref().map_or(0, |(place, _)| *place);
    let mut walk = Walk::default();
    let mut after = 0;
    while after < end {
        let up_to = end.min(after + PORTION);
        let rows = all!(
            store.db(),
            Row,
            "SELECT event_link.place, event_link.hash, event.id, event.at, event.actor_id, event.actor_name,
                    event.actor_role, event.subject, event.cycle, event.path, event.indicator, event.action,
                    event.state_from, event.state_to, event.reason, event.detail
             FROM event_link JOIN event ON event.id = event_link.event_id
             WHERE event_link.place > $1 AND event_link.place <= $2 ORDER BY event_link.place",
            after,
            up_to,
        )?;
        for row in &rows {
            walk.step(row, known)?;
        }
        walk.missing_up_to(up_to);
        after = up_to;
    }
    if let Some((place, hash)) = head {
        if walk.hash != hash {
            walk.found(Fault::End);
        }
        walk.report.head = Some(Known { place, hash });
    }
    if let Some(known) = known.filter(|known| known.place > end) {
        walk.found(Fault::NotAsKnown(known.place));
    }
    walk.beside(store).await?;
    walk.answers(store).await?;
    Ok(walk.report)
}

#[derive(sqlx::FromRow)]
struct Row {
    place: i64,
    hash: String,
    #[sqlx(flatten)]
    content: Content,
}

/// What an event of a save says of the row it stored; older events do not.
#[derive(Deserialize)]
struct Stored {
    version: i64,
    row: String,
}

#[derive(Default)]
struct Walk {
    report: Report,
    /// Of the link before.
    hash: String,
    /// Last save by cycle, unit and indicator.
    saves: HashMap<(String, String, String), Stored>,
}

impl Walk {
    fn step(&mut self, row: &Row, known: Option<&Known>) -> Result<(), Error> {
        self.missing_up_to(row.place - 1);
        if self.report.events == 0 {
            BEGINNING.clone_into(&mut self.hash);
        }
        // From the link as it stands, so that one change is one fault.
        if link_hash(&self.hash, &row.content.seal()?) != row.hash {
            self.found(Fault::Changed(row.place));
        }
        if known.is_some_and(|known| known.place == row.place && known.hash != row.hash) {
            self.found(Fault::NotAsKnown(row.place));
        }
        self.hash.clone_from(&row.hash);
        self.report.events = row.place;
        let Content {
            subject,
            cycle: Some(cycle),
            path,
            indicator: Some(indicator),
            detail,
            ..
        } = &row.content
        else {
            return Ok(());
        };
        if subject == "answer"
            && let Ok(stored) = serde_json::from_str::<Stored>(detail)
        {
            // By its code: a cycle's map has it once, wherever it has been moved.
            let unit = UnitPath(path.clone()).code().to_owned();
            self.saves.insert((cycle.clone(), unit, indicator.clone()), stored);
        }
        Ok(())
    }

    /// Every place between the last and this one, which has none.
    fn missing_up_to(&mut self, place: i64) {
        while self.report.events < place {
            self.report.events += 1;
            self.found(Fault::Missing(self.report.events));
        }
    }

    fn found(&mut self, fault: Fault) {
        if self.report.faults.len() < MOST_FAULTS {
            self.report.faults.push(fault);
        }
    }

    async fn beside(&mut self, store: &Store) -> Result<(), Error> {
        // One statement sees one state: what is written meanwhile has its link.
        let (beside,) = one!(
            store.db(),
            (i64,),
            "SELECT count(*) FROM event WHERE NOT EXISTS
                 (SELECT 1 FROM event_link WHERE event_link.event_id = event.id)",
        )?;
        if beside > 0 {
            self.found(Fault::Beside(beside));
        }
        let (too_many,) = one!(
            store.db(),
            (i64,),
            "SELECT count(*) FROM event_link WHERE place > (SELECT coalesce(max(place), 0) FROM event_head)",
        )?;
        if too_many > 0 {
            self.found(Fault::End);
        }
        Ok(())
    }

    /// Compares each answer with what its last save says it stored.
    async fn answers(&mut self, store: &Store) -> Result<(), Error> {
        let cycles = all!(store.db(), (String,), "SELECT code FROM cycle ORDER BY code")?;
        for (cycle,) in cycles {
            if !self.saves.keys().any(|(saved, ..)| *saved == cycle) {
                continue;
            }
            let rows = all!(
                store.db(),
                AnswerRow,
                "SELECT assessment.unit, answer.indicator, answer.version, answer.draft, answer.value, answer.stance,
                        answer.complete, answer.figure, answer.numerator, answer.denominator, answer.as_of,
                        answer.source, answer.illustrative, answer.risen
                 FROM answer JOIN assessment ON assessment.id = answer.assessment_id
                 WHERE assessment.cycle = $1 ORDER BY assessment.unit, answer.indicator",
                cycle.as_str(),
            )?;
            for row in rows {
                let key = (cycle.clone(), row.unit, row.indicator);
                let Some(stored) = self.saves.remove(&key) else {
                    continue;
                };
                self.report.answers += 1;
                // A later version was saved while this walk went on.
                let is_same = row.version > stored.version && self.is_newer(store, &key, row.version).await?
                    || row.version == stored.version && row.given.fingerprint()? == stored.row;
                if !is_same {
                    self.found(Fault::Answer(key.0, key.1, key.2));
                }
            }
        }
        // What was saved and has no row any more.
        let mut gone: Vec<_> = std::mem::take(&mut self.saves).into_keys().collect();
        gone.sort();
        for (cycle, unit, indicator) in gone {
            self.found(Fault::Answer(cycle, unit, indicator));
        }
        Ok(())
    }

    /// Whether the chain knows a save of this version, made after its end was read.
    async fn is_newer(
        &self,
        store: &Store,
        (cycle, unit, indicator): &(String, String, String),
        version: i64,
    ) -> Result<bool, Error> {
        let details = all!(
            store.db(),
            (String,),
            "SELECT event.detail FROM event JOIN event_link ON event_link.event_id = event.id
             WHERE event.cycle = $1 AND event.path LIKE '%/' || $2 || '/' AND event.indicator = $3 AND event.subject = 'answer'
               AND event_link.place > $4",
            cycle.as_str(),
            unit.as_str(),
            indicator.as_str(),
            self.report.events,
        )?;
        let tells = |(detail,): &(String,)| {
            serde_json::from_str::<Stored>(detail).is_ok_and(|stored| stored.version == version)
        };
        Ok(details.iter().any(tells))
    }
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    unit: String,
    indicator: String,
    version: i64,
    #[sqlx(flatten)]
    given: Given,
}
