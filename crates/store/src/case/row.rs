//! A case's row, and whether a person may see it and act on it.

use domain::account::Actor;
use domain::case::{About, CaseKind, CaseLine, CaseNumber, CaseState, Turn, is_overdue};
use domain::explore::UnitLabel;
use domain::indicator::Words;
use domain::permission::{Permission, Reach, allows, reach};
use domain::time::{Day, Timestamp};
use domain::unit::{Unit, UnitPath};
use uuid::Uuid;

use crate::Store;
use crate::cube::label;
use crate::db::optional;
use crate::error::Error;
use crate::write::corrupt;

/// A statement that reads whole rows as `c`; `$1`, `$2` and `$3` are those of [`Eyes`].
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.year, c.number, c.kind, c.about, c.title, c.cycle, c.map_version, c.unit, c.path, c.state,
                    c.turn, c.department, c.department_path, c.due, c.merged_into, c.version, c.raised_at, c.since,
                    c.ended_at, c.illustrative,
                    (SELECT count(*) FROM difficulty m WHERE m.merged_into = c.id) AS merged,
                    (SELECT count(*) FROM difficulty_post p JOIN document d ON d.subject_id = p.id AND d.subject = 'case'
                     WHERE p.difficulty_id = c.id) AS files
             FROM difficulty c
             WHERE (($1 AND c.path LIKE $2 || '%') OR ($3 AND c.department_path LIKE $2 || '%')) ",
            $rest
        )
    };
}
pub(super) use select;

/// What a person sees, as the statements ask for it.
pub(super) struct Eyes<'a> {
    /// Cases that units in the scope raised.
    pub(super) of_units: bool,
    /// The scope.
    pub(super) scope: &'a str,
    /// Cases assigned to a department in the scope.
    pub(super) of_departments: bool,
}

impl<'a> Eyes<'a> {
    /// Of this person.
    pub(super) fn of(actor: &'a Actor) -> Self {
        let has = |permission| reach(Some(actor.role), permission) != Reach::Nowhere;
        Self {
            of_units: has(Permission::ReadCase),
            scope: &actor.scope.0,
            of_departments: has(Permission::AnswerCase),
        }
    }
}

/// The case with this number, for those who see it.
pub(super) async fn find(store: &Store, actor: &Actor, number: CaseNumber) -> Result<Option<Row>, Error> {
    let eyes = Eyes::of(actor);
    Ok(optional!(
        store.db(),
        Row,
        select!("AND c.year = $4 AND c.number = $5"),
        eyes.of_units,
        eyes.scope,
        eyes.of_departments,
        number.year,
        number.number,
    )?)
}

/// Whether the person has the permission for a case of the unit at `path`, assigned to the department at `department`.
pub(super) fn has(actor: &Actor, permission: Permission, path: &UnitPath, department: Option<&UnitPath>) -> bool {
    match permission {
        Permission::AnswerCase => department.is_some_and(|path| allows(Some(actor), permission, path)),
        _ => allows(Some(actor), permission, path),
    }
}

/// Everything of a case but its text.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub(super) id: Uuid,
    pub(super) year: i64,
    pub(super) number: i64,
    kind: String,
    about: String,
    title: String,
    pub(super) cycle: String,
    pub(super) map_version: String,
    pub(super) unit: String,
    pub(super) path: String,
    state: String,
    turn: String,
    department: Option<String>,
    department_path: Option<String>,
    due: Option<String>,
    pub(super) merged_into: Option<Uuid>,
    pub(super) version: i64,
    raised_at: i64,
    since: i64,
    ended_at: Option<i64>,
    illustrative: bool,
    merged: i64,
    files: i64,
}

impl Row {
    /// Where it stands.
    pub(super) fn state(&self) -> Result<CaseState, Error> {
        state(&self.state)
    }

    /// What it is about.
    pub(super) fn about(&self) -> About {
        About::from_code(&self.about)
    }

    /// What it says, in one line.
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    /// Its number.
    pub(super) const fn number(&self) -> CaseNumber {
        CaseNumber {
            year: self.year,
            number: self.number,
        }
    }

    /// Whether the person has the permission for it.
    pub(super) fn has(&self, actor: &Actor, permission: Permission) -> bool {
        let department = self.department_path.clone().map(UnitPath);
        has(actor, permission, &UnitPath(self.path.clone()), department.as_ref())
    }

    /// What lists show of it.
    pub(super) fn line(self, store: &Store, actor: &Actor) -> Result<CaseLine, Error> {
        let catalogue = store.catalogue();
        let entry = catalogue
            .cycle(&self.cycle)
            .ok_or_else(|| corrupt(format!("cycle of case {}", self.number())))?;
        let (state, about) = (self.state()?, self.about());
        let turn = Turn::from_code(&self.turn).ok_or_else(|| corrupt(format!("turn {}", self.turn)))?;
        let due = self.due.as_deref().map(day).transpose()?;
        let is_mine = match turn {
            Turn::Unit => self.has(actor, Permission::RaiseCase),
            Turn::City => self.has(actor, Permission::SteerCase),
            Turn::Department => self.has(actor, Permission::AnswerCase),
            Turn::Nobody => false,
        };
        let about_name = about
            .indicator()
            .and_then(|code| entry.indicator(entry.place(code)?))
            .map(|indicator| indicator.name.clone());
        let unit = named(store, &self.map_version, &self.unit);
        let department = self
            .department
            .as_deref()
            .map(|code| named(store, &self.map_version, code));
        Ok(CaseLine {
            number: self.number(),
            kind: CaseKind::from_code(&self.kind).ok_or_else(|| corrupt(format!("kind {}", self.kind)))?,
            about,
            about_name,
            title: self.title,
            unit: unit?,
            path: UnitPath(self.path),
            cycle_name: entry.cycle.name.clone(),
            cycle: self.cycle,
            state,
            turn,
            is_mine,
            department: department.transpose()?,
            due,
            overdue: is_overdue(turn, due, store.now().day()),
            raised_at: Timestamp(self.raised_at),
            since: Timestamp(self.since),
            ended_at: self.ended_at.map(Timestamp),
            merged: u32::try_from(self.merged).unwrap_or(u32::MAX),
            files: u32::try_from(self.files).unwrap_or(u32::MAX),
            illustrative: self.illustrative,
        })
    }
}

/// The state with this word.
pub(super) fn state(word: &str) -> Result<CaseState, Error> {
    CaseState::from_code(word).ok_or_else(|| corrupt(format!("state {word} of a case")))
}

/// A day as it is stored.
pub(super) fn day(text: &str) -> Result<Day, Error> {
    text.parse().map_err(corrupt)
}

/// The unit with this code.
pub(super) fn unit(store: &Store, map_version: &str, code: &str) -> Option<Unit> {
    store.catalogue().map(map_version)?.unit(code).cloned()
}

/// Names of the unit with this code.
pub(super) fn named(store: &Store, map_version: &str, code: &str) -> Result<UnitLabel, Error> {
    unit(store, map_version, code)
        .map(|unit| label(&unit))
        .ok_or_else(|| corrupt(format!("unit {code} of a case")))
}

/// Full names of the unit with this code; none where the map has no such unit any more.
pub(super) fn names(store: &Store, map_version: &str, code: &str) -> Option<Words> {
    unit(store, map_version, code).map(|unit| label(&unit).name)
}
