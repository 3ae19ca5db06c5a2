//! Units as equal tiles, each near its place: small units weigh as much as large ones. More than a reader can read the
//! names of are drawn by [`crate::field`].

use crate::map::MapUnit;
use crate::svg::{Svg, Tenths, mark};
use crate::{Drawing, Fill, Frame, fill, label};

/// A grid of tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct TilesData {
    /// The units, each with column and row of its tile, counted from 0; no two on the same.
    pub units: Vec<(MapUnit, (u16, u16))>,
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
    let count = |pick: fn(&(u16, u16)) -> u16| {
        let places = data.units.iter().map(|(_, place)| Tenths::from(pick(place)) + 1);
        places.max().unwrap_or(0)
    };
    let (columns, rows) = (count(|place| place.0), count(|place| place.1));
    // Many columns share the room that there is.
    let side = |usual: Tenths, sheet: Tenths| usual.min(sheet / columns.max(1));
    let (side, class, font): (Tenths, _, Tenths) = match data.frame {
        Frame::Wide if columns <= 7 => (side(960, 7600), "ch-s13", 130),
        Frame::Wide => (side(960, 7600), "ch-s11", 110),
        Frame::Card if columns <= 7 => (side(720, 4800), "ch-s12", 120),
        Frame::Card => (side(720, 4800), "ch-s11", 110),
        Frame::Narrow => (side(545, 3280), "ch-s11", 110),
    };
    let mut svg = Svg::new("map ch-map ch-tiles", columns * side, rows * side, &data.aria);
    if data
        .units
        .iter()
        .any(|(unit, _)| matches!(unit.class, Fill::NoValue(_)))
    {
        svg.raw(&fill::patterns(&data.prefix));
    }
    svg.raw("<g class=\"").raw(class).raw("\">");
    let mut marks = Vec::with_capacity(data.units.len());
    let mut chosen = Vec::new();
    for (unit, place) in &data.units {
        let (x, y) = (Tenths::from(place.0) * side + 15, Tenths::from(place.1) * side + 15);
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
        if data.selected.contains(&unit.code) {
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
        let place = |unit: &MapUnit| {
            let shape = map
                .geometry
                .shapes
                .iter()
                .find(|shape| shape.code == unit.code)
                .unwrap();
            (u16::from(shape.tile.0), u16::from(shape.tile.1))
        };
        TilesData {
            units: map.units.iter().map(|unit| (unit.clone(), place(unit))).collect(),
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
