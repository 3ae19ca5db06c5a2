//! Labels without a font: widths by a count of characters, shortening by rule.

use crate::svg::Tenths;

/// Width of `text` at a font size of `size` tenths, reckoned at 0.6 em for each character: a little more than Vietnamese
/// text takes in the usual interface fonts.
pub(crate) fn width(text: &str, size: Tenths) -> Tenths {
    let count = i32::try_from(text.chars().take(1000).count()).unwrap_or(1000);
    count * size * 60 / 100
}

/// The same for bold text, at 0.68 em.
pub(crate) fn width_bold(text: &str, size: Tenths) -> Tenths {
    width(text, size) * 68 / 60
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

/// `text` in as few lines of at most `room` characters as it needs, at most `lines`; broken between words, the lines as
/// even as they can be, the last one cut if there is no end.
pub(crate) fn wrap(text: &str, room: usize, lines: usize) -> Vec<String> {
    let (fewest, rest) = fill(text, room, lines);
    let even = (1..room)
        .map(|narrow| fill(text, narrow, fewest.len()))
        .find(|(filled, left)| !*left && filled.iter().all(|line| line.chars().count() <= room));
    match even {
        Some((even, _)) if !rest => even,
        _ => fewest.iter().map(|line| cut(line, room)).collect(),
    }
}

/// Fills lines with words one after the other; words that find no line are put behind the last, and reported.
fn fill(text: &str, room: usize, lines: usize) -> (Vec<String>, bool) {
    let mut filled: Vec<String> = Vec::new();
    let mut rest = false;
    for word in text.split_whitespace() {
        let full = filled.len() >= lines;
        match filled.last_mut() {
            Some(line) if full || line.chars().count() + 1 + word.chars().count() <= room => {
                rest = rest || line.chars().count() + 1 + word.chars().count() > room;
                line.push(' ');
                line.push_str(word);
            }
            _ => filled.push(word.to_owned()),
        }
    }
    if filled.is_empty() {
        filled.push(String::new());
    }
    (filled, rest)
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
    fn long_names_take_more_lines() {
        let cases: [(&str, usize, &[&str]); 6] = [
            ("Kinh tế, văn hóa", 16, &["Kinh tế, văn hóa"]),
            ("Kinh tế, văn hóa", 12, &["Kinh tế,", "văn hóa"]),
            (
                "Học tập trong gia đình, cộng đồng",
                12,
                &["Học tập", "trong gia", "đình, cộng…"],
            ),
            ("Bình Thạnh", 6, &["Bình", "Thạnh"]),
            ("Nghiêng", 4, &["Ngh…"]),
            ("", 4, &[""]),
        ];
        for (name, room, lines) in cases {
            assert_eq!(wrap(name, room, 3), lines);
        }
    }
}
