//! Learning families, clans, communities, units and citizens of 2024 in all districts: a cycle of the past, published. How
//! many there are is invented from the population.

use std::collections::BTreeMap;

use domain::answer::{Draft, Value, read};
use domain::cycle::Cycle;
use domain::demo::chance;
use domain::indicator::{Indicator, IndicatorSet};
use domain::time::Timestamp;
use domain::unit::{Unit, UnitKind};
use domain::workflow::{Action, Verdict};

use super::cast::Cast;
use super::plan::Plan;
use super::publish;
use super::put::{self, Sample};
use super::story::{Story, Told};
use crate::error::Error;
use crate::value::typed;
use crate::write::Write;

/// The cycle told here.
pub(super) const CYCLE: &str = "2024-MHHT";

/// Inhabitants to one family, clan, community, organisation, adult asked, person on a staff.
const INHABITANTS_TO: [(&str, f64); 6] = [
    ("M.1.1-a", 3.6),
    ("M.1.1-b", 12_000.0),
    ("M.1.1-c", 1_900.0),
    ("M.1.1-d", 2_600.0),
    ("M.2.1-a", 2.4),
    ("M.2.1-b", 14.0),
];

/// Lets every district count, and the city publish.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    set: &IndicatorSet,
    cycle: &Cycle,
    units: &BTreeMap<String, Unit>,
) -> Result<(), Error> {
    let today = write.now;
    let districts: Vec<&Unit> = units.values().filter(|unit| unit.kind == UnitKind::District).collect();
    for unit in &districts {
        let plan = Plan::past(cycle, &unit.code);
        let answers = set
            .asked_of(unit.kind)
            .map(|indicator| counted(indicator, unit, &plan, today))
            .collect();
        let story = Story {
            cycle,
            unit,
            plan,
            answers,
            papers: Vec::new(),
        };
        put::story(write, cast, sample, &story).await?;
    }
    publish(write, cast, cycle, &[], districts.len()).await?;
    write.now = today;
    Ok(())
}

/// What a district counts on a line: around the target for 2025.
fn counted(indicator: &Indicator, unit: &Unit, plan: &Plan, now: Timestamp) -> Told {
    let to_one = INHABITANTS_TO.iter().find(|(code, _)| *code == indicator.code);
    let all = (f64::from(unit.population.unwrap_or_default()) / to_one.map_or(10.0, |(_, people)| *people)).round();
    let target = indicator.reaches.map_or(60.0, |[first, _]| first);
    let off = 16.0 * chance(&[&unit.code, "models"]) + 6.0 * chance(&[&unit.code, &indicator.code, "models"]) - 8.0;
    let value = Value::Quotient {
        numerator: (all * (target + off) / 100.0).round(),
        denominator: all.max(1.0),
    };
    let draft = Draft {
        note: "Số liệu minh họa, danh sách công nhận lưu tại phường, xã.".to_owned(),
        ..typed(&value)
    };
    let reading = read(indicator, &draft, None);
    Told {
        indicator: indicator.code.clone(),
        version: 1,
        figure: reading.value.as_ref().and_then(|value| value.figure(indicator)),
        reading,
        draft,
        saved_at: plan.when(Action::Begin).unwrap_or(now).plus_ms(3_600_000),
        verdict: Verdict::Accepted,
        judged_at: plan.when(Action::Approve),
        before: None,
    }
}
