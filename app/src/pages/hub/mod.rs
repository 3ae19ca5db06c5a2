//! `/tu-danh-gia/{cycle}/{unit}`: the form's hub. What is left to do comes first.

mod areas;
mod returned;
mod steps;

use std::collections::BTreeMap;

use domain::assessment::{ActionOffer, HubView, Progress};
use domain::explore::UnitLabel;
use domain::indicator::Lang;
use domain::thread::Talk;
use domain::time::Day;
use domain::unit::UnitKind;
use domain::workflow::{Action, State};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::params::ParamsMap;

use crate::api::{assessment, thread};
use crate::components::form::fields;
use crate::components::icon::{Glyph, Icon};
use crate::components::outcome::Outcome;
use crate::components::page_head::PageTitle;
use crate::components::served::served;
use crate::components::tag::{Illustrative, StateTag};
use crate::components::talk::UnitTalk;
use crate::context::{today, use_lang};
use crate::link::link;
use crate::pages::grade::ToSheet;
use crate::words::use_words;

use areas::Areas;
use returned::Returned;
use steps::Steps;

/// One unit's self-assessment in one cycle.
#[component]
pub fn HubPage() -> impl IntoView {
    let (cycle, unit) = use_params_map().with_untracked(place_of);
    let load = async move {
        let talk = thread::talk(&cycle, &unit).await?;
        Ok((assessment::hub(cycle, unit).await?, talk, today()?))
    };
    served(load, |(view, talk, today)| view! { <Hub view talk today /> }.into_any())
}

/// Cycle and unit of an address.
pub fn place_of(params: &ParamsMap) -> (String, String) {
    (
        params.get("cycle").unwrap_or_default(),
        params.get("unit").unwrap_or_default(),
    )
}

/// The sentence at the top: what is left to do, or who has it now.
fn say(view: &HubView, is_early: bool) -> String {
    let (words, lang) = (&use_words().work, use_lang());
    let by = view.work.reviewer.as_ref().map(|unit| unit.short.get(lang));
    let work = &view.work;
    let at = |level: u8| {
        let line = view.levels.get(usize::from(level));
        line.map(|line| line.place.short.get(lang).to_owned())
            .unwrap_or_default()
    };
    // What departments still owe is not the unit's to answer.
    let waiting: u32 = view.waiting.iter().map(|(_, count)| count).sum();
    let whole = work.coverage.whole.saturating_sub(waiting);
    let missing = whole.saturating_sub(work.coverage.part);
    let may_submit = view.actions.iter().any(|offer| offer.action == Action::Submit);
    match work.state {
        _ if is_early => (words.say_early)(work.cycle.opens),
        State::NotOpen | State::Drafting if missing == 0 => (words.say_complete)(whole),
        State::NotOpen | State::Drafting if work.days_left < 0 => (words.say_missing_late)(missing, -work.days_left),
        State::NotOpen | State::Drafting => (words.say_missing)(missing, work.due),
        State::AwaitingSignOff if may_submit => (words.say_sign)(work.due),
        State::AwaitingSignOff => words.say_waiting.to_owned(),
        State::Submitted => (words.say_submitted)(by),
        State::UnderReview => (words.say_review)(by),
        State::PassedOn => (words.say_passed_on)(&at(work.level.at.saturating_sub(1)), by),
        State::SentBack => {
            let above = view.levels.get(usize::from(work.level.at) + 1);
            (words.say_sent_back)(above.and_then(|level| short(&level.place, lang)), &at(work.level.at))
        }
        State::PartlyReturned if view.returned.is_empty() => use_words().supply.say_mended_elsewhere.to_owned(),
        State::PartlyReturned if work.returned == 0 => {
            (words.say_mended)(u32::try_from(view.returned.len()).unwrap_or(u32::MAX))
        }
        State::PartlyReturned => (words.say_returned)(work.returned, (work.days_left >= 0).then_some(work.due)),
        State::Resubmitted => (words.say_resubmitted)(by),
        State::Approved => (words.say_approved)(by),
        State::Published => words.say_published.to_owned(),
        State::Locked => words.say_locked.to_owned(),
    }
}

/// A reviewing place in short; `None` for the city, which words name themselves.
pub fn short(place: &UnitLabel, lang: Lang) -> Option<&str> {
    (place.kind != UnitKind::City).then(|| place.short.get(lang))
}

#[component]
fn Hub(view: HubView, talk: BTreeMap<String, Talk>, today: Day) -> impl IntoView {
    let (words, lang) = (&use_words().work, use_lang());
    let unit = view.work.unit.name.get(lang).to_owned();
    let cycle = view.work.cycle.name.get(lang).to_owned();
    // Before the opening day there is nothing to hand in, only to look at.
    let is_early = view.work.state == State::NotOpen && today < view.work.cycle.opens;
    let heading = say(&view, is_early);
    let days = matches!(
        view.work.state,
        State::NotOpen | State::Drafting | State::AwaitingSignOff
    )
    .then(|| view! { <span>{(words.days_left)(view.work.days_left)}</span> });
    let saved = view.last_saved.map(|at| {
        view! {
            <span class="saved is-saved">
                <Icon glyph=Glyph::Check small=true />
                {(words.last_saved)(&at.hhmm(), &at.day().dmy())}
            </span>
        }
    });
    let calendar = link("/lich").with("ky", &view.work.cycle.code).href();
    let questions: usize = view.focus_areas.iter().map(|area| area.answers.len()).sum();
    let names = view.focus_areas.iter().flat_map(|area| &area.answers);
    let names = names.map(|answer| (answer.code.clone(), answer.name.clone())).collect();
    let (of_cycle, of_unit) = (view.work.cycle.code.clone(), view.work.unit.code.clone());
    let history = link(format!("/lich-su/don-vi/{of_unit}")).href();
    view! {
        <PageTitle text=(words.hub_title)(&cycle, &unit) />
        <div class="wrap">
            <div class="head">
                <div class="over">
                    <a href=link("/tu-danh-gia").href()>{words.title}</a>
                    <span>{format!("{cycle} \u{b7} {unit}")}</span>
                    <Illustrative shown=view.illustrative />
                </div>
                <h1 tabindex="-1">{heading}</h1>
                <p class="over3">
                    <StateTag state=view.work.state />
                    {days}
                    <a href=calendar>{use_words().calendar.to_calendar}</a>
                    {saved}
                    <ToSheet work=view.work.clone() />
                </p>
            </div>
            <Outcome last=view.history.first().cloned() />
            <Kept cycle=view.work.cycle.code.clone() unit=view.work.unit.code.clone() />
            <div class="fg">
                <div>
                    <Waiting view=view.clone() />
                    <Returned view=view.clone() />
                    <section class="sec" aria-labelledby="tieu-chuan">
                        <h2 id="tieu-chuan">{(words.areas_title)(view.focus_areas.len(), questions)}</h2>
                        <Areas view=view.clone() />
                    </section>
                </div>
                <aside class="fa">
                    <Steps view=view.clone() />
                    <UnitTalk cycle=of_cycle unit=of_unit talk names />
                    <a class="more" href=history>
                        <Icon glyph=Glyph::History small=true />
                        {words.history}
                    </a>
                </aside>
            </div>
        </div>
        <Bar view is_early />
    }
}

/// Departments whose figures are not there yet; nothing for the unit to do.
#[component]
fn Waiting(view: HubView) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    let lines: Vec<_> = view
        .waiting
        .iter()
        .map(|(unit, count)| view! { <p>{(words.hub_waiting)(unit.name.get(lang), *count)}</p> })
        .collect();
    let shows = !lines.is_empty() && !view.work.state.is_approved();
    shows.then(|| view! { <div class="note hub-wait">{lines}</div> })
}

/// Room for what only the browser knows: text that is on this device alone. `enhance::kept` fills and shows it.
#[component]
fn Kept(cycle: String, unit: String) -> impl IntoView {
    let words = &use_words().form.save;
    let path = fields::hub(&cycle, &unit);
    view! {
        <div class="note note-danger" role="status" data-kept=path hidden>
            <p>{words.kept}</p>
            <ul class="codes"></ul>
        </div>
    }
}

/// The bar: how far it is, and the one next step.
#[component]
fn Bar(view: HubView, is_early: bool) -> impl IntoView {
    let words = &use_words().work;
    let check = link(format!(
        "{}/kiem-tra",
        fields::hub(&view.work.cycle.code, &view.work.unit.code)
    ))
    .href();
    let (part, whole, what) = progress(&view);
    let offers = |action: Action| view.actions.iter().find(|offer| offer.action == action);
    let submit: Option<&ActionOffer> = offers(Action::Submit).or_else(|| offers(Action::RequestSignOff));
    let (label, class) = match (submit, view.work.state) {
        _ if is_early => (words.to_look, "btn btn-2"),
        (Some(_), State::PartlyReturned) => (words.to_check_again, "btn"),
        (Some(_), State::AwaitingSignOff) => (words.to_sign, "btn"),
        (Some(_), _) => (words.to_check, "btn"),
        (None, _) => (words.to_look, "btn btn-2"),
    };
    view! {
        <section class="barb" aria-label=words.bar>
            <div class="wrap">
                <p class="bt">
                    <b class="num">{format!("{part}/{whole}")}</b>
                    <span class="sm mut">{format!(" {what}")}</span>
                </p>
                <a class=format!("{class} last") href=check>
                    {label}
                </a>
            </div>
        </section>
    }
}

/// Part, whole, and what is counted: answered, mended or accepted.
fn progress(view: &HubView) -> (u32, u32, &'static str) {
    let words = &use_words().work;
    let accepted = view
        .focus_areas
        .iter()
        .flat_map(|area| &area.answers)
        .filter(|answer| answer.progress == Progress::Accepted)
        .count();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match view.work.state {
        State::PartlyReturned => {
            let all = count(view.returned.len());
            (all.saturating_sub(view.work.returned), all, words.bar_mended)
        }
        State::UnderReview
        | State::SentBack
        | State::Resubmitted
        | State::Approved
        | State::Published
        | State::Locked => (count(accepted), view.work.coverage.whole, words.bar_accepted),
        _ => (view.work.coverage.part, view.work.coverage.whole, words.bar_answered),
    }
}
