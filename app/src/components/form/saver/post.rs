//! Sending a save.

use domain::answer::Draft;
use domain::assessment::SaveOutcome;
use leptos::server_fn::ServerFn as _;

use crate::api::answer::{KeepTheirs, Save};
use crate::components::form::fields::{AnswerKey, fields};
use crate::net;
use crate::packed::Packed;

/// What became of sending.
pub enum Sent {
    /// The server has looked at it.
    Judged(SaveOutcome),
    /// The session has ended.
    SignedOut,
    /// No answer, or none that says anything: worth another try.
    Lost,
    /// The server takes no more text for this answer.
    Refused,
    /// The answer cannot be read: the server has been updated since this page was loaded.
    Newer,
}

/// Sends `draft` over `version` of the answer.
pub async fn save(key: &AnswerKey, version: i64, draft: &Draft) -> Sent {
    let mut texts = place(key);
    texts.push(("version", version.to_string()));
    texts.extend(fields(draft));
    match net::post(Save::PATH, &texts).await {
        Some((200, text)) => serde_json::from_str(&text).map_or(Sent::Newer, |Packed(outcome)| Sent::Judged(outcome)),
        Some((401, _)) => Sent::SignedOut,
        None | Some((429 | 500.., _)) => Sent::Lost,
        Some(_) => Sent::Refused,
    }
}

/// Gives up one's own text that the server has kept from a lost race.
pub async fn keep_theirs(key: &AnswerKey) {
    // Without an answer it stays kept, and the choice is offered once more.
    net::post(KeepTheirs::PATH, &place(key)).await;
}

fn place(key: &AnswerKey) -> Vec<(&'static str, String)> {
    vec![
        ("cycle", key.cycle.clone()),
        ("unit", key.unit.clone()),
        ("indicator", key.indicator.clone()),
    ]
}
