//! Words of `/quan-tri/tai-khoan`.

use domain::account::view::Lying;

/// Words of accounts and of leaving.
pub struct AccountWords {
    /// Title of the list, name in menus.
    pub title: &'static str,
    /// The sentence at the top of the list, by how many.
    pub headline: fn(&str) -> String,
    /// Label: part of a login name.
    pub find: &'static str,
    /// Button: searches.
    pub search: &'static str,
    /// Link and heading: a new one.
    pub add: &'static str,
    /// What an account is for.
    pub add_lead: &'static str,
    /// Label of a field.
    pub label: fn(&str) -> &'static str,
    /// Hint of a field; empty where there is none.
    pub hint: fn(&str) -> &'static str,
    /// First line of a choice.
    pub choose: &'static str,
    /// Over a form with that many problems.
    pub trouble: fn(usize) -> String,
    /// Button: adds it.
    pub add_do: &'static str,
    /// Link: leaves without saving.
    pub cancel: &'static str,
    /// It was added.
    pub added: &'static str,
    /// Opens the form of a new password.
    pub reset: &'static str,
    /// What a new password does.
    pub reset_lead: &'static str,
    /// Button: sets it.
    pub reset_do: &'static str,
    /// It was set.
    pub was_reset: &'static str,
    /// Title and link: another password of one's own.
    pub change: &'static str,
    /// What that does.
    pub change_lead: &'static str,
    /// Button: changes it.
    pub change_do: &'static str,
    /// It was changed.
    pub changed: &'static str,
    /// There is none such.
    pub none: &'static str,
    /// Heads of the table: name, login, role, unit, state.
    pub heads: [&'static str; 5],
    /// The account can be used.
    pub open: &'static str,
    /// The account is disabled, since this day.
    pub closed: fn(&str) -> String,
    /// Heading: leaving.
    pub leave: &'static str,
    /// What happens then.
    pub leave_lead: &'static str,
    /// Heading: what lies with the person.
    pub lying: &'static str,
    /// Each thing that lies there, in words.
    pub lies: fn(Lying) -> Vec<String>,
    /// Nothing does.
    pub lies_nothing: &'static str,
    /// Who takes over.
    pub successor: &'static str,
    /// Choice: somebody new.
    pub new: &'static str,
    /// Choice: nobody yet.
    pub nobody: &'static str,
    /// Label: login name of the new account.
    pub new_login: &'static str,
    /// Label: name of the new person.
    pub new_name: &'static str,
    /// Label: first password.
    pub new_password: &'static str,
    /// How to write it.
    pub new_password_hint: &'static str,
    /// Button.
    pub confirm: &'static str,
    /// It is done.
    pub done: &'static str,
    /// It is done, and nobody takes over yet.
    pub done_alone: &'static str,
    /// It is the reader's own account.
    pub own: &'static str,
    /// What is wrong, by stable code.
    pub problem: fn(&str) -> &'static str,
}
