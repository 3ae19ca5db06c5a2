//! `geometry`: from boundaries, tile grid and layout to the small table the maps are drawn from.
//!
//! Runs when the data change, not at each build; a test holds the committed table to what this module would write.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

const DATA: &str = "crates/charts/data";
const TABLE: &str = "crates/charts/src/geometry/districts_2024.rs";
const MAP_VERSION: &str = "2024";

/// Width of the city, in whole units: five for each unit of the widest drawing, so that rounding is not seen.
const WIDTH: i32 = 2880;
/// Free edge around the city.
const EDGE: i32 = 16;
/// How far a simplified border may leave the true one.
const TOLERANCE: f64 = 2.0;

type Point = (i32, i32);
type Ring = Vec<Point>;
/// Rings of each unit in degrees: longitude and latitude.
type Degrees = BTreeMap<String, Vec<Vec<(f64, f64)>>>;

/// Writes the table.
pub fn run() -> Result<()> {
    let table = generate()?;
    fs::write(TABLE, &table).with_context(|| TABLE.to_owned())?;
    println!("{TABLE}: {} bytes", table.len());
    Ok(())
}

fn generate() -> Result<String> {
    let boundaries = read("districts-2024.geojson")?;
    let grid = read("tilegrid-2024.json")?;
    let layout = read("layout-2024.json")?;

    let (mut units, height) = project(&rings_by_code(&boundaries)?);
    simplify(&mut units);
    let tiles = tiles(&grid)?;
    let enlarged: BTreeSet<&str> = list(&layout["enlarged"]).filter_map(Value::as_str).collect();
    for code in &enlarged {
        ensure!(units.contains_key(*code), "layout: no boundary of {code}");
    }

    let lens = pad(
        bounds(
            enlarged
                .iter()
                .filter_map(|code| units.get(*code))
                .flatten()
                .flatten()
                .copied(),
        ),
        20,
    );
    let place = |part: &str| [&layout[part]["x"], &layout[part]["y"], &layout[part]["w"]].map(number);
    let (city, inset) = (place("city"), place("inset"));

    let mut shapes = String::new();
    for (code, rings) in &units {
        let is_enlarged = enlarged.contains(code.as_str());
        let (column, row) = tiles
            .get(code)
            .copied()
            .with_context(|| format!("tile grid: no tile for {code}"))?;
        let moved = &layout["move"][code];
        // Units of the table for each unit of the sheet.
        let step = if is_enlarged {
            f64::from(lens[2]) / f64::from(inset[2])
        } else {
            f64::from(WIDTH) / f64::from(city[2])
        };
        let shift = |at: usize| whole(f64::from(number(&moved[at])) * step);
        let middle = middle(rings);
        let label = (middle.0 + shift(0), middle.1 + shift(1));
        let room = layout["room"][code].as_i64().unwrap_or(12);
        writeln!(
            shapes,
            "        Shape {{ code: {code:?}, enlarged: {is_enlarged}, room: {room}, label: {label:?}, tile: ({column}, {row}), bounds: {:?}, path: {:?} }},",
            bounds(rings.iter().flatten().copied()),
            path(rings)?,
        )?;
    }
    Ok(format!(
        "//! The 22 district-level units of Ho Chi Minh City until 30 June 2025. Written by `cargo xtask geometry`: change\n\
         //! the files in `crates/charts/data` instead. Boundaries: geoBoundaries, CC BY 3.0 IGO.\n\n\
         use super::{{Geometry, Shape}};\n\n\
         #[rustfmt::skip]\n\
         pub(super) static DISTRICTS_2024: Geometry = Geometry {{\n    map_version: {MAP_VERSION:?},\n    \
         size: ({WIDTH}, {height}),\n    lens: {lens:?},\n    \
         city: {city:?},\n    inset: {inset:?},\n    shapes: &[\n{shapes}    ],\n}};\n"
    ))
}

fn read(name: &str) -> Result<Value> {
    let path = format!("{DATA}/{name}");
    let text = fs::read_to_string(&path).with_context(|| path.clone())?;
    serde_json::from_str(&text).with_context(|| path)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn number(value: &Value) -> i32 {
    whole(value.as_f64().unwrap_or_default())
}

#[expect(clippy::cast_possible_truncation, reason = "places on the sheet")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

/// Columns and rows of the square grid.
fn tiles(grid: &Value) -> Result<BTreeMap<String, (i64, i64)>> {
    let square = grid["square"].as_object().context("tile grid: no square grid")?;
    let tile = |tile: &Value| {
        Some((
            tile["code"].as_str()?.to_owned(),
            (tile["col"].as_i64()?, tile["row"].as_i64()?),
        ))
    };
    Ok(square.values().filter_map(tile).collect())
}

/// Longitude and latitude of every ring of every unit, without the repeated last point.
fn rings_by_code(boundaries: &Value) -> Result<Degrees> {
    let mut units = BTreeMap::new();
    for feature in list(&boundaries["features"]) {
        let code = feature["properties"]["code"]
            .as_str()
            .context("a boundary without code")?;
        let coordinates = &feature["geometry"]["coordinates"];
        let rings: Vec<&Value> = match feature["geometry"]["type"].as_str() {
            Some("Polygon") => list(coordinates).collect(),
            Some("MultiPolygon") => list(coordinates).flat_map(list).collect(),
            other => anyhow::bail!("{code}: {other:?} is no surface"),
        };
        let point = |point: &Value| Some((point[0].as_f64()?, point[1].as_f64()?));
        let rings = rings
            .into_iter()
            .map(|ring| list(ring).skip(1).filter_map(point).collect())
            .collect();
        units.insert(code.to_owned(), rings);
    }
    Ok(units)
}

/// Equirectangular at the mean latitude, onto a city [`WIDTH`] wide; gives back its height too.
fn project(units: &Degrees) -> (BTreeMap<String, Vec<Ring>>, i32) {
    let all = || units.values().flatten().flatten();
    let least = |pick: fn(&(f64, f64)) -> f64| all().map(pick).fold(f64::INFINITY, f64::min);
    let most = |pick: fn(&(f64, f64)) -> f64| all().map(pick).fold(f64::NEG_INFINITY, f64::max);
    let (west, east, south, north) = (least(|p| p.0), most(|p| p.0), least(|p| p.1), most(|p| p.1));
    let across = f64::midpoint(south, north).to_radians().cos();
    let scale = f64::from(WIDTH - 2 * EDGE) / ((east - west) * across);
    let place = |&(x, y): &(f64, f64)| {
        (
            whole((x - west) * across * scale) + EDGE,
            whole((north - y) * scale) + EDGE,
        )
    };
    let sheet = units
        .iter()
        .map(|(code, rings)| {
            let rings = rings.iter().map(|ring| {
                let mut ring: Ring = ring.iter().map(place).collect();
                ring.dedup();
                ring
            });
            (code.clone(), rings.collect())
        })
        .collect();
    (sheet, whole((north - south) * scale) + 2 * EDGE)
}

/// Simplifies every border once, so that neighbours still meet: rings are cut where three borders meet, each piece is
/// simplified in one direction, and rings are put together again.
fn simplify(units: &mut BTreeMap<String, Vec<Ring>>) {
    let mut neighbours: BTreeMap<Point, BTreeSet<Point>> = BTreeMap::new();
    for ring in units.values().flatten() {
        for (at, &point) in ring.iter().enumerate() {
            let next = ring[(at + 1) % ring.len()];
            neighbours.entry(point).or_default().insert(next);
            neighbours.entry(next).or_default().insert(point);
        }
    }
    let is_joint = |point: &Point| neighbours.get(point).is_some_and(|around| around.len() > 2);
    for ring in units.values_mut().flatten() {
        // A ring without joints starts at its least point, whoever draws it.
        let start = ring.iter().position(is_joint).or_else(|| {
            ring.iter()
                .enumerate()
                .min_by_key(|(_, point)| **point)
                .map(|(at, _)| at)
        });
        let Some(start) = start else { continue };
        ring.rotate_left(start);
        let mut closed = ring.clone();
        closed.push(ring[0]);
        let mut simple: Ring = Vec::new();
        let mut from = 0;
        for to in 1..closed.len() {
            if is_joint(&closed[to]) || to + 1 == closed.len() {
                let mut piece = closed[from..=to].to_vec();
                let backwards = piece.first() > piece.last()
                    || (piece.first() == piece.last() && piece.get(1) > piece.iter().rev().nth(1));
                if backwards {
                    piece.reverse();
                }
                let mut piece = thin(&piece);
                if backwards {
                    piece.reverse();
                }
                piece.pop();
                simple.extend(piece);
                from = to;
            }
        }
        if simple.len() > 2 {
            *ring = simple;
        }
    }
}

/// Douglas and Peucker's rule: keeps the ends and whatever lies further than the tolerance from the line between.
fn thin(line: &[Point]) -> Ring {
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
        return Ring::new();
    };
    let furthest = (1..line.len().saturating_sub(1))
        .map(|at| (at, distance(line[at], first, last)))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    match furthest {
        Some((at, distance)) if distance > TOLERANCE => {
            let mut kept = thin(&line[..=at]);
            kept.pop();
            kept.extend(thin(&line[at..]));
            kept
        }
        _ => vec![first, last],
    }
}

/// From a point to the stretch between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let (px, py) = (f64::from(point.0 - from.0), f64::from(point.1 - from.1));
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 {
        ((px * dx + py * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (px - along * dx).hypot(py - along * dy)
}

/// Where a label has most room: the point furthest from every border, as seen by a box twice as wide as high.
fn middle(rings: &[Ring]) -> Point {
    let squeezed: Vec<Ring> = rings
        .iter()
        .map(|ring| ring.iter().map(|p| (p.0 / 2, p.1)).collect())
        .collect();
    let room = |point: Point| {
        let mut inside = false;
        let mut nearest = f64::INFINITY;
        for ring in &squeezed {
            for (at, &a) in ring.iter().enumerate() {
                let b = ring[(at + 1) % ring.len()];
                let crosses = (a.1 > point.1) != (b.1 > point.1);
                if crosses
                    && f64::from(point.0 - a.0) < f64::from(b.0 - a.0) * f64::from(point.1 - a.1) / f64::from(b.1 - a.1)
                {
                    inside = !inside;
                }
                nearest = nearest.min(distance(point, a, b));
            }
        }
        if inside { nearest } else { -nearest }
    };
    let [x, y, w, h] = bounds(squeezed.iter().flatten().copied());
    let candidates = (0..=w / 4).flat_map(|i| (0..=h / 4).map(move |j| (x + 4 * i, y + 4 * j)));
    let best = candidates
        .max_by(|a, b| room(*a).total_cmp(&room(*b)))
        .unwrap_or((x, y));
    (best.0 * 2, best.1)
}

/// Left, top, width and height.
fn bounds(points: impl Iterator<Item = Point>) -> [i32; 4] {
    let mut edge = (i32::MAX, i32::MAX, i32::MIN, i32::MIN);
    for (x, y) in points {
        edge = (edge.0.min(x), edge.1.min(y), edge.2.max(x), edge.3.max(y));
    }
    [edge.0, edge.1, edge.2 - edge.0, edge.3 - edge.1]
}

fn pad([x, y, w, h]: [i32; 4], by: i32) -> [i32; 4] {
    [x - by, y - by, w + 2 * by, h + 2 * by]
}

/// `M` with a place, then steps.
fn path(rings: &[Ring]) -> Result<String> {
    let mut text = String::new();
    for ring in rings {
        let Some((&first, rest)) = ring.split_first() else {
            continue;
        };
        write!(text, "M{} {}l", first.0, first.1)?;
        let mut at = first;
        for (place, point) in rest.iter().enumerate() {
            let (dx, dy) = (point.0 - at.0, point.1 - at.1);
            let first_gap = if place > 0 && dx >= 0 { " " } else { "" };
            let gap = if dy >= 0 { " " } else { "" };
            write!(text, "{first_gap}{dx}{gap}{dy}")?;
            at = *point;
        }
        text.push('z');
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_the_root() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        std::env::set_current_dir(root).unwrap();
    }

    #[test]
    fn the_committed_table_is_what_the_data_give() {
        at_the_root();
        assert!(
            generate().unwrap() == fs::read_to_string(TABLE).unwrap(),
            "run `cargo xtask geometry`"
        );
    }

    #[test]
    fn neighbours_still_meet_after_simplifying() {
        at_the_root();
        let (mut units, _) = project(&rings_by_code(&read("districts-2024.geojson").unwrap()).unwrap());
        let sides = |units: &BTreeMap<String, Vec<Ring>>| {
            let mut sides: BTreeMap<(Point, Point), usize> = BTreeMap::new();
            for ring in units.values().flatten() {
                for (at, &a) in ring.iter().enumerate() {
                    let b = ring[(at + 1) % ring.len()];
                    *sides.entry((a.min(b), a.max(b))).or_default() += 1;
                }
            }
            sides
        };
        simplify(&mut units);
        // A side has two owners, or one at the edge of the city; and the edge is one closed line.
        let sides = sides(&units);
        assert!(sides.values().all(|owners| *owners <= 2));
        let mut ends: BTreeMap<Point, usize> = BTreeMap::new();
        for ((a, b), _) in sides.iter().filter(|(_, owners)| **owners == 1) {
            *ends.entry(*a).or_default() += 1;
            *ends.entry(*b).or_default() += 1;
        }
        assert!(
            ends.values().all(|sides| sides % 2 == 0),
            "a gap or an overlap between neighbours"
        );
    }
}
