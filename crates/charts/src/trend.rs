//! A measure over cycles: the unit's line, the median behind it, targets across.

use crate::plot::{Canvas, FONT, Pen, room_for, spread, ticks, write_cycles};
use crate::scale::{Axis, runs};
use crate::svg::{Svg, Tenths, mark};
use crate::{Drawing, Format, label};

/// One cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// Cycle code.
    pub id: String,
    /// Written under the axis: `II/24`.
    pub label: String,
    /// The unit's figure; a missing one breaks the line.
    pub value: Option<f64>,
    /// Median of the units.
    pub median: Option<f64>,
    /// Accessible name with the value or the reason why there is none.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A line across at a target.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendTarget {
    /// Where.
    pub value: f64,
    /// Written at its right end: `chỉ tiêu 70`.
    pub label: String,
}

/// A measure over cycles.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendData {
    /// Cycles, oldest first.
    pub points: Vec<TrendPoint>,
    /// Targets.
    pub targets: Vec<TrendTarget>,
    /// Codes of the cycles before which the series breaks: no line crosses there, and a dashed one stands upright.
    pub breaks: Vec<String>,
    /// Figures of the drawings that this one stands beside: its axis holds them too, so that all compare.
    pub beside: Vec<f64>,
    /// How figures on the axis and at the end of the lines are written.
    pub format: Format,
    /// Width and height in units; text is 12 units high, so draw about as large as it will be seen.
    pub size: (u16, u16),
    /// Accessible name.
    pub aria: String,
}

/// Something written at the right end of a line.
struct End {
    class: &'static str,
    value: f64,
    text: String,
}

/// Draws the trend.
pub fn draw(data: &TrendData) -> Drawing {
    let (w, h) = (
        Tenths::from(data.size.0.max(160)) * 10,
        Tenths::from(data.size.1.max(90)) * 10,
    );
    let mut svg = Svg::new("ch-trend", w, h, &data.aria);
    let values = data
        .points
        .iter()
        .flat_map(|point| [point.value, point.median])
        .flatten();
    let axis = Axis::around(
        values
            .chain(data.targets.iter().map(|target| target.value))
            .chain(data.beside.iter().copied()),
        3,
        data.format.decimals,
    );

    let ticks = ticks(&axis, &data.format);
    let left = room_for(&ticks, w);
    let ends = ends(data);
    let right = ends
        .iter()
        .map(|end| label::width_bold(&end.text, FONT))
        .max()
        .unwrap_or(0)
        .min(w / 3)
        + 140;

    let places = plot(&mut svg, data, &axis, (&ticks, &ends), (w, h), (left, right));
    let Some(places) = places else {
        return Drawing {
            svg: svg.finish(),
            marks: Vec::new(),
        };
    };
    let (breaks, [high, low]) = &places.upright;
    for x in breaks {
        svg.path("ch-brk", &[(*x, *high), (*x, *low)], false);
    }
    write_ends(&mut svg, &places, &ends, h, w - right + 110);
    let names: Vec<&str> = data.points.iter().map(|point| point.label.as_str()).collect();
    write_cycles(&mut svg, &names, &places.across, h, w - left - right);
    let marks = pointed(&mut svg, data, &places, h);
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// Which of a cycle's two figures.
type Pick = fn(&TrendPoint) -> Option<f64>;

/// The newest cycle with a value, and the value.
fn newest(data: &TrendData, pick: Pick) -> Option<(usize, f64)> {
    let found = |(at, point)| Some((at, pick(point).filter(|value| value.is_finite())?));
    data.points.iter().enumerate().rev().find_map(found)
}

/// What stands at the right: figures of the last cycle, and targets.
fn ends(data: &TrendData) -> Vec<End> {
    let last = |pick| newest(data, pick).filter(|(at, _)| at + 1 == data.points.len());
    let figure = |class, (_, value)| End {
        class,
        value,
        text: data.format.write(value),
    };
    let value = last(|point| point.value).map(|last| figure("ch-b", last));
    let median = last(|point| point.median).map(|last| figure("ch-q", last));
    let targets = data.targets.iter().filter(|target| target.value.is_finite());
    let targets = targets.map(|target| End {
        class: "ch-t",
        value: target.value,
        text: label::cut(&target.label, 24),
    });
    value.into_iter().chain(median).chain(targets).collect()
}

/// Whether the series breaks before the cycle at this place.
fn breaks_at(data: &TrendData, at: usize) -> bool {
    data.points.get(at).is_some_and(|point| data.breaks.contains(&point.id))
}

/// Places of what was drawn.
struct Places {
    /// Each cycle's x.
    across: Vec<Tenths>,
    /// Each break's x, and the upper and lower end of all.
    upright: (Vec<Tenths>, [Tenths; 2]),
    /// Each cycle's y, where there is a value.
    values: Vec<Option<Tenths>>,
    /// The ends' y.
    ends: Vec<Tenths>,
}

/// Draws grid, ticks and lines; `None` where plotters cannot, which is nowhere.
fn plot(
    svg: &mut Svg,
    data: &TrendData,
    axis: &Axis,
    (ticks, ends): (&[String], &[End]),
    size: (Tenths, Tenths),
    room: (Tenths, Tenths),
) -> Option<Places> {
    let mut canvas = Canvas::open(svg, size, room, (axis, ticks), data.points.len())?;
    for target in data.targets.iter().filter(|target| target.value.is_finite()) {
        canvas.target(target.value)?;
    }
    let series: [(Pen, Pick); 2] = [(Pen::Median, |point| point.median), (Pen::Line, |point| point.value)];
    for (pen, pick) in series {
        for run in runs(data.points.iter().map(pick)) {
            // Figures that are counted differently do not make one line.
            for part in run.chunk_by(|_, (at, _)| !breaks_at(data, *at)) {
                canvas.line(pen, part.to_vec())?;
            }
        }
    }
    let across = canvas.across();
    let at_value = |point: (usize, &TrendPoint)| {
        point
            .1
            .value
            .filter(|v| v.is_finite())
            .map(|v| canvas.place(point.0, v).1)
    };
    let ends = ends.iter().map(|end| canvas.place(0, end.value).1).collect();
    let upright: Vec<Tenths> = across
        .windows(2)
        .enumerate()
        .filter(|(at, _)| breaks_at(data, at + 1))
        .filter_map(|(_, two)| Some((two.first()? + two.get(1)?) / 2))
        .collect();
    let places = Places {
        across,
        upright: (upright, canvas.ends()),
        values: data.points.iter().enumerate().map(at_value).collect(),
        ends,
    };
    Some(places)
}

/// Writes the ends, pushed apart where they would stand on each other.
fn write_ends(svg: &mut Svg, places: &Places, ends: &[End], h: Tenths, x: Tenths) {
    let ends = places.ends.iter().copied().zip(ends).collect();
    for (y, end) in spread(ends, h - 240) {
        svg.label(end.class, (x, y + FONT * 36 / 100), &end.text);
    }
}

/// Draws the dots with their names; a missing value keeps its place to point at.
fn pointed(svg: &mut Svg, data: &TrendData, places: &Places, h: Tenths) -> Vec<crate::Mark> {
    let newest = places.values.iter().rposition(Option::is_some);
    let mut marks = Vec::with_capacity(data.points.len());
    for (at, (point, x)) in data.points.iter().zip(&places.across).enumerate() {
        let (before, after) = (
            at.checked_sub(1).and_then(|at| places.across.get(at)),
            places.across.get(at + 1),
        );
        let half = before
            .map(|b| x - b)
            .into_iter()
            .chain(after.map(|a| a - x))
            .min()
            .unwrap_or(400)
            .min(400)
            / 2;
        let area = [x - half, 60, 2 * half, h - 300];
        svg.open_mark(&point.id, &point.title, point.href.as_deref())
            .rect("ch-hit", area);
        if let Some(y) = places.values[at] {
            let (class, r) = if newest == Some(at) {
                ("ch-dot ch-new", 60)
            } else {
                ("ch-dot", 35)
            };
            svg.circle(class, (*x, y), r);
            if let (Some(value), true) = (point.value, newest == Some(at) && at + 1 < data.points.len()) {
                // The line ends early: its figure stands beside the dot, where no line leads on, or over it.
                let text = data.format.write(value);
                let beside = x + 100;
                if after.is_some_and(|after| beside + label::width_bold(&text, FONT) < after - 60) {
                    svg.label("ch-b", (beside, y + FONT * 36 / 100), &text);
                } else {
                    svg.label("ch-b ch-mid-a", (*x, y - 100), &text);
                }
            }
        }
        svg.close_mark(point.href.as_deref());
        marks.push(mark(&point.id, area, &point.title, point.href.as_deref()));
    }
    marks
}

#[cfg(test)]
mod tests {
    use domain::number::NumberStyle;

    use super::*;

    #[test]
    fn no_line_crosses_a_break() {
        let point = |(at, value): (usize, f64)| TrendPoint {
            id: at.to_string(),
            label: at.to_string(),
            value: Some(value),
            median: None,
            title: String::new(),
            href: None,
        };
        let data = TrendData {
            points: [60.0, 62.0, 40.0, 44.0].into_iter().enumerate().map(point).collect(),
            targets: Vec::new(),
            // Before the first cycle there is nothing to break, and an unknown one breaks nothing.
            breaks: ["2", "0", "9"].map(str::to_owned).to_vec(),
            beside: Vec::new(),
            format: Format {
                decimals: 0,
                style: NumberStyle::Vietnamese,
                suffix: String::new(),
            },
            size: (400, 200),
            aria: String::new(),
        };
        let count = |data: &TrendData, class: &str| draw(data).svg.matches(&format!("class=\"{class}\"")).count();
        assert_eq!((count(&data, "ch-brk"), count(&data, "ch-line")), (1, 2));
        let whole = TrendData {
            breaks: Vec::new(),
            ..data
        };
        assert_eq!((count(&whole, "ch-brk"), count(&whole, "ch-line")), (0, 1));
    }
}
