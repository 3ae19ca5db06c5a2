//! Every indicator with its first figure, its newest, its target and its state, by focus area. On a phone each row is a
//! card; it stays a table.

use charts::spark::SparkData;
use domain::indicator::{Direction, Words};
use domain::pace::{Pace, PaceGroup, PaceLine, PaceView, Why};
use leptos::prelude::*;

use super::glyph::{PaceGlyph, class};
use super::state::PaceState;
use crate::components::drawing::Picture;
use crate::components::measure::{Reading, tone};
use crate::components::trend_chart::short_cycle;
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// Letters of a unit that is written behind each figure: `%`, `/4`, `kg`.
const SHORT_UNIT: usize = 3;

/// The table; a word where nothing is in the state chosen.
#[component]
pub fn Table(view: PaceView, state: PaceState, chosen: Option<Pace>, asked: bool) -> impl IntoView {
    let words = &use_words().pace;
    if !asked {
        return view! { <p class="sec mut">{words.not_asked}</p> }.into_any();
    }
    let heading = chosen.map_or_else(
        || words.table.to_owned(),
        |pace| (words.table_of)(&crate::words::lower_first((words.name)(pace))),
    );
    let nothing = view.groups.is_empty();
    let groups: Vec<_> = view
        .groups
        .iter()
        .map(|group| view! { <Group group=group.clone() view=view.clone() state=state.clone() /> })
        .collect();
    view! {
        <section class="sec" aria-labelledby="h-cs">
            <div class="sec-h">
                <h2 id="h-cs">{heading}</h2>
            </div>
            {if nothing {
                view! { <p class="mut">{words.nothing}</p> }.into_any()
            } else {
                view! {
                    <table class="tb pace" aria-labelledby="h-cs">
                        <thead>
                            <tr>
                                <th scope="col">{words.indicator}</th>
                                <th scope="col" class="r">{words.first}</th>
                                <th scope="col" class="ov">{words.over}</th>
                                <th scope="col" class="r">{words.now}</th>
                                <th scope="col" class="r">{words.target}</th>
                                <th scope="col" class="r">{words.needed}</th>
                                <th scope="col" class="stt">{words.state}</th>
                            </tr>
                        </thead>
                        {groups}
                    </table>
                }
                    .into_any()
            }}
        </section>
    }
    .into_any()
}

#[component]
fn Group(group: PaceGroup, view: PaceView, state: PaceState) -> impl IntoView {
    let lang = use_lang();
    let rows: Vec<_> = group
        .lines
        .into_iter()
        .map(|line| view! { <Line line over=view.over.clone() state=state.clone() /> })
        .collect();
    view! {
        <tbody>
            <tr class="area">
                <th scope="rowgroup" colspan="7">
                    <span class="num">{group.heading.code}</span>
                    " "
                    {group.heading.name.get(lang).to_owned()}
                </th>
            </tr>
            {rows}
        </tbody>
    }
}

#[component]
fn Line(line: PaceLine, over: Vec<(String, Words)>, state: PaceState) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let (reading, unit) = narrow(Reading::new(&line.info, lang));
    let code = line.info.measure.code().to_owned();
    let direction = match line.info.direction {
        Direction::Higher => "",
        direction => (words.terms.direction)(direction),
    };
    let about = [code.as_str(), &unit, direction];
    let about: Vec<&str> = about.into_iter().filter(|word| !word.is_empty()).collect();
    let about = about.join(" \u{b7} ");
    let now = line.figures.last().copied().flatten();
    let state_class = format!("stt {}", class(line.judged.pace));
    let first = line.judged.first.filter(|at| at + 1 < line.figures.len());
    let started = first.and_then(|at| {
        let (cycle, name) = over.get(at)?;
        let figure = reading.full(line.figures.get(at).copied().flatten()?);
        Some((figure, short_cycle(cycle, name.get(lang))))
    });
    let spark = (line.figures.iter().flatten().count() > 1).then(|| {
        charts::spark::draw(&SparkData {
            values: line.figures.clone(),
            range: None,
            // First and newest figure stand beside it.
            titles: Vec::new(),
            aria: String::new(),
        })
    });
    let change = now.zip(line.judged.travelled).map(|(now, travelled)| {
        let then = now - travelled;
        let tone = tone(reading.improvement(then, now));
        view! { <span class=format!("d {tone}")>{reading.bare_change(then, now)}</span> }
    });
    let none = || view! { <span class="mut">{format::NONE}</span> };
    let target = line.info.target.as_ref().map(|target| {
        view! {
            {reading.bound(target.value)}
            <span class="d mut">{(words.pace.year)(target.year)}</span>
        }
    });
    let no_figure = line.no_value.map(|why| {
        view! { <span class="mut sm">{(words.terms.no_value_short)(why)}</span> }
    });
    view! {
        <tr>
            <th scope="row">
                <a href=link(format!("/chi-so/{code}")).with("ky", &state.cycle).href()>
                    {line.info.name.get(lang).to_owned()}
                </a>
                <span class="d mut">{about}</span>
            </th>
            <td class="r" data-name=words.pace.first>
                {match started {
                    Some((figure, cycle)) => view! { {figure} <span class="d mut">{cycle}</span> }.into_any(),
                    None => none().into_any(),
                }}
            </td>
            <td class="ov">{spark.map(|drawing| view! { <Picture drawing /> })}</td>
            <td class="r now" data-name=words.pace.now>
                {match now {
                    Some(value) => view! { <b>{reading.full(value)}</b> {change} }.into_any(),
                    None => no_figure.map_or_else(|| none().into_any(), IntoAny::into_any),
                }}
            </td>
            <td class="r" data-name=words.pace.target>
                {target.map_or_else(|| none().into_any(), IntoAny::into_any)}
            </td>
            <td class="r" data-name=words.pace.needed>
                {match line.judged.needed {
                    Some(needed) => view! { <EachYear reading needed /> }.into_any(),
                    None => none().into_any(),
                }}
            </td>
            <td class=state_class>
                <State line />
            </td>
        </tr>
    }
}

/// Figures without a long unit, which would widen each column: it stands with the name.
fn narrow(mut reading: Reading) -> (Reading, String) {
    let unit = reading.info.unit.get(reading.lang).to_owned();
    if unit.chars().count() <= SHORT_UNIT {
        return (reading, String::new());
    }
    reading.info.unit = Words::default();
    (reading, unit)
}

/// The state's figure and word, and what it rests on.
#[component]
fn State(line: PaceLine) -> impl IntoView {
    let words = &use_words().pace;
    let judged = &line.judged;
    let (name, why) = match judged.why {
        Some(why @ Why::TooFew(_)) => (words.too_early, Some((words.why)(why).to_owned())),
        Some(Why::NoFigure) if line.no_value.is_none() => {
            ((words.name)(judged.pace), Some(words.few_districts.to_owned()))
        }
        Some(why) => ((words.name)(judged.pace), Some((words.why)(why).to_owned())),
        None => (
            (words.name)(judged.pace),
            judged.ratio.and_then(|(ratio, _)| said(ratio)),
        ),
    };
    view! {
        <span class="nm">
            <PaceGlyph pace=judged.pace />
            {name}
        </span>
        {why.map(|why| view! { <span class="d mut">{why}</span> })}
    }
}

/// Observed over needed pace; nothing of a figure that goes the wrong way.
fn said(ratio: f64) -> Option<String> {
    let lang = use_lang();
    let percent = format::figure(ratio * 100.0, 0, "%", lang);
    (ratio >= 0.0).then(|| (use_words().pace.ratio)(&percent))
}

/// What is needed in each year left: with its sign, and digits enough to see it. Its unit, if any, stands below.
#[component]
fn EachYear(reading: Reading, needed: f64) -> impl IntoView {
    let digits = if needed.abs() < 1.0 { 2 } else { 1 };
    let text = format::signed(needed, reading.info.decimals.max(digits), reading.lang);
    let points = (reading.info.unit.get(reading.lang) == "%").then(|| use_words().terms.points);
    view! {
        {text}
        {points.map(|points| view! { <span class="d mut">{points}</span> })}
    }
}
