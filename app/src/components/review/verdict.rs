//! The verdict on one answer: accepting takes one press, returning a reason and a word of what to do.

use domain::assessment::{ReviewView, ReviewedAnswer};
use domain::workflow::{ReturnReason, Verdict};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_navigate, use_query_map};

use crate::api::answer::{Judgement, judge};
use crate::components::form::fields::{self, AnswerKey, KeyFields};
use crate::components::form::text_area::TextArea;
use crate::components::icon::{Glyph, Icon};
use crate::components::review::detail::Spot;
use crate::components::session::use_sign_in_again;
use crate::context::use_lang;
use crate::error::AppError;
use crate::link::link;
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
    /// Reads the review again.
    again: Callback<()>,
) -> impl IntoView {
    let words = &use_words().review;
    let typed = first_typed(&answer);
    let so_far = match &answer.verdict {
        Verdict::Pending => None,
        Verdict::Accepted => Some(view! { <p class="note note-ok">{words.is_accepted}</p> }.into_any()),
        Verdict::Returned { reason, text } => Some(
            view! {
                <div class="note note-back">
                    <p>
                        <b>{(words.is_returned)((use_words().form.reason)(*reason))}</b>
                    </p>
                    <p class="said">{text.clone()}</p>
                </div>
            }
            .into_any(),
        ),
    };
    let forms = if view.may_judge {
        view! { <Forms view answer spot again typed /> }.into_any()
    } else {
        view! { <p class="note mut">{words.read_only}</p> }.into_any()
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
fn Forms(view: ReviewView, answer: ReviewedAnswer, spot: Spot, again: Callback<()>, typed: Typed) -> impl IntoView {
    let words = &use_words().review;
    let key = AnswerKey {
        cycle: view.work.cycle.code.clone(),
        unit: view.work.unit.code.clone(),
        indicator: answer.indicator.code.clone(),
    };
    let problem = RwSignal::new(typed.problem.clone());
    let is = move |code: &'static str| Signal::derive(move || problem.with(|problem| problem == code));
    let general = move || {
        let text = problem.with(|problem| match problem.as_str() {
            "" | "reason" | "text" => None,
            "verdict" => Some(words.choose_verdict),
            "stale" => Some(words.stale),
            _ => Some(words.failed),
        });
        text.map(|text| view! { <p class="note note-danger">{text}</p> })
    };
    let opens =
        !typed.text.is_empty() || !typed.reason.is_empty() || matches!(typed.problem.as_str(), "reason" | "text");
    let submit = Submit {
        key: key.clone(),
        spot: spot.clone(),
        again,
        problem,
    };
    let (accept, give_back) = (submit.clone().handler(), submit.handler());
    let version = answer.version.to_string();
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
        <div role="alert">{general}</div>
        <form method="post" action="/fn/answer/judge" on:submit=accept>
            <KeyFields key=key.clone() />
            <input type="hidden" name="version" value=version.clone() />
            <input type="hidden" name="next" value=next.clone() />
            <input type="hidden" name="verdict" value="accept" />
            <button class="btn" type="submit" id="chap-nhan">
                <Icon glyph=Glyph::Check small=true />
                {words.accept}
            </button>
        </form>
        <details class="back" id="tra-lai" open=opens>
            <summary class="btn btn-back">
                <Icon glyph=Glyph::Undo2 small=true />
                {words.give_back}
            </summary>
            <form method="post" action="/fn/answer/judge" novalidate on:submit=give_back>
                <KeyFields key />
                <input type="hidden" name="version" value=version />
                <input type="hidden" name="next" value=next />
                <input type="hidden" name="verdict" value="return" />
                <div class="field">
                    <label for="reason">{words.reason}</label>
                    <select
                        class="in"
                        id="reason"
                        name="reason"
                        aria-describedby="reason-p"
                        aria-invalid=move || is("reason").get().then_some("true")
                    >
                        <option value="">{words.choose_reason}</option>
                        {reasons}
                    </select>
                    <p class="err" id="reason-p">
                        {move || is("reason").get().then_some(words.need_reason)}
                    </p>
                </div>
                <div class="field">
                    <label for="text">{words.text}</label>
                    <p class="hint" id="text-h">
                        {words.text_hint}
                    </p>
                    <TextArea name="text" text=typed.text described_by="text-h text-p" invalid=is("text") />
                    <p class="err" id="text-p">
                        {move || is("text").get().then_some(words.need_text)}
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

/// Sends a verdict in place, then goes on to the next answer.
#[derive(Clone)]
struct Submit {
    key: AnswerKey,
    spot: Spot,
    again: Callback<()>,
    problem: RwSignal<String>,
}

impl Submit {
    fn handler(self) -> impl FnMut(SubmitEvent) + 'static {
        let navigate = use_navigate();
        let sign_in = use_sign_in_again();
        let lang = use_lang();
        let Self {
            key,
            spot,
            again,
            problem,
        } = self;
        let onward = spot.next.as_ref().map(|next| {
            link(fields::review(&key.cycle, &key.unit))
                .with("cau", next)
                .at("cau")
                .href()
        });
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(judgement) = posted(&event) else { return };
            if let Err(code) = judgement.verdict() {
                problem.set(code.to_owned());
                return;
            }
            problem.set(String::new());
            let (navigate, onward) = (navigate.clone(), onward.clone());
            let back = link(fields::review(&key.cycle, &key.unit))
                .with("cau", &key.indicator)
                .with("loi", "stale")
                .with("reason", &judgement.reason)
                .with("text", &judgement.text)
                .in_lang(lang);
            spawn_local(async move {
                match judge(judgement).await {
                    Ok(()) => {
                        if let Some(onward) = onward {
                            navigate(&onward, leptos_router::NavigateOptions::default());
                        }
                        again.run(());
                    }
                    // The answer has changed: it is read again, and what was typed comes along in the address, as
                    // for a plain post.
                    Err(AppError::Stale) => {
                        navigate(&back, leptos_router::NavigateOptions::default());
                        again.run(());
                    }
                    Err(error) => {
                        if error == AppError::Unauthenticated {
                            sign_in.ask();
                        }
                        // The pane may have been left meanwhile.
                        let _ = problem.try_set("failed".to_owned());
                    }
                }
            });
        }
    }
}

/// What the form of `event` holds.
fn posted(event: &SubmitEvent) -> Option<Judgement> {
    use wasm_bindgen::JsCast as _;

    let form: web_sys::HtmlFormElement = event.target()?.dyn_into().ok()?;
    let data = web_sys::FormData::new_with_form(&form).ok()?;
    let text = |name: &str| data.get(name).as_string().unwrap_or_default();
    Some(Judgement {
        cycle: text("cycle"),
        unit: text("unit"),
        indicator: text("indicator"),
        version: text("version"),
        verdict: text("verdict"),
        reason: text("reason"),
        text: text("text"),
        next: text("next"),
    })
}
