//! The schools of the demonstration: what they hand in to their districts in the open cycle.

use std::collections::BTreeMap;

use domain::answer::Value;
use domain::cycle::Cycle;
use domain::demo::{District, Made, Round, figures_of};
use domain::unit::UnitKind;

use super::City;
use super::cast::Cast;
use super::plan::{Plan, SCHOOLS};
use super::put::{self, Sample};
use super::story::Ground;
use crate::error::Error;
use crate::write::Write;

/// Inhabitants whose children would fill a school of each kind: what its invented figures are drawn for.
const SCHOOLS_FOR: [(UnitKind, f64); 3] = [
    (UnitKind::Nursery, 3_000.0),
    (UnitKind::PrimarySchool, 6_000.0),
    (UnitKind::LowerSecondarySchool, 8_000.0),
];

/// A district's counts are those of many schools.
const SHARE_OF_COUNTS: f64 = 0.2;

/// Lets the schools fill in what is due today.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    city: &City,
    cycle: &Cycle,
) -> Result<(), Error> {
    let nothing: BTreeMap<String, Value> = BTreeMap::new();
    let now = write.now;
    for (kind, people) in SCHOOLS_FOR {
        let units: Vec<_> = SCHOOLS
            .iter()
            .filter_map(|(code, ..)| city.units.get(*code))
            .filter(|unit| unit.kind == kind)
            .collect();
        let places: Vec<District> = units
            .iter()
            .map(|unit| District {
                code: unit.code.clone(),
                area_km2: 1.0,
                population: people,
                has_council: false,
            })
            .collect();
        let made = figures_of(&city.set, kind, &places, Round::Third);
        let made: Vec<Made> = made.into_iter().map(smaller).collect();
        for unit in units {
            let Some(plan) = Plan::open(cycle, unit, now.day()) else {
                continue;
            };
            let own: Vec<&Made> = made.iter().filter(|made| made.unit == unit.code).collect();
            let ground = Ground {
                set: &city.set,
                cycle,
                unit,
                last: &nothing,
                now,
            };
            put::story(write, cast, sample, &ground.tell(plan, &own)).await?;
        }
    }
    Ok(())
}

fn smaller(made: Made) -> Made {
    let value = made.value.map(|value| match value {
        Value::Count(count) => Value::Count((count * SHARE_OF_COUNTS).round().max(1.0)),
        value => value,
    });
    Made { value, ..made }
}
