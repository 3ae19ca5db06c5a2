//! Every indicator of the unit as a table to take along, and the sentence over it.

use domain::explore::{ProfileGroup, ProfileLine};
use domain::table::Table;

use super::line::reading;
use crate::components::chart::map::{figure, why};
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// How many indicators are better than the median, of those that can be; `None` where there is nothing to compare.
pub fn title(groups: &[ProfileGroup]) -> Option<String> {
    let lang = use_lang();
    let count = |many: usize| format::count(u32::try_from(many).unwrap_or(u32::MAX), lang);
    let better = |line: &ProfileLine| {
        let reading = reading(line, lang);
        let (value, median) = line.cell.value().zip(line.median).filter(|_| reading.has_line())?;
        reading.improvement(median, value).map(|better| better > 0.0)
    };
    let compared: Vec<bool> = groups
        .iter()
        .flat_map(|group| &group.lines)
        .filter_map(better)
        .collect();
    let above = compared.iter().filter(|better| **better).count();
    (!compared.is_empty()).then(|| (use_words().chart.above_median)(&count(above), &count(compared.len())))
}

/// A row for each indicator.
pub fn table(groups: &[ProfileGroup]) -> Table {
    let (lang, words) = (use_lang(), use_words());
    let head = [
        words.chart.indicator,
        words.chart.code,
        words.unit.value,
        words.chart.measure_unit,
        words.map.previous,
        words.unit.median,
        words.chart.target_column,
        words.chart.why,
    ];
    Table::new(head).with(groups.iter().flat_map(|group| &group.lines).map(|line| {
        let reading = reading(line, lang);
        vec![
            line.name.get(lang).into(),
            line.code.as_str().into(),
            figure(&reading, line.cell.value()),
            line.unit.get(lang).into(),
            figure(&reading, line.previous),
            figure(&reading, line.median.filter(|_| reading.has_line())),
            figure(&reading, line.target.as_ref().map(|target| target.value)),
            why(&line.cell, lang),
        ]
    }))
}
