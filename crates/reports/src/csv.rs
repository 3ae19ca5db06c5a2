//! Comma-separated values that open well in a spreadsheet and do no harm there.
//!
//! UTF-8 with a byte order mark (Excel reads Vietnamese wrongly without it), commas, quoted as in RFC 4180, lines ended
//! by CR LF. Numbers have a decimal point and no grouping, so that programs read them everywhere. Text that a
//! spreadsheet would take for a formula begins with an apostrophe.

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

use charts::sheet::Sheet;
use domain::table::Table;

pub use domain::table::Field;

/// The file with this head and these rows.
pub fn write<const WIDTH: usize>(
    head: [&str; WIDTH],
    rows: impl IntoIterator<Item = [Field; WIDTH]>,
) -> Result<Vec<u8>, csv::Error> {
    file(head, rows)
}

/// The table of a chart as a file. What is said below the chart and above it (cycle, source, that figures are
/// illustrative) stands in every row, in columns of their own: a file has no margin, and rows get copied. `note` is the
/// name of the last one.
pub fn write_sheet(sheet: &Sheet, note: &str) -> Result<Vec<u8>, csv::Error> {
    let mut said: Vec<(&str, &str)> = sheet
        .facts
        .iter()
        .map(|(name, said)| (name.as_str(), said.as_str()))
        .collect();
    if !sheet.note.is_empty() {
        said.push((note, &sheet.note));
    }
    let Table { head, rows } = &sheet.table;
    let head = head
        .iter()
        .map(String::as_str)
        .chain(said.iter().map(|(name, _)| *name));
    let beside = || said.iter().map(|(_, said)| Field::from(*said));
    let rows = rows
        .iter()
        .map(|row| row.iter().cloned().chain(beside()).collect::<Vec<_>>());
    file(head, rows)
}

fn file<Row: AsRef<[Field]>>(
    head: impl IntoIterator<Item = impl AsRef<[u8]>>,
    rows: impl IntoIterator<Item = Row>,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(head)?;
    for row in rows {
        writer.write_record(row.as_ref().iter().map(written))?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

fn written(field: &Field) -> String {
    match field {
        Field::Empty => String::new(),
        Field::Text(text) => harmless(text),
        Field::Number(number) | Field::Figure(number, _) => plain(*number),
    }
}

/// The number without more digits than mean anything: whole where it is whole, at most six decimals.
fn plain(number: f64) -> String {
    let text = format!("{number:.6}");
    match text.trim_end_matches('0').trim_end_matches('.') {
        "-0" => "0".to_owned(),
        text => text.to_owned(),
    }
}

/// The text with an apostrophe before it if a spreadsheet would compute it: the signs that OWASP names. Full-width signs
/// count: some spreadsheets read them as the plain ones. A `%` in front computes nowhere, and stands in every table as a
/// unit.
fn harmless(text: &str) -> String {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let computes = begins.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
    if computes { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(rows: Vec<[Field; 2]>) -> String {
        String::from_utf8(write(["Đơn vị", "Giá trị"], rows).unwrap()).unwrap()
    }

    #[test]
    fn a_file_opens_in_a_spreadsheet() {
        let rows = vec![
            ["Quận \"3\", TP.HCM".into(), Field::Number(74.625)],
            ["a\nb".into(), None.into()],
        ];
        assert_eq!(
            text(rows),
            "\u{feff}Đơn vị,Giá trị\r\n\"Quận \"\"3\"\", TP.HCM\",74.625\r\n\"a\nb\",\r\n"
        );
    }

    #[test]
    fn text_is_never_a_formula_and_numbers_stay_numbers() {
        for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"] {
            assert!(harmless(evil).starts_with('\''), "{evil:?}");
        }
        for tame in ["112/BC-PGDĐT", "%", "/4", "kg/người/năm"] {
            assert_eq!(harmless(tame), tame);
        }
        assert_eq!(written(&Field::Number(-2.5)), "-2.5");
        assert_eq!(Field::from(Some(f64::NAN)), Field::Empty);
    }

    #[test]
    fn numbers_have_no_more_digits_than_mean_anything() {
        for (number, text) in [
            (98.765_432_109_876_5, "98.765432"),
            (20.299_999_999_999_997, "20.3"),
            (1842.0, "1842"),
            (100.0, "100"),
            (1_505_684.0, "1505684"),
            (0.0, "0"),
            (-0.000_000_1, "0"),
        ] {
            assert_eq!(written(&Field::Number(number)), text);
        }
    }
}
