//! `/kho-khan`: difficulties and proposals, as a list and as a board.

mod board;
mod choices;
mod deeds;
mod one;
mod raise;
mod side;
mod state;
mod thread;

pub use one::CasePage;
pub use raise::RaisePage;
pub use state::ListState;

use domain::case::CaseList;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api;
use crate::components::case::line::Line;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::link::link;
use crate::words::use_words;

use board::Board;
use choices::{Choices, Whiches};

/// The list or the board.
#[component]
pub fn CasesPage() -> impl IntoView {
    let state = use_query_map().with_untracked(ListState::read);
    let query = state.query();
    served(api::case::list(query), |view| {
        view! {
            <div class="wrap">
                <Cases view state />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Cases(view: CaseList, state: ListState) -> impl IntoView {
    let words = &use_words().case;
    let counts = &view.counts;
    let heading = (words.headline)(counts.open, counts.mine, counts.overdue);
    let raise = view.may_raise.then(|| {
        view! {
            <a class="btn" href=link("/kho-khan/moi").href()>
                <Icon glyph=Glyph::Plus small=true />
                {words.raise}
            </a>
        }
    });
    let body = if state.is_board {
        view! { <Board view=view.clone() state=state.clone() /> }.into_any()
    } else {
        view! { <List view=view.clone() state=state.clone() /> }.into_any()
    };
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead=words.lead>
            <span>{words.title}</span>
            <Illustrative shown=view.illustrative />
        </PageHead>
        <div class="kk-tools">{raise} <Views state=state.clone() /></div>
        <Choices view=view.clone() state=state.clone() />
        {(!state.is_board).then(|| view! { <Whiches view=view.clone() state=state.clone() /> })}
        {body}
        <p class="twin-acts">
            <a class="more" rel="external" href=state.csv().href() download="">
                <Icon glyph=Glyph::Download small=true />
                {words.download}
            </a>
        </p>
    }
}

/// List or board.
#[component]
fn Views(state: ListState) -> impl IntoView {
    let words = &use_words().case;
    let view = |is_board: bool, name: &'static str| {
        let here = (state.is_board == is_board).then_some("true");
        view! {
            <a href=state.in_view(is_board).href() aria-current=here>
                {name}
            </a>
        }
    };
    view! {
        <nav class="seg" aria-label=words.views>
            {view(false, words.as_list)}
            {view(true, words.as_board)}
        </nav>
    }
}

#[component]
fn List(view: CaseList, state: ListState) -> impl IntoView {
    let words = &use_words().case;
    let today = view.today;
    if view.lines.is_empty() {
        let clear = state.has_choices().then(|| {
            view! {
                <a class="more" href=link("/kho-khan").href()>
                    {words.clear}
                </a>
            }
        });
        return view! { <p class="sec mut">{words.empty}</p> {clear} }.into_any();
    }
    let part = Part::read(&state.part, view.lines.len());
    let lines = view
        .lines
        .get(part.range())
        .unwrap_or_default()
        .iter()
        .map(|line| view! { <Line line=line.clone() today /> })
        .collect_view();
    view! {
        <ul class="kks">{lines}</ul>
        <Pages part href=move |part: &str| state.at(part).href() />
    }
    .into_any()
}
