//! Calendars as files (RFC 5545): whole-day events with identifiers that stay, so that an import made again moves what
//! has moved instead of doubling it.

use std::fmt::Write as _;

use crate::time::{Day, Timestamp};

/// Most octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// One day in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Stays the same for as long as it is the same thing: `2025-H1-due-770@densach`.
    pub uid: String,
    /// The day.
    pub day: Day,
    /// Its title.
    pub title: String,
    /// What to know about it.
    pub text: String,
    /// Where to read more; may be empty.
    pub url: String,
}

/// A calendar of whole days, as the file's text; `made` is when.
pub fn write(name: &str, events: &[Event], made: Timestamp) -> String {
    let stamp = utc(made);
    let mut text = String::new();
    let mut line = |content: &str| fold(&mut text, content);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Den Sach//Calendar//VI");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", event.uid));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("DTSTART;VALUE=DATE:{}", date(event.day)));
        // The end of whole days is the first day after them.
        line(&format!("DTEND;VALUE=DATE:{}", date(event.day.plus(1))));
        line(&format!("SUMMARY:{}", escaped(&event.title)));
        if !event.text.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&event.text)));
        }
        if !event.url.is_empty() {
            line(&format!("URL:{}", event.url));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

/// `20250630`.
fn date(day: Day) -> String {
    let (year, month, day) = day.parts();
    format!("{year:04}{month:02}{day:02}")
}

/// `20250620T020000Z`.
fn utc(at: Timestamp) -> String {
    let (days, ms) = (at.0.div_euclid(86_400_000), at.0.rem_euclid(86_400_000));
    let (hour, minute, second) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    format!("{}T{hour:02}{minute:02}{second:02}Z", date(Day::from_epoch_days(days)))
}

/// Text as a value: what would end it is written down.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Appends a line, folded before 75 octets, never within a letter.
fn fold(text: &mut String, content: &str) {
    let mut octets = 0;
    for letter in content.chars() {
        if octets + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            octets = 1;
        }
        octets += letter.len_utf8();
        text.push(letter);
    }
    // Writing to a String cannot fail.
    let _ = write!(text, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a calendar as a program does: unfolds, splits names from values, undoes what was escaped.
    fn read(text: &str) -> Vec<(String, String)> {
        assert!(text.ends_with("\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        let unfolded = text.replace("\r\n ", "");
        let plain = |value: &str| {
            let mut plain = String::new();
            let mut letters = value.chars();
            while let Some(letter) = letters.next() {
                match (letter, letter == '\\') {
                    (_, true) => match letters.next() {
                        Some('n') => plain.push('\n'),
                        Some(other) => plain.push(other),
                        None => panic!("ends in a backslash: {value}"),
                    },
                    (other, false) => plain.push(other),
                }
            }
            plain
        };
        unfolded
            .lines()
            .map(|line| {
                let (name, value) = line.split_once(':').unwrap();
                (name.to_owned(), plain(value))
            })
            .collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let title = "Hạn nộp bản tự đánh giá, Kỳ I/2025; Huyện Cần Giờ \\ xã Thạnh An, Lý Nhơn, Bình Khánh, Long Hòa";
        let event = Event {
            uid: "2025-H1-due-787@densach".to_owned(),
            day: Day::new(2025, 6, 30).unwrap(),
            title: title.to_owned(),
            text: "Dòng một\nDòng hai".to_owned(),
            url: "https://densach.vn/tu-danh-gia/2025-H1/787".to_owned(),
        };
        let made = Timestamp(Day::new(2025, 6, 20).unwrap().start().0 + 9 * 3_600_000 + 61_000);
        let lines = read(&write("Kỳ I/2025", &[event], made));
        let value = |name: &str| {
            let found = lines.iter().filter(|(own, _)| own == name).collect::<Vec<_>>();
            assert_eq!(found.len(), 1, "{name}");
            found[0].1.clone()
        };
        assert_eq!(lines[0], ("BEGIN".to_owned(), "VCALENDAR".to_owned()));
        assert_eq!(lines[lines.len() - 1], ("END".to_owned(), "VCALENDAR".to_owned()));
        assert_eq!(value("SUMMARY"), title);
        assert_eq!(value("DESCRIPTION"), "Dòng một\nDòng hai");
        assert_eq!(value("DTSTART;VALUE=DATE"), "20250630");
        assert_eq!(value("DTEND;VALUE=DATE"), "20250701");
        assert_eq!(value("DTSTAMP"), "20250620T020101Z");
        assert_eq!(value("UID"), "2025-H1-due-787@densach");
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let mut text = String::new();
        fold(&mut text, &"ễ".repeat(200));
        assert!(text.split("\r\n").all(|line| line.len() <= LINE));
        assert_eq!(text.replace("\r\n ", "").trim_end(), "ễ".repeat(200));
    }
}
