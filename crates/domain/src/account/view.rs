//! Shapes of the pages of accounts.

use crate::explore::UnitLabel;
use crate::permission::Role;
use crate::time::Timestamp;

/// An account as those who keep accounts see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    /// Name to sign in with.
    pub login: String,
    /// Name shown.
    pub name: String,
    /// What the person does.
    pub role: Role,
    /// The person's unit; its code alone where the map is gone.
    pub unit: UnitLabel,
    /// Since when the account is disabled, if it is.
    pub disabled_at: Option<Timestamp>,
}

/// `/quan-tri/tai-khoan`: accounts in the own care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsView {
    /// One part of them, by login name; disabled ones last.
    pub lines: Vec<AccountLine>,
    /// How many there are in all.
    pub total: usize,
}

/// What lies with a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lying {
    /// Self-assessments of the unit that are not approved.
    pub assessments: u32,
    /// Difficulties and proposals that are open.
    pub cases: u32,
    /// Tasks of conclusions that are not accepted.
    pub tasks: u32,
    /// Notices the person has not read, mentions among them.
    pub notices: u32,
}

/// `/quan-tri/tai-khoan/{login}`: one account, and who could take its work over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountView {
    /// Whose.
    pub line: AccountLine,
    /// What lies with the person.
    pub lying: Lying,
    /// Others who do the same for the same unit.
    pub candidates: Vec<AccountLine>,
    /// Whether it is the reader's own.
    pub is_own: bool,
}

/// Who takes the work of somebody over who leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Successor {
    /// Nobody yet: said on purpose.
    Nobody,
    /// Somebody who does the same for the same unit, by login name.
    Known(String),
    /// Somebody new.
    New {
        /// Name to sign in with.
        login: String,
        /// Name shown.
        name: String,
        /// First password.
        password: String,
    },
}
