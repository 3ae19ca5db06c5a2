//! `/ho-so`: who has what, as of a day.

use domain::register::{Overview, OverviewQuery, Register, Stage};
use domain::unit::UnitKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::facts::Published;
use super::policy::Policies;
use super::state::{State, Which};
use super::table::Table;
use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::link::{encode, link};
use crate::words::use_words;

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let state = State::of(|name| query.get(name).unwrap_or_default());
    let asked = OverviewQuery { day: state.read_day() };
    served(api::register::overview(asked), |view| {
        let body = match state.register {
            Register::Policy => view! { <PoliciesBody view state /> }.into_any(),
            _ => view! { <Body view state /> }.into_any(),
        };
        view! { <div class="wrap">{body}</div> }.into_any()
    })
}

#[component]
fn Body(view: Overview, state: State) -> impl IntoView {
    let words = &use_words().register;
    let counts = view.counts(state.register);
    let counts: Vec<_> = counts
        .into_iter()
        .filter(|count| state.kind.is_none_or(|kind| count.kind == kind))
        .collect();
    let heading = if view.rows.is_empty() {
        words.nobody.to_owned()
    } else {
        (words.headline)(state.register, &counts)
    };
    let rows: Vec<_> = state.listed(&view).into_iter().cloned().collect();
    let to_waiting = view! { <Waiting view=view.clone() state=state.clone() /> };
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead=words.lead>
            <span>{words.title}</span>
            <span>{(words.as_of)(view.day)}</span>
            <a href=link("/phoi-hop").href()>{use_words().coordination.title}</a>
            {to_waiting}
            <Illustrative shown=view.illustrative />
        </PageHead>
        {state.is_day_unread().then(|| view! { <p class="note note-ask" role="status">{words.bad_day}</p> })}
        <Choices view=view.clone() state=state.clone() />
        <WhichOnes view=view.clone() state=state.clone() />
        <Table rows day=view.day state />
        {view.illustrative.then(|| view! { <p class="src">{words.illustrative}</p> })}
        <Published facts=view.facts />
    }
}

/// One click away from those who have what: the policies that are proposed and not yet issued.
#[component]
fn Waiting(view: Overview, state: State) -> impl IntoView {
    let waiting = view
        .policies
        .iter()
        .filter(|line| line.stage == Stage::Proposed)
        .count();
    let to = State {
        register: Register::Policy,
        kind: None,
        ..state
    };
    let href = to.with_stage(Some(Stage::Proposed)).href();
    (waiting > 0).then(|| view! { <a href=href>{(use_words().policy.waiting)(waiting)}</a> })
}

/// Policies instead of units: where each stands.
#[component]
fn PoliciesBody(view: Overview, state: State) -> impl IntoView {
    let (words, policy) = (&use_words().register, &use_words().policy);
    let at = |stage: Stage| state.policies_of_kind(&view).filter(|line| line.stage == stage).count();
    let heading = (policy.headline)(at(Stage::Proposed), at(Stage::Issued));
    let lines: Vec<_> = state.policies(&view).into_iter().cloned().collect();
    let illustrative = view.policies.iter().any(|line| line.illustrative);
    view! {
        <PageTitle text=(words.name)(Register::Policy) />
        <PageHead heading lead=policy.lead>
            <a href=link("/ho-so").href()>{words.title}</a>
            <span>{(words.name)(Register::Policy)}</span>
            <span>{(words.as_of)(view.day)}</span>
            <Illustrative shown=illustrative />
        </PageHead>
        {state.is_day_unread().then(|| view! { <p class="note note-ask" role="status">{words.bad_day}</p> })}
        <Choices view=view.clone() state=state.clone() />
        <Stages view=view.clone() state=state.clone() />
        <Policies lines day=view.day state />
    }
}

/// All, and those at each stage: one click each.
#[component]
fn Stages(view: Overview, state: State) -> impl IntoView {
    let words = &use_words().policy;
    let all = state.policies_of_kind(&view).count();
    let items: Vec<_> = std::iter::once(None)
        .chain(Stage::ALL.map(Some))
        .map(|stage| {
            let label = stage.map_or_else(
                || (words.which_all)(all),
                |stage| {
                    let own = state.policies_of_kind(&view).filter(|line| line.stage == stage);
                    (words.which_at)(stage, own.count())
                },
            );
            let here = (stage == state.stage).then_some("page");
            view! {
                <a href=state.with_stage(stage).href() aria-current=here>
                    {label}
                </a>
            }
        })
        .collect();
    view! {
        <nav class="seg reg-which" aria-label=words.which>
            {items}
        </nav>
    }
}

/// Register, kind of unit, day: a plain form; with JavaScript a choice applies at once.
#[component]
fn Choices(view: Overview, state: State) -> impl IntoView {
    let (words, terms) = (&use_words().register, &use_words().terms);
    let registers = Register::ALL.map(|register| {
        view! {
            <option value=register.slug() selected=register == state.register>
                {(words.name)(register)}
            </option>
        }
    });
    let is_there = |kind: &UnitKind| match state.register {
        Register::Policy => view.policies.iter().any(|line| line.unit.kind == *kind),
        _ => view.rows.iter().any(|row| row.unit.kind == *kind),
    };
    let kinds: Vec<_> = UnitKind::ALL
        .into_iter()
        .filter(is_there)
        .map(|kind| {
            view! {
                <option value=kind.code() selected=state.kind == Some(kind)>
                    {(terms.unit_kind)(kind)}
                </option>
            }
        })
        .collect();
    let csv = state.csv().href();
    let add = view
        .adds_policy_to
        .as_ref()
        .filter(|_| state.register == Register::Policy)
        .map(|unit| {
            let href = link(format!("/ho-so/{}/{}/moi", encode(unit), Register::Policy.slug())).href();
            view! {
                <a class="btn btn-2" href=href>
                    <Icon glyph=Glyph::Plus small=true />
                    {(words.add)(Register::Policy)}
                </a>
            }
        });
    view! {
        <div class="tools">
            <form class="choose" method="get" action="/ho-so" data-at-once="">
                <input type="hidden" name="xem" value=state.choice() />
                <div>
                    <label class="sm" for="loai">{words.choose_register}</label>
                    <select class="in" id="loai" name="loai">{registers}</select>
                </div>
                <div>
                    <label class="sm" for="cap">{words.choose_kind}</label>
                    <select class="in" id="cap" name="cap">
                        <option value="">{words.all_kinds}</option>
                        {kinds}
                    </select>
                </div>
                <div>
                    <label class="sm" for="ngay">{words.choose_day}</label>
                    <input
                        class="in"
                        id="ngay"
                        name="ngay"
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        maxlength="20"
                        size="12"
                        title=words.day_hint
                        placeholder=view.today.dmy()
                        value=state.day.clone()
                    />
                </div>
                <button class="btn btn-2">{words.apply}</button>
            </form>
            <p class="ways">
                {add}
                <a class="btn btn-2" rel="external" href=csv download="">
                    <Icon glyph=Glyph::Download small=true />
                    {words.csv}
                </a>
            </p>
        </div>
    }
}

/// All, those without, those with: one click each.
#[component]
fn WhichOnes(view: Overview, state: State) -> impl IntoView {
    let words = &use_words().register;
    let all = state.of_kind(&view).count();
    let with = state.of_kind(&view).filter(|row| row.has(state.register)).count();
    let items = Which::ALL.map(|which| {
        let label = match which {
            Which::All => (words.which_all)(all),
            Which::Without => (words.which_without)(all - with),
            Which::With => (words.which_with)(with),
        };
        let here = (which == state.which).then_some("page");
        view! {
            <a href=state.with(which).href() aria-current=here>
                {label}
            </a>
        }
    });
    view! {
        <nav class="seg reg-which" aria-label=words.which>
            {items}
        </nav>
    }
}
