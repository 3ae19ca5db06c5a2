//! What the built site weighs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::report::{Row, Unit};
use crate::{
    build::{Assets, brotli_size, files_below},
    workspace::SITE,
};

/// Simplified outlines as they are compiled into server and module: one table a map version.
const GEOMETRY: &str = "crates/charts/src/geometry";
/// How the tables' names begin, and the most that one may weigh: 22 districts, 168 communes.
const TABLES: [(&str, f64); 2] = [("districts", 4e3), ("communes", 25e3)];

/// Brotli sizes of what every page loads.
pub struct Sizes {
    js: f64,
    wasm: f64,
    /// The style of every page.
    css: f64,
    explore: f64,
    work: f64,
}

impl Sizes {
    /// Of the site that was built last.
    pub fn of_site() -> Result<Self> {
        let assets = Assets::read().context("no site yet: `cargo xtask build` makes it")?;
        let size = |address: &str| bytes(&in_site(&format!("{address}.br")));
        Ok(Self {
            js: size(&assets.js)?,
            wasm: size(&assets.wasm)?,
            css: size(&assets.css)?,
            explore: size(&assets.explore)?,
            work: size(&assets.work)?,
        })
    }

    /// Style of a form page.
    pub fn form_style(&self) -> f64 {
        self.css + self.work
    }

    /// Script, module and style of a form page together.
    pub fn form(&self) -> f64 {
        self.js + self.wasm + self.form_style()
    }

    /// Script, module and style of a page with maps and charts together.
    fn charts(&self) -> f64 {
        self.js + self.wasm + self.css + self.explore
    }
}

/// The table's first part.
pub fn rows() -> Result<Vec<Row>> {
    let assets = Assets::read()?;
    let sizes = Sizes::of_site()?;
    let mut rows = vec![
        Row::new("module", bytes(&in_site(&assets.wasm))?, Unit::Bytes),
        Row::new("module, brotli", sizes.wasm, Unit::Bytes),
        Row::new("script, brotli", sizes.js, Unit::Bytes),
        Row::new("style of every page, brotli", sizes.css, Unit::Bytes),
        Row::new("style of form and review, brotli", sizes.work, Unit::Bytes),
        Row::new("style of the explorer, brotli", sizes.explore, Unit::Bytes),
        Row::new("all code of a form page, brotli", sizes.form(), Unit::Bytes).within(250e3),
        Row::new(
            "all code of a page with maps and charts, brotli",
            sizes.charts(),
            Unit::Bytes,
        )
        .within(320e3),
    ];
    rows.extend(geometry()?);
    Ok(rows)
}

fn geometry() -> Result<Vec<Row>> {
    let folder = Path::new(GEOMETRY);
    let mut rows = Vec::new();
    for table in files_below(folder)? {
        let name = table.to_string_lossy();
        let Some((_, budget)) = TABLES.iter().find(|(kind, _)| name.starts_with(kind)) else {
            continue;
        };
        let size = brotli_size(&folder.join(&table))?;
        rows.push(Row::new(&format!("geometry {name}, brotli"), size, Unit::Bytes).within(*budget));
    }
    Ok(rows)
}

fn in_site(address: &str) -> PathBuf {
    Path::new(SITE).join(address.trim_start_matches('/'))
}

#[expect(clippy::cast_precision_loss, reason = "no file of the site has 2^52 bytes")]
fn bytes(path: &Path) -> Result<f64> {
    Ok(fs::metadata(path)
        .with_context(|| format!("{} is missing", path.display()))?
        .len() as f64)
}
