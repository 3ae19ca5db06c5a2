//! One indicator of all units, as its department enters it.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::answer::Draft;
use domain::assessment::PastAnswer;
use domain::check::findings;
use domain::supply::{Closed, Common, SheetRow, SheetView, closed};
use domain::unit::Unit;
use domain::workflow::{State, Verdict};

use super::Desk;
use crate::Store;
use crate::answer::kept;
use crate::assessment::{Ground, context};
use crate::cube::label;
use crate::db::all;
use crate::error::Error;

/// `/so-lieu-nganh/{cycle}/{indicator}`: every unit's row.
///
/// # Errors
/// `NotFound` for who does not enter the indicator in that cycle.
pub async fn sheet(store: &Store, actor: &Actor, cycle: &str, indicator: &str) -> Result<SheetView, Error> {
    let desk = Desk::find(store, actor, cycle, indicator)?;
    let asked = desk.entry.indicator(desk.place).ok_or(Error::NotFound)?;
    // The rule reaches the units beside the department: what is read lies below the same city.
    let own = &desk.rule.department.path.0;
    let within = own
        .strip_suffix(&format!("{}/", desk.rule.department.code))
        .unwrap_or(own);
    let stored = kept::of_indicator(store, cycle, within, indicator).await?;
    let last = last(store, &desk, within, indicator).await?;
    let evidence = evidence(store, cycle, within, indicator).await?;
    let is_open = desk.entry.cycle.is_open(store.now());
    let cube = store.cube();
    let row = |unit: &Unit| {
        let stands = stored.get(&unit.code);
        let state = stands.map_or(State::NotOpen, |stands| stands.state);
        let is_passed_on = stands.is_some_and(|stands| stands.is_passed_on);
        let kept = stands
            .and_then(|stands| stands.kept.clone())
            .map(|kept| kept.without_open_verdict(state));
        let last = last.get(&unit.code).cloned();
        let documents = evidence.get(&unit.code).copied().unwrap_or_default();
        let ground = Ground {
            entry: desk.entry.clone(),
            unit: unit.clone(),
        };
        let past: Vec<PastAnswer> = last.iter().cloned().collect();
        let context = context(&cube, &ground, actor, desk.place, &past, documents);
        let given = kept.as_ref().filter(|kept| kept.version > 0);
        let reading = given.map(|kept| kept.reading(asked, last.as_ref().map(|last| &last.value)));
        let draft = given.map(|kept| kept.draft.clone()).unwrap_or_default();
        let reading = reading.unwrap_or_default();
        let complete = kept.as_ref().is_some_and(|kept| kept.complete);
        let verdict = kept.as_ref().map_or(Verdict::Pending, |kept| kept.verdict.clone());
        SheetRow {
            unit: label(unit),
            state,
            version: kept.as_ref().map_or(0, |kept| kept.version),
            figure: kept.as_ref().filter(|_| complete).and_then(|kept| kept.figure),
            findings: if complete {
                findings(asked, &draft, &reading, &context)
            } else {
                Vec::new()
            },
            lacks: reading.problems,
            complete,
            last,
            by: given.map(|kept| kept.saved_by.clone()).unwrap_or_default(),
            saved_at: given.map(|kept| kept.saved_at),
            closed: if is_open {
                closed(state, is_passed_on, &verdict)
            } else {
                Some(Closed::Cycle)
            },
            verdict,
            evidence: u32::try_from(documents).unwrap_or(u32::MAX),
            illustrative: kept.as_ref().is_some_and(|kept| kept.illustrative),
            draft,
        }
    };
    let rows: Vec<SheetRow> = desk.units().map(|(_, unit)| row(unit)).collect();
    Ok(SheetView {
        cycle: desk.entry.cycle.clone(),
        department: label(&desk.rule.department),
        rule: desk.rule.rule.clone(),
        target: desk.entry.target(desk.place).cloned(),
        common: common(&rows),
        rows,
        today: store.now().day(),
        indicator: asked.clone(),
    })
}

/// Day, source and note that most rows have.
fn common(rows: &[SheetRow]) -> Common {
    let most = |of: fn(&Draft) -> &String| {
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.complete) {
            *counts.entry(of(&row.draft)).or_default() += 1;
        }
        let most = counts.into_iter().max_by_key(|(_, count)| *count);
        // A text that stands in one row of many is that row's own.
        let shared = most.filter(|(_, count)| *count > 1 || rows.len() == 1);
        shared.map(|(text, _)| text.clone()).unwrap_or_default()
    };
    Common {
        as_of: most(|draft| &draft.as_of),
        source: most(|draft| &draft.source),
        note: most(|draft| &draft.note),
        for_all: false,
    }
}

#[derive(sqlx::FromRow)]
struct PastRow {
    unit: String,
    cycle: String,
    value: String,
    figure: Option<f64>,
    illustrative: bool,
}

/// The newest approved answer of an earlier cycle on the same map, by unit.
async fn last(
    store: &Store,
    desk: &Desk,
    within: &str,
    indicator: &str,
) -> Result<BTreeMap<String, PastAnswer>, Error> {
    let rows = all!(
        store.db(),
        PastRow,
        "SELECT a.unit, a.cycle, n.value, n.figure, n.illustrative
         FROM assessment a JOIN answer n ON n.assessment_id = a.id
         WHERE a.map_version = $1 AND a.cycle < $2 AND a.path LIKE $3 || '%' AND n.indicator = $4
           AND a.state IN ('approved', 'published', 'locked') AND n.complete AND n.value IS NOT NULL
         ORDER BY a.cycle",
        desk.rule.department.map_version.as_str(),
        desk.entry.cycle.code.as_str(),
        within,
        indicator,
    )?;
    let catalogue = store.catalogue();
    let mut last = BTreeMap::new();
    // Oldest first, so that the newest stays.
    for row in rows {
        let Some(entry) = catalogue.cycle(&row.cycle) else {
            continue;
        };
        let past = PastAnswer {
            cycle: row.cycle,
            cycle_name: entry.cycle.name.clone(),
            value: serde_json::from_str(&row.value)?,
            figure: row.figure,
            illustrative: row.illustrative,
        };
        last.insert(row.unit, past);
    }
    Ok(last)
}

/// How many documents support the answer, by unit.
async fn evidence(store: &Store, cycle: &str, within: &str, indicator: &str) -> Result<BTreeMap<String, usize>, Error> {
    let rows = all!(
        store.db(),
        (String, i64),
        "SELECT a.unit, count(*) FROM evidence_use u JOIN assessment a ON a.id = u.assessment_id
         WHERE a.cycle = $1 AND a.path LIKE $2 || '%' AND u.indicator = $3 GROUP BY a.unit",
        cycle,
        within,
        indicator,
    )?;
    let count = |(unit, count): (String, i64)| (unit, usize::try_from(count).unwrap_or(usize::MAX));
    Ok(rows.into_iter().map(count).collect())
}
