//! Policies: where each stands, what has been done with it, which difficulties it answers.

use domain::register::{Body, Policy, PolicyLine, Register, Stage};
use domain::time::Day;
use leptos::prelude::*;

use super::state::State;
use crate::components::pages::{Pages, Part};
use crate::context::use_lang;
use crate::link::{encode, link};
use crate::words::use_words;

/// Where a policy stands, and since when. Hue says who holds it: those who look into it, those it was proposed to, nobody
/// any more.
#[component]
pub fn StageTag(
    /// Where.
    stage: Stage,
    /// Since when.
    since: Day,
) -> impl IntoView {
    let words = &use_words().policy;
    let class = match stage {
        Stage::Reviewing => "tag c-draft",
        Stage::Proposed => "tag c-sent",
        Stage::Issued => "tag c-ok",
        Stage::Over => "tag c-lock",
        Stage::Declined => "tag c-back",
    };
    view! {
        <p class="reg-stage">
            <span class=class>{(words.stage)(stage)}</span>
            <span class="sm mut">{(words.since)(since)}</span>
        </p>
    }
}

/// What has been done with a policy, one step after the other; what it is for comes first.
pub fn steps(body: &Body) -> Vec<String> {
    let (words, own) = (&use_words().register, &use_words().policy);
    let Some(policy) = &body.policy else { return Vec::new() };
    let issued = policy
        .issued
        .map(|day| format!("{}, {}", (words.cited)(&body.number, day), body.issuer));
    let period = policy.issued.map(|_| (words.period)(None, body.until));
    [
        Some((own.matter)(policy.matter).to_owned()),
        policy.reviewed.map(own.reviewed),
        policy.proposed.map(|day| (own.proposed)(&policy.to, day)),
        issued,
        period.filter(|text| !text.is_empty()),
        policy.declined.map(own.declined),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The difficulties that a policy answers, and what was noted.
#[component]
pub fn Answered(
    /// What the entry says of the policy.
    policy: Policy,
    /// Whether its note is shown too.
    #[prop(default = true)]
    with_note: bool,
) -> impl IntoView {
    let words = &use_words().policy;
    let note = (with_note && !policy.note.is_empty()).then(|| view! { <p class="said" lang="vi">{policy.note}</p> });
    let cases: Vec<_> = policy
        .cases
        .iter()
        .map(|number| {
            view! {
                " "
                <a href=link(format!("/kho-khan/{number}")).href()>{number.to_string()}</a>
            }
        })
        .collect();
    let cases = (!cases.is_empty()).then(|| view! { <p class="sm">{words.answers} {cases}</p> });
    view! {
        {note}
        {cases}
    }
}

/// One line a policy.
#[component]
pub fn Policies(
    /// Which.
    lines: Vec<PolicyLine>,
    /// As of which day.
    day: Day,
    /// What the address says.
    state: State,
) -> impl IntoView {
    let words = &use_words().policy;
    if lines.is_empty() {
        return view! { <p class="sec">{words.empty}</p> }.into_any();
    }
    let part = Part::read(&state.part, lines.len());
    let rows: Vec<_> = lines
        .get(part.range())
        .unwrap_or_default()
        .iter()
        .map(|line| view! { <Line line=line.clone() /> })
        .collect();
    view! {
        <table class="tb reg-tb reg-pol">
            <caption>{(words.caption)(day)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.policy}</th>
                    <th scope="col">{words.stands}</th>
                    <th scope="col">{words.whom}</th>
                    <th scope="col">{words.whose}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Pages part href=move |at: &str| state.at(at).href() />
    }
    .into_any()
}

#[component]
fn Line(line: PolicyLine) -> impl IntoView {
    let (words, lang) = (&use_words().policy, use_lang());
    let unit = format!("/ho-so/{}", encode(&line.unit.code));
    let page = link(format!("{unit}/{}/{}", Register::Policy.slug(), line.id)).href();
    let (whom, number) = match line.stage {
        Stage::Issued | Stage::Over => (line.body.issuer.clone(), Some(line.body.number.clone())),
        _ => (line.policy.to.clone(), None),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=page lang="vi">{line.body.title.clone()}</a>
                <span class="sm mut reg-above">{(words.matter)(line.policy.matter)}</span>
            </th>
            <td data-name=words.stands>
                <StageTag stage=line.stage since=line.since />
            </td>
            <td data-name=words.whom lang="vi">
                {whom}
                {number.map(|number| view! { <span class="sm mut reg-day">{number}</span> })}
            </td>
            <td data-name=words.whose>
                <a href=link(unit).at(Register::Policy.slug()).href()>{line.unit.short.get(lang).to_owned()}</a>
            </td>
        </tr>
    }
}
