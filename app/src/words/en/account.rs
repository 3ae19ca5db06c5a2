//! Accounts.

use crate::words::account::AccountWords;

pub const ACCOUNT: AccountWords = AccountWords {
    title: "Accounts",
    headline: |count| format!("Accounts: {count}"),
    find: "Sign-in name contains",
    search: "Search",
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
    own: "This is your own account. Only another administrator can disable it.",
    problem: |code| match code {
        "no-successor" | "successor" => {
            "Nobody else does this work for the unit. Choose who takes over, or “Nobody yet”."
        }
        "login" => "A sign-in name has 2 to 40 small letters, digits, points or hyphens.",
        "login-taken" => "This sign-in name is taken.",
        "password" => "A password has 10 to 200 characters.",
        "name" => "Please give the name of the new person.",
        "self" => "You cannot disable your own account.",
        "stale" => "This account had been disabled before.",
        _ => "It was not done. Please try again.",
    },
};
