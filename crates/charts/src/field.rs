//! Very many units as small tiles, block by block. There is no room for names: a block (a province) is what a reader
//! reaches and follows, a tile tells its name while pointed at, and lists and tables tell the rest.
//!
//! Thousands of tiles have to stay cheap: within a block those filled alike are one path, the borders of a block another,
//! and the block's element carries the names of its tiles by column and row for whoever points at one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::svg::{Svg, Tenths, mark};
use crate::{Drawing, Fill, fill};

/// A field of tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldData {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Column and row of the unit under the lamp.
    pub selected: Option<(u16, u16)>,
    /// Begins the names of patterns; one for each map of a page.
    pub prefix: String,
    /// Accessible name.
    pub aria: String,
}

/// Tiles that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Code of the unit above them.
    pub code: String,
    /// Where it leads.
    pub href: String,
    /// Accessible name, with what its tiles say together.
    pub title: String,
    /// Its tiles.
    pub tiles: Vec<Dot>,
}

/// A unit's tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Column and row, counted from 0; no two units on the same.
    pub place: (u16, u16),
    /// How it is filled.
    pub fill: Fill,
    /// Name and value, or the reason why there is none.
    pub title: String,
}

/// Width of the sheet.
const SHEET: Tenths = 7560;

/// Draws the field.
pub fn draw(data: &FieldData) -> Drawing {
    let places = || data.blocks.iter().flat_map(|block| &block.tiles).map(|tile| tile.place);
    let most = |pick: fn((u16, u16)) -> u16| places().map(|place| Tenths::from(pick(place)) + 1).max().unwrap_or(0);
    let (columns, rows) = (most(|place| place.0), most(|place| place.1));
    // Whole units, so that places need no decimals.
    let side = (SHEET / columns.max(1) / 10).clamp(8, 60) * 10;
    let mut svg = Svg::new("map ch-map ch-field", columns * side, rows * side, &data.aria);
    let mut tiles = data.blocks.iter().flat_map(|block| &block.tiles);
    if tiles.any(|tile| matches!(tile.fill, Fill::NoValue(_))) {
        svg.raw(&fill::patterns(&data.prefix));
    }
    let marks = data
        .blocks
        .iter()
        .map(|block| write(&mut svg, block, (columns, side), &data.prefix))
        .collect();
    if let Some((column, row)) = data.selected {
        let area = [Tenths::from(column) * side, Tenths::from(row) * side, side, side];
        svg.rect("here0", area).rect("here1", area);
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

fn write(svg: &mut Svg, block: &Block, (columns, side): (Tenths, Tenths), prefix: &str) -> crate::Mark {
    svg.raw("<a class=\"ch-p\"")
        .text_attr("href", &block.href)
        .text_attr("data-id", &block.code);
    svg.text_attr("data-tiles", &names(block, columns));
    svg.raw("><title>").text(&block.title).raw("</title>");
    let mut alike: BTreeMap<Fill, Vec<(u16, u16)>> = BTreeMap::new();
    for tile in &block.tiles {
        alike.entry(tile.fill).or_default().push(tile.place);
    }
    for (fill, places) in alike {
        svg.raw("<path");
        fill.write(svg, prefix);
        svg.raw(" d=\"");
        for (column, row) in places {
            let at = |place: u16| Tenths::from(place) * side;
            svg.raw("M").num(at(column)).raw(" ").num(at(row));
            svg.raw("h").num(side).raw("v").num(side).raw("h").num(-side).raw("z");
        }
        svg.raw("\"/>");
    }
    let places: BTreeSet<(u16, u16)> = block.tiles.iter().map(|tile| tile.place).collect();
    svg.raw("<path class=\"ch-edge\" d=\"");
    for (column, row, wide, high) in edges(&places) {
        svg.raw("M")
            .num(Tenths::from(column) * side)
            .raw(" ")
            .num(Tenths::from(row) * side);
        if wide > 0 {
            svg.raw("h").num(Tenths::from(wide) * side);
        } else {
            svg.raw("v").num(Tenths::from(high) * side);
        }
    }
    svg.raw("\"/></a>");
    mark(&block.code, bounds(&places, side), &block.title, Some(&block.href))
}

/// How many columns the sheet has, then place and name of each tile: `84|3,0 Xã Bình Minh: 74,6|4,0 …`.
fn names(block: &Block, columns: Tenths) -> String {
    let of_tile = |tile: &Dot| {
        let (column, row) = tile.place;
        format!("|{column},{row} {}", tile.title.replace('|', "/"))
    };
    columns.to_string() + &block.tiles.iter().map(of_tile).collect::<String>()
}

/// Lines between tiles that belong to the block and places that do not: column, row, width, height of each, one of the
/// last two being 0.
fn edges(places: &BTreeSet<(u16, u16)>) -> Vec<(u16, u16, u16, u16)> {
    let is_own = |column: i32, row: i32| {
        u16::try_from(column)
            .ok()
            .zip(u16::try_from(row).ok())
            .is_some_and(|place| places.contains(&place))
    };
    // Whether a line runs over the top, or along the left, of a place.
    let (mut tops, mut lefts) = (BTreeSet::new(), BTreeSet::new());
    for (column, row) in places {
        let (x, y) = (i32::from(*column), i32::from(*row));
        for (way, line) in [(-1, *row), (1, row + 1)] {
            if !is_own(x, y + way) {
                tops.insert((line, *column));
            }
        }
        for (way, line) in [(-1, *column), (1, column + 1)] {
            if !is_own(x + way, y) {
                lefts.insert((line, *row));
            }
        }
    }
    let runs = |lines: BTreeSet<(u16, u16)>| {
        let mut runs: Vec<(u16, u16, u16)> = Vec::new();
        for (line, from) in lines {
            match runs.last_mut() {
                Some((last, start, many)) if *last == line && *start + *many == from => *many += 1,
                _ => runs.push((line, from, 1)),
            }
        }
        runs
    };
    let across = runs(tops).into_iter().map(|(row, column, many)| (column, row, many, 0));
    let down = runs(lefts)
        .into_iter()
        .map(|(column, row, many)| (column, row, 0, many));
    across.chain(down).collect()
}

fn bounds(places: &BTreeSet<(u16, u16)>, side: Tenths) -> [Tenths; 4] {
    let ends = |pick: fn(&(u16, u16)) -> u16| {
        let (low, high) = places
            .iter()
            .map(pick)
            .fold((u16::MAX, 0), |(low, high), at| (low.min(at), high.max(at)));
        (Tenths::from(low.min(high)) * side, (Tenths::from(high) + 1) * side)
    };
    let ((left, right), (top, bottom)) = (ends(|place| place.0), ends(|place| place.1));
    [left, top, right - left, bottom - top]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(blocks: u16, each: u16) -> FieldData {
        let block = |block: u16| Block {
            code: format!("gl{block:02}"),
            href: format!("/ban-do?trong=gl{block:02}"),
            title: format!("Tỉnh <{block}>"),
            tiles: (0..each)
                .map(|at| Dot {
                    place: (block * 10 + at % 10, at / 10),
                    fill: if at % 7 == 0 {
                        Fill::NoValue(2)
                    } else {
                        Fill::Class(u8::try_from(at % 5).unwrap())
                    },
                    title: format!("Xã {block}-{at}: 74,6"),
                })
                .collect(),
        };
        FieldData {
            blocks: (0..blocks).map(block).collect(),
            selected: Some((3, 2)),
            prefix: "w-".to_owned(),
            aria: "Bản đồ".to_owned(),
        }
    }

    #[test]
    fn every_tile_is_there_and_every_block_can_be_reached() {
        let drawing = draw(&sample(6, 95));
        let document = roxmltree::Document::parse(&drawing.svg).unwrap();
        let blocks: Vec<_> = document
            .descendants()
            .filter(|node| node.has_attribute("href"))
            .collect();
        let told = |node: &roxmltree::Node<'_, '_>| node.attribute("data-tiles").unwrap().split('|').count() - 1;
        assert_eq!(blocks.iter().map(told).collect::<Vec<_>>(), [95; 6]);
        assert!(
            blocks[1]
                .attribute("data-tiles")
                .unwrap()
                .starts_with("60|10,0 Xã 1-0: 74,6|")
        );
        let drawn = |node: roxmltree::Node<'_, '_>| node.attribute("d").map_or(0, |d| d.matches('z').count());
        assert_eq!(document.descendants().map(drawn).sum::<usize>(), 6 * 95);
        assert_eq!(drawing.marks.len(), 6);
        assert!(drawing.svg.contains("Tỉnh &lt;0&gt;"));
    }

    #[test]
    fn a_tile_takes_few_bytes() {
        let drawing = draw(&sample(34, 98));
        assert!(drawing.svg.len() < 34 * 98 * 62, "{}", drawing.svg.len());
        assert!(drawing.svg.matches('<').count() < 34 * 20, "few elements");
    }

    #[test]
    fn a_block_is_edged_all_around() {
        let place = |column, row| (column, row);
        let places = BTreeSet::from([place(0, 0), place(1, 0), place(0, 1)]);
        let mut edges = edges(&places);
        edges.sort_unstable();
        assert_eq!(
            edges,
            [
                (0, 0, 0, 2),
                (0, 0, 2, 0),
                (0, 2, 1, 0),
                (1, 1, 0, 1),
                (1, 1, 1, 0),
                (2, 0, 0, 1)
            ]
        );
        assert_eq!(bounds(&places, 140), [0, 0, 280, 280]);
    }

    #[test]
    fn without_units_nothing_is_drawn() {
        assert!(draw(&sample(0, 0)).marks.is_empty());
    }
}
