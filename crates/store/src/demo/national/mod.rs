//! An invented country, for measuring: 34 provinces, 3,321 communes, twelve half-years, every figure of it synthetic and
//! marked so. The rules that make it are `domain::demo::national`; this stores what they say.

mod calendar;
mod fill;
mod people;
mod rows;
mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::cycle::Cycle;
use domain::demo::national::Size;
use domain::indicator::{IndicatorSet, Target, UNESCO_2013};
use domain::unit::UnitKind;
use serde_json::json;

use super::{Account, TARGETS, TARGETS_DEMO, embedded, open_now};
use crate::cube::Patch;
use crate::db::run;
use crate::error::Error;
use crate::write::{Event, Write};
use crate::{Store, account, cycle, indicator_set, target, unit};

pub use people::ACCOUNTS;

use people::People;
use units::{Home, ROOT};

/// The map version of the invented country.
pub const MAP: &str = "quoc-gia";
/// The set it is asked: the city's, asked of communes too.
const SET: &str = "unesco-2013-gia-lap";

/// Loads the country in one transaction.
pub(super) async fn load(store: &Store, size: Size) -> Result<(), Error> {
    let hash = account::password::hash(store, super::PASSWORD).await?;
    let mut write = store.begin().await?;
    let country = Country::enter(&mut write, size).await?;
    let people = People::enter(&mut write, &country.homes, &hash).await?;
    people::officers(&mut write, &country.homes, size.officers, &hash).await?;
    for (at, cycle) in country.cycles.iter().enumerate() {
        let is_open = at + 1 == country.cycles.len();
        if !is_open || size.officers == 0 {
            fill::cycle(&mut write, &country, &people, at).await?;
        }
        if !is_open {
            country.publish(&mut write, &people, cycle).await?;
        }
    }
    super::mark(
        &mut write,
        super::Scale::National,
        &format!("/{ROOT}/"),
        json!({ "units": country.homes.len(), "cycles": country.cycles.len() }),
    )
    .await?;
    write.learn(Patch::Everything);
    write.commit().await
}

/// Everything that stands before anybody fills in.
struct Country {
    set: Arc<IndicatorSet>,
    homes: Vec<Home>,
    cycles: Vec<Cycle>,
    targets: Vec<Target>,
}

impl Country {
    async fn enter(write: &mut Write<'_>, size: Size) -> Result<Self, Error> {
        let homes = units::homes(size);
        unit::import::put(write, None, &units::new_units(&homes)).await?;
        let set = set()?;
        indicator_set::import::put(write, &set).await?;
        let mut targets = Vec::new();
        for file in [TARGETS, TARGETS_DEMO] {
            let own = target::import::check(file, &set).map_err(embedded)?;
            target::import::put(write, &set.code, &own).await?;
            targets.extend(own);
        }
        targets.sort_by(|a, b| (&a.indicator, a.year).cmp(&(&b.indicator, b.year)));
        let mut cycles = calendar::cycles(size.cycles, &set.code)?;
        if let Some(open) = cycles.last_mut() {
            open_now(open, write);
        }
        let new: Vec<_> = cycles
            .iter()
            .map(|cycle| cycle::import::NewCycle {
                cycle: cycle.clone(),
                set_version: i64::from(set.version),
            })
            .collect();
        cycle::import::put(write, &new).await?;
        Ok(Self {
            set: Arc::new(set),
            homes,
            cycles,
            targets,
        })
    }

    async fn publish(&self, write: &mut Write<'_>, people: &People, cycle: &Cycle) -> Result<(), Error> {
        let today = write.now;
        write.now = super::plan::published(cycle);
        run!(
            write.tx,
            "UPDATE cycle SET published_at = $1, frozen = $2 WHERE code = $3",
            write.now.0,
            serde_json::to_string(&self.targets)?,
            cycle.code.as_str(),
        )?;
        let event = Event {
            actor: Some(&people.reviewer),
            subject: "cycle",
            cycle: Some(&cycle.code),
            path: &people.reviewer.scope.0,
            indicator: None,
            action: "publish",
            states: None,
            reason: "",
            detail: json!({}),
        };
        write.record(event).await?;
        write.now = today;
        Ok(())
    }
}

/// The city's set, asked of communes wherever it is asked of districts.
fn set() -> Result<IndicatorSet, Error> {
    let mut set = indicator_set::import::check(UNESCO_2013.as_bytes()).map_err(embedded)?;
    SET.clone_into(&mut set.code);
    set.name.vi.push_str(", bản giả lập");
    set.name.en.push_str(", synthetic copy");
    for indicator in &mut set.indicators {
        let applies = &mut indicator.applies_to;
        if applies.contains(&UnitKind::District) && !applies.contains(&UnitKind::Ward) {
            applies.push(UnitKind::Ward);
        }
    }
    Ok(set)
}

/// Homes by unit code.
fn by_code(homes: &[Home]) -> BTreeMap<&str, &Home> {
    homes.iter().map(|home| (home.unit.code.as_str(), home)).collect()
}
