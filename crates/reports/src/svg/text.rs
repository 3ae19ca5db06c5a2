//! Text in lines, without asking a font: readers see the picture in whatever font they have.

/// About how wide `text` is at a size of one, reckoned generously for the usual sans-serif fonts.
pub fn width(text: &str, bold: bool) -> f64 {
    let width: f64 = text.chars().map(advance).sum();
    if bold { width * 1.09 } else { width }
}

fn advance(letter: char) -> f64 {
    match letter {
        // Marks stand over the letter before them.
        '\u{300}'..='\u{36f}' => 0.0,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.29,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '·' | 'I' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' => 0.95,
        '\u{1100}'.. if !('\u{1e00}'..='\u{25ff}').contains(&letter) => 1.05,
        letter if letter.is_uppercase() => 0.72,
        _ => 0.6,
    }
}

/// `text` in lines no wider than `room` at `size`, broken between words; a word that is too long is broken within.
pub fn wrap(text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    let fits = |line: &str| width(line, bold) * size <= room;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_long() {
        let text = "Một câu dài hơn một dòng https://densach.vn/mot-dia-chi-rat-dai?ky=2024-H2&cs=2.2.2-b và hết";
        let lines = wrap(text, 12.0, false, 160.0);
        assert!(lines.len() > 3);
        assert!(lines.iter().all(|line| width(line, false) * 12.0 <= 160.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert_eq!(wrap("", 12.0, false, 100.0), Vec::<String>::new());
        assert_eq!(wrap("abc", 12.0, true, 0.0), ["a", "b", "c"]);
    }
}
