//! Where units lie on a map without boundaries: on equal tiles, those of one parent together as a block.
//!
//! Blocks are laid in strips from left to right and from top to bottom, in the order given, after the strip treemap of
//! Bederson, Shneiderman and Wattenberg (2002), on whole tiles. A strip takes blocks as long as they become less
//! elongated by it. Within a strip tiles are filled column by column, down and up in turn, so that each tile of a block
//! touches the next.

/// A tile's place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Tile {
    /// From the left, counted from 0.
    pub column: u16,
    /// From the top, counted from 0.
    pub row: u16,
    /// Which block it belongs to, counted from 0.
    pub block: u16,
}

/// Lays blocks of so many tiles out: their tiles, block after block.
pub fn layout(blocks: &[usize]) -> Vec<Tile> {
    let across = side(blocks.iter().sum());
    let mut tiles = Vec::with_capacity(blocks.iter().sum());
    let (mut top, mut first) = (0, 0);
    for strip in strips(blocks, across) {
        let own = blocks.get(first..first + strip).unwrap_or_default();
        let deep = own.iter().sum::<usize>().div_ceil(across).max(1);
        let walk = (first..)
            .zip(own)
            .flat_map(|(block, tiles)| std::iter::repeat_n(block, *tiles));
        for (at, block) in walk.enumerate() {
            let (column, down) = (at / deep, at % deep);
            let row = if column % 2 == 0 { down } else { deep - 1 - down };
            tiles.push(Tile {
                column: short(column),
                row: short(top + row),
                block: short(block),
            });
        }
        top += deep;
        first += strip;
    }
    tiles
}

/// Columns and rows that hold every tile.
pub fn extent(tiles: &[Tile]) -> (u16, u16) {
    let most = |pick: fn(&Tile) -> u16| tiles.iter().map(pick).max().map_or(0, |most| most + 1);
    (most(|tile| tile.column), most(|tile| tile.row))
}

/// How many blocks each strip takes.
fn strips(blocks: &[usize], across: usize) -> Vec<usize> {
    let mut strips: Vec<usize> = Vec::new();
    let mut first = 0;
    while let Some(rest) = blocks.get(first..).filter(|rest| !rest.is_empty()) {
        let mut many = 1;
        while many < rest.len() && elongated(&rest[..=many], across) <= elongated(&rest[..many], across) {
            many += 1;
        }
        strips.push(many);
        first += many;
    }
    // What is left at the end may be one thin line: it goes along with the strip above where that looks better.
    while let [.., above, last] = strips.as_slice() {
        let (above, last) = (*above, *last);
        let both = &blocks[blocks.len() - above - last..];
        let apart = elongated(&both[..above], across).max(elongated(&both[above..], across));
        if elongated(both, across) >= apart {
            break;
        }
        strips.truncate(strips.len() - 2);
        strips.push(above + last);
    }
    strips
}

/// How elongated the blocks of a strip are on average, in hundredths: 100 for squares.
fn elongated(strip: &[usize], across: usize) -> usize {
    let deep = strip.iter().sum::<usize>().div_ceil(across).max(1);
    let of_block = |tiles: &usize| {
        // Width and height of a block are `tiles / deep` and `deep`.
        let (wide, high) = ((*tiles).max(1) * 100, deep * deep * 100);
        (wide * 100 / high).max(high * 100 / wide)
    };
    strip.iter().map(of_block).sum::<usize>() / strip.len().max(1)
}

/// Side of the smallest square that has room for so many tiles.
fn side(tiles: usize) -> usize {
    let below = tiles.isqrt();
    (below + usize::from(below * below < tiles)).max(1)
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_unit_has_a_tile_of_its_own_and_blocks_hold_together(blocks in prop::collection::vec(0..160_usize, 0..40)) {
            let tiles = layout(&blocks);
            prop_assert_eq!(tiles.len(), blocks.iter().sum::<usize>());
            let places: BTreeSet<(u16, u16)> = tiles.iter().map(|tile| (tile.column, tile.row)).collect();
            prop_assert_eq!(places.len(), tiles.len());
            for pair in tiles.windows(2).filter(|pair| pair[0].block == pair[1].block) {
                let away = pair[0].column.abs_diff(pair[1].column) + pair[0].row.abs_diff(pair[1].row);
                prop_assert_eq!(away, 1);
            }
            for (block, size) in blocks.iter().enumerate() {
                let own = tiles.iter().filter(|tile| usize::from(tile.block) == block).count();
                prop_assert_eq!(own, *size);
            }
            let (columns, rows) = extent(&tiles);
            let room = usize::from(columns) * usize::from(rows);
            // No strip is deeper than all together, and each wastes less than a row.
            prop_assert!(room <= tiles.len() + (blocks.len() + 1) * usize::from(columns).max(1), "{columns} × {rows}");
        }
    }

    #[test]
    fn one_block_and_single_tiles_are_nearly_square() {
        assert_eq!(extent(&layout(&[98])), (10, 10));
        assert_eq!(extent(&layout(&[1; 34])), (6, 6));
        assert_eq!(extent(&layout(&[])), (0, 0));
    }

    #[test]
    fn a_country_fills_its_sheet_and_its_provinces_are_compact() {
        let blocks: Vec<usize> = (0..34).map(|at| 40 + at * 29 % 113).collect();
        let tiles = layout(&blocks);
        let (columns, rows) = extent(&tiles);
        let room = usize::from(columns) * usize::from(rows);
        assert!(
            room * 100 <= tiles.len() * 108,
            "{columns} × {rows} for {}",
            tiles.len()
        );
        assert!(columns.abs_diff(rows) <= 8, "{columns} × {rows}");
        for (block, size) in (0..).zip(&blocks) {
            let own = || tiles.iter().filter(|tile| tile.block == block);
            let wide = own().map(|tile| tile.column).max().unwrap() - own().map(|tile| tile.column).min().unwrap() + 1;
            let high = own().map(|tile| tile.row).max().unwrap() - own().map(|tile| tile.row).min().unwrap() + 1;
            assert!(wide <= 3 * high && high <= 3 * wide, "{wide} × {high} for {size}");
        }
    }

    #[test]
    fn the_same_every_time() {
        assert_eq!(layout(&[3, 4, 5]), layout(&[3, 4, 5]));
    }
}
