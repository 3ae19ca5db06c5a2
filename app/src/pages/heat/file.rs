//! The heat table taken along, in the order shown: a figure in each cell, or why there is none.

use domain::cell::Cell;
use domain::explore::{HeatColumn, HeatView};
use domain::indicator::Lang;
use domain::table::{Field, Table};

use crate::components::chart::map::figure;
use crate::components::measure::Reading;
use crate::words::words;

/// A row for each unit, a column for each measure, under its code and name.
pub fn table(view: &HeatView, lang: Lang) -> Table {
    let words = words(lang);
    let columns = || std::iter::once(&view.score).chain(&view.columns);
    let name = |column: &HeatColumn| {
        let reading = Reading::new(&column.info, lang);
        let suffix = reading.suffix();
        let name = match column.info.measure {
            domain::explore::Measure::Score => reading.name(),
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
