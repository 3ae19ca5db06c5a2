//! The browser's own store: text that the server has not acknowledged yet, by answer, and what it has acknowledged.

use domain::answer::Draft;
use web_sys::{Storage, UrlSearchParams};

use crate::components::form::fields::{AnswerKey, draft, fields};
use crate::net;

/// Text kept on this device.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Version it was typed over.
    pub version: i64,
    /// What was typed.
    pub draft: Draft,
    /// What was last sent and may have arrived without word of it coming back.
    pub sent: Option<Draft>,
}

/// Before the name of a field that was sent.
const SENT: &str = "sent.";

impl Kept {
    /// As a form would post it: readable also by a later release with other fields.
    fn written(&self) -> String {
        let named = |prefix: &str, draft: &Draft| -> Vec<(String, String)> {
            let fields = fields(draft).into_iter();
            fields.map(|(name, text)| (format!("{prefix}{name}"), text)).collect()
        };
        let mut all = vec![("version".to_owned(), self.version.to_string())];
        all.extend(named("", &self.draft));
        all.extend(self.sent.iter().flat_map(|sent| named(SENT, sent)));
        net::urlencoded(&all)
    }

    fn read(text: &str) -> Option<Self> {
        let all = UrlSearchParams::new_with_str(text).ok()?;
        let of = |prefix: &str| draft(|name| all.get(&format!("{prefix}{name}")).unwrap_or_default());
        Some(Self {
            version: all.get("version")?.parse().ok()?,
            draft: of(""),
            sent: all.has(&format!("{SENT}stance")).then(|| of(SENT)),
        })
    }
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
    if let Some(storage) = storage() {
        let _ = storage.set_item(&name(key), &kept.written());
    }
}

/// Text kept earlier.
pub fn get(key: &AnswerKey) -> Option<Kept> {
    let text = storage()?.get_item(&name(key)).ok().flatten()?;
    Kept::read(&text)
}

/// Forgets it: the server has it, or the person has decided against it.
pub fn forget(key: &AnswerKey) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&name(key));
    }
}

fn tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Remembers in this tab the version that the server has acknowledged last.
pub fn remember(key: &AnswerKey, version: i64) {
    if let Some(tab) = tab() {
        let _ = tab.set_item(&name(key), &version.to_string());
    }
}

/// That version; it is told once.
pub fn remembered(key: &AnswerKey) -> Option<i64> {
    let (tab, name) = (tab()?, name(key));
    let version = tab.get_item(&name).ok().flatten()?;
    let _ = tab.remove_item(&name);
    version.parse().ok()
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
