//! The demonstration: Ho Chi Minh City's published figures, and illustrative ones of its districts.
//!
//! What the files of `data/hcmc` say is real and has a source. Everything a district says here is invented by
//! `domain::demo` and marked as illustrative. [`national`] is the other demonstration: a wholly invented country.

mod case;
mod cast;
mod conclusion;
mod coordination;
mod form;
mod model;
pub mod national;
mod plan;
mod policy;
mod put;
mod register;
mod rise;
mod school;
mod story;
mod thread;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::answer::Value;
use domain::cycle::Cycle;
use domain::demo::national::Size;
use domain::demo::{District, Made, Round, figures};
use domain::indicator::{IndicatorSet, Lang, Target, UNESCO_2013};
use domain::unit::{Unit, UnitKind};
use serde_json::json;

use crate::cube::Patch;
use crate::db::{Handle, one, optional, run};
use crate::error::Error;
use crate::import::ImportError;
use crate::value::{Asked, AskedIn};
use crate::write::{Event, Write, corrupt};
use crate::{Store, account, cycle, document, fact, indicator_set, target, unit, value};

pub use cast::{ACCOUNTS, Account, PASSWORD};

use cast::Cast;
use plan::Plan;
use put::Sample;
use story::Ground;

const UNITS: &[u8] = include_bytes!("../../data/hcmc/units.csv");
const TARGETS: &[u8] = include_bytes!("../../data/hcmc/targets.csv");
const TARGETS_DEMO: &[u8] = include_bytes!("../../data/hcmc/targets-demo.csv");
const CYCLES: &[u8] = include_bytes!("../../data/hcmc/cycles.csv");
const FACTS: &[u8] = include_bytes!("../../data/hcmc/facts.csv");
const VALUES: &[u8] = include_bytes!("../../data/hcmc/values-city.csv");
const DOCUMENT: &[u8] = include_bytes!("../../data/demo/minh-hoa.pdf");

/// The open cycle: opened this many days before the demonstration is loaded, due this many days after it.
const OPENED_DAYS_AGO: i64 = 20;
const DUE_IN_DAYS: i64 = 9;

/// Which demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Ho Chi Minh City and its 22 districts.
    City,
    /// An invented country.
    National,
}

impl Scale {
    /// The word kept in the database.
    const fn code(self) -> &'static str {
        match self {
            Self::City => "1",
            Self::National => "national",
        }
    }

    /// The accounts one can sign in with.
    pub const fn accounts(self) -> &'static [Account] {
        match self {
            Self::City => &ACCOUNTS,
            Self::National => &national::ACCOUNTS,
        }
    }
}

/// Which demonstration the database holds, if any.
pub async fn held(store: &Store) -> Result<Option<Scale>, Error> {
    let mark = optional!(store.db(), (String,), "SELECT body FROM meta WHERE name = 'demo'")?;
    Ok(mark.map(|(mark,)| {
        if mark == Scale::National.code() {
            Scale::National
        } else {
            Scale::City
        }
    }))
}

/// Whether the database holds a demonstration.
pub async fn is_demo(store: &Store) -> Result<bool, Error> {
    Ok(held(store).await?.is_some())
}

/// Whether the units themselves are invented, not only their figures.
pub fn is_invented(store: &Store) -> bool {
    store.catalogue().map(national::MAP).is_some()
}

/// Loads the city's demonstration into an empty database; into one that holds any demonstration nothing is loaded again.
///
/// # Errors
/// `Invalid("not-empty")` for a database that holds anything else.
pub async fn load(store: &Store) -> Result<(), Error> {
    if is_demo(store).await? {
        return Ok(());
    }
    require_empty(store).await?;
    city(store).await
}

/// Loads an invented country of this size into an empty database; into one that holds a country already nothing is
/// loaded again.
///
/// # Errors
/// `Invalid("not-empty")` for a database that holds anything else, the city's demonstration included.
pub async fn load_national(store: &Store, size: Size) -> Result<(), Error> {
    if held(store).await? == Some(Scale::National) {
        return Ok(());
    }
    require_empty(store).await?;
    national::load(store, size).await?;
    // What was written waits beside the database, as large as itself: it goes in, and the room is given back.
    if let Handle::Sqlite(pool) = store.db().handle() {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(pool).await?;
    }
    Ok(())
}

async fn require_empty(store: &Store) -> Result<(), Error> {
    let (held,) = one!(
        store.db(),
        (i64,),
        "SELECT (SELECT count(*) FROM unit) + (SELECT count(*) FROM account) + (SELECT count(*) FROM indicator_set)
              + (SELECT count(*) FROM cycle)",
    )?;
    if held > 0 {
        return Err(Error::Invalid("not-empty".to_owned()));
    }
    Ok(())
}

async fn city(store: &Store) -> Result<(), Error> {
    let hash = account::password::hash(store, PASSWORD).await?;
    let sample = Sample {
        sha256: document::keep(store, DOCUMENT.to_vec()).await?,
        bytes: i64::try_from(DOCUMENT.len()).map_err(corrupt)?,
    };
    let mut write = store.begin().await?;
    let city = City::enter(&mut write).await?;
    let cast = Cast::enter(&mut write, &city.units, &hash).await?;
    city.past(&mut write, &cast, &sample).await?;
    case::enter(&mut write, &cast, &sample, &city.units, &city.cycles).await?;
    policy::enter(&mut write, &cast, &sample, &city.units).await?;
    thread::enter(&mut write, &cast, &city.units, &city.cycles).await?;
    form::enter(&mut write, &cast, &sample, &city.units).await?;
    coordination::enter(&mut write, &cast, &sample, &city.units).await?;
    let root = city.units.values().find(|unit| unit.kind == UnitKind::City);
    mark(
        &mut write,
        Scale::City,
        root.map_or("/", |unit| &unit.path.0),
        json!({ "units": city.units.len(), "cycles": city.cycles.len() }),
    )
    .await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    // What units give is read from the cube, which has learned of them by now.
    rise::enter(store).await
}

/// Marks the database as a demonstration.
async fn mark(write: &mut Write<'_>, scale: Scale, path: &str, detail: serde_json::Value) -> Result<(), Error> {
    run!(
        write.tx,
        "INSERT INTO meta (name, body) VALUES ('demo', $1)",
        scale.code()
    )?;
    let event = Event {
        actor: None,
        subject: "demo",
        cycle: None,
        path,
        indicator: None,
        action: "load",
        states: None,
        reason: "",
        detail,
    };
    write.record(event).await
}

/// Everything that is imported before anybody fills in.
struct City {
    set: Arc<IndicatorSet>,
    units: BTreeMap<String, Unit>,
    cycles: Vec<Cycle>,
    targets: Vec<Target>,
}

impl City {
    /// Reads and stores the embedded files.
    async fn enter(write: &mut Write<'_>) -> Result<Self, Error> {
        let units = unit::import::check(UNITS, &[]).map_err(embedded)?;
        unit::import::put(write, None, &units).await?;
        let set = indicator_set::import::check(UNESCO_2013.as_bytes()).map_err(embedded)?;
        indicator_set::import::put(write, &set).await?;
        let mut targets = Vec::new();
        for file in [TARGETS, TARGETS_DEMO] {
            let own = target::import::check(file, &set).map_err(embedded)?;
            target::import::put(write, &set.code, &own).await?;
            targets.extend(own);
        }
        targets.sort_by(|a, b| (&a.indicator, a.year).cmp(&(&b.indicator, b.year)));
        let known = cycle::import::Known {
            maps: units.iter().map(|new| new.unit.map_version.clone()).collect(),
            sets: BTreeMap::from([(set.code.clone(), (i64::from(set.version), set.mode))]),
            ..cycle::import::Known::default()
        };
        let mut cycles = cycle::import::check(CYCLES, &known).map_err(embedded)?;
        if let Some(open) = cycles.last_mut() {
            open_now(&mut open.cycle, write);
        }
        cycle::import::put(write, &cycles).await?;
        fact::import::put(write, &fact::import::check(FACTS).map_err(embedded)?).await?;
        Ok(Self {
            set: Arc::new(set),
            units: units.into_iter().map(|new| (new.unit.code.clone(), new.unit)).collect(),
            cycles: cycles.into_iter().map(|new| new.cycle).collect(),
            targets,
        })
    }

    /// Lets every cycle happen, one after the other.
    async fn past(&self, write: &mut Write<'_>, cast: &Cast, sample: &Sample) -> Result<(), Error> {
        let today = write.now;
        let districts = self.districts();
        let mut last: BTreeMap<String, BTreeMap<String, Value>> = BTreeMap::new();
        let rounds = [Round::First, Round::Second, Round::Third];
        let newest = self.cycles.last().map(|cycle| cycle.code.as_str());
        let mut founded = Vec::new();
        for (cycle, round) in self.cycles.iter().zip(rounds) {
            let is_open = Some(cycle.code.as_str()) == newest;
            let made = figures(&self.set, &districts, round);
            founded.push(register::founded(&made));
            for district in &districts {
                let unit = self
                    .units
                    .get(&district.code)
                    .ok_or_else(|| corrupt("a district without unit"))?;
                let plan = if is_open {
                    Plan::open(cycle, unit, today.day())
                } else {
                    Some(Plan::past(cycle, &unit.code))
                };
                let Some(plan) = plan else { continue };
                let own: Vec<&Made> = made.iter().filter(|made| made.unit == unit.code).collect();
                let before = last.entry(unit.code.clone()).or_default();
                let ground = Ground {
                    set: &self.set,
                    cycle,
                    unit,
                    last: before,
                    now: today,
                };
                let told = ground.tell(plan, &own);
                put::story(write, cast, sample, &told).await?;
                *before = told
                    .answers
                    .iter()
                    .filter_map(|told| Some((told.indicator.clone(), told.reading.value.clone()?)))
                    .collect();
            }
            if is_open {
                school::enter(write, cast, sample, self, cycle).await?;
            }
            self.city_figures(write, cycle, is_open).await?;
            if !is_open {
                publish(write, cast, cycle, &self.targets, districts.len()).await?;
            }
            write.now = today;
        }
        register::enter(write, cast, sample, &self.units, &founded).await?;
        let newest = founded.last().cloned().unwrap_or_default();
        conclusion::enter(write, cast, &self.units, &newest).await
    }

    fn districts(&self) -> Vec<District> {
        let districts = self.units.values().filter(|unit| unit.kind == UnitKind::District);
        districts
            .map(|unit| District {
                code: unit.code.clone(),
                area_km2: unit.area_km2.unwrap_or(1.0),
                population: unit.population.map_or(1.0, f64::from),
                // A quận has no council; huyện and the city within the city have.
                has_council: !unit.name_vi.starts_with("Quận "),
            })
            .collect()
    }

    /// The city's own published figures of one cycle.
    async fn city_figures(&self, write: &mut Write<'_>, cycle: &Cycle, is_open: bool) -> Result<(), Error> {
        let asked = |cycle: &Cycle| AskedIn {
            cycle: Cycle {
                published_at: (!is_open).then(|| plan::published(cycle)),
                ..cycle.clone()
            },
            set: self.set.clone(),
            units: self.units.clone(),
            states: BTreeMap::new(),
        };
        let asked = Asked(
            self.cycles
                .iter()
                .map(|cycle| (cycle.code.clone(), asked(cycle)))
                .collect(),
        );
        let mut values = value::check(VALUES, &asked).map_err(embedded)?;
        values.retain(|value| value.cycle == cycle.code);
        if !is_open {
            write.now = plan::published(cycle);
        }
        value::put(write, &asked, &values).await
    }
}

/// Publishes a cycle of the past under the targets of today.
async fn publish(
    write: &mut Write<'_>,
    cast: &Cast,
    cycle: &Cycle,
    targets: &[Target],
    assessments: usize,
) -> Result<(), Error> {
    write.now = plan::published(cycle);
    run!(
        write.tx,
        "UPDATE cycle SET published_at = $1, frozen = $2 WHERE code = $3",
        write.now.0,
        serde_json::to_string(targets)?,
        cycle.code.as_str(),
    )?;
    let event = Event {
        actor: Some(cast.reviewer()),
        subject: "cycle",
        cycle: Some(&cycle.code),
        path: &cast.reviewer().scope.0,
        indicator: None,
        action: "publish",
        states: None,
        reason: "",
        detail: json!({ "assessments": assessments }),
    };
    write.record(event).await
}

/// Moves a cycle's calendar so that it is open today; the period its figures speak of stays.
fn open_now(cycle: &mut Cycle, write: &Write<'_>) {
    let today = write.now.day();
    let (review, close) = (
        cycle.review_due.days_since(cycle.due),
        cycle.closes.days_since(cycle.due),
    );
    cycle.opens = today.plus(-OPENED_DAYS_AGO);
    cycle.due = today.plus(DUE_IN_DAYS);
    cycle.review_due = cycle.due.plus(review);
    cycle.closes = cycle.due.plus(close);
}

/// A file that came with the program is wrong: a fault of the program.
fn embedded(error: ImportError) -> Error {
    match error {
        ImportError::Problems(problems) => {
            let lines: Vec<String> = problems.iter().map(|problem| problem.explain(Lang::En)).collect();
            corrupt(lines.join("; "))
        }
        ImportError::Store(error) => error,
    }
}
