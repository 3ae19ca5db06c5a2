//! The widest gaps to a target.

use charts::Drawing;
use charts::bar::{Bar, BarData};
use charts::sheet::{Part, Picture as Drawn};
use domain::explore::Gap;
use domain::indicator::Kind;
use domain::table::{Field, Table};
use leptos::prelude::*;

use crate::components::chart::title::of_mark;
use crate::components::chart::{Chart, ChartFacts};
use crate::components::drawing::Picture;
use crate::components::form::figures::Figures;
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// Gaps as bars on their way to the target.
#[component]
pub fn Gaps(gaps: Vec<Gap>, cycle: String) -> impl IntoView {
    let lang = use_lang();
    let pace = use_words().pace.title;
    let words = &use_words().home;
    if gaps.is_empty() {
        return view! { <p class="mut">{words.gaps_none}</p> }.into_any();
    }
    let first = gaps.first().map(|gap| gap.code.clone());
    let parts: Vec<Part> = gaps.iter().map(part).collect();
    let table = table(&gaps);
    let title = title(&gaps);
    let rows: Vec<_> = gaps
        .into_iter()
        .map(|gap| {
            let drawing = bar(&gap);
            let is_first = first.as_ref() == Some(&gap.code);
            let drawing = if is_first { drawing } else { drawing.beside() };
            let (far, detail) = (far(&gap), detail(&gap));
            view! {
                <li class="gap">
                    <a href=link(format!("/chi-so/{}", gap.code)).with("ky", &cycle).href()>
                        {gap.name.get(lang).to_owned()}
                    </a>
                    <span class="v num">{far}</span>
                    <Picture drawing class="gap-bar" />
                    <span class="d">{detail}</span>
                </li>
            }
        })
        .collect();
    view! {
        <Chart id="con-xa" title say=words.gaps_say picture=Drawn::Rows(parts) table>
            <ol>{rows}</ol>
        </Chart>
        <p class="twin-acts">
            <a class="more" href=link("/tien-do").with("ky", &cycle).href()>
                {pace}
                <Icon glyph=Glyph::ArrowRight small=true />
            </a>
            <a class="more" href=link("/chi-so").href()>
                {words.all_indicators}
                <Icon glyph=Glyph::ArrowRight small=true />
            </a>
        </p>
    }
    .into_any()
}

/// The sentence over the gaps; the name of the list where there are none.
pub fn title(gaps: &[Gap]) -> String {
    let travelled = gaps.iter().map(|gap| gap.travelled).min_by(f64::total_cmp);
    let words = use_words();
    travelled.map_or_else(
        || words.home.gaps.to_owned(),
        |travelled| (words.chart.furthest)(&format::figure(travelled, 0, "%", use_lang())),
    )
}

fn bar(gap: &Gap) -> Drawing {
    let lang = use_lang();
    let words = use_words();
    let way = (words.home.gap_label)(&format::figure(gap.travelled, 0, "%", lang));
    let figure = format!("{} {}", words.terms.median, figures(gap).figure(gap.value));
    let said = format!("{figure}. {way}");
    let aria = of_mark(gap.name.get(lang), &ChartFacts::of_cycle(), &said);
    let travelled = gap.travelled / 100.0;
    charts::bar::draw(&BarData {
        bar: Bar::Gap { travelled },
        aria,
    })
}

fn figures(gap: &Gap) -> Figures {
    let lang = use_lang();
    Figures::new(gap.kind, gap.unit.get(lang), gap.decimals, lang)
}

/// How far it is from the median to the target; of a yes or no there is no distance.
fn far(gap: &Gap) -> Option<String> {
    let figures = figures(gap);
    let distance = match gap.kind {
        Kind::YesNo => return None,
        // Between two levels the middle has a half.
        Kind::Level => Figures::new(None, "", 1, use_lang())
            .moved(gap.value, gap.target.value)
            .abs(),
        _ => {
            return Some((use_words().home.gap_far)(
                &figures.distance(gap.value, gap.target.value),
            ));
        }
    };
    let distance = (use_words().home.gap_steps)(&format::short(distance, 1, use_lang()));
    Some((use_words().home.gap_far)(&distance))
}

/// Median and target with their units, how many units are below, and which is furthest.
fn detail(gap: &Gap) -> String {
    let (lang, words) = (use_lang(), &use_words().home);
    let figures = figures(gap);
    let value = match gap.kind {
        Kind::Level => (words.gap_level)(&format::short(gap.value, 1, lang)),
        _ => figures.bound(gap.value),
    };
    let target = match gap.kind {
        Kind::Level => (words.gap_level)(&format::short(gap.target.value, 1, lang)),
        _ => figures.bound(gap.target.value),
    };
    let first = (words.gap_from_to)(&value, &target, gap.target.year);
    let second = match gap.below {
        0 => words.gap_met.to_owned(),
        below => (words.gap_detail)(&format::count(below, lang), gap.furthest.short.get(lang)),
    };
    format!("{first} {second}")
}

/// A gap among the others in a file.
fn part(gap: &Gap) -> Part {
    Part {
        name: gap.name.get(use_lang()).to_owned(),
        detail: detail(gap),
        value: far(gap).unwrap_or_default(),
        drawing: bar(gap),
    }
}

fn table(gaps: &[Gap]) -> Table {
    let (lang, words) = (use_lang(), use_words());
    let head = [
        words.chart.indicator,
        words.chart.code,
        words.terms.median,
        words.chart.target_column,
        words.chart.measure_unit,
        words.chart.travelled,
        words.chart.below,
    ];
    Table::new(head).with(gaps.iter().map(|gap| {
        vec![
            gap.name.get(lang).into(),
            gap.code.as_str().into(),
            Field::figure(Some(gap.value), gap.decimals),
            Field::figure(Some(gap.target.value), gap.decimals),
            gap.unit.get(lang).into(),
            Field::figure(Some(gap.travelled), 0),
            Some(f64::from(gap.below)).into(),
        ]
    }))
}
