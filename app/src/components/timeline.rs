//! The stations of a cycle as a line. Each says in words how far it is; the lamp stands where we are.

use domain::calendar::{Place, Stop, stops};
use domain::cycle::Cycle;
use domain::time::Day;
use leptos::prelude::*;

use crate::words::use_words;

/// The line; from left to right where there is room, else from top to bottom.
#[component]
pub fn Timeline(
    /// The cycle.
    cycle: Cycle,
    /// Whose last day is shown.
    due: Day,
    /// The day it is.
    today: Day,
) -> impl IntoView {
    let (words, terms) = (&use_words().calendar, &use_words().terms);
    let stops = stops(&cycle, due, today);
    let is_on_a_stop = stops.iter().any(|stop| stop.day == today);
    let here = move || {
        view! {
            <li class="here" aria-current="date">
                <i></i>
                <b>{words.here}</b>
                <span class="num">{today.dmy()}</span>
            </li>
        }
    };
    let next = stops.iter().position(|stop| stop.place == Place::Next);
    let is_over = next.is_none();
    let items = stops
        .into_iter()
        .enumerate()
        .map(|(at, Stop { station, day, place })| {
            let is_today = day == today;
            let class = match place {
                Place::Past => "past",
                _ if is_today => "here",
                Place::Next => "next",
                Place::Ahead => "",
            };
            let now = (next == Some(at) && !is_on_a_stop).then(here);
            view! {
                {now}
                <li class=class aria-current=is_today.then_some("date")>
                    <i></i>
                    <b>{(words.station)(station)}</b>
                    <span class="num" title=(terms.weekday)(day)>
                        {day.dmy()}
                    </span>
                    <span class="sm">{(words.away)(day.days_since(today))}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="tl">{items} {is_over.then(here)}</ol> }
}
