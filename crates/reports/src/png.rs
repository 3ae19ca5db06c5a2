//! A chart's picture in pixels, drawn with the fonts of this crate and none of the machine.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// Pixels for each unit of the picture, so that it is sharp on paper and on dense screens.
pub const SCALE: f32 = 2.0;

/// Regular and bold; a line of text is drawn with one of them, so each has every sign.
const FONTS: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-SemiBold.ttf"),
];
const FAMILY: &str = "Noto Sans";

static LOADED: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = Database::new();
    for font in FONTS {
        database.load_font_data(font.to_vec());
    }
    database.set_sans_serif_family(FAMILY);
    Arc::new(database)
});

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The drawing cannot be read.
    #[error("the picture cannot be read: {0}")]
    Read(#[from] resvg::usvg::Error),
    /// It is larger than any picture of ours.
    #[error("the picture has no size that can be drawn")]
    Size,
    /// The file cannot be written.
    #[error("the picture cannot be written: {0}")]
    Write(String),
}

/// Pixels in each direction at most.
const MOST: u32 = 8192;

/// Draws an SVG document of [`crate::svg::write`], each unit [`SCALE`] pixels wide.
pub fn write(svg: &str) -> Result<Vec<u8>, Error> {
    let options = Options {
        fontdb: Arc::clone(&LOADED),
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or(Error::Size)?;
    if size.width().max(size.height()) > MOST {
        return Err(Error::Size);
    }
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(Error::Size)?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| Error::Write(error.to_string()))
}
