//! The session's end without lost work: a warning, a way to stay, and signing in again in place.

use leptos::prelude::*;

/// What a save does when the session has ended: asks the person to sign in again, right on the page.
#[derive(Clone, Copy)]
pub struct SignInAgain {
    /// Asked for and not yet answered.
    wanted: RwSignal<bool>,
    /// Counts the times somebody signed in again on this page.
    times: RwSignal<u32>,
}

impl SignInAgain {
    /// Opens the dialog.
    pub fn ask(self) {
        self.wanted.set(true);
    }

    /// How often somebody has signed in again on this page: what waited for it tries once more when this changes.
    pub fn times(self) -> Signal<u32> {
        self.times.into()
    }
}

/// The page's way to ask for signing in again.
pub fn use_sign_in_again() -> SignInAgain {
    use_context().unwrap_or_else(|| SignInAgain {
        wanted: RwSignal::new(false),
        times: RwSignal::new(0),
    })
}

/// Provides [`SignInAgain`] to all pages. Called once, by the component of the site.
pub fn provide_sign_in_again() {
    provide_context(SignInAgain {
        wanted: RwSignal::new(false),
        times: RwSignal::new(0),
    });
}

/// Watches the session of a signed-in person.
#[component]
pub fn SessionWatch() -> impl IntoView {}
