//! What waits for whom: how much lies with units, reviewers and departments, for how long, and where it is dealt with.

use domain::account::Actor;
use domain::explore::HomeView;
use domain::permission::{Permission, allows, oversees};
use domain::wait::{Party, Wait};
use domain::workflow::State;
use leptos::prelude::*;

use crate::context::{use_lang, viewer};
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// The list. A visitor is told how many units are published and how many are not.
#[component]
pub fn Waits(
    /// For people who signed in.
    waits: Vec<Wait>,
    /// The page.
    view: HomeView,
) -> impl IntoView {
    let words = &use_words().home;
    let cycle = view.cycle.code.clone();
    let items: Vec<_> = match viewer() {
        Some(actor) => waits.iter().map(|wait| of_party(wait, &actor, &cycle)).collect(),
        None => in_public(&view),
    };
    let nothing = items
        .is_empty()
        .then(|| view! { <p class="mut">{words.waits_none}</p> });
    let items: Vec<_> = items
        .into_iter()
        .map(|(who, what, href)| {
            let who = match href {
                Some(href) => view! { <a href=href>{who}</a> }.into_any(),
                None => view! { <span>{who}</span> }.into_any(),
            };
            view! { <li>{who} " " <span class="num">{what}</span></li> }
        })
        .collect();
    view! {
        {nothing}
        <ul class="waits">{items}</ul>
    }
}

/// Who, how much for how long, and where it is dealt with.
type Line = (String, String, Option<String>);

fn of_party(wait: &Wait, actor: &Actor, cycle: &str) -> Line {
    let (lang, words) = (use_lang(), &use_words().home);
    let count = format::count(wait.count, lang);
    let what = match wait.party {
        Party::Late => (words.wait_late)(&count, wait.days),
        Party::Department(_) | Party::Departments(_) => (words.wait_figures)(&count, wait.days),
        _ => (words.wait_units)(&count, wait.days),
    };
    ((words.wait_for)(&wait.party, lang), what, to(&wait.party, actor, cycle))
}

/// Where a reader deals with it; those who fill in have one list of their own.
fn to(party: &Party, actor: &Actor, cycle: &str) -> Option<String> {
    let may = |permission| allows(Some(actor), permission, &actor.scope);
    let queue = link("/tham-dinh").with("ky", cycle);
    let board = link("/tham-dinh/tien-trinh").with("ky", cycle);
    if !oversees(actor) {
        return Some(match party {
            Party::Department(_) | Party::Departments(_) => link("/so-lieu-nganh").href(),
            _ => link("/tu-danh-gia").href(),
        });
    }
    match party {
        Party::Late => Some(board.with("xem", "qua-han").href()),
        Party::Units(_) => Some(board.with("xem", "don-vi").href()),
        Party::Reviewer(Some(place)) if place.code != actor.unit => Some(queue.with("trong", &place.code).href()),
        Party::Reviewer(_) | Party::Places(_) | Party::Publisher => Some(queue.href()),
        Party::Department(_) | Party::Departments(_) => may(Permission::ReadRule).then(|| link("/phoi-hop").href()),
    }
}

/// What anybody may know: how many units are published, and how many are not yet.
fn in_public(view: &HomeView) -> Vec<Line> {
    let (lang, words) = (use_lang(), &use_words().home);
    let count = |is: &dyn Fn(Option<State>) -> bool| {
        let own = view.states.iter().filter(|(state, _)| is(*state));
        own.map(|(_, units)| units.len()).sum::<usize>()
    };
    let is_open = |state: Option<State>| state.is_some_and(State::is_published);
    let to_map = link("/ban-do").with("ky", &view.cycle.code).href();
    [
        (words.public_open, count(&is_open)),
        (words.public_closed, count(&|state| !is_open(state))),
    ]
    .into_iter()
    .filter(|(_, many)| *many > 0)
    .map(|(who, many)| {
        let many = format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
        (who.to_owned(), (words.public_units)(&many), Some(to_map.clone()))
    })
    .collect()
}
