//! Accounts: who acts.

pub mod keep;
pub mod view;

use serde::{Deserialize, Serialize};

use crate::permission::Role;
use crate::unit::UnitPath;

/// The person behind a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Identifier of the account: a UUID as text.
    pub id: String,
    /// Name to sign in with.
    pub login: String,
    /// Name to show.
    pub name: String,
    /// What the person does.
    pub role: Role,
    /// Code of the unit the person belongs to.
    pub unit: String,
    /// The person's unit and everything below it.
    pub scope: UnitPath,
}

/// Fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 10;
/// Most characters of a password: longer ones only cost time to hash.
pub const LONGEST_PASSWORD: usize = 200;

/// Why a login name or password cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialProblem {
    /// Login names are 2–40 small letters, digits, points, hyphens.
    #[error("a login name has 2 to 40 small letters, digits, points or hyphens")]
    Login,
    /// Too short or too long.
    #[error("a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters")]
    Password,
}

/// Checks a login name and a new password.
pub fn check_credentials(login: &str, password: &str) -> Result<(), CredentialProblem> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
    if !(2..=40).contains(&login.len()) || !login.chars().all(plain) {
        return Err(CredentialProblem::Login);
    }
    if (SHORTEST_PASSWORD..=LONGEST_PASSWORD).contains(&password.chars().count()) {
        Ok(())
    } else {
        Err(CredentialProblem::Password)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_checked() {
        assert_eq!(check_credentials("quan3", "densach-demo"), Ok(()));
        assert_eq!(
            check_credentials("Quận 3", "densach-demo"),
            Err(CredentialProblem::Login)
        );
        assert_eq!(check_credentials("quan3", "ngắn"), Err(CredentialProblem::Password));
        assert_eq!(
            check_credentials("quan3", &"x".repeat(201)),
            Err(CredentialProblem::Password)
        );
    }
}
