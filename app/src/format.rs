//! Figures as readers see them: decimal comma, thousand dot, the real minus, a no-break space before the unit.

use domain::indicator::Lang;
use domain::number;
use domain::score::Share;

/// Keeps a figure and its unit on one line.
pub const NO_BREAK: char = '\u{a0}';

/// `1.234,5` with exactly `decimals` digits after the separator.
pub fn number(value: f64, decimals: u8, lang: Lang) -> String {
    number::format(value, usize::from(decimals), lang.numbers())
}

/// `40`, `40,5`: at most `decimals` digits, no zeros at the end. For bounds and targets.
pub fn short(value: f64, decimals: u8, lang: Lang) -> String {
    number::format_trimmed(value, usize::from(decimals), lang.numbers())
}

/// `1.034`.
pub fn count(value: u32, lang: Lang) -> String {
    number(f64::from(value), 0, lang)
}

/// The figure with its unit: `74,6 %`, `398 kg`.
pub fn with_unit(figure: String, unit: &str) -> String {
    match unit.chars().next() {
        None => figure,
        // `2/4`, a level of four.
        Some('/') => figure + unit,
        Some(_) => format!("{figure}{NO_BREAK}{unit}"),
    }
}

/// `74,6 %`.
pub fn figure(value: f64, decimals: u8, unit: &str, lang: Lang) -> String {
    with_unit(number(value, decimals, lang), unit)
}

/// A change with its sign: `+2,4`, `−2,4`, `0,0`.
pub fn signed(change: f64, decimals: u8, lang: Lang) -> String {
    let text = number(change, decimals, lang);
    let rises = change > 0.0 && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    if rises { format!("+{text}") } else { text }
}

/// `▲`, `▼` or nothing, as the number rises, falls or stays.
pub fn arrow(change: f64) -> &'static str {
    if change > 0.0 {
        "\u{25b2}"
    } else if change < 0.0 {
        "\u{25bc}"
    } else {
        ""
    }
}

/// A share in per cent with one digit, without the sign: `89,9`; `–` of nothing.
pub fn percent(share: Share, lang: Lang) -> String {
    share
        .percent()
        .map_or_else(|| NONE.to_owned(), |percent| number(percent, 1, lang))
}

/// Stands where there is no number.
pub const NONE: &str = "\u{2013}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_as_on_paper() {
        assert_eq!(figure(74.62, 1, "%", Lang::Vi), "74,6\u{a0}%");
        assert_eq!(figure(2.0, 0, "/4", Lang::Vi), "2/4");
        assert_eq!(signed(-2.44, 1, Lang::Vi), "\u{2212}2,4");
        assert_eq!(signed(2.44, 1, Lang::En), "+2.4");
        assert_eq!(signed(0.01, 1, Lang::Vi), "0,0");
        assert_eq!(percent(Share { part: 930, whole: 1034 }, Lang::Vi), "89,9");
        assert_eq!(percent(Share::default(), Lang::Vi), "\u{2013}");
    }
}
