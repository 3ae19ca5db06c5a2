//! What the comparison says, as sentences made from its figures.

use domain::compare::{CompareRow, CompareView, MOST};
use domain::explore::{Measure, TrendPoint};
use domain::indicator::Lang;

use super::is_indicator;
use crate::components::chart::title::of_trend;
use crate::components::measure::Reading;
use crate::format;
use crate::words::words;

/// The sentence over the page.
pub fn title(view: &CompareView, lang: Lang) -> String {
    let words = &words(lang).compare;
    let Some(first) = view.rows.first().filter(|_| !view.chosen.is_empty()) else {
        return words.choose_title.to_owned();
    };
    let all = || view.rows.iter().flat_map(|row| &row.cells);
    if all().all(|cell| cell.cell.value().is_none()) {
        return words.none.to_owned();
    }
    if view.is_over_time() {
        return moved(view, first, lang);
    }
    let name = |side: usize| view.sides.get(side).map_or("", |side| side.unit.short.get(lang));
    let number = |number: usize| format::count(u32::try_from(number).unwrap_or(u32::MAX), lang);
    let areas = |measure: &Measure| matches!(measure, Measure::FocusArea(_));
    match &view.measure {
        Measure::Score => view
            .leader(areas)
            .map(|(side, times, of)| (words.leads_areas)(name(side), &number(times), &number(of))),
        Measure::FocusArea(_) => view
            .leader(is_indicator)
            .map(|(side, times, of)| (words.leads_indicators)(name(side), &number(times), &number(of))),
        Measure::Indicator(_) | Measure::Coverage | Measure::Cases => first.best().and_then(|side| {
            let reading = Reading::new(&first.info, lang);
            let value = first.cells.get(side)?.cell.value()?;
            Some((words.best_in)(name(side), &reading.name(), &reading.full(value)))
        }),
    }
    .unwrap_or_else(|| words.even.to_owned())
}

/// One unit: its first and its newest figure.
fn moved(view: &CompareView, row: &CompareRow, lang: Lang) -> String {
    let words = &words(lang).compare;
    let unit = view.chosen.first().map_or("", |unit| unit.short.get(lang));
    let reading = Reading::new(&row.info, lang);
    let figures: Vec<f64> = row.cells.iter().filter_map(|cell| cell.cell.value()).collect();
    match figures.as_slice() {
        [from, .., to] => (words.moved)(unit, &reading.name(), &reading.full(*from), &reading.full(*to)),
        [only] => format!("{unit}: {}", reading.full(*only)),
        [] => words.none.to_owned(),
    }
}

/// Over the profiles: which is the least even.
pub fn of_shapes(view: &CompareView, lang: Lang) -> String {
    let words = &words(lang).compare;
    let least = view.least_even(|measure| matches!(measure, Measure::FocusArea(_)));
    let least = least.and_then(|(side, low, high)| Some((view.sides.get(side)?, low, high)));
    least.map_or_else(
        || words.even.to_owned(),
        |(side, low, high)| {
            let name = if view.is_over_time() {
                &side.cycle_name
            } else {
                &side.unit.short
            };
            let number = |score| format::number(score, 0, lang);
            (words.uneven)(name.get(lang), &number(low), &number(high))
        },
    )
}

/// Over the trends of several units: how many went which way; of one, how it moved.
pub fn of_trends(view: &CompareView, lang: Lang) -> String {
    let words = words(lang);
    let Some(row) = view.rows.first() else {
        return words.chart.none.to_owned();
    };
    let reading = Reading::new(&row.info, lang);
    if let ([unit], [points]) = (view.chosen.as_slice(), view.trends.as_slice()) {
        let cycle = points.last().map_or("", |point| point.cycle.as_str());
        return of_trend(points, cycle, unit.short.get(lang), &reading);
    }
    let moved = |points: &Vec<TrendPoint>| {
        let mut figures = points.iter().filter_map(|point| point.cell.value());
        let (first, last) = (figures.next()?, figures.next_back()?);
        let by = reading.figures().moved(first, last);
        Some(if by == 0.0 { 0.0 } else { reading.gain(first, last) })
    };
    let moved: Vec<f64> = view.trends.iter().filter_map(moved).collect();
    if moved.is_empty() {
        return words.chart.none.to_owned();
    }
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let (up, down) = (
        moved.iter().filter(|by| **by > 0.0).count(),
        moved.iter().filter(|by| **by < 0.0).count(),
    );
    let say = if reading.is_ranked() {
        words.chart.changed
    } else {
        words.chart.moved
    };
    say(&count(up), &count(down))
}

/// What follows: what to do with none or one.
pub fn lead(view: &CompareView, lang: Lang) -> String {
    let words = &words(lang).compare;
    match view.chosen.as_slice() {
        [] => (words.choose)(&MOST.to_string()),
        [unit] => (words.over_time)(unit.short.get(lang)),
        _ => String::new(),
    }
}
