//! Several units over cycles on one pair of axes: a line for each with its sign and name at the right, targets across.

use crate::plot::{Canvas, FONT, Pen, room_for, spread, ticks, write_cycles};
use crate::scale::{Axis, runs};
use crate::svg::{Svg, Tenths, mark, reach};
use crate::trend::TrendTarget;
use crate::{Drawing, Format, Mark, label, side};

/// A unit's figure in one cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The figure; a missing one breaks the line.
    pub value: Option<f64>,
    /// Accessible name with the figure.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A unit's line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Unit code.
    pub id: String,
    /// Short name.
    pub label: String,
    /// One for each cycle, oldest first.
    pub points: Vec<Point>,
}

/// Units over cycles.
#[derive(Clone, Debug, PartialEq)]
pub struct LinesData {
    /// Cycles as written under the axis, oldest first: `II/24`.
    pub cycles: Vec<String>,
    /// The units, at most [`side::SIGNS`].
    pub lines: Vec<Line>,
    /// Targets.
    pub targets: Vec<TrendTarget>,
    /// Places of the cycles before which the series breaks: no line crosses there.
    pub breaks: Vec<usize>,
    /// How figures are written.
    pub format: Format,
    /// Width and height in units; text is 12 units high, so draw about as large as it will be seen.
    pub size: (u16, u16),
    /// Accessible name.
    pub aria: String,
}

/// What stands at the right: a unit with its sign and newest figure, or a target.
enum End<'a> {
    Unit(usize, &'a str, String),
    Target(String),
}

/// Places of the figures, for each line its cycles.
type Places = Vec<Vec<Option<(Tenths, Tenths)>>>;

const SIGN: Tenths = 140;

/// Draws the lines.
pub fn draw(data: &LinesData) -> Drawing {
    let (w, h) = (
        Tenths::from(data.size.0.max(240)) * 10,
        Tenths::from(data.size.1.max(120)) * 10,
    );
    let mut svg = Svg::new("ch-trend ch-lines", w, h, &data.aria);
    let targets = || data.targets.iter().filter(|target| target.value.is_finite());
    let figures = data.lines.iter().flat_map(|line| &line.points);
    let figures = figures.filter_map(|point| point.value.filter(|value| value.is_finite()));
    let axis = Axis::around(
        figures.chain(targets().map(|target| target.value)),
        3,
        data.format.decimals,
    );
    let ticks = ticks(&axis, &data.format);
    let left = room_for(&ticks, w);
    let newest = |line: &Line| line.points.iter().rev().find_map(|point| point.value);
    let units = data.lines.iter().enumerate().filter_map(|(at, line)| {
        let value = newest(line).filter(|value| value.is_finite())?;
        Some((value, End::Unit(at, &line.label, data.format.bare().write(value))))
    });
    let across = targets().map(|target| (target.value, End::Target(label::cut(&target.label, 24))));
    let ends: Vec<(f64, End)> = units.chain(across).collect();
    let wide = |end: &End| match end {
        End::Unit(_, name, value) => SIGN + label::width(name, FONT) + 40 + label::width_bold(value, FONT),
        End::Target(text) => SIGN + label::width(text, FONT),
    };
    let right = ends.iter().map(|(_, end)| wide(end)).max().unwrap_or(0).min(w / 2) + 220;

    let placed = plot(&mut svg, data, (&axis, &ticks), (w, h), (left, right));
    let Some((places, columns, heights)) = placed.map(|(places, canvas)| {
        let heights: Vec<Tenths> = ends.iter().map(|(value, _)| canvas.place(0, *value).1).collect();
        (places, canvas.across(), heights)
    }) else {
        return Drawing {
            svg: svg.finish(),
            marks: Vec::new(),
        };
    };
    let names: Vec<&str> = data.cycles.iter().map(String::as_str).collect();
    write_cycles(&mut svg, &names, &columns, h, w - left - right);
    let ends = heights.into_iter().zip(ends.into_iter().map(|(_, end)| end)).collect();
    for (y, end) in spread(ends, h - 240) {
        write_end(&mut svg, (w - right + 200, y), &end);
    }
    let marks = pointed(&mut svg, data, &places);
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// Draws grid, targets and lines; gives back where the figures stand.
fn plot<'a>(
    svg: &'a mut Svg,
    data: &LinesData,
    axis: (&Axis, &[String]),
    size: (Tenths, Tenths),
    room: (Tenths, Tenths),
) -> Option<(Places, Canvas<'a>)> {
    let mut canvas = Canvas::open(svg, size, room, axis, data.cycles.len())?;
    for target in data.targets.iter().filter(|target| target.value.is_finite()) {
        canvas.target(target.value)?;
    }
    for (at, line) in data.lines.iter().enumerate() {
        for run in runs(line.points.iter().map(|point| point.value)) {
            // Figures that are counted differently do not make one line.
            for part in run.chunk_by(|_, (cycle, _)| !data.breaks.contains(cycle)) {
                canvas.line(Pen::side(at), part.to_vec())?;
            }
        }
    }
    let place = |(cycle, point): (usize, &Point)| {
        let value = point.value.filter(|value| value.is_finite())?;
        Some(canvas.place(cycle, value))
    };
    let places = data.lines.iter();
    let places = places
        .map(|line| line.points.iter().enumerate().map(place).collect())
        .collect();
    Some((places, canvas))
}

/// Writes one end: the sign of a unit, its name and figure; or a target.
fn write_end(svg: &mut Svg, (x, y): (Tenths, Tenths), end: &End) {
    let baseline = y + FONT * 36 / 100;
    match end {
        End::Unit(at, name, value) => {
            side::write(svg, *at, (x, y));
            svg.raw("<text class=\"ch-t\"")
                .attr("x", x + SIGN - 50)
                .attr("y", baseline)
                .raw(">");
            svg.text(name).raw(" <tspan class=\"ch-b\">").text(value);
            svg.raw("</tspan></text>");
        }
        End::Target(text) => {
            svg.label("ch-t", (x + SIGN - 50, baseline), text);
        }
    }
}

/// Draws the signs with their names. A sign that hides others says their names too.
fn pointed(svg: &mut Svg, data: &LinesData, places: &Places) -> Vec<Mark> {
    let mut marks = Vec::new();
    let all: Vec<(Tenths, Tenths)> = places.iter().flatten().flatten().copied().collect();
    let signs = || {
        let lines = data.lines.iter().zip(places);
        lines.flat_map(|(line, places)| {
            line.points
                .iter()
                .zip(places)
                .filter_map(|(point, at)| Some((point, (*at)?)))
        })
    };
    for (at, (line, places)) in data.lines.iter().zip(places).enumerate() {
        for ((point, place), cycle) in line.points.iter().zip(places).zip(&data.cycles) {
            let Some(place) = *place else { continue };
            let lies_on = |other: &(Tenths, Tenths)| other.0 == place.0 && (other.1 - place.1).abs() < side::HALF;
            let hidden = signs().filter(|(other, at)| lies_on(at) && !std::ptr::eq(*other, point));
            let titles: Vec<&str> = std::iter::once(&point.title)
                .chain(hidden.map(|(other, _)| &other.title))
                .map(String::as_str)
                .collect();
            let title = titles.join("; ");
            let id = format!("{} {cycle}", line.id);
            let href = point.href.as_deref();
            let reach = reach(&all, marks.len(), side::HALF);
            svg.open_mark(&id, &title, href).hit(place, reach);
            side::write(svg, at, place);
            svg.close_mark(href);
            let area = [place.0 - reach, place.1 - reach, 2 * reach, 2 * reach];
            marks.push(mark(&id, area, &title, href));
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use domain::number::NumberStyle;

    use super::*;

    pub(crate) fn sample() -> LinesData {
        let line = |(at, values): (usize, [Option<f64>; 4])| Line {
            id: format!("77{at}"),
            label: format!("Quận {at}"),
            points: values
                .into_iter()
                .map(|value| Point {
                    value,
                    title: format!("Quận {at}"),
                    href: Some(format!("/don-vi/77{at}")),
                })
                .collect(),
        };
        LinesData {
            cycles: ["I/23", "II/23", "I/24", "II/24"].map(str::to_owned).to_vec(),
            lines: [
                [Some(60.0), Some(62.0), Some(64.0), Some(65.0)],
                [Some(60.5), None, Some(63.0), Some(65.1)],
                [None, None, None, None],
            ]
            .into_iter()
            .enumerate()
            .map(line)
            .collect(),
            targets: vec![TrendTarget {
                value: 70.0,
                label: "chỉ tiêu 70".to_owned(),
            }],
            breaks: Vec::new(),
            format: Format {
                decimals: 1,
                style: NumberStyle::Vietnamese,
                suffix: " %".to_owned(),
            },
            size: (640, 280),
            aria: "Gia đình học tập qua các kỳ".to_owned(),
        }
    }

    #[test]
    fn each_figure_is_a_mark_and_a_missing_one_breaks_the_line() {
        let drawing = draw(&sample());
        roxmltree::Document::parse(&drawing.svg).unwrap();
        assert_eq!(drawing.marks.len(), 7);
        let lines = |side: &str| drawing.svg.matches(&format!("class=\"ch-side {side}\"")).count();
        // The second unit's first figure stands alone.
        assert_eq!((lines("c1"), lines("c2"), lines("c3")), (1, 1, 0));
        assert!(drawing.svg.contains(">Quận 1 <tspan class=\"ch-b\">65,1<"));
        assert!(!drawing.svg.contains(">Quận 2 <"), "a unit without figures has no end");
    }

    #[test]
    fn a_sign_that_hides_another_says_both_names() {
        let drawing = draw(&sample());
        let label = |id: &str| drawing.marks.iter().find(|mark| mark.id == id).unwrap().label.clone();
        assert_eq!(label("770 II/24"), "Quận 0; Quận 1", "65,0 and 65,1");
        assert_eq!(label("771 I/24"), "Quận 1");
    }

    #[test]
    fn a_break_is_not_crossed() {
        let broken = LinesData {
            breaks: vec![2],
            ..sample()
        };
        let lines = |data: &LinesData| draw(data).svg.matches("class=\"ch-side c1\"").count();
        assert_eq!((lines(&sample()), lines(&broken)), (1, 2));
    }

    #[test]
    fn names_at_the_right_keep_apart() {
        let drawing = draw(&sample());
        let document = roxmltree::Document::parse(&drawing.svg).unwrap();
        let mut heights: Vec<f64> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "text" && node.children().any(|child| child.is_element()))
            .map(|node| node.attribute("y").unwrap().parse().unwrap())
            .collect();
        heights.sort_by(f64::total_cmp);
        assert!(heights.len() == 2 && heights[1] - heights[0] >= 14.0, "{heights:?}");
    }
}
