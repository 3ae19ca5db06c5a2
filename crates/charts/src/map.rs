//! The map of units, with the crowded part enlarged beside it on the same sheet.

use labels::{Placed, around};

use crate::geometry::{Geometry, Shape};
use crate::svg::{Svg, Tenths, mark, tenths};
use crate::{Drawing, Fill, Frame, fill};

mod labels;

/// One unit on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapUnit {
    /// Unit code.
    pub code: String,
    /// Short name: `Quận 3`. Shortened by rule where there is little room (`Q3`).
    pub label: String,
    /// Its value as written on the map (`74,6`), or empty.
    pub value_text: String,
    /// How it is filled.
    pub class: Fill,
    /// Where it leads.
    pub href: Option<String>,
    /// Accessible name with the value or the reason why there is none.
    pub title: String,
}

/// A map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapData {
    /// Where the units lie.
    pub geometry: &'static Geometry,
    /// The units; those without a place are left out, places without a unit stay bare land.
    pub units: Vec<MapUnit>,
    /// Codes of the units under the lamp.
    pub selected: Vec<String>,
    /// Whether the crowded part is also shown enlarged.
    pub inset: bool,
    /// Room. A card shows names only; on a telephone the enlarged part stands below the city.
    pub frame: Frame,
    /// Begins the names of patterns and clips; one for each map of a page.
    pub prefix: String,
    /// Accessible name.
    pub aria: String,
}

/// The city, or its enlarged part, on the sheet.
struct Part {
    /// What is seen of the sheet.
    seen: [Tenths; 4],
    /// The table's place that lies on the upper left corner.
    origin: (i32, i32),
    /// Tenths for each unit of the table.
    scale: f64,
    /// Class of its labels, and their size.
    font: (&'static str, Tenths),
    enlarged: bool,
}

impl Part {
    fn place(&self, (x, y): (i32, i32)) -> (Tenths, Tenths) {
        let along = |at: i32, origin: i32| tenths(f64::from(at - origin) * self.scale / 10.0);
        (
            along(x, self.origin.0) + self.seen[0],
            along(y, self.origin.1) + self.seen[1],
        )
    }

    fn area(&self, [x, y, w, h]: [i32; 4]) -> [Tenths; 4] {
        let (left, top) = self.place((x, y));
        let (right, bottom) = self.place((x + w, y + h));
        [left, top, right - left, bottom - top]
    }

    fn shows(&self, shape: &Shape) -> bool {
        overlap(self.area(shape.bounds), self.seen)
    }
}

fn overlap(a: [Tenths; 4], b: [Tenths; 4]) -> bool {
    a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3]
}

/// The sheet's size and its parts.
fn plan(data: &MapData) -> ((Tenths, Tenths), Vec<Part>) {
    let geometry = data.geometry;
    let (sheet, city_font, lens_font) = match data.frame {
        Frame::Wide => (7200, ("ch-s13", 130), ("ch-s12", 120)),
        Frame::Card => (4800, ("ch-s12", 120), ("ch-s11", 110)),
        Frame::Narrow => (3280, ("ch-s11", 110), ("ch-s11", 110)),
    };
    let on_sheet = |at: i32| at * sheet / 720;
    // Alone, or on a telephone, the city takes the whole width.
    let [left, top, across] = match (data.inset, data.frame) {
        (true, Frame::Wide | Frame::Card) => geometry.city.map(on_sheet),
        _ => [0, 0, sheet],
    };
    let scale = f64::from(across) / f64::from(geometry.size.0.max(1));
    let down = tenths(f64::from(geometry.size.1) * scale / 10.0);
    let city = Part {
        seen: [left, top, across, down],
        origin: (0, 0),
        scale,
        font: city_font,
        enlarged: false,
    };
    if !data.inset {
        return ((sheet, down), vec![city]);
    }
    let [x, y, w, h] = geometry.lens;
    let [left, top, across] = match data.frame {
        Frame::Wide | Frame::Card => geometry.inset.map(on_sheet),
        Frame::Narrow => [10, down + 80, sheet - 20],
    };
    let scale = f64::from(across) / f64::from(w.max(1));
    let deep = tenths(f64::from(h) * scale / 10.0);
    let lens = Part {
        seen: [left, top, across, deep],
        origin: (x, y),
        scale,
        font: lens_font,
        enlarged: true,
    };
    let bottom = (city.seen[1] + down).max(top + deep + 20);
    ((sheet, bottom), vec![city, lens])
}

/// Draws the map.
pub fn draw(data: &MapData) -> Drawing {
    let ((w, h), parts) = plan(data);
    let mut svg = Svg::new("map ch-map", w, h, &data.aria);
    if data.units.iter().any(|unit| matches!(unit.class, Fill::NoValue(_))) {
        svg.raw(&fill::patterns(&data.prefix));
    }
    let mut marks = Vec::with_capacity(data.units.len());
    // The dashed lines go around the names of the city, which are therefore placed first.
    let written: Vec<Vec<Placed>> = parts.iter().map(|part| labels::place(data, part)).collect();
    for (part, names) in parts.iter().zip(&written) {
        if part.enlarged {
            open_lens(&mut svg, data, part, &parts[0], &written[0]);
        }
        let shapes: Vec<&Shape> = data.geometry.shapes.iter().filter(|shape| part.shows(shape)).collect();
        let unit = |shape: &Shape| data.units.iter().find(|unit| unit.code == shape.code);
        for shape in &shapes {
            let Some(unit) = unit(shape) else {
                outline(&mut svg, shape, part, |svg| Fill::Blank.write(svg, ""));
                continue;
            };
            let href = unit.href.as_deref();
            // Each unit is named and reached once: where its label stands.
            if part.enlarged == (data.inset && shape.enlarged) {
                svg.open_mark(&unit.code, &unit.title, href);
                marks.push(mark(
                    &unit.code,
                    clip(part.area(shape.bounds), part.seen),
                    &unit.title,
                    href,
                ));
            } else {
                svg.open_echo(&unit.code, &unit.title, href);
            }
            outline(&mut svg, shape, part, |svg| unit.class.write(svg, &data.prefix));
            svg.close_mark(href);
        }
        for shape in shapes
            .iter()
            .filter(|shape| data.selected.iter().any(|code| code == shape.code))
        {
            for class in [" class=\"here0\"", " class=\"here1\""] {
                outline(&mut svg, shape, part, |svg| {
                    svg.raw(class);
                });
            }
        }
        if !part.enlarged && data.inset {
            let [x, y, w, h] = part.area(data.geometry.lens);
            let corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)];
            for side in corners.windows(2) {
                dashed(&mut svg, [side[0], side[1]], names);
            }
        }
        svg.raw("<g class=\"").raw(part.font.0).raw("\">");
        for name in names {
            name.write(&mut svg);
        }
        svg.raw("</g>");
        if part.enlarged {
            svg.raw("</g>").rect("ch-frame", part.seen);
        }
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// The lines from the part in the city to its enlargement, its ground and its edge.
fn open_lens(svg: &mut Svg, data: &MapData, lens: &Part, city: &Part, names: &[Placed]) {
    let [x, y, w, h] = city.area(data.geometry.lens);
    let [left, top, across, _] = lens.seen;
    // On a telephone they would cross the city, and the enlarged part has the whole width anyway.
    if data.frame != Frame::Narrow {
        dashed(svg, [(x, y + h), (left, top)], names);
        dashed(svg, [(x + w, y + h), (left + across, top)], names);
    }
    svg.raw("<clipPath id=\"")
        .text(&data.prefix)
        .raw("lens\">")
        .rect("", lens.seen)
        .raw("</clipPath>");
    svg.raw("<g clip-path=\"url(#")
        .text(&data.prefix)
        .raw("lens)\">")
        .rect("ch-ground", lens.seen);
}

/// A dashed line that leaves names alone.
fn dashed(svg: &mut Svg, line: [(Tenths, Tenths); 2], names: &[Placed]) {
    for piece in around(line, names) {
        svg.path("frame", &piece, false);
    }
}

/// The borders of a shape; `dress` writes its class or fill.
fn outline(svg: &mut Svg, shape: &Shape, part: &Part, dress: impl FnOnce(&mut Svg)) {
    svg.raw("<path");
    dress(svg);
    svg.raw(" d=\"");
    for ring in shape.rings() {
        let mut corners = ring.into_iter().map(|corner| part.place(corner));
        if let Some(mut at) = corners.next() {
            svg.raw("M").num(at.0).raw(" ").num(at.1);
            for corner in corners {
                svg.step(&mut at, corner);
            }
            svg.raw("z");
        }
    }
    svg.raw("\"/>");
}

fn clip(area: [Tenths; 4], seen: [Tenths; 4]) -> [Tenths; 4] {
    let (left, top) = (area[0].max(seen[0]), area[1].max(seen[1]));
    let right = (area[0] + area[2]).min(seen[0] + seen[2]);
    let bottom = (area[1] + area[3]).min(seen[1] + seen[3]);
    [left, top, (right - left).max(0), (bottom - top).max(0)]
}

#[cfg(test)]
pub(crate) mod tests;
