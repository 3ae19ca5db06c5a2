//! Conclusions, items and tasks as they are stored.

use domain::account::Actor;
use domain::conclusion::{Head, Item, Task, TaskState, is_late};
use domain::permission::{Permission, allows};
use domain::time::{Day, Timestamp};
use domain::unit::{UnitKind, UnitPath};
use uuid::Uuid;

use crate::Store;
use crate::cube::{UnitTable, label};
use crate::db::{all, one, optional};
use crate::error::Error;
use crate::write::{Write, corrupt};

#[derive(Clone, sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) path: String,
    pub(super) version: i64,
    title: String,
    number: String,
    issuer: String,
    signatory: String,
    signed_on: String,
    source: String,
    illustrative: bool,
    pub(super) published_at: Option<i64>,
}

impl Row {
    pub(super) fn unit_path(&self) -> UnitPath {
        UnitPath(self.path.clone())
    }

    pub(super) fn head(self) -> Result<Head, Error> {
        Ok(Head {
            id: self.id.to_string(),
            version: self.version,
            title: self.title,
            number: self.number,
            issuer: self.issuer,
            signatory: self.signatory,
            signed_on: self.signed_on.parse().map_err(corrupt)?,
            source: self.source,
            illustrative: self.illustrative,
            published_at: self.published_at.map(Timestamp),
        })
    }
}

/// One conclusion by its identifier as people send it.
pub(super) async fn find(store: &Store, id: &str) -> Result<Row, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let row = optional!(
        store.db(),
        Row,
        "SELECT id, path, version, title, number, issuer, signatory, signed_on, source, illustrative,
                published_at
         FROM conclusion WHERE id = $1",
        id,
    )?;
    row.ok_or(Error::NotFound)
}

/// The same inside a write: whoever else writes to it waits. The update changes nothing but takes the row's lock.
pub(super) async fn lock(write: &mut Write<'_>, id: Uuid) -> Result<Row, Error> {
    let row = optional!(
        write.tx,
        Row,
        "UPDATE conclusion SET version = version WHERE id = $1
         RETURNING id, path, version, title, number, issuer, signatory, signed_on, source, illustrative,
                   published_at",
        id,
    )?;
    row.ok_or(Error::NotFound)
}

/// Every conclusion, newest first.
pub(super) async fn every(store: &Store) -> Result<Vec<Row>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, path, version, title, number, issuer, signatory, signed_on, source, illustrative,
                published_at
         FROM conclusion ORDER BY signed_on DESC, id DESC",
    )?;
    Ok(rows)
}

/// Whether the actor reads a conclusion: who writes it always; once it is sent out, who reads for its unit, and whose
/// units it asks something of.
pub(super) async fn reads(store: &Store, actor: &Actor, row: &Row) -> Result<bool, Error> {
    let path = row.unit_path();
    if allows(Some(actor), Permission::Conclude, &path) {
        return Ok(true);
    }
    if row.published_at.is_none() {
        return Ok(false);
    }
    if allows(Some(actor), Permission::ReadRegister, &path) {
        return Ok(true);
    }
    let (tasks,) = one!(
        store.db(),
        (i64,),
        "SELECT count(*) FROM task WHERE conclusion_id = $1 AND path LIKE $2 || '%'",
        row.id,
        actor.scope.0.as_str(),
    )?;
    Ok(tasks > 0)
}

/// Whether the actor reads the documents of a conclusion.
pub(crate) async fn is_readable(store: &Store, actor: &Actor, id: Uuid) -> Result<bool, Error> {
    let row = find(store, &id.to_string()).await?;
    reads(store, actor, &row).await
}

#[derive(sqlx::FromRow)]
pub(super) struct ItemRow {
    pub(super) id: Uuid,
    place: i64,
    pub(super) body: String,
    due: Option<String>,
    way: String,
    kinds: String,
    units: String,
}

impl ItemRow {
    pub(super) fn kinds(&self) -> Result<Vec<UnitKind>, Error> {
        Ok(serde_json::from_str(&self.kinds)?)
    }

    /// The last day.
    pub(super) fn due(&self) -> Result<Option<Day>, Error> {
        day(self.due.as_deref())
    }

    pub(super) fn units(&self) -> Result<Vec<String>, Error> {
        Ok(serde_json::from_str(&self.units)?)
    }

    pub(super) fn item(self, units: &UnitTable, tasks: Vec<Task>) -> Result<Item, Error> {
        let named = self.units()?;
        let known = units.units.iter().filter(|unit| named.contains(&unit.code));
        Ok(Item {
            id: self.id.to_string(),
            place: u32::try_from(self.place).map_err(corrupt)?,
            due: self.due()?,
            kinds: self.kinds()?,
            units: known.map(label).collect(),
            text: self.body,
            way: self.way,
            tasks,
        })
    }
}

fn day(text: Option<&str>) -> Result<Option<Day>, Error> {
    text.map(str::parse).transpose().map_err(corrupt)
}

const ITEMS: &str = "SELECT id, place, body, due, way, kinds, units FROM conclusion_item
                     WHERE conclusion_id = $1 ORDER BY place, id";

/// The items of a conclusion, in order.
pub(super) async fn items(store: &Store, conclusion: Uuid) -> Result<Vec<ItemRow>, Error> {
    Ok(all!(store.db(), ItemRow, ITEMS, conclusion)?)
}

/// The same inside a write.
pub(super) async fn items_in(write: &mut Write<'_>, conclusion: Uuid) -> Result<Vec<ItemRow>, Error> {
    Ok(all!(write.tx, ItemRow, ITEMS, conclusion)?)
}

#[derive(sqlx::FromRow)]
pub(super) struct TaskRow {
    pub(super) id: Uuid,
    pub(super) conclusion_id: Uuid,
    pub(super) item_id: Uuid,
    pub(super) unit: String,
    pub(super) path: String,
    state: String,
    version: i64,
    since: i64,
    title: String,
    illustrative: bool,
    place: i64,
    body: String,
    due: Option<String>,
    way: String,
}

impl TaskRow {
    /// Where it stands.
    pub(super) fn stands(&self) -> Result<TaskState, Error> {
        state(&self.state)
    }

    /// The task on `today`; `None` where its unit is not on the map any more.
    pub(super) fn task(self, units: &UnitTable, today: Day) -> Result<Option<Task>, Error> {
        let Some(unit) = units.unit(&self.unit) else {
            return Ok(None);
        };
        let state = state(&self.state)?;
        let due = day(self.due.as_deref())?;
        Ok(Some(Task {
            id: self.id.to_string(),
            conclusion: self.conclusion_id.to_string(),
            title: self.title,
            place: u32::try_from(self.place).map_err(corrupt)?,
            text: self.body,
            unit: label(unit),
            state,
            version: self.version,
            since: Timestamp(self.since),
            due,
            is_late: is_late(state, due, today),
            way: self.way,
            illustrative: self.illustrative,
        }))
    }
}

/// A state's word.
pub(super) fn state(word: &str) -> Result<TaskState, Error> {
    TaskState::from_code(word).ok_or_else(|| corrupt(format!("state of a task {word}")))
}

/// The tasks at or below a path, of one conclusion or of all, in the order of conclusions and items.
pub(super) async fn tasks(store: &Store, path: &UnitPath, conclusion: Option<Uuid>) -> Result<Vec<TaskRow>, Error> {
    let rows = all!(
        store.db(),
        TaskRow,
        "SELECT t.id, t.conclusion_id, t.item_id, t.unit, t.path, t.state, t.version, t.since, c.title, c.illustrative,
                i.place, i.body, i.due, i.way
         FROM task t JOIN conclusion_item i ON i.id = t.item_id JOIN conclusion c ON c.id = t.conclusion_id
         WHERE t.path LIKE $1 || '%' AND t.conclusion_id = coalesce($2, t.conclusion_id)
         ORDER BY c.signed_on DESC, c.id, i.place, t.path",
        path.0.as_str(),
        conclusion,
    )?;
    Ok(rows)
}

/// One task by its identifier as people send it.
pub(super) async fn find_task(store: &Store, id: &str) -> Result<TaskRow, Error> {
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    let row = optional!(
        store.db(),
        TaskRow,
        "SELECT t.id, t.conclusion_id, t.item_id, t.unit, t.path, t.state, t.version, t.since, c.title, c.illustrative,
                i.place, i.body, i.due, i.way
         FROM task t JOIN conclusion_item i ON i.id = t.item_id JOIN conclusion c ON c.id = t.conclusion_id
         WHERE t.id = $1",
        id,
    )?;
    row.ok_or(Error::NotFound)
}
