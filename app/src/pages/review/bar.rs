//! The bar of the review: how many have been judged, and the one step that ends it.

use domain::assessment::{ActionOffer, ReviewView, ReviewedAnswer};
use domain::workflow::{Action, Verdict};
use leptos::prelude::*;

use crate::context::use_lang;
use crate::pages::hub::short;
use crate::words::use_words;

/// The bar.
#[component]
pub fn ReviewBar(
    /// The review.
    view: ReviewView,
    /// Answers that are not judged yet.
    pending: usize,
) -> impl IntoView {
    let words = use_words();
    let of = view.answers.len();
    let offers: Vec<ActionOffer> = view
        .actions
        .iter()
        .filter(|offer| matches!(offer.action, Action::ReturnPart | Action::PassOn | Action::Approve) && offer.ready)
        .cloned()
        .collect();
    let still = (view.may_judge && offers.is_empty() && pending > 0)
        .then(|| view! { <p class="sm mut last">{(words.review.still)(pending)}</p> });
    let buttons = offers
        .into_iter()
        .map(|offer| view! { <Finish view=view.clone() offer /> })
        .collect_view();
    view! {
        <section class="barb" aria-label=words.review.bar>
            <div class="wrap">
                <p class="sm bt">
                    <b class="num">{format!("{}/{of}", of.saturating_sub(pending))}</b>
                    {format!(" {}", words.review.seen)}
                    {view
                        .may_judge
                        .then(|| view! { <span class="mut d-only js">{format!(" \u{b7} {}", words.review.keys)}</span> })}
                </p>
                {still}
                {buttons}
            </div>
        </section>
    }
}

/// A step with the whole self-assessment: a plain post.
#[component]
fn Finish(view: ReviewView, offer: ActionOffer) -> impl IntoView {
    let words = &use_words().review;
    let unit = view.work.unit.short.get(use_lang()).to_owned();
    let label = if offer.action == Action::Approve {
        (words.finish_approve)(&unit)
    } else if offer.action == Action::PassOn {
        let next = view.levels.get(usize::from(view.work.level.at) + 1);
        (words.finish_pass)(&unit, next.and_then(|next| short(&next.place, use_lang())))
    } else {
        let is_returned = |answer: &&ReviewedAnswer| matches!(answer.verdict, Verdict::Returned { .. });
        let returned = view.answers.iter().filter(is_returned).count();
        (words.finish_return)(&unit, u32::try_from(returned).unwrap_or(u32::MAX))
    };
    view! {
        <form class="last" method="post" action="/fn/assessment/act">
            <input type="hidden" name="cycle" value=view.work.cycle.code />
            <input type="hidden" name="unit" value=view.work.unit.code />
            <input type="hidden" name="version" value=view.version.to_string() />
            <input type="hidden" name="action" value=offer.action.code() />
            <button class="btn" type="submit">
                {label}
            </button>
        </form>
    }
}
