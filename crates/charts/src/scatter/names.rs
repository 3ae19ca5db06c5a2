//! Names beside dots: the chosen one always, others where nothing is covered.

use super::{Area, Names, OWN, Placed, RADIUS, Room, ScatterData};
use crate::label;
use crate::svg::{Svg, Tenths};

/// Size of the names, and of the bold one.
const FONT: Tenths = 120;
const BOLD: Tenths = 130;
/// How many of the outermost dots are tried.
const FEW: usize = 5;

/// Writes the names. `taken` is what other text covers already; `lines` can be crossed where nothing else is free.
pub(super) fn write(
    svg: &mut Svg,
    data: &ScatterData,
    placed: &[Placed<'_>],
    room: Room,
    (taken, lines): (&mut Vec<Area>, &[Area]),
) {
    let own = placed
        .iter()
        .position(|it| data.own.as_deref() == Some(it.dot.id.as_str()));
    let dots: Vec<Area> = placed
        .iter()
        .enumerate()
        .map(|(at, it)| {
            let r = if own == Some(at) { OWN } else { RADIUS };
            [it.at.0 - r, it.at.1 - r, 2 * r, 2 * r]
        })
        .collect();
    if let Some(it) = own.and_then(|at| placed.get(at)) {
        let text = label::cut(&it.dot.label, 30);
        let wide = label::width_bold(&text, BOLD);
        let free = candidates(it.at, wide, OWN)
            .into_iter()
            .filter(|area| lies_in(*area, room))
            .min_by_key(|area| covered(*area, taken, &dots) * 10 + covered(*area, &[], lines));
        // Where no place is wholly inside, the name stands over the dot, pushed in from the edge.
        let area = free.unwrap_or_else(|| {
            let left = (it.at.0 - wide / 2).min(room.right - wide).max(0);
            [left, it.at.1 - OWN - 150, wide, 140]
        });
        taken.push(area);
        put(svg, "ch-b ch-hal", area, &text);
    }
    let (order, most) = match data.names {
        Names::All => (outermost(placed, room), placed.len()),
        Names::Outermost => (outermost(placed, room), FEW),
    };
    for at in order.into_iter().filter(|at| own != Some(*at)).take(most) {
        let it = &placed[at];
        let full = label::cut(&it.dot.label, 24);
        // `Quận 10` can be said shorter; most names cannot.
        let short = Some(label::shorten(&it.dot.label, 5)).filter(|short| !short.contains(['.', '…']));
        for text in std::iter::once(full).chain(short) {
            let wide = label::width(&text, FONT);
            let free = candidates(it.at, wide, RADIUS)
                .into_iter()
                .filter(|area| lies_in(*area, room) && covered(*area, taken, &dots) == 0)
                .min_by_key(|area| covered(*area, &[], lines));
            if let Some(area) = free {
                taken.push(area);
                put(svg, "ch-q ch-hal", area, &text);
                break;
            }
        }
    }
}

fn put(svg: &mut Svg, class: &str, [x, y, ..]: Area, text: &str) {
    svg.label(class, (x, y + 112), text);
}

/// Where a name may stand: right of its dot, left, over, under, and the corners between.
fn candidates((x, y): (Tenths, Tenths), wide: Tenths, r: Tenths) -> [Area; 8] {
    let (right, left, middle) = (x + r + 35, x - r - 35 - wide, x - wide / 2);
    let (level, over, under) = (y - 70, y - r - 150, y + r + 10);
    let near = r * 7 / 10;
    [
        [right, level, wide, 140],
        [left, level, wide, 140],
        [middle, over, wide, 140],
        [middle, under, wide, 140],
        [x + near, y - near - 130, wide, 140],
        [x - near - wide, y - near - 130, wide, 140],
        [x + near, y + near - 10, wide, 140],
        [x - near - wide, y + near - 10, wide, 140],
    ]
}

fn lies_in([x, y, w, h]: Area, room: Room) -> bool {
    x >= room.left && x + w <= room.right + 60 && y >= room.top - 80 && y + h <= room.bottom + 60
}

/// How many names and dots an area lies on.
fn covered(area: Area, taken: &[Area], dots: &[Area]) -> usize {
    let meets = |other: &&Area| {
        area[0] < other[0] + other[2]
            && other[0] < area[0] + area[2]
            && area[1] < other[1] + other[3]
            && other[1] < area[1] + area[3]
    };
    // To lie on another name is the worst: neither can be read.
    taken.iter().filter(meets).count() * 100 + dots.iter().filter(meets).count()
}

/// The dots from the outside in, by how far they lie from the middle one on either axis.
fn outermost(placed: &[Placed<'_>], room: Room) -> Vec<usize> {
    let middle = |pick: fn(&Placed<'_>) -> Tenths| {
        let mut all: Vec<Tenths> = placed.iter().map(pick).collect();
        all.sort_unstable();
        all.get(all.len() / 2).copied().unwrap_or(0)
    };
    let (x, y) = (middle(|it| it.at.0), middle(|it| it.at.1));
    let (wide, high) = ((room.right - room.left).max(1), (room.bottom - room.top).max(1));
    let far = |it: &Placed<'_>| {
        let (dx, dy) = (
            i64::from(it.at.0 - x) * 1000 / i64::from(wide),
            i64::from(it.at.1 - y) * 1000 / i64::from(high),
        );
        dx * dx + dy * dy
    };
    let mut order: Vec<usize> = (0..placed.len()).collect();
    // Stable: units that lie equally far out keep their reading order.
    order.sort_by_key(|at| placed.get(*at).map_or(0, |it| -far(it)));
    order
}
