//! The browser's own store: text that the server has not acknowledged yet, by answer.

use domain::answer::Draft;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

use crate::components::form::fields::AnswerKey;

/// Text kept on this device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Version it was typed over.
    pub version: i64,
    /// What was typed.
    pub draft: Draft,
    /// What was last sent and may have arrived without word of it coming back.
    pub sent: Option<Draft>,
}

const PREFIX: &str = "densach/";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn name(key: &AnswerKey) -> String {
    format!("{PREFIX}{}/{}/{}", key.cycle, key.unit, key.indicator)
}

/// Keeps text. A full or forbidden store is no reason to stop: the server is asked all the same.
pub fn put(key: &AnswerKey, kept: &Kept) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(kept)) {
        let _ = storage.set_item(&name(key), &text);
    }
}

/// Text kept earlier.
pub fn get(key: &AnswerKey) -> Option<Kept> {
    let text = storage()?.get_item(&name(key)).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// Forgets it: the server has it, or the person has decided against it.
pub fn forget(key: &AnswerKey) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&name(key));
    }
}

/// Indicators of a self-assessment whose text is only on this device.
pub fn waiting(cycle: &str, unit: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let prefix = format!("{PREFIX}{cycle}/{unit}/");
    let mut indicators: Vec<String> = (0..storage.length().unwrap_or(0))
        .filter_map(|place| storage.key(place).ok().flatten())
        .filter_map(|name| name.strip_prefix(&prefix).map(ToOwned::to_owned))
        .collect();
    indicators.sort();
    indicators
}
