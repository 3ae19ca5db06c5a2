//! The life of a text in the browser: typed, waiting, on its way, acknowledged.

use std::cell::RefCell;
use std::time::Duration;

use domain::answer::Draft;
use domain::assessment::{Conflict, SaveOutcome, Saved};
use domain::time::Timestamp;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::MouseEvent;

use super::post::{self, Sent};
use super::{Restored, SaveState, Saver, dom, keep};
use crate::components::form::fields::{fields, tidy};
use crate::components::session::{SignInAgain, sign_in_again};
use crate::enhance::followed;

/// How long after the last keystroke a save begins.
const PAUSE: Duration = Duration::from_millis(1_200);
/// Seconds between tries while the server cannot be reached.
const TRIES: [u64; 5] = [2, 4, 8, 15, 30];

/// What only the browser needs.
#[derive(Clone)]
pub struct Inner {
    /// Asks for signing in again, in place.
    sign_in: SignInAgain,
    /// What the server has acknowledged.
    acknowledged: ArcStoredValue<Draft>,
    /// When it acknowledged something last.
    saved_at: ArcStoredValue<Option<Timestamp>>,
    /// Whether a save is under way.
    busy: ArcStoredValue<bool>,
    /// Begins the next save.
    timer: ArcStoredValue<Option<TimeoutHandle>>,
    /// Tries that failed in a row.
    failures: ArcStoredValue<usize>,
    /// What was last sent.
    sent: ArcStoredValue<Option<Draft>>,
}

thread_local! {
    /// The saver of this document's answer, for the other islands.
    static OF_PAGE: RefCell<Option<Saver>> = const { RefCell::new(None) };
}

impl Inner {
    /// For a new page, over what the server has.
    pub fn new(acknowledged: Draft, saved_at: Option<Timestamp>) -> Self {
        Self {
            sign_in: sign_in_again(),
            acknowledged: ArcStoredValue::new(acknowledged),
            saved_at: ArcStoredValue::new(saved_at),
            busy: ArcStoredValue::new(false),
            timer: ArcStoredValue::new(None),
            failures: ArcStoredValue::new(0),
            sent: ArcStoredValue::new(None),
        }
    }
}

impl Saver {
    /// The saver of this page, once its form has come alive.
    pub fn of_page() -> Option<Self> {
        OF_PAGE.with_borrow(Clone::clone)
    }

    /// Makes this the page's saver.
    pub fn be_of_page(&self) {
        OF_PAGE.set(Some(self.clone()));
    }

    /// A field has changed: keep the text, save it after a pause.
    pub fn typed(&self) {
        if self.take() && self.is_due() {
            self.wait(PAUSE);
        }
    }

    /// A field was left, or a choice was made: judge it, save it now.
    pub fn left(&self) {
        self.take();
        self.settle();
        if self.is_due() && !matches!(self.state.get_untracked(), SaveState::Failed | SaveState::SignedOut) {
            self.save_now();
        }
    }

    /// Saves at once, unless a save is under way: that one goes on with the newest text when it is done.
    pub fn save_now(&self) {
        self.stop();
        self.settle();
        if self.inner.busy.get_value() || !self.is_due() {
            return;
        }
        self.inner.busy.set_value(true);
        let saver = self.clone();
        spawn_local(async move {
            saver.save().await;
            saver.inner.busy.set_value(false);
        });
    }

    /// The person says "save": also what came back with the address goes out now.
    pub fn save_by_hand(&self) {
        self.take();
        self.restored.set(None);
        self.save_now();
    }

    /// Lets one's own text stand over the stored one, deliberately.
    pub fn keep_mine(&self) {
        let Some(conflict) = self.conflict.get_untracked() else {
            return;
        };
        self.version.set(conflict.version);
        self.inner.acknowledged.set_value(tidy(&conflict.theirs));
        self.conflict.set(None);
        self.state.set(SaveState::Waiting);
        self.take();
        if self.draft.get_untracked() == self.inner.acknowledged.get_value() {
            self.take_stored(&conflict);
        } else {
            self.save_now();
        }
    }

    /// Lets the stored text stand; one's own is given up.
    pub fn take_theirs(&self) {
        let Some(conflict) = self.conflict.get_untracked() else {
            return;
        };
        self.take_stored(&conflict);
    }

    /// Takes over where the server left off, and watches the page: text typed before the module came, text kept on
    /// this device, the page's end, the network's return, signing in again.
    pub fn watch(&self) {
        self.take_over();

        // Listeners live as long as the document, and the form as long as its document.
        let saver = self.clone();
        let _ = window_event_listener(leptos::ev::online, move |_| saver.again());
        let saver = self.clone();
        let _ = window_event_listener(leptos::ev::visibilitychange, move |_| saver.last_words());
        let saver = self.clone();
        let _ = window_event_listener(leptos::ev::pagehide, move |_| saver.last_words());
        let saver = self.clone();
        let _ = window_event_listener(leptos::ev::click, move |event| saver.hold(&event));

        let saver = self.clone();
        let signed_in = self.inner.sign_in.times();
        Effect::new(move |before: Option<u32>| {
            let times = signed_in.get();
            if before.is_some_and(|before| before != times) {
                saver.again();
            }
            times
        });
    }

    /// Reads the fields. Tells whether they have changed.
    fn take(&self) -> bool {
        let Some(form) = self.form.try_get_untracked().flatten() else {
            return false;
        };
        let Some(draft) = dom::read(&form) else { return false };
        if draft == self.draft.get_untracked() {
            return false;
        }
        self.draft.set(draft);
        if self.restored.get_untracked() == Some(Restored::FromAddress) {
            self.restored.set(None);
        }
        self.keep();
        let rests = matches!(self.state.get_untracked(), SaveState::Conflict) || self.inner.busy.get_value();
        if !rests && self.is_due() {
            self.state.set(SaveState::Waiting);
        } else if !rests {
            self.stop();
            self.rest();
        }
        true
    }

    /// Nothing is left to save: what was typed has been typed back.
    fn rest(&self) {
        keep::forget(&self.key);
        self.state.set(
            self.inner
                .saved_at
                .get_value()
                .map_or(SaveState::Nothing, SaveState::Saved),
        );
    }

    fn settle(&self) {
        let draft = self.draft.get_untracked();
        if self.settled.with_untracked(|settled| *settled != draft) {
            self.settled.set(draft);
        }
    }

    /// Whether something typed has not been acknowledged and may be sent.
    fn is_due(&self) -> bool {
        let differs = self
            .inner
            .acknowledged
            .with_value(|known| self.draft.with_untracked(|draft| draft != known));
        differs
            && !matches!(self.state.get_untracked(), SaveState::Conflict)
            && self.restored.get_untracked() != Some(Restored::FromAddress)
    }

    fn keep(&self) {
        let kept = keep::Kept {
            version: self.version.get_untracked(),
            draft: self.draft.get_untracked(),
            sent: self.inner.sent.get_value(),
        };
        keep::put(&self.key, &kept);
    }

    fn wait(&self, pause: Duration) {
        self.stop();
        let saver = self.clone();
        let timer = set_timeout_with_handle(move || saver.save_now(), pause).ok();
        self.inner.timer.set_value(timer);
    }

    fn stop(&self) {
        if let Some(timer) = self.inner.timer.get_value() {
            timer.clear();
        }
        self.inner.timer.set_value(None);
    }

    /// Tries once more what could not be saved.
    fn again(&self) {
        if matches!(
            self.state.get_untracked(),
            SaveState::Failed | SaveState::SignedOut | SaveState::Waiting
        ) {
            self.save_now();
        }
    }

    /// A link that leaves the page waits until what is typed has arrived; where it cannot arrive now, it is followed.
    fn hold(&self, event: &MouseEvent) {
        let is_under_way = matches!(self.state.get_untracked(), SaveState::Waiting | SaveState::Saving);
        if is_under_way && let Some(address) = followed(event) {
            event.prevent_default();
            self.onward.set(Some(address));
            self.save_now();
        }
    }

    /// The page is hidden, closed or left for another one: what is typed goes out now.
    fn last_words(&self) {
        self.take();
        self.save_now();
    }

    /// Saves until nothing is left to save or nothing can be done now.
    async fn save(&self) {
        while self.is_due() {
            let draft = self.draft.get_untracked();
            self.state.set(SaveState::Saving);
            self.inner.sent.set_value(Some(draft.clone()));
            self.keep();
            match post::save(&self.key, self.version.get_untracked(), &draft).await {
                Sent::Judged(SaveOutcome::Saved(saved)) => self.acknowledge(draft, saved),
                // The text stored by "somebody else" is ours: it arrived, and the word of it was lost on the way back.
                Sent::Judged(SaveOutcome::Conflict(conflict)) if tidy(&conflict.theirs) == draft => {
                    self.acknowledge(
                        draft,
                        Saved {
                            version: conflict.version,
                            at: conflict.at,
                        },
                    );
                }
                Sent::Judged(SaveOutcome::Conflict(conflict)) => {
                    self.conflict.set(Some(conflict));
                    self.state.set(SaveState::Conflict);
                }
                Sent::SignedOut => {
                    self.state.set(SaveState::SignedOut);
                    self.inner.sign_in.ask();
                    return;
                }
                Sent::Lost => {
                    self.state.set(SaveState::Failed);
                    let failures = self.inner.failures.get_value();
                    self.inner.failures.set_value(failures + 1);
                    let seconds = TRIES.get(failures).or(TRIES.last()).copied().unwrap_or(30);
                    self.wait(Duration::from_secs(seconds));
                    return;
                }
                Sent::Refused => {
                    self.state.set(SaveState::Refused);
                    return;
                }
                // What is typed lies on this device, and the page as it is now takes it up.
                Sent::Newer => {
                    let _ = window().location().reload();
                    return;
                }
            }
        }
    }

    fn acknowledge(&self, draft: Draft, saved: Saved) {
        self.inner.acknowledged.set_value(draft);
        self.inner.saved_at.set_value(Some(saved.at));
        self.version.set(saved.version);
        keep::remember(&self.key, saved.version);
        self.inner.failures.set_value(0);
        self.inner.sent.set_value(None);
        self.restored.set(None);
        if self.is_due() {
            self.keep();
        } else {
            keep::forget(&self.key);
            self.state.set(SaveState::Saved(saved.at));
        }
    }

    fn take_stored(&self, conflict: &Conflict) {
        let theirs = tidy(&conflict.theirs);
        if let Some(form) = self.form.try_get_untracked().flatten() {
            dom::write(&form, &theirs);
        }
        self.inner.acknowledged.set_value(theirs.clone());
        self.inner.saved_at.set_value(Some(conflict.at));
        self.draft.set(theirs.clone());
        self.settled.set(theirs);
        self.version.set(conflict.version);
        self.restored.set(None);
        self.conflict.set(None);
        keep::forget(&self.key);
        self.state.set(SaveState::Saved(conflict.at));
        let key = self.key.clone();
        // Own text kept by the server from a plain post is given up with it; there may be none.
        spawn_local(async move { post::keep_theirs(&key).await });
    }

    /// Joins what the fields hold, what the server knows and what this device has kept.
    fn take_over(&self) {
        let Some(form) = self.form.get_untracked() else { return };
        let Some(shown) = dom::read(&form) else { return };
        // Text of a failed plain post waits for the person's own word: an address alone must not save anything. A
        // conflict waits for the choice.
        if self.restored.get_untracked().is_some() || matches!(self.state.get_untracked(), SaveState::Conflict) {
            self.draft.set(shown);
            return;
        }
        let known = self.inner.acknowledged.get_value();
        // A save that arrived while this page was already made: the page as it is now shows it.
        let is_behind = |version| version > self.version.get_untracked();
        if shown == known && keep::remembered(&self.key).is_some_and(is_behind) {
            let _ = window().location().reload();
            return;
        }
        let kept = keep::get(&self.key).filter(|kept| kept.draft != known);
        let Some(kept) = kept else {
            keep::forget(&self.key);
            if shown != known {
                self.left();
            }
            return;
        };
        // A field typed into before the module came keeps its text; the others get back what was kept.
        let joined = join(&known, &shown, &kept.draft);
        dom::write(&form, &joined);
        let arrived = kept.sent.as_ref() == Some(&known);
        if !arrived {
            self.version.set(kept.version);
        }
        self.restored.set(Some(Restored::FromDevice));
        self.left();
    }
}

/// Field by field: what is shown where it differs from what is known, else what was kept.
fn join(known: &Draft, shown: &Draft, kept: &Draft) -> Draft {
    let of = |draft: &Draft, name: &str| {
        fields(draft)
            .into_iter()
            .find(|(field, _)| *field == name)
            .map(|(_, text)| text)
            .unwrap_or_default()
    };
    crate::components::form::fields::draft(|name| {
        let now = of(shown, name);
        if now == of(known, name) { of(kept, name) } else { now }
    })
}
