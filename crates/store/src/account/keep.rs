//! Keeping accounts in the browser: a new one, a new password for somebody, another one of one's own.

use domain::account::keep::{Field, Meant, Problem, Typed, read};
use domain::account::{Actor, check_credentials};
use domain::permission::{Permission, Reach, allows, reach};
use domain::text::fold;
use domain::unit::Unit;
use uuid::Uuid;

use super::leave::kept;
use super::{insert, limit, newest_map, password, put_password};
use crate::Store;
use crate::db::one;
use crate::error::Error;
use crate::text::clean_line;
use crate::write::id_of;

/// What became of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolled {
    /// It is done, for this login name.
    Done(String),
    /// Nothing was stored: these fields need attention.
    Refused(Vec<(Field, Problem)>),
}

fn refused(field: Field, problem: Problem) -> Enrolled {
    Enrolled::Refused(vec![(field, problem)])
}

/// Whether somebody keeps the whole city, or a part of it.
///
/// # Errors
/// `Forbidden` for those who keep nothing.
pub fn keeps_city(actor: &Actor) -> Result<bool, Error> {
    if reach(Some(actor.role), Permission::Administer) == Reach::Nowhere {
        return Err(Error::Forbidden);
    }
    Ok(actor.scope.parent().is_none())
}

/// Sets and cycles hold for the whole city: whoever keeps only a part of it has no say in them.
pub(crate) fn city_keeper(actor: &Actor) -> Result<(), Error> {
    if keeps_city(actor)? {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

/// Adds an account for a unit in the own care.
///
/// # Errors
/// `Forbidden` for those who keep no accounts.
pub async fn enrol(store: &Store, keeper: &Actor, typed: &Typed) -> Result<Enrolled, Error> {
    keeps_city(keeper)?;
    let line = |text: &str| clean_line(text, 1_000);
    let typed = Typed {
        name: line(&typed.name)?,
        login: line(&typed.login)?.to_lowercase(),
        role: line(&typed.role)?,
        unit: line(&typed.unit)?,
        password: typed.password.clone(),
    };
    let map = newest_map(store).await?;
    let units = meant(store, keeper, &map, &typed.unit)?;
    let meant = match units.as_slice() {
        [] => Meant::Nothing,
        [unit] => Meant::One(unit.kind),
        _ => Meant::Several,
    };
    let (role, unit) = match (read(&typed, meant), units.into_iter().next()) {
        (Ok(role), Some(unit)) => (role, unit),
        (Ok(_), None) => return Ok(refused(Field::Unit, Problem::Unknown)),
        (Err(problems), _) => return Ok(Enrolled::Refused(problems)),
    };
    let actor = Actor {
        id: Uuid::now_v7().to_string(),
        login: typed.login,
        name: typed.name,
        role,
        unit: unit.code,
        scope: unit.path,
    };
    // Hashing takes its time: it is done before anybody waits for the write.
    let hash = password::hash(store, &typed.password).await?;
    let mut write = store.begin().await?;
    if !insert(&mut write, &actor, &map, &hash, Some(keeper)).await? {
        return Ok(refused(Field::Login, Problem::Taken));
    }
    write.commit().await?;
    Ok(Enrolled::Done(actor.login))
}

/// The units in the own care that a text means: the one with this code, or those with this name, without regard to marks.
fn meant(store: &Store, keeper: &Actor, map: &str, text: &str) -> Result<Vec<Unit>, Error> {
    let catalogue = store.catalogue();
    let units = catalogue.map(map).ok_or(Error::NotFound)?;
    let is_own = |unit: &&Unit| allows(Some(keeper), Permission::Administer, &unit.path);
    if let Some(unit) = units.unit(text).filter(is_own) {
        return Ok(vec![unit.clone()]);
    }
    let name = fold(text);
    let has_name = |unit: &&Unit| {
        [&unit.name_vi, &unit.short_vi, &unit.name_en]
            .iter()
            .any(|own| fold(own) == name)
    };
    Ok(units.units.iter().filter(is_own).filter(has_name).cloned().collect())
}

/// Gives somebody in the own care a new password, ends their sessions and lets them try again at once.
///
/// # Errors
/// `NotFound` outside the own care; `Stale` for an account that is disabled; `Invalid("self")` for the own account.
pub async fn reset(store: &Store, keeper: &Actor, login: &str, password: &str) -> Result<Enrolled, Error> {
    let row = kept(store, keeper, login).await?;
    let whose = row.actor()?;
    if whose.id == keeper.id {
        return Err(Error::Invalid("self".to_owned()));
    }
    if row.is_disabled() {
        return Err(Error::Stale);
    }
    if check_credentials(login, password).is_err() {
        return Ok(refused(Field::Password, Problem::BadPassword));
    }
    let hash = password::hash(store, password).await?;
    let mut write = store.begin().await?;
    put_password(&mut write, &whose, &hash, Some(keeper)).await?;
    write.commit().await?;
    Ok(Enrolled::Done(whose.login))
}

/// Changes the own password, for who knows the one so far, and ends every session of the account. Wrong ones count towards
/// the limit of signing in.
///
/// # Errors
/// Those of the store.
pub async fn change_password(store: &Store, actor: &Actor, current: &str, new: &str) -> Result<Enrolled, Error> {
    if check_credentials(&actor.login, new).is_err() {
        return Ok(refused(Field::Password, Problem::BadPassword));
    }
    if limit::count(store, &actor.login).await?.is_some() {
        return Ok(refused(Field::Current, Problem::TooMany));
    }
    let (hash,) = one!(
        store.db(),
        (String,),
        "SELECT password_hash FROM account WHERE id = $1",
        id_of(actor)?,
    )?;
    if !password::verify(store, current, Some(hash)).await? {
        return Ok(refused(Field::Current, Problem::Wrong));
    }
    if current == new {
        return Ok(refused(Field::Password, Problem::Same));
    }
    let hash = password::hash(store, new).await?;
    let mut write = store.begin().await?;
    put_password(&mut write, actor, &hash, Some(actor)).await?;
    write.commit().await?;
    Ok(Enrolled::Done(actor.login.clone()))
}
