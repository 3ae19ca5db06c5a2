//! A table of figures as a picture: a row for each unit, a column for each measure, colour only confirms.

use crate::svg::{Svg, Tenths, mark};
use crate::{Drawing, Fill, fill, label};

/// A figure of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// How it is filled; [`Fill::Blank`] where nothing is to be reached.
    pub fill: Fill,
    /// The figure as written; empty where there is none.
    pub text: String,
    /// Accessible name: unit, measure, figure or the reason why there is none.
    pub title: String,
}

/// A row of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Unit code.
    pub id: String,
    /// Short name.
    pub label: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// The table.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatData {
    /// Codes of the columns.
    pub columns: Vec<String>,
    /// The rows in their order.
    pub rows: Vec<Row>,
    /// Begins the names of patterns; one for each drawing of a page.
    pub prefix: String,
    /// Accessible name.
    pub aria: String,
}

const FONT: Tenths = 120;
/// Height of a row, and room for names and for a column at least.
const ROW: Tenths = 260;
const NAMES: Tenths = 1400;
const COLUMN: Tenths = 440;
/// Width of the sheet at least.
const WIDTH: Tenths = 7200;

/// Draws the table, as wide as its columns need.
pub fn draw(data: &HeatData) -> Drawing {
    let texts = data.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.text);
    let widest = texts
        .chain(&data.columns)
        .map(|text| label::width_bold(text, FONT))
        .max();
    // Far more columns than any set has indicators.
    let count = Tenths::try_from(data.columns.len().clamp(1, 500)).unwrap_or(500);
    let column = (widest.unwrap_or(0).min(1200) + 120)
        .max(COLUMN)
        .max((WIDTH - NAMES) / count);
    let high = Tenths::try_from(data.rows.len().min(3000)).unwrap_or(3000) * ROW;
    let mut svg = Svg::new("ch-map ch-heat", NAMES + count * column, ROW + high, &data.aria);
    svg.raw(&fill::patterns(&data.prefix)).raw("<g class=\"ch-s12\">");
    let letters = usize::try_from(NAMES / (FONT * 60 / 100)).unwrap_or(0);
    let left = |at: usize| NAMES + Tenths::try_from(at.min(500)).unwrap_or(500) * column;
    for (at, code) in data.columns.iter().enumerate() {
        svg.label("vv", (left(at) + column / 2, 170), code);
    }
    let mut marks = Vec::new();
    for (row, top) in data.rows.iter().zip((0..3000).map(|at| ROW + at * ROW)) {
        svg.label("ch-name", (0, top + 170), &label::cut(&row.label, letters));
        for (at, cell) in row.cells.iter().take(data.columns.len()).enumerate() {
            let area = [left(at), top, column, ROW];
            svg.open_mark(&row.id, &cell.title, None).raw("<path");
            cell.fill.write(&mut svg, &data.prefix);
            svg.raw(" d=\"M").num(area[0]).raw(" ").num(top).raw("h").num(column);
            svg.raw("v").num(ROW).raw("h").num(-column).raw("z\"/>");
            let class = format!("{} vv", cell.fill.ink());
            svg.label(&class, (area[0] + column / 2, top + 170), &cell.text)
                .close_mark(None);
            marks.push(mark(&row.id, area, &cell.title, None));
        }
    }
    svg.raw("</g>");
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_stands_in_its_row_and_column() {
        let cell = |text: &str| Cell {
            fill: Fill::Class(2),
            text: text.to_owned(),
            title: format!("Quận 3 · 1.1: {text}"),
        };
        let drawing = draw(&HeatData {
            columns: vec!["1.1".to_owned(), "1.2".to_owned()],
            rows: vec![Row {
                id: "770".to_owned(),
                label: "Quận 3".to_owned(),
                // One too many is left out.
                cells: vec![cell("63"), cell("58"), cell("99")],
            }],
            prefix: "h-".to_owned(),
            aria: "Bảng nhiệt".to_owned(),
        });
        let places: Vec<_> = drawing.marks.iter().map(|mark| (mark.x, mark.y)).collect();
        assert_eq!(places, [(140.0, 26.0), (430.0, 26.0)]);
        assert!(drawing.svg.contains(">58</text>") && !drawing.svg.contains(">99<"));
    }
}
