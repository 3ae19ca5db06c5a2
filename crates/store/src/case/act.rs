//! Steps of a case.

use domain::account::Actor;
use domain::case::{
    About, Asks, CaseAction, CaseNumber, CaseState, CaseStep, LONGEST_TEXT, TABLE, actions, due_again, step,
};
use domain::notice::{NoticeBody, NoticeKind};
use domain::permission::Permission;
use domain::time::{Day, Timestamp};
use domain::unit::{Unit, UnitKind, UnitPath};
use serde_json::json;
use uuid::Uuid;

use super::file::tie;
use super::row::{Eyes, day, find, has, state, unit};
use crate::Store;
use crate::db::{optional, run};
use crate::document::{Attachment, Paper};
use crate::error::Error;
use crate::notice::{News, people_at, tell};
use crate::text::clean;
use crate::write::{Event, Write, id_of};

/// An answer may be asked for within this many days.
const MOST_DAYS: i64 = 366;

/// What a person does with a case, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What is done.
    pub action: CaseAction,
    /// Version of the case that was read.
    pub version: i64,
    /// What is said with it; may be empty where the action asks for no text.
    pub text: String,
    /// Code of the department it is assigned to.
    pub department: String,
    /// Last day for the answer.
    pub due: String,
    /// Number of the case it goes into.
    pub into: String,
    /// What comes with it.
    pub attachments: Vec<Attachment>,
}

impl Deed {
    /// An action with nothing said.
    pub fn new(action: CaseAction, version: i64) -> Self {
        Self {
            action,
            version,
            text: String::new(),
            department: String::new(),
            due: String::new(),
            into: String::new(),
            attachments: Vec::new(),
        }
    }
}

/// Takes a step of the table with a case; gives the state after it.
///
/// # Errors
/// `NotFound` for people who may not see the case; `Forbidden` for those who never take this action; `Stale` when the
/// table has no such step from where it stands, or `version` has moved on; `Invalid` with `no-text`, `long-text`,
/// `department`, `due`, `due-past`, `into` or `no-file`; `Evidence` for an attachment that is not taken.
pub async fn act(store: &Store, actor: &Actor, number: CaseNumber, deed: &Deed) -> Result<CaseState, Error> {
    let into: Option<CaseNumber> = deed.into.parse().ok().filter(|into| *into != number);
    let into = into.filter(|_| deed.action == CaseAction::Merge);
    // Files are looked at and kept before the write, which nobody should wait for, and only for those who may take the step.
    let has_files = !deed.attachments.is_empty();
    let papers = if has_files && deed.action.takes_file() && is_offered(store, actor, number, deed.action).await? {
        Paper::of_word(store, deed.attachments.clone()).await?
    } else {
        Vec::new()
    };
    let mut write = store.begin().await?;
    // Both rows of a merger are locked in the order of their numbers: two mergers that cross wait for each other
    // instead of standing in each other's way.
    let before = match into {
        Some(into) if into < number => lock(&mut write, into).await?,
        _ => None,
    };
    let held = lock(&mut write, number).await?.ok_or(Error::NotFound)?;
    let after = match into {
        Some(into) if into > number => lock(&mut write, into).await?,
        _ => None,
    };
    if !held.is_seen_by(actor) {
        return Err(Error::NotFound);
    }
    let may = |step: &CaseStep| step.who.iter().any(|permission| held.has(actor, *permission));
    if !TABLE.iter().any(|step| step.action == deed.action && may(step)) {
        return Err(Error::Forbidden);
    }
    let step = *step(held.state, deed.action).ok_or(Error::Stale)?;
    if !may(&step) {
        return Err(Error::Forbidden);
    }
    if has_files && !deed.action.takes_file() {
        return Err(Error::Invalid("no-file".to_owned()));
    }
    if deed.version != held.version || papers.len() != deed.attachments.len() {
        return Err(Error::Stale);
    }
    let mut change = change(store, actor, &held, step, deed, before.or(after).as_ref(), write.now)?;
    change.papers = papers;
    take(&mut write, actor, &held, change).await?;
    write.commit().await?;
    Ok(step.to)
}

/// Whether the case, as it stands, offers this action to the actor.
async fn is_offered(store: &Store, actor: &Actor, number: CaseNumber, action: CaseAction) -> Result<bool, Error> {
    let Some(row) = find(store, actor, number).await? else {
        return Ok(false);
    };
    Ok(actions(row.state()?, |permission| row.has(actor, permission)).any(|step| step.action == action))
}

/// Reads what was typed.
fn change(
    store: &Store,
    actor: &Actor,
    held: &Held,
    step: CaseStep,
    deed: &Deed,
    into: Option<&Held>,
    now: Timestamp,
) -> Result<Change, Error> {
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    let text = clean(deed.text.trim())?;
    if text.chars().count() > LONGEST_TEXT {
        return Err(invalid("long-text"));
    }
    let asks = step.action.asks();
    if asks == Asks::Text && text.is_empty() {
        return Err(invalid("no-text"));
    }
    let mut change = Change {
        step,
        text,
        department: None,
        due: None,
        into: None,
        papers: Vec::new(),
    };
    match asks {
        Asks::Department => {
            let department = unit(store, &held.map_version, deed.department.trim())
                .filter(|unit| unit.kind == UnitKind::Department)
                .ok_or_else(|| invalid("department"))?;
            let due = Day::parse_typed(&deed.due).map_err(|_| invalid("due"))?;
            let days = due.days_since(now.day());
            if days < 0 {
                return Err(invalid("due-past"));
            }
            if days > MOST_DAYS {
                return Err(invalid("due"));
            }
            change.department = Some(department);
            change.due = Some(due);
        }
        Asks::Case => {
            let takes = |into: &&Held| {
                into.is_seen_by(actor) && !matches!(into.state, CaseState::Merged | CaseState::Withdrawn)
            };
            change.into = Some(into.filter(takes).ok_or_else(|| invalid("into"))?.id);
        }
        Asks::Nothing | Asks::Text => {}
    }
    Ok(change)
}

/// A step with all that belongs to it.
pub(crate) struct Change {
    /// The row of the table.
    pub(crate) step: CaseStep,
    /// What is said with it.
    pub(crate) text: String,
    /// The department it is assigned to.
    pub(crate) department: Option<Unit>,
    /// Last day for the answer.
    pub(crate) due: Option<Day>,
    /// The case it goes into.
    pub(crate) into: Option<Uuid>,
    /// What comes with it.
    pub(crate) papers: Vec<Paper>,
}

/// A case's row while it is written to.
pub(crate) struct Held {
    id: Uuid,
    number: CaseNumber,
    about: About,
    title: String,
    cycle: String,
    map_version: String,
    unit: String,
    path: UnitPath,
    state: CaseState,
    department: Option<String>,
    department_path: Option<UnitPath>,
    due: Option<Day>,
    merged_into: Option<Uuid>,
    version: i64,
    since: Timestamp,
}

impl Held {
    /// What other rows call it.
    pub(crate) const fn id(&self) -> Uuid {
        self.id
    }

    fn has(&self, actor: &Actor, permission: Permission) -> bool {
        has(actor, permission, &self.path, self.department_path.as_ref())
    }

    /// Whether a reading statement would show it.
    fn is_seen_by(&self, actor: &Actor) -> bool {
        let eyes = Eyes::of(actor);
        let covers = |path: &UnitPath| actor.scope.covers(path);
        (eyes.of_units && covers(&self.path))
            || (eyes.of_departments && self.department_path.as_ref().is_some_and(covers))
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    about: String,
    title: String,
    cycle: String,
    map_version: String,
    unit: String,
    path: String,
    state: String,
    department: Option<String>,
    department_path: Option<String>,
    due: Option<String>,
    merged_into: Option<Uuid>,
    version: i64,
    since: i64,
}

/// The case for writing: whoever else writes to it waits until this write is over. The update changes nothing; it takes
/// the row's lock in words both databases understand.
pub(crate) async fn lock(write: &mut Write<'_>, number: CaseNumber) -> Result<Option<Held>, Error> {
    let row = optional!(
        write.tx,
        Row,
        "UPDATE difficulty SET version = version WHERE year = $1 AND number = $2
         RETURNING id, about, title, cycle, map_version, unit, path, state, department, department_path, due,
                   merged_into, version, since",
        number.year,
        number.number,
    )?;
    row.map(|row| {
        Ok(Held {
            id: row.id,
            number,
            about: About::from_code(&row.about),
            title: row.title,
            cycle: row.cycle,
            map_version: row.map_version,
            unit: row.unit,
            path: UnitPath(row.path),
            state: state(&row.state)?,
            department: row.department,
            department_path: row.department_path.map(UnitPath),
            due: row.due.as_deref().map(day).transpose()?,
            merged_into: row.merged_into,
            version: row.version,
            since: Timestamp(row.since),
        })
    })
    .transpose()
}

/// Tells the people of the unit that raised it that there is an answer.
async fn tell_answered(write: &mut Write<'_>, actor: &Actor, held: &Held) -> Result<(), Error> {
    let number = held.number.to_string();
    let body = NoticeBody {
        by: actor.name.clone(),
        text: held.title.clone(),
        place: number.clone(),
        ..NoticeBody::default()
    };
    let people = people_at(write, &held.path).await?;
    let news = News {
        kind: NoticeKind::Case,
        subject: &number,
        step: &(held.version + 1).to_string(),
        cycle: &held.cycle,
        map_version: &held.map_version,
        unit: &held.unit,
        body: &body,
    };
    tell(write, &people, &news).await?;
    Ok(())
}

/// Takes a step with a locked case: its row, its thread and its event.
pub(crate) async fn take(write: &mut Write<'_>, actor: &Actor, held: &Held, change: Change) -> Result<(), Error> {
    let step = change.step;
    let (department, path) = match &change.department {
        Some(unit) => (Some(unit.code.as_str()), Some(unit.path.0.as_str())),
        None => (
            held.department.as_deref(),
            held.department_path.as_ref().map(|path| path.0.as_str()),
        ),
    };
    let due = match step.action {
        CaseAction::AskAgain => due_again(held.due, write.now.day()),
        _ => change.due.or(held.due),
    };
    // Saying more does not begin the wait anew.
    let since = if step.action == CaseAction::Add {
        held.since
    } else {
        write.now
    };
    let moved = run!(
        write.tx,
        "UPDATE difficulty SET state = $1, turn = $2, department = $3, department_path = $4, due = $5,
                merged_into = $6, since = $7, ended_at = $8, version = version + 1
         WHERE id = $9 AND version = $10 AND state = $11",
        step.to.code(),
        step.to.turn(department.is_some()).code(),
        department,
        path,
        due.map(|day| day.to_string()),
        change.into.or(held.merged_into),
        since.0,
        (!step.to.is_open()).then_some(write.now.0),
        held.id,
        held.version,
        step.from.code(),
    )?;
    if moved != 1 {
        return Err(Error::Stale);
    }
    if step.action == CaseAction::Answer {
        tell_answered(write, actor, held).await?;
    }
    let (post, by) = (Uuid::now_v7(), id_of(actor)?);
    let due_set = due.filter(|_| matches!(step.action, CaseAction::Assign | CaseAction::AskAgain));
    run!(
        write.tx,
        "INSERT INTO difficulty_post (id, difficulty_id, at, by_id, by_name, by_role, by_unit, action, body, state_to,
                                      department, due)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        post,
        held.id,
        write.now.0,
        by,
        actor.name.as_str(),
        actor.role.code(),
        actor.unit.as_str(),
        step.action.code(),
        change.text.as_str(),
        step.to.code(),
        change.department.as_ref().map(|unit| unit.code.as_str()),
        due_set.map(|day| day.to_string()),
    )?;
    let files = tie(write, Some(by), (post, &held.path), change.papers).await?;
    write
        .record(Event {
            actor: Some(actor),
            subject: "case",
            cycle: Some(&held.cycle),
            path: &held.path.0,
            indicator: held.about.indicator(),
            action: step.action.code(),
            states: Some((step.from.code(), step.to.code())),
            reason: &change.text,
            detail: json!({
                "number": held.number.to_string(),
                "version": held.version + 1,
                "department": change.department.as_ref().map(|unit| &unit.code),
                "due": due_set,
                "into": change.into.map(|id| id.to_string()),
                "files": files,
            }),
        })
        .await
}
