//! Writing SVG: tenths of a unit, escaped text, links.

use crate::Mark;

/// Places in a drawing are whole tenths of a `viewBox` unit: nothing to round differently elsewhere.
pub(crate) type Tenths = i32;

/// `units` in tenths; what is not a number stands at 0, what is far off at the edge of a large sheet.
pub(crate) fn tenths(units: f64) -> Tenths {
    if !units.is_finite() {
        return 0;
    }
    #[expect(clippy::cast_possible_truncation, reason = "clamped to a million")]
    let tenths = (units * 10.0).round().clamp(-1e6, 1e6) as Tenths;
    tenths
}

#[expect(clippy::cast_precision_loss, reason = "at most a million")]
pub(crate) fn units(tenths: Tenths) -> f32 {
    tenths as f32 / 10.0
}

/// `text` as it may stand in an element or between double quotes. Characters no XML document may hold become spaces.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_escaped(&mut out, text);
    out
}

fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => out.push(' '),
            c => out.push(c),
        }
    }
}

/// An SVG being written. Methods take places in tenths and classes that are written in this crate.
pub(crate) struct Svg {
    out: String,
    /// Whether the Tab key stops in it already.
    has_stop: bool,
}

impl Svg {
    /// Opens a drawing of `w` by `h`, named `aria`; without a name it is decoration.
    pub(crate) fn new(class: &str, w: Tenths, h: Tenths, aria: &str) -> Self {
        let mut svg = Self {
            out: String::with_capacity(2048),
            has_stop: false,
        };
        svg.raw("<svg class=\"").raw(class).raw("\" viewBox=\"0 0 ");
        svg.num(w).raw(" ").num(h).raw("\"");
        svg.name(aria).raw(">");
        svg
    }

    /// Role and name of a whole drawing.
    pub(crate) fn name(&mut self, aria: &str) -> &mut Self {
        if aria.is_empty() {
            self.raw(" aria-hidden=\"true\"")
        } else {
            self.raw(" role=\"group\"").text_attr("aria-label", aria)
        }
    }

    /// An empty sheet, for drawings that open their own element.
    pub(crate) const fn bare() -> Self {
        Self {
            out: String::new(),
            has_stop: false,
        }
    }

    pub(crate) fn finish(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }

    /// What was written so far.
    pub(crate) fn into_string(self) -> String {
        self.out
    }

    /// Text of this crate, as it is.
    pub(crate) fn raw(&mut self, text: &str) -> &mut Self {
        self.out.push_str(text);
        self
    }

    /// Text of the caller.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        push_escaped(&mut self.out, text);
        self
    }

    /// A number with at most one decimal.
    pub(crate) fn num(&mut self, tenths: Tenths) -> &mut Self {
        if tenths < 0 {
            self.out.push('-');
        }
        self.int(tenths.unsigned_abs() / 10);
        let rest = tenths.unsigned_abs() % 10;
        if rest > 0 {
            self.out.push('.');
            self.int(rest);
        }
        self
    }

    fn int(&mut self, number: u32) {
        if number >= 10 {
            self.int(number / 10);
        }
        self.out.push(char::from(b'0' + (number % 10) as u8));
    }

    pub(crate) fn attr(&mut self, name: &str, tenths: Tenths) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").num(tenths).raw("\"")
    }

    pub(crate) fn text_attr(&mut self, name: &str, text: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").text(text).raw("\"")
    }

    pub(crate) fn rect(&mut self, class: &str, [x, y, w, h]: [Tenths; 4]) -> &mut Self {
        self.raw("<rect class=\"").raw(class).raw("\"");
        self.attr("x", x)
            .attr("y", y)
            .attr("width", w.max(0))
            .attr("height", h.max(0))
            .raw("/>")
    }

    pub(crate) fn circle(&mut self, class: &str, (x, y): (Tenths, Tenths), r: Tenths) -> &mut Self {
        self.raw("<circle class=\"").raw(class).raw("\"");
        self.attr("cx", x).attr("cy", y).attr("r", r).raw("/>")
    }

    /// A line through `points`, closed if asked; nothing where there are not two.
    pub(crate) fn path(&mut self, class: &str, points: &[(Tenths, Tenths)], closed: bool) -> &mut Self {
        let Some((&first, rest)) = points.split_first().filter(|(_, rest)| !rest.is_empty()) else {
            return self;
        };
        self.raw("<path class=\"")
            .raw(class)
            .raw("\" d=\"M")
            .num(first.0)
            .raw(" ")
            .num(first.1);
        let mut at = first;
        for &point in rest {
            self.step(&mut at, point);
        }
        self.raw(if closed { "z\"/>" } else { "\"/>" })
    }

    /// A line from where the pen is, written relatively.
    pub(crate) fn step(&mut self, at: &mut (Tenths, Tenths), to: (Tenths, Tenths)) {
        let (dx, dy) = (to.0 - at.0, to.1 - at.1);
        self.raw("l").num(dx).raw(if dy < 0 { "" } else { " " }).num(dy);
        *at = to;
    }

    /// A line of text; `class` says its size, ink and anchor.
    pub(crate) fn label(&mut self, class: &str, (x, y): (Tenths, Tenths), text: &str) -> &mut Self {
        self.raw("<text");
        if !class.is_empty() {
            self.raw(" class=\"").raw(class).raw("\"");
        }
        self.attr("x", x).attr("y", y).raw(">").text(text).raw("</text>")
    }

    /// Opens what a reader may point at: a link if it leads anywhere. Close it with [`Svg::close_mark`].
    pub(crate) fn open_mark(&mut self, id: &str, title: &str, href: Option<&str>) -> &mut Self {
        match href {
            Some(href) => self.raw("<a class=\"ch-m\"").text_attr("href", href),
            None => self.raw("<g class=\"ch-m\" role=\"img\"").stop(),
        };
        self.text_attr("data-id", id)
            .raw("><title>")
            .text(title)
            .raw("</title>")
    }

    /// Makes what is being opened reachable by keyboard though it leads nowhere: the Tab key stops at the first of a
    /// drawing, arrow keys go on to the others.
    pub(crate) fn stop(&mut self) -> &mut Self {
        let is_first = !std::mem::replace(&mut self.has_stop, true);
        self.raw(if is_first { STOP } else { NO_STOP })
    }

    /// The area of a mark around a small sign at `at`, in which fingers and pointers find it.
    pub(crate) fn hit(&mut self, at: (Tenths, Tenths), reach: Tenths) -> &mut Self {
        self.circle("ch-hit", at, reach)
    }

    /// Name of a whole drawing that is one mark.
    pub(crate) fn picture(&mut self, id: &str, name: &str) -> &mut Self {
        self.raw(" role=\"img\"")
            .text_attr("aria-label", name)
            .text_attr("data-id", id)
            .stop()
    }

    /// Opens a second appearance of what is named elsewhere: to be seen and clicked, not to be read or tabbed to again.
    pub(crate) fn open_echo(&mut self, id: &str, title: &str, href: Option<&str>) -> &mut Self {
        match href {
            Some(href) => self
                .raw("<a class=\"ch-m\" tabindex=\"-1\" aria-hidden=\"true\"")
                .text_attr("href", href),
            None => self.raw("<g class=\"ch-m\" aria-hidden=\"true\""),
        };
        self.text_attr("data-id", id)
            .raw("><title>")
            .text(title)
            .raw("</title>")
    }

    pub(crate) fn close_mark(&mut self, href: Option<&str>) -> &mut Self {
        self.raw(if href.is_some() { "</a>" } else { "</g>" })
    }
}

/// Where the Tab key stops, and where only arrow keys lead.
pub(crate) const STOP: &str = " tabindex=\"0\"";
pub(crate) const NO_STOP: &str = " tabindex=\"-1\"";

/// Radius in which a small sign at the place `at` of `places` is found: as large as a fingertip needs, but never over
/// the half of the way to its neighbour, and never less than the sign, of radius `least`.
pub(crate) fn reach(places: &[(Tenths, Tenths)], at: usize, least: Tenths) -> Tenths {
    const FINGER: Tenths = 120;
    /// More lie so close that measuring would not find room.
    const MANY: usize = 600;
    let Some(&(x, y)) = places.get(at).filter(|_| places.len() <= MANY) else {
        return least;
    };
    let others = places.iter().enumerate().filter(|(other, _)| *other != at);
    let apart = others.map(|(_, (other_x, other_y))| (x - other_x).abs().max((y - other_y).abs()));
    apart.min().unwrap_or(2 * FINGER).div_euclid(2).clamp(least, FINGER)
}

/// The mark at this place.
pub(crate) fn mark(id: &str, [x, y, w, h]: [Tenths; 4], label: &str, href: Option<&str>) -> Mark {
    Mark {
        id: id.to_owned(),
        x: units(x),
        y: units(y),
        w: units(w),
        h: units(h),
        label: label.to_owned(),
        href: href.map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: Tenths) -> String {
        let mut svg = Svg::bare();
        svg.num(value);
        svg.out
    }

    #[test]
    fn numbers_have_at_most_one_decimal() {
        let cases = [
            (0, "0"),
            (5, "0.5"),
            (-5, "-0.5"),
            (120, "12"),
            (-123, "-12.3"),
            (10_000_000, "1000000"),
        ];
        for (value, text) in cases {
            assert_eq!(written(value), text);
        }
    }

    #[test]
    fn no_number_is_too_odd_to_be_placed() {
        assert_eq!(tenths(f64::NAN), 0);
        assert_eq!(tenths(f64::NEG_INFINITY), 0);
        assert_eq!(tenths(1e300), 1_000_000);
        assert_eq!(tenths(1.25), 13);
    }

    #[test]
    fn small_signs_are_found_around_themselves_but_not_over_their_neighbours() {
        let places = [(0, 0), (100, 0), (900, 0), (900, 20)];
        let reaches = [0, 1, 2, 3].map(|at| reach(&places, at, 40));
        assert_eq!(reaches, [50, 50, 40, 40]);
        assert_eq!(reach(&places[..1], 0, 40), 120);
        assert_eq!(reach(&[], 0, 40), 40);
    }

    #[test]
    fn the_tab_key_stops_once_in_a_drawing() {
        let mut svg = Svg::bare();
        for href in [Some("/"), None, None] {
            svg.open_mark("1", "tabindex=\"0\"", href).close_mark(href);
        }
        assert_eq!(
            (svg.out.matches(STOP).count(), svg.out.matches(NO_STOP).count()),
            (1, 1)
        );
        let drawing = crate::Drawing {
            svg: svg.out,
            marks: Vec::new(),
        };
        let beside = drawing.beside();
        assert_eq!(
            (beside.svg.matches(STOP).count(), beside.svg.matches(NO_STOP).count()),
            (0, 2)
        );
        assert_eq!(beside.svg.matches("tabindex=&quot;0").count(), 3);
    }

    #[test]
    fn text_cannot_leave_its_place() {
        assert_eq!(escape("<script>\"'&\u{0}Ứ"), "&lt;script&gt;&quot;&#39;&amp; Ứ");
    }
}
