//! Names and figures on the map: within their unit where it has room, apart from each other, never struck through.

use super::{MapData, MapUnit, Part, overlap};
use crate::geometry::Shape;
use crate::svg::{Svg, Tenths, tenths};
use crate::{Frame, label};

/// A label in its place.
pub(super) struct Placed {
    ink: &'static str,
    pub(super) name: String,
    value: String,
    middle: (Tenths, Tenths),
    size: Tenths,
}

impl Placed {
    fn new(unit: &MapUnit, shape: &Shape, part: &Part, data: &MapData) -> Self {
        let room = if data.inset || !shape.enlarged {
            usize::from(shape.room)
        } else {
            0
        };
        // A figure is shown whole or not at all.
        let longest = if shape.enlarged { 5 } else { 8 };
        let shown = data.frame != Frame::Card && unit.value_text.chars().count() <= longest;
        let mut placed = Self {
            ink: unit.class.ink(),
            name: label::shorten(&unit.label, room),
            value: if shown { unit.value_text.clone() } else { String::new() },
            middle: part.place(shape.label),
            size: part.font.1,
        };
        placed.settle(shape, part);
        placed
    }

    /// First baseline and the step to the second.
    fn baselines(&self) -> (Tenths, Tenths) {
        let first = self.middle.1 + self.size * 36 / 100;
        let step = self.size + self.size * 12 / 100;
        (if self.value.is_empty() { first } else { first - step / 2 }, step)
    }

    /// The room its lines take, each from the cap height with one mark on it to the baseline.
    pub(super) fn lines(&self) -> Vec<(&str, [Tenths; 4])> {
        let (first, step) = self.baselines();
        let name = (self.name.as_str(), first, label::width(&self.name, self.size));
        let value = (
            self.value.as_str(),
            first + step,
            label::width_bold(&self.value, self.size),
        );
        let area = |(text, baseline, wide)| {
            let (left, top) = (self.middle.0 - wide / 2, baseline - self.size * 80 / 100);
            (text, [left, top, wide, self.size * 85 / 100])
        };
        [name, value]
            .into_iter()
            .filter(|(text, ..)| !text.is_empty())
            .map(area)
            .collect()
    }

    /// Moves it along, as little as possible, until it lies within its unit; to the middle of what there is where it is
    /// wider than that.
    fn settle(&mut self, shape: &Shape, part: &Part) {
        let lines = self.lines();
        let heights = lines
            .iter()
            .flat_map(|(_, [_, top, _, high])| [*top, top + high / 2, top + high]);
        let rooms: Option<Vec<_>> = heights
            .map(|height| room(shape, part, (self.middle.0, height)))
            .collect();
        let wide = lines.iter().map(|(_, [_, _, wide, _])| *wide).max().unwrap_or(0);
        // Where a line's height leaves the unit there is nothing to settle in.
        let Some(rooms) = rooms else { return };
        let (left, right) = rooms
            .into_iter()
            .fold((part.seen[0], part.seen[0] + part.seen[2]), |(left, right), room| {
                (left.max(room.0), right.min(room.1))
            });
        let half = wide / 2;
        if right - left < wide {
            self.middle.0 = left.midpoint(right);
        } else {
            self.middle.0 = self.middle.0.clamp(left + half, right - half);
        }
    }

    /// Whether the two lie so near that they read as one.
    fn runs_into(&self, other: &Self) -> bool {
        let others = other.lines();
        let apart = self.size * 30 / 100;
        let hits = |(_, [x, y, w, h]): &(&str, [Tenths; 4])| {
            let wider = [x - apart, *y, w + 2 * apart, *h];
            others.iter().any(|(_, its)| overlap(wider, *its))
        };
        self.lines().iter().any(hits)
    }

    pub(super) fn write(&self, svg: &mut Svg) {
        let (first, step) = self.baselines();
        svg.label(self.ink, (self.middle.0, first), &self.name);
        if !self.value.is_empty() {
            let class = [self.ink, " vv"].concat();
            svg.label(&class, (self.middle.0, first + step), &self.value);
        }
    }
}

/// The labels of a part, apart from each other.
pub(super) fn place(data: &MapData, part: &Part) -> Vec<Placed> {
    let shapes = data.geometry.shapes.iter();
    let labelled = shapes.filter(|shape| part.shows(shape) && labelled(data, part, shape));
    let place = |shape: &Shape| {
        let unit = data.units.iter().find(|unit| unit.code == shape.code)?;
        Some(Placed::new(unit, shape, part, data))
    };
    let mut labels: Vec<Placed> = labelled.filter_map(place).collect();
    keep_apart(&mut labels);
    labels
}

/// Without the enlarged part, units that need it go without a label.
fn labelled(data: &MapData, part: &Part, shape: &Shape) -> bool {
    part.enlarged == shape.enlarged && (data.inset || !shape.enlarged)
}

/// Shortens names that run into a neighbour's, as on a telephone: first those that are a word and a number, which lose
/// nothing by it (`Quận 12` → `Q12`), then what still overlaps.
fn keep_apart(labels: &mut [Placed]) {
    for numbered in [true, false] {
        for at in 0..labels.len() {
            let Some(own) = labels.get(at) else { continue };
            let mut others = labels.iter().enumerate().filter(|(other, _)| *other != at);
            let is_numbered = own.name.ends_with(|c: char| c.is_ascii_digit());
            if is_numbered == numbered && others.any(|(_, other)| own.runs_into(other)) {
                let room = own.name.chars().count().saturating_sub(1);
                let short = label::shorten(&own.name, room);
                // A cut name would read worse than two that touch.
                if !short.ends_with('…')
                    && let Some(own) = labels.get_mut(at)
                {
                    own.name = short;
                }
            }
        }
    }
}

/// The stretch of a shape at a height that holds a place, from left to right.
fn room(shape: &Shape, part: &Part, (x, y): (Tenths, Tenths)) -> Option<(Tenths, Tenths)> {
    let mut crossings = Vec::new();
    for ring in shape.rings() {
        let ring: Vec<_> = ring.into_iter().map(|corner| part.place(corner)).collect();
        let next = ring.iter().cycle().skip(1);
        for (from, to) in ring.iter().zip(next) {
            if (from.1 > y) != (to.1 > y) {
                let along = f64::from(y - from.1) / f64::from(to.1 - from.1);
                crossings.push(from.0 + tenths(f64::from(to.0 - from.0) * along / 10.0));
            }
        }
    }
    crossings.sort_unstable();
    crossings
        .chunks_exact(2)
        .map(|pair| (pair[0], pair[1]))
        .find(|(left, right)| (*left..=*right).contains(&x))
}

/// What of a line lies outside of names.
pub(super) fn around(line: [(Tenths, Tenths); 2], names: &[Placed]) -> Vec<[(Tenths, Tenths); 2]> {
    let [from, to] = line.map(|(x, y)| (f64::from(x), f64::from(y)));
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let mut hidden: Vec<(f64, f64)> = names
        .iter()
        .flat_map(Placed::lines)
        .filter_map(|(_, [x, y, w, h])| {
            let space = 30;
            let (across, down) = (
                within(from.0, dx, (x - space, x + w + space)),
                within(from.1, dy, (y - space, y + h + space)),
            );
            let (begin, end) = (across?.0.max(down?.0), across?.1.min(down?.1));
            (begin < end).then_some((begin, end))
        })
        .collect();
    hidden.sort_by(|a, b| a.0.total_cmp(&b.0));
    hidden.push((1.0, 1.0));
    let point = |at: f64| (tenths((from.0 + dx * at) / 10.0), tenths((from.1 + dy * at) / 10.0));
    let mut seen = Vec::new();
    let mut at = 0.0;
    for (begin, end) in hidden {
        if begin > at {
            seen.push([point(at), point(begin)]);
        }
        at = end.max(at);
    }
    seen
}

/// The part of a step `by` from `from`, as shares of it from 0 to 1, that lies between two bounds.
fn within(from: f64, by: f64, (low, high): (Tenths, Tenths)) -> Option<(f64, f64)> {
    let (low, high) = (f64::from(low) - from, f64::from(high) - from);
    if by == 0.0 {
        return (low <= 0.0 && high >= 0.0).then_some((0.0, 1.0));
    }
    let (a, b) = (low / by, high / by);
    let (begin, end) = (a.min(b).max(0.0), a.max(b).min(1.0));
    (begin < end).then_some((begin, end))
}
