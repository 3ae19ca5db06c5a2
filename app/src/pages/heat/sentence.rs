//! What the table says, as sentences made from its figures.

use domain::explore::{HeatColumn, HeatView, Measure};
use domain::indicator::Lang;

use super::{count, is_focus_area};
use crate::components::chart::title::brief;
use crate::words::words;

/// The same in at most ten words, of the focus areas alone.
pub fn title(view: &HeatView, lang: Lang) -> String {
    let words = words(lang);
    let lowest = view.furthest_behind(is_focus_area);
    let lowest = lowest.and_then(|(place, times, with)| Some((view.columns.get(place)?, times, with)));
    let Some((HeatColumn { info, short, .. }, times, with)) = lowest else {
        return words.chart.none.to_owned();
    };
    let say = |area: &str| (words.chart.weakest)(area, &count(times, lang), &count(with, lang));
    let names = [info.name.get(lang), short.get(lang), info.measure.code()];
    brief(names.into_iter().filter(|name| !name.is_empty()).map(say))
}

/// What the title leaves open: the focus area that is the lowest in most units, where it has no room for the name; within
/// the unfolded one, the indicator that is furthest from its target.
pub fn sentence(view: &HeatView, lang: Lang) -> String {
    let words = words(lang);
    let Some((place, times, with)) = view.furthest_behind(is_focus_area) else {
        return words.map.say_none.to_owned();
    };
    let Some(lowest) = view.columns.get(place).map(|column| &column.info) else {
        return String::new();
    };
    let (name, code) = (lowest.name.get(lang), lowest.measure.code());
    let mut with_figures = view.rows.iter().filter(|row| row.has_figures());
    let first = match (with, with_figures.next()) {
        (1, Some(row)) => Some((words.heat.lowest_one)(row.unit.short.get(lang), name, code)),
        _ if title(view, lang).starts_with(name) => None,
        _ => Some((words.heat.lowest)(name, code, &count(times, lang), &count(with, lang))),
    };
    let second = view
        .furthest_behind(|measure| matches!(measure, Measure::Indicator(_)))
        .and_then(|(place, times, with)| {
            let name = view.columns.get(place)?.info.name.get(lang);
            Some((words.heat.furthest)(
                &view.open,
                name,
                &count(times, lang),
                &count(with, lang),
            ))
        });
    [first, second].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
