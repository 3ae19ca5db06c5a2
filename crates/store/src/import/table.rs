//! CSV as people export it: UTF-8 with or without a byte order mark, columns found by their header.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use csv::{ByteRecord, ReaderBuilder};
use domain::text::composed;
use domain::time::Day;

use super::{ImportError, ImportProblem, Reason};

/// A line with its fields by column.
pub(crate) struct Line {
    /// Number of the line in the file; the header is line 1.
    pub(crate) number: u64,
    fields: BTreeMap<&'static str, String>,
    problems: Vec<ImportProblem>,
}

/// A file's lines, and what was wrong with those that could not even be split into fields.
pub(crate) struct Table {
    /// Lines with their fields.
    pub(crate) lines: Vec<Line>,
    problems: Vec<ImportProblem>,
}

impl Table {
    /// Notes a problem of the file as a whole.
    pub(crate) fn problem(&mut self, field: &str, reason: Reason) {
        self.problems.push(ImportProblem::new(0, field, reason));
    }

    /// Hands over what was read if no line has a problem; else every problem, by line.
    pub(crate) fn finish<T>(self, read: T) -> Result<T, ImportError> {
        let mut problems = self.problems;
        problems.extend(self.lines.into_iter().flat_map(|line| line.problems));
        if problems.is_empty() {
            return Ok(read);
        }
        problems.sort_by_key(|problem| problem.line);
        Err(ImportError::Problems(problems))
    }
}

/// Which columns a file has.
pub(crate) struct Columns<'a> {
    /// Every column it can have.
    pub(crate) all: &'a [&'static str],
    /// Those it must have.
    pub(crate) needed: &'a [&'static str],
    /// The column a header means that is not a column's own name.
    pub(crate) meant: fn(&str) -> Option<&'static str>,
}

/// Reads a file with exactly these columns, in any order.
pub(crate) fn read(file: &[u8], columns: &[&'static str]) -> Result<Table, ImportError> {
    let columns = Columns {
        all: columns,
        needed: columns,
        meant: |_| None,
    };
    read_as(file, &columns, b',')
}

/// Reads a file as spreadsheets of people write it: columns by any of their names, some of them left out, commas or
/// semicolons between.
pub(crate) fn read_loosely(file: &[u8], columns: &Columns<'_>) -> Result<Table, ImportError> {
    let head = file.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| head.split(|byte| *byte == wanted).count();
    let between = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|byte| (count(*byte), *byte == b','));
    read_as(file, columns, between.unwrap_or(b','))
}

fn read_as(file: &[u8], columns: &Columns<'_>, between: u8) -> Result<Table, ImportError> {
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between)
        .from_reader(file);
    let mut record = ByteRecord::new();
    let mut table = Table {
        lines: Vec::new(),
        problems: Vec::new(),
    };
    let mut numbers = Numbers::default();
    let mut header = None;
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                table.problem("", Reason::Unreadable(error.to_string()));
                break;
            }
        }
        let number = numbers.next(file, record.position().map_or(0, csv::Position::byte));
        match &header {
            None => {
                header = Some(read_header(number, &record, columns, &mut table.problems));
                // Lines under a wrong header would only repeat its problem.
                if !table.problems.is_empty() {
                    break;
                }
            }
            Some(header) => match read_line(number, &record, header) {
                Ok(line) => table.lines.push(line),
                Err(problem) => table.problems.push(problem),
            },
        }
    }
    if table.lines.is_empty() && table.problems.is_empty() {
        table.problem("", Reason::Empty);
    }
    if table.lines.is_empty() {
        Err(ImportError::Problems(table.problems))
    } else {
        Ok(table)
    }
}

/// Counts line feeds up to a byte of the file, from where it stopped last.
#[derive(Default)]
struct Numbers {
    at: usize,
    number: u64,
}

impl Numbers {
    /// Line on which the record at `start` begins; blank lines before it belong to nobody.
    fn next(&mut self, file: &[u8], start: u64) -> u64 {
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let blank = |byte: &&u8| matches!(byte, b'\r' | b'\n');
        let skipped = file
            .get(start..)
            .map_or(0, |rest| rest.iter().take_while(blank).count());
        let end = start.saturating_add(skipped).min(file.len());
        let passed = file.get(self.at..end).unwrap_or_default();
        self.number += passed.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.at = end;
        self.number + 1
    }
}

/// Columns in the order of the file.
fn read_header(
    number: u64,
    record: &ByteRecord,
    columns: &Columns<'_>,
    problems: &mut Vec<ImportProblem>,
) -> Vec<&'static str> {
    let mut header = Vec::new();
    for name in record {
        let name = String::from_utf8_lossy(name).trim().to_owned();
        let own = columns.all.iter().find(|column| **column == name).copied();
        match own.or_else(|| (columns.meant)(&name)) {
            Some(column) if !header.contains(&column) => header.push(column),
            _ => problems.push(ImportProblem::new(number, &name, Reason::UnknownColumn)),
        }
    }
    for column in columns.needed.iter().filter(|column| !header.contains(column)) {
        problems.push(ImportProblem::new(number, column, Reason::MissingColumn));
    }
    header
}

fn read_line(number: u64, record: &ByteRecord, header: &[&'static str]) -> Result<Line, ImportProblem> {
    if record.len() != header.len() {
        let reason = Reason::Fields {
            expected: header.len(),
            found: record.len(),
        };
        return Err(ImportProblem::new(number, "", reason));
    }
    let mut fields = BTreeMap::new();
    for (column, field) in header.iter().zip(record) {
        let text = std::str::from_utf8(field).ok().filter(|text| !text.contains('\0'));
        let text = text.ok_or_else(|| ImportProblem::new(number, column, Reason::Encoding))?;
        fields.insert(*column, composed(text.trim()));
    }
    Ok(Line {
        number,
        fields,
        problems: Vec::new(),
    })
}

impl Line {
    /// Notes a problem of this line.
    pub(crate) fn problem(&mut self, column: &str, reason: Reason) {
        self.problems.push(ImportProblem::new(self.number, column, reason));
    }

    /// The field as it stands; empty means "not known".
    pub(crate) fn raw(&self, column: &str) -> &str {
        self.fields.get(column).map_or("", String::as_str)
    }

    /// Puts another text in the field's place.
    pub(crate) fn set(&mut self, column: &'static str, text: String) {
        self.fields.insert(column, text);
    }

    /// A field that must not be empty.
    pub(crate) fn text(&mut self, column: &str) -> String {
        let text = self.raw(column).to_owned();
        if text.is_empty() {
            self.problem(column, Reason::Missing);
        }
        text
    }

    /// A code: letters and digits of ASCII, points and hyphens. Nothing that means something in a path or a pattern.
    pub(crate) fn code(&mut self, column: &str) -> String {
        let code = self.text(column);
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
        if code.len() > 40 || !code.chars().all(plain) {
            self.problem(column, Reason::BadCode);
        }
        code
    }

    /// A number with a decimal point and no grouping, if the field is not empty.
    pub(crate) fn number(&mut self, column: &str) -> Option<f64> {
        let text = self.raw(column);
        if text.is_empty() {
            return None;
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let short = digits.bytes().filter(u8::is_ascii_digit).count() <= 15;
        let number = if plain(whole) && plain(decimals) && short {
            text.parse().ok()
        } else {
            None
        };
        if number.is_none() {
            self.problem(column, Reason::NotANumber);
        }
        number
    }

    /// A number between two bounds, if the field is not empty.
    pub(crate) fn number_within(&mut self, column: &str, low: f64, high: f64) -> Option<f64> {
        let number = self.number(column)?;
        if number < low || number > high {
            self.problem(column, Reason::OutOfBounds { low, high });
        }
        Some(number)
    }

    /// A whole number between two bounds, if the field is not empty.
    pub(crate) fn whole(&mut self, column: &str, low: i64, high: i64) -> Option<i64> {
        let text = self.raw(column);
        if text.is_empty() {
            return None;
        }
        match i64::from_str(text) {
            Ok(number) if (low..=high).contains(&number) => Some(number),
            Ok(_) => {
                #[expect(clippy::cast_precision_loss, reason = "only to be shown")]
                let (low, high) = (low as f64, high as f64);
                self.problem(column, Reason::OutOfBounds { low, high });
                None
            }
            Err(_) => {
                self.problem(column, Reason::NotWhole);
                None
            }
        }
    }

    /// A day, if the field is not empty.
    pub(crate) fn day(&mut self, column: &str) -> Option<Day> {
        let text = self.raw(column);
        if text.is_empty() {
            return None;
        }
        let day = text.parse().ok();
        if day.is_none() {
            self.problem(column, Reason::NotADay);
        }
        day
    }

    /// A day that must be there.
    pub(crate) fn needed_day(&mut self, column: &str) -> Day {
        let empty = self.raw(column).is_empty();
        let day = self.day(column);
        if empty {
            self.problem(column, Reason::Missing);
        }
        day.unwrap_or_else(|| Day::from_epoch_days(0))
    }

    /// `0` or `1`.
    pub(crate) fn flag(&mut self, column: &str) -> bool {
        match self.raw(column) {
            "0" => false,
            "1" => true,
            "" => {
                self.problem(column, Reason::Missing);
                false
            }
            _ => {
                self.problem(column, Reason::NotAFlag);
                false
            }
        }
    }
}

/// The earlier line of each key, to find doubles.
#[derive(Default)]
pub(crate) struct Keys(BTreeMap<String, u64>);

impl Keys {
    /// Notes the key of a line; a key that was there before is a problem of `column`.
    pub(crate) fn note(&mut self, line: &mut Line, column: &str, key: String) {
        match self.0.get(&key) {
            Some(earlier) => line.problem(column, Reason::Duplicate { line: *earlier }),
            None => {
                self.0.insert(key, line.number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_numbers_through_blank_lines_and_line_breaks_in_fields() {
        let file = "\u{feff}b,a\r\n1,\"x\r\ny\"\r\n\r\n\r\n2,z\r\n";
        let lines = read(file.as_bytes(), &["a", "b"]).unwrap().lines;
        let seen: Vec<_> = lines
            .iter()
            .map(|line| (line.number, line.raw("a"), line.raw("b")))
            .collect();
        assert_eq!(seen, [(2, "x\r\ny", "1"), (6, "z", "2")]);
    }

    #[test]
    fn header_and_shape_are_checked() {
        let problems = |file: &str| match read(file.as_bytes(), &["a", "b"]).and_then(|table| table.finish(())) {
            Err(ImportError::Problems(problems)) => problems,
            other => panic!("{other:?}"),
        };
        assert_eq!(problems(""), [ImportProblem::new(0, "", Reason::Empty)]);
        assert_eq!(problems("a,b\n"), [ImportProblem::new(0, "", Reason::Empty)]);
        assert_eq!(
            problems("a,c\n1,2\n"),
            [
                ImportProblem::new(1, "c", Reason::UnknownColumn),
                ImportProblem::new(1, "b", Reason::MissingColumn)
            ]
        );
        let fields = Reason::Fields { expected: 2, found: 3 };
        assert_eq!(problems("a,b\n1,2\n1,2,3\n"), [ImportProblem::new(3, "", fields)]);
    }

    #[test]
    fn fields_are_read_strictly() {
        let file = "a,b\n\"1,5\",1.5\n1e5,-0.25\n,x\n2024-02-30,yes\n";
        let mut table = read(file.as_bytes(), &["a", "b"]).unwrap();
        let lines = &mut table.lines;
        assert_eq!((lines[0].number("a"), lines[0].number("b")), (None, Some(1.5)));
        assert_eq!((lines[1].number("a"), lines[1].number("b")), (None, Some(-0.25)));
        assert_eq!((lines[2].text("a"), lines[2].whole("b", 0, 9)), (String::new(), None));
        assert_eq!((lines[3].day("a"), lines[3].flag("b")), (None, false));
        let Err(ImportError::Problems(problems)) = table.finish(()) else {
            panic!("problems expected")
        };
        let reasons: Vec<_> = problems
            .into_iter()
            .map(|problem| (problem.line, problem.reason))
            .collect();
        assert_eq!(
            reasons,
            [
                (2, Reason::NotANumber),
                (3, Reason::NotANumber),
                (4, Reason::Missing),
                (4, Reason::NotWhole),
                (5, Reason::NotADay),
                (5, Reason::NotAFlag),
            ]
        );
    }
}
