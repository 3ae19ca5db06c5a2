//! One unit's work in one cycle as a line, and the list of an officer's or head's own lines.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

use domain::account::Actor;
use domain::assessment::{WorkLine, WorkView};
use domain::calendar::days_left;
use domain::permission::{Permission, allows};
use domain::review::level;
use domain::score::Share;
use domain::text::matches;
use domain::time::Timestamp;
use domain::unit::{Unit, UnitPath};
use domain::workflow::{State, Verdict};

use super::{Ground, Held, levels};
use crate::Store;
use crate::answer::kept::{Answers, Kept};
use crate::cube::{CycleEntry, label};
use crate::db::all;
use crate::error::Error;
use crate::write::corrupt;

/// How many answers of a self-assessment have come how far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) complete: u32,
    pub(super) accepted: u32,
    pub(super) returned: u32,
}

impl Counts {
    pub(super) fn of(ground: &Ground, answers: &Answers) -> Self {
        let count = |keep: &dyn Fn(&Kept) -> bool| {
            u32::try_from(answers.values().filter(|kept| keep(kept)).count()).unwrap_or(u32::MAX)
        };
        Self {
            complete: count(&|kept| kept.complete),
            accepted: count(&|kept| kept.verdict == Verdict::Accepted),
            // What a department supplies is not the unit's to mend.
            returned: count(&|kept| kept.is_returned() && ground.supplied(&kept.indicator).is_none()),
        }
    }
}

/// Where a self-assessment stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stands {
    pub(super) state: State,
    /// At which of the places that review it, as stored.
    pub(super) at: u8,
    /// `None` where there is none yet.
    pub(super) since: Option<Timestamp>,
    pub(super) counts: Counts,
}

impl Stands {
    /// Nothing has begun.
    pub(super) const NOWHERE: Self = Self {
        state: State::NotOpen,
        at: 0,
        since: None,
        counts: Counts {
            complete: 0,
            accepted: 0,
            returned: 0,
        },
    };
}

/// The line of a self-assessment.
fn line(entry: &CycleEntry, unit: &Unit, stands: Stands, now: Timestamp) -> WorkLine {
    let Stands {
        state,
        at,
        since,
        counts,
    } = stands;
    let whole = u32::try_from(entry.asked_of(unit.kind).count()).unwrap_or(u32::MAX);
    let with_reviewer = state.is_with_reviewer();
    let due = entry.due_of(unit);
    WorkLine {
        cycle: entry.cycle.clone(),
        unit: label(unit),
        state,
        level: level(unit.kind, &unit.path, at),
        reviewer: levels::reviewer(entry, unit, at),
        // What a department has laid down is no step of the unit.
        since: since.filter(|_| state != State::NotOpen),
        coverage: Share {
            part: counts.complete.min(whole),
            whole,
        },
        // What the city has marked but not sent back yet is still its own.
        returned: if state == State::PartlyReturned {
            counts.returned
        } else {
            0
        },
        pending: if with_reviewer {
            whole.saturating_sub(counts.accepted + counts.returned)
        } else {
            0
        },
        due,
        days_left: days_left(due, now),
    }
}

/// The line of one self-assessment whose answers are at hand.
pub(super) fn line_of(ground: &Ground, held: Option<&Held>, answers: &Answers, now: Timestamp) -> WorkLine {
    let stands = Stands {
        state: held.map_or(State::NotOpen, |held| held.state),
        at: held.map_or(0, |held| held.level.at),
        since: held.map(|held| held.since),
        counts: Counts::of(ground, answers),
    };
    line(&ground.entry, &ground.unit, stands, now)
}

#[derive(sqlx::FromRow)]
struct Row {
    cycle: String,
    unit: String,
    state: String,
    level: i64,
    since: i64,
    complete: i64,
    accepted: i64,
    returned: i64,
}

/// Where self-assessments stand, by cycle and unit.
pub(super) type Standing = HashMap<Place, Stands>;

/// Cycle and unit.
type Place = (String, String);

/// Every self-assessment of the units at `within` and below, as far as they are in the actor's care; of one cycle, or of
/// all.
pub(super) async fn standing(
    store: &Store,
    actor: &Actor,
    within: &UnitPath,
    cycle: Option<&str>,
) -> Result<Standing, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT a.cycle, a.unit, a.state, a.level, a.since,
                count(*) FILTER (WHERE n.complete) AS complete,
                count(*) FILTER (WHERE n.verdict = 'accepted') AS accepted,
                count(*) FILTER (WHERE n.verdict = 'returned') AS returned
         FROM assessment a LEFT JOIN answer n ON n.assessment_id = a.id
         WHERE a.path LIKE $1 || '%' AND a.path LIKE $2 || '%' AND a.cycle = coalesce($3, a.cycle)
         GROUP BY a.id, a.cycle, a.unit, a.state, a.level, a.since",
        actor.scope.0.as_str(),
        within.0.as_str(),
        cycle,
    )?;
    let mut standing: Standing = rows.into_iter().map(Row::standing).collect::<Result<_, _>>()?;
    let is_back = |stands: &Stands| stands.state == State::PartlyReturned;
    if standing.values().any(is_back) {
        without_supplied(store, actor, within, &mut standing).await?;
    }
    Ok(standing)
}

/// Takes out of the counts of returned answers those that departments supply: they are not the unit's to mend.
async fn without_supplied(
    store: &Store,
    actor: &Actor,
    within: &UnitPath,
    standing: &mut Standing,
) -> Result<(), Error> {
    let rows = all!(
        store.db(),
        (String, String, String),
        "SELECT a.cycle, a.unit, n.indicator FROM assessment a JOIN answer n ON n.assessment_id = a.id
         WHERE a.state = 'partly-returned' AND n.verdict = 'returned'
           AND a.path LIKE $1 || '%' AND a.path LIKE $2 || '%'",
        actor.scope.0.as_str(),
        within.0.as_str(),
    )?;
    let catalogue = store.catalogue();
    for (cycle, unit, indicator) in rows {
        let is_supplied = catalogue.cycle(&cycle).is_some_and(|entry| {
            let unit = entry.units.unit(&unit);
            unit.is_some_and(|unit| entry.supplied(unit, &indicator).is_some())
        });
        if is_supplied && let Some(stands) = standing.get_mut(&(cycle, unit)) {
            stands.counts.returned = stands.counts.returned.saturating_sub(1);
        }
    }
    Ok(())
}

impl Row {
    fn standing(self) -> Result<(Place, Stands), Error> {
        let state = State::from_code(&self.state).ok_or_else(|| corrupt(format!("state {}", self.state)))?;
        let counts = Counts {
            complete: u32::try_from(self.complete).map_err(corrupt)?,
            accepted: u32::try_from(self.accepted).map_err(corrupt)?,
            returned: u32::try_from(self.returned).map_err(corrupt)?,
        };
        let stands = Stands {
            state,
            at: u8::try_from(self.level).map_err(corrupt)?,
            since: Some(Timestamp(self.since)),
            counts,
        };
        Ok(((self.cycle, self.unit), stands))
    }
}

/// The lines of a cycle for every unit in the actor's care that is asked anything and that `keep` keeps as it stands, in
/// the order of lists.
pub(super) fn lines_of(
    entry: &CycleEntry,
    actor: &Actor,
    standing: &Standing,
    now: Timestamp,
    keep: impl Fn(&Unit, &Stands) -> bool,
) -> Vec<WorkLine> {
    let asked = |unit: &&Unit| actor.scope.covers(&unit.path) && entry.asked_of(unit.kind).next().is_some();
    let (first, last) = (entry.cycle.data_from, entry.cycle.data_to);
    let units = entry.units.units.iter().filter(asked);
    units
        .filter(|unit| {
            let has_begun = || standing.contains_key(&(entry.cycle.code.clone(), unit.code.clone()));
            unit.exists_between(first, last) || has_begun()
        })
        .filter_map(|unit| {
            let known = standing.get(&(entry.cycle.code.clone(), unit.code.clone()));
            let stands = known.copied().unwrap_or(Stands::NOWHERE);
            keep(unit, &stands).then(|| line(entry, unit, stands, now))
        })
        .collect()
}

/// `/tu-danh-gia`: the work of the actor's unit, open work first, then newest first; and of the units below it the `part` of
/// what `find` finds by name. Empty for people who neither fill in nor hand in.
pub async fn work(
    store: &Store,
    actor: &Actor,
    find: &str,
    part: impl Fn(usize) -> Range<usize>,
) -> Result<WorkView, Error> {
    let works = |permission| allows(Some(actor), permission, &actor.scope);
    if !works(Permission::Answer) && !works(Permission::Submit) {
        return Ok(WorkView::default());
    }
    let standing = standing(store, actor, &actor.scope, None).await?;
    let now = store.now();
    let catalogue = store.catalogue();
    let opened = catalogue.every_cycle().filter(|entry| entry.cycle.opens.start() <= now);
    let mut lines: Vec<WorkLine> = opened
        .flat_map(|entry| lines_of(entry, actor, &standing, now, |_, _| true))
        .filter(|line| line.state != State::NotOpen || line.cycle.is_open(now))
        .collect();
    lines.sort_by_cached_key(|line| {
        let is_open = !line.state.is_approved() && line.cycle.is_open(now);
        (Reverse(is_open), Reverse(line.cycle.code.clone()))
    });
    let (lines, mut below): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.unit.code == actor.unit);
    let of = below.len();
    below.retain(|line| matches(&format!("{} {}", line.unit.name.vi, line.unit.name.en), find));
    below.sort_by_key(|line| waits_for_the_unit(line.state));
    let found = below.len();
    let range = part(found);
    let below = below.into_iter().skip(range.start).take(range.len()).collect();
    Ok(WorkView {
        lines,
        below,
        found: u32::try_from(found).map_err(corrupt)?,
        of: u32::try_from(of).map_err(corrupt)?,
    })
}

/// What came back waits most; then what waits for a signature, what was begun, what was not; then what is elsewhere.
fn waits_for_the_unit(state: State) -> u8 {
    match state {
        State::PartlyReturned => 0,
        State::AwaitingSignOff => 1,
        State::Drafting => 2,
        State::NotOpen => 3,
        state if state.is_approved() => 5,
        _ => 4,
    }
}
