//! A small line beside a headline figure: where it came from.

use crate::Drawing;
use crate::scale::{runs, share};
use crate::svg::{Svg, Tenths, mark, tenths};

/// A figure over cycles, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct SparkData {
    /// One value for each cycle; a missing one breaks the line.
    pub values: Vec<Option<f64>>,
    /// Lower and upper end, where several lines are compared; by default those of the values.
    pub range: Option<(f64, f64)>,
    /// What is said of each cycle to those who point at it: as many as values, or none where the text beside it says the
    /// same.
    pub titles: Vec<String>,
    /// Accessible name; empty where the text beside it says the same.
    pub aria: String,
}

const WIDTH: Tenths = 1120;
const HEIGHT: Tenths = 400;

/// Draws the line with a dot on its newest value.
pub fn draw(data: &SparkData) -> Drawing {
    let mut svg = Svg::new("ch-spark", WIDTH, HEIGHT, &data.aria);
    svg.path("ch-base", &[(40, 380), (1060, 380)], false);
    let runs = runs(data.values.iter().copied());
    let all = || runs.iter().flatten().map(|(_, value)| *value);
    let (low, high) = data.range.unwrap_or_else(|| {
        (
            all().fold(f64::INFINITY, f64::min),
            all().fold(f64::NEG_INFINITY, f64::max),
        )
    });
    let steps = data.values.len().saturating_sub(1).max(1);
    let place = |(at, value): &(usize, f64)| {
        #[expect(clippy::cast_precision_loss, reason = "a handful of cycles")]
        let x = 4.0 + *at as f64 / steps as f64 * 98.0;
        (tenths(x), tenths(32.0 - share(*value, low, high) * 26.0))
    };
    for run in &runs {
        let points: Vec<_> = run.iter().map(place).collect();
        if let [alone] = points.as_slice() {
            svg.circle("ch-dot", *alone, 20);
        }
        svg.path("ch-line", &points, false);
    }
    if let Some(newest) = runs.last().and_then(|run| run.last()) {
        svg.circle("ch-dot", place(newest), 45);
    }
    let marks = pointed(&mut svg, data, place);
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// A strip for each cycle to point at, with a pin on its value that shows while it is pointed at.
fn pointed(svg: &mut Svg, data: &SparkData, place: impl Fn(&(usize, f64)) -> (Tenths, Tenths)) -> Vec<crate::Mark> {
    let count = Tenths::try_from(data.titles.len().min(data.values.len())).unwrap_or(1);
    let half = 490 / (count - 1).max(1);
    let of = data.titles.iter().zip(&data.values).enumerate();
    of.map(|(at, (title, value))| {
        let (x, id) = (place(&(at, 0.0)).0, at.to_string());
        let (left, right) = ((x - half).max(0), (x + half).min(WIDTH));
        let area = [left, 0, right - left, HEIGHT];
        svg.open_mark(&id, title, None).rect("ch-hit", area);
        if let Some(value) = value.filter(|value| value.is_finite()) {
            svg.circle("ch-pin", place(&(at, value)), 45);
        }
        svg.close_mark(None);
        mark(&id, area, title, None)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_cycle_breaks_the_line() {
        let data = SparkData {
            values: vec![Some(1.0), Some(3.0), None, Some(2.0)],
            range: None,
            titles: Vec::new(),
            aria: String::new(),
        };
        insta::assert_snapshot!(draw(&data).svg, @r#"<svg class="ch-spark" viewBox="0 0 112 40" aria-hidden="true"><path class="ch-base" d="M4 38l102 0"/><path class="ch-line" d="M4 32l32.7-26"/><circle class="ch-dot" cx="102" cy="19" r="2"/><circle class="ch-dot" cx="102" cy="19" r="4.5"/></svg>"#);
    }

    #[test]
    fn each_cycle_is_pointed_at_with_or_without_a_figure() {
        let drawing = draw(&SparkData {
            values: vec![Some(1.0), None, Some(2.0)],
            range: None,
            titles: ["I/23: 1", "II/23: –", "I/24: 2"].map(str::to_owned).to_vec(),
            aria: "Ba kỳ".to_owned(),
        });
        assert_eq!(drawing.marks.len(), 3);
        assert_eq!(drawing.svg.matches("ch-pin").count(), 2);
        // From end to end, without a gap or an overlap.
        let edges: Vec<_> = drawing.marks.iter().map(|mark| (mark.x, mark.x + mark.w)).collect();
        assert_eq!(edges, [(0.0, 28.5), (28.5, 77.5), (77.5, 112.0)]);
        assert_eq!(drawing.svg.matches(crate::svg::STOP).count(), 1);
    }
}
