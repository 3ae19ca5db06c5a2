//! Lists and counts of cases.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::account::Actor;
use domain::case::{CaseCounts, CaseLine, CaseList, CaseNumber, CaseQuery, Heard, Turn};
use domain::explore::UnitLabel;
use domain::permission::{Permission, Reach, allows, reach};
use domain::text::sort_key;
use domain::time::Timestamp;
use domain::unit::UnitPath;

use super::row::{Eyes, Row, day, select};
use crate::db::{all, one};
use crate::error::Error;
use crate::write::corrupt;
use crate::{Store, Viewer};

/// Open cases that are told by name where they are only counted.
const OLDEST: usize = 4;

/// The cases the actor may see, as far as the query asks for them.
pub async fn list(store: &Store, actor: &Actor, query: &CaseQuery) -> Result<CaseList, Error> {
    let every = lines(store, actor, None).await?;
    let units = distinct(every.iter().map(|line| &line.unit));
    let departments = distinct(every.iter().filter_map(|line| line.department.as_ref()));
    let subjects: BTreeMap<_, _> = every
        .iter()
        .map(|line| (line.about.clone(), line.about_name.clone()))
        .collect();
    let catalogue = store.catalogue();
    let touched = catalogue
        .cycles()
        .filter(|entry| every.iter().any(|line| line.touched(&entry.cycle)));
    let cycles = touched
        .map(|entry| (entry.cycle.code.clone(), entry.cycle.name.clone()))
        .collect();
    let cycle = catalogue.cycle(&query.cycle).map(|entry| &entry.cycle);
    // A cycle that is not there was touched by nothing.
    let in_cycle = |line: &CaseLine| query.cycle.is_empty() || cycle.is_some_and(|cycle| line.touched(cycle));
    let mut lines: Vec<CaseLine> = every
        .into_iter()
        .filter(|line| in_cycle(line) && query.keeps(line))
        .collect();
    let counts = CaseCounts::of(&lines, 0);
    lines.retain(|line| query.which.keeps(line));
    lines.sort_by_key(|line| {
        let open = (!line.is_mine, !line.overdue, line.raised_at, line.number);
        line.ended_at
            .map_or(Ok(open), |ended| Err((Reverse(ended), line.number)))
    });
    Ok(CaseList {
        illustrative: lines.iter().any(|line| line.illustrative),
        lines,
        query: query.clone(),
        counts,
        units,
        departments,
        subjects: subjects.into_iter().collect(),
        cycles,
        may_raise: reach(Some(actor.role), Permission::RaiseCase) != Reach::Nowhere,
        today: store.now().day(),
    })
}

/// How many cases there are of the units at and below `within` (all the reader may see without it), and the oldest open
/// ones; nothing for visitors and for people who see no unit's cases.
pub async fn summary(
    store: &Store,
    viewer: Viewer<'_>,
    within: Option<&UnitPath>,
) -> Result<Option<CaseCounts>, Error> {
    let Some(actor) = viewer else { return Ok(None) };
    let sees = |path: &UnitPath| actor.scope.covers(path) || path.covers(&actor.scope);
    if within.is_some_and(|path| !sees(path) && !Eyes::of(actor).of_departments) {
        return Ok(None);
    }
    Ok(Some(CaseCounts::of(&lines(store, actor, within).await?, OLDEST)))
}

/// Whether somebody reads any cases at all.
pub fn reads(viewer: Viewer<'_>) -> bool {
    viewer.is_some_and(|actor| {
        let eyes = Eyes::of(actor);
        eyes.of_units || eyes.of_departments
    })
}

/// How many cases are open, by the units that raised them.
pub(crate) struct Open {
    /// Path of a unit, its open cases, whether any is illustrative.
    of_units: Vec<(UnitPath, u32, bool)>,
    /// Below which the reader sees all there are.
    pub(crate) scope: UnitPath,
    /// Whether these are the cases assigned to a department of that place, wherever they come from.
    pub(crate) are_assigned: bool,
}

impl Open {
    /// Those of the unit at `path` and the units below it, and whether any is illustrative; nothing where the reader would
    /// not see them. Of assigned ones none means that none was assigned.
    pub(crate) fn within(&self, path: &UnitPath) -> Option<(u32, bool)> {
        let own = self.of_units.iter().filter(|(of, _, _)| path.covers(of));
        let (count, illustrative) = own.fold((0, false), |(sum, any), (_, count, is)| (sum + count, any || *is));
        (self.are_assigned || self.scope.covers(path)).then_some((count, illustrative))
    }
}

/// The open cases that somebody sees, counted; nothing for those who read none.
pub(crate) async fn open(store: &Store, viewer: Viewer<'_>) -> Result<Option<Open>, Error> {
    let Some(actor) = viewer.filter(|_| reads(viewer)) else {
        return Ok(None);
    };
    let eyes = Eyes::of(actor);
    let rows = all!(
        store.db(),
        (String, i64, i64),
        "SELECT path, count(*), CAST(sum(CASE WHEN illustrative THEN 1 ELSE 0 END) AS BIGINT) FROM difficulty
         WHERE turn <> 'nobody' AND (($1 AND path LIKE $2 || '%') OR ($3 AND department_path LIKE $2 || '%'))
         GROUP BY path",
        eyes.of_units,
        eyes.scope,
        eyes.of_departments,
    )?;
    let of_units = rows
        .into_iter()
        .map(|(path, count, illustrative)| {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            (UnitPath(path), count, illustrative > 0)
        })
        .collect();
    Ok(Some(Open {
        of_units,
        scope: actor.scope.clone(),
        are_assigned: eyes.of_departments,
    }))
}

/// How many cases wait for the actor.
pub async fn mine(store: &Store, actor: &Actor) -> Result<u32, Error> {
    let has = |permission| allows(Some(actor), permission, &actor.scope);
    let (count,) = one!(
        store.db(),
        (i64,),
        "SELECT count(*) FROM difficulty
         WHERE ($1 AND turn = 'unit' AND path LIKE $4 || '%') OR ($2 AND turn = 'city' AND path LIKE $4 || '%')
            OR ($3 AND turn = 'department' AND department_path LIKE $4 || '%')",
        has(Permission::RaiseCase),
        has(Permission::SteerCase),
        has(Permission::AnswerCase),
        actor.scope.0.as_str(),
    )?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Every open case with whoever has to act next, since when: those that wait longest first. For reminders.
pub async fn waiting(store: &Store) -> Result<Vec<Heard>, Error> {
    let rows = all!(
        store.db(),
        (i64, i64, String, String, String, i64, Option<String>),
        "SELECT year, number, title, turn,
                CASE WHEN turn = 'department' THEN COALESCE(department_path, path) ELSE path END, since, due
         FROM difficulty WHERE turn <> 'nobody' ORDER BY since, year, number",
    )?;
    rows.into_iter()
        .map(|(year, number, title, turn, path, since, due)| {
            Ok(Heard {
                number: CaseNumber { year, number },
                title,
                turn: Turn::from_code(&turn).ok_or_else(|| corrupt(format!("turn {turn}")))?,
                path,
                since: Timestamp(since),
                due: due.as_deref().map(day).transpose()?,
            })
        })
        .collect()
}

/// Every case the actor may see, of the units at and below `within`.
pub(super) async fn lines(store: &Store, actor: &Actor, within: Option<&UnitPath>) -> Result<Vec<CaseLine>, Error> {
    let eyes = Eyes::of(actor);
    let rows = all!(
        store.db(),
        Row,
        select!("AND c.path LIKE $4 || '%' ORDER BY c.year, c.number"),
        eyes.of_units,
        eyes.scope,
        eyes.of_departments,
        within.map_or("", |path| path.0.as_str()),
    )?;
    rows.into_iter().map(|row| row.line(store, actor)).collect()
}

/// Each unit once, in Vietnamese reading order.
fn distinct<'a>(units: impl Iterator<Item = &'a UnitLabel>) -> Vec<UnitLabel> {
    let by_name: BTreeMap<_, _> = units
        .map(|unit| ((sort_key(&unit.short.vi), unit.code.as_str()), unit))
        .collect();
    by_name.into_values().cloned().collect()
}
