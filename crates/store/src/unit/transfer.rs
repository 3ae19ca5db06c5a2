//! Moving a unit with everything under it: one write in which every copy of its place follows (docs/adr/0043).

use domain::account::Actor;
use domain::indicator::Words;
use domain::notice::{NoticeBody, NoticeKind};
use domain::permission::{Permission, allows};
use domain::review::place;
use domain::time::Day;
use domain::unit::keep::{Field, Problem, Transfer, carried, refused};
use domain::unit::{Unit, UnitKind, UnitPath};
use serde_json::json;
use uuid::Uuid;

use super::keep::{Kept, map_for, own, record};
use crate::Store;
use crate::audit;
use crate::cube::{Patch, UnitTable, label};
use crate::db::{all, one, run};
use crate::error::Error;
use crate::notice::{News, tell};
use crate::text::clean_line;
use crate::write::{Write, corrupt};

/// The condition on a column of `event.path` that holds for everything said about the unit at a path, wherever it stood
/// then. Within a cycle the paths are those of one unit; a path that two maps have is read as the same unit, moved or not.
macro_rules! ever_at {
    ($path:literal) => {
        concat!(
            " IN (SELECT ",
            $path,
            " UNION ALL SELECT other.path FROM unit_place AS one
                  JOIN unit_place AS other ON other.map_version = one.map_version AND other.unit = one.unit
              WHERE one.path = ",
            $path,
            ") "
        )
    };
}
pub(crate) use ever_at;

/// What a move of the unit would mean; `None` of the city.
pub(super) async fn outlook(
    store: &Store,
    actor: &Actor,
    units: &UnitTable,
    unit: &Unit,
) -> Result<Option<Transfer>, Error> {
    if unit.kind == UnitKind::City {
        return Ok(None);
    }
    let periods = periods(store, &unit.map_version);
    let is_open = |above: &&Unit| {
        allows(Some(actor), Permission::Administer, &above.path) && refused(unit, above, &periods).is_none()
    };
    let (under_way,) = one!(
        store.db(),
        (i64,),
        "SELECT count(*) FROM assessment WHERE map_version = $1 AND substr(path, 1, length($2)) = $2
                AND state NOT IN ('not-open', 'approved', 'published', 'locked')",
        unit.map_version.as_str(),
        unit.path.0.as_str(),
    )?;
    let published = all!(
        store.db(),
        (String, String),
        PUBLISHED,
        unit.map_version.as_str(),
        unit.path.0.as_str()
    )?;
    Ok(Some(Transfer {
        places: units.units.iter().filter(is_open).map(label).collect(),
        under_way: u32::try_from(under_way).unwrap_or(u32::MAX),
        published: published.into_iter().map(|(vi, en)| Words { vi, en }).collect(),
    }))
}

/// What the cycles of a map speak of that are not published.
fn periods(store: &Store, map: &str) -> Vec<(Day, Day)> {
    let catalogue = store.catalogue();
    let cycles = catalogue.cycles().map(|entry| &entry.cycle);
    cycles
        .filter(|cycle| cycle.map_version == map && cycle.published_at.is_none())
        .map(|cycle| (cycle.data_from, cycle.data_to))
        .collect()
}

/// Names of the published cycles in which a unit of the subtree at `$2` of the map `$1` took part.
const PUBLISHED: &str = "
    SELECT name_vi, name_en FROM cycle
    WHERE map_version = $1 AND published_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM assessment
        WHERE assessment.cycle = cycle.code AND assessment.map_version = cycle.map_version
              AND substr(assessment.path, 1, length($2)) = $2 AND assessment.state <> 'not-open')
    ORDER BY opens, code";

/// Puts a unit, as it was at that version, with everything under it right below the unit `parent`. Self-assessments stay
/// as they are; who reviews them next follows from the new place.
///
/// # Errors
/// `Forbidden` for who keeps no units; `NotFound` for one outside the own care; `Stale` when the version has moved on.
pub async fn transfer(
    store: &Store,
    actor: &Actor,
    map: &str,
    (code, version): (&str, i64),
    parent: &str,
    reason: &str,
) -> Result<Kept, Error> {
    let map = map_for(store, actor, map, Some(code))?;
    let own = own(store, actor, &map, code).await?;
    let unit = &own.unit;
    let (parent, reason) = (clean_line(parent, 2_000)?, clean_line(reason, 1_000)?);
    let catalogue = store.catalogue();
    let units = catalogue.map(&map).ok_or(Error::NotFound)?;
    let above = units
        .unit(&parent)
        .filter(|above| allows(Some(actor), Permission::Administer, &above.path));
    let wrong = match above {
        Some(above) => refused(unit, above, &periods(store, &map)),
        None if parent.is_empty() => Some(Problem::Missing),
        None => Some(Problem::Unknown),
    };
    let mut problems: Vec<_> = wrong.map(|problem| (Field::Parent, problem)).into_iter().collect();
    if reason.is_empty() {
        problems.push((Field::Reason, Problem::Missing));
    }
    let Some(above) = above.filter(|_| problems.is_empty()) else {
        return Ok(Kept::Refused(problems));
    };
    if own.version != version {
        return Err(Error::Stale);
    }
    let moving = Moving {
        map: &map,
        from: unit.path.clone(),
        to: above.path.child(code),
    };
    let mut write = store.begin().await?;
    // The row of the unit above is locked: where it stands is where this write puts the other below it.
    let held = run!(
        write.tx,
        "UPDATE unit SET version = version WHERE map_version = $1 AND path = $2",
        map.as_str(),
        above.path.0.as_str(),
    )?;
    let changed = run!(
        write.tx,
        "UPDATE unit SET version = version + 1 WHERE map_version = $1 AND code = $2 AND version = $3",
        map.as_str(),
        code,
        version,
    )?;
    if (held, changed) != (1, 1) {
        return Err(Error::Stale);
    }
    // Twice: whoever holds one of these rows finishes first, and what others wrote until the chain was held is there then.
    moving.rewrite(&mut write).await?;
    audit::hold(&mut write.tx).await?;
    moving.rewrite(&mut write).await?;
    let published = all!(
        write.tx,
        (String, String),
        PUBLISHED,
        map.as_str(),
        moving.to.0.as_str()
    )?;
    if !published.is_empty() {
        return Ok(Kept::Refused(vec![(Field::Parent, Problem::Published)]));
    }
    let before = unit.path.parent().and_then(|code| units.unit(code));
    let said = (before.map_or("", |before| &before.name_vi), above.name_vi.as_str());
    moving.tell(&mut write, actor, said, &reason).await?;
    moving.announce(&mut write, actor, unit, &reason).await?;
    write.learn(Patch::Everything);
    write.commit().await?;
    Ok(Kept::Stands(code.to_owned()))
}

/// The statement that carries a copy of a path, with the map `$1`, the old path `$2` and the new one `$3`: of the rows of
/// the map, unless it is told which.
macro_rules! carry {
    ($table:literal, $column:literal) => {
        carry!($table, $column, "map_version = $1")
    };
    ($table:literal, $column:literal, $which:literal) => {
        concat!(
            "UPDATE ",
            $table,
            " SET ",
            $column,
            " = $3 || substr(",
            $column,
            ", length($2) + 1) WHERE ",
            $which,
            " AND substr(",
            $column,
            ", 1, length($2)) = $2"
        )
    };
}

/// Every copy of a path but a thread's. A last day is only added to, events never change: both keep the path of their day.
const COPIES: [&str; 11] = [
    carry!("assessment", "path"),
    carry!("register_entry", "path"),
    carry!("conclusion", "path"),
    carry!("task", "path"),
    carry!("difficulty", "path"),
    carry!("difficulty", "department_path"),
    carry!("coordination_rule", "path"),
    carry!("thread", "supplier"),
    carry!("account", "scope"),
    carry!(
        "inspection",
        "path",
        "cycle IN (SELECT code FROM cycle WHERE map_version = $1)"
    ),
    carry!(
        "document",
        "path",
        "subject_id IN (
             SELECT id FROM register_entry WHERE map_version = $1
             UNION ALL SELECT id FROM conclusion WHERE map_version = $1
             UNION ALL SELECT id FROM task WHERE map_version = $1
             UNION ALL SELECT id FROM coordination_rule WHERE map_version = $1
             UNION ALL SELECT difficulty_post.id FROM difficulty_post
                 JOIN difficulty ON difficulty.id = difficulty_post.difficulty_id WHERE difficulty.map_version = $1)"
    ),
];

/// A subtree on its way.
struct Moving<'a> {
    map: &'a str,
    from: UnitPath,
    to: UnitPath,
}

impl Moving<'_> {
    /// Makes units and every copy of their paths say the new place; again, it changes nothing.
    async fn rewrite(&self, write: &mut Write<'_>) -> Result<(), Error> {
        let (map, from, to) = (self.map, self.from.0.as_str(), self.to.0.as_str());
        self.note(write, from).await?;
        run!(write.tx, carry!("unit", "path"), map, from, to)?;
        self.note(write, to).await?;
        for statement in COPIES {
            run!(write.tx, statement, map, from, to)?;
        }
        self.threads(write).await
    }

    /// Remembers where the units at and below `path` stand.
    async fn note(&self, write: &mut Write<'_>, path: &str) -> Result<(), Error> {
        run!(
            write.tx,
            "INSERT INTO unit_place (map_version, unit, path)
             SELECT map_version, code, path FROM unit WHERE map_version = $1 AND substr(path, 1, length($2)) = $2
             ON CONFLICT (map_version, unit, path) DO NOTHING",
            self.map,
            path,
        )?;
        Ok(())
    }

    /// A thread also holds the place of those who review its unit.
    async fn threads(&self, write: &mut Write<'_>) -> Result<(), Error> {
        let rows = all!(
            write.tx,
            (String, String, String),
            "SELECT DISTINCT thread.unit, unit.kind, thread.path FROM thread
             JOIN unit ON unit.map_version = thread.map_version AND unit.code = thread.unit
             WHERE thread.map_version = $1 AND substr(thread.path, 1, length($2)) = $2",
            self.map,
            self.from.0.as_str(),
        )?;
        for (unit, kind, path) in rows {
            let kind = UnitKind::from_code(&kind).ok_or_else(|| corrupt(format!("kind of unit {unit}")))?;
            let path = carried(&UnitPath(path), &self.from, &self.to);
            run!(
                write.tx,
                "UPDATE thread SET path = $1, reviewers = $2 WHERE map_version = $3 AND unit = $4",
                path.0.as_str(),
                place(kind, &path).0,
                self.map,
                unit.as_str(),
            )?;
        }
        Ok(())
    }

    /// One event for each unit of the subtree; the unit that was moved says how many went with it.
    async fn tell(
        &self,
        write: &mut Write<'_>,
        actor: &Actor,
        (before, after): (&str, &str),
        reason: &str,
    ) -> Result<(), Error> {
        let rows = all!(
            write.tx,
            (String,),
            "SELECT path FROM unit WHERE map_version = $1 AND substr(path, 1, length($2)) = $2 ORDER BY path",
            self.map,
            self.to.0.as_str(),
        )?;
        let below = rows.len() - 1;
        for (path,) in rows {
            let path = UnitPath(path);
            let left = carried(&path, &self.to, &self.from);
            let mut detail = json!({ "map_version": self.map, "left": left, "from": before, "to": after });
            if path == self.to {
                detail["units"] = json!(below);
            }
            record(write, actor, &path, "move", reason, detail).await?;
        }
        Ok(())
    }

    /// Tells the people of the subtree, and those who reviewed the unit and will from now on.
    async fn announce(&self, write: &mut Write<'_>, actor: &Actor, unit: &Unit, reason: &str) -> Result<(), Error> {
        let body = NoticeBody {
            by: actor.name.clone(),
            text: reason.to_owned(),
            ..NoticeBody::default()
        };
        let rows = all!(
            write.tx,
            (Uuid,),
            "SELECT id FROM account WHERE map_version = $1 AND disabled_at IS NULL
                    AND (substr(scope, 1, length($2)) = $2 AND role IN ('officer', 'head')
                         OR scope IN ($3, $4) AND role = 'reviewer')",
            self.map,
            self.to.0.as_str(),
            place(unit.kind, &self.from).0,
            place(unit.kind, &self.to).0,
        )?;
        let people: Vec<Uuid> = rows.into_iter().map(|(id,)| id).collect();
        let news = News {
            kind: NoticeKind::Moved,
            subject: &unit.code,
            step: &write.now.0.to_string(),
            cycle: "",
            map_version: self.map,
            unit: &unit.code,
            body: &body,
        };
        tell(write, &people, &news).await?;
        Ok(())
    }
}
