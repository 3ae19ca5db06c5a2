//! The session's end.

use crate::words::session::Session;

pub const SESSION: Session = Session {
    ending: "Your session is about to end",
    ending_in: |minutes| format!("About {minutes} min left. Would you like to go on working?"),
    limit_near: |minutes| {
        format!(
            "In about {minutes} min this sign-in reaches its limit. You will then be asked to sign in again on this page."
        )
    },
    stay: "Go on working",
    later: "Close",
    ended: "Your session has ended",
    ended_help: "Please sign in again right here. What you typed is kept and is saved as soon as you have signed in.",
    not_now: "Not now",
    wrong: "That password is not right. Please type it again.",
    too_many: "Too many attempts. Please wait a few minutes and try again.",
    offline: "The server cannot be reached. Please check the network and try again.",
    busy: "Signing in…",
    sign_in: "Sign in",
    username: "User name",
    password: "Password",
};
