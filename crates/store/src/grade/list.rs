//! The list of a cycle.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::grade::{List, Row, SheetLine, StandIn, Total};
use domain::indicator::Kind;
use domain::permission::{Permission, allows};
use domain::unit::Unit;
use domain::workflow::State;

use super::{OWN, VERIFIED, cycle, is_graded, is_open_to, standing};
use crate::cube::{CycleEntry, label};
use crate::db::all;
use crate::error::Error;
use crate::write::corrupt;
use crate::{Store, Viewer};

#[derive(sqlx::FromRow)]
struct Answered {
    unit: String,
    state: String,
    indicator: String,
    stance: String,
    figure: Option<f64>,
    numerator: Option<f64>,
    denominator: Option<f64>,
    verified: Option<f64>,
    accepted: bool,
    illustrative: bool,
}

/// `/xep-loai`: the grades of the units whose work in a cycle the reader may see: what is approved for whoever is signed
/// in, what is handed in for those in whose care the unit is, and for visitors what is published.
///
/// # Errors
/// `NotSignedIn` for a visitor and a cycle that is not published; `NotFound` for an unknown cycle, or one that measures.
pub async fn list(store: &Store, viewer: Viewer<'_>, code: &str) -> Result<List, Error> {
    let entry = cycle(store, code)?;
    if !is_open_to(&entry, viewer) {
        return Err(Error::NotSignedIn);
    }
    // Who reads what is handed in, reads it below their own place only.
    let scope = viewer.filter(|actor| allows(Some(actor), Permission::ReadSubmitted, &actor.scope));
    let rows = all!(
        store.db(),
        Answered,
        "SELECT a.unit, a.state, n.indicator, n.stance, CASE WHEN n.complete THEN n.figure END AS figure,
                n.numerator, n.denominator, n.verified, n.verdict = 'accepted' AS accepted, n.illustrative
         FROM assessment a JOIN answer n ON n.assessment_id = a.id
         WHERE a.cycle = $1 AND (a.state IN ('approved', 'published', 'locked')
               OR (a.state IN ('submitted', 'under-review', 'passed-on', 'sent-back', 'resubmitted')
                   AND a.path LIKE $2 || '%'))",
        entry.cycle.code.as_str(),
        scope.map_or("-", |actor| actor.scope.0.as_str()),
    )?;
    let illustrative = rows.iter().any(|row| row.illustrative);
    let mut by_unit: BTreeMap<String, Vec<Answered>> = BTreeMap::new();
    for row in rows {
        by_unit.entry(row.unit.clone()).or_default().push(row);
    }
    let asked: Vec<&Unit> = entry.units.units.iter().filter(|unit| is_asked(&entry, unit)).collect();
    let totals = totals(&entry, &asked, &by_unit)?;
    let stand_ins = if totals.is_empty() {
        Vec::new()
    } else {
        stand_ins(&asked, &by_unit)
    };
    let mut rows = Vec::new();
    for unit in &asked {
        if let Some(answers) = by_unit.remove(&unit.code) {
            rows.push(row(&entry, unit, &answers, viewer)?);
        }
    }
    // The best first; the order of lists holds among equals.
    rows.sort_by_key(|row: &Row| {
        let standing = row.verified.as_ref().unwrap_or(&row.own);
        let rank = standing.tally.rank(entry.set.mode);
        (Reverse(standing.grade.is_some()), Reverse(ranked(rank)))
    });
    Ok(List {
        cycle: entry.cycle.clone(),
        cycles: store
            .catalogue()
            .every_cycle()
            .rev()
            .filter(|entry| is_graded(entry) && is_open_to(entry, viewer))
            .map(|entry| entry.cycle.clone())
            .collect(),
        name: entry.set.name.clone(),
        note: entry.set.note.clone(),
        grades: entry.set.grades.clone(),
        asked: u32::try_from(asked.len()).map_err(corrupt)?,
        rows,
        totals,
        stand_ins,
        illustrative,
    })
}

/// Shares of all approved units together.
fn totals(entry: &CycleEntry, asked: &[&Unit], by_unit: &BTreeMap<String, Vec<Answered>>) -> Result<Vec<Total>, Error> {
    let shares = entry.set.indicators.iter().filter(|line| line.kind == Kind::Percent);
    let mut totals = Vec::new();
    for indicator in shares {
        let of = |unit: &Unit| {
            let answers = by_unit.get(&unit.code).filter(|answers| is_approved(answers))?;
            let own = answers.iter().find(|answer| answer.indicator == indicator.code)?;
            own.figure?;
            own.numerator.zip(own.denominator)
        };
        let counted: BTreeMap<&str, (f64, f64)> = asked
            .iter()
            .filter_map(|unit| Some((unit.code.as_str(), of(unit)?)))
            .collect();
        let (mut part, mut whole, mut units) = (0.0, 0.0, 0_usize);
        for unit in asked {
            // What a ward counts, its district counts too, once it has.
            let is_counted_above = || above(unit).any(|code| counted.contains_key(code));
            if let Some((numerator, denominator)) = counted.get(unit.code.as_str()).filter(|_| !is_counted_above()) {
                part += numerator;
                whole += denominator;
                units += 1;
            }
        }
        if whole > 0.0 {
            totals.push(Total {
                indicator: indicator.clone(),
                part,
                whole,
                units: u32::try_from(units).map_err(corrupt)?,
            });
        }
    }
    Ok(totals)
}

/// The units that are not approved while some below them are.
fn stand_ins(asked: &[&Unit], by_unit: &BTreeMap<String, Vec<Answered>>) -> Vec<StandIn> {
    let approved = |unit: &&Unit| by_unit.get(&unit.code).is_some_and(|answers| is_approved(answers));
    let mut below: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for unit in asked {
        for code in above(unit) {
            let (has, all) = below.entry(code).or_default();
            *has += u32::from(approved(unit));
            *all += 1;
        }
    }
    let open = asked.iter().filter(|unit| !approved(unit));
    let stand_ins = open.filter_map(|unit| {
        let (approved, asked) = below.get(unit.code.as_str()).copied()?;
        (approved > 0).then(|| StandIn {
            unit: label(unit),
            approved,
            asked,
        })
    });
    stand_ins.collect()
}

/// Codes of the units above one.
fn above(unit: &Unit) -> impl Iterator<Item = &str> {
    unit.path.codes().filter(|code| *code != unit.code)
}

fn is_approved(answers: &[Answered]) -> bool {
    let state = answers.first().and_then(|answer| State::from_code(&answer.state));
    state.is_some_and(State::is_approved)
}

/// Hundredths, which sort.
fn ranked(rank: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "0 to 10 000")]
    let hundredths = (rank * 100.0).round() as i64;
    hundredths
}

fn is_asked(entry: &CycleEntry, unit: &Unit) -> bool {
    entry.asked_of(unit.kind).next().is_some()
}

fn row(entry: &CycleEntry, unit: &Unit, answers: &[Answered], viewer: Viewer<'_>) -> Result<Row, Error> {
    let state = answers.first().map_or("", |answer| answer.state.as_str());
    let state = State::from_code(state).ok_or_else(|| corrupt(format!("state {state}")))?;
    let lines: Vec<SheetLine> = entry
        .asked_of(unit.kind)
        .map(|(_, indicator)| {
            let answer = answers.iter().find(|answer| answer.indicator == indicator.code);
            let own = answer.and_then(|answer| answer.figure);
            let verified = answer
                .filter(|answer| answer.accepted)
                .and_then(|answer| answer.verified.or(own));
            SheetLine {
                indicator: indicator.clone(),
                not_applicable: answer.is_some_and(|answer| answer.stance == "not-applicable"),
                own,
                verified,
                why: String::new(),
                evidence: 0,
            }
        })
        .collect();
    let confirmed = sees_verdicts(viewer, unit, state).then(|| standing(&entry.set, &lines, VERIFIED));
    Ok(Row {
        unit: label(unit),
        above: unit
            .path
            .parent()
            .and_then(|code| entry.units.unit(code))
            .filter(|above| above.path.parent().is_some())
            .map(label),
        is_model: is_model(entry, unit),
        state,
        own: standing(&entry.set, &lines, OWN),
        verified: confirmed,
    })
}

/// Whether a unit was a model at some time of the cycle's data period.
pub(super) fn is_model(entry: &CycleEntry, unit: &Unit) -> bool {
    let cycle = &entry.cycle;
    unit.model
        .as_ref()
        .is_some_and(|model| model.holds_between(cycle.data_from, cycle.data_to))
}

/// Whether the reader sees what the reviewer has said: everyone once it is approved, before that only who reviews.
pub(super) fn sees_verdicts(viewer: Viewer<'_>, unit: &Unit, state: State) -> bool {
    state.is_approved() || viewer.is_some_and(|actor| allows(Some(actor), Permission::Review, &unit.path))
}
