//! The six states: one bar, and a way to each of them.

use charts::Fill;
use charts::sheet::{Key, Sign};
use charts::stack::{StackData, StackPart};
use domain::pace::{Pace, PaceView};
use domain::table::Table;
use leptos::prelude::*;

use super::glyph::{PaceGlyph, class};
use super::sentence;
use super::state::PaceState;
use crate::components::chart::title::of_mark;
use crate::components::chart::{Chart, ChartFacts};
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The states with their counts; a state leads to the indicators in it.
#[component]
pub fn Summary(view: PaceView, state: PaceState, chosen: Option<Pace>) -> impl IntoView {
    let lang = use_lang();
    let words = &use_words().pace;
    let counts = view
        .counts()
        .map(|(pace, count)| (pace, u32::try_from(count).unwrap_or(u32::MAX)));
    let keys: Vec<Key> = counts.into_iter().map(key).collect();
    let all: u32 = counts.iter().map(|(_, count)| count).sum();
    // The state of most indicators: the page's own heading says how many are where they should be.
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    let title = most.map_or_else(
        || sentence::title(&view, lang),
        |(pace, count)| {
            (words.most)(
                &format::count(count, lang),
                &format::count(all, lang),
                (words.name)(pace),
            )
        },
    );
    let items: Vec<_> = counts
        .into_iter()
        .map(|(pace, count)| {
            let here = (chosen == Some(pace)).then_some("true");
            view! {
                <li class=class(pace) class:zero=count == 0>
                    <a href=state.with_pace(pace.code()).href() aria-current=here>
                        <span class="nm">
                            <PaceGlyph pace />
                            {(words.name)(pace)}
                        </span>
                        <span class="n num">
                            {format::count(count, lang)} <small>{format!(" {}", (words.indicators)(count))}</small>
                        </span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <section class="paces" aria-labelledby="h-tt">
            <div class="sec-h vh">
                <h2 id="h-tt">{title.clone()}</h2>
                <p class="say">{words.states_say}</p>
            </div>
            <Chart
                id="trang-thai"
                title
                say=words.title
                picture=stack(&counts, all)
                drawn_by_children=true
                keys
                table=table(&counts)
            >
                <Bar counts=counts.to_vec() all />
                <ul>{items}</ul>
            </Chart>
            {chosen
                .map(|_| {
                    view! {
                        <a class="more" href=state.with_pace("").href()>
                            <Icon glyph=Glyph::X small=true />
                            {(words.show_all)(&format::count(all, lang))}
                        </a>
                    }
                })}
        </section>
    }
}

/// The counts as parts of one bar. The list below says the same in words, and leads to them.
#[component]
fn Bar(counts: Vec<(Pace, u32)>, all: u32) -> impl IntoView {
    let mut reached = 0;
    let parts: Vec<_> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(pace, count)| {
            let share = |count: u32| format!("{:.3}%", f64::from(count) * 100.0 / f64::from(all.max(1)));
            let x = share(reached);
            let stop = if reached > 0 { "-1" } else { "0" };
            let words = &use_words().pace;
            let said = format!("{} {}", format::count(count, use_lang()), (words.indicators)(count));
            let title = of_mark((words.name)(pace), &ChartFacts::of_cycle(), &said);
            reached += count;
            view! {
                <g class="ch-m" role="img" data-id=pace.code() tabindex=stop>
                    <title>{title}</title>
                    <rect class=class(pace) x=x y="0" width=share(count) height="100%" />
                </g>
            }
        })
        .collect();
    view! {
        <div class="live">
            <svg class="pace-bar" width="100%" height="24" role="group" aria-label=use_words().pace.states>
                {parts}
            </svg>
        </div>
    }
}

/// A state's surface: better to the right, as on a map of changes.
const fn fill(pace: Pace) -> Fill {
    match pace {
        Pace::Met => Fill::Change(4),
        Pace::OnTrack => Fill::Change(3),
        Pace::Moderate => Fill::Change(2),
        Pace::Slow => Fill::Change(1),
        Pace::Away => Fill::Change(0),
        Pace::Unmeasured => Fill::Blank,
    }
}

fn named(pace: Pace, count: u32) -> String {
    format!(
        "{}: {}",
        (use_words().pace.name)(pace),
        format::count(count, use_lang())
    )
}

fn key((pace, count): (Pace, u32)) -> Key {
    Key::new(Sign::Fill(fill(pace)), named(pace, count))
}

/// The same bar for files, with its numbers on it.
fn stack(counts: &[(Pace, u32)], all: u32) -> charts::Drawing {
    let part = |(pace, count): &(Pace, u32)| StackPart {
        id: pace.code().to_owned(),
        share: f64::from(*count) / f64::from(all.max(1)),
        fill: fill(*pace),
        text: format::count(*count, use_lang()),
        title: named(*pace, *count),
    };
    charts::stack::draw(&StackData {
        parts: counts.iter().map(part).collect(),
        aria: use_words().pace.states.to_owned(),
    })
}

fn table(counts: &[(Pace, u32)]) -> Table {
    let words = use_words();
    Table::new([words.pace.state, words.chart.count]).with(
        counts
            .iter()
            .map(|(pace, count)| vec![(words.pace.name)(*pace).into(), Some(f64::from(*count)).into()]),
    )
}
