//! Which cases are shown.

use domain::case::{CaseList, CaseState, Which};
use leptos::prelude::*;

use super::state::ListState;
use crate::components::case::about_of;
use crate::components::kept::Kept;
use crate::context::use_lang;
use crate::words::use_words;

/// Where they stand, each with its count. Plain links.
#[component]
pub fn Whiches(view: CaseList, state: ListState) -> impl IntoView {
    let words = &use_words().case;
    let counts = &view.counts;
    let of = |state: CaseState| {
        let found = counts.states.iter().find(|(one, _)| *one == state);
        found.map_or(0, |(_, count)| *count)
    };
    let usual = [
        (Which::Open, words.open, counts.open),
        (Which::Mine, words.mine, counts.mine),
        (Which::Overdue, words.overdue, counts.overdue),
    ];
    let states = CaseState::OPEN.map(|state| (Which::In(state), (words.state)(state), of(state)));
    let ends = [
        (Which::Ended, words.ended, counts.ended),
        (Which::All, words.all, counts.open + counts.ended),
    ];
    let ended = CaseState::ALL
        .into_iter()
        .filter(|one| !one.is_open() && state.which == Which::In(*one))
        .map(|one| (Which::In(one), (words.state)(one), of(one)));
    let links = usual
        .into_iter()
        .chain(states)
        .chain(ends)
        .chain(ended)
        // What there is none of is no choice, unless it is the one taken.
        .filter(|(which, _, count)| *count > 0 || *which == Which::Open || *which == state.which)
        .map(|(which, name, count)| {
            let here = (which == state.which).then_some("true");
            view! {
                <li>
                    <a href=state.with_which(which).href() aria-current=here>
                        {name} " " <span class="num">{count.to_string()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="kk-n" aria-label=words.which>
            <ul class="jump">{links}</ul>
        </nav>
    }
}

/// Unit, subject, department, cycle and words. A plain form; with JavaScript a choice applies at once.
#[component]
pub fn Choices(view: CaseList, state: ListState) -> impl IntoView {
    let (words, lang) = (&use_words().case, use_lang());
    let units = view
        .units
        .iter()
        .map(|unit| (unit.code.clone(), unit.name.get(lang).to_owned()));
    let departments = view
        .departments
        .iter()
        .map(|unit| (unit.code.clone(), unit.name.get(lang).to_owned()));
    let subjects = view
        .subjects
        .iter()
        .map(|(about, name)| (about.code().to_owned(), about_of(about, name.as_ref())));
    let cycles = view
        .cycles
        .iter()
        .rev()
        .map(|(code, name)| (code.clone(), name.get(lang).to_owned()));
    let keep = [
        ("tt", state.which.code().to_owned()),
        ("xem", if state.is_board { "bang" } else { "" }.to_owned()),
    ];
    view! {
        <form class="kk-f" method="get" action="/kho-khan" data-at-once="">
            <div class="kk-q">
                <label class="sm" for="tim">{words.search}</label>
                <input class="in" id="tim" name="tim" type="search" autocomplete="off" value=state.search.clone() />
            </div>
            <Pick id="don-vi" label=words.unit every=words.every_unit chosen=state.unit choices=units.collect() />
            <Pick id="cs" label=words.about every=words.every_about chosen=state.about choices=subjects.collect() />
            <Pick id="so" label=words.department every=words.every_department chosen=state.department choices=departments.collect() />
            <Pick id="ky" label=words.cycle every=words.every_cycle chosen=state.cycle choices=cycles.collect() />
            <Kept words=keep />
            <button class="btn btn-2 no-js">{words.apply}</button>
        </form>
    }
}

/// One choice of several; nothing where there is nothing to choose.
#[component]
fn Pick(
    id: &'static str,
    label: &'static str,
    every: &'static str,
    chosen: String,
    choices: Vec<(String, String)>,
) -> impl IntoView {
    let is_idle = choices.len() < 2 && chosen.is_empty();
    (!is_idle).then(|| {
        let options = choices
            .into_iter()
            .map(|(code, name)| {
                let selected = code == chosen;
                view! { <option value=code selected=selected>{name}</option> }
            })
            .collect_view();
        view! {
            <div>
                <label class="sm" for=id>{label}</label>
                <select class="in" id=id name=id>
                    <option value="">{every}</option>
                    {options}
                </select>
            </div>
        }
    })
}
