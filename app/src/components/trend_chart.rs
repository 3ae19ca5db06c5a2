//! A figure over the cycles, with the median and the targets.

use charts::trend::{TrendData, TrendTarget};
use charts::{Drawing, Format};
use domain::explore::TrendPoint;
use domain::indicator::Target;
use domain::table::Table;

use crate::components::chart::map::{figure, why};
use crate::components::chart::title::of_mark;
use crate::components::measure::Reading;
use crate::words::words;

/// A line over the cycles: whose figures in which, and the targets.
#[derive(Clone, Copy)]
pub struct Trend<'a> {
    /// Whose figures.
    pub whose: &'a str,
    /// Cycles, oldest first.
    pub points: &'a [TrendPoint],
    /// Targets of its years.
    pub targets: &'a [Target],
    /// What is measured.
    pub reading: &'a Reading,
}

/// Draws the line. `size` is about the room it will have, `aria` its name.
pub fn draw(trend: Trend<'_>, size: (u16, u16), aria: String) -> Drawing {
    draw_beside(trend, size, aria, &[])
}

/// The same with the series broken before the cycles with the codes in `breaks`.
pub fn draw_broken(trend: Trend<'_>, size: (u16, u16), aria: String, breaks: Vec<String>) -> Drawing {
    charts::trend::draw(&TrendData {
        breaks,
        ..data(trend, size, aria, &[])
    })
}

/// The same on an axis that holds the figures of all the lines it stands `beside`.
pub fn draw_beside(trend: Trend<'_>, size: (u16, u16), aria: String, beside: &[Vec<TrendPoint>]) -> Drawing {
    charts::trend::draw(&data(trend, size, aria, beside))
}

fn data(trend: Trend<'_>, size: (u16, u16), aria: String, beside: &[Vec<TrendPoint>]) -> TrendData {
    let Trend {
        whose,
        points,
        targets,
        reading,
    } = trend;
    let lang = reading.lang;
    let words = words(lang);
    // The line behind is told with the one before it.
    let said = |point: &TrendPoint| {
        let figure = of_mark(whose, point.name.get(lang), &reading.cell(&point.cell));
        match point.median {
            Some(median) => (words.unit.beside_median)(&figure, &reading.full(median)),
            None => figure,
        }
    };
    let points = points.iter().map(|point| charts::trend::TrendPoint {
        id: point.cycle.clone(),
        label: short_cycle(&point.cycle, point.name.get(lang)),
        value: point.cell.value(),
        median: point.median,
        title: said(point),
        href: None,
    });
    let targets = targets.iter().map(|target| TrendTarget {
        value: target.value,
        label: (words.terms.target_of)(target.year),
    });
    TrendData {
        points: points.collect(),
        targets: targets.collect(),
        breaks: Vec::new(),
        beside: beside.iter().flatten().filter_map(|point| point.cell.value()).collect(),
        format: Format {
            decimals: usize::from(reading.info.decimals),
            style: lang.numbers(),
            suffix: reading.figures().axis_suffix().to_owned(),
        },
        size,
        aria,
    }
}

/// The points with their reasons, for files: a column for figures under the name `whose`, one for medians.
pub fn table(points: &[TrendPoint], reading: &Reading, whose: &str) -> Table {
    let words = words(reading.lang);
    let value = match reading.suffix().trim() {
        "" => whose.to_owned(),
        suffix => format!("{whose}, {suffix}"),
    };
    let head = [words.unit.cycle, &value, words.unit.median, words.chart.why];
    Table::new(head).with(points.iter().map(|point| {
        let median = match point.yes {
            Some(_) => reading.middle(point.median, point.yes).unwrap_or_default().into(),
            None => figure(reading, point.median),
        };
        vec![
            point.name.get(reading.lang).into(),
            figure(reading, point.cell.value()),
            median,
            why(&point.cell, reading.lang),
        ]
    }))
}

/// `II/24` of `2024-H2`: a cycle where there is little room; its name where the code says something else.
pub fn short_cycle(code: &str, name: &str) -> String {
    match code.split_once("-H") {
        Some((year, half)) if year.len() == 4 && matches!(half, "1" | "2") => {
            let half = if half == "1" { "I" } else { "II" };
            format!("{half}/{}", year.get(2..).unwrap_or_default())
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_written_short() {
        assert_eq!(short_cycle("2024-H2", "Kỳ II/2024"), "II/24");
        assert_eq!(short_cycle("thi-diem", "Kỳ thí điểm"), "Kỳ thí điểm");
    }
}
