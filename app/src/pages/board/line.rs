//! One unit on the board.

use domain::board::{BoardLine, Holder, holder_from};
use domain::time::Day;
use leptos::prelude::*;

use crate::components::form::fields;
use crate::components::tag::StateTag;
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

/// Name, step, how long, last day, the last reminder, and what can be done.
#[component]
pub fn Line(
    /// The unit.
    line: BoardLine,
    /// The district whose board it is, by its code; `None` for the city's.
    here: Option<String>,
    /// The day it is.
    today: Day,
    /// Which units are listed, to come back to them.
    which: String,
) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let board = &words.board;
    let work = &line.work;
    let name = work.unit.name.get(lang).to_owned();
    let held = holder_from(work, here.as_deref());
    // What the city has not been given yet is not its to read.
    let heading = if work.state.is_handed_in() {
        let href = link(fields::review(&work.cycle.code, &work.unit.code)).href();
        view! { <a href=href>{name.clone()}</a> }.into_any()
    } else {
        view! { <span>{name.clone()}</span> }.into_any()
    };
    let with_unit = matches!(held, Holder::Late | Holder::Unit);
    let due = with_unit.then(|| {
        let why = line
            .extension
            .as_ref()
            .map(|extension| (words.calendar.why)(&extension.by, extension.at, &extension.reason));
        view! {
            <span>{(words.work.due)(work.due)}</span>
            <span class:late=held == Holder::Late>{(words.work.days_left)(work.days_left)}</span>
            {why.map(|why| view! { <span class="sm mut bd-why">{why}</span> })}
        }
    });
    let is_elsewhere = held == Holder::Elsewhere;
    let place = is_elsewhere.then(|| {
        let place = work.reviewer.as_ref().map(|place| place.short.get(lang));
        view! { <span class="mut">{(words.review.at_place)(place)}</span> }
    });
    let last = (with_unit && line.may_remind).then(|| match &line.reminded {
        _ if line.people == 0 => board.nobody.to_owned(),
        Some(last) => (board.reminded)(&last.at.hhmm_on(today), &last.by),
        None => board.never.to_owned(),
    });
    let remind = line.is_remindable(today).then(|| {
        view! {
            <form method="post" action="/fn/notice/nudge">
                <input type="hidden" name="cycle" value=work.cycle.code.clone() />
                <input type="hidden" name="unit" value=work.unit.code.clone() />
                <input type="hidden" name="which" value=which />
                <button class="btn btn-2" type="submit" aria-label=(board.remind_of)(&name)>
                    {board.remind}
                </button>
            </form>
        }
    });
    let extend = line.is_extendable().then(|| {
        let href = link("/tham-dinh/tien-trinh")
            .with("ky", &work.cycle.code)
            .with("don-vi", &work.unit.code)
            .at("gia-han")
            .href();
        view! {
            <a class="btn btn-3" href=href aria-label=(words.calendar.extend_of)(&name)>
                {board.extend}
            </a>
        }
    });
    view! {
        <li>
            <h2 class="h3">{heading}</h2>
            <span class="q-state">
                <StateTag state=work.state />
                <b class="sm num">{(board.lies)(line.lies)}</b>
            </span>
            <span class="bd-d sm">{due} {place}</span>
            <span class="sm mut">{last}</span>
            <span class="bd-a">{remind} {extend}</span>
        </li>
    }
}
