//! A workbook (XLSX) as the text that the reader of lists takes: its first sheet with anything in it, row for row.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use domain::number::{NumberStyle, format_trimmed};
use domain::time::Day;
use zip::ZipArchive;

/// Bytes that a workbook may unfold to: a list of many thousand units takes a tenth of it.
const MOST_UNFOLDED: u64 = 256 * 1024 * 1024;
/// Rows that are read; a list of all units of a city has some thousands.
const MOST_ROWS: usize = 100_000;
/// A header has at least so many cells; what stands above it in a sheet is its title.
const LEAST_HEADS: usize = 3;
/// Days from the beginning of a workbook's calendar to 1970, as it counts them.
const EPOCH: f64 = 25_569.0;

/// Whether a file says of itself that it is a workbook.
pub(crate) fn is_workbook(file: &[u8]) -> bool {
    file.starts_with(b"PK\x03\x04")
}

/// The first sheet with anything in it, as lines of fields with commas between. A row keeps its number; rows above the
/// header become empty lines. `None` for what is no workbook, or none that can be read safely.
pub(crate) fn read(file: &[u8]) -> Option<String> {
    unfolds(file)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).ok()?;
    let names = book.sheet_names();
    let range = names
        .iter()
        .filter_map(|name| book.worksheet_range(name).ok())
        .find(|range| !range.is_empty())?;
    let above = range.start().map_or(0, |(row, _)| row as usize);
    if above + range.height() > MOST_ROWS {
        return None;
    }
    let mut text = vec![b'\n'; above];
    let mut has_header = false;
    for row in range.rows() {
        let cells: Vec<String> = row.iter().map(cell).collect();
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        has_header |= filled >= LEAST_HEADS;
        if has_header && filled > 0 {
            let mut line = csv::WriterBuilder::new().from_writer(&mut text);
            line.write_record(&cells).ok()?;
            line.flush().ok()?;
        } else {
            text.push(b'\n');
        }
    }
    String::from_utf8(text).ok()
}

/// Unfolds every part once, keeping nothing: a small file that unfolds to gigabytes ends here.
fn unfolds(file: &[u8]) -> Option<()> {
    let mut archive = ZipArchive::new(Cursor::new(file)).ok()?;
    let mut left = MOST_UNFOLDED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).ok()?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).ok()?;
        left = left.checked_sub(read)?;
    }
    Some(())
}

/// A cell as a person would have typed it. A line break within a cell is a space, so that rows stay lines.
fn cell(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DurationIso(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Data::DateTimeIso(text) => text.get(..10).unwrap_or(text).to_owned(),
        Data::Float(number) => format_trimmed(*number, 6, NumberStyle::Vietnamese),
        Data::Int(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
        Data::DateTime(day) => {
            #[allow(clippy::cast_possible_truncation, reason = "days of a calendar are few")]
            let days = (day.as_f64() - EPOCH).floor() as i64;
            Day::from_epoch_days(days).dmy()
        }
    }
}
