//! The text of a letter: plain, with the way to each thing, why the person gets it and how to change that.

use std::fmt::Write as _;

use app::link::link;
use app::words::words;
use store::notice::letter::Letter;

/// Most characters of a subject; what is longer is cut by mail programs anyway.
const LONGEST_SUBJECT: usize = 150;

/// What the letter is about, in one line.
pub fn subject(letter: &Letter) -> String {
    let words = &words(letter.lang).notice;
    let subject = (words.subject)(&letter.notices);
    // One line, whatever stands in a name.
    let line = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_SUBJECT).collect()
}

/// The letter; `site` is the address of the program without a slash at the end.
pub fn text(letter: &Letter, site: &str) -> String {
    let words = &words(letter.lang).notice;
    let address = |path: &str| format!("{site}{}", link(path).in_lang(letter.lang));
    let mut text = format!(
        "{}\n\n{}\n",
        (words.hello)(&letter.name),
        (words.letter_lead)(letter.notices.len())
    );
    for notice in &letter.notices {
        // Writing to a String cannot fail.
        let _ = write!(text, "\n* {}\n", (words.say)(notice));
        let more = (words.more)(notice);
        if !more.is_empty() {
            let _ = writeln!(text, "  {}", more.replace('\n', "\n  "));
        }
        let _ = writeln!(text, "  {}", address(&notice.path()));
    }
    let _ = write!(
        text,
        "\n-- \n{}\n{}\n{}\n",
        (words.letter_why)(letter.delivery),
        (words.letter_change)(&address("/thong-bao")),
        words.letter_no_answer
    );
    text
}

#[cfg(test)]
mod tests {
    use domain::indicator::{Lang, Words};
    use domain::notice::{Delivery, Notice, NoticeBody, NoticeKind};
    use domain::time::Day;
    use uuid::Uuid;

    use super::*;

    fn letter(lang: Lang, notices: usize) -> Letter {
        let day = Day::new(2025, 6, 20).unwrap();
        let words = |vi: &str, en: &str| Words {
            vi: vi.to_owned(),
            en: en.to_owned(),
        };
        let notice = Notice {
            id: String::new(),
            kind: NoticeKind::Due,
            cycle: "2025-H1".to_owned(),
            cycle_name: words("Kỳ I/2025", "First half of 2025"),
            unit: "770".to_owned(),
            unit_name: words("Quận\r\n3", "District 3"),
            body: NoticeBody {
                due: Some(day.plus(7)),
                ..NoticeBody::default()
            },
            at: day.start(),
            is_read: false,
        };
        Letter {
            id: Uuid::nil(),
            made: day.start(),
            to: "an@hcm.vn".to_owned(),
            name: "Nguyễn Văn An".to_owned(),
            lang,
            delivery: Delivery::Weekly,
            notices: vec![notice; notices],
        }
    }

    #[test]
    fn a_letter_says_what_where_why_and_how_to_stop_it() {
        let text = text(&letter(Lang::Vi, 1), "https://densach.vn");
        for part in [
            "Kính gửi Nguyễn Văn An,",
            "Còn 7 ngày để nộp bản tự đánh giá",
            "Hạn nộp thứ Sáu 27/06/2025.",
            "https://densach.vn/tu-danh-gia/2025-H1/770\n",
            "mỗi tuần một thư",
            "ngừng nhận thư: https://densach.vn/thong-bao\n",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        let english = super::text(&letter(Lang::En, 2), "https://densach.vn");
        assert!(
            english.contains("2 new notices") && english.contains("/thong-bao?lang=en"),
            "{english}"
        );
    }

    #[test]
    fn a_subject_is_one_line() {
        let subject = subject(&letter(Lang::Vi, 1));
        assert_eq!(subject, "Còn 7 ngày để nộp bản tự đánh giá: Quận 3, Kỳ I/2025");
        assert_eq!(super::subject(&letter(Lang::En, 3)), "3 notices from Đèn Sách");
    }
}
