//! The life of the submission as a line, the step back where there is one, and the full history.

use domain::assessment::{HistoryLine, HubView, LevelLine};
use domain::time::Day;
use domain::workflow::{Action, State};
use leptos::prelude::*;

use crate::components::review::history::HistoryList;
use crate::context::use_lang;
use crate::pages::hub::short;
use crate::words::use_words;

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Done,
    Now,
    Ahead,
}

struct Step {
    label: String,
    place: Place,
    when: String,
}

/// The card.
#[component]
pub fn Steps(
    /// The hub.
    view: HubView,
) -> impl IntoView {
    let words = &use_words().work;
    let steps = steps(&view)
        .into_iter()
        .map(|step| {
            let class = match step.place {
                Place::Done => "done",
                Place::Now => "now",
                Place::Ahead => "",
            };
            view! {
                <li class=class aria-current=(step.place == Place::Now).then_some("step")>
                    <i></i>
                    <span>{step.label}</span>
                    <span class="num sm mut">{step.when}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="buoc">
            <h2 class="h3" id="buoc">
                {words.steps}
            </h2>
            <ol class="steps">{steps}</ol>
            <Withdraw view=view.clone() />
            <HistoryList history=view.history />
        </section>
    }
}

/// Taking it back before it is handed in.
#[component]
fn Withdraw(view: HubView) -> impl IntoView {
    let words = &use_words().work;
    let offered = view
        .actions
        .iter()
        .any(|offer| offer.action == Action::Withdraw && offer.ready);
    offered.then(|| {
        view! {
            <form class="withdraw" method="post" action="/fn/assessment/act">
                <input type="hidden" name="cycle" value=view.work.cycle.code.clone() />
                <input type="hidden" name="unit" value=view.work.unit.code.clone() />
                <input type="hidden" name="version" value=view.version.to_string() />
                <input type="hidden" name="action" value=Action::Withdraw.code() />
                <button class="btn btn-2 btn-w" type="submit">
                    {(words.action)(Action::Withdraw)}
                </button>
                <p class="hint">{(words.action_help)(Action::Withdraw)}</p>
            </form>
        }
    })
}

/// The steps of this self-assessment: the usual ones, and a return where there was one.
fn steps(view: &HubView) -> Vec<Step> {
    let (words, lang) = (&use_words().work, use_lang());
    let place_of = |line: Option<&LevelLine>| line.and_then(|line| short(&line.place, lang).map(ToOwned::to_owned));
    let (by, last_by) = (place_of(view.levels.first()), place_of(view.levels.last()));
    let is_first = view.work.level.is_first();
    let (state, history, cycle) = (view.work.state, &view.history, &view.work.cycle);
    // The history is newest first.
    let last = |action: Action| history.iter().find(|line| line.action == action);
    let first = |action: Action| history.iter().rev().find(|line| line.action == action);
    let day = |line: Option<&HistoryLine>| line.map(|line| (words.step_day)(line.at.day())).unwrap_or_default();
    let until = |day: Day, place: Place| {
        if place == Place::Done {
            String::new()
        } else {
            (words.step_until)(day)
        }
    };
    let returned = last(Action::ReturnPart);
    let questions = view.work.coverage.whole;

    let place = |now: bool, done: bool| match (now, done) {
        (true, _) => Place::Now,
        (_, true) => Place::Done,
        _ => Place::Ahead,
    };
    let was_returned = returned.is_some();
    let filling = matches!(state, State::NotOpen | State::Drafting);
    let mut steps = vec![
        Step {
            label: words.step_open.to_owned(),
            place: Place::Done,
            when: (words.step_day)(cycle.opens),
        },
        Step {
            label: (words.step_fill)(questions),
            place: place(filling, !filling),
            when: String::new(),
        },
    ];
    let signing = place(state == State::AwaitingSignOff, state.is_handed_in());
    let handed_in = first(Action::Submit);
    steps.push(Step {
        label: words.step_sign.to_owned(),
        place: signing,
        when: if handed_in.is_some() {
            day(handed_in)
        } else {
            until(view.work.due, signing)
        },
    });
    let reviewing = matches!(state, State::Submitted | State::UnderReview | State::SentBack);
    let first_review = reviewing && is_first && !was_returned;
    let reviewed = state.is_approved() || was_returned || !is_first;
    steps.push(Step {
        label: (words.step_review)(by.as_deref()),
        place: place(first_review, reviewed),
        when: day(first(Action::StartReview)),
    });
    if let Some(line) = returned {
        steps.push(Step {
            label: (words.step_return)(line.returned),
            place: place(state == State::PartlyReturned, state != State::PartlyReturned),
            when: day(Some(line)),
        });
        let again = is_first && matches!(state, State::Resubmitted | State::UnderReview | State::SentBack);
        let resubmitted = last(Action::Submit).filter(|submit| submit.at > line.at);
        steps.push(Step {
            label: words.step_again.to_owned(),
            place: place(again, state.is_approved() || !is_first),
            when: day(resubmitted),
        });
    }
    // From place to place: the one approves, the next reviews.
    for pair in view.levels.windows(2) {
        let [one, next] = pair else { continue };
        let approved = |line: &LevelLine| line.approved.as_ref().map(|(_, at)| (words.step_day)(at.day()));
        steps.push(Step {
            label: (words.step_pass)(one.place.short.get(lang)),
            place: place(false, one.approved.is_some()),
            when: approved(one).unwrap_or_default(),
        });
        steps.push(Step {
            label: (words.step_review)(short(&next.place, lang)),
            place: place(next.is_here, next.approved.is_some()),
            when: String::new(),
        });
    }
    let approved = last(Action::Approve);
    let approving = place(state == State::Approved, state.is_published());
    steps.push(Step {
        label: (words.step_approve)(last_by.as_deref()),
        place: approving,
        when: if approved.is_some() {
            day(approved)
        } else {
            until(cycle.review_due, approving)
        },
    });
    steps.push(Step {
        label: words.step_publish.to_owned(),
        place: place(state.is_published(), false),
        when: day(last(Action::Publish)),
    });
    steps
}
