//! The page of samples.

use domain::account::Actor;
use domain::inspection::{Found, InspectionView, Item, Outcome, Risk, Sample, Way};
use domain::permission::{Permission, allows, oversees};
use domain::score::Share;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::Store;
use crate::cube::{CycleEntry, label};
use crate::db::{all, one};
use crate::error::Error;
use crate::write::corrupt;

#[derive(sqlx::FromRow)]
struct Drawn {
    id: Uuid,
    way: String,
    frame: i64,
    at: i64,
    by_name: String,
    items: i64,
    checked: i64,
    confirmed: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    unit: String,
    indicator: String,
    figure: Option<f64>,
    risks: String,
    drawn_version: i64,
    version: i64,
    illustrative: bool,
    outcome: String,
    note: String,
    at: Option<i64>,
    by_name: String,
}

/// `/tham-dinh/hau-kiem`: the samples of `cycle` (by default the newest measured one that has opened) drawn at the reader's
/// place or below, and the answers of the sample `chosen` (by default the newest).
///
/// # Errors
/// `Forbidden` for who reads nothing that is handed in, or hands in themselves; `NotFound` for an unknown cycle or sample.
pub async fn view(
    store: &Store,
    actor: &Actor,
    cycle: Option<&str>,
    chosen: Option<&str>,
) -> Result<InspectionView, Error> {
    if !oversees(actor) {
        return Err(Error::Forbidden);
    }
    let catalogue = store.catalogue();
    let now = store.now();
    let entry = match cycle {
        Some(code) => catalogue.cycle(code),
        None => catalogue.newest_opened(now),
    }
    .ok_or(Error::NotFound)?;
    let samples = samples(store, actor, entry).await?;
    let chosen = match chosen {
        Some(id) => Some(samples.iter().find(|sample| sample.id == id).ok_or(Error::NotFound)?),
        None => samples.first(),
    };
    let chosen = chosen.map(|sample| sample.id.clone()).unwrap_or_default();
    let rows = match Uuid::parse_str(&chosen) {
        Ok(id) => rows(store, id).await?,
        Err(_) => Vec::new(),
    };
    let illustrative = rows.iter().any(|row| row.illustrative);
    let items = rows.into_iter().filter_map(|row| item(entry, row).transpose());
    let items = items.collect::<Result<Vec<_>, Error>>()?;
    let opened = catalogue
        .every_cycle()
        .rev()
        .filter(|entry| entry.cycle.opens.start() <= now);
    Ok(InspectionView {
        cycle: entry.cycle.clone(),
        cycles: opened.map(|entry| entry.cycle.clone()).collect(),
        frame: frame(store, actor, entry).await?,
        samples,
        items,
        chosen,
        may_inspect: allows(Some(actor), Permission::Review, &actor.scope),
        illustrative,
    })
}

/// How many answers could be drawn.
async fn frame(store: &Store, actor: &Actor, entry: &CycleEntry) -> Result<u32, Error> {
    let (count,) = one!(
        store.db(),
        (i64,),
        "SELECT count(*) FROM assessment a JOIN answer n ON n.assessment_id = a.id
         WHERE a.cycle = $1 AND a.path LIKE $2 || '_%' AND n.complete AND n.value IS NOT NULL
           AND a.state NOT IN ('not-open', 'drafting', 'awaiting-sign-off')",
        entry.cycle.code.as_str(),
        actor.scope.0.as_str(),
    )?;
    u32::try_from(count).map_err(corrupt)
}

async fn samples(store: &Store, actor: &Actor, entry: &CycleEntry) -> Result<Vec<Sample>, Error> {
    let drawn = all!(
        store.db(),
        Drawn,
        "SELECT s.id, s.way, s.frame, s.at, s.by_name,
                (SELECT count(*) FROM inspection_item i WHERE i.inspection_id = s.id) AS items,
                (SELECT count(*) FROM inspection_item i WHERE i.inspection_id = s.id AND i.outcome <> '') AS checked,
                (SELECT count(*) FROM inspection_item i WHERE i.inspection_id = s.id AND i.outcome = 'confirmed')
                    AS confirmed
         FROM inspection s WHERE s.cycle = $1 AND s.path LIKE $2 || '%' ORDER BY s.at DESC, s.id DESC",
        entry.cycle.code.as_str(),
        actor.scope.0.as_str(),
    )?;
    let number = |count: i64| u32::try_from(count).map_err(corrupt);
    let sample = |drawn: Drawn| {
        let checked = number(drawn.checked)?;
        Ok(Sample {
            id: drawn.id.to_string(),
            way: Way::from_code(&drawn.way).ok_or_else(|| corrupt(format!("way {}", drawn.way)))?,
            at: Timestamp(drawn.at),
            by: drawn.by_name,
            frame: number(drawn.frame)?,
            checked: Share {
                part: checked,
                whole: number(drawn.items)?,
            },
            confirmed: Share {
                part: number(drawn.confirmed)?,
                whole: checked,
            },
        })
    };
    drawn.into_iter().map(sample).collect()
}

async fn rows(store: &Store, sample: Uuid) -> Result<Vec<Row>, Error> {
    Ok(all!(
        store.db(),
        Row,
        "SELECT i.id, a.unit, i.indicator, i.figure, i.risks, i.answer_version AS drawn_version, n.version,
                n.illustrative, i.outcome, i.note, i.at, i.by_name
         FROM inspection_item i JOIN assessment a ON a.id = i.assessment_id
              JOIN answer n ON n.assessment_id = i.assessment_id AND n.indicator = i.indicator
         WHERE i.inspection_id = $1 ORDER BY i.place",
        sample,
    )?)
}

/// The answer as the page has it; `None` when its unit or question is gone from the cycle.
fn item(entry: &CycleEntry, row: Row) -> Result<Option<Item>, Error> {
    let (Some(unit), Some(indicator)) = (entry.units.unit(&row.unit), entry.set.indicator(&row.indicator)) else {
        return Ok(None);
    };
    let found = match (row.outcome.as_str(), row.at) {
        ("", _) | (_, None) => None,
        (outcome, Some(at)) => Some(Found {
            outcome: Outcome::from_code(outcome).ok_or_else(|| corrupt(format!("outcome {outcome}")))?,
            note: row.note,
            at: Timestamp(at),
            by: row.by_name,
        }),
    };
    Ok(Some(Item {
        id: row.id.to_string(),
        unit: label(unit),
        indicator: indicator.clone(),
        figure: row.figure,
        risks: row.risks.split(' ').filter_map(Risk::from_code).collect(),
        changed_since: row.version != row.drawn_version,
        found,
    }))
}
