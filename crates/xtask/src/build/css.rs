//! The style sheets: entries of `style` with everything they import, lowered for the browsers we serve and minified.

use std::{fmt::Display, path::Path};

use anyhow::{Result, anyhow};
use lightningcss::{
    bundler::{Bundler, FileProvider},
    error as css,
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
    targets::{Browsers, Targets},
};

use crate::process::say;

/// Sheets by name: `main` for every page, beside it `explore` or `work`, and on desks `desk` as well.
pub const SHEETS: [&str; 4] = ["main", "explore", "work", "desk"];

/// Browsers of the first half of 2023 and later: the oldest that run the module without fallbacks.
/// Firefox 115 is the last one for Windows 7 and 8, still met in district offices.
const BROWSERS: Browsers = Browsers {
    android: None,
    chrome: Some(version(111, 0)),
    edge: Some(version(111, 0)),
    firefox: Some(version(115, 0)),
    ie: None,
    ios_saf: Some(version(16, 4)),
    opera: None,
    safari: Some(version(16, 4)),
    samsung: None,
};

/// Returns the sheets. Anything the parser does not understand fails the build, with file and line.
pub fn bundle() -> Result<[Vec<u8>; 4]> {
    say("style");
    let sheet = |name| bundle_from(&Path::new("style").join(name).with_extension("css")).map(String::into_bytes);
    let [main, explore, work, desk] = SHEETS.map(sheet);
    Ok([main?, explore?, work?, desk?])
}

fn bundle_from(entry: &Path) -> Result<String> {
    let sources = FileProvider::new();
    let targets = Targets::from(BROWSERS);
    let mut sheet = Bundler::new(&sources, None, ParserOptions::default())
        .bundle(entry)
        .map_err(located)?;
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(located)?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    });
    Ok(printed.map_err(located)?.code)
}

/// The error as text, since it borrows from the sources; with its line counted from 1, as editors do.
fn located<T: Display>(error: css::Error<T>) -> anyhow::Error {
    match error.loc {
        Some(place) => anyhow!("{}:{}:{}: {}", place.filename, place.line + 1, place.column, error.kind),
        None => anyhow!("style: {}", error.kind),
    }
}

/// Lightning CSS packs a version into one number, a byte each for major, minor and patch.
const fn version(major: u32, minor: u32) -> u32 {
    major << 16 | minor << 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn bundled(name: &str, files: &[(&str, &str)]) -> Result<String> {
        let folder = std::env::temp_dir().join(format!("densach-css-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        let bundle = bundle_from(&folder.join("main.css"));
        fs::remove_dir_all(&folder).unwrap();
        bundle
    }

    #[test]
    fn imports_are_inlined_and_nesting_is_lowered() {
        let files = [
            ("main.css", "@layer base;@import 'a.css' layer(base);"),
            ("a.css", ".a { & .b { color: red; } }"),
        ];
        let css = bundled("good", &files).unwrap();
        assert!(css.contains(".a .b{color:red}"), "{css}");
    }

    #[test]
    fn a_mistake_fails_with_its_place() {
        let error = bundled("bad", &[("main.css", "@import 'a.css';"), ("a.css", ".a { } }")]).unwrap_err();
        assert!(error.to_string().contains("a.css:1"), "{error}");
    }
}
