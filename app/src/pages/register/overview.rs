//! `/ho-so`: who has what, as of a day.

use domain::register::{Overview, OverviewQuery, Register};
use domain::unit::UnitKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::facts::Published;
use super::state::{State, Which};
use super::table::Table;
use crate::api;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::link::link;
use crate::words::use_words;

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let state = State::of(|name| query.get(name).unwrap_or_default());
    let asked = OverviewQuery { day: state.read_day() };
    served(api::register::overview(asked), |view| {
        view! {
            <div class="wrap">
                <Body view state />
            </div>
        }
        .into_any()
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
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead=words.lead>
            <span>{words.title}</span>
            <span>{(words.as_of)(view.day)}</span>
            <a href=link("/phoi-hop").href()>{use_words().coordination.title}</a>
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
    let is_there = |kind: &UnitKind| view.rows.iter().any(|row| row.unit.kind == *kind);
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
    view! {
        <div class="tools">
            <form class="choose" method="get" action="/ho-so" data-at-once="">
                <input type="hidden" name="xem" value=state.which.code() />
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
            <a class="btn btn-2" rel="external" href=csv download="">
                <Icon glyph=Glyph::Download small=true />
                {words.csv}
            </a>
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
