//! Where plotters draws: a sheet that writes classes instead of colours and measures text by a count of characters.
//!
//! plotters' own SVG backend writes colours into every element and asks fonts (natively) or the page (in a browser) for
//! the width of text. Here a "colour" is only the number of a [`Pen`], and one pixel is a tenth of a unit.

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::prelude::RGBColor;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::label;
use crate::scale::Axis;
use crate::svg::{Svg, Tenths, tenths};

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// What something is drawn with: a class of the style sheet.
#[derive(Clone, Copy)]
pub(crate) enum Pen {
    Grid = 1,
    Tick = 2,
    Line = 3,
    Median = 4,
    Target = 5,
}

impl Pen {
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
            _ => "ch-grid",
        }
    }
}

/// A sheet of `size` tenths.
pub(crate) struct Sheet<'a> {
    pub(crate) svg: &'a mut Svg,
    pub(crate) size: (u32, u32),
    /// Size of text, in tenths.
    pub(crate) font: Tenths,
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
            plotters_backend::text_anchor::VPos::Top => self.font * 85 / 100,
            plotters_backend::text_anchor::VPos::Center => self.font * 36 / 100,
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
        Ok((size(label::width(text, self.font)), size(self.font)))
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
