//! The reviewer's board: at which step each unit's work lies, for how long, and who has been reminded.

use std::cmp::Reverse;
use std::collections::HashMap;

use domain::account::Actor;
use domain::board::{BoardLine, BoardView, Holder, holder};
use domain::permission::oversees;
use domain::review::judges;
use domain::unit::{Unit, UnitKind};

use super::line::{Stands, lines_of, standing};
use super::queue::is_of;
use crate::Store;
use crate::cube::label;
use crate::db::all;
use crate::error::Error;
use crate::notice::last_nudges;

/// `/tham-dinh/tien-trinh`: the board of a cycle, by default the newest that has opened. For people who read what units
/// hand in without handing in themselves.
///
/// # Errors
/// `Forbidden` for everyone else; `NotFound` for an unknown cycle, or when none has opened.
pub async fn board(store: &Store, actor: &Actor, cycle: Option<&str>) -> Result<BoardView, Error> {
    if !oversees(actor) {
        return Err(Error::Forbidden);
    }
    let now = store.now();
    let catalogue = store.catalogue();
    let entry = match cycle {
        Some(code) => catalogue.cycle(code),
        None => catalogue.newest_opened(now),
    };
    let entry = entry.ok_or(Error::NotFound)?;
    let standing = standing(store, actor, &actor.scope, Some(&entry.cycle.code)).await?;
    let mut reminded = last_nudges(store, &entry.cycle.code).await?;
    let people = people(store).await?;
    let is_open = entry.cycle.is_open(now);
    let mut finished = 0;
    let mut lines = Vec::new();
    // Those whose work comes to the reader; a district's schools are on the district's own board.
    let is_due = |unit: &Unit, stands: &Stands| is_of(&actor.scope, unit, stands);
    for work in lines_of(entry, actor, &standing, now, is_due) {
        match holder(&work) {
            Holder::Nobody => {
                finished += 1;
                continue;
            }
            // Nobody expects the city to hand in to itself.
            Holder::Unit | Holder::Late if work.unit.kind == UnitKind::City => continue,
            _ => {}
        }
        let Some(unit) = entry.units.unit(&work.unit.code) else {
            continue;
        };
        let lies_since = work.since.unwrap_or_else(|| entry.cycle.opens.start());
        lines.push(BoardLine {
            lies: now.day().days_since(lies_since.day()).max(0),
            lies_since,
            extension: entry.exceptions.of(unit.kind, &unit.code).cloned(),
            reminded: reminded.remove(&unit.code),
            people: people.get(&unit.path.0).copied().unwrap_or_default(),
            may_remind: is_open && judges(actor, unit.kind, &unit.path, 0),
            work,
        });
    }
    lines.sort_by_key(|line| {
        let late = holder(&line.work) == Holder::Late;
        (
            Reverse(late),
            if late { line.work.days_left } else { 0 },
            line.lies_since,
        )
    });
    Ok(BoardView {
        cycle: entry.cycle.clone(),
        cycles: catalogue
            .offered()
            .filter(|entry| entry.cycle.opens.start() <= now)
            .map(|entry| entry.cycle.clone())
            .collect(),
        place: entry
            .units
            .at(&actor.scope)
            .filter(|unit| unit.kind != UnitKind::City)
            .map(label),
        lines,
        finished,
        today: now.day(),
    })
}

/// How many people fill in or hand in, by the place of their unit.
async fn people(store: &Store) -> Result<HashMap<String, u32>, Error> {
    let rows = all!(
        store.db(),
        (String, i64),
        "SELECT scope, count(*) FROM account WHERE disabled_at IS NULL AND role IN ('officer', 'head') GROUP BY scope",
    )?;
    let count = |(scope, count): (String, i64)| (scope, u32::try_from(count).unwrap_or(u32::MAX));
    Ok(rows.into_iter().map(count).collect())
}
