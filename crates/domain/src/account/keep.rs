//! Keeping accounts: what is typed of a new one, and which work fits which unit.

use super::{CredentialProblem, check_credentials};
use crate::permission::Role;
use crate::unit::UnitKind;
use crate::unit::keep::holds_others;

/// Most characters of a person's name.
pub const LONGEST_NAME: usize = 120;
/// Word of addresses for an account that there is not yet; nobody can sign in under it.
pub const RESERVED: &str = "moi";

/// What was typed of a new account, every field a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Name to show.
    pub name: String,
    /// Name to sign in with.
    pub login: String,
    /// What the person does, by its code.
    pub role: String,
    /// The person's unit, by its code or its whole name.
    pub unit: String,
    /// First password.
    pub password: String,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Name to show.
    Name,
    /// Name to sign in with.
    Login,
    /// The person's unit.
    Unit,
    /// What the person does.
    Role,
    /// First password, or a new one.
    Password,
    /// The password so far.
    Current,
}

impl Field {
    /// The name it is posted under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Login => "login",
            Self::Unit => "unit",
            Self::Role => "role",
            Self::Password => "password",
            Self::Current => "current",
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Needed, and empty.
    Missing,
    /// Longer than a name can be.
    TooLong,
    /// Characters a login name cannot have, or too few or many of them.
    BadLogin,
    /// Somebody has this login name.
    Taken,
    /// Too short or too long for a password.
    BadPassword,
    /// There is no such unit in the own care.
    Unknown,
    /// Several units have this name.
    Several,
    /// Nobody does this at a unit of that kind.
    Unfit,
    /// Not the password so far.
    Wrong,
    /// Tried too often.
    TooMany,
    /// The same as before.
    Same,
}

impl Problem {
    /// The word for pages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::BadLogin => "login",
            Self::Taken => "login-taken",
            Self::BadPassword => "password",
            Self::Unknown => "unknown",
            Self::Several => "several",
            Self::Unfit => "unfit",
            Self::Wrong => "wrong",
            Self::TooMany => "too-many",
            Self::Same => "same",
        }
    }
}

/// The unit that a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// One of this kind.
    One(UnitKind),
    /// None in the own care.
    Nothing,
    /// More than one.
    Several,
}

/// What people do at a unit of this kind: departments enter figures, who has others below reviews and keeps
/// them, leaders are the city's.
pub const fn roles_of(kind: UnitKind) -> &'static [Role] {
    match kind {
        UnitKind::Department => &[Role::Department],
        UnitKind::City => &[
            Role::Officer,
            Role::Head,
            Role::Reviewer,
            Role::Leader,
            Role::Administrator,
        ],
        kind if holds_others(kind) => &[Role::Officer, Role::Head, Role::Reviewer, Role::Administrator],
        _ => &[Role::Officer, Role::Head],
    }
}

/// Reads what was typed of a new account whose unit is `meant`.
///
/// # Errors
/// Every field that needs attention, in the order of the form.
pub fn read(typed: &Typed, meant: Meant) -> Result<Role, Vec<(Field, Problem)>> {
    let mut problems = Vec::new();
    let name = typed.name.trim();
    if name.is_empty() {
        problems.push((Field::Name, Problem::Missing));
    } else if name.chars().count() > LONGEST_NAME {
        problems.push((Field::Name, Problem::TooLong));
    }
    let credentials = check_credentials(&typed.login, &typed.password).err();
    if credentials == Some(CredentialProblem::Login) || typed.login == RESERVED {
        problems.push((Field::Login, Problem::BadLogin));
    }
    let unit = match meant {
        Meant::One(_) => None,
        Meant::Nothing if typed.unit.trim().is_empty() => Some(Problem::Missing),
        Meant::Nothing => Some(Problem::Unknown),
        Meant::Several => Some(Problem::Several),
    };
    problems.extend(unit.map(|problem| (Field::Unit, problem)));
    let role = Role::from_code(&typed.role);
    match (role, meant) {
        (None, _) => problems.push((Field::Role, Problem::Missing)),
        (Some(role), Meant::One(kind)) if !roles_of(kind).contains(&role) => {
            problems.push((Field::Role, Problem::Unfit));
        }
        _ => {}
    }
    // Looked at beside a login name that is right, for it says only what is wrong first.
    if check_credentials("ai", &typed.password).is_err() {
        problems.push((Field::Password, Problem::BadPassword));
    }
    role.filter(|_| problems.is_empty()).ok_or(problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            name: "Lê Thị Mai".to_owned(),
            login: "le.mai".to_owned(),
            role: "officer".to_owned(),
            unit: "770-MN-01".to_owned(),
            password: "mười ký tự trở lên".to_owned(),
        }
    }

    #[test]
    fn work_fits_the_unit() {
        assert_eq!(read(&typed(), Meant::One(UnitKind::Nursery)), Ok(Role::Officer));
        let reviewer = Typed {
            role: "reviewer".to_owned(),
            ..typed()
        };
        assert_eq!(read(&reviewer, Meant::One(UnitKind::District)), Ok(Role::Reviewer));
        let unfit = Err(vec![(Field::Role, Problem::Unfit)]);
        assert_eq!(read(&reviewer, Meant::One(UnitKind::Nursery)), unfit);
        assert_eq!(read(&typed(), Meant::One(UnitKind::Department)), unfit);
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let wrong = Typed {
            login: "Lê Mai".to_owned(),
            password: "ngắn".to_owned(),
            ..Typed::default()
        };
        let expected = vec![
            (Field::Name, Problem::Missing),
            (Field::Login, Problem::BadLogin),
            (Field::Unit, Problem::Missing),
            (Field::Role, Problem::Missing),
            (Field::Password, Problem::BadPassword),
        ];
        assert_eq!(read(&wrong, Meant::Nothing), Err(expected));
        let several = Typed {
            name: "x".repeat(LONGEST_NAME + 1),
            login: RESERVED.to_owned(),
            ..typed()
        };
        let expected = vec![
            (Field::Name, Problem::TooLong),
            (Field::Login, Problem::BadLogin),
            (Field::Unit, Problem::Several),
        ];
        assert_eq!(read(&several, Meant::Several), Err(expected));
    }

    #[test]
    fn everybody_has_a_place() {
        for role in Role::ALL {
            assert!(
                UnitKind::ALL.into_iter().any(|kind| roles_of(kind).contains(&role)),
                "{role:?}"
            );
        }
    }
}
