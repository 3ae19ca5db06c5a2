//! One answer in full: figure, comparison, drawings, what the unit says, evidence, verdict.

use charts::dots::{Dot, DotsData};
use charts::trend::{TrendData, TrendPoint, TrendTarget};
use charts::{Drawing, Format};
use domain::answer::Stance;
use domain::assessment::{PastAnswer, ReviewView, ReviewedAnswer};
use domain::indicator::Kind;
use domain::workflow::Verdict;
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::form::evidence::list::Document;
use crate::components::form::fields::text_of;
use crate::components::form::figures::Figures;
use crate::components::form::lacks::Lacks;
use crate::components::form::texts::Texts;
use crate::components::review::compare::CompareTable;
use crate::components::review::list::short_value;
use crate::components::review::rise::FromUnits;
use crate::components::review::verdict::VerdictForms;
use crate::components::trend_chart::short_cycle;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// Where an answer stands in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its place, from 1.
    pub place: usize,
    /// Of how many.
    pub of: usize,
    /// Where a verdict leads: the next answer that is not judged.
    pub next: Option<String>,
}

/// The pane.
#[component]
pub fn Detail(
    /// The review.
    view: ReviewView,
    /// The answer.
    answer: ReviewedAnswer,
    /// Where it stands in the list.
    spot: Spot,
) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let figures = Figures::of(&answer.indicator, lang);
    let last = answer.past.first().and_then(|past| past.figure);
    let change = answer.figure.zip(last).map(|(now, then)| {
        let class = match domain::scale::improvement(then, now, answer.indicator.direction) {
            Some(better) if better > 0.0 => "sm up",
            Some(better) if better < 0.0 => "sm down",
            _ => "sm mut",
        };
        let text = format::with_arrow(figures.moved(then, now), figures.signed(then, now));
        view! {
            <span class=class>
                <b>{text}</b>
            </span>
        }
    });
    let drawings = [trend(&view, &answer, &figures), dots(&view, &answer, &figures)]
        .into_iter()
        .flatten()
        .map(|(caption, drawing)| {
            view! {
                <figure>
                    <figcaption class="sm mut">{caption}</figcaption>
                    <Picture drawing />
                </figure>
            }
        })
        .collect_view();
    view! {
        <div class="dt-h">
            <p class="sm mut">
                <span class="num">{answer.indicator.code.clone()}</span>
                {format!(" \u{b7} {}", (words.review.place)(spot.place, spot.of))}
            </p>
            <h2 id="cau-h">{answer.indicator.name.get(lang).to_owned()}</h2>
        </div>
        <p class="sm mut">{answer.indicator.question.get(lang).to_owned()}</p>
        <p class="big">
            <span class="num">{short_value(&answer, &figures)}</span>
            <span class="unit">{answer.figure.map(|_| figures.unit_apart())}</span>
            {change}
        </p>
        <SuppliedBy answer=answer.clone() />
        {answer.supplier.is_none()
            .then(|| {
                view! {
                    <Lacks
                        indicator=answer.indicator.clone()
                        draft=answer.draft.clone()
                        lacks=answer.lacks.clone()
                    />
                }
            })}
        <Findings answer=answer.clone() figures=figures.clone() />
        <CompareTable answer=answer.clone() figures=figures.clone() />
        <FromUnits cycle=view.work.cycle.code.clone() answer=answer.clone() figures=figures.clone() />
        {drawings}
        <Said answer=answer.clone() />
        <section aria-labelledby="cau-mc">
            <h3 id="cau-mc">{words.form.evidence.title}</h3>
            <Evidence answer=answer.clone() />
        </section>
        <VerdictForms view answer spot />
    }
}

/// The department that supplies the figure, and who entered it.
#[component]
fn SuppliedBy(answer: ReviewedAnswer) -> impl IntoView {
    let (words, lang) = (&use_words().supply, use_lang());
    answer.supplier.as_ref().map(|unit| {
        let name = unit.name.get(lang);
        let text = if answer.is_complete() {
            (words.review_by)(name, &answer.by)
        } else {
            (words.review_waiting)(name)
        };
        view! { <p class="note sm">{text}</p> }
    })
}

#[component]
fn Findings(answer: ReviewedAnswer, figures: Figures) -> impl IntoView {
    let asked = match &answer.before {
        Some((_, Verdict::Returned { reason, text })) => {
            let words = use_words();
            Some(view! {
                <div class="note note-back sm">
                    <p>
                        <b>{format!("{} {}", words.review.asked_for, (words.form.reason)(*reason))}</b>
                    </p>
                    <p class="said" lang="vi">{text.clone()}</p>
                </div>
            })
        }
        _ => None,
    };
    let items = answer
        .findings
        .iter()
        .map(|finding| view! { <li>{figures.finding(finding)}</li> })
        .collect_view();
    view! {
        {asked}
        {(!answer.findings.is_empty()).then(|| view! { <ul class="why-list">{items}</ul> })}
    }
}

/// What the unit says about it, in its own words.
#[component]
fn Said(answer: ReviewedAnswer) -> impl IntoView {
    let (words, lang) = (&use_words().review, use_lang());
    let draft = &answer.draft;
    let quote = |label: &'static str, text: &str| {
        (!text.trim().is_empty()).then(|| {
            view! {
                <p class="note sm">
                    <b>{label}</b>
                    <span class="said" lang="vi">{format!(" {text}")}</span>
                </p>
            }
        })
    };
    let reason = (draft.stance == Stance::NotApplicable).then(|| quote(words.reason_na, &draft.reason));
    let unchanged = (draft.stance == Stance::Unchanged)
        .then(|| view! { <p class="note sm">{text_of("stance", draft.stance.code(), &answer.indicator, lang)}</p> });
    // Text without a figure is shown as it was typed.
    let typed = (answer.value.is_none() && draft.stance == Stance::Figure && answer.version > 0).then(|| {
        view! {
            <div class="note sm">
                <b>{words.typed}</b>
                <Texts indicator=answer.indicator.clone() draft=draft.clone() />
            </div>
        }
    });
    view! {
        {unchanged}
        {reason}
        {typed}
        {quote(words.explained, &draft.explanation)}
        {quote(words.note, &draft.note)}
        {quote(words.as_of, &draft.as_of)}
        {quote(words.source, &draft.source)}
    }
}

#[component]
fn Evidence(answer: ReviewedAnswer) -> impl IntoView {
    if answer.evidence.is_empty() {
        return view! { <p class="mut">{use_words().form.evidence.none}</p> }.into_any();
    }
    let items = answer
        .evidence
        .into_iter()
        .map(|evidence| view! { <li class="evi"><Document evidence /></li> })
        .collect_view();
    view! { <ul class="ev">{items}</ul> }.into_any()
}

fn written(answer: &ReviewedAnswer, figures: &Figures) -> Format {
    let lang = use_lang();
    let unit = answer.indicator.unit.get(lang);
    let suffix = if unit == "%" {
        format!("{}%", format::NO_BREAK)
    } else {
        figures.axis_suffix().to_owned()
    };
    Format {
        decimals: usize::from(answer.indicator.decimals),
        style: lang.numbers(),
        suffix,
    }
}

/// Whether figures of this kind make a line.
fn has_line(answer: &ReviewedAnswer) -> bool {
    !matches!(answer.indicator.kind, Kind::Distribution | Kind::YesNo)
}

fn trend(view: &ReviewView, answer: &ReviewedAnswer, figures: &Figures) -> Option<(String, Drawing)> {
    let lang = use_lang();
    let now = answer.figure.filter(|_| has_line(answer) && !answer.past.is_empty())?;
    let cycle = &view.work.cycle;
    let point = |id: &str, label: String, figure: Option<f64>| {
        let written = figure.map_or_else(|| format::NONE.to_owned(), |figure| figures.figure(figure));
        let title = format!("{label}: {written}");
        TrendPoint {
            id: id.to_owned(),
            label,
            value: figure,
            median: None,
            title,
            href: None,
        }
    };
    let mut points: Vec<TrendPoint> = answer
        .past
        .iter()
        .rev()
        .map(|past: &PastAnswer| {
            point(
                &past.cycle,
                short_cycle(&past.cycle, past.cycle_name.get(lang)),
                past.figure,
            )
        })
        .collect();
    points.push(point(
        &cycle.code,
        short_cycle(&cycle.code, cycle.name.get(lang)),
        Some(now),
    ));
    let titles: Vec<&str> = points.iter().map(|point| point.title.as_str()).collect();
    let caption = use_words().review.trend;
    let aria = format!("{caption}: {}", titles.join("; "));
    let targets = answer
        .target
        .iter()
        .map(|target| TrendTarget {
            value: target.value,
            label: format!(
                "{} {}",
                (use_words().terms.target_of)(target.year),
                figures.bound(target.value)
            ),
        })
        .collect();
    let data = TrendData {
        beside: Vec::new(),
        breaks: Vec::new(),
        points,
        targets,
        format: written(answer, figures),
        size: (360, 150),
        aria,
    };
    Some((caption.to_owned(), charts::trend::draw(&data)))
}

fn dots(view: &ReviewView, answer: &ReviewedAnswer, figures: &Figures) -> Option<(String, Drawing)> {
    /// Fewer figures than this say nothing about a place among them.
    const ENOUGH: usize = 3;

    let now = answer.figure.filter(|_| has_line(answer))?;
    if answer.peers.len() < ENOUGH {
        return None;
    }
    let unit = &view.work.unit;
    let name = unit.short.get(use_lang()).to_owned();
    let own = Dot {
        id: unit.code.clone(),
        value: now,
        title: format!("{name}: {}", figures.figure(now)),
        href: None,
    };
    let peers = answer.peers.iter().enumerate().map(|(place, value)| Dot {
        id: format!("p{place}"),
        value: *value,
        title: figures.figure(*value),
        href: None,
    });
    let caption = (use_words().review.dots)(answer.peers.len() + 1);
    let data = DotsData {
        dots: peers.chain([own]).collect(),
        own: Some(unit.code.clone()),
        own_label: format!("{name} {}", figures.number(now)),
        format: written(answer, figures),
        aria: format!("{caption}: {name} {}", figures.figure(now)),
    };
    Some((caption, charts::dots::draw(&data)))
}
