//! What pages cost in a browser: `end2end/bench/measure.mjs` drives it, this reads what it tells.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::report::{Row, Unit};
use crate::process::say;

const FOLDER: &str = "end2end";

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
    let output = Command::new("node")
        .args(["bench/measure.mjs", &format!("http://{address}"), task])
        .current_dir(FOLDER)
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
