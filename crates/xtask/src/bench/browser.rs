//! What pages cost in a browser: scripts of `end2end/bench` drive it, this reads what they tell.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::report::{Row, Unit};
use crate::process::{run, say};

const FOLDER: &str = "end2end";
const LIGHTHOUSE: &str = "end2end/bench/lighthouse";

#[derive(Deserialize)]
struct Told {
    what: String,
    value: f64,
    unit: Unit,
    budget: Option<f64>,
}

/// Whether the browser tests are set up; without them the table goes without their rows.
pub fn is_there() -> bool {
    Path::new(FOLDER).join("node_modules/@playwright/test").exists()
}

/// The figures of one task of the script, from the server at `address`.
pub fn rows(address: &str, task: &str) -> Result<Vec<Row>> {
    say(&format!("a phone's browser: {task}"));
    told(
        Path::new(FOLDER),
        &["bench/measure.mjs", &format!("http://{address}"), task],
    )
}

/// Lighthouse's scores of the city's pages; its package is fetched when this first runs.
pub fn lighthouse(address: &str) -> Result<Vec<Row>> {
    let folder = Path::new(LIGHTHOUSE);
    if !folder.join("node_modules/lighthouse").exists() {
        say("Lighthouse from npm (185 MB)");
        run(Command::new("npm").args(["ci", "--loglevel=error"]).current_dir(folder))?;
    }
    say("Lighthouse");
    told(folder, &["measure.mjs", &format!("http://{address}")])
}

/// The figures that a script tells.
fn told(folder: &Path, arguments: &[&str]) -> Result<Vec<Row>> {
    let output = Command::new("node")
        .args(arguments)
        .current_dir(folder)
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start node")?;
    ensure!(
        output.status.success(),
        "measuring in the browser ended with {}",
        output.status
    );
    let lines = String::from_utf8(output.stdout)?;
    lines
        .lines()
        .map(|line| {
            let told: Told = serde_json::from_str(line).with_context(|| format!("not a figure: {line}"))?;
            let row = Row::new(&told.what, told.value, told.unit);
            Ok(match told.budget {
                Some(budget) => row.within(budget),
                None => row,
            })
        })
        .collect()
}
