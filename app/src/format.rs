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

/// How far it is from one figure to another, as both are written with `decimals` digits. Every difference that stands
/// beside its figures comes from here, so that a reader who computes it finds the same.
pub fn moved(from: f64, to: f64, decimals: u8) -> f64 {
    number::difference(from, to, usize::from(decimals))
}

/// A change with its sign: `+2,4`, `−2,4`, `0,0`. The change comes from [`moved`].
pub fn signed(change: f64, decimals: u8, lang: Lang) -> String {
    let text = number(change, decimals, lang);
    if change > 0.0 { format!("+{text}") } else { text }
}

/// The same with its arrow: `▲ +2,4`.
pub fn with_arrow(change: f64, text: String) -> String {
    match arrow(change) {
        "" => text,
        arrow => format!("{arrow}{NO_BREAK}{text}"),
    }
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
        let change = |from, to, lang| signed(moved(from, to, 1), 1, lang);
        assert_eq!(change(20.86, 20.34, Lang::Vi), "\u{2212}0,6");
        assert_eq!(change(72.3, 74.74, Lang::En), "+2.4");
        assert_eq!(change(0.0, 0.01, Lang::Vi), "0,0");
        assert_eq!(with_arrow(-0.6, "0,6".to_owned()), "\u{25bc}\u{a0}0,6");
        assert_eq!(with_arrow(0.0, "0,0".to_owned()), "0,0");
        assert_eq!(percent(Share { part: 930, whole: 1034 }, Lang::Vi), "89,9");
        assert_eq!(percent(Share::default(), Lang::Vi), "\u{2013}");
    }
}
