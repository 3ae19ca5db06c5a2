//! The sign-in page.

use crate::words::sign_in::SignIn;

pub const SIGN_IN: SignIn = SignIn {
    lead: "The learning-city self-assessment of the Department of Education and Training, Ho Chi Minh City.",
    show: "Show",
    hide: "Hide",
    wrong: "User name or password is not right. Please type them again.",
    too_many: "Too many attempts. Please wait a few minutes and try again.",
    problem: "Please check",
    forgotten: "Forgotten password",
    forgotten_help: "The Department’s administrator sets a new one for you; units call their usual contact.",
    public: "See published results without signing in",
    kept: "Your session ended before this could be sent. Once you have signed in, what you typed is there again to be sent; a file has to be chosen again.",
    nothing_lost: "What you have typed is always kept, even when the network fails or the session ends.",
    demo: "Demonstration accounts",
    demo_password: |password| format!("One password for all: {password}"),
    account: "User name",
    who: "Role",
    open: "Open now",
    none_open: "No cycle is open",
    due: |day| format!("Due {day}."),
    scope: |units, focus_areas| format!("{units} units · {focus_areas} focus areas"),
    already: |name| format!("You are signed in as {name}."),
    go_on: "Go to work",
};
