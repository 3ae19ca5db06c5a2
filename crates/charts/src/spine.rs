//! One indicator, one unit against all: a strip on which right is always better.
//!
//! The strip fills the width it is given: places along it are in per cent, so that figures stay round at any width.

use domain::indicator::Direction;

use crate::Drawing;
use crate::sheet::Strip;
use crate::svg::{Svg, Tenths, mark, tenths};

/// One indicator of one unit among comparable units.
#[derive(Clone, Debug, PartialEq)]
pub struct SpineData {
    /// Indicator code.
    pub id: String,
    /// Which way is better.
    pub direction: Direction,
    /// The unit's figure.
    pub value: Option<f64>,
    /// Its figure of the cycle before.
    pub previous: Option<f64>,
    /// Median of all.
    pub median: Option<f64>,
    /// Median of the similar ones.
    pub similar: Option<f64>,
    /// Lower and upper quartile.
    pub quartiles: Option<(f64, f64)>,
    /// Lowest and highest.
    pub extent: Option<(f64, f64)>,
    /// Target.
    pub target: Option<f64>,
    /// Accessible name with the value.
    pub title: String,
    /// Where the mark leads.
    pub href: Option<String>,
}

/// Where a unit stands among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Better than three quarters: a circle.
    Better,
    /// Among the middle half: a diamond.
    Near,
    /// Worse than three quarters: a square.
    Worse,
}

/// Where the unit stands; `None` without a figure, or with nothing to compare.
pub fn standing(data: &SpineData) -> Option<Standing> {
    let value = good(data.value?, data.direction);
    if data.direction == Direction::None {
        return Some(Standing::Near);
    }
    let (low, high) = match (data.quartiles, data.median) {
        (Some(band), _) => interval(band, data.direction),
        (None, Some(median)) => interval((median, median), data.direction),
        (None, None) => return None,
    };
    Some(match (value > high, value < low) {
        (true, _) => Standing::Better,
        (_, true) => Standing::Worse,
        _ => Standing::Near,
    })
}

/// `value` turned so that more is better; parity is best at its middle.
fn good(value: f64, direction: Direction) -> f64 {
    match direction {
        Direction::Higher | Direction::None => value,
        Direction::Lower => -value,
        Direction::Parity => -(value - 50.0).abs(),
    }
}

/// The interval of good between two figures, worse end first.
fn interval((a, b): (f64, f64), direction: Direction) -> (f64, f64) {
    let (x, y) = (good(a, direction), good(b, direction));
    let best = if direction == Direction::Parity && (a.min(b)..=a.max(b)).contains(&50.0) {
        0.0
    } else {
        x.max(y)
    };
    (x.min(y), best)
}

const HEIGHT: Tenths = 240;
const MIDDLE: Tenths = 120;

/// Draws the strip. Marks are in units of a strip 100 wide and 24 high.
pub fn draw(data: &SpineData) -> Drawing {
    let finite = |value: Option<f64>| {
        value
            .filter(|value| value.is_finite())
            .map(|value| good(value, data.direction))
    };
    let pair = |pair: Option<(f64, f64)>| {
        pair.filter(|(a, b)| a.is_finite() && b.is_finite())
            .map(|pair| interval(pair, data.direction))
    };
    let (value, previous, target) = (finite(data.value), finite(data.previous), finite(data.target));
    let (extent, band) = (pair(data.extent), pair(data.quartiles));
    let centre = finite(data.median)
        .or(extent.map(|(low, high)| f64::midpoint(low, high)))
        .or(value)
        .unwrap_or(0.0);
    let ends = [
        extent.map(|e| e.0),
        extent.map(|e| e.1),
        band.map(|b| b.0),
        band.map(|b| b.1),
        value,
        previous,
    ];
    let reach = ends
        .into_iter()
        .flatten()
        .fold(0.0, |reach: f64, end| reach.max((end - centre).abs()));
    // The median always stands in the middle, and the furthest figure just inside the end of the strip.
    let place = |good: f64| {
        let share = if reach > 0.0 {
            ((good - centre) / reach).clamp(-1.0, 1.0)
        } else {
            0.0
        };
        tenths(50.0 + share * 47.0)
    };

    let mut svg = Svg::bare();
    svg.raw("<svg class=\"ch-spine\" width=\"100%\" height=\"24\"");
    // A strip that leads somewhere is named by its link, any other is one mark from end to end.
    let leads = value.is_some() && data.href.is_some();
    if !leads {
        svg.picture(&data.id, &data.title);
    }
    svg.raw(">");
    strip(&mut svg, "ch-track", (0, 1000));
    if let Some((low, high)) = extent {
        strip(&mut svg, "ch-extent", (place(low), place(high)));
    }
    if let Some((low, high)) = band {
        strip(&mut svg, "ch-half", (place(low), place(high)));
    }
    if let Some((_, best)) = extent.filter(|_| data.direction != Direction::None) {
        at(&mut svg, place(best), MIDDLE)
            .raw(Strip::Best.figure().1)
            .raw("</svg>");
    }
    if finite(data.median).is_some() {
        svg.raw("<rect class=\"ch-mid\" x=\"50%\" y=\"3\" width=\"1.5\" height=\"18\"/>");
    }
    if let Some(similar) = finite(data.similar) {
        at(&mut svg, place(similar), 0).raw("<path class=\"ch-like\" d=\"M0 3V21\"/></svg>");
    }
    if let Some(target) = target {
        at(&mut svg, place(target), 0).raw("<path class=\"ch-target\" d=\"M-4.5 0H4.5L0 6Z\"/></svg>");
    }
    if let Some(previous) = previous {
        if let Some(value) = value {
            svg.raw("<line class=\"ch-way\" x1=\"")
                .num(place(previous))
                .raw("%\" x2=\"")
                .num(place(value));
            svg.raw("%\" y1=\"12\" y2=\"12\"/>");
        }
        at(&mut svg, place(previous), MIDDLE)
            .raw(Strip::Previous.figure().1)
            .raw("</svg>");
    }
    let mut marks = Vec::new();
    if let Some(value) = value {
        let figure = match standing(data) {
            Some(Standing::Better) => Strip::Better,
            Some(Standing::Worse) => Strip::Worse,
            Some(Standing::Near) | None => Strip::Near,
        };
        let (_, figure) = figure.figure();
        if leads {
            svg.open_mark(&data.id, &data.title, data.href.as_deref());
        }
        at(&mut svg, place(value), MIDDLE).raw(figure).raw("</svg>");
        if leads {
            svg.close_mark(data.href.as_deref());
            let area = [place(value) - 10, 0, 20, HEIGHT];
            marks.push(mark(&data.id, area, &data.title, data.href.as_deref()));
        }
    }
    if !leads {
        marks.push(mark(&data.id, [0, 0, 1000, HEIGHT], &data.title, None));
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

fn strip(svg: &mut Svg, class: &str, (from, to): (Tenths, Tenths)) {
    svg.raw("<rect class=\"")
        .raw(class)
        .raw("\" x=\"")
        .num(from)
        .raw("%\" y=\"8\" width=\"");
    svg.num((to - from).max(0)).raw("%\" height=\"8\"/>");
}

/// Opens a place along the strip: nested drawings keep their size while the strip stretches.
fn at(svg: &mut Svg, x: Tenths, y: Tenths) -> &mut Svg {
    svg.raw("<svg class=\"ch-at\" x=\"")
        .num(x)
        .raw("%\"")
        .attr("y", y)
        .raw(">")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(direction: Direction, value: f64) -> SpineData {
        SpineData {
            id: "1.1.1-a".to_owned(),
            direction,
            value: Some(value),
            previous: None,
            median: Some(50.0),
            similar: None,
            quartiles: Some((45.0, 55.0)),
            extent: Some((30.0, 70.0)),
            target: Some(60.0),
            title: "Người biết chữ".to_owned(),
            href: None,
        }
    }

    #[test]
    fn right_is_always_better() {
        let place = |direction, value| {
            // A strip that leads somewhere is pointed at where its figure stands.
            let href = Some("/chi-so/1.1.1-a".to_owned());
            draw(&SpineData {
                href,
                ..sample(direction, value)
            })
            .marks[0]
                .x
        };
        assert!(place(Direction::Higher, 60.0) > place(Direction::Higher, 40.0));
        assert!(place(Direction::Lower, 60.0) < place(Direction::Lower, 40.0));
        assert!(place(Direction::Parity, 50.0) > place(Direction::Parity, 30.0));
        assert!(place(Direction::Parity, 50.0) > place(Direction::Parity, 70.0));
    }

    #[test]
    fn standing_follows_the_quartiles() {
        assert_eq!(standing(&sample(Direction::Higher, 56.0)), Some(Standing::Better));
        assert_eq!(standing(&sample(Direction::Lower, 56.0)), Some(Standing::Worse));
        assert_eq!(standing(&sample(Direction::Higher, 55.0)), Some(Standing::Near));
        assert_eq!(standing(&sample(Direction::None, 99.0)), Some(Standing::Near));
        assert_eq!(
            standing(&SpineData {
                quartiles: None,
                median: None,
                ..sample(Direction::Higher, 1.0)
            }),
            None
        );
    }

    #[test]
    fn a_strip_without_figures_is_an_empty_track() {
        let empty = SpineData {
            value: None,
            median: None,
            similar: None,
            quartiles: None,
            extent: None,
            target: None,
            ..sample(Direction::Higher, 0.0)
        };
        insta::assert_snapshot!(draw(&empty).svg, @r#"<svg class="ch-spine" width="100%" height="24" role="img" aria-label="Người biết chữ" data-id="1.1.1-a" tabindex="0"><rect class="ch-track" x="0%" y="8" width="100%" height="8"/></svg>"#);
    }
}
