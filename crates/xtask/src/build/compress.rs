//! Brotli and gzip beside every file that gains from it, so that the server compresses nothing twice.

use std::{
    ffi::OsString,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use super::files;

/// Formats that are not compressed already.
const COMPRESSIBLE: [&str; 12] = [
    "css",
    "csv",
    "geojson",
    "html",
    "ico",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Fills `folder` with `.br` and `.gz`. Where `earlier` holds the same file, its compressed forms are copied.
pub fn folder(folder: &Path, earlier: &Path) -> Result<()> {
    for path in files::below(folder)? {
        let compressible = path
            .extension()
            .and_then(|it| it.to_str())
            .is_some_and(|it| COMPRESSIBLE.contains(&it));
        if !compressible {
            continue;
        }
        let bytes = files::read(&folder.join(&path))?;
        let unchanged = files::read(&earlier.join(&path)).is_ok_and(|before| before == bytes);
        for (extension, encode) in [("br", brotli as fn(&[u8]) -> Result<Vec<u8>>), ("gz", gzip)] {
            let name = with_suffix(&path, extension);
            let kept = if unchanged {
                files::read(&earlier.join(&name)).ok()
            } else {
                None
            };
            files::write(&folder.join(&name), &kept.map_or_else(|| encode(&bytes), Ok)?)?;
        }
    }
    Ok(())
}

/// `a.js` → `a.js.br`.
pub fn with_suffix(path: &Path, extension: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".");
    name.push(extension);
    name.into()
}

/// How many bytes a file takes on the way to a browser.
#[expect(clippy::cast_precision_loss, reason = "no file of the site has 2^52 bytes")]
pub fn brotli_size(path: &Path) -> Result<f64> {
    Ok(brotli(&files::read(path)?)?.len() as f64)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 24;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_forms_give_the_text_back() {
        let text = "đèn sách ".repeat(500);
        let mut plain = String::new();
        brotli::Decompressor::new(brotli(text.as_bytes()).unwrap().as_slice(), 4096)
            .read_to_string(&mut plain)
            .unwrap();
        assert_eq!(plain, text);
        plain.clear();
        flate2::read::GzDecoder::new(gzip(text.as_bytes()).unwrap().as_slice())
            .read_to_string(&mut plain)
            .unwrap();
        assert_eq!(plain, text);
    }

    #[test]
    fn suffixes_keep_the_name() {
        assert_eq!(with_suffix(Path::new("pkg/a.1f.js"), "br"), Path::new("pkg/a.1f.js.br"));
    }
}
