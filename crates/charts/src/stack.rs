//! Counts as parts of one bar, each with its number where there is room.

use crate::svg::{Svg, Tenths, mark, tenths};
use crate::{Drawing, Fill, label};

/// A part of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct StackPart {
    /// What it is, for the list of marks.
    pub id: String,
    /// Its share of the bar, 0 to 1.
    pub share: f64,
    /// How it is filled: a class of a scale or of a change, or bare.
    pub fill: Fill,
    /// Written on it: the count.
    pub text: String,
    /// Accessible name with the count.
    pub title: String,
}

/// Parts of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct StackData {
    /// The parts from left to right; those without a share are left out.
    pub parts: Vec<StackPart>,
    /// Accessible name.
    pub aria: String,
}

const WIDTH: Tenths = 7200;
const HEIGHT: Tenths = 440;
const FONT: Tenths = 130;

/// Draws the bar.
pub fn draw(data: &StackData) -> Drawing {
    let mut svg = Svg::new("ch-map ch-stack", WIDTH, HEIGHT, &data.aria);
    svg.raw("<g class=\"ch-s13\">");
    let mut marks = Vec::new();
    let mut reached = 0.0;
    for part in data.parts.iter().filter(|part| part.share > 0.0) {
        let from = along(reached);
        reached += part.share;
        let to = along(reached);
        svg.open_mark(&part.id, &part.title, None).raw("<path");
        // What says nothing is hollow here: bare land would look like a class.
        if part.fill == Fill::Blank {
            svg.raw(" class=\"ch-hollow\"");
        } else {
            part.fill.write(&mut svg, "");
        }
        svg.raw(" d=\"M")
            .num(from)
            .raw(" 5h")
            .num(to - from)
            .raw("v34h")
            .num(from - to)
            .raw("z\"/>");
        if label::width_bold(&part.text, FONT) < to - from {
            let class = format!("{} vv", part.fill.ink());
            svg.label(&class, (from.midpoint(to), 265), &part.text);
        }
        svg.close_mark(None);
        marks.push(mark(&part.id, [from, 50, to - from, 340], &part.title, None));
    }
    svg.raw("</g>");
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// A share of the bar's width, with room for half a line at both ends.
fn along(share: f64) -> Tenths {
    let inner = f64::from(WIDTH - 20) / 10.0;
    tenths(1.0 + inner * share.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_fill_the_bar_and_carry_their_counts_where_there_is_room() {
        let part = |share, text: &str| StackPart {
            id: text.to_owned(),
            share,
            fill: Fill::Change(4),
            text: text.to_owned(),
            title: text.to_owned(),
        };
        let data = StackData {
            parts: vec![
                part(0.5, "11"),
                part(0.0, "0"),
                part(0.495, "10"),
                part(0.005, "1"),
                part(f64::NAN, "?"),
            ],
            aria: "<Tiến độ>".to_owned(),
        };
        let drawing = draw(&data);
        assert_eq!(drawing.marks.len(), 3);
        let end = drawing.marks.last().map(|mark| mark.x + mark.w);
        assert!(end.is_some_and(|end| (end - 719.0).abs() < 0.2), "{end:?}");
        let document = roxmltree::Document::parse(&drawing.svg).unwrap();
        let texts: Vec<_> = document
            .descendants()
            .filter(|node| node.has_tag_name("text"))
            .filter_map(|node| node.text())
            .collect();
        assert_eq!(texts, ["11", "10"]);
    }
}
