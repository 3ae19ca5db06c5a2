//! `/lich`: the calendar of a cycle.

mod kinds;

use domain::calendar::{CalendarView, OwnDay, days_left};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::calendar;
use crate::components::cycle_tabs::CycleTabs;
use crate::components::icon::{Glyph, Icon};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::timeline::Timeline;
use crate::context::{use_lang, viewer};
use crate::link::link;
use crate::words::use_words;

use kinds::Kinds;

/// The calendar of one cycle.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let cycle = use_query_map().with_untracked(|query| query.get("ky").unwrap_or_default());
    served(async move { calendar::view(&cycle) }, |view| {
        view! {
            <div class="wrap">
                <Calendar view />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Calendar(view: CalendarView) -> impl IntoView {
    let (words, lang) = (&use_words().calendar, use_lang());
    let cycle = view.cycle.name.get(lang).to_owned();
    let due = view.due();
    let left = days_left(due, view.today.start());
    let heading = match &view.own {
        _ if view.today > view.cycle.closes => (words.over)(&cycle),
        Some(own) => (words.headline_own)(own.unit.name.get(lang), due, left),
        None => (words.headline)(&cycle, due, left),
    };
    let why = view
        .own
        .as_ref()
        .and_then(|own| own.extension.as_ref())
        .map(|extension| {
            let text = (words.why)(&extension.by, extension.at, &extension.reason);
            view! { <p class="note note-ask">{text}</p> }
        });
    let ics = link("/lich.ics").with("ky", &view.cycle.code).href();
    let cases = store::case::reads(viewer().as_ref()).then(|| {
        let all = link("/kho-khan")
            .with("ky", &view.cycle.code)
            .with("tt", "tat-ca")
            .href();
        view! {
            <a class="btn btn-2" href=all>
                <Icon glyph=Glyph::MessageCircleWarning small=true />
                {words.cases}
            </a>
        }
    });
    let over = format!("{} \u{b7} {cycle}", words.title);
    view! {
        <PageTitle text=format!("{}, {cycle}", words.title) />
        <PageHead heading lead=(words.period)(view.cycle.data_from, view.cycle.data_to)>
            <span>{over}</span>
        </PageHead>
        {why}
        <CycleTabs
            cycles=view.cycles.clone()
            shown=view.cycle.code.clone()
            label=words.cycles
            href=|cycle: &str| link("/lich").with("ky", cycle).href()
        />
        <section class="sec" aria-label=(words.line)(&cycle)>
            <Timeline cycle=view.cycle.clone() due today=view.today />
            <p class="ways">
                <a class="btn btn-2" rel="external" href=ics download="">
                    <Icon glyph=Glyph::Calendar small=true />
                    {words.ics}
                </a>
                {cases}
            </p>
            <p class="hint">{words.ics_lead}</p>
        </section>
        <Kinds view=view.clone() />
        <Units units=view.units />
    }
}

/// Units with a day of their own, for who reviews them.
#[component]
fn Units(units: Vec<OwnDay>) -> impl IntoView {
    let (words, lang) = (&use_words().calendar, use_lang());
    (!units.is_empty()).then(|| {
        let heading = (words.units)(units.len());
        let rows = units
            .into_iter()
            .map(|own| {
                let why = own
                    .extension
                    .map(|extension| (words.why)(&extension.by, extension.at, &extension.reason));
                view! {
                    <tr>
                        <th scope="row">{own.unit.name.get(lang).to_owned()}</th>
                        <td class="num">{own.due.dmy()}</td>
                        <td>{why}</td>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <section class="sec" aria-labelledby="rieng">
                <h2 id="rieng">{heading}</h2>
                <div class="scroll">
                    <table class="tb days">
                        <caption class="vh">{words.units_caption}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.unit}</th>
                                <th scope="col">{words.due}</th>
                                <th scope="col">{words.reason_head}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
    })
}
