//! The three requests of the session watch.

use serde::Deserialize;

use crate::net;

/// How long the session lasts.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Remaining {
    /// Whether there is a session at all.
    pub signed_in: bool,
    /// Seconds until it ends for want of activity.
    pub idle_seconds_left: i64,
    /// Seconds until it ends in any case.
    pub absolute_seconds_left: i64,
}

/// What became of signing in again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Signed in.
    Done,
    /// The password is not right.
    Wrong,
    /// Too many attempts.
    TooMany,
    /// No answer.
    Offline,
}

const NOTHING: [(&str, String); 0] = [];

/// Asks how long the session lasts; `stay` counts as activity. `None` without an answer.
pub async fn remaining(stay: bool) -> Option<Remaining> {
    let answer = if stay {
        net::post("/phien", &NOTHING).await
    } else {
        net::get("/phien").await
    };
    let (status, text) = answer?;
    (status == 200).then(|| serde_json::from_str(&text).ok()).flatten()
}

/// Signs in.
pub async fn sign_in(login: &str, password: &str) -> Answer {
    let fields = [("username", login.to_owned()), ("password", password.to_owned())];
    match net::post("/dang-nhap", &fields).await {
        Some((204, _)) => Answer::Done,
        Some((401, _)) => Answer::Wrong,
        Some((429, _)) => Answer::TooMany,
        _ => Answer::Offline,
    }
}
