//! Inspection: drawing samples of answers that were handed in, and recording what is found about them.

mod view;

pub use view::view;

use std::cmp::Reverse;

use domain::account::Actor;
use domain::answer::Value;
use domain::inspection::{LARGEST, LONGEST_NOTE, Outcome, Risk, Way, risks};
use domain::permission::{Permission, allows};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::Store;
use crate::cube::CycleEntry;
use crate::db::{all, optional, run};
use crate::error::Error;
use crate::text::clean;
use crate::write::{Event, corrupt, id_of};

/// The noun of its events.
const SUBJECT: &str = "inspection";

/// An answer that may be drawn.
#[derive(sqlx::FromRow)]
struct Answered {
    assessment: Uuid,
    unit: String,
    indicator: String,
    version: i64,
    figure: Option<f64>,
    value: Option<String>,
    before: Option<String>,
    evidence: i64,
}

/// Draws a sample of `size` answers (as typed) among those that were handed in below the actor's place, and gives its
/// identifier. Of fewer answers all are drawn. The order of a random sample follows from its identifier alone, so that
/// anyone can draw it again.
///
/// # Errors
/// `Forbidden` for who does not review; `NotFound` for an unknown cycle; `Invalid` with `way`, `size`, or `nothing` when
/// no answer has been handed in.
pub async fn draw(store: &Store, actor: &Actor, cycle: &str, way: &str, size: &str) -> Result<Uuid, Error> {
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    if !allows(Some(actor), Permission::Review, &actor.scope) {
        return Err(Error::Forbidden);
    }
    let entry = store.catalogue().cycle(cycle).cloned().ok_or(Error::NotFound)?;
    let way = Way::from_code(way).ok_or_else(|| invalid("way"))?;
    let size: u32 = size.trim().parse().map_err(|_| invalid("size"))?;
    if !(1..=LARGEST).contains(&size) {
        return Err(invalid("size"));
    }
    let frame = frame(store, actor, &entry).await?;
    if frame.is_empty() {
        return Err(invalid("nothing"));
    }
    let id = Uuid::now_v7();
    let count = i64::try_from(frame.len()).map_err(corrupt)?;
    let drawn = chosen(&entry, frame, way, id)?;
    let mut write = store.begin().await?;
    run!(
        write.tx,
        "INSERT INTO inspection (id, cycle, path, way, frame, at, by_id, by_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        entry.cycle.code.as_str(),
        actor.scope.0.as_str(),
        way.code(),
        count,
        write.now.0,
        id_of(actor)?,
        actor.name.as_str(),
    )?;
    for (place, (answer, risks)) in (0_i64..).zip(drawn.iter().take(usize::try_from(size).map_err(corrupt)?)) {
        run!(
            write.tx,
            "INSERT INTO inspection_item (id, inspection_id, place, assessment_id, indicator, answer_version, figure,
                                          risks, outcome, note, by_name)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', '', '')",
            Uuid::now_v7(),
            id,
            place,
            answer.assessment,
            answer.indicator.as_str(),
            answer.version,
            answer.figure,
            risks.iter().map(|risk| risk.code()).collect::<Vec<_>>().join(" "),
        )?;
    }
    write
        .record(Event {
            actor: Some(actor),
            subject: SUBJECT,
            cycle: Some(&entry.cycle.code),
            path: &actor.scope.0,
            indicator: None,
            action: "draw",
            states: None,
            reason: "",
            detail: json!({ "inspection": id, "way": way, "size": size, "frame": count }),
        })
        .await?;
    write.commit().await?;
    Ok(id)
}

/// The answers with a figure that were handed in below the actor's place; their own are not theirs to inspect.
async fn frame(store: &Store, actor: &Actor, entry: &CycleEntry) -> Result<Vec<Answered>, Error> {
    let catalogue = store.catalogue();
    let before = catalogue
        .before(&entry.cycle.code)
        .map_or("", |before| before.cycle.code.as_str());
    Ok(all!(
        store.db(),
        Answered,
        "SELECT a.id AS assessment, a.unit, n.indicator, n.version, n.figure, n.value,
                (SELECT m.value FROM answer m JOIN assessment b ON b.id = m.assessment_id
                 WHERE b.cycle = $3 AND b.map_version = a.map_version AND b.unit = a.unit
                   AND m.indicator = n.indicator AND m.complete) AS before,
                (SELECT count(*) FROM evidence_use e
                 WHERE e.assessment_id = a.id AND e.indicator = n.indicator) AS evidence
         FROM assessment a JOIN answer n ON n.assessment_id = a.id
         WHERE a.cycle = $1 AND a.path LIKE $2 || '_%' AND n.complete AND n.value IS NOT NULL
           AND a.state NOT IN ('not-open', 'drafting', 'awaiting-sign-off')",
        entry.cycle.code.as_str(),
        actor.scope.0.as_str(),
        before,
    )?)
}

/// The answers in the order in which they are drawn, with their signs of a mistake.
fn chosen(entry: &CycleEntry, frame: Vec<Answered>, way: Way, id: Uuid) -> Result<Vec<(Answered, Vec<Risk>)>, Error> {
    let mut drawn = Vec::new();
    for answer in frame {
        // A question taken out of the set since has nobody who could look at it.
        let Some(indicator) = entry.set.indicator(&answer.indicator) else {
            continue;
        };
        let read = |text: &Option<String>| -> Result<Option<Value>, Error> {
            text.as_deref()
                .map(serde_json::from_str)
                .transpose()
                .map_err(Into::into)
        };
        let (Some(value), before) = (read(&answer.value)?, read(&answer.before)?) else {
            continue;
        };
        let evidence = u32::try_from(answer.evidence).map_err(corrupt)?;
        let risks = risks(indicator, &value, before.as_ref(), evidence);
        let lot = Sha256::digest([id.as_bytes(), answer.unit.as_bytes(), b" ", answer.indicator.as_bytes()].concat());
        drawn.push((lot, answer, risks));
    }
    drawn.sort_by_key(|(lot, _, risks)| {
        // Of the signs a change counts most, then missing proof, then a round figure.
        let weight = |risk: &Risk| match risk {
            Risk::ChangedMuch => 4,
            Risk::NoEvidence => 2,
            Risk::Round => 1,
        };
        let risk = risks.iter().map(weight).sum::<u8>();
        (Reverse(if way == Way::Risk { risk } else { 0 }), *lot)
    });
    Ok(drawn.into_iter().map(|(_, answer, risks)| (answer, risks)).collect())
}

/// Records what was found about one answer of a sample; a later word takes the place of an earlier one, and the events
/// keep both.
///
/// # Errors
/// `NotFound` for an unknown answer or a sample of another place; `Forbidden` for who does not review there; `Invalid`
/// with `outcome`, `no-note` when it is not confirmed and nothing is said, `too-long`.
pub async fn record(store: &Store, actor: &Actor, item: &str, outcome: &str, note: &str) -> Result<Uuid, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        inspection: Uuid,
        cycle: String,
        path: String,
        unit_path: String,
        indicator: String,
    }
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    let id = Uuid::parse_str(item).map_err(|_| Error::NotFound)?;
    let row = optional!(
        store.db(),
        Row,
        "SELECT s.id AS inspection, s.cycle, s.path, a.path AS unit_path, i.indicator
         FROM inspection_item i JOIN inspection s ON s.id = i.inspection_id
              JOIN assessment a ON a.id = i.assessment_id
         WHERE i.id = $1 AND s.path LIKE $2 || '%'",
        id,
        actor.scope.0.as_str(),
    )?
    .ok_or(Error::NotFound)?;
    if !allows(Some(actor), Permission::Review, &domain::unit::UnitPath(row.path)) {
        return Err(Error::Forbidden);
    }
    let outcome = Outcome::from_code(outcome).ok_or_else(|| invalid("outcome"))?;
    let note = clean(note.trim())?;
    if note.is_empty() && outcome != Outcome::Confirmed {
        return Err(invalid("no-note"));
    }
    if note.chars().count() > LONGEST_NOTE {
        return Err(invalid("too-long"));
    }
    let mut write = store.begin().await?;
    run!(
        write.tx,
        "UPDATE inspection_item SET outcome = $1, note = $2, at = $3, by_name = $4 WHERE id = $5",
        outcome.code(),
        note.as_str(),
        write.now.0,
        actor.name.as_str(),
        id,
    )?;
    write
        .record(Event {
            actor: Some(actor),
            subject: SUBJECT,
            cycle: Some(&row.cycle),
            path: &row.unit_path,
            indicator: Some(&row.indicator),
            action: "find",
            states: None,
            reason: &note,
            detail: json!({ "inspection": row.inspection, "outcome": outcome }),
        })
        .await?;
    write.commit().await?;
    Ok(row.inspection)
}
