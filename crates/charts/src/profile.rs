//! Several units over several measures on one axis: a row for each measure, in it the sign of each unit at its figure.

use crate::plot::FONT;
use crate::scale::share;
use crate::svg::{Svg, Tenths, mark, reach, tenths};
use crate::{Drawing, Format, Mark, label, side};

/// A unit's figure in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Place of the unit among the sides.
    pub side: usize,
    /// Its figure; those that are no numbers are left out.
    pub value: f64,
    /// Accessible name with the figure.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A measure's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Code of the measure.
    pub id: String,
    /// Written at its left, or over it where the sheet is narrow.
    pub label: String,
    /// The units that have a figure.
    pub points: Vec<Point>,
    /// Median of comparable units, as an upright line.
    pub median: Option<f64>,
}

/// Units over measures.
#[derive(Clone, Debug, PartialEq)]
pub struct ProfileData {
    /// The rows.
    pub rows: Vec<Row>,
    /// Lowest and highest figure of the axis.
    pub range: (f64, f64),
    /// Where lines stand upright, with their figure above.
    pub ticks: Vec<f64>,
    /// How figures are written.
    pub format: Format,
    /// Width in units; text is 12 units high, so draw about as wide as it will be seen.
    pub width: u16,
    /// Accessible name.
    pub aria: String,
}

/// Width from which labels stand beside their rows.
const BESIDE: u16 = 480;
const HEAD: Tenths = 280;
/// Room at both ends, for half a sign.
const EDGE: Tenths = 100;

/// Draws the rows. A figure beyond the axis stands at its end.
pub fn draw(data: &ProfileData) -> Drawing {
    let w = Tenths::from(data.width.max(240)) * 10;
    let beside = data.width >= BESIDE;
    let widest = data.rows.iter().map(|row| label::width(&row.label, FONT)).max();
    let left = if beside {
        widest.unwrap_or(0).min(w * 45 / 100) + 160
    } else {
        EDGE
    };
    let (step, down) = if beside { (300, 150) } else { (420, 280) };
    let bottom = HEAD + step * Tenths::try_from(data.rows.len()).unwrap_or(0);
    let mut svg = Svg::new("ch-profile", w, bottom + 40, &data.aria);
    let (low, high) = data.range;
    let place = |value: f64| {
        let along = share(value, low, high);
        left + tenths(f64::from(w - EDGE - left) * along / 10.0)
    };
    for tick in data.ticks.iter().filter(|tick| tick.is_finite()) {
        svg.path("ch-grid", &[(place(*tick), HEAD - 40), (place(*tick), bottom)], false);
        svg.label("ch-w ch-mid-a", (place(*tick), HEAD - 100), &data.format.write(*tick));
    }
    let mut marks = Vec::new();
    let room = usize::try_from(w * 45 / 100 / (FONT * 60 / 100)).unwrap_or(0);
    for (row, top) in data
        .rows
        .iter()
        .zip((HEAD..).step_by(usize::try_from(step).unwrap_or(1)))
    {
        let y = top + down;
        if beside {
            let name = label::cut(&row.label, room);
            svg.label("ch-t ch-end-a", (left - 160, y + FONT * 36 / 100), &name);
        } else {
            svg.label("ch-t", (0, y - 165), &row.label);
        }
        write_row(&mut svg, row, (y, &place), &mut marks);
    }
    Drawing {
        svg: svg.finish(),
        marks,
    }
}

/// Draws a row: the way between its ends, the median, and the signs; the first unit's lies on top.
fn write_row(svg: &mut Svg, row: &Row, (y, place): (Tenths, &dyn Fn(f64) -> Tenths), marks: &mut Vec<Mark>) {
    let mut points: Vec<(Tenths, &Point)> = row
        .points
        .iter()
        .filter(|point| point.value.is_finite())
        .map(|point| (place(point.value), point))
        .collect();
    points.sort_by_key(|(_, point)| std::cmp::Reverse(point.side));
    let ends = points.iter().map(|(x, _)| *x);
    if let Some((from, to)) = ends.clone().min().zip(ends.max())
        && from < to
    {
        svg.path("ch-way", &[(from, y), (to, y)], false);
    }
    if let Some(median) = row.median.filter(|median| median.is_finite()) {
        let x = place(median);
        svg.path("ch-med", &[(x, y - 90), (x, y + 90)], false);
    }
    let columns: Vec<Tenths> = points.iter().map(|(x, _)| *x).collect();
    let places: Vec<(Tenths, Tenths)> = columns
        .iter()
        .zip(side::apart(&columns))
        .map(|(x, by)| (*x, y + by))
        .collect();
    for (at, ((_, point), (x, y))) in points.into_iter().zip(places.clone()).enumerate() {
        let reach = reach(&places, at, side::HALF);
        let id = format!("{} {}", row.id, point.side);
        let href = point.href.as_deref();
        svg.open_mark(&id, &point.title, href).hit((x, y), reach);
        side::write(svg, point.side, (x, y));
        svg.close_mark(href);
        marks.push(mark(
            &id,
            [x - reach, y - reach, 2 * reach, 2 * reach],
            &point.title,
            href,
        ));
    }
}

#[cfg(test)]
mod tests {
    use domain::number::NumberStyle;

    use super::*;

    fn sample(width: u16) -> ProfileData {
        let point = |side, value| Point {
            side,
            value,
            title: format!("{value}"),
            href: None,
        };
        let row = |id: &str, points| Row {
            id: id.to_owned(),
            label: "Trao quyền cá nhân".to_owned(),
            points,
            median: Some(70.0),
        };
        ProfileData {
            rows: vec![
                row("1.1", vec![point(0, 60.0), point(1, 80.0)]),
                row("1.2", vec![point(0, f64::NAN), point(1, 120.0)]),
                row("1.3", Vec::new()),
            ],
            range: (0.0, 100.0),
            ticks: vec![0.0, 50.0, 100.0],
            format: Format {
                decimals: 0,
                style: NumberStyle::Vietnamese,
                suffix: String::new(),
            },
            width,
            aria: "Hai đơn vị".to_owned(),
        }
    }

    #[test]
    fn figures_stand_on_one_axis_and_never_beyond_it() {
        for width in [328, 720] {
            let drawing = draw(&sample(width));
            roxmltree::Document::parse(&drawing.svg).unwrap();
            assert_eq!(drawing.marks.len(), 3);
            let middle = |at: usize| drawing.marks[at].x + drawing.marks[at].w / 2.0;
            // The second side comes first, so that the first lies on top.
            assert!(middle(1) < middle(0) && middle(0) < middle(2));
            assert!(middle(2) <= f32::from(width));
            assert_eq!(drawing.svg.matches("class=\"ch-way\"").count(), 1);
        }
    }

    #[test]
    fn equal_figures_stand_over_one_another() {
        let mut data = sample(720);
        let row = &mut data.rows[0];
        row.points = [100.0, 100.0, 100.0, 20.0]
            .into_iter()
            .enumerate()
            .map(|(side, value)| Point {
                side,
                value,
                ..row.points[0].clone()
            })
            .collect();
        let drawing = draw(&data);
        let middle = |mark: &Mark| (mark.x + mark.w / 2.0, mark.y + mark.h / 2.0);
        let [(_, alone), (x3, y3), (x2, y2), (x1, y1)] = [0, 1, 2, 3].map(|at| middle(&drawing.marks[at]));
        assert!((x1 - x2).abs() < 0.2 && (x2 - x3).abs() < 0.2);
        assert!(y1 < y2 && y2 < y3 && (y2 - alone).abs() < 0.2, "{y1} {y2} {y3} {alone}");
    }
}
