//! Asking from time to time how long the session lasts.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Nearness, SignInAgain, nearness, net, pause};

/// Begins the watch, and asks at once when the page is looked at again or somebody has signed in.
pub fn start(near: RwSignal<Nearness>, again: &SignInAgain) {
    let times = again.times();
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |before: Option<u32>| {
        let times = times.get();
        // The first answer is not urgent: the page has only just come.
        let wait = if before.is_none() {
            Duration::from_secs(20)
        } else {
            Duration::ZERO
        };
        later(wait, near, timer);
        times
    });
    // It lives as long as the document.
    let _ = window_event_listener(leptos::ev::focus, move |_| {
        if near.get_untracked() != Nearness::Ended {
            later(Duration::ZERO, near, timer);
        }
    });
}

type Timer = StoredValue<Option<TimeoutHandle>, LocalStorage>;

/// Asks after `wait`, in place of what was planned before.
fn later(wait: Duration, near: RwSignal<Nearness>, timer: Timer) {
    let planned = set_timeout_with_handle(move || spawn_local(ask(near, timer)), wait).ok();
    if let Some(before) = timer
        .try_update_value(|timer| std::mem::replace(timer, planned))
        .flatten()
    {
        before.clear();
    }
}

async fn ask(near: RwSignal<Nearness>, timer: Timer) {
    let Some(left) = net::remaining(false).await else {
        // Without an answer nothing is known; the network may be back soon.
        return later(Duration::from_mins(1), near, timer);
    };
    let (idle, absolute) = (left.idle_seconds_left, left.absolute_seconds_left);
    let now = nearness(left.signed_in, idle, absolute);
    if near.get_untracked() != now {
        near.set(now);
    }
    if now != Nearness::Ended {
        later(Duration::from_secs(pause(now, idle, absolute)), near, timer);
    }
}
