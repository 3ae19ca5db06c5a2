//! The paper a picture is written on, from the top down: what stands above the drawing, drawings, legend, facts.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use charts::sheet::{Key, Part, Sheet, Sign};
use charts::side::{self, SIGNS};
use charts::{Fill, escape};

use super::drawing::Sized;
use super::style::token;
use super::text::{width, wrap};

/// White around everything, in units (CSS pixels).
pub(super) const MARGIN: f64 = 24.0;
/// Width of the text at least, so that titles and sources have lines worth the name.
pub(super) const LEAST: f64 = 560.0;
/// Width for drawings in rows and grids.
pub(super) const ROOM: f64 = 720.0;
/// What is on the paper: text that is written, drawings that wait for the rules.
pub(super) enum Piece {
    Text(String),
    Drawing(Sized, [f64; 4]),
}

/// A paper that grows downwards.
pub(super) struct Paper {
    pub(super) width: f64,
    pub(super) y: f64,
    pub(super) pieces: Vec<Piece>,
}

/// How a line of text looks.
#[derive(Clone, Copy)]
struct Look {
    size: f64,
    line: f64,
    bold: bool,
    ink: &'static str,
}

const TITLE: Look = look(21.0, 29.0, true, "--ink");
const SAY: Look = look(14.0, 21.0, false, "--ink-2");
const NOTE: Look = look(13.0, 20.0, true, "--ink");
const NAME: Look = look(14.0, 20.0, true, "--ink");
const DETAIL: Look = look(12.0, 17.0, false, "--ink-2");
const KEY: Look = look(12.0, 22.0, false, "--ink");
const FACT: Look = look(12.0, 17.0, false, "--ink-2");

const fn look(size: f64, line: f64, bold: bool, ink: &'static str) -> Look {
    Look { size, line, bold, ink }
}

impl Paper {
    pub(super) fn new(room: f64) -> Self {
        Self {
            width: room + 2.0 * MARGIN,
            y: MARGIN,
            pieces: Vec::new(),
        }
    }

    fn room(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    pub(super) fn head(&mut self, sheet: &Sheet) {
        self.lines(&sheet.title, TITLE);
        self.y += 4.0;
        self.lines(&sheet.say, SAY);
        if !sheet.note.is_empty() {
            self.y += 6.0;
            let lines = wrap(&sheet.note, NOTE.size, true, self.room() - 20.0);
            let widest = lines.iter().map(|line| width(line, true)).fold(0.0, f64::max) * NOTE.size;
            let high = count(lines.len()) * NOTE.line + 6.0;
            self.shape(
                "rect",
                [MARGIN + 0.5, self.y + 0.5, widest + 20.0, high],
                "--sunken",
                "--ink-2",
            );
            self.y += 3.0;
            for line in lines {
                self.y += NOTE.line;
                self.text(&line, (MARGIN + 10.0 + widest / 2.0, self.y - 5.0), NOTE, "middle");
            }
            self.y += 3.0;
        }
        self.y += 16.0;
    }

    pub(super) fn one(&mut self, drawing: Sized) {
        let (w, h) = drawing.size;
        let x = MARGIN + (self.room() - w) / 2.0;
        self.pieces.push(Piece::Drawing(drawing, [x, self.y, w, h]));
        self.y += h + 14.0;
    }

    pub(super) fn grid(&mut self, parts: &[Part], drawings: Vec<Sized>, columns: usize) {
        const GAP: f64 = 16.0;
        let across = (self.room() - GAP * (count(columns) - 1.0)) / count(columns);
        let top = self.y;
        let mut below = top;
        for ((part, drawing), column) in parts.iter().zip(drawings).zip(0_u8..) {
            let x = MARGIN + f64::from(column) * (across + GAP);
            let mut y = top;
            for line in wrap(&part.name, NAME.size, true, across) {
                y += NAME.line;
                self.text(&line, (x, y - 5.0), NAME, "start");
            }
            let (w, h) = drawing.size;
            let shown = across.min(w);
            let high = h * shown / w.max(1.0);
            self.pieces.push(Piece::Drawing(drawing, [x, y + 4.0, shown, high]));
            below = below.max(y + 4.0 + high);
        }
        self.y = below + 18.0;
    }

    pub(super) fn row(&mut self, part: &Part, drawing: Sized) {
        const NAMES: f64 = 300.0;
        const VALUES: f64 = 150.0;
        let start = self.y;
        let mut y = start;
        for (text, look) in [(&part.name, NAME), (&part.detail, DETAIL)] {
            for line in wrap(text, look.size, look.bold, NAMES) {
                y += look.line;
                self.text(&line, (MARGIN, y - 5.0), look, "start");
            }
        }
        let (w, h) = drawing.size;
        let room = self.room() - NAMES - VALUES - 32.0;
        // A bar or strip is drawn a hundred wide and takes what room there is; a line keeps its shape.
        let shown = if w <= 100.0 && h <= 24.0 { room } else { w.min(room) };
        let place = [MARGIN + NAMES + 16.0, start + 4.0, shown, h];
        self.pieces.push(Piece::Drawing(drawing, place));
        let mut values = start;
        for line in wrap(&part.value, NAME.size, true, VALUES) {
            values += NAME.line;
            self.text(&line, (self.width - MARGIN, values - 5.0), NAME, "end");
        }
        self.y = y.max(start + h + 4.0).max(values) + 12.0;
    }

    /// The legend, as many entries in a line as fit.
    pub(super) fn keys(&mut self, keys: &[Key], classes: &mut BTreeSet<String>) {
        const SIGN: f64 = 24.0;
        let mut x = MARGIN;
        if keys.is_empty() {
            return;
        }
        self.y += KEY.line;
        for key in keys {
            let lines = wrap(&key.text, KEY.size, false, self.room() - SIGN - 8.0);
            let wide = lines.iter().map(|line| width(line, false)).fold(0.0, f64::max) * KEY.size;
            if x > MARGIN && x + SIGN + 8.0 + wide > self.width - MARGIN {
                x = MARGIN;
                self.y += KEY.line;
            }
            self.sign(key.sign, (x, self.y - 15.0), classes);
            for (place, line) in lines.iter().enumerate() {
                if place > 0 {
                    self.y += KEY.line;
                }
                self.text(line, (x + SIGN + 8.0, self.y - 4.0), KEY, "start");
            }
            x += SIGN + 8.0 + wide + 20.0;
        }
        self.y += 8.0;
    }

    /// A sign 24 wide and 14 high.
    fn sign(&mut self, sign: Sign, (x, y): (f64, f64), classes: &mut BTreeSet<String>) {
        let mut out = format!("<g transform=\"translate({x:.1} {y:.1})\">");
        let mut line = |holder: &str, class: &str| {
            classes.extend(
                [holder, class]
                    .into_iter()
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned),
            );
            let _ = write!(out, "<g class=\"{holder}\"><path class=\"{class}\" d=\"M0 7H24\"/></g>");
        };
        match sign {
            Sign::Line => line("ch-trend", "ch-line"),
            Sign::Median => line("ch-trend", "ch-med"),
            Sign::MedianOfProfile => line("ch-radar", "ch-med"),
            Sign::Target => line("ch-trend", "ch-tgt"),
            Sign::Side(side) => {
                classes.extend(["ch-sign".to_owned(), format!("c{}", usize::from(side) % SIGNS + 1)]);
                let _ = write!(
                    out,
                    "<g transform=\"translate(4 -1)\">{}</g>",
                    side::sign(usize::from(side))
                );
            }
            Sign::Strip(strip) => {
                let (class, figure) = strip.figure();
                classes.extend(["ch-spine", class].map(str::to_owned));
                let _ = write!(out, "<g class=\"ch-spine\" transform=\"translate(12 7)\">{figure}</g>");
            }
            Sign::Fill(fill) => {
                let fill = match fill {
                    Fill::NoValue(kind) => format!("fill=\"url(#k-nv-{})\"", kind.clamp(1, 8)),
                    Fill::Class(class) => color(&format!("--seq-{}", class.min(4) + 1)),
                    Fill::Change(class) => color(&format!("--div-{}", class.min(4) + 1)),
                    Fill::Blank => "fill=\"none\" stroke-dasharray=\"4\"".to_owned(),
                };
                let edge = token("--map-line");
                let _ = write!(
                    out,
                    "<rect x=\"0.5\" y=\"0.5\" width=\"23\" height=\"13\" {fill} stroke=\"{edge}\"/>"
                );
            }
        }
        out.push_str("</g>");
        self.pieces.push(Piece::Text(out));
    }

    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        self.y += 4.0;
        self.shape("rect", [MARGIN, self.y, self.room(), 1.0], "--line", "");
        self.y += 6.0;
        for (name, text) in facts {
            self.lines(&format!("{name}: {text}"), FACT);
        }
    }

    fn lines(&mut self, text: &str, look: Look) {
        for line in wrap(text, look.size, look.bold, self.room()) {
            self.y += look.line;
            self.text(&line, (MARGIN, self.y - look.line * 0.28), look, "start");
        }
    }

    fn text(&mut self, text: &str, (x, y): (f64, f64), look: Look, anchor: &str) {
        let weight = if look.bold { " font-weight=\"600\"" } else { "" };
        self.pieces.push(Piece::Text(format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{}\"{weight} fill=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            look.size,
            token(look.ink),
            escape(text)
        )));
    }

    fn shape(&mut self, name: &str, [x, y, w, h]: [f64; 4], fill: &str, edge: &str) {
        let mut out = format!("<{name}");
        for (attribute, value) in [("x", x), ("y", y), ("width", w), ("height", h)] {
            number(&mut out, attribute, value);
        }
        let _ = write!(out, " fill=\"{}\"", token(fill));
        if !edge.is_empty() {
            let _ = write!(out, " stroke=\"{}\"", token(edge));
        }
        out.push_str("/>");
        self.pieces.push(Piece::Text(out));
    }
}

fn color(name: &str) -> String {
    format!("fill=\"{}\"", token(name))
}

pub(super) fn number(out: &mut String, name: &str, value: f64) {
    // Writing to a String cannot fail.
    let _ = write!(out, " {name}=\"{value:.1}\"");
}

fn count(many: usize) -> f64 {
    f64::from(u32::try_from(many).unwrap_or(u32::MAX))
}
