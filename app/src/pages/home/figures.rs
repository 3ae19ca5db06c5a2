//! Coverage, met and progress score of the city.

use domain::explore::{HomeView, Measure};
use domain::permission::oversees;
use domain::score::Share;
use leptos::prelude::*;

use crate::components::chart::title::of_mark;
use crate::components::figure_card::FigureCard;
use crate::components::measure::tone;
use crate::context::{use_lang, viewer};
use crate::format::{self, NO_BREAK};
use crate::link::link;
use crate::words::use_words;

/// A cycle in the small trends: its code, coverage, met, score.
type Before = (String, Share, Share, Option<f64>);

/// The three figures.
#[component]
pub fn Figures(view: HomeView) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let figures = &words.figures;
    let place = view.trend.iter().position(|(cycle, ..)| *cycle == view.map.cycle.code);
    let before = place
        .and_then(|place| place.checked_sub(1))
        .and_then(|place| view.trend.get(place));
    let before_name = before
        .and_then(|(code, ..)| view.map.cycles.iter().find(|cycle| cycle.code == *code))
        .map(|cycle| cycle.name.get(lang).to_owned())
        .unwrap_or_default();
    let change = |now: Option<f64>, then: Option<f64>, decimals: u8, unit: &str| {
        Some(since(&before_name, (then?, now?), decimals, unit))
    };
    let points = words.terms.points;

    // A cycle at work has not had the time the others had, and its figures are of few: neither is compared.
    let is_same = view.cycle.code == view.map.cycle.code;
    let before = before.filter(|_| !is_same || view.is_over);
    let coverage_change = if view.is_over {
        let coverage_before = before
            .filter(|_| is_same)
            .and_then(|(_, coverage, ..)| coverage.percent());
        change(view.coverage.percent(), coverage_before, 1, points)
    } else {
        (view.coverage.whole > 0).then(|| (figures.not_compared.to_owned(), "mut"))
    };
    let met_before = before
        .filter(|(_, _, met, _)| met.whole > 0)
        .map(|(_, _, met, _)| f64::from(met.part));
    let met_now = (view.met.whole > 0).then_some(f64::from(view.met.part));
    let met_change = change(met_now, met_before, 0, "");
    let score_before = before.and_then(|(.., score)| *score);
    let score_change = change(view.score.map(|(score, _)| score), score_before, 1, points);

    // A cycle of which nothing is known ends no line.
    let trend = |pick: fn(&Before) -> Option<f64>| {
        let until = place.map_or(0, |place| place + 1);
        view.trend.iter().take(until).map(pick).collect::<Vec<_>>()
    };
    let mut coverage_trend = trend(|(_, coverage, ..)| coverage.percent());
    if is_same && !view.is_over {
        coverage_trend.pop();
    }
    // Each figure names its cycle: that of the work may be ahead of that of the others.
    let of_cycle = |text: String| format!("{text} \u{b7} {}", view.map.cycle.name.get(lang));
    let of_work = |text: String| format!("{text} \u{b7} {}", view.cycle.name.get(lang));
    let (met_trend, score_trend) = (trend(|(_, _, met, _)| met.percent()), trend(|(.., score)| *score));
    let count = |number| format::count(number, lang);
    let (met, met_of, met_detail) = if view.met.whole == 0 {
        (format::NONE.to_owned(), String::new(), figures.none.to_owned())
    } else {
        (
            count(view.met.part),
            (figures.of_indicators)(&count(view.met.whole)),
            of_cycle(figures.met_by_median.to_owned()),
        )
    };
    view! {
        <div class="figs">
            <FigureCard
                name=figures.coverage
                big=format::percent(view.coverage, lang)
                small=format!("{NO_BREAK}%")
                detail=of_work(coverage_detail(&view))
                change=coverage_change
                titles=told(&view, figures.coverage, &coverage_trend, "%")
                trend=coverage_trend
                href=to_coverage(&view)
                how=vec![figures.coverage_how.to_owned()]
            />
            <FigureCard
                name=figures.met
                big=met
                small=met_of
                detail=met_detail
                change=met_change
                titles=told(&view, figures.met, &met_trend, "%")
                trend=met_trend
                href=link("/tien-do").with("ky", &view.map.cycle.code).href()
                how=vec![figures.met_how_city.to_owned()]
            />
            <FigureCard
                name=figures.score
                big=view.score.map_or_else(|| format::NONE.to_owned(), |(score, _)| format::number(score, 1, lang))
                small=words.terms.of_hundred
                detail=of_cycle(
                    view
                        .score
                        .map_or_else(|| figures.none.to_owned(), |(_, units)| (figures.score_of)(&count(units))),
                )
                change=score_change
                titles=told(&view, figures.score, &score_trend, "")
                trend=score_trend
                href=link("/ban-do").with("ky", &view.map.cycle.code).href()
                how=vec![figures.score_how_city.to_owned(), figures.score_how.to_owned()]
            />
        </div>
    }
}

/// The sentence of a change since a cycle, with its class.
fn since(cycle: &str, (then, now): (f64, f64), decimals: u8, unit: &str) -> (String, &'static str) {
    let (lang, figures) = (use_lang(), &use_words().figures);
    let moved = format::moved(then, now, decimals);
    if moved == 0.0 {
        return ((figures.same_since)(cycle), "mut");
    }
    let text = format::with_unit(format::signed(moved, decimals, lang), unit);
    (
        (figures.since)(&format::with_arrow(moved, text), cycle),
        tone(Some(moved)),
    )
}

/// Each figure of a small trend with its cycle, for those who point at it.
fn told(view: &HomeView, name: &str, trend: &[Option<f64>], unit: &str) -> Vec<String> {
    let lang = use_lang();
    let told = view.trend.iter().zip(trend).map(|((code, ..), value)| {
        let cycle = view.map.cycles.iter().find(|it| it.code == *code);
        let figure = value.map_or_else(
            || use_words().figures.none.to_owned(),
            |value| format::with_unit(format::number(value, 1, lang), unit),
        );
        of_mark(name, cycle.map_or(code, |cycle| cycle.name.get(lang)), &figure)
    });
    told.collect()
}

/// Where coverage is looked at: who oversees the work at hand has a board of it.
fn to_coverage(view: &HomeView) -> String {
    let work = view.cycle.code.as_str();
    if viewer().as_ref().is_some_and(oversees) && !view.is_over {
        link("/tham-dinh/tien-trinh").with("ky", work).href()
    } else {
        let map = link("/ban-do").with("ky", work);
        map.with("cs", Measure::Coverage.code()).href()
    }
}

/// So many of so many answers; in how many units where that is not all of them.
fn coverage_detail(view: &HomeView) -> String {
    let words = &use_words().figures;
    if view.coverage.whole == 0 {
        return words.none.to_owned();
    }
    let count = |number| format::count(number, use_lang());
    let detail = (words.coverage_of)(&count(view.coverage.part), &count(view.coverage.whole));
    let units: usize = view.states.iter().map(|(_, units)| units.len()).sum();
    if usize::try_from(view.covered).is_ok_and(|covered| covered < units) {
        (words.in_units)(&detail, &count(view.covered))
    } else {
        detail
    }
}
