//! The cube from SQL, in one pass.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::workflow::State;
use futures_util::TryStreamExt as _;
use uuid::Uuid;

use super::Cube;
use super::catalogue::Catalogue;
use super::names::Names;
use super::patch::{Entry, Mark};
use super::slab::Slab;
use crate::Store;
use crate::db::{Handle, all};
use crate::error::Error;
use crate::write::corrupt;

/// Every answer's columns; streamed, so that a large house needs the memory of the cube and no more. What is true or
/// not comes as one number: fewer columns are read faster.
const ANSWERS: &str = "
    SELECT assessment_id, indicator, figure, numerator, denominator, as_of, source,
           CAST(CASE WHEN version > 0 THEN 1 ELSE 0 END
              + CASE WHEN complete THEN 2 ELSE 0 END
              + CASE WHEN stance = 'not-applicable' THEN 4 ELSE 0 END
              + CASE WHEN illustrative THEN 8 ELSE 0 END
              + CASE verdict WHEN 'accepted' THEN 16 WHEN 'returned' THEN 32 ELSE 0 END AS BIGINT)
    FROM answer";

/// Columns of [`ANSWERS`] by place: asking for columns by name takes as long as reading them.
type AnswerRow = (
    Uuid,
    String,
    Option<f64>,
    Option<f64>,
    Option<f64>,
    Option<String>,
    String,
    i64,
);

#[derive(sqlx::FromRow)]
struct AssessmentRow {
    id: Uuid,
    cycle: String,
    unit: String,
    state: String,
}

impl Cube {
    /// Reads everything.
    pub(super) async fn load(store: &Store) -> Result<Self, Error> {
        let catalogue = Catalogue::load(store).await?;
        let mut slabs: Vec<Slab> = catalogue.cycles().map(|entry| Slab::new(entry.clone())).collect();
        let places = read_assessments(store, &mut slabs).await?;
        let mut names = Names::default();
        let mut put = |row: AnswerRow| {
            let (assessment, indicator, entry) = entry(row)?;
            let Some((slab, unit)) = places.get(&assessment) else {
                return Ok(());
            };
            let Some(slab) = slabs.get_mut(*slab) else {
                return Ok(());
            };
            let Some(place) = slab.entry.place(&indicator) else {
                return Ok(());
            };
            slab.put(*unit, place, &entry, &mut names);
            Ok::<_, Error>(())
        };
        match store.db().handle() {
            Handle::Sqlite(pool) => {
                let mut rows = sqlx::query_as::<_, AnswerRow>(ANSWERS).fetch(pool);
                while let Some(row) = rows.try_next().await? {
                    put(row)?;
                }
            }
            Handle::Postgres(pool) => {
                let mut rows = sqlx::query_as::<_, AnswerRow>(ANSWERS).fetch(pool);
                while let Some(row) = rows.try_next().await? {
                    put(row)?;
                }
            }
        }
        let slabs: BTreeMap<_, _> = slabs
            .into_iter()
            .map(|slab| (slab.entry.cycle.code.clone(), slab))
            .collect();
        Ok(Self {
            catalogue: Arc::new(catalogue),
            slabs,
            names,
        })
    }
}

/// Notes every self-assessment's state; gives the cycle's place in `slabs` and the unit's in its table.
async fn read_assessments(store: &Store, slabs: &mut [Slab]) -> Result<HashMap<Uuid, (usize, usize)>, Error> {
    let rows = all!(
        store.db(),
        AssessmentRow,
        "SELECT id, cycle, unit, state FROM assessment"
    )?;
    let cycles: HashMap<String, usize> = slabs
        .iter()
        .enumerate()
        .map(|(place, slab)| (slab.entry.cycle.code.clone(), place))
        .collect();
    let mut places = HashMap::with_capacity(rows.len());
    for row in rows {
        let Some(place) = cycles.get(&row.cycle).copied() else {
            continue;
        };
        let Some(slab) = slabs.get_mut(place) else { continue };
        let Some(unit) = slab.entry.units.place(&row.unit) else {
            continue;
        };
        let state = State::from_code(&row.state).ok_or_else(|| corrupt(format!("state {}", row.state)))?;
        slab.set_state(unit, state);
        places.insert(row.id, (place, unit));
    }
    Ok(places)
}

fn entry(row: AnswerRow) -> Result<(Uuid, String, Entry), Error> {
    let (id, indicator, figure, numerator, denominator, as_of, source, flags) = row;
    let has = |flag: i64| flags & flag != 0;
    let entry = Entry {
        figure,
        numerator,
        denominator,
        given: has(1),
        complete: has(2),
        not_applicable: has(4),
        mark: match (has(16), has(32)) {
            (true, _) => Mark::Accepted,
            (_, true) => Mark::Returned,
            _ => Mark::Pending,
        },
        as_of: as_of.map(|day| day.parse()).transpose().map_err(corrupt)?,
        source,
        illustrative: has(8),
    };
    Ok((id, indicator, entry))
}
