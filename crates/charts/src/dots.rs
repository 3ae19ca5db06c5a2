//! One figure among its peers: a dot for each unit on a line, the own one larger and named.

use crate::scale::Axis;
use crate::svg::{Svg, Tenths, mark, reach, tenths};
use crate::{Drawing, Format, label};

/// A unit on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Unit code.
    pub id: String,
    /// Its figure.
    pub value: f64,
    /// Accessible name with the value.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// Peers on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct DotsData {
    /// The units that have a figure, in any order.
    pub dots: Vec<Dot>,
    /// Code of the unit to point out.
    pub own: Option<String>,
    /// What stands over its dot.
    pub own_label: String,
    /// How the ends of the line are written.
    pub format: Format,
    /// Accessible name.
    pub aria: String,
}

const WIDTH: Tenths = 3600;
const LINE: Tenths = 260;

/// Draws the line of dots; the own one last, so that nothing covers it.
pub fn draw(data: &DotsData) -> Drawing {
    let mut svg = Svg::new("ch-dots", WIDTH, 560, &data.aria);
    let mut dots: Vec<&Dot> = data.dots.iter().filter(|dot| dot.value.is_finite()).collect();
    dots.sort_by(|a, b| a.value.total_cmp(&b.value).then_with(|| a.id.cmp(&b.id)));
    let axis = Axis::around(dots.iter().map(|dot| dot.value), 4, data.format.decimals);
    let place = |value| tenths(12.0 + axis.share(value) * 336.0);
    svg.path("ch-base", &[(100, LINE), (3500, LINE)], false);
    let is_own = |dot: &Dot| data.own.as_deref() == Some(dot.id.as_str());
    let mut marks = Vec::with_capacity(dots.len());
    let (others, own): (Vec<&Dot>, Vec<&Dot>) = dots.iter().partition(|dot| !is_own(dot));
    let dots: Vec<&Dot> = others.into_iter().chain(own).collect();
    let places: Vec<_> = dots.iter().map(|dot| (place(dot.value), LINE)).collect();
    for (at, dot) in dots.iter().enumerate() {
        let (class, r) = if is_own(dot) { ("ch-own", 75) } else { ("ch-peer", 50) };
        let x = place(dot.value);
        svg.open_mark(&dot.id, &dot.title, dot.href.as_deref())
            .hit((x, LINE), reach(&places, at, r))
            .circle(class, (x, LINE), r);
        svg.close_mark(dot.href.as_deref());
        marks.push(mark(
            &dot.id,
            [x - r, LINE - r, 2 * r, 2 * r],
            &dot.title,
            dot.href.as_deref(),
        ));
        if is_own(dot) {
            let text = label::cut(&data.own_label, 50);
            let half = label::width_bold(&text, 130) / 2;
            svg.label(
                "ch-b ch-mid-a",
                (x.clamp(half.min(1800), WIDTH - half.min(1800)), 120),
                &text,
            );
        }
    }
    if !dots.is_empty() {
        svg.label("ch-q", (100, 520), &data.format.write(axis.low));
        svg.label("ch-q ch-end-a", (3500, 520), &data.format.write(axis.high));
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

#[cfg(test)]
mod tests {
    use domain::number::NumberStyle;

    use super::*;

    #[test]
    fn the_own_unit_is_drawn_last_and_named() {
        let dot = |id: &str, value| Dot {
            id: id.to_owned(),
            value,
            title: format!("{id}: {value}"),
            href: None,
        };
        let drawing = draw(&DotsData {
            dots: vec![dot("764", 96.8), dot("770", 91.0), dot("760", f64::NAN)],
            own: Some("764".to_owned()),
            own_label: "Gò Vấp, thứ 1 trên 2".to_owned(),
            format: Format {
                decimals: 1,
                style: NumberStyle::Vietnamese,
                suffix: "\u{a0}%".to_owned(),
            },
            aria: "Gò Vấp đứng đầu".to_owned(),
        });
        let ids: Vec<&str> = drawing.marks.iter().map(|mark| mark.id.as_str()).collect();
        assert_eq!(ids, ["770", "764"]);
        assert!(drawing.svg.contains(">Gò Vấp, thứ 1 trên 2</text>"));
        assert!(drawing.svg.contains(">98\u{a0}%</text>"));
    }
}
