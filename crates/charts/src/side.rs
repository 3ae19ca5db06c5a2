//! The signs of up to six things side by side: each has a colour and a shape of its own, so that neither eyes nor paper
//! need the colour.

use crate::Drawing;
use crate::svg::{Svg, Tenths};

/// Signs there are; more sides begin again.
pub const SIGNS: usize = 6;

/// Half the width of a sign.
pub(crate) const HALF: Tenths = 55;

/// The sign of one side, the first is 0, around a place.
pub(crate) fn write(svg: &mut Svg, side: usize, (x, y): (Tenths, Tenths)) {
    let class = [
        "ch-sign c1",
        "ch-sign c2",
        "ch-sign c3",
        "ch-sign c4",
        "ch-sign c5",
        "ch-sign c6",
    ][side % SIGNS];
    let (near, far) = (HALF * 85 / 100, HALF * 120 / 100);
    match side % SIGNS {
        0 => svg.circle(class, (x, y), HALF),
        1 => svg.rect(class, [x - near, y - near, 2 * near, 2 * near]),
        2 => svg.path(class, &[(x, y - far), (x + far, y), (x, y + far), (x - far, y)], true),
        3 => svg.path(class, &[(x, y - far), (x + far, y + near), (x - far, y + near)], true),
        4 => svg.path(class, &[(x, y + far), (x + far, y - near), (x - far, y - near)], true),
        _ => {
            let arm = HALF * 40 / 100;
            let cross = [
                (x - arm, y - far),
                (x + arm, y - far),
                (x + arm, y - arm),
                (x + far, y - arm),
                (x + far, y + arm),
                (x + arm, y + arm),
                (x + arm, y + far),
                (x - arm, y + far),
                (x - arm, y + arm),
                (x - far, y + arm),
                (x - far, y - arm),
                (x - arm, y - arm),
            ];
            svg.path(class, &cross, true)
        }
    };
}

/// How far each sign of a row goes up or down so that none hides another: those whose places in `columns` lie closer than
/// a sign is wide stand over one another, the last the highest.
pub(crate) fn apart(columns: &[Tenths]) -> Vec<Tenths> {
    /// From the first to the last of those that stand over one another, so that they stay in their row.
    const TALLEST: Tenths = 220;
    let mut order: Vec<usize> = (0..columns.len()).collect();
    let at = |place: usize| columns.get(place).copied().unwrap_or_default();
    order.sort_by_key(|place| at(*place));
    let mut moved = vec![0; columns.len()];
    for close in order.chunk_by_mut(|a, b| at(*b) - at(*a) < 2 * HALF) {
        close.sort_unstable();
        let steps = Tenths::try_from(close.len()).unwrap_or(1) - 1;
        let step = (2 * HALF).min(TALLEST / steps.max(1));
        for (nth, place) in (0..).zip(close.iter()) {
            if let Some(by) = moved.get_mut(*place) {
                *by = (steps - 2 * nth) * step / 2;
            }
        }
    }
    moved
}

/// The sign in the middle of a field of 16 by 16 units, for a legend inside another drawing.
pub fn sign(side: usize) -> String {
    let mut svg = Svg::bare();
    write(&mut svg, side, (80, 80));
    svg.into_string()
}

/// The sign alone, for a legend of the page.
pub fn draw(side: usize) -> Drawing {
    let mut svg = Svg::new("ch-key", 160, 160, "");
    write(&mut svg, side, (80, 80));
    Drawing {
        svg: svg.finish(),
        marks: Vec::new(),
    }
}
