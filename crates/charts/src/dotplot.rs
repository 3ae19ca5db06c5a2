//! A ranking as dots: one row for each unit with its figure now and in the cycle before, the target and the median across
//! all rows.

use crate::scale::Axis;
use crate::svg::{Svg, Tenths, mark, tenths};
use crate::{Drawing, Format, label};

/// A unit's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Unit code.
    pub id: String,
    /// Its rank; may be empty.
    pub rank: String,
    /// Short name.
    pub label: String,
    /// The figure now.
    pub value: f64,
    /// The same as written.
    pub value_text: String,
    /// The figure of the cycle before.
    pub previous: Option<f64>,
    /// Accessible name with the figures.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct DotplotData {
    /// The units that have a figure, in the order of the ranking.
    pub rows: Vec<Row>,
    /// Code of the unit to point out.
    pub own: Option<String>,
    /// Where the target stands, and how it is written.
    pub target: Option<(f64, String)>,
    /// The same of the median.
    pub median: Option<(f64, String)>,
    /// How the figures along the axis are written.
    pub format: Format,
    /// Width in units; text is 12 to 13 units high, so draw about as wide as it will be seen.
    pub width: u16,
    /// Accessible name.
    pub aria: String,
}

const FONT: Tenths = 130;
const SMALL: Tenths = 120;
/// A row is high enough to be hit by a finger's tip among its neighbours.
const ROW: Tenths = 280;
/// Lines of text above the rows: the target, the median.
const LINE: Tenths = 160;
const RANK: Tenths = 240;

/// Draws the rows. Figures that are no numbers are left out.
pub fn draw(data: &DotplotData) -> Drawing {
    let rows: Vec<&Row> = data.rows.iter().filter(|row| row.value.is_finite()).collect();
    let w = Tenths::from(data.width.max(240)) * 10;
    let lines = |line: &Option<(f64, String)>| line.as_ref().filter(|(value, _)| value.is_finite()).cloned();
    let (target, median) = (lines(&data.target), lines(&data.median));
    let head = LINE * (Tenths::from(target.is_some()) + Tenths::from(median.is_some())) + 60;
    // Far more rows than any map has units.
    let count = Tenths::try_from(rows.len().min(3000)).unwrap_or(3000);
    let foot = head + count * ROW;
    let h = foot + 240;
    let mut svg = Svg::new("ch-dp", w, h, &data.aria);

    let figures = rows.iter().flat_map(|row| [Some(row.value), row.previous]).flatten();
    let across = [&target, &median].into_iter().flatten().map(|(value, _)| *value);
    let steps = if w >= 5000 { 5 } else { 2 };
    let axis = Axis::around(figures.chain(across), steps, data.format.decimals);
    let widest = |texts: &mut dyn Iterator<Item = Tenths>| texts.max().unwrap_or(0);
    let names = widest(&mut rows.iter().map(|row| label::width(&row.label, FONT))).min(w * 38 / 100);
    let values = widest(&mut rows.iter().map(|row| label::width_bold(&row.value_text, FONT))).min(w / 4);
    let (left, right) = (RANK + names + 120, w - values - 140);
    let place = |value: f64| left + tenths(f64::from(right - left) * axis.share(value) / 10.0);

    let every = every(&axis, &data.format, right - left);
    for (at, tick) in axis.ticks.iter().enumerate() {
        let x = place(*tick);
        svg.path("ch-grid", &[(x, head), (x, foot)], false);
        if at.is_multiple_of(every) {
            svg.label("ch-w ch-mid-a", (x, h - 60), &data.format.write(*tick));
        }
    }
    let mut y = 120;
    for (class, text_class, line) in [("ch-tgt", "ch-t", &target), ("ch-med", "ch-q", &median)] {
        if let Some((value, text)) = line {
            let (x, text) = (place(*value), label::cut(text, 40));
            let half = label::width(&text, SMALL) / 2;
            svg.path(class, &[(x, head - 20), (x, foot)], false);
            svg.label(&format!("{text_class} ch-mid-a"), (x.min(w - half).max(half), y), &text);
            y += LINE;
        }
    }
    let mut marks = Vec::with_capacity(rows.len());
    for (row, top) in rows.into_iter().zip((0..).map(|at| head + at * ROW)) {
        let is_own = data.own.as_deref() == Some(row.id.as_str());
        let letters = usize::try_from(names / (FONT * 60 / 100)).unwrap_or(0);
        let (middle, base) = (top + ROW / 2, top + ROW / 2 + 45);
        svg.open_mark(&row.id, &row.title, row.href.as_deref())
            .rect(if is_own { "ch-own-row" } else { "ch-hit" }, [0, top, w, ROW]);
        if is_own {
            svg.rect("ch-lamp", [0, top, 40, ROW]);
        }
        svg.label("ch-w ch-end-a", (RANK - 20, base), &row.rank).label(
            "ch-nm",
            (RANK + 60, base),
            &label::cut(&row.label, letters),
        );
        let now = (place(row.value), middle);
        if let Some(then) = row.previous.filter(|then| then.is_finite()) {
            let then = (place(then), middle);
            if (then.0 - now.0).abs() > 60 {
                svg.path("ch-way", &[then, now], false);
            }
            svg.circle("ch-was", then, 40);
        }
        svg.circle(
            if is_own { "ch-here" } else { "ch-pt" },
            now,
            if is_own { 70 } else { 55 },
        )
        .label("ch-b ch-end-a", (w - 40, base), &row.value_text);
        svg.close_mark(row.href.as_deref());
        marks.push(mark(&row.id, [0, top, w, ROW], &row.title, row.href.as_deref()));
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// Every how many ticks one is written, so that none touch.
fn every(axis: &Axis, format: &Format, room: Tenths) -> usize {
    let texts = axis.ticks.iter().map(|tick| label::width(&format.write(*tick), SMALL));
    let step = room / Tenths::try_from(axis.ticks.len().saturating_sub(1).max(1)).unwrap_or(1);
    usize::try_from((texts.max().unwrap_or(0) + 60) / step.max(1)).unwrap_or(0) + 1
}

#[cfg(test)]
mod tests {
    use domain::number::NumberStyle;

    use super::*;

    fn row(id: &str, value: f64, previous: Option<f64>) -> Row {
        Row {
            id: id.to_owned(),
            rank: "1".to_owned(),
            label: format!("Quận {id}"),
            value,
            value_text: value.to_string(),
            previous,
            title: format!("Quận {id}: {value}"),
            href: Some(format!("?dv={id}")),
        }
    }

    fn data(rows: Vec<Row>) -> DotplotData {
        DotplotData {
            rows,
            own: Some("3".to_owned()),
            target: Some((70.0, "chỉ tiêu 70".to_owned())),
            median: Some((65.0, "trung vị 65".to_owned())),
            format: Format {
                decimals: 0,
                style: NumberStyle::Vietnamese,
                suffix: String::new(),
            },
            width: 600,
            aria: "Xếp hạng".to_owned(),
        }
    }

    #[test]
    fn a_row_tells_now_and_then() {
        let drawing = draw(&data(vec![
            row("5", 80.0, Some(60.0)),
            row("3", 62.0, Some(62.0)),
            row("1", 50.0, None),
            row("0", f64::NAN, None),
        ]));
        let ids: Vec<&str> = drawing.marks.iter().map(|mark| mark.id.as_str()).collect();
        assert_eq!(ids, ["5", "3", "1"]);
        let count = |class: &str| drawing.svg.matches(&format!("class=\"{class}\"")).count();
        assert_eq!((count("ch-pt"), count("ch-here"), count("ch-own-row")), (2, 1, 1));
        // A way only where there is one, a place of the cycle before wherever it is known.
        assert_eq!((count("ch-way"), count("ch-was")), (1, 2));
        assert_eq!((count("ch-tgt"), count("ch-med")), (1, 1));
        assert!(drawing.svg.contains(">chỉ tiêu 70</text>"));
    }

    #[test]
    fn none_one_and_equals_make_a_picture() {
        for rows in [vec![], vec![row("1", 3.0, None)], vec![row("1", 3.0, Some(3.0)); 4]] {
            let count = rows.len();
            let bare = DotplotData {
                target: None,
                median: None,
                ..data(rows)
            };
            assert_eq!(draw(&bare).marks.len(), count);
        }
    }
}
