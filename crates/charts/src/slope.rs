//! From one cycle to the next: two dots and the line between them.

use crate::Drawing;
use crate::scale::share;
use crate::svg::{Svg, tenths};

/// A figure before and now.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeData {
    /// The cycle before.
    pub from: f64,
    /// Now.
    pub to: f64,
    /// Lowest and highest figure of the list this slope stands in, so that slopes compare.
    pub range: (f64, f64),
    /// Whether the move is for the better.
    pub better: bool,
    /// Accessible name; empty where the text beside it says the same.
    pub aria: String,
}

/// Draws the slope.
pub fn draw(data: &SlopeData) -> Drawing {
    let mut svg = Svg::new(
        if data.better {
            "ch-slope ch-up"
        } else {
            "ch-slope ch-down"
        },
        760,
        360,
        &data.aria,
    );
    let place = |value| tenths(30.0 - share(value, data.range.0, data.range.1) * 24.0);
    let (from, to) = ((120, place(data.from)), (640, place(data.to)));
    svg.path("ch-grid", &[(120, 40), (120, 320)], false)
        .path("ch-grid", &[(640, 40), (640, 320)], false);
    svg.path("ch-line", &[from, to], false)
        .circle("ch-was", from, 40)
        .circle("ch-dot", to, 50);
    Drawing {
        svg: svg.finish(),
        marks: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rise_goes_up() {
        let data = SlopeData {
            from: 68.0,
            to: 76.0,
            range: (60.0, 80.0),
            better: true,
            aria: String::new(),
        };
        insta::assert_snapshot!(draw(&data).svg, @r#"<svg class="ch-slope ch-up" viewBox="0 0 76 36" aria-hidden="true"><path class="ch-grid" d="M12 4l0 28"/><path class="ch-grid" d="M64 4l0 28"/><path class="ch-line" d="M12 20.4l52-9.6"/><circle class="ch-was" cx="12" cy="20.4" r="4"/><circle class="ch-dot" cx="64" cy="10.8" r="5"/></svg>"#);
    }
}
