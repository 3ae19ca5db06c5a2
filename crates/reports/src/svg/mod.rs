//! A chart as a picture that stands alone: title, how to read it, the drawing, its legend, and below where it comes from.
//! On white, in the light colours of the product, without a script, a link or a file from elsewhere.

mod drawing;
mod paper;
mod style;
mod text;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use charts::sheet::{Picture, Sheet, Sign};
use charts::{Fill, escape, patterns};

use drawing::Sized;
use paper::{LEAST, MARGIN, Paper, Piece, ROOM};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The chart is a table only.
    #[error("there is no drawing")]
    Nothing,
    /// A drawing cannot be read.
    #[error("a drawing cannot be read: {0}")]
    Drawing(String),
}

/// Fonts in the order they are tried. The first is the one that PNG files are drawn with.
const FONTS: &str = "'Noto Sans', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// The picture as a whole SVG document.
pub fn write(sheet: &Sheet) -> Result<String, Error> {
    let mut classes = BTreeSet::new();
    let read = |drawing: &charts::Drawing, classes: &mut _| Sized::read(&drawing.svg, classes);
    let mut paper = match &sheet.picture {
        Picture::None => return Err(Error::Nothing),
        Picture::One(drawing) => {
            let drawing = read(drawing, &mut classes)?;
            let mut paper = Paper::new(drawing.size.0.max(LEAST));
            paper.head(sheet);
            paper.one(drawing);
            paper
        }
        Picture::Grid(parts) => {
            let mut paper = Paper::new(ROOM);
            paper.head(sheet);
            for row in parts.chunks(columns(parts.len())) {
                let drawings: Result<Vec<_>, _> = row.iter().map(|part| read(&part.drawing, &mut classes)).collect();
                paper.grid(row, drawings?, columns(parts.len()));
            }
            paper
        }
        Picture::Rows(parts) => {
            let mut paper = Paper::new(ROOM);
            paper.head(sheet);
            for part in parts {
                let drawing = read(&part.drawing, &mut classes)?;
                paper.row(part, drawing);
            }
            paper
        }
    };
    if sheet
        .keys
        .iter()
        .any(|key| matches!(key.sign, Sign::Fill(Fill::NoValue(_))))
    {
        // The legend's own, since a drawing may have none and names its own as it likes.
        let own = format!("<svg viewBox=\"0 0 1 1\">{}</svg>", patterns("k-"));
        paper
            .pieces
            .push(Piece::Drawing(Sized::read(&own, &mut classes)?, [0.0, 0.0, 1.0, 1.0]));
    }
    paper.keys(&sheet.keys, &mut classes);
    paper.facts(&sheet.facts);
    document(paper, sheet, &classes)
}

/// How many small drawings stand side by side.
const fn columns(parts: usize) -> usize {
    match parts {
        0 | 1 => 1,
        2 | 4 => 2,
        _ => 3,
    }
}

/// The paper as a document, with the rules of these classes.
fn document(paper: Paper, sheet: &Sheet, classes: &BTreeSet<String>) -> Result<String, Error> {
    let (w, h) = (paper.width.ceil(), (paper.y + MARGIN - 6.0).ceil());
    let (css, used) = style::of(classes);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\" \
         aria-labelledby=\"title desc\" font-family=\"{FONTS}\" font-size=\"12\">"
    );
    let _ = write!(
        out,
        "<title id=\"title\">{}</title><desc id=\"desc\">{}</desc>",
        escape(&sheet.title),
        escape(&sheet.say)
    );
    let _ = write!(out, "<style>{css}</style>");
    let _ = write!(out, "<rect width=\"{w}\" height=\"{h}\" fill=\"#FFFFFF\"/>");
    for piece in paper.pieces {
        match piece {
            Piece::Text(text) => out.push_str(&text),
            Piece::Drawing(drawing, place) => drawing.place(&mut out, place, &used)?,
        }
    }
    out.push_str("</svg>\n");
    Ok(out)
}
