//! A profile: one axis for each focus area, the unit's shape over the median's.

use crate::svg::{Svg, Tenths, mark, reach, tenths};
use crate::{Drawing, Frame, label};

/// One axis.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarAxis {
    /// Focus area code.
    pub id: String,
    /// Short name; wrapped to two lines.
    pub label: String,
    /// The unit's score, 0–100.
    pub value: Option<f64>,
    /// The score as text, or what stands in its place.
    pub value_text: String,
    /// Median of the units, 0–100.
    pub median: Option<f64>,
    /// Accessible name with the value.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A profile of scores.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarData {
    /// Axes clockwise from the top.
    pub axes: Vec<RadarAxis>,
    /// Room.
    pub frame: Frame,
    /// Accessible name.
    pub aria: String,
}

/// Sine and cosine of `turn` (0–1 of a full turn) by series: a library's may differ in the last bit between machines.
fn direction(turn: f64) -> (f64, f64) {
    let angle = (turn - 0.5) * std::f64::consts::TAU;
    let (mut sin, mut cos, mut term) = (0.0, 0.0, 1.0);
    for n in 0..30u32 {
        match n % 4 {
            0 => cos += term,
            1 => sin += term,
            2 => cos -= term,
            _ => sin -= term,
        }
        term *= angle / f64::from(n + 1);
    }
    // Half a turn was taken off to keep the series short.
    (-sin, -cos)
}

/// Middle and size of the wheel, in units.
struct Wheel {
    cx: f64,
    cy: f64,
    radius: f64,
    /// Lines a name may take.
    lines: usize,
}

/// From the wheel to the names around it.
const GAP: f64 = 13.0;

/// Draws rings at every quarter, the median dashed, the unit's shape over it and names with figures around.
pub fn draw(data: &RadarData) -> Drawing {
    let (w, h, radius, lines) = match data.frame {
        Frame::Wide | Frame::Card => (460.0, 400.0, 132.0, 3),
        Frame::Narrow => (328.0, 300.0, 84.0, 2),
    };
    let (cx, cy) = (w / 2.0, h / 2.0);
    let wheel = Wheel { cx, cy, radius, lines };
    let count = data.axes.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a dozen axes")]
    let turns: Vec<(f64, f64)> = (0..data.axes.len())
        .map(|at| direction(at as f64 / count as f64))
        .collect();
    let place = |at: usize, share: f64| {
        let (sin, cos) = turns[at];
        (tenths(cx + sin * radius * share), tenths(cy - cos * radius * share))
    };

    let mut svg = Svg::new("ch-radar", tenths(w), tenths(h), &data.aria);
    for (class, share) in [
        ("ch-disc", 1.0),
        ("ch-ring", 0.75),
        ("ch-ring ch-half-way", 0.5),
        ("ch-ring", 0.25),
    ] {
        let ring: Vec<_> = (0..turns.len()).map(|at| place(at, share)).collect();
        svg.path(class, &ring, true);
    }
    for at in 0..turns.len() {
        svg.path("ch-ring", &[(tenths(cx), tenths(cy)), place(at, 1.0)], false);
    }
    let scores = |pick: fn(&RadarAxis) -> Option<f64>| -> Vec<Option<(Tenths, Tenths)>> {
        let share = |axis| {
            pick(axis)
                .filter(|score| score.is_finite())
                .map(|score| (score / 100.0).clamp(0.0, 1.0))
        };
        data.axes
            .iter()
            .enumerate()
            .map(|(at, axis)| share(axis).map(|share| place(at, share)))
            .collect()
    };
    outline(&mut svg, "ch-med", &scores(|axis| axis.median));
    let own = scores(|axis| axis.value);
    outline(&mut svg, "ch-shape", &own);
    if !turns.is_empty() {
        let (x, y) = place(0, 0.5);
        svg.label("ch-w", (x + 40, y + 40), "50");
        let (x, y) = place(0, 1.0);
        svg.label("ch-w", (x + 40, y + 110), "100");
    }

    let mut marks = Vec::with_capacity(data.axes.len());
    // A missing score lies far away from all others.
    let places: Vec<_> = own.iter().map(|place| place.unwrap_or((-9999, -9999))).collect();
    for (at, axis) in data.axes.iter().enumerate() {
        svg.open_mark(&axis.id, &axis.title, axis.href.as_deref());
        if let Some(place) = own[at] {
            svg.hit(place, reach(&places, at, 40)).circle("ch-dot", place, 40);
        }
        let bounds = name(&mut svg, axis, turns[at], &wheel);
        svg.close_mark(axis.href.as_deref());
        marks.push(mark(&axis.id, bounds, &axis.title, axis.href.as_deref()));
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// The shape through all places; where some are missing, only the sides between neighbours that are there.
fn outline(svg: &mut Svg, class: &str, places: &[Option<(Tenths, Tenths)>]) {
    if let Some(all) = places.iter().copied().collect::<Option<Vec<_>>>() {
        svg.path(class, &all, true);
        return;
    }
    for at in 0..places.len() {
        if let (Some(a), Some(b)) = (places[at], places[(at + 1) % places.len()]) {
            svg.raw("<g class=\"ch-open\">").path(class, &[a, b], false).raw("</g>");
        }
    }
}

/// Name and figure beyond the end of an axis; gives back their box.
fn name(svg: &mut Svg, axis: &RadarAxis, (sin, cos): (f64, f64), wheel: &Wheel) -> [Tenths; 4] {
    let x = tenths(wheel.cx + sin * (wheel.radius + GAP));
    let y = tenths(wheel.cy - cos * (wheel.radius + GAP));
    // A name has the room to the edge of the drawing.
    let (anchor, edge) = if sin > 0.1 {
        ("", tenths(wheel.cx * 2.0) - x)
    } else if sin < -0.1 {
        (" ch-end-a", x)
    } else {
        (" ch-mid-a", tenths(wheel.cx))
    };
    let room = usize::try_from(edge / label::width("0", 120)).unwrap_or(1).max(4);
    let lines = label::wrap(&axis.label, room, wheel.lines);
    let mut height = 150;
    for _ in &lines {
        height += 140;
    }
    // The block grows away from the wheel: upwards at the top, downwards at the bottom, centred at the sides.
    let top = y - height / 2 - tenths(cos * f64::from(height) / 20.0);
    let widest = lines.iter().map(|line| label::width(line, 120)).max().unwrap_or(0);
    let left = match anchor {
        "" => x,
        " ch-end-a" => x - widest,
        _ => x - widest / 2,
    };
    let mut baseline = top;
    for line in &lines {
        baseline += 140;
        svg.label(&["ch-q", anchor].concat(), (x, baseline - 20), line);
    }
    svg.label(&["ch-b", anchor].concat(), (x, baseline + 130), &axis.value_text);
    [left, top, widest, height]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(at: usize, value: Option<f64>) -> RadarAxis {
        RadarAxis {
            id: format!("{at}"),
            label: format!("Tiêu chuẩn {at}"),
            value,
            value_text: "–".to_owned(),
            median: Some(50.0),
            title: format!("Tiêu chuẩn {at}"),
            href: None,
        }
    }

    #[test]
    fn the_series_is_the_circle() {
        for step in 0..360u32 {
            let turn = f64::from(step) / 360.0;
            let (sin, cos) = direction(turn);
            let angle = turn * std::f64::consts::TAU;
            assert!(
                (sin - angle.sin()).abs() < 1e-9 && (cos - angle.cos()).abs() < 1e-9,
                "{step}"
            );
        }
    }

    #[test]
    fn a_missing_score_opens_the_shape() {
        let full = RadarData {
            axes: (0..12).map(|at| axis(at, Some(60.0))).collect(),
            frame: Frame::Wide,
            aria: "Mạng nhện".to_owned(),
        };
        assert!(!draw(&full).svg.contains("ch-open"));
        let mut axes = full.axes;
        axes[3].value = None;
        let drawing = draw(&RadarData {
            axes,
            frame: Frame::Narrow,
            aria: String::new(),
        });
        assert_eq!(drawing.svg.matches("ch-open").count(), 10);
        assert_eq!(drawing.svg.matches("ch-dot").count(), 11);
    }
}
