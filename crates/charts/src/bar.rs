//! Bars: on the way to a target, in a ranking, parts of a whole, a difference.
//!
//! A bar fills the width it is given; its `viewBox` is 100 wide, so that a place is a share in per cent.

use crate::scale::Axis;
use crate::svg::{Svg, Tenths, mark, tenths};
use crate::{Drawing, Fill};

/// What a bar says.
#[derive(Clone, Debug, PartialEq)]
pub enum Bar {
    /// How much of the way to the target, which stands at the right, is travelled (0–1).
    Gap {
        /// Share of the way.
        travelled: f64,
    },
    /// A figure among others on one scale (0–1).
    Rank {
        /// Length.
        share: f64,
        /// Where the target stands.
        target: Option<f64>,
        /// Class of the figure.
        fill: Fill,
    },
    /// A figure's place (0–1) on a scale that does not begin at zero: nothing here could be taken for a length.
    Place {
        /// Where it stands.
        at: f64,
        /// Where the target stands, if it is on the scale.
        target: Option<f64>,
        /// Class of the figure.
        fill: Fill,
    },
    /// Parts of a whole, in order; what they leave stays empty.
    Parts(Vec<Part>),
    /// A difference to both sides of a middle (−1 worse … 1 better, in whatever direction is good).
    Change {
        /// Length and side.
        share: f64,
        /// Whether it is worth a colour.
        notable: bool,
    },
}

/// A part of a whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Share of the whole, 0–1.
    pub share: f64,
    /// Who holds it.
    pub tone: Tone,
}

/// Hue of a part: who holds the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Done.
    Ok,
    /// The city.
    City,
    /// Returned to the unit.
    Back,
    /// The unit.
    Unit,
    /// Nobody yet.
    Idle,
    /// Nobody any more: what is published stays as it is.
    Public,
}

impl Tone {
    /// Its class.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Ok => "ch-ok",
            Self::City => "ch-city",
            Self::Back => "ch-back",
            Self::Unit => "ch-unit",
            Self::Idle => "ch-idle",
            Self::Public => "ch-public",
        }
    }
}

/// A bar and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct BarData {
    /// What it says.
    pub bar: Bar,
    /// Accessible name with the value; empty where the text beside it says the same.
    pub aria: String,
}

const WIDTH: Tenths = 1000;

/// Draws the bar; its one mark is the bar itself, if it has a name.
pub fn draw(data: &BarData) -> Drawing {
    let (class, height) = match data.bar {
        Bar::Gap { .. } => ("ch-bar ch-gap", 200),
        Bar::Rank { .. } | Bar::Place { .. } => ("ch-bar ch-rank", 200),
        Bar::Parts(_) => ("ch-bar ch-parts", 100),
        Bar::Change { .. } => ("ch-bar ch-change", 140),
    };
    let mut svg = Svg::bare();
    svg.raw("<svg class=\"")
        .raw(class)
        .raw("\" viewBox=\"0 0 100 ")
        .num(height)
        .raw("\" preserveAspectRatio=\"none\"");
    if data.aria.is_empty() {
        svg.raw(" aria-hidden=\"true\">");
    } else {
        svg.picture("", &data.aria).raw(">");
    }
    match &data.bar {
        Bar::Gap { travelled } => {
            // The track ends a little before the edge, so that the target's line is seen whole.
            svg.rect("ch-track", [0, 50, 970, 100])
                .rect("ch-sum", [0, 50, along(*travelled, 970), 100]);
            target_line(&mut svg, 965);
        }
        Bar::Rank { share, target, fill } => {
            svg.rect("ch-track", [0, 40, WIDTH, 120]);
            filled(&mut svg, *fill, [0, 40, along(*share, WIDTH), 120]);
            if let Some(target) = target {
                target_line(&mut svg, along(*target, WIDTH).clamp(5, WIDTH - 5));
            }
        }
        Bar::Place { at, target, fill } => {
            const MARK: Tenths = 60;
            svg.rect("ch-track", [0, 90, WIDTH, 20]);
            if let Some(target) = target {
                target_line(&mut svg, along(*target, WIDTH).clamp(5, WIDTH - 5));
            }
            filled(&mut svg, *fill, [along(*at, WIDTH - MARK), 40, MARK, 120]);
        }
        Bar::Parts(parts) => {
            svg.rect("ch-rest", [0, 0, WIDTH, 100]);
            let mut reached = 0.0;
            for part in parts.iter().filter(|part| part.share > 0.0) {
                let (start, end) = (along(reached, WIDTH), along(reached + part.share, WIDTH));
                svg.rect(part.tone.class(), [start, 0, end - start, 100]);
                reached += part.share;
            }
        }
        Bar::Change { share, notable } => {
            let length = along(share.abs(), WIDTH / 2);
            let class = match (*notable, *share < 0.0) {
                (false, _) => "ch-even",
                (true, true) => "ch-worse",
                (true, false) => "ch-better",
            };
            svg.rect("ch-track", [0, 50, WIDTH, 40]);
            svg.rect(
                class,
                [
                    if *share < 0.0 { WIDTH / 2 - length } else { WIDTH / 2 },
                    20,
                    length,
                    100,
                ],
            );
            svg.path("ch-mid", &[(WIDTH / 2, 0), (WIDTH / 2, 140)], false);
        }
    }
    let marks = if data.aria.is_empty() {
        Vec::new()
    } else {
        vec![mark("", [0, 0, WIDTH, height], &data.aria, None)]
    };
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// A rectangle in the colour of its class: x, y, width, height.
fn filled(svg: &mut Svg, fill: Fill, [x, y, width, height]: [Tenths; 4]) {
    svg.raw("<rect");
    match fill {
        Fill::Class(_) | Fill::Change(_) => fill.write(svg, ""),
        Fill::NoValue(_) | Fill::Blank => Fill::Blank.write(svg, ""),
    }
    svg.attr("x", x)
        .attr("y", y)
        .attr("width", width)
        .attr("height", height)
        .raw("/>");
}

/// Round ends of a scale that holds `values`, none finer than the last of `decimals` that is written.
pub fn ends(values: impl Iterator<Item = f64>, decimals: u8) -> (f64, f64) {
    let axis = Axis::around(values, 3, usize::from(decimals));
    (axis.low, axis.high)
}

/// A line as thick at any width.
fn target_line(svg: &mut Svg, x: Tenths) {
    svg.path("ch-target", &[(x, 0), (x, 200)], false);
}

fn along(share: f64, length: Tenths) -> Tenths {
    if share.is_nan() {
        0
    } else {
        tenths(share.clamp(0.0, 1.0) * f64::from(length) / 10.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_shows_the_way_travelled() {
        let data = BarData {
            bar: Bar::Gap { travelled: 0.54 },
            aria: "Đã đi 54 %".to_owned(),
        };
        insta::assert_snapshot!(draw(&data).svg, @r#"<svg class="ch-bar ch-gap" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label="Đã đi 54 %" data-id="" tabindex="0"><rect class="ch-track" x="0" y="5" width="97" height="10"/><rect class="ch-sum" x="0" y="5" width="52.4" height="10"/><path class="ch-target" d="M96.5 0l0 20"/></svg>"#);
    }

    #[test]
    fn a_place_is_a_mark_and_no_length() {
        let draw = |at| {
            let bar = Bar::Place {
                at,
                target: None,
                fill: Fill::Class(4),
            };
            draw(&BarData {
                bar,
                aria: String::new(),
            })
            .svg
        };
        for (at, x) in [(0.0, "0"), (0.5, "47"), (1.0, "94"), (7.0, "94"), (f64::NAN, "0")] {
            let svg = draw(at);
            assert!(svg.contains(&format!("x=\"{x}\" y=\"4\" width=\"6\"")), "{at}: {svg}");
        }
        assert_eq!(ends([98.04, 99.61].into_iter(), 1), (98.0, 100.0));
    }

    #[test]
    fn parts_never_leave_the_bar() {
        let part = |share| Part { share, tone: Tone::Ok };
        let data = BarData {
            bar: Bar::Parts(vec![part(0.7), part(-1.0), part(0.7), part(f64::NAN)]),
            aria: String::new(),
        };
        insta::assert_snapshot!(draw(&data).svg, @r#"<svg class="ch-bar ch-parts" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="ch-rest" x="0" y="0" width="100" height="10"/><rect class="ch-ok" x="0" y="0" width="70" height="10"/><rect class="ch-ok" x="70" y="0" width="30" height="10"/></svg>"#);
    }

    #[test]
    fn worse_lies_to_the_left() {
        let data = BarData {
            bar: Bar::Change {
                share: -0.5,
                notable: true,
            },
            aria: String::new(),
        };
        assert!(
            draw(&data)
                .svg
                .contains("<rect class=\"ch-worse\" x=\"25\" y=\"2\" width=\"25\"")
        );
    }
}
