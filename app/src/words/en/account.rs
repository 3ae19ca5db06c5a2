//! Accounts.

use crate::words::account::AccountWords;

pub const ACCOUNT: AccountWords = AccountWords {
    title: "Accounts",
    headline: |count| format!("Accounts: {count}"),
    find: "Sign-in name contains",
    search: "Search",
    add: "Add an account",
    add_lead: "Whoever has an account works within their unit.",
    label: |name| match name {
        "name" => "Name",
        "login" => "Login name",
        "unit" => "Unit",
        "role" => "Role",
        "current" => "Password so far",
        "password" => "New password",
        "first" => "First password",
        _ => "",
    },
    hint: |name| match name {
        "login" => "Small letters without marks, digits, points or hyphens, such as le.mai",
        "unit" => "Its code or whole name, such as 770-MN-01",
        "password" => "10 to 200 characters.",
        "first" => "10 to 200 characters. Hand it over in person, and have it changed after the first sign-in.",
        _ => "",
    },
    choose: "Choose",
    trouble: |count| format!("Not saved: {count} to mend. The password has to be typed again."),
    add_do: "Add the account",
    cancel: "Cancel",
    added: "The account was added. Hand its login name and first password over.",
    reset: "Set a new password",
    reset_lead: "For somebody who has forgotten theirs. Their sessions end at once.",
    reset_do: "Set the new password",
    was_reset: "The new password is set. Hand it over in person.",
    change: "Change password",
    change_lead: "Afterwards every session of yours ends; sign in again with the new password.",
    change_do: "Change password",
    changed: "Your password was changed. Sign in with the new one.",
    none: "There is no such account.",
    heads: ["Name", "Sign-in name", "Role", "Unit", "State"],
    open: "In use",
    closed: |day| format!("Disabled since {day}"),
    leave: "Disable and hand over",
    leave_lead: "Sessions end at once. Everything the person wrote stays under their name.",
    lying: "What is handed over",
    lies: |lying| {
        let line = |count: u32, what: &str| (count > 0).then(|| format!("{what}: {count}"));
        [
            line(lying.assessments, "Self-assessments not approved yet"),
            line(lying.cases, "Open difficulties and proposals"),
            line(lying.tasks, "Tasks of conclusions not done"),
            line(lying.notices, "Unread notices and mentions"),
        ]
        .into_iter()
        .flatten()
        .collect()
    },
    lies_nothing: "Nothing is unfinished.",
    successor: "Who takes over",
    new: "Somebody new: open an account now",
    nobody: "Nobody yet",
    new_login: "Sign-in name of the new person",
    new_name: "Name of the new person",
    new_password: "First password",
    new_password_hint: "10 to 200 characters. Hand it over in person.",
    confirm: "Disable and hand over",
    done: "The account is disabled. Whoever takes over has a notice.",
    done_alone: "The account is disabled. Nobody takes over yet; add an account once somebody does.",
    own: "This is your own account. Only another administrator can disable it.",
    problem: |code| match code {
        "no-successor" | "successor" => {
            "Nobody else does this work for the unit. Choose who takes over, or “Nobody yet”."
        }
        "login" => "A sign-in name has 2 to 40 small letters, digits, points or hyphens.",
        "login-taken" => "This sign-in name is taken.",
        "password" => "A password has 10 to 200 characters.",
        "name" => "Please give the name of the new person.",
        "missing" => "Fill in this field.",
        "too-long" => "Longer than 120 characters. Shorten it.",
        "unknown" => "There is no such unit in your care. Look its code up under Units.",
        "several" => "Several units have this name. Give the unit’s code.",
        "unfit" => {
            "Nobody has this role at such a unit. Schools and centres: unit officer, unit head; departments: department."
        }
        "wrong" => "This is not your password so far. Type it again.",
        "too-many" => "Tried too often. Wait a quarter of an hour, then try again.",
        "same" => "The new password must differ from the one so far.",
        "self" => "You cannot disable your own account.",
        "stale" => "This account had been disabled before.",
        _ => "It was not done. Please try again.",
    },
};
