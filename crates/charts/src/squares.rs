//! Units as named squares, in one group below the other: how far the work of each is.

use crate::bar::Tone;
use crate::svg::{Svg, Tenths, mark};
use crate::{Drawing, label};

/// A unit's square.
#[derive(Clone, Debug, PartialEq)]
pub struct Square {
    /// Unit code.
    pub id: String,
    /// Two short lines written on it.
    pub lines: [String; 2],
    /// Accessible name: unit and state.
    pub title: String,
}

/// Squares that are alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The state.
    pub label: String,
    /// How many, as written.
    pub count: String,
    /// Who holds the work.
    pub tone: Tone,
    /// Whether the squares are full: the work is on its way, not only begun.
    pub full: bool,
    /// The units.
    pub squares: Vec<Square>,
}

/// Units by state.
#[derive(Clone, Debug, PartialEq)]
pub struct SquaresData {
    /// The groups from the top down.
    pub groups: Vec<Group>,
    /// Accessible name.
    pub aria: String,
}

const WIDTH: Tenths = 7200;
const NAMES: Tenths = 2000;
const GAP: Tenths = 40;
/// More units than this have no names on their squares, which are small then.
const NAMED: usize = 200;

/// Draws the groups.
pub fn draw(data: &SquaresData) -> Drawing {
    let named = data.groups.iter().map(|group| group.squares.len()).sum::<usize>() <= NAMED;
    let side = if named { 480 } else { 120 };
    let across = usize::try_from((WIDTH - NAMES + GAP) / (side + GAP)).unwrap_or(1);
    let many = |count: usize| Tenths::try_from(count.min(9000)).unwrap_or(9000);
    let high = |group: &Group| (many(group.squares.len().div_ceil(across)) * (side + GAP)).max(280) + 120;
    let height = data.groups.iter().map(high).sum::<Tenths>() + 10;
    let mut svg = Svg::new("ch-sqs", WIDTH, height, &data.aria);
    let mut marks = Vec::new();
    let mut top = 0;
    for group in &data.groups {
        svg.path("ch-grid", &[(0, top + 5), (WIDTH, top + 5)], false);
        let middle = top + 60 + side.max(240) / 2 + 45;
        let letters = usize::try_from((NAMES - 500) / 80).unwrap_or(0);
        svg.label("ch-b", (0, middle), &label::cut(&group.label, letters));
        svg.label("ch-b ch-end-a", (NAMES - 160, middle), &group.count);
        svg.raw("<g class=\"").raw(group.tone.class());
        svg.raw(if group.full { " ch-full\">" } else { " ch-begun\">" });
        for (at, square) in group.squares.iter().enumerate() {
            let x = NAMES + many(at % across) * (side + GAP);
            let area = [x, top + 60 + many(at / across) * (side + GAP), side, side];
            svg.open_mark(&square.id, &square.title, None).rect("ch-sq", area);
            if named {
                let [first, second] = &square.lines;
                let lines: Vec<_> = [first, second].into_iter().filter(|line| !line.is_empty()).collect();
                let base = area[1] + 280 - 65 * (many(lines.len()) - 1);
                for (line, y) in lines.into_iter().zip([base, base + 130]) {
                    svg.label("ch-on ch-mid-a", (x + side / 2, y), &label::cut(line, 8));
                }
            }
            svg.close_mark(None);
            marks.push(mark(&square.id, area, &square.title, None));
        }
        svg.raw("</g>");
        top += high(group);
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(units: usize) -> SquaresData {
        let square = |at: usize| Square {
            id: at.to_string(),
            lines: ["Quận".to_owned(), at.to_string()],
            title: format!("Quận {at}: đã duyệt"),
        };
        SquaresData {
            groups: vec![Group {
                label: "Đã duyệt".to_owned(),
                count: units.to_string(),
                tone: Tone::Ok,
                full: true,
                squares: (0..units).map(square).collect(),
            }],
            aria: "Các bước".to_owned(),
        }
    }

    #[test]
    fn squares_stay_on_the_sheet_and_many_are_small() {
        for (units, named) in [(0, false), (1, true), (22, true), (3321, false)] {
            let drawing = draw(&data(units));
            assert_eq!(drawing.marks.len(), units);
            assert_eq!(drawing.svg.contains("ch-on"), named);
            assert!(drawing.marks.iter().all(|mark| mark.x + mark.w <= 720.0), "{units}");
            let document = roxmltree::Document::parse(&drawing.svg).unwrap();
            let size = document.root_element().attribute("viewBox").unwrap_or_default();
            let height: f32 = size.rsplit(' ').next().unwrap_or_default().parse().unwrap();
            assert!(drawing.marks.iter().all(|mark| mark.y + mark.h <= height), "{units}");
            assert!(height < 2000.0, "{units}: {height}");
        }
    }
}
