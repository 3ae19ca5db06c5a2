//! Leaving: an account is disabled, what its person wrote stays, and what lay with them goes to somebody else.
//!
//! Work belongs to units: whoever has the same role at the same unit has it already. What belongs to the person goes over
//! with the account: notices that were not read, and how far threads were read.

use std::ops::Range;

use domain::account::view::{AccountLine, AccountView, AccountsView, Lying, Successor};
use domain::account::{Actor, check_credentials};
use domain::explore::UnitLabel;
use domain::indicator::Words;
use domain::notice::{NoticeBody, NoticeKind};
use domain::permission::{Permission, Reach, Role, allows, reach};
use domain::text::composed;
use domain::time::Timestamp;
use domain::unit::{UnitKind, UnitPath};
use serde_json::json;
use uuid::Uuid;

use super::{event, insert, invalid, password};
use crate::cube::label;
use crate::db::{all, one, optional, run};
use crate::error::Error;
use crate::notice::{News, tell};
use crate::write::{Write, corrupt, id_of};
use crate::{Store, session};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    login: String,
    name: String,
    role: String,
    map_version: String,
    unit: String,
    scope: String,
    disabled_at: Option<i64>,
}

impl Row {
    fn role(&self) -> Result<Role, Error> {
        Role::from_code(&self.role).ok_or_else(|| corrupt(format!("role of {}", self.login)))
    }

    pub(super) fn is_disabled(&self) -> bool {
        self.disabled_at.is_some()
    }

    pub(super) fn actor(&self) -> Result<Actor, Error> {
        Ok(Actor {
            id: self.id.to_string(),
            login: self.login.clone(),
            name: self.name.clone(),
            role: self.role()?,
            unit: self.unit.clone(),
            scope: UnitPath(self.scope.clone()),
        })
    }

    fn line(&self, store: &Store) -> Result<AccountLine, Error> {
        let catalogue = store.catalogue();
        let unit = catalogue.map(&self.map_version).and_then(|map| map.unit(&self.unit));
        let bare = Words {
            vi: self.unit.clone(),
            en: self.unit.clone(),
        };
        Ok(AccountLine {
            login: self.login.clone(),
            name: self.name.clone(),
            role: self.role()?,
            unit: unit.map_or_else(
                || UnitLabel {
                    code: self.unit.clone(),
                    name: bare.clone(),
                    short: bare.clone(),
                    kind: UnitKind::City,
                },
                label,
            ),
            disabled_at: self.disabled_at.map(Timestamp),
        })
    }
}

/// `/quan-tri/tai-khoan`: the accounts in the own care whose login name contains `find`; of them the places that `part`
/// gives for their number.
///
/// # Errors
/// `Forbidden` for those who keep no accounts.
pub async fn directory(
    store: &Store,
    keeper: &Actor,
    find: &str,
    part: impl FnOnce(usize) -> Range<usize>,
) -> Result<AccountsView, Error> {
    if reach(Some(keeper.role), Permission::Administer) == Reach::Nowhere {
        return Err(Error::Forbidden);
    }
    // What has a meaning in a pattern is in no login name.
    let find: String = find
        .trim()
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        .collect();
    let (total,) = one!(
        store.db(),
        (i64,),
        "SELECT count(*) FROM account WHERE scope LIKE $1 || '%' AND login LIKE '%' || $2 || '%'",
        keeper.scope.0.as_str(),
        find.as_str(),
    )?;
    let total = usize::try_from(total).map_err(corrupt)?;
    let range = part(total);
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, login, name, role, map_version, unit, scope, disabled_at FROM account
         WHERE scope LIKE $1 || '%' AND login LIKE '%' || $2 || '%'
         ORDER BY CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END, login LIMIT $3 OFFSET $4",
        keeper.scope.0.as_str(),
        find.as_str(),
        i64::try_from(range.len()).map_err(corrupt)?,
        i64::try_from(range.start).map_err(corrupt)?,
    )?;
    Ok(AccountsView {
        lines: rows.iter().map(|row| row.line(store)).collect::<Result<_, _>>()?,
        total,
    })
}

/// An account in the own care.
///
/// # Errors
/// `NotFound` outside the own care.
pub(super) async fn kept(store: &Store, keeper: &Actor, login: &str) -> Result<Row, Error> {
    let row = optional!(
        store.db(),
        Row,
        "SELECT id, login, name, role, map_version, unit, scope, disabled_at FROM account WHERE login = $1",
        login,
    )?;
    let row = row.ok_or(Error::NotFound)?;
    if allows(Some(keeper), Permission::Administer, &UnitPath(row.scope.clone())) {
        Ok(row)
    } else {
        Err(Error::NotFound)
    }
}

/// `/quan-tri/tai-khoan/{login}`: one account with what lies with its person, and who could take it over.
///
/// # Errors
/// `NotFound` outside the own care.
pub async fn leaving(store: &Store, keeper: &Actor, login: &str) -> Result<AccountView, Error> {
    let row = kept(store, keeper, login).await?;
    let candidates = all!(
        store.db(),
        Row,
        "SELECT id, login, name, role, map_version, unit, scope, disabled_at FROM account
         WHERE scope = $1 AND role = $2 AND id <> $3 AND disabled_at IS NULL ORDER BY login",
        row.scope.as_str(),
        row.role.as_str(),
        row.id,
    )?;
    Ok(AccountView {
        line: row.line(store)?,
        lying: lying(store, &row).await?,
        candidates: candidates.iter().map(|row| row.line(store)).collect::<Result<_, _>>()?,
        is_own: row.id.to_string() == keeper.id,
    })
}

async fn lying(store: &Store, row: &Row) -> Result<Lying, Error> {
    let role = row.role()?;
    let fills_in = matches!(role, Role::Officer | Role::Head);
    let (assessments, raised, assigned, tasks, notices) = one!(
        store.db(),
        (i64, i64, i64, i64, i64),
        "SELECT (SELECT count(*) FROM assessment
                 WHERE path = $1 AND state NOT IN ('approved', 'published', 'locked')),
                (SELECT count(*) FROM difficulty WHERE path = $1 AND ended_at IS NULL),
                (SELECT count(*) FROM difficulty WHERE department_path = $1 AND ended_at IS NULL),
                (SELECT count(*) FROM task WHERE path = $1 AND state <> 'accepted'),
                (SELECT count(*) FROM notice WHERE account_id = $2 AND read_at IS NULL)",
        row.scope.as_str(),
        row.id,
    )?;
    let only = |is: bool, number: i64| u32::try_from(if is { number } else { 0 }).map_err(corrupt);
    let is_department = role == Role::Department;
    Ok(Lying {
        assessments: only(fills_in, assessments)?,
        cases: only(fills_in || is_department, if is_department { assigned } else { raised })?,
        tasks: only(fills_in || is_department, tasks)?,
        notices: only(true, notices)?,
    })
}

/// Disables an account at once, with its sessions, and hands over what lay with its person. `None` as successor is taken
/// where somebody else does the same for the same unit.
///
/// # Errors
/// `NotFound` outside the own care; `Stale` for an account that is disabled; `Invalid` with `self` for the own account,
/// `no-successor` where nobody would be left, `successor` for who cannot take over, or those of a new account: `login`,
/// `password`, `name`, `login-taken`.
pub async fn hand_over(store: &Store, keeper: &Actor, login: &str, successor: Option<&Successor>) -> Result<(), Error> {
    let problem = |code: &str| Error::Invalid(code.to_owned());
    let view = leaving(store, keeper, login).await?;
    let row = kept(store, keeper, login).await?;
    if view.is_own {
        return Err(problem("self"));
    }
    if row.is_disabled() {
        return Err(Error::Stale);
    }
    if successor.is_none() && view.candidates.is_empty() {
        return Err(problem("no-successor"));
    }
    let leaver = row.actor()?;
    // Hashing takes its time: it is done before anybody waits for the write.
    let new = match successor {
        Some(Successor::New { login, name, password }) => {
            check_credentials(login, password).map_err(invalid)?;
            let name = composed(name.trim());
            if name.is_empty() {
                return Err(problem("name"));
            }
            let actor = Actor {
                id: Uuid::now_v7().to_string(),
                login: login.clone(),
                name,
                ..leaver.clone()
            };
            Some((actor, password::hash(store, password).await?))
        }
        _ => None,
    };
    let mut write = store.begin().await?;
    let to = match (successor, new) {
        (_, Some((actor, hash))) => {
            if !insert(&mut write, &actor, &row.map_version, &hash, Some(keeper)).await? {
                return Err(problem("login-taken"));
            }
            Some(actor)
        }
        (Some(Successor::Known(login)), None) => {
            if !view.candidates.iter().any(|line| line.login == *login) {
                return Err(problem("successor"));
            }
            Some(kept(store, keeper, login).await?.actor()?)
        }
        _ => None,
    };
    finish(&mut write, keeper, &row, &leaver, to.as_ref(), view.lying).await?;
    write.commit().await
}

/// Disables the account, gives what is the person's own to the successor, tells them, and records it.
async fn finish(
    write: &mut Write<'_>,
    keeper: &Actor,
    row: &Row,
    leaver: &Actor,
    to: Option<&Actor>,
    lying: Lying,
) -> Result<(), Error> {
    let changed = run!(
        write.tx,
        "UPDATE account SET disabled_at = $1 WHERE id = $2 AND disabled_at IS NULL",
        write.now.0,
        row.id,
    )?;
    if changed != 1 {
        return Err(Error::Stale);
    }
    let ended = session::end_all(write, row.id).await?;
    if let Some(to) = to {
        give(write, row.id, id_of(to)?).await?;
        let place = match to.role {
            Role::Officer | Role::Head => "/tu-danh-gia",
            Role::Department => "/so-lieu-nganh",
            Role::Reviewer => "/tham-dinh",
            Role::Leader | Role::Administrator => "/thong-bao",
        };
        let body = NoticeBody {
            by: keeper.name.clone(),
            text: leaver.name.clone(),
            place: place.to_owned(),
            ..NoticeBody::default()
        };
        let news = News {
            kind: NoticeKind::HandOver,
            subject: &leaver.login,
            step: "",
            cycle: "",
            map_version: &row.map_version,
            unit: &row.unit,
            body: &body,
        };
        tell(write, &[id_of(to)?], &news).await?;
    }
    let detail = json!({
        "sessions": ended,
        "to": to.map(|to| &to.name),
        "successor": to.map(|to| &to.login),
        "assessments": lying.assessments,
        "cases": lying.cases,
        "tasks": lying.tasks,
        "notices": lying.notices,
    });
    write.record(event(leaver, "hand-over", Some(keeper), detail)).await
}

/// Notices that were not read go over; what was told before is not told again. So does how far threads were read, where
/// the successor has not opened them.
async fn give(write: &mut Write<'_>, from: Uuid, to: Uuid) -> Result<(), Error> {
    let notices = all!(
        write.tx,
        (String, String, String, String, String, String, String, i64),
        "SELECT kind, subject, step, cycle, map_version, unit, body, at FROM notice
         WHERE account_id = $1 AND read_at IS NULL ORDER BY at, id",
        from,
    )?;
    for (kind, subject, step, cycle, map_version, unit, body, at) in notices {
        run!(
            write.tx,
            "INSERT INTO notice (id, account_id, kind, subject, step, cycle, map_version, unit, body, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (account_id, kind, subject, step) DO NOTHING",
            Uuid::now_v7(),
            to,
            kind,
            subject,
            step,
            cycle,
            map_version,
            unit,
            body,
            at,
        )?;
    }
    run!(
        write.tx,
        "INSERT INTO thread_read (account_id, thread_id, place, at)
         SELECT $1, thread_id, place, at FROM thread_read WHERE account_id = $2
         ON CONFLICT (account_id, thread_id) DO NOTHING",
        to,
        from,
    )?;
    Ok(())
}
