//! Two figures of each unit: a dot where they meet, names on demand, the target of each axis as a line.

mod names;

use plotters::prelude::{ChartBuilder, IntoDrawingArea, IntoFont, LineSeries};
use plotters::style::{Color, ShapeStyle};

use crate::plot::{FONT, Pen, Sheet};
use crate::scale::Axis;
use crate::svg::{Svg, Tenths, mark, reach, tenths};
use crate::{Drawing, Format, label};

/// A unit with both figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Unit code.
    pub id: String,
    /// Short name, written beside the dot where there is room.
    pub label: String,
    /// From left to right.
    pub x: f64,
    /// From below upwards.
    pub y: f64,
    /// Accessible name with both figures.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// One of the two axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Written at its end: what is measured, and in what.
    pub name: String,
    /// Where the target stands, and how it is written.
    pub target: Option<(f64, String)>,
    /// How the figures along it are written.
    pub format: Format,
}

/// Which dots are named besides the chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// The few that lie furthest out.
    Outermost,
    /// Every one that finds room.
    All,
}

/// Units by two figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterData {
    /// The units that have both figures, in reading order.
    pub dots: Vec<Dot>,
    /// Code of the unit to point out.
    pub own: Option<String>,
    /// Which other dots are named.
    pub names: Names,
    /// From left to right.
    pub x: Scale,
    /// From below upwards.
    pub y: Scale,
    /// Width and height in units; text is 12 units high, so draw about as large as it will be seen.
    pub size: (u16, u16),
    /// Accessible name.
    pub aria: String,
}

const LINE_OF_TEXT: Tenths = 150;
/// Half a dot, and half the chosen one.
const RADIUS: Tenths = 55;
const OWN: Tenths = 80;

/// A dot with its place on the sheet.
struct Placed<'a> {
    dot: &'a Dot,
    at: (Tenths, Tenths),
}

/// Edges of the room between the axes.
#[derive(Clone, Copy, Debug)]
struct Room {
    left: Tenths,
    top: Tenths,
    right: Tenths,
    bottom: Tenths,
}

/// Draws the picture; the chosen unit last, so that nothing covers it.
pub fn draw(data: &ScatterData) -> Drawing {
    let (w, h) = (
        Tenths::from(data.size.0.max(240)) * 10,
        Tenths::from(data.size.1.max(200)) * 10,
    );
    let mut svg = Svg::new("ch-scatter", w, h, &data.aria);
    let dots: Vec<&Dot> = data
        .dots
        .iter()
        .filter(|dot| dot.x.is_finite() && dot.y.is_finite())
        .collect();
    let letters = |room: Tenths| usize::try_from(room / (FONT * 60 / 100)).unwrap_or(0);
    let over = label::wrap(&data.y.name, letters(w), 2);
    let under = label::wrap(&data.x.name, letters(w), 2);
    let lines = |of: &[String]| Tenths::try_from(of.len()).unwrap_or(2) * LINE_OF_TEXT;

    let is_wide = w >= 5000;
    let y = axis(&data.y, dots.iter().map(|dot| dot.y), if is_wide { 5 } else { 4 });
    let y_ticks = written(&y, &data.y.format);
    let left = widest(&y_ticks).min(w / 4) + 80;
    let x = axis(&data.x, dots.iter().map(|dot| dot.x), if is_wide { 6 } else { 3 });
    let mut x_ticks = written(&x, &data.x.format);
    let right = (widest(&x_ticks) / 2).clamp(100, w / 8);
    // Every second figure, third … where they would touch.
    let step = (w - left - right) / Tenths::try_from(x_ticks.len().saturating_sub(1).max(1)).unwrap_or(1);
    let every = usize::try_from((widest(&x_ticks) + 60) / step.max(1)).unwrap_or(0) + 1;
    for (at, tick) in x_ticks.iter_mut().enumerate() {
        if !at.is_multiple_of(every) {
            tick.clear();
        }
    }

    // A line of text for the target of the horizontal axis, which stands upright.
    let target_room = if data.x.target.is_some() { LINE_OF_TEXT } else { 0 };
    let room = Room {
        left,
        top: lines(&over) + target_room + 80,
        right: w - right,
        bottom: h - lines(&under) - 260,
    };
    for (line, y) in over.iter().zip((0..).map(|at| at * LINE_OF_TEXT + 110)) {
        svg.label("ch-q", (0, y), line);
    }
    for (line, at) in under.iter().zip(0..) {
        svg.label("ch-q ch-end-a", (w, h - lines(&under) + at * LINE_OF_TEXT + 100), line);
    }
    let places = plot(&mut svg, data, &dots, (&x, &x_ticks), (&y, &y_ticks), (w, h), room).unwrap_or_default();
    let (mut taken, lines) = write_targets(&mut svg, data, &x, &y, room);
    let placed: Vec<Placed<'_>> = dots
        .into_iter()
        .zip(apart(&places))
        .map(|(dot, at)| Placed { dot, at })
        .collect();
    names::write(&mut svg, data, &placed, room, (&mut taken, &lines));
    let marks = pointed(&mut svg, data, &placed);
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// The axis that holds the figures and the target.
fn axis(scale: &Scale, figures: impl Iterator<Item = f64>, steps: u32) -> Axis {
    let target = scale.target.iter().map(|(value, _)| *value);
    Axis::around(figures.chain(target), steps, scale.format.decimals)
}

/// The figures along an axis, as written; their unit stands in its name.
fn written(axis: &Axis, format: &Format) -> Vec<String> {
    axis.ticks.iter().map(|tick| format.write(*tick)).collect()
}

fn widest(texts: &[String]) -> Tenths {
    texts.iter().map(|text| label::width(text, FONT)).max().unwrap_or(0)
}

/// Draws grid, figures along the axes and target lines, and says where each dot stands; `None` where plotters cannot,
/// which is nowhere.
fn plot(
    svg: &mut Svg,
    data: &ScatterData,
    dots: &[&Dot],
    (x, x_ticks): (&Axis, &[String]),
    (y, y_ticks): (&Axis, &[String]),
    (w, h): (Tenths, Tenths),
    room: Room,
) -> Option<Vec<(Tenths, Tenths)>> {
    let pixels = |tenths: Tenths| u32::try_from(tenths).unwrap_or(0);
    let sheet = Sheet {
        svg,
        size: (pixels(w), pixels(h)),
    };
    let root = sheet.into_drawing_area();
    let x_area = 240;
    let mut chart = ChartBuilder::on(&root)
        .margin_top(room.top)
        .margin_right(w - room.right)
        .margin_bottom(h - room.bottom - x_area)
        .y_label_area_size(room.left)
        .x_label_area_size(x_area)
        .build_cartesian_2d(x.clone(), y.clone())
        .ok()?;
    let stroke = |pen: Pen| ShapeStyle {
        color: pen.colour().to_rgba(),
        filled: true,
        stroke_width: 1,
    };
    let text = |axis: &Axis, texts: &[String], tick: f64| {
        let near = |known: &f64| (known - tick).abs() < f64::EPSILON * 8.0 * tick.abs().max(1.0);
        let at = axis.ticks.iter().position(near);
        at.and_then(|at| texts.get(at)).cloned().unwrap_or_default()
    };
    let (of_x, of_y) = (
        |tick: &f64| text(x, x_ticks, *tick),
        |tick: &f64| text(y, y_ticks, *tick),
    );
    chart
        .configure_mesh()
        .axis_style(plotters::style::TRANSPARENT)
        .set_all_tick_mark_size(40)
        .bold_line_style(stroke(Pen::Grid))
        .light_line_style(plotters::style::TRANSPARENT)
        .label_style(("sans-serif", 12).into_font().color(&Pen::Tick.colour()))
        .x_label_formatter(&of_x)
        .y_label_formatter(&of_y)
        .draw()
        .ok()?;
    let of = |scale: &Scale| {
        scale
            .target
            .iter()
            .map(|(value, _)| *value)
            .find(|value| value.is_finite())
    };
    let upright = of(&data.x).map(|at| [(at, y.low), (at, y.high)]);
    let across = of(&data.y).map(|at| [(x.low, at), (x.high, at)]);
    for line in upright.into_iter().chain(across) {
        chart.draw_series(LineSeries::new(line, stroke(Pen::Target))).ok()?;
    }
    Some(dots.iter().map(|dot| chart.backend_coord(&(dot.x, dot.y))).collect())
}

/// Moves dots that stand on one another side by side, around the place that is theirs: levels meet in few places, and
/// what is covered is not seen.
fn apart(places: &[(Tenths, Tenths)]) -> Vec<(Tenths, Tenths)> {
    let moved = |(at, place): (usize, &(Tenths, Tenths))| {
        let is_same = |it: &&(Tenths, Tenths)| (it.0 - place.0).abs() < 20 && (it.1 - place.1).abs() < 20;
        let (dx, dy) = beside(places.iter().take(at).filter(is_same).count());
        (place.0 + dx, place.1 + dy)
    };
    places.iter().enumerate().map(moved).collect()
}

/// The place of the n-th of dots that belong to one: in the middle, then in rings of six, twelve …, all touching.
fn beside(n: usize) -> (Tenths, Tenths) {
    const SIDES: [(Tenths, Tenths); 6] = [(-55, 95), (-110, 0), (-55, -95), (55, -95), (110, 0), (55, 95)];
    // Far more than a drawing holds.
    let mut left = n.min(1000);
    let mut ring = 0;
    while left > 0 {
        ring += 1;
        let mut at = (ring * 110, 0);
        for (dx, dy) in SIDES {
            for _ in 0..ring {
                left -= 1;
                if left == 0 {
                    return at;
                }
                at = (at.0 + dx, at.1 + dy);
            }
        }
    }
    (0, 0)
}

/// Left, top, width, height.
type Area = [Tenths; 4];

/// Writes what the target lines are, and says what room the words take, and the lines.
fn write_targets(svg: &mut Svg, data: &ScatterData, x: &Axis, y: &Axis, room: Room) -> (Vec<Area>, Vec<Area>) {
    let (mut taken, mut lines) = (Vec::new(), Vec::new());
    let along = |share: f64, from: Tenths, to: Tenths| from + tenths(f64::from(to - from) * share / 10.0);
    if let Some((value, text)) = data.x.target.as_ref().filter(|(value, _)| value.is_finite()) {
        let text = label::cut(text, 30);
        let half = label::width(&text, FONT) / 2;
        let at = along(x.share(*value), room.left, room.right);
        lines.push([at - 10, room.top, 20, room.bottom - room.top]);
        let at = at.min(room.right + 60 - half).max(room.left + half);
        svg.label("ch-t ch-mid-a", (at, room.top - 50), &text);
        taken.push([at - half, room.top - 160, 2 * half, 140]);
    }
    if let Some((value, text)) = data.y.target.as_ref().filter(|(value, _)| value.is_finite()) {
        let text = label::cut(text, 30);
        let wide = label::width(&text, FONT);
        let at = along(y.share(*value), room.bottom, room.top);
        lines.push([room.left, at - 10, room.right - room.left, 20]);
        // Over its line, or under it where the line runs along the upper edge.
        let base = if at - LINE_OF_TEXT < room.top {
            at + 130
        } else {
            at - 40
        };
        // At the left end: the words of the other line stand over the upper edge, mostly to the right.
        svg.label("ch-t", (room.left + 60, base), &text);
        taken.push([room.left + 60, base - 110, wide, 140]);
    }
    (taken, lines)
}

/// Draws the dots with their names for those who point at them.
fn pointed(svg: &mut Svg, data: &ScatterData, placed: &[Placed<'_>]) -> Vec<crate::Mark> {
    let is_own = |it: &&Placed<'_>| data.own.as_deref() == Some(it.dot.id.as_str());
    let (own, others): (Vec<_>, Vec<_>) = placed.iter().partition(is_own);
    let mut marks = Vec::with_capacity(placed.len());
    let drawn: Vec<_> = others
        .into_iter()
        .map(|it| (it, "ch-pt", RADIUS))
        .chain(own.into_iter().map(|it| (it, "ch-here", OWN)))
        .collect();
    let places: Vec<_> = drawn.iter().map(|(it, ..)| it.at).collect();
    for (at, (it, class, r)) in drawn.into_iter().enumerate() {
        let ((x, y), dot) = (it.at, it.dot);
        svg.open_mark(&dot.id, &dot.title, dot.href.as_deref())
            .hit((x, y), reach(&places, at, r))
            .circle(class, (x, y), r);
        svg.close_mark(dot.href.as_deref());
        marks.push(mark(
            &dot.id,
            [x - r, y - r, 2 * r, 2 * r],
            &dot.title,
            dot.href.as_deref(),
        ));
    }
    marks
}

#[cfg(test)]
mod tests;
