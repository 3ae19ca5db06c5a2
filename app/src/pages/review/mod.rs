//! `/tham-dinh/{cycle}/{unit}`: the review of one unit. Exceptions first, the unremarkable in one act.

mod bar;

use domain::assessment::ReviewView;
use domain::workflow::Verdict;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::assessment;
use crate::components::form::outcome::Outcome;
use crate::components::icon::{Glyph, Icon};
use crate::components::loaded::loaded;
use crate::components::page_head::PageTitle;
use crate::components::review::detail::{Detail, Spot};
use crate::components::review::history::HistoryList;
use crate::components::review::keys;
use crate::components::review::list::{AnswerList, Groups};
use crate::components::review::queue::SideQueue;
use crate::components::tag::{Illustrative, StateGlyph, StateTag};
use crate::context::use_lang;
use crate::link::link;
use crate::words::use_words;

use bar::ReviewBar;

/// One unit's answers under review; `?cau=` chooses the one shown in full.
#[component]
pub fn ReviewPage() -> impl IntoView {
    let params = use_params_map();
    let place = Memo::new(move |_| {
        params.with(|params| {
            (
                params.get("cycle").unwrap_or_default(),
                params.get("unit").unwrap_or_default(),
            )
        })
    });
    let review = Resource::new(move || place.get(), |(cycle, unit)| assessment::review(cycle, unit));
    let again = Callback::new(move |()| review.refetch());
    let shown = StoredValue::new(0_u32);
    loaded(review, move |view| {
        shown.update_value(|shown| *shown += 1);
        view! { <Review view again generation=shown.get_value() /> }.into_any()
    })
}

#[component]
fn Review(view: ReviewView, again: Callback<()>, generation: u32) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let groups = Groups::of(&view.answers, view.work.state);
    let query = use_query_map();
    let chosen = Signal::from(Memo::new({
        let groups = groups.clone();
        move |_| {
            let asked = query.with(|query| query.get("cau").unwrap_or_default());
            groups
                .chosen(&asked)
                .map(|answer| answer.indicator.code.clone())
                .unwrap_or_default()
        }
    }));
    keys::listen(&view.work.cycle.code, &view.work.unit.code, groups.clone(), chosen);

    let unit = view.work.unit.name.get(lang).to_owned();
    let cycle = view.work.cycle.name.get(lang).to_owned();
    let pending = groups.count(|verdict| *verdict == Verdict::Pending);
    let heading = match (groups.changed.len(), pending) {
        _ if !groups.back.is_empty() => (words.say_back)(&unit, groups.back.len()),
        (0, 0) => (words.say_done)(&unit),
        (0, _) => (words.say)(&unit, groups.to_see()),
        (changed, _) => (words.say_again)(&unit, changed),
    };
    let since = view
        .work
        .since
        .map(|at| view! { <span class="sm mut">{(words.since_day)(at.day())}</span> });
    let detail = {
        let (view, groups) = (view.clone(), groups.clone());
        move || {
            let code = chosen.get();
            let answer = groups.in_order().find(|answer| answer.indicator.code == code).cloned();
            let of = view.answers.len();
            answer.map(|answer| {
                let place = groups
                    .in_order()
                    .position(|other| other.indicator.code == code)
                    .unwrap_or(0)
                    + 1;
                let next = groups.next_pending(&code).map(ToOwned::to_owned);
                let (view, spot) = (view.clone(), Spot { place, of, next });
                // Keyed, so that another answer gets forms of its own.
                view! {
                    <For
                        each=move || std::iter::once((view.clone(), answer.clone(), spot.clone()))
                        key=move |(_, answer, _)| (generation, answer.indicator.code.clone())
                        let((view, answer, spot))
                    >
                        <Detail view answer spot again />
                    </For>
                }
            })
        }
    };
    view! {
        <PageTitle text=(words.review_title)(&unit, &cycle) />
        <div class="rw">
            <SideQueue lines=view.queue.clone() unit=view.work.unit.code.clone() />
            <div class="ls">
                <div class="rv-h">
                    <p class="crumb m-only">
                        <a href=link("/tham-dinh").with("ky", &view.work.cycle.code).href()>
                            <Icon glyph=Glyph::ChevronLeft small=true />
                            {(words.to_queue)(view.queue.len())}
                        </a>
                    </p>
                    <div class="over2">
                        <StateTag state=view.work.state />
                        <span class="sm mut">{cycle}</span>
                        {since}
                        <Illustrative shown=view.illustrative />
                    </div>
                    <h1 tabindex="-1">{heading}</h1>
                    <Tally groups=groups.clone() />
                </div>
                <Outcome />
                <AnswerList view=view.clone() groups=groups.clone() chosen />
                <HistoryList history=view.history.clone() />
            </div>
            <section class="dt" id="cau" aria-labelledby="cau-h" tabindex="-1">
                {detail}
            </section>
        </div>
        <ReviewBar view pending />
    }
}

/// How far the review is: accepted, returned, to look at, plain.
#[component]
fn Tally(groups: Groups) -> impl IntoView {
    use domain::workflow::State;

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
