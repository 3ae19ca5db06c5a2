//! The site root: static files, hashed names, the list of them, compression; put in place in one move.

use std::{fs, io, path::Path};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::{Browser, cache::short_hash, compress, files, wasm::Module};
use crate::{
    process::say,
    workspace::{PKG, SITE},
};

/// Copied as they are to the site's root.
const STATIC: &str = "public";
/// Where the server finds the hashed names.
const LIST: &str = "assets.json";

/// Addresses of the generated files. Each holds a hash of its content, so a browser may keep it forever.
#[derive(Debug, Serialize, Deserialize)]
pub struct Assets {
    /// The glue, to be imported by the page.
    pub js: String,
    /// The module, to be handed to the glue.
    pub wasm: String,
    /// The style sheet of every page.
    pub css: String,
    /// What the explorer's pages load besides.
    pub explore: String,
    /// What the form and the review load besides.
    pub work: String,
    /// What pages of work besides the form's load besides: cases, registers, conclusions.
    pub desk: String,
}

impl Assets {
    /// Of the site that was built last.
    pub fn read() -> Result<Self> {
        let list = Path::new(SITE).join(PKG).join(LIST);
        Ok(serde_json::from_slice(&files::read(&list)?)?)
    }
}

/// Puts the site together and in place.
pub fn assemble(module: &Module, style: &[Vec<u8>; 4], browser: Browser) -> Result<()> {
    let site = Path::new(SITE);
    let part = Path::new("target/site.part");
    files::remove(part)?;
    fill(part, module, style)?;
    if browser == Browser::Shipped {
        say("brotli and gzip");
        compress::folder(part, site)?;
    }
    if same(part, site)? {
        // Left alone, so that cargo sees no change in what the release server embeds.
        return files::remove(part);
    }
    swap(part, site)
}

fn fill(part: &Path, module: &Module, style: &[Vec<u8>; 4]) -> Result<()> {
    for path in files::below(Path::new(STATIC))? {
        files::write(&part.join(&path), &files::read(&Path::new(STATIC).join(&path))?)?;
    }
    let pkg = part.join(PKG);
    let publish = |stem: &str, extension: &str, bytes: &[u8]| -> Result<String> {
        let name = format!("{stem}.{}.{extension}", short_hash(bytes));
        files::write(&pkg.join(&name), bytes)?;
        Ok(format!("/{PKG}/{name}"))
    };
    let [main, explore, work, desk] = style;
    let assets = Assets {
        js: publish("densach", "js", &module.js)?,
        wasm: publish("densach", "wasm", &module.wasm)?,
        css: publish("main", "css", main)?,
        explore: publish("explore", "css", explore)?,
        work: publish("work", "css", work)?,
        desk: publish("desk", "css", desk)?,
    };
    for (path, bytes) in &module.snippets {
        files::write(&pkg.join(path), bytes)?;
    }
    files::write(&pkg.join(LIST), &serde_json::to_vec_pretty(&assets)?)
}

fn same(a: &Path, b: &Path) -> Result<bool> {
    let names = files::below(a)?;
    if names != files::below(b)? {
        return Ok(false);
    }
    for name in names {
        if files::read(&a.join(&name))? != files::read(&b.join(&name))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A running server reads the old site or the new one, never a mixture of both.
fn swap(part: &Path, site: &Path) -> Result<()> {
    let old = Path::new("target/site.old");
    files::remove(old)?;
    match fs::rename(site, old) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error).context("cannot replace the site"),
        _ => fs::rename(part, site).context("cannot replace the site")?,
    }
    files::remove(old)
}
