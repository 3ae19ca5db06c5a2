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
struct End<'a> {
    class: &'static str,
    y: Tenths,
    text: std::borrow::Cow<'a, str>,
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
    let axis = Axis::around(values.chain(data.targets.iter().map(|target| target.value)), 3);

    let ticks: Vec<String> = axis
        .ticks
        .iter()
        .map(|tick| tick_text(&data.format, *tick, &axis))
        .collect();
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
        .map(|end| label::width(&end.text, FONT))
        .max()
        .unwrap_or(0)
        .min(w / 3)
        + 140;

    let places = plot(&mut svg, data, &axis, &ticks, (w, h), (left, right));
    let Some(places) = places else {
        return Drawing {
            svg: svg.finish(),
            marks: Vec::new(),
        };
    };
    write_ends(&mut svg, &places, ends, h, w - right + 110);
    write_cycles(&mut svg, data, &places.across, h, w - left - right);
    let marks = pointed(&mut svg, data, &places, h);
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// A tick in as few decimals as tell the ticks apart.
fn tick_text(format: &Format, tick: f64, axis: &Axis) -> String {
    let step = (axis.high - axis.low) / f64::from(u8::try_from(axis.ticks.len()).unwrap_or(2).max(2) - 1);
    let needed = if step >= 1.0 {
        0
    } else if step >= 0.1 {
        1
    } else {
        2
    };
    Format {
        decimals: format.decimals.max(needed),
        style: format.style,
        suffix: String::new(),
    }
    .write(tick)
}

/// What stands at the right: newest value, newest median, targets.
fn ends(data: &TrendData) -> Vec<End<'_>> {
    let newest = |pick: fn(&TrendPoint) -> Option<f64>| {
        data.points
            .iter()
            .rev()
            .filter_map(pick)
            .find(|value| value.is_finite())
            .map(|value| data.format.write(value).into())
    };
    let value = newest(|point| point.value).map(|text| End {
        class: "ch-b",
        y: 0,
        text,
    });
    let median = newest(|point| point.median).map(|text| End {
        class: "ch-q",
        y: 0,
        text,
    });
    let target = |target: &'_ TrendTarget| End {
        class: "ch-t",
        y: 0,
        text: label::cut(&target.label, 24).into(),
    };
    value
        .into_iter()
        .chain(median)
        .chain(data.targets.iter().map(target))
        .collect()
}

/// Places of what was drawn.
struct Places {
    /// Each cycle's x.
    across: Vec<Tenths>,
    /// Each cycle's y, where there is a value.
    values: Vec<Option<Tenths>>,
    /// The ends' y, in the order of [`ends`].
    ends: Vec<Tenths>,
}

/// Draws grid, ticks and lines; `None` where plotters cannot, which is nowhere.
fn plot(
    svg: &mut Svg,
    data: &TrendData,
    axis: &Axis,
    ticks: &[String],
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
        .disable_axes()
        .x_labels(0)
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
    let series: [(Pen, fn(&TrendPoint) -> Option<f64>); 2] =
        [(Pen::Median, |point| point.median), (Pen::Line, |point| point.value)];
    for (pen, pick) in series {
        for run in runs(data.points.iter().map(pick)) {
            chart.draw_series(LineSeries::new(run, stroke(pen))).ok()?;
        }
    }
    let place = |at: usize, value: f64| chart.backend_coord(&(at, value));
    let across = (0..data.points.len()).map(|at| place(at, axis.low).0).collect();
    let at_value = |point: (usize, &TrendPoint)| point.1.value.filter(|v| v.is_finite()).map(|v| place(point.0, v).1);
    let newest = |pick: fn(&TrendPoint) -> Option<f64>| {
        data.points
            .iter()
            .rev()
            .filter_map(pick)
            .find(|value| value.is_finite())
            .map(|value| place(0, value).1)
    };
    let targets = data.targets.iter().map(|target| place(0, target.value).1);
    let ends = newest(|point| point.value)
        .into_iter()
        .chain(newest(|point| point.median))
        .chain(targets)
        .collect();
    let places = Places {
        across,
        values: data.points.iter().enumerate().map(at_value).collect(),
        ends,
    };
    Some(places)
}

/// Writes the ends, pushed apart where they would stand on each other.
fn write_ends(svg: &mut Svg, places: &Places, mut ends: Vec<End<'_>>, h: Tenths, x: Tenths) {
    for (end, y) in ends.iter_mut().zip(&places.ends) {
        end.y = *y;
    }
    ends.sort_by_key(|end| end.y);
    for at in 1..ends.len() {
        ends[at].y = ends[at].y.max(ends[at - 1].y + LINE_OF_TEXT);
    }
    // What was pushed off the lower end moves up again, and the others before it.
    let mut limit = h - 260;
    for end in ends.iter_mut().rev() {
        end.y = end.y.min(limit);
        limit = end.y - LINE_OF_TEXT;
    }
    for end in &ends {
        svg.label(end.class, (x, end.y + FONT * 36 / 100), &end.text);
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
        if (data.points.len() - 1 - at) % every == 0 {
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
        }
        svg.close_mark(point.href.as_deref());
        marks.push(mark(&point.id, area, &point.title, point.href.as_deref()));
    }
    marks
}
