//! What a unit's surface says: a class of a scale, or a kind of "no value".

use crate::svg::Svg;

/// Numbers of the patterns of "no value" (`domain::cell::NoValue::pattern`).
const NUMBERS: [&str; 8] = ["1", "2", "3", "4", "5", "6", "7", "8"];

/// How a surface is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// Class 0–4 of the five-step scale.
    Class(u8),
    /// Kind 1–8 of "no value" (`domain::cell::NoValue::pattern`).
    NoValue(u8),
    /// Class 0–4 of a change: much worse, worse, the same, better, much better.
    Change(u8),
    /// Bare land: nothing to say.
    Blank,
}

impl Fill {
    /// Writes the fill of the element being opened.
    pub(crate) fn write(self, svg: &mut Svg, prefix: &str) {
        match self {
            Self::Class(class) => {
                svg.raw(" class=\"")
                    .raw(["f1", "f2", "f3", "f4", "f5"][usize::from(class.min(4))])
                    .raw("\"");
            }
            Self::Change(class) => {
                svg.raw(" class=\"")
                    .raw(["g1", "g2", "g3", "g4", "g5"][usize::from(class.min(4))])
                    .raw("\"");
            }
            Self::NoValue(kind) => {
                let last = NUMBERS.len() - 1;
                let number = NUMBERS[usize::from(kind).saturating_sub(1).min(last)];
                svg.raw(" fill=\"url(#").text(prefix).raw("nv-").raw(number).raw(")\"");
            }
            Self::Blank => {
                svg.raw(" class=\"ch-blank\"");
            }
        }
    }

    /// Class of text written on it: the ink of its step, or a halo on patterns.
    pub(crate) const fn ink(self) -> &'static str {
        match self {
            Self::Class(0) => "t1",
            Self::Class(1) => "t2",
            Self::Class(2) => "t3",
            Self::Class(3) => "t4",
            Self::Class(_) => "t5",
            Self::Change(0) => "u1",
            Self::Change(1) => "u2",
            Self::Change(2) => "u3",
            Self::Change(3) => "u4",
            Self::Change(_) => "u5",
            Self::NoValue(_) | Self::Blank => "hal",
        }
    }
}

/// `<defs>` with the eight patterns of "no value", named `{prefix}nv-1` … `{prefix}nv-8`.
///
/// Patterns are found by name in the whole page: each drawing with patterns needs its own prefix.
pub fn patterns(prefix: &str) -> String {
    const KINDS: [(&str, &str); NUMBERS.len()] = [
        (
            "width=\"12\" height=\"12\"",
            "<circle class=\"nvd\" cx=\"6\" cy=\"6\" r=\"1.3\"/>",
        ),
        (
            "width=\"14\" height=\"14\" patternTransform=\"rotate(45)\"",
            "<path class=\"nvl\" d=\"M0 7H14\"/>",
        ),
        ("width=\"8\" height=\"6\"", "<path class=\"nvl u\" d=\"M1 3H6\"/>"),
        (
            "width=\"5\" height=\"5\" patternTransform=\"rotate(-45)\"",
            "<path class=\"nvl c\" d=\"M0 2.5H5\"/>",
        ),
        (
            "width=\"7\" height=\"7\" patternTransform=\"rotate(45)\"",
            "<path class=\"nvl b\" d=\"M0 3.5H7M3.5 0V7\"/>",
        ),
        ("width=\"6\" height=\"6\"", "<path class=\"nvl\" d=\"M3 0V6\"/>"),
        (
            "width=\"6\" height=\"6\"",
            "<path class=\"nvd\" d=\"M0 0H3V3H0ZM3 3H6V6H3Z\"/>",
        ),
        ("width=\"9\" height=\"9\"", "<path class=\"nvl\" d=\"M0 4.5H9\"/>"),
    ];
    let mut svg = Svg::bare();
    svg.raw("<defs>");
    for ((shape, figure), number) in KINDS.into_iter().zip(NUMBERS) {
        svg.raw("<pattern").raw(" id=\"").text(prefix).raw("nv-").raw(number);
        svg.raw("\" patternUnits=\"userSpaceOnUse\" ").raw(shape);
        svg.raw("><path class=\"nvg\" d=\"M0 0H14V14H0Z\"/>")
            .raw(figure)
            .raw("</pattern>");
    }
    svg.raw("</defs>");
    svg.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_no_value_has_its_pattern() {
        let defs = patterns("a-");
        let document = roxmltree::Document::parse(&defs).unwrap();
        let names: Vec<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let expected: Vec<String> = domain::cell::NoValue::ALL
            .iter()
            .map(|kind| format!("a-nv-{}", kind.pattern()))
            .collect();
        assert_eq!(names, expected);
    }
}
