//! A measure over cycles: the unit's line, the median behind it, targets across.

use plotters::prelude::{ChartBuilder, IntoDrawingArea, IntoFont, LineSeries};
use plotters::style::{Color, ShapeStyle};

use crate::plot::{Cycles, Pen, Sheet};
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

const FONT: Tenths = 120;
const LINE_OF_TEXT: Tenths = 140;

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

    let bare = Format {
        suffix: String::new(),
        ..data.format.clone()
    };
    let ticks: Vec<String> = axis.ticks.iter().map(|tick| bare.write(*tick)).collect();
    let left = ticks
        .iter()
        .map(|text| label::width(text, FONT))
        .max()
        .unwrap_or(0)
        .min(w / 4)
        + 80;
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
    write_cycles(&mut svg, data, &places.across, h, w - left - right);
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
    (w, h): (Tenths, Tenths),
    (left, right): (Tenths, Tenths),
) -> Option<Places> {
    let pixels = |tenths: Tenths| u32::try_from(tenths).unwrap_or(0);
    let sheet = Sheet {
        svg,
        size: (pixels(w), pixels(h)),
        font: FONT,
    };
    let root = sheet.into_drawing_area();
    let last = data.points.len().saturating_sub(1);
    let mut chart = ChartBuilder::on(&root)
        .margin_top(100)
        .margin_right(right)
        .y_label_area_size(left)
        .x_label_area_size(240)
        .build_cartesian_2d(Cycles(data.points.len()), axis.clone())
        .ok()?;
    let stroke = |pen: Pen| ShapeStyle {
        color: pen.colour().to_rgba(),
        filled: true,
        stroke_width: 1,
    };
    let written = |tick: &f64| {
        let at = axis
            .ticks
            .iter()
            .position(|known| (known - tick).abs() < f64::EPSILON * 8.0 * tick.abs().max(1.0));
        at.and_then(|at| ticks.get(at)).cloned().unwrap_or_default()
    };
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .axis_style(plotters::style::TRANSPARENT)
        .set_all_tick_mark_size(40)
        .bold_line_style(stroke(Pen::Grid))
        .light_line_style(plotters::style::TRANSPARENT)
        .y_label_style(("sans-serif", 12).into_font().color(&Pen::Tick.colour()))
        .y_label_formatter(&written)
        .draw()
        .ok()?;
    for target in data.targets.iter().filter(|target| target.value.is_finite()) {
        let line = [(0, target.value), (last, target.value)];
        chart.draw_series(LineSeries::new(line, stroke(Pen::Target))).ok()?;
    }
    let series: [(Pen, Pick); 2] = [(Pen::Median, |point| point.median), (Pen::Line, |point| point.value)];
    for (pen, pick) in series {
        for run in runs(data.points.iter().map(pick)) {
            // Figures that are counted differently do not make one line.
            for part in run.chunk_by(|_, (at, _)| !breaks_at(data, *at)) {
                chart.draw_series(LineSeries::new(part.to_vec(), stroke(pen))).ok()?;
            }
        }
    }
    let place = |at: usize, value: f64| chart.backend_coord(&(at, value));
    let across: Vec<Tenths> = (0..data.points.len()).map(|at| place(at, axis.low).0).collect();
    let (low, high) = (place(0, axis.low).1, place(0, axis.high).1);
    let at_value = |point: (usize, &TrendPoint)| point.1.value.filter(|v| v.is_finite()).map(|v| place(point.0, v).1);
    let ends = ends.iter().map(|end| place(0, end.value).1).collect();
    let upright: Vec<Tenths> = across
        .windows(2)
        .enumerate()
        .filter(|(at, _)| breaks_at(data, at + 1))
        .filter_map(|(_, two)| Some((two.first()? + two.get(1)?) / 2))
        .collect();
    let places = Places {
        across,
        upright: (upright, [high, low]),
        values: data.points.iter().enumerate().map(at_value).collect(),
        ends,
    };
    Some(places)
}

/// Writes the ends, pushed apart where they would stand on each other.
fn write_ends(svg: &mut Svg, places: &Places, ends: &[End], h: Tenths, x: Tenths) {
    let mut ends: Vec<(Tenths, &End)> = places.ends.iter().copied().zip(ends).collect();
    ends.sort_by_key(|(y, _)| *y);
    for at in 1..ends.len() {
        ends[at].0 = ends[at].0.max(ends[at - 1].0 + LINE_OF_TEXT);
    }
    // What was pushed off the lower end moves up again, and the others before it.
    let mut limit = h - 240;
    for (y, _) in ends.iter_mut().rev() {
        *y = (*y).min(limit);
        limit = *y - LINE_OF_TEXT;
    }
    for (y, end) in ends {
        svg.label(end.class, (x, y + FONT * 36 / 100), &end.text);
    }
}

/// Writes cycles under the axis: all of them, or every second, third … counted from the newest.
fn write_cycles(svg: &mut Svg, data: &TrendData, across: &[Tenths], h: Tenths, room: Tenths) {
    let widest = data
        .points
        .iter()
        .map(|point| label::width(&point.label, FONT))
        .max()
        .unwrap_or(0)
        + 60;
    let fit = usize::try_from(room / widest.max(1)).unwrap_or(1) + 1;
    let every = data.points.len().div_ceil(fit.max(1)).max(1);
    for (at, (point, x)) in data.points.iter().zip(across).enumerate() {
        if (data.points.len() - 1 - at).is_multiple_of(every) {
            svg.label("ch-q ch-mid-a", (*x, h - 50), &point.label);
        }
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
                // The line ends early: its figure stands over the dot, not at the edge.
                svg.label("ch-b ch-mid-a", (*x, y - 100), &data.format.write(value));
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
