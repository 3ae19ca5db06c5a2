//! `/tham-dinh/{cycle}/{unit}`: the review of one unit. Exceptions first, the unremarkable in one act.

mod bar;
mod levels;

use std::collections::BTreeMap;

use domain::assessment::ReviewView;
use domain::case::Which;
use domain::conclusion::Task;
use domain::thread::Talk;
use domain::workflow::{State, Verdict};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::{assessment, case, conclusion, thread};
use crate::components::icon::{Glyph, Icon};
use crate::components::outcome::Outcome;
use crate::components::page_head::PageTitle;
use crate::components::review::detail::{Detail, Spot};
use crate::components::review::history::HistoryList;
use crate::components::review::list::{AnswerList, Groups};
use crate::components::review::queue::SideQueue;
use crate::components::served::served;
use crate::components::tag::{Illustrative, StateGlyph, StateTag};
use crate::components::talk::{TalkLink, UnitTalk};
use crate::components::task_list::TaskSection;
use crate::context::{use_lang, viewer};
use crate::link::link;
use crate::pages::case::ListState;
use crate::pages::grade::ToSheet;
use crate::pages::hub::place_of;
use crate::words::use_words;

use bar::ReviewBar;
use levels::{Levels, NO_REASON, SendBack};

/// One unit's answers under review; `?cau=` chooses the one shown in full.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let (cycle, unit) = use_params_map().with_untracked(place_of);
    let load = async move {
        let query = ListState {
            cycle,
            unit,
            which: Which::All,
            ..ListState::default()
        };
        let tasks = conclusion::open_tasks(&query.unit).await?;
        let view = assessment::review(query.cycle.clone(), query.unit.clone()).await?;
        let cases = case::list(query.query()).await?.lines.len();
        let talk = thread::talk(&query.cycle, &query.unit).await?;
        Ok((view, tasks, (cases, talk), query))
    };
    served(load, |(view, tasks, (cases, talk), list)| {
        view! { <Review view tasks cases list talk /> }.into_any()
    })
}

#[component]
fn Review(
    view: ReviewView,
    tasks: Vec<Task>,
    cases: usize,
    list: ListState,
    talk: BTreeMap<String, Talk>,
) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let groups = Groups::of(&view.answers, view.work.state);
    let asked = use_query_map().with_untracked(|query| query.get("cau").unwrap_or_default());
    let chosen = groups.chosen(&asked).cloned();
    let code = chosen
        .as_ref()
        .map(|answer| answer.indicator.code.clone())
        .unwrap_or_default();

    let unit = view.work.unit.name.get(lang).to_owned();
    let cycle = view.work.cycle.name.get(lang).to_owned();
    let pending = groups.count(|verdict| *verdict == Verdict::Pending);
    let at = usize::from(view.work.level.at);
    let own = viewer()
        .filter(|_| view.is_own)
        .and_then(|viewer| view.levels.iter().position(|level| level.place.code == viewer.unit));
    // The verdicts shown are those of the place where it lies now.
    let place = |at: usize| view.levels.get(at).map(|level| level.place.short.get(lang).to_owned());
    let passed = own
        .filter(|own| *own < at && view.work.state.is_with_reviewer())
        .and_then(|own| Some((place(own)?, place(at)?)));
    let is_passed = passed.is_some();
    let heading = match (&passed, groups.changed.len(), pending) {
        (Some((by, place)), ..) => (words.say_passed)(&unit, by, place),
        _ if view.work.state == State::SentBack => (words.say_sent_back)(&unit),
        _ if !groups.back.is_empty() => (words.say_back)(&unit, groups.back.len()),
        (_, 0, 0) => (words.say_done)(&unit),
        (_, 0, _) => (words.say)(&unit, groups.to_see()),
        (_, changed, _) => (words.say_again)(&unit, changed),
    };
    let since = view
        .work
        .since
        .map(|at| view! { <span class="sm mut">{(words.since_day)(at.day())}</span> });
    // What lies with the unit is chased by who reviews it first.
    let extend = (own == Some(0) && view.work.state == State::PartlyReturned).then(|| {
        let href = link("/tham-dinh/tien-trinh")
            .with("ky", &view.work.cycle.code)
            .with("don-vi", &view.work.unit.code)
            .at("gia-han")
            .href();
        view! { <a href=href>{use_words().board.to_line}</a> }
    });
    let title = format!("{code} {}", (words.review_title)(&unit, &cycle));
    let detail = chosen.map(|answer| {
        let spot = Spot {
            place: groups
                .in_order()
                .position(|other| other.indicator.code == code)
                .unwrap_or(0)
                + 1,
            of: view.answers.len(),
            next: groups.next_pending(&code).map(ToOwned::to_owned),
        };
        let (cycle, unit) = (view.work.cycle.code.clone(), view.work.unit.code.clone());
        let said = talk.get(&code).copied().unwrap_or_default();
        view! {
            <Detail view=view.clone() answer spot />
            <TalkLink cycle unit indicator=code.clone() talk=said />
        }
    });
    let names = view.answers.iter();
    let names = names
        .map(|answer| (answer.indicator.code.clone(), answer.indicator.name.clone()))
        .collect();
    let (of_cycle, of_unit) = (view.work.cycle.code.clone(), view.work.unit.code.clone());
    let within = view
        .work
        .reviewer
        .as_ref()
        .map(|unit| unit.code.as_str())
        .unwrap_or_default();
    let queue = link("/tham-dinh")
        .with("ky", &view.work.cycle.code)
        .with("trong", within)
        .href();
    // What is wrong with a verdict stands at its field, and there alone.
    let (is_of_verdict, is_of_reason) = use_query_map().with_untracked(|query| {
        let is_of_reason = query.get("loi").is_some_and(|code| code == NO_REASON);
        (
            ["verdict", "points"].iter().any(|name| query.get(name).is_some()),
            is_of_reason,
        )
    });
    // Unless there is no field: it has moved on.
    let shows_outcome = !(is_of_reason || is_of_verdict && view.may_judge);
    view! {
        <PageTitle text=title />
        <div class="rw" data-review="">
            <SideQueue lines=view.queue.clone() unit=view.work.unit.code.clone() />
            <div class="ls">
                <div class="rv-h">
                    <p class="crumb m-only">
                        <a href=queue>
                            <Icon glyph=Glyph::ChevronLeft small=true />
                            {(words.to_queue)(view.queue.len())}
                        </a>
                    </p>
                    <div class="over2">
                        <StateTag state=view.work.state />
                        <span class="sm mut">{cycle}</span>
                        {since}
                        {extend}
                        <ToSheet work=view.work.clone() />
                        <Illustrative shown=view.illustrative />
                    </div>
                    <h1 tabindex="-1">{heading}</h1>
                    {(!is_passed).then(|| view! { <Tally groups=groups.clone() /> })}
                </div>
                {shows_outcome.then(|| view! { <Outcome last=view.history.first().cloned() /> })}
                <Levels view=view.clone() />
                <AnswerList view=view.clone() groups chosen=code />
                {(cases > 0)
                    .then(|| {
                        let count = u32::try_from(cases).unwrap_or(u32::MAX);
                        view! {
                            <a class="more" href=list.link().href()>
                                <Icon glyph=Glyph::MessageCircleWarning small=true />
                                {(use_words().case.in_review)(count)}
                            </a>
                        }
                    })}
                <SendBack view=view.clone() />
                <TaskSection tasks />
                <UnitTalk cycle=of_cycle unit=of_unit talk names />
                <HistoryList history=view.history.clone() />
            </div>
            <section class="dt" id="cau" aria-labelledby="cau-h" tabindex="0">
                {detail}
            </section>
        </div>
        {(!is_passed).then(|| view! { <ReviewBar view pending /> })}
    }
}

/// How far the review is: accepted, returned, to look at, plain.
#[component]
fn Tally(groups: Groups) -> impl IntoView {
    let words = &use_words().review;
    let accepted = groups.count(|verdict| *verdict == Verdict::Accepted);
    let returned = groups.count(|verdict| matches!(verdict, Verdict::Returned { .. }));
    let (to_see, plain) = (groups.to_see(), groups.plain.len());
    let total = (accepted + returned + to_see + plain).max(1);
    let parts = [
        (accepted, "t-ok"),
        (returned, "t-back"),
        (to_see, "t-rev"),
        (plain, "t-rest"),
    ];
    let mut x = 0.0;
    let bars = parts
        .into_iter()
        .map(|(count, class)| {
            #[allow(clippy::cast_precision_loss, reason = "at most sixty answers")]
            let width = count as f64 / total as f64 * 100.0;
            let left = x;
            x += width;
            view! {
                <rect class=class x=format!("{left:.2}%") y="0" width=format!("{width:.2}%") height="12" />
            }
        })
        .collect_view();
    let texts = [
        (words.accepted)(accepted),
        (words.returned_count)(returned),
        (words.to_see)(to_see),
        (words.plain)(plain),
    ];
    let label = texts.join(", ");
    let [accepted, returned, to_see, plain] = texts;
    view! {
        <div class="tally">
            <svg width="100%" height="12" role="img" aria-label=label>
                {bars}
            </svg>
            <ul class="sm mut pgl">
                <li>
                    <StateGlyph state=State::Approved />
                    {format!(" {accepted}")}
                </li>
                <li>
                    <StateGlyph state=State::PartlyReturned />
                    {format!(" {returned}")}
                </li>
                <li>
                    <StateGlyph state=State::UnderReview />
                    {format!(" {to_see}")}
                </li>
                <li>{plain}</li>
            </ul>
        </div>
    }
}
