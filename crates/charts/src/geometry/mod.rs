//! Where units lie: the only place of the program that knows the shape of a city.

mod districts_2024;

/// A map version as a table.
#[derive(Debug, PartialEq)]
pub struct Geometry {
    /// The version in addresses and files: `2024`.
    pub map_version: &'static str,
    /// Width and height of the city, in units of this table.
    pub size: (i32, i32),
    /// The part that is also shown enlarged: left, top, width, height.
    pub lens: [i32; 4],
    /// Where the city stands on a sheet 720 wide: left, top, width.
    pub city: [i32; 3],
    /// Where the enlarged part stands on that sheet.
    pub inset: [i32; 3],
    /// The units, by code.
    pub shapes: &'static [Shape],
}

/// One unit's place.
#[derive(Debug, PartialEq)]
pub struct Shape {
    /// Unit code.
    pub code: &'static str,
    /// Whether its label stands in the enlarged part.
    pub enlarged: bool,
    /// Characters its label may have.
    pub room: u8,
    /// Middle of its label.
    pub label: (i32, i32),
    /// Column and row of its tile.
    pub tile: (u8, u8),
    /// Left, top, width, height.
    pub bounds: [i32; 4],
    /// Borders: for each ring `M`, a place, `l`, steps, `z`; whole numbers only.
    pub path: &'static str,
}

/// The geometry of a map version, if this program has one.
pub fn geometry(map_version: &str) -> Option<&'static Geometry> {
    [&districts_2024::DISTRICTS_2024]
        .into_iter()
        .find(|geometry| geometry.map_version == map_version)
}

impl Shape {
    /// The corners of each ring.
    pub(crate) fn rings(&self) -> Vec<Vec<(i32, i32)>> {
        let ring = |text: &str| {
            let mut at = (0, 0);
            let mut numbers = numbers(text).into_iter();
            let mut ring = Vec::new();
            while let (Some(dx), Some(dy)) = (numbers.next(), numbers.next()) {
                at = (at.0 + dx, at.1 + dy);
                ring.push(at);
            }
            ring
        };
        self.path.split('M').skip(1).map(ring).collect()
    }
}

/// The whole numbers in `text`, whatever stands between them.
fn numbers(text: &str) -> Vec<i32> {
    let mut numbers = Vec::new();
    let (mut number, mut sign, mut inside) = (0, 1, false);
    for byte in text.bytes().chain([b' ']) {
        if byte.is_ascii_digit() {
            number = number * 10 + i32::from(byte - b'0');
            inside = true;
            continue;
        }
        if inside {
            numbers.push(sign * number);
        }
        (number, sign, inside) = (0, if byte == b'-' { -1 } else { 1 }, false);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn paths_are_read_as_they_are_written() {
        assert_eq!(numbers("12 7l-3 4 50-6z"), [12, 7, -3, 4, 50, -6]);
    }

    #[test]
    fn every_district_has_its_place_and_no_other_has() {
        let units = include_str!("../../../store/data/hcmc/units.csv");
        let districts = units.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let expected: BTreeSet<&str> = districts
            .filter(|row| row[0] == "2024" && row[2] == "district")
            .map(|row| row[1])
            .collect();
        let geometry = geometry("2024").unwrap();
        let codes: BTreeSet<&str> = geometry.shapes.iter().map(|shape| shape.code).collect();
        assert_eq!(codes, expected);
        assert_eq!(geometry.shapes.len(), 22);
        let tiles: BTreeSet<(u8, u8)> = geometry.shapes.iter().map(|shape| shape.tile).collect();
        assert_eq!(tiles.len(), 22, "no two units share a tile");
        for shape in geometry.shapes {
            let corners: Vec<_> = shape.rings().concat();
            let [x, y, w, h] = shape.bounds;
            assert!(
                corners.len() > 3
                    && corners
                        .iter()
                        .all(|p| p.0 >= x && p.1 >= y && p.0 <= x + w && p.1 <= y + h)
            );
        }
    }

    #[test]
    fn an_unknown_map_has_no_geometry() {
        assert_eq!(geometry("2025"), None);
    }

    #[test]
    fn the_table_stays_small() {
        let table = include_bytes!("districts_2024.rs");
        let mut packed = Vec::new();
        brotli::BrotliCompress(
            &mut table.as_slice(),
            &mut packed,
            &brotli::enc::BrotliEncoderParams::default(),
        )
        .unwrap();
        assert!(packed.len() <= 4096, "{} bytes", packed.len());
    }
}
