//! A chart's table as a workbook: the figures on the first page, as numbers one can reckon with; on the second what they
//! are, where they come from and when they were taken.

use charts::sheet::Sheet;
use domain::table::{Field, Table};
use domain::time::Timestamp;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// Characters a cell can hold.
const LONGEST: usize = 32_000;
/// Widest column, in characters.
const WIDEST: usize = 60;

/// The workbook of a chart, as taken at `at`.
pub fn write(sheet: &Sheet, at: Timestamp) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_title(&sheet.title)
            .set_creation_datetime(&ExcelDateTime::from_timestamp(at.0.div_euclid(1000))?),
    );
    let [figures, about] = tabs(&sheet.tabs);
    fill(book.add_worksheet().set_name(figures)?, &sheet.table)?;
    tell(book.add_worksheet().set_name(about)?, sheet)?;
    book.save_to_buffer()
}

fn fill(page: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    page.set_freeze_panes(1, 0)?;
    for (column, name) in (0_u16..).zip(&table.head) {
        page.write_string_with_format(0, column, cut(name), &head)?;
        let fields = table.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let longest = fields.map(length).max().unwrap_or(0);
        // The name may take two lines.
        let wide = longest.max(name.chars().count().div_ceil(2)).clamp(8, WIDEST);
        page.set_column_width(column, f64::from(u32::try_from(wide).unwrap_or(60)) + 2.0)?;
    }
    for (at, row) in (1_u32..).zip(&table.rows) {
        for (column, field) in (0_u16..).zip(row) {
            match field {
                Field::Empty => {}
                // Written as text, it is never computed, whatever it begins with.
                Field::Text(text) => {
                    page.write_string(at, column, cut(text))?;
                }
                Field::Number(number) => {
                    let format = Format::new().set_num_format(number_format(*number, decimals_of(*number)));
                    page.write_number_with_format(at, column, *number, &format)?;
                }
                Field::Figure(number, decimals) => {
                    let format = Format::new().set_num_format(number_format(*number, *decimals));
                    page.write_number_with_format(at, column, *number, &format)?;
                }
            }
        }
    }
    Ok(())
}

fn tell(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_font_size(14);
    let name = Format::new().set_bold().set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    page.set_column_width(0, 20)?.set_column_width(1, 80)?;
    page.write_string_with_format(0, 0, cut(&sheet.title), &head)?;
    let notes = [&sheet.say, &sheet.note];
    let mut row = 1;
    for note in notes.into_iter().filter(|note| !note.is_empty()) {
        page.write_string(row, 0, cut(note))?;
        row += 1;
    }
    for (at, (what, said)) in (row + 1..).zip(&sheet.facts) {
        page.write_string_with_format(at, 0, cut(what), &name)?;
        page.write_string_with_format(at, 1, cut(said), &text)?;
    }
    Ok(())
}

/// Names of pages as spreadsheets take them: not too long, without the signs of their formulas, and different.
fn tabs(names: &[String; 2]) -> [String; 2] {
    let tame = |name: &str, otherwise: &str| {
        let name: String = name
            .chars()
            .filter(|letter| !letter.is_control() && !r"[]:*?/\'".contains(*letter))
            .collect();
        let name = first(name.trim(), 31);
        if name.trim().is_empty() {
            otherwise.to_owned()
        } else {
            name
        }
    };
    let [figures, about] = [tame(&names[0], "1"), tame(&names[1], "2")];
    if figures.to_lowercase() == about.to_lowercase() {
        return [figures, "(2)".to_owned()];
    }
    [figures, about]
}

/// The first characters that fit into `room` units of UTF-16, in which spreadsheets count.
fn first(text: &str, room: usize) -> String {
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.len_utf16();
        taken <= room
    };
    text.chars().take_while(fits).collect()
}

fn cut(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect();
    first(&text, LONGEST)
}

fn length(field: &Field) -> usize {
    match field {
        Field::Empty => 0,
        Field::Text(text) => text.chars().count(),
        Field::Number(number) | Field::Figure(number, _) => format!("{number:.1}").len() + 1,
    }
}

/// How many digits (at most three) a number has behind the separator.
fn decimals_of(number: f64) -> u8 {
    let written = format!("{number:.3}");
    let digits = written.split('.').next_back().unwrap_or_default().trim_end_matches('0');
    u8::try_from(digits.len()).unwrap_or(0)
}

/// Grouped by thousands, as the reader's own program writes them; four digits may be a year and stay together.
fn number_format(number: f64, decimals: u8) -> String {
    match decimals {
        0 if number.abs() < 10_000.0 => "0".to_owned(),
        0 => "#,##0".to_owned(),
        many => format!("#,##0.{}", "0".repeat(usize::from(many.min(6)))),
    }
}
