//! `densach user`.

use domain::permission::Role;
use store::account::{self, NewAccount};
use store::{Error, Store};

use super::{Failure, User, password};
use crate::config::Base;

/// Reads a role's word.
pub fn role(word: &str) -> Result<Role, String> {
    Role::from_code(word).ok_or_else(|| format!("no such role; there are {}", roles()))
}

/// Help for `--role`.
pub fn roles_help() -> String {
    format!("What the person does: {}", roles())
}

fn roles() -> String {
    Role::ALL.map(Role::code).join(", ")
}

/// Does what is asked with accounts.
pub async fn run(base: &Base, command: User) -> Result<(), Failure> {
    let store = Store::open(base.store_options()).await?;
    match command {
        User::Add {
            login,
            name,
            role,
            unit,
        } => {
            let password = password::ask()?;
            let new = NewAccount {
                login,
                name,
                role,
                map_version: None,
                unit,
                password,
            };
            account::add(&store, &new).await.map_err(explained)?;
            println!("{} added", new.login);
        }
        User::Disable { login } => {
            account::disable(&store, &login).await.map_err(explained)?;
            println!("{login} disabled");
        }
        User::Password { login } => {
            account::set_password(&store, &login, &password::ask()?)
                .await
                .map_err(explained)?;
            println!("{login} has a new password");
        }
        User::List => {
            for line in account::list(&store).await? {
                let disabled = if line.disabled_at.is_some() { "disabled" } else { "" };
                println!(
                    "{:<20} {:<14} {:<12} {:<30} {disabled}",
                    line.login,
                    line.role.code(),
                    line.unit,
                    line.name
                );
            }
        }
    }
    Ok(())
}

/// The store's codes as sentences for the operator.
fn explained(error: Error) -> Failure {
    use domain::account::{LONGEST_PASSWORD, SHORTEST_PASSWORD};
    let Error::Invalid(code) = &error else {
        return if matches!(error, Error::NotFound) {
            "there is no such account".into()
        } else {
            error.into()
        };
    };
    match code.as_str() {
        "login" => "a login name has 2 to 40 small letters, digits, points or hyphens".into(),
        "password" => format!("a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters").into(),
        "name" => "the name is missing".into(),
        "login-taken" => "there is already an account with this login name".into(),
        "unit" => "there is no unit with this code on the newest cycle's map".into(),
        _ => error.into(),
    }
}
