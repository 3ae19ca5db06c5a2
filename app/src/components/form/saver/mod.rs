//! Saving while typing: what stands in the fields, what the server has acknowledged, and how far apart they are.
//!
//! One save is under way at a time, the newest text wins, and no text is given up: until the server has acknowledged
//! it, it also stands in the browser's own store, so that a closed tab, a lost network or an ended session cost nothing.
//! What happens in the browser is in `run`, the browser's side of it in `dom`, `keep` and `post`; on the server only
//! the first state is shown.

#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
pub mod keep;
#[cfg(feature = "hydrate")]
mod post;
#[cfg(feature = "hydrate")]
mod run;

use domain::answer::Draft;
use domain::assessment::{AnswerView, Conflict};
use domain::time::{Day, Timestamp};
use leptos::html::Form;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::components::form::fields::{AnswerKey, tidy};

/// How far saving has come, as the bar says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaveState {
    /// Nothing has been entered.
    Nothing,
    /// Everything typed is on the server.
    Saved(Timestamp),
    /// Something typed is not on its way yet.
    Waiting,
    /// Something typed is on its way.
    Saving,
    /// The server could not be reached; it is tried again.
    Failed,
    /// The session has ended; it is tried again after signing in.
    SignedOut,
    /// The server takes no more text for this answer.
    Refused,
    /// Somebody else saved first.
    Conflict,
}

/// A word about text that was put back into the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restored {
    /// From this browser's own store.
    FromDevice,
    /// From the address, after a plain post that could not be saved.
    FromAddress,
}

/// Saves one answer. Cheap to clone, and outlives the page it belongs to while a save is under way.
#[derive(Clone)]
pub struct Saver {
    /// Which answer.
    pub key: AnswerKey,
    /// How far saving has come.
    pub state: ArcRwSignal<SaveState>,
    /// What stands in the fields, at every keystroke.
    pub draft: ArcRwSignal<Draft>,
    /// What stood in the fields when they were last left or saved: problems are judged on this, so that nobody is
    /// corrected in the middle of a number.
    pub settled: ArcRwSignal<Draft>,
    /// Version of the answer the next save goes over.
    pub version: ArcRwSignal<i64>,
    /// What somebody else saved first.
    pub conflict: ArcRwSignal<Option<Conflict>>,
    /// Whether text was put back into the fields.
    pub restored: ArcRwSignal<Option<Restored>>,
    /// The address the person wants to go to as soon as everything is saved.
    pub onward: ArcRwSignal<Option<String>>,
    /// How many documents are attached.
    pub evidence: ArcRwSignal<u32>,
    /// The day the page was made.
    pub today: Day,
    /// The form in the page.
    pub form: NodeRef<Form>,
    #[cfg(feature = "hydrate")]
    inner: run::Inner,
}

impl SaveState {
    /// Where saving starts: over what the server has, or with text that came back with the address.
    pub fn first(view: &AnswerView, came_back: bool) -> Self {
        match (&view.conflict, came_back, view.saved_at) {
            (Some(_), ..) => Self::Conflict,
            (None, true, _) => Self::Waiting,
            (None, false, Some(at)) => Self::Saved(at),
            (None, false, None) => Self::Nothing,
        }
    }
}

/// What a saver begins with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// Which answer.
    pub key: AnswerKey,
    /// How far saving has come.
    pub state: SaveState,
    /// What the server has.
    pub stored: Draft,
    /// Its version.
    pub version: i64,
    /// When it was saved.
    pub saved_at: Option<Timestamp>,
    /// Somebody else saved first: one's own text, and theirs.
    pub conflict: Option<(Draft, Conflict)>,
    /// Text that came back with the address, and the version it was typed over.
    pub returned: Option<(Draft, i64)>,
    /// How many documents are attached.
    pub evidence: u32,
    /// The day the page was made: times of other days are told with their day.
    pub today: Day,
}

impl Saver {
    /// For the answer of this page.
    pub fn new(start: Start) -> Self {
        let acknowledged = tidy(&start.stored);
        let restored = start.returned.is_some().then_some(Restored::FromAddress);
        let (draft, version) = match (start.returned, &start.conflict) {
            (Some((draft, version)), _) => (tidy(&draft), version),
            // A lost race: one's own text stands in the fields, the stored one beside it.
            (None, Some((mine, _))) => (tidy(mine), start.version),
            (None, None) => (acknowledged.clone(), start.version),
        };
        Self {
            key: start.key,
            state: ArcRwSignal::new(start.state),
            settled: ArcRwSignal::new(draft.clone()),
            draft: ArcRwSignal::new(draft),
            version: ArcRwSignal::new(version),
            conflict: ArcRwSignal::new(start.conflict.map(|(_, theirs)| theirs)),
            restored: ArcRwSignal::new(restored),
            onward: ArcRwSignal::new(None),
            evidence: ArcRwSignal::new(start.evidence),
            today: start.today,
            form: NodeRef::new(),
            #[cfg(feature = "hydrate")]
            inner: run::Inner::new(acknowledged, start.saved_at),
        }
    }
}

/// Which answer a view is of.
pub fn key_of(view: &AnswerView) -> AnswerKey {
    AnswerKey {
        cycle: view.cycle.code.clone(),
        unit: view.unit.code.clone(),
        indicator: view.indicator.code.clone(),
    }
}

/// On the server nothing is typed: the same calls, without effect.
#[cfg(not(feature = "hydrate"))]
impl Saver {
    /// There is none yet.
    pub fn of_page() -> Option<Self> {
        None
    }
    /// A field has changed.
    pub fn typed(&self) {}
    /// A field was left, or a choice was made.
    pub fn left(&self) {}
    /// The person says "save".
    pub fn save_by_hand(&self) {}
    /// Lets one's own text stand.
    pub fn keep_mine(&self) {}
    /// Lets the stored text stand.
    pub fn take_theirs(&self) {}
    /// Begins to watch the page.
    pub fn watch(&self) {}
}
