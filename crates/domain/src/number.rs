//! Numbers as Vietnamese offices write them: `1.234,5`.

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberProblem {
    /// Something other than digits, separators and a sign.
    #[error("not a number")]
    NotANumber,
    /// Points that do not part groups of three, as in `12.34`: it could mean 12,34 or 1.234.
    #[error("ambiguous separators")]
    Ambiguous,
    /// More than fifteen digits: more than can be kept exactly.
    #[error("too long")]
    TooLong,
}

/// Reads a number typed the Vietnamese way (`1.234,5`) or plainly (`1234`, `1234.5` where it cannot mean thousands).
///
/// Spaces (also no-break ones) between groups are allowed. A single point followed by exactly three digits parts thousands,
/// as it does on paper here: `1.234` is one thousand two hundred and thirty-four.
pub fn parse(text: &str) -> Result<f64, NumberProblem> {
    let compact: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}')
        .collect();
    let (negative, digits) = match compact.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, compact.as_str()),
    };
    if digits.is_empty() || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    if !digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return Err(NumberProblem::NotANumber);
    }
    if digits.chars().filter(char::is_ascii_digit).count() > 15 {
        return Err(NumberProblem::TooLong);
    }
    let plain = plain_form(digits)?;
    let number = decimal(&plain);
    Ok(if negative { -number } else { number })
}

/// Reads a share in per cent, as [`parse`] does; a `%` may stand behind it.
pub fn parse_share(text: &str) -> Result<f64, NumberProblem> {
    let text = text.trim_end();
    parse(text.strip_suffix('%').unwrap_or(text))
}

/// Reads how many, as [`parse`] does, but for `1,450`: nobody counts in thousandths, and who writes numbers the English way
/// means one thousand four hundred and fifty.
pub fn parse_count(text: &str) -> Result<f64, NumberProblem> {
    match text.trim().split_once(',') {
        Some((whole, rest)) if whole != "0" && rest.len() == 3 && !whole.contains('.') => Err(NumberProblem::Ambiguous),
        _ => parse(text),
    }
}

/// The value of at most fifteen digits with at most one point between them. Both whole numbers are exact, so that their
/// quotient is the nearest number there is; the general way of the standard library would weigh ten times as much in the
/// browser.
fn decimal(plain: &str) -> f64 {
    let digits = plain.bytes().filter(u8::is_ascii_digit);
    let whole = digits.fold(0.0, |whole, digit| whole * 10.0 + f64::from(digit - b'0'));
    let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    whole / (0..decimals).fold(1.0, |power, _| power * 10.0)
}

/// The same digits as Rust writes them: no groups, a point before the decimals.
fn plain_form(digits: &str) -> Result<String, NumberProblem> {
    let (whole, decimals) = match digits.split_once(',') {
        // `1,234,567` is the English way; told apart only where nothing else is possible.
        Some((_, rest)) if rest.contains(',') => {
            return if digits.contains('.') {
                Err(NumberProblem::Ambiguous)
            } else {
                grouped(digits, ',')
            };
        }
        Some((_, rest)) if rest.contains('.') => return Err(NumberProblem::Ambiguous),
        Some((whole, rest)) => (whole, Some(rest)),
        None => (digits, None),
    };
    match (whole.matches('.').count(), decimals) {
        (0, None) => Ok(whole.to_owned()),
        (0, Some(decimals)) => with_decimals(whole, decimals),
        (_, Some(decimals)) => with_decimals(&grouped(whole, '.')?, decimals),
        (1, None) => {
            let (left, right) = whole.split_once('.').unwrap_or((whole, ""));
            match right.len() {
                3 if left.len() <= 3 && left != "0" => Ok(format!("{left}{right}")),
                0 => Err(NumberProblem::NotANumber),
                // `12.5` or `0.75` cannot mean thousands: taken as a decimal point.
                1 | 2 => with_decimals(left, right),
                _ if left == "0" => with_decimals(left, right),
                _ => Err(NumberProblem::Ambiguous),
            }
        }
        (_, None) => grouped(whole, '.'),
    }
}

fn with_decimals(whole: &str, decimals: &str) -> Result<String, NumberProblem> {
    if decimals.is_empty() {
        Err(NumberProblem::NotANumber)
    } else {
        Ok(format!("{whole}.{decimals}"))
    }
}

/// Joins groups parted by `separator` when they are of three digits, the first of one to three.
fn grouped(text: &str, separator: char) -> Result<String, NumberProblem> {
    let mut groups = text.split(separator);
    let first = groups.next().unwrap_or_default();
    if first.is_empty() || first.len() > 3 {
        return Err(NumberProblem::Ambiguous);
    }
    let mut joined = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return Err(NumberProblem::Ambiguous);
        }
        joined.push_str(group);
    }
    Ok(joined)
}

/// How a language writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberStyle {
    /// `1.234,5`
    Vietnamese,
    /// `1,234.5`
    English,
}

/// Its digits without sign and groups. A half is rounded up, as spreadsheets do: the least that a number can be above itself
/// takes it over the middle, which its decimals may name though its bits lie below.
fn plain(number: f64, decimals: usize) -> String {
    let above = number.abs() * (1.0 + f64::EPSILON);
    format!("{above:.decimals$}")
}

/// Writes `number` with `decimals` digits after the separator, grouped by thousands, with the true minus sign.
pub fn format(number: f64, decimals: usize, style: NumberStyle) -> String {
    let (group, point) = match style {
        NumberStyle::Vietnamese => ('.', ','),
        NumberStyle::English => (',', '.'),
    };
    let plain = plain(number, decimals);
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + 8);
    let is_zero = !plain.bytes().any(|b| b.is_ascii_digit() && b != b'0');
    if number < 0.0 && !is_zero {
        text.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// `number` as it reads with `decimals` digits after the separator.
pub fn rounded(number: f64, decimals: usize) -> f64 {
    let nearest = decimal(&plain(number, decimals));
    if number < 0.0 { -nearest } else { nearest }
}

/// How far it is from one number to another as both are written with `decimals` digits: what a reader would compute. The
/// difference of the unrounded ones may be written otherwise: 20,94 and 20,26 are 0,7 apart, but read as 20,9 and 20,3.
pub fn difference(from: f64, to: f64, decimals: usize) -> f64 {
    rounded(rounded(to, decimals) - rounded(from, decimals), decimals)
}

/// Like [`format`], without zeros at the end of the decimals: `72,5`, `72`.
pub fn format_trimmed(number: f64, decimals: usize, style: NumberStyle) -> String {
    let text = format(number, decimals, style);
    let point = match style {
        NumberStyle::Vietnamese => ',',
        NumberStyle::English => '.',
    };
    match text.split_once(point) {
        Some((whole, fraction)) if decimals > 0 => {
            let fraction = fraction.trim_end_matches('0');
            if fraction.is_empty() {
                whole.to_owned()
            } else {
                format!("{whole}{point}{fraction}")
            }
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_read_as_they_are_typed_here() {
        let cases = [
            ("1.234,5", 1234.5),
            ("1.842", 1842.0),
            ("12,5", 12.5),
            ("12.5", 12.5),
            ("0.75", 0.75),
            ("0.125", 0.125),
            ("1 234 567", 1_234_567.0),
            ("1.505.684", 1_505_684.0),
            ("1,505,684", 1_505_684.0),
            ("-3", -3.0),
            ("\u{2212}3,5", -3.5),
            ("0", 0.0),
        ];
        for (text, number) in cases {
            assert_eq!(parse(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn a_per_cent_sign_belongs_to_shares() {
        assert_eq!(parse_share(" 91,4 % "), Ok(91.4));
        assert_eq!(parse_share("12%"), Ok(12.0));
        assert_eq!(parse_share("%"), Err(NumberProblem::NotANumber));
        assert_eq!(parse("12%"), Err(NumberProblem::NotANumber));
    }

    #[test]
    fn nobody_counts_in_thousandths() {
        for text in ["1,450", " 2,000 ", "340,125"] {
            assert_eq!(parse_count(text), Err(NumberProblem::Ambiguous), "{text}");
        }
        for (text, number) in [
            ("1.450", 1450.0),
            ("10,5", 10.5),
            ("0,125", 0.125),
            ("1,505,684", 1_505_684.0),
        ] {
            assert_eq!(parse_count(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn a_half_is_rounded_up() {
        for (number, decimals, text) in [
            (97.25, 1, "97,3"),
            (97.75, 1, "97,8"),
            (0.15, 1, "0,2"),
            (1.005, 2, "1,01"),
            (0.5, 0, "1"),
            (2.5, 0, "3"),
            (-2.5, 0, "\u{2212}3"),
            (97.249_999, 1, "97,2"),
        ] {
            assert_eq!(format(number, decimals, NumberStyle::Vietnamese), text);
        }
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let cases = [
            ("", NumberProblem::NotANumber),
            ("khoảng 50", NumberProblem::NotANumber),
            ("1e5", NumberProblem::NotANumber),
            ("12,", NumberProblem::NotANumber),
            (",5", NumberProblem::NotANumber),
            ("1.23.456", NumberProblem::Ambiguous),
            ("1.2345", NumberProblem::Ambiguous),
            ("1,234.5", NumberProblem::Ambiguous),
            ("1234567890123456", NumberProblem::TooLong),
            ("NaN", NumberProblem::NotANumber),
        ];
        for (text, problem) in cases {
            assert_eq!(parse(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn writing_groups_and_signs() {
        assert_eq!(format(1_505_684.0, 0, NumberStyle::Vietnamese), "1.505.684");
        assert_eq!(format(-1234.56, 1, NumberStyle::English), "\u{2212}1,234.6");
        assert_eq!(format(-0.04, 1, NumberStyle::Vietnamese), "0,0");
        assert_eq!(format_trimmed(72.0, 1, NumberStyle::Vietnamese), "72");
        assert_eq!(format_trimmed(72.5, 2, NumberStyle::Vietnamese), "72,5");
    }

    #[test]
    fn a_difference_is_that_of_the_written_numbers() {
        let written =
            |from: f64, to: f64, decimals| format(difference(from, to, decimals), decimals, NumberStyle::Vietnamese);
        // 20,9 and 20,3 on paper, though 0,52 apart.
        assert_eq!(written(20.86, 20.34, 1), "\u{2212}0,6");
        assert_eq!(written(0.04, -0.04, 1), "0,0");
        assert_eq!(written(72.44, 72.36, 1), "0,0");
        assert_eq!(written(1.0, 0.0, 0), "\u{2212}1");
    }

    proptest! {
        #[test]
        fn a_difference_adds_up_on_paper(from in -1_000_000i32..1_000_000, to in -1_000_000i32..1_000_000, decimals in 0usize..3) {
            let (from, to) = (f64::from(from) / 1000.0, f64::from(to) / 1000.0);
            let read = |number: f64| parse(&format(number, decimals, NumberStyle::Vietnamese)).unwrap();
            let moved = read(difference(from, to, decimals));
            prop_assert!((read(from) + moved - read(to)).abs() < 1e-6, "{} {} {}", from, to, moved);
        }

        #[test]
        fn what_is_written_is_read_back(cents in -99_999_999_999i64..99_999_999_999i64, decimals in 0usize..3) {
            #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
            let number = cents as f64 / 100.0;
            let text = format(number, decimals, NumberStyle::Vietnamese);
            // In whole cents, so that a half is exactly one.
            let step = [100, 10, 1][decimals];
            let steps = (cents.abs() + step / 2) / step * step * cents.signum();
            #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
            let rounded = steps as f64 / 100.0;
            prop_assert!((parse(&text).unwrap() - rounded).abs() < 1e-6, "{} {}", text, rounded);
        }

        #[test]
        fn digits_are_read_as_exactly_as_can_be(digits in "[0-9]{1,15}", place in 0usize..15) {
            let place = place.min(digits.len() - 1);
            let plain = if place == 0 { digits } else { format!("{}.{}", &digits[..place], &digits[place..]) };
            let by_the_library: f64 = plain.parse().unwrap();
            prop_assert_eq!(decimal(&plain).to_bits(), by_the_library.to_bits(), "{}", plain);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in ".{0,24}") {
            let _ = parse(&text);
        }
    }
}
