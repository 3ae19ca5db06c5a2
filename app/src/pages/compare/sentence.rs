//! What the comparison says, as sentences made from its figures.

use domain::compare::{CompareRow, CompareView, MOST};
use domain::explore::Measure;
use domain::indicator::Lang;

use super::is_indicator;
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
        Measure::Indicator(_) | Measure::Coverage => first.best().and_then(|side| {
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

/// What follows: what to do with none or one.
pub fn lead(view: &CompareView, lang: Lang) -> String {
    let words = &words(lang).compare;
    match view.chosen.as_slice() {
        [] => (words.choose)(&MOST.to_string()),
        [unit] => (words.over_time)(unit.short.get(lang)),
        _ => String::new(),
    }
}
