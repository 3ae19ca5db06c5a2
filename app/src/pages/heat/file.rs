//! The heat table taken along, in the order shown: a figure in each cell, or why there is none.

use charts::heat::{self, HeatData};
use charts::sheet::Key;
use charts::{Drawing, Fill};
use domain::cell::Cell;
use domain::explore::{HeatCell, HeatColumn, HeatRow, HeatView, Measure};
use domain::indicator::Lang;
use domain::scale::PERCENT_BREAKS;
use domain::table::{Field, Table};

use super::cell::class_of;
use crate::components::chart::map::{figure, reasons, steps};
use crate::components::chart::title::{joined, of_mark};
use crate::components::legend::kinds;
use crate::components::measure::Reading;
use crate::words::words;

/// The rows shown, as the page shows them.
pub fn drawing(view: &HeatView, lang: Lang) -> Drawing {
    let words = words(lang);
    let columns = || std::iter::once(&view.score).chain(&view.columns);
    let code = |column: &HeatColumn| match column.info.measure {
        Measure::Score => words.heat.score.to_owned(),
        _ => column.info.measure.code().to_owned(),
    };
    let cell = |unit: &str, column: &HeatColumn, cell: &HeatCell| {
        let reading = Reading::new(&column.info, lang);
        let value = cell.cell.value();
        heat::Cell {
            fill: match &cell.cell {
                Cell::None(why) => Fill::NoValue(why.pattern()),
                Cell::Figure(_) => class_of(column, cell).map_or(Fill::Blank, Fill::Class),
            },
            text: value.map(|value| reading.bare(value)).unwrap_or_default(),
            title: of_mark(
                &joined(&[unit, &reading.name()]),
                view.cycle.name.get(lang),
                &reading.cell(&cell.cell),
            ),
        }
    };
    let row = |row: &HeatRow| {
        let unit = row.unit.short.get(lang);
        let cells = columns().zip(row.all());
        heat::Row {
            id: row.unit.code.clone(),
            label: unit.to_owned(),
            cells: cells.map(|(column, it)| cell(unit, column, it)).collect(),
        }
    };
    heat::draw(&HeatData {
        columns: columns().map(code).collect(),
        rows: view.rows.iter().map(row).collect(),
        prefix: "h-".to_owned(),
        aria: (words.heat.table)(view.cycle.name.get(lang)),
    })
}

/// The five steps by points, and the kinds of "no value" that occur.
pub fn keys(view: &HeatView, lang: Lang) -> Vec<Key> {
    let points = |bound: f64| crate::format::short(bound, 0, lang);
    let cells = view.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.cell);
    let steps = steps(PERCENT_BREAKS.map(points), lang);
    steps.chain(reasons(kinds(cells), lang)).collect()
}

/// A row for each unit, a column for each measure, under its code and name.
pub fn table(view: &HeatView, lang: Lang) -> Table {
    let words = words(lang);
    let columns = || std::iter::once(&view.score).chain(&view.columns);
    let name = |column: &HeatColumn| {
        let reading = Reading::new(&column.info, lang);
        let suffix = reading.suffix();
        let name = match column.info.measure {
            Measure::Score => reading.name(),
            _ => format!("{} {}", column.info.measure.code(), reading.name()),
        };
        match suffix.trim() {
            "" => name,
            unit => format!("{name} ({unit})"),
        }
    };
    let head = [words.map.unit.to_owned()].into_iter().chain(columns().map(name));
    Table::new(head).with(view.rows.iter().map(|row| {
        let cell = |(column, cell): (&HeatColumn, &Cell)| match cell {
            Cell::Figure(_) => figure(&Reading::new(&column.info, lang), cell.value()),
            Cell::None(why) => Field::from((words.terms.no_value)(*why)),
        };
        let cells = columns().zip(row.all().map(|cell| &cell.cell)).map(cell);
        [row.unit.name.get(lang).into()].into_iter().chain(cells).collect()
    }))
}
