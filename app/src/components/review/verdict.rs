//! The verdict on one answer: accepting takes one press, returning a reason and a word of what to do.
//!
//! Plain posts; in the browser `enhance::review` sends them in place and goes on to the next answer.

use domain::assessment::{ReviewView, ReviewedAnswer};
use domain::indicator::Kind;
use domain::workflow::{ReturnReason, Verdict};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::form::fields::{AnswerKey, KeyFields};
use crate::components::form::text_area::TextArea;
use crate::components::icon::{Glyph, Icon};
use crate::components::review::detail::Spot;
use crate::components::review::points::PointsForm;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// What is typed and chosen in the forms, and what is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Typed {
    reason: String,
    text: String,
    /// Stable code of what is missing or went wrong.
    problem: String,
}

/// Both forms and the verdict so far.
#[component]
pub fn VerdictForms(
    /// The review.
    view: ReviewView,
    /// The answer.
    answer: ReviewedAnswer,
    /// Where it stands in the list.
    spot: Spot,
) -> impl IntoView {
    let words = &use_words().review;
    let typed = first_typed(&answer);
    let so_far = match &answer.verdict {
        Verdict::Pending => answer.verified.as_ref().map(|(given, why)| {
            let given = format::short(*given, 2, use_lang());
            view! { <p class="note">{(words.given_before)(&given, why)}</p> }.into_any()
        }),
        Verdict::Accepted if !answer.is_complete() => {
            Some(view! { <p class="note">{words.is_left_open}</p> }.into_any())
        }
        Verdict::Accepted => match &answer.verified {
            Some((given, why)) => {
                let given = format::short(*given, 2, use_lang());
                let text = (use_words().grade.is_verified)(&given, why);
                Some(view! { <p class="note note-ok">{text}</p> }.into_any())
            }
            None => Some(view! { <p class="note note-ok">{words.is_accepted}</p> }.into_any()),
        },
        Verdict::Returned { reason, text } => Some(
            view! {
                <div class="note note-back">
                    <p>
                        <b>{(words.is_returned)((use_words().form.reason)(*reason))}</b>
                    </p>
                    <p class="said" lang="vi">{text.clone()}</p>
                </div>
            }
            .into_any(),
        ),
    };
    let forms = if view.may_judge {
        view! { <Forms view answer spot typed /> }.into_any()
    } else {
        let by = view.work.reviewer.as_ref().map(|unit| unit.name.get(use_lang()));
        let why = if view.is_own && view.work.state.is_with_reviewer() {
            (words.lies_with)(by)
        } else if view.is_own || view.work.state.is_approved() {
            words.read_only.to_owned()
        } else {
            (words.reviewed_by)(by)
        };
        view! { <p class="note mut">{why}</p> }.into_any()
    };
    view! {
        <section class="vf" id="tham-dinh" aria-labelledby="tham-dinh-h">
            <h3 id="tham-dinh-h">{words.verdict}</h3>
            {so_far}
            {forms}
        </section>
    }
}

/// What the forms start with: what came back with the address, else the verdict so far.
fn first_typed(answer: &ReviewedAnswer) -> Typed {
    let query = use_query_map().get_untracked();
    let text = |name: &str| query.get(name).unwrap_or_default();
    if text("cau") == answer.indicator.code && !text("loi").is_empty() {
        return Typed {
            reason: text("reason"),
            text: text("text"),
            problem: text("loi"),
        };
    }
    match &answer.verdict {
        Verdict::Returned { reason, text } => Typed {
            reason: reason.code().to_owned(),
            text: text.clone(),
            problem: String::new(),
        },
        Verdict::Pending | Verdict::Accepted => Typed::default(),
    }
}

#[component]
fn Forms(view: ReviewView, answer: ReviewedAnswer, spot: Spot, typed: Typed) -> impl IntoView {
    let words = &use_words().review;
    let key = AnswerKey {
        cycle: view.work.cycle.code.clone(),
        unit: view.work.unit.code.clone(),
        indicator: answer.indicator.code.clone(),
    };
    let lacks_reason = typed.problem == "reason";
    let lacks_text = matches!(typed.problem.as_str(), "text" | "reason-text");
    let general = match typed.problem.as_str() {
        "" => None,
        _ if lacks_reason || lacks_text => None,
        "points" | "above-maximum" | "why" => None,
        "verdict" => Some(words.choose_verdict),
        "stale" => Some(words.stale),
        _ => Some(words.failed),
    };
    let opens = !typed.text.is_empty() || !typed.reason.is_empty() || lacks_reason || lacks_text;
    let (version, seen) = (answer.version.to_string(), answer.seen());
    let next = spot.next.unwrap_or_default();
    let reasons = ReturnReason::ALL
        .into_iter()
        .map(|reason| {
            view! {
                <option value=reason.code() selected=typed.reason == reason.code()>
                    {(use_words().form.reason)(reason)}
                </option>
            }
        })
        .collect_view();
    view! {
        <p class="note note-danger" role="alert" id="tham-dinh-loi" data-failed=words.failed hidden=general.is_none()>
            {general}
        </p>
        <form method="post" action="/fn/answer/judge" data-verdict="">
            <KeyFields key=key.clone() />
            <input type="hidden" name="version" value=version.clone() />
            <input type="hidden" name="seen" value=seen.clone() />
            <input type="hidden" name="next" value=next.clone() />
            <input type="hidden" name="verdict" value="accept" />
            <button class="btn" type="submit" id="chap-nhan">
                <Icon glyph=Glyph::Check small=true />
                {if answer.is_complete() { words.accept } else { words.accept_gap }}
            </button>
        </form>
        {(answer.indicator.kind == Kind::Points && answer.is_complete())
            .then(|| view! { <PointsForm answer key=key.clone() next=next.clone() /> })}
        <details class="back" id="tra-lai" open=opens>
            <summary class="btn btn-back">
                <Icon glyph=Glyph::Undo2 small=true />
                {words.give_back}
            </summary>
            <form method="post" action="/fn/answer/judge" data-verdict="" novalidate>
                <KeyFields key />
                <input type="hidden" name="version" value=version />
                <input type="hidden" name="seen" value=seen />
                <input type="hidden" name="next" value=next />
                <input type="hidden" name="verdict" value="return" />
                <div class="field">
                    <label for="reason">{words.reason}</label>
                    <select
                        class="in"
                        id="reason"
                        name="reason"
                        aria-describedby="reason-p"
                        aria-invalid=lacks_reason.then_some("true")
                    >
                        <option value="">{words.choose_reason}</option>
                        {reasons}
                    </select>
                    <p class="err" id="reason-p">
                        {lacks_reason.then_some(words.need_reason)}
                    </p>
                </div>
                <div class="field">
                    <label for="text">{words.text}</label>
                    <p class="hint" id="text-h">
                        {words.text_hint}
                    </p>
                    <TextArea
                        name="text"
                        text=typed.text
                        described_by="text-h text-p"
                        invalid=Signal::stored(lacks_text)
                    />
                    <p class="err" id="text-p">
                        {lacks_text.then_some(words.need_text)}
                    </p>
                </div>
                <p class="va">
                    <button class="btn btn-back" type="submit">
                        <Icon glyph=Glyph::Undo2 small=true />
                        {words.save_return}
                    </button>
                    <span class="sm mut">{words.only_this}</span>
                </p>
            </form>
        </details>
    }
}
