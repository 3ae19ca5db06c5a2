//! Labels without a font: widths by a count of characters, shortening by rule.

use crate::svg::Tenths;

/// Width of `text` at a font size of `size` tenths, reckoned at 0.56 em for each character: a little more than Vietnamese
/// text takes in the usual interface fonts.
pub(crate) fn width(text: &str, size: Tenths) -> Tenths {
    let count = i32::try_from(text.chars().take(1000).count()).unwrap_or(1000);
    count * size * 56 / 100
}

/// `text` in at most `room` characters.
///
/// A word and a number become initial and number (`Quận 10` → `Q10`, `District 10` → `D10`) wherever asked for; other names
/// lose their leading words to initials only if they must (`Phú Nhuận` → `P.Nhuận`), and in the end their tail.
pub(crate) fn shorten(text: &str, room: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let long = text.chars().count() > room;
    match words.as_slice() {
        [kind, number] if long && number.bytes().all(|b| b.is_ascii_digit()) => {
            kind.chars().take(1).chain(number.chars()).collect()
        }
        [leading @ .., last] if long && !leading.is_empty() => {
            let mut short = String::new();
            for initial in leading.iter().filter_map(|word| word.chars().next()) {
                short.push(initial);
                short.push('.');
            }
            short.push_str(last);
            cut(&short, room)
        }
        _ => cut(text, room),
    }
}

/// The first `room` characters, the last of them `…` if some are lost.
pub(crate) fn cut(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(room.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// `text` in at most two lines of `room` characters, broken between words as evenly as they allow.
pub(crate) fn wrap(text: &str, room: usize) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() <= room || words.len() < 2 {
        return vec![cut(&line, room)];
    }
    let longest = |at: usize| {
        let halves = [words[..at].join(" "), words[at..].join(" ")];
        halves.iter().map(|half| half.chars().count()).max().unwrap_or(0)
    };
    let at = (1..words.len()).min_by_key(|at| longest(*at)).unwrap_or(1);
    vec![cut(&words[..at].join(" "), room), cut(&words[at..].join(" "), room)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_shorten_by_rule() {
        let cases = [
            ("Quận 3", 4, "Q3"),
            ("District 10", 4, "D10"),
            ("Phú Nhuận", 9, "Phú Nhuận"),
            ("Phú Nhuận", 7, "P.Nhuận"),
            ("TP Thủ Đức", 7, "T.T.Đức"),
            ("Nghĩa", 4, "Ngh…"),
            ("", 4, ""),
        ];
        for (name, room, short) in cases {
            assert_eq!(shorten(name, room), short);
        }
    }

    #[test]
    fn long_names_take_two_lines() {
        assert_eq!(wrap("Kinh tế, văn hóa", 16), ["Kinh tế, văn hóa"]);
        assert_eq!(
            wrap("Trao quyền cá nhân, gắn kết xã hội", 18),
            ["Trao quyền cá", "nhân, gắn kết xã…"]
                .map(str::to_owned)
                .to_vec()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
        );
    }
}
