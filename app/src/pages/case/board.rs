//! The board: one column for each state somebody still has to act in, and what has ended lately.

use domain::case::{CaseLine, CaseList, CaseState, Which};
use leptos::prelude::*;

use super::state::ListState;
use crate::components::case::line::Card;
use crate::components::case::tag::CaseTag;
use crate::words::use_words;

/// Cards of one column.
const MOST: usize = 12;
/// Cards of what has ended.
const MOST_ENDED: usize = 4;

/// The columns.
#[component]
pub fn Board(view: CaseList, state: ListState) -> impl IntoView {
    let columns = CaseState::OPEN
        .into_iter()
        .chain([CaseState::Closed])
        .map(|column| {
            let lines: Vec<CaseLine> = view.lines.iter().filter(|line| line.state == column).cloned().collect();
            let all = state.with_which(Which::In(column)).href();
            view! { <Column column lines all today=view.today /> }
        })
        .collect_view();
    view! { <div class="board">{columns}</div> }
}

#[component]
fn Column(column: CaseState, lines: Vec<CaseLine>, all: String, today: domain::time::Day) -> impl IntoView {
    let words = &use_words().case;
    let most = if column.is_open() { MOST } else { MOST_ENDED };
    let id = format!("cot-{}", column.code());
    let (count, labelled_by) = (lines.len(), id.clone());
    let more = (count > most).then(|| {
        view! {
            <a class="more" href=all>
                {(words.board_more)(count - most)}
            </a>
        }
    });
    let cards = if lines.is_empty() {
        view! { <p class="sm mut">{words.board_empty}</p> }.into_any()
    } else {
        let cards = lines
            .into_iter()
            .take(most)
            .map(|line| view! { <Card line today /> })
            .collect_view();
        view! { <ul>{cards}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby=labelled_by>
            <h2 id=id>
                <CaseTag state=column />
                <span class="num">{count.to_string()}</span>
            </h2>
            {cards}
            {more}
        </section>
    }
}
