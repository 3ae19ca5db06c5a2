//! The set of drawings that a test compares: as a browser draws it, and as this machine does.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::{files, wasm};
use crate::process::{cargo, run, say};
use crate::workspace::{DRAWINGS, FRONT};

const NAME: &str = "drawings";

/// Builds both.
pub fn build() -> Result<()> {
    say("drawings to compare");
    let mut build = cargo();
    build.args(["build", "--package", NAME, "--lib", "--target", wasm::TARGET]);
    run(build.args(["--target-dir", FRONT, "--profile", "wasm-release"]))?;
    let raw = files::read(&wasm::compiled("wasm-release", NAME))?;
    let mut generator = Bindgen::new();
    generator.input_bytes(NAME, raw).web(true)?.typescript(false);
    let folder = Path::new(DRAWINGS);
    generator
        .generate(folder)
        .context("wasm-bindgen cannot read the module of the drawings")?;
    let drawn = cargo().args(["run", "--quiet", "--package", NAME]).output()?;
    ensure!(
        drawn.status.success(),
        "the drawings cannot be made: {}",
        String::from_utf8_lossy(&drawn.stderr)
    );
    files::write(&folder.join("drawings.txt"), &drawn.stdout)
}
