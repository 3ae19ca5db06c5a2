//! A column copied from a spreadsheet: each line a unit and its figures, or figures alone in the order of the rows.

use crate::explore::UnitLabel;
use crate::text::fold;

/// What was understood of a pasted table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Codes of units with their cells, as they were written.
    pub rows: Vec<(String, Vec<String>)>,
    /// Lines that name no unit.
    pub unread: Vec<String>,
}

/// Reads a pasted table for sheets of `width` columns. Cells are parted by tabs or semicolons. A line begins with the
/// unit's code or name, accents or not; where few do and there are as many as units, they stand in the order of the
/// rows.
pub fn pasted(text: &str, units: &[UnitLabel], width: usize) -> Pasted {
    let lines: Vec<Vec<String>> = text
        .lines()
        .map(|line| line.trim_end_matches('\r'))
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let mark = if line.contains('\t') { '\t' } else { ';' };
            let bare = |cell: &str| cell.trim().trim_matches('"').trim().to_owned();
            line.split(mark).map(bare).collect()
        })
        .collect();
    let named = |cells: &[String]| {
        // A code may stand before the name, as in files of this program.
        let place = cells.iter().take(2).position(|cell| unit_of(cell, units).is_some())?;
        let unit = cells.get(place).and_then(|cell| unit_of(cell, units))?;
        let after = cells.iter().skip(place + 1);
        let is_name = |cell: &&String| unit_of(cell, units).is_some_and(|own| own.code == unit.code);
        let figures = after.skip_while(is_name).take(width).cloned().collect();
        Some((unit.code.clone(), figures))
    };
    let mut read = Pasted::default();
    // A figure may look like a unit's code; most lines do not.
    let names = lines.iter().filter(|cells| named(cells).is_some()).count();
    if lines.len() == units.len() && names * 2 < lines.len() {
        let rows = units.iter().zip(lines);
        read.rows = rows
            .map(|(unit, cells)| (unit.code.clone(), cells.into_iter().take(width).collect()))
            .collect();
        return read;
    }
    for cells in lines {
        match named(&cells) {
            Some(row) => read.rows.push(row),
            None => read.unread.push(cells.join("; ")),
        }
    }
    read
}

fn unit_of<'a>(cell: &str, units: &'a [UnitLabel]) -> Option<&'a UnitLabel> {
    let cell = fold(cell);
    if cell.trim().is_empty() {
        return None;
    }
    let is = |text: &str| fold(text) == cell;
    units.iter().find(|unit| {
        is(&unit.code)
            || [&unit.name, &unit.short]
                .iter()
                .any(|name| is(&name.vi) || is(&name.en))
    })
}
