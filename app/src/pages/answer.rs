//! `…/{indicator}`: one question a screen.

mod offer;
mod read_only;
mod rise;
mod supplied;

use domain::answer::Draft;
use domain::assessment::AnswerView;
use domain::case::{CaseNumber, CaseQuery, Which};
use domain::permission::{Permission, Reach, reach};
use domain::register::Offer;
use domain::thread::Talk;
use domain::time::Day;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::params::ParamsMap;

use crate::api;
use crate::components::case::{to_case, to_raise};
use crate::components::form::answer_form::{AnswerForm, Told};
use crate::components::form::bar::{ReadBar, SaveBar, Ways};
use crate::components::form::compare::Comparison;
use crate::components::form::evidence::{Again, EvidenceSection};
use crate::components::form::fields::{self, AnswerKey};
use crate::components::form::figures::Figures;
use crate::components::form::question::Question;
use crate::components::form::saver::{SaveState, key_of};
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::components::talk::TalkLink;
use crate::context::{today, use_lang, viewer};
use crate::error::AppError;
use crate::packed::Packed;
use crate::words::use_words;

use offer::RegisterOffer;
use read_only::ReadOnly;
use rise::UnitsOffer;
use supplied::SuppliedNote;

/// One question, its fields, its evidence.
#[component]
pub fn AnswerPage() -> impl IntoView {
    let params = use_params_map();
    let word = |name: &str| params.read_untracked().get(name).unwrap_or_default();
    let load = api::answer::view(word("cycle"), word("unit"), word("indicator"));
    let (returned, again) = use_query_map().with_untracked(|query| (returned(query), again(query)));
    let today = today();
    let offer = api::register::offer(word("cycle"), word("unit"), word("indicator"));
    let (cycle, unit) = (word("cycle"), word("unit"));
    let load = async move {
        let (view, offer) = (load.await?, offer.await?);
        let talk = api::thread::talk(&cycle, &unit).await?.remove(&view.indicator.code);
        let raised = raised(&view).await?;
        Ok((view, today?, offer, (talk.unwrap_or_default(), raised)))
    };
    served(load, |(view, today, offer, (talk, raised))| {
        view! { <Answer view today returned again offer talk raised /> }.into_any()
    })
}

#[component]
fn Answer(
    view: AnswerView,
    today: Day,
    returned: Option<(Draft, i64)>,
    again: Again,
    offer: Option<Offer>,
    talk: Talk,
    raised: Vec<CaseNumber>,
) -> impl IntoView {
    let lang = use_lang();
    let title = (use_words().form.title)(
        &format!("{} {}", view.indicator.code, view.indicator.name.get(lang)),
        view.unit.name.get(lang),
    );
    let figures = Figures::of_form(&view.indicator, lang);
    let comparison = Comparison::of(&view, &figures);
    let ways = Ways::of(&view);
    let (answer, bar) = if view.editable {
        let first = SaveState::first(&view, returned.is_some());
        let told = Packed(Told::of(&view, comparison.clone(), returned, today));
        (
            view! { <AnswerForm told /> }.into_any(),
            view! { <SaveBar told=Packed((ways, first, today)) /> }.into_any(),
        )
    } else {
        let (view, figures) = (view.clone(), figures.clone());
        (
            // What a department has not supplied yet, its note says.
            if view.supplied.as_ref().is_some_and(|supplied| !supplied.given) {
                ().into_any()
            } else {
                view! { <ReadOnly view figures /> }.into_any()
            },
            view! { <ReadBar ways /> }.into_any(),
        )
    };
    view! {
        <PageTitle text=title />
        <Question view=view.clone() figures comparison>
            <UnitsOffer view=view.clone() />
            <SuppliedNote view=view.clone() />
            <RegisterOffer view=view.clone() offer />
            {answer}
            <EvidenceSection view=view.clone() again />
            <ToTalk view=view.clone() talk />
            <Difficulty view raised />
        </Question>
        {bar}
    }
}

/// The way to the thread and the history of this answer, for those who take part.
#[component]
fn ToTalk(view: AnswerView, talk: Talk) -> impl IntoView {
    let may = viewer().is_some_and(|actor| reach(Some(actor.role), Permission::Talk) != Reach::Nowhere);
    may.then(|| {
        let AnswerKey { cycle, unit, indicator } = key_of(&view);
        view! { <TalkLink cycle unit indicator talk /> }
    })
}

fn may_raise() -> bool {
    viewer().is_some_and(|actor| reach(Some(actor.role), Permission::RaiseCase) != Reach::Nowhere)
}

/// What the unit has raised about this question in this cycle; nothing for those who raise nothing.
async fn raised(view: &AnswerView) -> Result<Vec<CaseNumber>, AppError> {
    if !may_raise() {
        return Ok(Vec::new());
    }
    let AnswerKey { cycle, unit, indicator } = key_of(view);
    let query = CaseQuery {
        which: Which::All,
        cycle,
        unit,
        about: indicator,
        ..CaseQuery::default()
    };
    let list = api::case::list(query).await?;
    let own = list.lines.iter().filter(|line| line.unit.code == view.unit.code);
    Ok(own.map(|line| line.number).collect())
}

/// What was raised about this question, and the way to raise more, for those who may.
#[component]
fn Difficulty(view: AnswerView, raised: Vec<CaseNumber>) -> impl IntoView {
    let words = &use_words().case;
    may_raise().then(|| {
        let AnswerKey { cycle, unit, indicator } = key_of(&view);
        let known: Vec<_> = raised
            .into_iter()
            .map(|number| view! { " " <a class="num" href=to_case(number).href()>{number.to_string()}</a> })
            .collect();
        view! {
            {(!known.is_empty()).then(|| view! { <p class="raise sm">{words.raised_before} {known}</p> })}
            <p class="raise">
                <a class="more" href=to_raise(&cycle, &unit, &indicator).href()>
                    <Icon glyph=Glyph::MessageCircleWarning small=true />
                    {words.from_form}
                </a>
            </p>
        }
    })
}

/// Text that a plain post could not save, and the version it was typed over.
fn returned(query: &ParamsMap) -> Option<(Draft, i64)> {
    query.get("chua-luu")?;
    let word = |name: &str| query.get(name).unwrap_or_default();
    Some((fields::draft(word), word("version").parse().unwrap_or(0)))
}

/// What was typed for new evidence that could not be attached.
fn again(query: &ParamsMap) -> Again {
    let word = |name: &str| query.get(name).unwrap_or_default();
    Again {
        problem: query.get("loi"),
        title: word("ten"),
        number: word("so"),
        issued_on: word("ngay"),
        issuer: word("cq"),
        url: word("url"),
        done: word("mc"),
    }
}
