//! Forms beside the city's own: the yearly assessment of a few community learning centres, in points, and of a few
//! upper secondary schools and continuing education centres as learning units, in levels.

use std::collections::BTreeMap;

use domain::answer::{Draft, Value, read};
use domain::cycle::Cycle;
use domain::demo::chance;
use domain::indicator::{Indicator, IndicatorSet, Kind, SETS};
use domain::time::Day;
use domain::unit::Unit;
use domain::unit::model::Model;
use domain::workflow::{Action, State, Verdict};

use super::cast::Cast;
use super::embedded;
use super::model;
use super::open_now;
use super::plan::Plan;
use super::put::{self, Sample};
use super::story::{Story, Told};
use super::words::{Paper, PaperKind};
use crate::db::run;
use crate::error::Error;
use crate::unit::mark;
use crate::value::typed;
use crate::write::{Write, corrupt};
use crate::{cycle, indicator_set};

const CYCLES: &[u8] = include_bytes!("../../data/demo/cycles.csv");

/// Where each unit stands, how much it has answered, and how good it is: 0 to 1.
pub(super) const GRADED: [(&str, State, f64, f64); 10] = [
    ("770-TTHTCD-01", State::Drafting, 0.5, 0.8),
    ("770-TTHTCD-02", State::Submitted, 1.0, 0.75),
    ("770-TTHTCD-03", State::Approved, 1.0, 0.92),
    ("760-TTHTCD-01", State::Approved, 1.0, 0.72),
    ("769-TTHTCD-01", State::Approved, 1.0, 0.55),
    ("769-TTHTCD-02", State::PassedOn, 1.0, 0.7),
    ("760-THPT-01", State::Approved, 1.0, 1.0),
    ("760-THPT-02", State::Submitted, 1.0, 0.9),
    ("770-THPT-01", State::Approved, 1.0, 0.6),
    ("769-GDTX-01", State::Drafting, 0.4, 0.8),
];

/// A line whose points the reviewer lowered, by how much, and why.
const LOWERED: (&str, &str, f64, &str) = (
    "760-TTHTCD-01",
    "T.4.1-a",
    2.0,
    "Danh sách người học đính kèm ít hơn số đã kê; tính theo danh sách.",
);

/// Centres that are models for others, each with its decision.
const MODELS: [(&str, &str); 2] = [
    ("770-TTHTCD-03", "312/QĐ-SGDĐT (minh họa)"),
    ("769-TTHTCD-02", "315/QĐ-SGDĐT (minh họa)"),
];

/// Enters the sets beside the city's own, their cycles, and the units' work.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    units: &BTreeMap<String, Unit>,
) -> Result<(), Error> {
    let since = Day::new(2024, 3, 1).ok_or_else(|| corrupt("a day that is none"))?;
    for (code, decision) in MODELS {
        let unit = units.get(code).ok_or_else(|| corrupt("a model without its unit"))?;
        let model = Model {
            since,
            until: None,
            decision: decision.to_owned(),
        };
        mark::put(write, cast.keeper(), unit, 1, Some(&model)).await?;
    }
    let mut sets = BTreeMap::new();
    for text in SETS.iter().skip(1) {
        let set = indicator_set::import::check(text.as_bytes()).map_err(embedded)?;
        indicator_set::import::put(write, &set).await?;
        sets.insert(set.code.clone(), set);
    }
    let known = cycle::import::Known {
        maps: units.values().map(|unit| unit.map_version.clone()).collect(),
        sets: sets
            .values()
            .map(|set| (set.code.clone(), (i64::from(set.version), set.mode)))
            .collect(),
        ..cycle::import::Known::default()
    };
    let mut cycles = cycle::import::check(CYCLES, &known).map_err(embedded)?;
    for new in cycles.iter_mut().filter(|new| new.cycle.code != model::CYCLE) {
        open_now(&mut new.cycle, write);
    }
    cycle::import::put(write, &cycles).await?;
    for new in &cycles {
        let set = sets
            .get(&new.cycle.set)
            .ok_or_else(|| corrupt("a cycle without its set"))?;
        if new.cycle.code == model::CYCLE {
            model::enter(write, cast, sample, set, &new.cycle, units).await?;
            continue;
        }
        for unit in units.values() {
            assessed(write, cast, sample, set, &new.cycle, unit).await?;
        }
    }
    Ok(())
}

/// What a unit gives itself on a line, around how good it is: halves of a point, a level, or a share of 200 people.
fn given(indicator: &Indicator, good: f64, luck: f64) -> Value {
    let around = (good + (luck - 0.5) * 0.3).clamp(0.0, 1.0);
    match indicator.kind {
        Kind::Percent => Value::Quotient {
            numerator: (180.0 + 20.0 * around).round(),
            denominator: 200.0,
        },
        Kind::Level => Value::Level(if around > 0.8 { 2 } else { 1 }),
        _ => Value::Count((around * indicator.range[1] * 2.0).round() / 2.0),
    }
}

/// The report that supports most of what a unit gave itself.
fn report(cycle: &Cycle, unit: &Unit, answers: &[Told], today: Day) -> Option<Paper> {
    let mut paper = PaperKind::Report.paper(cycle, unit);
    paper.title = format!("Báo cáo tự đánh giá, {} (minh họa)", cycle.name.vi);
    paper.issued_on = paper.issued_on.min(today);
    let supported = answers
        .iter()
        .filter(|told| chance(&[&unit.code, &told.indicator, "paper"]) < 0.8);
    paper.indicators = supported.map(|told| told.indicator.clone()).collect();
    (!paper.indicators.is_empty()).then_some(paper)
}

async fn assessed(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    set: &IndicatorSet,
    cycle: &Cycle,
    unit: &Unit,
) -> Result<(), Error> {
    let asked: Vec<&Indicator> = set.asked_of(unit.kind).collect();
    if asked.is_empty() {
        return Ok(());
    }
    let Some((_, state, coverage, good)) = GRADED.into_iter().find(|(code, ..)| *code == unit.code) else {
        return Ok(());
    };
    let Some(plan) = Plan::at(cycle, unit, write.now.day(), state, coverage) else {
        return Ok(());
    };
    let saved_at = plan.when(Action::Begin).unwrap_or(write.now).plus_ms(3_600_000);
    let judged_at = plan.when(Action::Approve);
    let mut answers = Vec::new();
    for indicator in asked {
        let luck = chance(&[&unit.code, &indicator.code, "points"]);
        if !state.is_handed_in() && luck > coverage {
            continue;
        }
        let draft = Draft {
            note: "Số liệu minh họa, hồ sơ lưu tại đơn vị.".to_owned(),
            ..typed(&given(indicator, good, luck))
        };
        let reading = read(indicator, &draft, None);
        answers.push(Told {
            indicator: indicator.code.clone(),
            version: 1,
            figure: reading.value.as_ref().and_then(|value| value.figure(indicator)),
            reading,
            draft,
            saved_at,
            verdict: if judged_at.is_some() {
                Verdict::Accepted
            } else {
                Verdict::Pending
            },
            judged_at,
            before: None,
        });
    }
    let papers = report(cycle, unit, &answers, write.now.day());
    let story = Story {
        cycle,
        unit,
        plan,
        answers,
        papers: papers.into_iter().collect(),
    };
    put::story(write, cast, sample, &story).await?;
    let (lowered, indicator, by, why) = LOWERED;
    if lowered == unit.code {
        run!(
            write.tx,
            "UPDATE answer SET verified = figure - $1, verified_text = $2
             WHERE indicator = $3 AND figure >= $1
               AND assessment_id = (SELECT id FROM assessment WHERE cycle = $4 AND unit = $5)",
            by,
            why,
            indicator,
            cycle.code.as_str(),
            unit.code.as_str(),
        )?;
    }
    Ok(())
}
