//! Where plotters draws: a sheet that writes classes instead of colours and measures text by a count of characters.
//!
//! plotters' own SVG backend writes colours into every element and asks fonts (natively) or the page (in a browser) for
//! the width of text. Here a "colour" is only the number of a [`Pen`], and one pixel is a tenth of a unit.

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::prelude::{Cartesian2d, ChartBuilder, ChartContext, IntoDrawingArea, IntoFont, LineSeries, RGBColor};
use plotters::style::{Color as _, ShapeStyle, TRANSPARENT};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::scale::Axis;
use crate::svg::{Svg, Tenths, tenths};
use crate::{Format, label};

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// What something is drawn with: a class of the style sheet.
#[derive(Clone, Copy)]
pub(crate) enum Pen {
    Grid = 1,
    Tick = 2,
    Line = 3,
    Median = 4,
    Target = 5,
    Side1 = 6,
    Side2 = 7,
    Side3 = 8,
    Side4 = 9,
    Side5 = 10,
    Side6 = 11,
}

impl Pen {
    /// The pen of one of several things side by side, the first is 0.
    pub(crate) fn side(at: usize) -> Self {
        let pens = [
            Self::Side1,
            Self::Side2,
            Self::Side3,
            Self::Side4,
            Self::Side5,
            Self::Side6,
        ];
        pens[at % pens.len()]
    }

    /// The pen as plotters carries it.
    pub(crate) const fn colour(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    const fn class(colour: BackendColor) -> &'static str {
        match colour.rgb.2 {
            2 => "ch-w",
            3 => "ch-line",
            4 => "ch-med",
            5 => "ch-tgt",
            6 => "ch-side c1",
            7 => "ch-side c2",
            8 => "ch-side c3",
            9 => "ch-side c4",
            10 => "ch-side c5",
            11 => "ch-side c6",
            _ => "ch-grid",
        }
    }
}

/// Size of text.
pub(crate) const FONT: Tenths = 120;
/// From one line of text to the next.
pub(crate) const LINE_OF_TEXT: Tenths = 140;

/// Figures over cycles: cycles across, an axis up with a line for each of its ticks.
pub(crate) struct Canvas<'a> {
    chart: ChartContext<'a, Sheet<'a>, Cartesian2d<Cycles, Axis>>,
    axis: Axis,
    cycles: usize,
}

impl<'a> Canvas<'a> {
    /// Draws grid and ticks on a sheet of `size` tenths with so much room on the left and right; `None` where plotters
    /// cannot, which is nowhere.
    pub(crate) fn open(
        svg: &'a mut Svg,
        (w, h): (Tenths, Tenths),
        (left, right): (Tenths, Tenths),
        (axis, ticks): (&Axis, &[String]),
        cycles: usize,
    ) -> Option<Self> {
        let pixels = |tenths: Tenths| u32::try_from(tenths).unwrap_or(0);
        let size = (pixels(w), pixels(h));
        let root = Sheet { svg, size }.into_drawing_area();
        let mut chart = ChartBuilder::on(&root)
            .margin_top(100)
            .margin_right(right)
            .y_label_area_size(left)
            .x_label_area_size(240)
            .build_cartesian_2d(Cycles(cycles), axis.clone())
            .ok()?;
        let written = |tick: &f64| {
            let at = axis
                .ticks
                .iter()
                .position(|known| (known - tick).abs() < f64::EPSILON * 8.0 * tick.abs().max(1.0));
            at.and_then(|at| ticks.get(at)).cloned().unwrap_or_default()
        };
        chart
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .axis_style(TRANSPARENT)
            .set_all_tick_mark_size(40)
            .bold_line_style(stroke(Pen::Grid))
            .light_line_style(TRANSPARENT)
            .y_label_style(("sans-serif", 12).into_font().color(&Pen::Tick.colour()))
            .y_label_formatter(&written)
            .draw()
            .ok()?;
        let axis = axis.clone();
        Some(Self { chart, axis, cycles })
    }

    /// A line through figures, each in its cycle.
    pub(crate) fn line(&mut self, pen: Pen, points: Vec<(usize, f64)>) -> Option<()> {
        self.chart.draw_series(LineSeries::new(points, stroke(pen))).ok()?;
        Some(())
    }

    /// A line across at a target.
    pub(crate) fn target(&mut self, value: f64) -> Option<()> {
        self.line(Pen::Target, vec![(0, value), (self.cycles.saturating_sub(1), value)])
    }

    /// Where a figure stands in its cycle.
    pub(crate) fn place(&self, cycle: usize, value: f64) -> (Tenths, Tenths) {
        self.chart.backend_coord(&(cycle, value))
    }

    /// Each cycle's place across.
    pub(crate) fn across(&self) -> Vec<Tenths> {
        (0..self.cycles).map(|at| self.place(at, self.axis.low).0).collect()
    }

    /// The upper and the lower end of the axis.
    pub(crate) fn ends(&self) -> [Tenths; 2] {
        [self.place(0, self.axis.high).1, self.place(0, self.axis.low).1]
    }
}

fn stroke(pen: Pen) -> ShapeStyle {
    ShapeStyle {
        color: pen.colour().to_rgba(),
        filled: true,
        stroke_width: 1,
    }
}

/// The figures of an axis as written: without their unit, which the last of a line carries.
pub(crate) fn ticks(axis: &Axis, format: &Format) -> Vec<String> {
    let bare = format.bare();
    axis.ticks.iter().map(|tick| bare.write(*tick)).collect()
}

/// Room for the figures of an axis on its left.
pub(crate) fn room_for(ticks: &[String], w: Tenths) -> Tenths {
    let widest = ticks.iter().map(|text| label::width(text, FONT)).max();
    widest.unwrap_or(0).min(w / 4) + 80
}

/// Pushes lines of text apart that would stand on each other, none below `limit`. They come back from top to bottom.
pub(crate) fn spread<T>(mut lines: Vec<(Tenths, T)>, limit: Tenths) -> Vec<(Tenths, T)> {
    lines.sort_by_key(|(y, _)| *y);
    for at in 1..lines.len() {
        lines[at].0 = lines[at].0.max(lines[at - 1].0 + LINE_OF_TEXT);
    }
    // What was pushed off the lower end moves up again, and the others before it.
    let mut limit = limit;
    for (y, _) in lines.iter_mut().rev() {
        *y = (*y).min(limit);
        limit = *y - LINE_OF_TEXT;
    }
    lines
}

/// Writes cycles under the axis: all of them, or every second, third … counted from the newest.
pub(crate) fn write_cycles(svg: &mut Svg, names: &[&str], across: &[Tenths], h: Tenths, room: Tenths) {
    let widest = names.iter().map(|name| label::width(name, FONT)).max().unwrap_or(0) + 60;
    let fit = usize::try_from(room / widest.max(1)).unwrap_or(1) + 1;
    let every = names.len().div_ceil(fit.max(1)).max(1);
    for (at, (name, x)) in names.iter().zip(across).enumerate() {
        if (names.len() - 1 - at).is_multiple_of(every) {
            svg.label("ch-q ch-mid-a", (*x, h - 50), name);
        }
    }
}

/// A sheet of `size` tenths.
pub(crate) struct Sheet<'a> {
    pub(crate) svg: &'a mut Svg,
    pub(crate) size: (u32, u32),
}

impl DrawingBackend for Sheet<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Done {
        self.svg.rect(
            Pen::class(style.color()),
            [from.0, from.1, to.0 - from.0, to.1 - from.1],
        );
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        if style.color().alpha > 0.0 {
            let points: Vec<_> = path.into_iter().collect();
            self.svg.path(Pen::class(style.color()), &points, false);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, _: bool) -> Done {
        self.svg
            .circle(Pen::class(style.color()), centre, Tenths::try_from(radius).unwrap_or(0));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let points: Vec<_> = path.into_iter().collect();
        self.svg.path(Pen::class(style.color()), &points, true);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Done {
        let class = match style.anchor().h_pos {
            HPos::Left => "ch-w",
            HPos::Center => "ch-w ch-mid-a",
            HPos::Right => "ch-w ch-end-a",
        };
        // plotters gives the middle or an edge of the line; SVG wants its baseline.
        let down = match style.anchor().v_pos {
            plotters_backend::text_anchor::VPos::Top => FONT * 85 / 100,
            plotters_backend::text_anchor::VPos::Center => FONT * 36 / 100,
            plotters_backend::text_anchor::VPos::Bottom => 0,
        };
        self.svg.label(class, (at.0, at.1 + down), text);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        _: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = |tenths: Tenths| u32::try_from(tenths).unwrap_or(0);
        Ok((size(label::width(text, FONT)), size(FONT)))
    }
}

/// Figures go up an axis by its own ticks. plotters' own ranges find ticks by logarithms, whose last bit may differ between
/// server and browser.
impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        along(self.share(*value), limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            Vec::new()
        } else {
            self.ticks.clone()
        }
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

// The caller's words are written instead of these; saying so keeps plotters' own number writing out of the module.
impl ValueFormatter<f64> for Axis {
    fn format(_: &f64) -> String {
        String::new()
    }
}

impl ValueFormatter<usize> for Cycles {
    fn format(_: &usize) -> String {
        String::new()
    }
}

/// So many cycles, evenly from side to side; a single one stands in the middle.
pub(crate) struct Cycles(pub(crate) usize);

impl Ranged for Cycles {
    type FormatOption = NoDefaultFormatting;
    type ValueType = usize;

    fn map(&self, value: &usize, limit: (i32, i32)) -> i32 {
        #[expect(clippy::cast_precision_loss, reason = "a few cycles")]
        let share = if self.0 > 1 {
            *value as f64 / (self.0 - 1) as f64
        } else {
            0.5
        };
        along(share, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<usize> {
        Vec::new()
    }

    fn range(&self) -> Range<usize> {
        0..self.0
    }
}

fn along(share: f64, (from, to): (i32, i32)) -> i32 {
    from + tenths(f64::from(to - from) * share / 10.0)
}
