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
