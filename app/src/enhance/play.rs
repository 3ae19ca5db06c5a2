//! The cycles one after the other: each stop's link is followed by a turn, until the last or until a reader does anything
//! else. Where less motion is asked for, the style leaves the button out.

use std::cell::RefCell;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::{around, one, turn};

/// Long enough to see what changed.
const PAUSE: Duration = Duration::from_millis(1500);
const BUTTON: &str = "[data-play]";

thread_local! {
    static PLAYING: RefCell<Option<IntervalHandle>> = const { RefCell::new(None) };
}

/// Begins to listen.
pub fn listen() {
    // It lives as long as the document.
    let _ = window_event_listener(ev::click, |event| {
        let begins = around::<web_sys::Element>(&event, BUTTON).is_some() && PLAYING.with_borrow(Option::is_none);
        stop();
        if begins && step() {
            PLAYING.set(
                set_interval_with_handle(
                    || {
                        if !step() {
                            stop();
                        }
                    },
                    PAUSE,
                )
                .ok(),
            );
        }
        show();
    });
}

/// Says on the button whether it plays.
pub fn show() {
    if let Some(button) = one(BUTTON) {
        let playing = PLAYING.with_borrow(Option::is_some);
        // Cannot fail on an element of ours.
        let _ = button.set_attribute("aria-pressed", if playing { "true" } else { "false" });
    }
}

fn stop() {
    if let Some(handle) = PLAYING.take() {
        handle.clear();
    }
    show();
}

/// Goes to the next cycle, from the last to the first; `false` where there is none, or the last was just reached.
fn step() -> bool {
    let next = one("[data-play] ~ ol li:has([aria-current]) + li a").or_else(|| {
        let at_rest = PLAYING.with_borrow(Option::is_none);
        at_rest.then(|| one("[data-play] ~ ol li:first-child a")).flatten()
    });
    let Some(address) = next.and_then(|link| link.get_attribute("href")) else {
        return false;
    };
    turn::to(&address);
    true
}
