//! `/tu-danh-gia`: what an officer or head has to do.

mod below;

use domain::assessment::{WorkLine, WorkView};
use domain::conclusion::Task;
use domain::time::Day;
use domain::workflow::State;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::below::Below;
use crate::api::{assessment, conclusion};
use crate::components::form::fields::hub;
use crate::components::outcome::Outcome;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::Part;
use crate::components::served::served;
use crate::components::tag::StateTag;
use crate::components::task_list::TaskSection;
use crate::components::timeline::Timeline;
use crate::context::{today, use_lang};
use crate::link::link;
use crate::words::use_words;

/// Open work first, then that of the units below, then earlier cycles.
#[component]
pub fn WorkPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let word = |name: &str| query.get(name).unwrap_or_default();
    let (find, part) = (word("tim"), word("trang"));
    let load = {
        let find = find.clone();
        async move {
            let work = assessment::work(&find, &part).await?;
            Ok((work, conclusion::open_tasks("").await?, today()?))
        }
    };
    served(load, move |((view, part), tasks, today)| {
        view! {
            <div class="wrap">
                <WorkList view part find tasks today />
            </div>
        }
        .into_any()
    })
}

/// Whether the unit can still do something, or waits for the city.
fn is_open(line: &WorkLine) -> bool {
    !line.state.is_approved()
}

/// Whether the next step is the unit's own.
fn has_turn(line: &WorkLine) -> bool {
    matches!(
        line.state,
        State::NotOpen | State::Drafting | State::AwaitingSignOff | State::PartlyReturned
    )
}

#[component]
fn WorkList(mut view: WorkView, part: Part, find: String, tasks: Vec<Task>, today: Day) -> impl IntoView {
    let words = &use_words().work;
    let lines = std::mem::take(&mut view.lines);
    let (open, earlier): (Vec<WorkLine>, Vec<WorkLine>) = lines.into_iter().partition(is_open);
    let returned = open.iter().map(|line| line.returned).sum();
    let heading = (words.headline)(open.len(), returned);
    let is_empty = open.is_empty() && earlier.is_empty() && view.of == 0;
    let section = |id: &'static str, title: &'static str, lines: Vec<WorkLine>| {
        (!lines.is_empty()).then(|| {
            view! {
                <section class="sec" aria-labelledby=id>
                    <h2 id=id>{title}</h2>
                    <ul class="works">{lines.into_iter().map(|line| view! { <Line line /> }).collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        <PageTitle text=words.title />
        <PageHead heading>
            <span>{words.title}</span>
        </PageHead>
        <Outcome />
        {is_empty.then(|| view! { <p>{words.none}</p> })}
        {section("dang-mo", words.open, open.clone())}
        <Lines open today />
        <TaskSection tasks named=true />
        <Below view find part />
        {section("ky-truoc", words.earlier, earlier)}
    }
}

/// The calendar of each cycle that is open, with the unit's own last day.
#[component]
fn Lines(open: Vec<WorkLine>, today: Day) -> impl IntoView {
    let (words, lang) = (&use_words().calendar, use_lang());
    let mut cycles: Vec<WorkLine> = Vec::new();
    for line in open {
        if cycles.iter().all(|known| known.cycle.code != line.cycle.code) {
            cycles.push(line);
        }
    }
    cycles
        .into_iter()
        .map(|WorkLine { cycle, due, .. }| {
            let id = format!("lich-{}", cycle.code);
            let labelled = id.clone();
            let href = link("/lich").with("ky", &cycle.code).href();
            view! {
                <section class="sec" aria-labelledby=labelled>
                    <div class="sec-h">
                        <h2 id=id>{(words.line)(cycle.name.get(lang))}</h2>
                        <a class="more" href=href>
                            {words.to_calendar}
                        </a>
                    </div>
                    <Timeline cycle due today />
                </section>
            }
        })
        .collect_view()
}

#[component]
fn Line(line: WorkLine) -> impl IntoView {
    let (words, lang) = (&use_words().work, use_lang());
    let href = link(hub(&line.cycle.code, &line.unit.code)).href();
    let title = format!("{}, {}", line.cycle.name.get(lang), line.unit.name.get(lang));
    let works = has_turn(&line);
    let label = match (works, line.coverage.part) {
        (true, 0) => words.begin,
        (true, _) => words.go_on,
        (false, _) => words.look,
    };
    let due = works.then(|| {
        let late = if line.days_left < 0 { "late" } else { "" };
        view! {
            <li>{(words.due)(line.due)}</li>
            <li class=late>{(words.days_left)(line.days_left)}</li>
        }
    });
    let returned = (line.returned > 0).then(|| view! { <li class="c-back">{(words.returned)(line.returned)}</li> });
    view! {
        <li class="work">
            <div>
                <h3>
                    <a href=href.clone()>{title.clone()}</a>
                </h3>
                <ul class="facts">
                    <li>
                        <StateTag state=line.state />
                    </li>
                    {returned}
                    <li>{(words.answered)(line.coverage.part, line.coverage.whole)}</li>
                    {due}
                </ul>
            </div>
            <a class=if works { "btn" } else { "btn btn-2" } href=href aria-label=format!("{label}: {title}")>
                {label}
            </a>
        </li>
    }
}
