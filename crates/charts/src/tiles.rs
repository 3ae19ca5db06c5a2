//! Units as equal tiles, each near its place: small units weigh as much as large ones.

use crate::map::MapUnit;
use crate::svg::{Svg, Tenths, mark};
use crate::{Drawing, Fill, Frame, Geometry, fill, label};

/// A grid of tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct TilesData {
    /// Where the tiles lie.
    pub geometry: &'static Geometry,
    /// The units; those without a tile are left out.
    pub units: Vec<MapUnit>,
    /// Codes of the units under the lamp.
    pub selected: Vec<String>,
    /// Room.
    pub frame: Frame,
    /// Begins the names of patterns; one for each map of a page.
    pub prefix: String,
    /// Accessible name.
    pub aria: String,
}

/// Draws the grid: name and value on each tile.
pub fn draw(data: &TilesData) -> Drawing {
    let (side, class, font): (Tenths, _, Tenths) = match data.frame {
        Frame::Wide => (960, "ch-s13", 130),
        Frame::Card => (720, "ch-s12", 120),
        Frame::Narrow => (545, "ch-s11", 110),
    };
    let count = |pick: fn((u8, u8)) -> u8| {
        data.geometry
            .shapes
            .iter()
            .map(|shape| Tenths::from(pick(shape.tile)) + 1)
            .max()
            .unwrap_or(0)
    };
    let (columns, rows) = (count(|tile| tile.0), count(|tile| tile.1));
    let mut svg = Svg::new("map ch-map ch-tiles", columns * side, rows * side, &data.aria);
    if data.units.iter().any(|unit| matches!(unit.class, Fill::NoValue(_))) {
        svg.raw(&fill::patterns(&data.prefix));
    }
    svg.raw("<g class=\"").raw(class).raw("\">");
    let mut marks = Vec::with_capacity(data.units.len());
    let mut chosen = Vec::new();
    for shape in data.geometry.shapes {
        let Some(unit) = data.units.iter().find(|unit| unit.code == shape.code) else {
            continue;
        };
        let (x, y) = (
            Tenths::from(shape.tile.0) * side + 15,
            Tenths::from(shape.tile.1) * side + 15,
        );
        let area = [x, y, side - 30, side - 30];
        let href = unit.href.as_deref();
        svg.open_mark(&unit.code, &unit.title, href);
        svg.raw("<path");
        unit.class.write(&mut svg, &data.prefix);
        svg.raw(" d=\"M").num(x).raw(" ").num(y);
        svg.raw("h")
            .num(area[2])
            .raw("v")
            .num(area[3])
            .raw("h")
            .num(-area[2])
            .raw("z\"/>");
        write(&mut svg, unit, area, font);
        svg.close_mark(href);
        marks.push(mark(&unit.code, area, &unit.title, href));
        if data.selected.iter().any(|code| code == shape.code) {
            chosen.push(area);
        }
    }
    for area in chosen {
        svg.rect("here0", area).rect("here1", area);
    }
    svg.raw("</g>");
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// Name in one or two lines and the value under it, together in the middle of the tile.
fn write(svg: &mut Svg, unit: &MapUnit, [x, y, w, h]: [Tenths; 4], size: Tenths) {
    let ink = unit.class.ink();
    let room = usize::try_from((w - 10) / label::width("0", size).max(1)).unwrap_or(1);
    let lines = label::wrap(&unit.label, room, 2);
    let step = size + size * 18 / 100;
    let count = Tenths::from(u8::try_from(lines.len()).unwrap_or(2)) + Tenths::from(!unit.value_text.is_empty());
    let mut baseline = y + h / 2 - (count - 1) * step / 2 + size * 36 / 100;
    for line in &lines {
        svg.label(ink, (x + w / 2, baseline), line);
        baseline += step;
    }
    if !unit.value_text.is_empty() {
        let class = [ink, " vv"].concat();
        svg.label(&class, (x + w / 2, baseline), &unit.value_text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map;

    fn sample(frame: Frame) -> TilesData {
        let map = map::tests::sample(frame);
        TilesData {
            geometry: map.geometry,
            units: map.units,
            selected: map.selected,
            frame,
            prefix: map.prefix,
            aria: map.aria,
        }
    }

    #[test]
    fn every_unit_has_its_tile() {
        for frame in [Frame::Wide, Frame::Card, Frame::Narrow] {
            let drawing = draw(&sample(frame));
            roxmltree::Document::parse(&drawing.svg).unwrap();
            assert_eq!(drawing.marks.len(), 22);
        }
    }

    #[test]
    fn two_syllables_take_two_lines_on_a_telephone() {
        let svg = draw(&sample(Frame::Narrow)).svg;
        assert!(svg.contains(">Bình</text>") && svg.contains(">Thạnh</text>"));
        assert!(draw(&sample(Frame::Wide)).svg.contains(">Bình Thạnh</text>"));
    }

    #[test]
    fn without_units_nothing_is_drawn() {
        assert!(
            draw(&TilesData {
                units: Vec::new(),
                ..sample(Frame::Card)
            })
            .marks
            .is_empty()
        );
    }
}
