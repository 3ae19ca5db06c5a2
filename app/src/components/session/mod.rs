//! The session's end without lost work: a warning, a way to stay, and signing in again in place.
//!
//! The browser asks `/phien` sparingly how long the session lasts; asking does not keep it alive. Before it ends a
//! dialog offers to go on; when it has ended, a dialog asks for the password on the spot, and whatever waited for it
//! (see [`SignInAgain`]) tries once more.

#![allow(missing_docs, reason = "the macro makes a struct of an island's properties")]

mod dialogs;
#[cfg(feature = "hydrate")]
mod net;
#[cfg(feature = "hydrate")]
mod watch;

use leptos::prelude::*;

/// What a save does when the session has ended: asks the person to sign in again, right on the page.
#[derive(Clone, Default)]
pub struct SignInAgain {
    /// Asked for and not yet answered.
    wanted: ArcRwSignal<bool>,
    /// Counts the times somebody signed in again on this page.
    times: ArcRwSignal<u32>,
}

impl SignInAgain {
    /// Opens the dialog.
    pub fn ask(&self) {
        self.wanted.set(true);
    }

    /// How often somebody has signed in again on this page: what waited for it tries once more when this changes.
    pub fn times(&self) -> ArcRwSignal<u32> {
        self.times.clone()
    }
}

/// The document's way to ask for signing in again: one for all its islands. On the server nobody asks.
pub fn sign_in_again() -> SignInAgain {
    #[cfg(feature = "hydrate")]
    {
        thread_local! {
            static AGAIN: SignInAgain = SignInAgain::default();
        }
        AGAIN.with(Clone::clone)
    }
    #[cfg(not(feature = "hydrate"))]
    SignInAgain::default()
}

/// How near the session's end is.
#[cfg_attr(
    not(feature = "hydrate"),
    allow(dead_code, reason = "only the browser watches; the server shows dialogs closed")
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// Far off, or not known.
    Far,
    /// So many minutes are left, and going on working is enough to stay.
    Idle(i64),
    /// So many minutes are left of what one sign-in may last.
    Limit(i64),
    /// It has ended.
    Ended,
}

/// The warning begins so many seconds before the end.
#[cfg(any(test, feature = "hydrate"))]
const WARN_SECONDS: i64 = 180;

/// What the seconds left say.
#[cfg(any(test, feature = "hydrate"))]
fn nearness(signed_in: bool, idle: i64, absolute: i64) -> Nearness {
    let minutes = |seconds: i64| (seconds + 59) / 60;
    if !signed_in {
        Nearness::Ended
    } else if absolute <= WARN_SECONDS {
        Nearness::Limit(minutes(absolute))
    } else if idle <= WARN_SECONDS {
        Nearness::Idle(minutes(idle))
    } else {
        Nearness::Far
    }
}

/// Seconds to wait before asking again: half of what is left before anything is due, at least five.
#[cfg(any(test, feature = "hydrate"))]
fn pause(nearness: Nearness, idle: i64, absolute: i64) -> u64 {
    let due = match nearness {
        Nearness::Far => idle.min(absolute) - WARN_SECONDS,
        _ => idle.min(absolute),
    };
    u64::try_from(due / 2).unwrap_or(0).clamp(5, 300)
}

/// Watches the session of a signed-in person.
#[island]
pub fn SessionWatch(
    /// Name the person signed in with.
    login: String,
) -> impl IntoView {
    let near = RwSignal::new(Nearness::Far);
    let again = sign_in_again();
    #[cfg(feature = "hydrate")]
    watch::start(near, &again);
    view! {
        <dialogs::Warning near />
        <dialogs::Ended near again login />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_warning_tells_staying_from_the_limit() {
        assert_eq!(nearness(true, 1200, 30_000), Nearness::Far);
        assert_eq!(nearness(true, 90, 30_000), Nearness::Idle(2));
        assert_eq!(nearness(true, 90, 60), Nearness::Limit(1));
        assert_eq!(nearness(false, 0, 0), Nearness::Ended);
    }

    #[test]
    fn asking_is_sparing_but_not_too_late() {
        assert_eq!(pause(Nearness::Far, 3600, 40_000), 300);
        assert_eq!(pause(Nearness::Far, 200, 40_000), 10);
        assert_eq!(pause(Nearness::Idle(1), 4, 40_000), 5);
    }
}
