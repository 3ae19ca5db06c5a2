//! Accounts: signing in, and what the operator does with them.

mod keep;
mod leave;
mod limit;
pub(crate) mod password;

use domain::account::{Actor, CredentialProblem, check_credentials};
use domain::permission::Role;
use domain::text::composed;
use domain::time::Timestamp;
use domain::unit::UnitPath;
use serde_json::json;
use uuid::Uuid;

pub(crate) use keep::city_keeper;
pub use keep::{Enrolled, change_password, enrol, keeps_city, reset};
pub use leave::{directory, hand_over, leaving};
pub use limit::{ATTEMPTS, WINDOW_MS};

use crate::db::{all, optional, run};
use crate::error::Error;
use crate::write::{Event, Write, corrupt, id_of};
use crate::{Store, cycle, session, unit};

/// Why somebody is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignIn {
    /// Name or password is wrong, or the account is disabled: one answer for all three.
    #[error("wrong name or password")]
    Wrong,
    /// Too many wrong passwords for this name.
    #[error("too many attempts, wait {seconds} s")]
    TooMany {
        /// How long to wait.
        seconds: u32,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<sqlx::Error> for SignIn {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// A new account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Name to sign in with.
    pub login: String,
    /// Name to show.
    pub name: String,
    /// What the person does.
    pub role: Role,
    /// Map of the unit; `None` for that of the newest cycle.
    pub map_version: Option<String>,
    /// Code of the person's unit.
    pub unit: String,
    /// First password.
    pub password: String,
}

/// An account as the operator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Name to sign in with.
    pub login: String,
    /// Name shown.
    pub name: String,
    /// What the person does.
    pub role: Role,
    /// Code of the person's unit.
    pub unit: String,
    /// Since when the account is disabled, if it is.
    pub disabled_at: Option<Timestamp>,
}

/// Signs in. `from` is the address the attempt comes from, for the event.
///
/// Unknown names, wrong passwords and disabled accounts get the same answer in the same time, and count alike towards
/// the limit of [`ATTEMPTS`] within [`WINDOW_MS`].
pub async fn sign_in(store: &Store, login: &str, password: &str, from: &str) -> Result<Actor, SignIn> {
    // Keyboards of telephones begin with a capital letter.
    let login: String = login.trim().to_lowercase().chars().take(64).collect();
    if let Some(seconds) = limit::count(store, &login).await? {
        return Err(SignIn::TooMany { seconds });
    }
    let row = optional!(
        store.db(),
        Row,
        "SELECT id, login, name, role, unit, scope, password_hash, disabled_at FROM account WHERE login = $1",
        login.as_str(),
    )?;
    let hash = row.as_ref().map(|row| row.password_hash.clone());
    let right = password::verify(store, password, hash).await?;
    let row = row
        .filter(|row| right && row.disabled_at.is_none())
        .ok_or(SignIn::Wrong)?;
    let actor = row.actor()?;
    let mut write = store.begin().await?;
    limit::forget(&mut write, &login).await?;
    write
        .record(event(&actor, "sign-in", Some(&actor), json!({ "from": from })))
        .await?;
    write.commit().await?;
    Ok(actor)
}

/// The person with this identifier; `None` when there is none or the account is disabled, which ends sessions.
pub async fn find(store: &Store, id: &str) -> Result<Option<Actor>, Error> {
    let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
    let row = optional!(
        store.db(),
        Row,
        "SELECT id, login, name, role, unit, scope, password_hash, disabled_at
         FROM account WHERE id = $1 AND disabled_at IS NULL",
        id,
    )?;
    row.map(Row::actor).transpose()
}

/// Adds an account, by the operator.
///
/// [`Error::Invalid`] with `login`, `password`, `name`, `login-taken` or `unit`.
pub async fn add(store: &Store, new: &NewAccount) -> Result<Actor, Error> {
    check_credentials(&new.login, &new.password).map_err(invalid)?;
    let name = composed(new.name.trim());
    if name.is_empty() {
        return Err(Error::Invalid("name".to_owned()));
    }
    let map_version = match &new.map_version {
        Some(map_version) => map_version.clone(),
        None => newest_map(store).await?,
    };
    let unit = match unit::find(store, &map_version, &new.unit).await {
        Err(Error::NotFound) => return Err(Error::Invalid("unit".to_owned())),
        found => found?,
    };
    let actor = Actor {
        id: Uuid::now_v7().to_string(),
        login: new.login.clone(),
        name,
        role: new.role,
        unit: unit.code,
        scope: unit.path,
    };
    let hash = password::hash(store, &new.password).await?;
    let mut write = store.begin().await?;
    if !insert(&mut write, &actor, &map_version, &hash, None).await? {
        return Err(Error::Invalid("login-taken".to_owned()));
    }
    write.commit().await?;
    Ok(actor)
}

/// The map of the newest cycle.
async fn newest_map(store: &Store) -> Result<String, Error> {
    let newest = cycle::list(store).await?.pop();
    newest
        .map(|cycle| cycle.map_version)
        .ok_or_else(|| Error::Invalid("unit".to_owned()))
}

/// Inserts an account with its event, added by somebody or by the operator; `false` if the login name is taken.
pub(crate) async fn insert(
    write: &mut Write<'_>,
    actor: &Actor,
    map_version: &str,
    hash: &str,
    by: Option<&Actor>,
) -> Result<bool, Error> {
    let added = run!(
        write.tx,
        "INSERT INTO account (id, login, name, role, map_version, unit, scope, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (login) DO NOTHING",
        id_of(actor)?,
        actor.login.as_str(),
        actor.name.as_str(),
        actor.role.code(),
        map_version,
        actor.unit.as_str(),
        actor.scope.0.as_str(),
        hash,
        write.now.0,
    )?;
    if added == 1 {
        write
            .record(event(actor, "add", by, json!({ "role": actor.role.code() })))
            .await?;
    }
    Ok(added == 1)
}

/// Disables an account and ends its sessions, by the operator. Disabling twice changes nothing.
pub async fn disable(store: &Store, login: &str) -> Result<(), Error> {
    let actor = by_login(store, login).await?;
    let mut write = store.begin().await?;
    let id = id_of(&actor)?;
    let changed = run!(
        write.tx,
        "UPDATE account SET disabled_at = $1 WHERE id = $2 AND disabled_at IS NULL",
        write.now.0,
        id,
    )?;
    if changed == 1 {
        let ended = session::end_all(&mut write, id).await?;
        write
            .record(event(&actor, "disable", None, json!({ "sessions": ended })))
            .await?;
        write.commit().await?;
    }
    Ok(())
}

/// Sets a new password and ends the account's sessions, by the operator.
pub async fn set_password(store: &Store, login: &str, password: &str) -> Result<(), Error> {
    check_credentials(login, password).map_err(invalid)?;
    let actor = by_login(store, login).await?;
    let hash = password::hash(store, password).await?;
    let mut write = store.begin().await?;
    put_password(&mut write, &actor, &hash, None).await?;
    write.commit().await
}

/// Puts a new password in the place of the old one, set by somebody or by the operator; ends the account's sessions and
/// forgets attempts with the old one.
async fn put_password(write: &mut Write<'_>, whose: &Actor, hash: &str, by: Option<&Actor>) -> Result<(), Error> {
    let id = id_of(whose)?;
    run!(
        write.tx,
        "UPDATE account SET password_hash = $1 WHERE id = $2",
        hash,
        id
    )?;
    limit::forget(write, &whose.login).await?;
    let ended = session::end_all(write, id).await?;
    let detail = json!({ "sessions": ended });
    write.record(event(whose, "set-password", by, detail)).await
}

/// Every account by login name, disabled ones included.
pub async fn list(store: &Store) -> Result<Vec<Listed>, Error> {
    let rows = all!(
        store.db(),
        Row,
        "SELECT id, login, name, role, unit, scope, password_hash, disabled_at FROM account ORDER BY login",
    )?;
    let listed = |row: Row| {
        let disabled_at = row.disabled_at.map(Timestamp);
        let actor = row.actor()?;
        Ok(Listed {
            login: actor.login,
            name: actor.name,
            role: actor.role,
            unit: actor.unit,
            disabled_at,
        })
    };
    rows.into_iter().map(listed).collect()
}

pub(crate) async fn by_login(store: &Store, login: &str) -> Result<Actor, Error> {
    let row = optional!(
        store.db(),
        Row,
        "SELECT id, login, name, role, unit, scope, password_hash, disabled_at FROM account WHERE login = $1",
        login,
    )?;
    row.ok_or(Error::NotFound)?.actor()
}

fn invalid(problem: CredentialProblem) -> Error {
    let code = match problem {
        CredentialProblem::Login => "login",
        CredentialProblem::Password => "password",
    };
    Error::Invalid(code.to_owned())
}

/// An event about the account of `whose`.
fn event<'a>(whose: &'a Actor, action: &'a str, by: Option<&'a Actor>, mut detail: serde_json::Value) -> Event<'a> {
    detail["login"] = whose.login.as_str().into();
    Event {
        actor: by,
        subject: "account",
        cycle: None,
        path: &whose.scope.0,
        indicator: None,
        action,
        states: None,
        reason: "",
        detail,
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    login: String,
    name: String,
    role: String,
    unit: String,
    scope: String,
    password_hash: String,
    disabled_at: Option<i64>,
}

impl Row {
    fn actor(self) -> Result<Actor, Error> {
        Ok(Actor {
            id: self.id.to_string(),
            role: Role::from_code(&self.role).ok_or_else(|| corrupt(format!("role of {}", self.login)))?,
            login: self.login,
            name: self.name,
            unit: self.unit,
            scope: UnitPath(self.scope),
        })
    }
}
