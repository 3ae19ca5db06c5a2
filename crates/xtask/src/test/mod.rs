//! Every test, one after the other, and one line that adds them up.

mod count;

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context, Result};

use crate::{
    bench,
    net::spare_address,
    process::{cargo, line, say},
};
use count::Count;

/// Written by Playwright, which also prints its own list.
const BROWSER_RESULTS: &str = "target/end2end/results.json";

/// Runs everything even after a failure, so that one run tells the whole story.
/// The last line is `N passed, N failed`; a runner that breaks before it has counted is one failure.
pub fn run() -> Result<ExitCode> {
    let mut total = Count::default();
    for mut runner in rust_runners() {
        total += rust(&mut runner)?;
    }
    total += sizes()?;
    total += browser()?;
    println!("{total}");
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The product's tests with a PostgreSQL and a mail server beside them, then xtask's own. They are separate calls because xtask's
/// dependencies change features of the product's, which would then be compiled a second time.
fn rust_runners() -> Vec<Command> {
    const PRODUCT: [&str; 3] = ["--workspace", "--exclude", "xtask"];
    const OWN: [&str; 2] = ["--package", "xtask"];
    let with_postgres = |arguments: &[&str]| {
        let cargo = cargo();
        let mut command = Command::new("scripts/with-postgres.sh");
        command
            .arg("scripts/with-smtp.sh")
            .arg(cargo.get_program())
            .args(arguments)
            .args(PRODUCT);
        command
    };
    let plain = |arguments: &[&str], packages: &[&str]| {
        let mut command = cargo();
        command.args(arguments).args(packages);
        command
    };
    // nextest runs tests of all binaries side by side, but no documentation tests.
    if has_nextest() {
        let nextest = ["nextest", "run", "--no-fail-fast", "--no-tests", "pass"];
        return vec![
            with_postgres(&nextest),
            plain(&["test", "--doc"], &PRODUCT),
            plain(&nextest, &OWN),
        ];
    }
    let test = ["test", "--no-fail-fast"];
    vec![with_postgres(&test), plain(&test, &OWN)]
}

fn has_nextest() -> bool {
    let probe = cargo()
        .args(["nextest", "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    probe.is_ok_and(|status| status.success())
}

/// Runs a Rust runner, shows what it prints, and counts from its summary lines.
fn rust(runner: &mut Command) -> Result<Count> {
    say(&line(runner));
    // cargo test sums up on its output, nextest on its errors: both go through one pipe, in order.
    let (reader, writer) = std::io::pipe()?;
    runner.stdout(writer.try_clone()?).stderr(writer);
    let mut child = runner
        .spawn()
        .with_context(|| format!("cannot start {}", line(runner)))?;
    // The command holds the pipe's other end open; without it the reader would wait forever.
    runner.stdout(Stdio::null()).stderr(Stdio::null());
    let mut counted = Count::default();
    for text in BufReader::new(reader).lines() {
        let text = text?;
        println!("{text}");
        counted += Count::of_rust(&text);
    }
    let succeeded = child.wait()?.success();
    Ok(counted.or_broken(succeeded, &line(runner)))
}

/// The size budgets as one test: a page that grew too heavy is a fault like any other.
fn sizes() -> Result<Count> {
    say("sizes");
    let over = bench::sizes_over_budget()?;
    for row in &over {
        println!("over budget: {row}");
    }
    Ok(if over.is_empty() {
        Count { passed: 1, failed: 0 }
    } else {
        Count { passed: 0, failed: 1 }
    })
}

fn browser() -> Result<Count> {
    let mut runner = Command::new("npx");
    runner
        .args(["playwright", "test"])
        .current_dir("end2end")
        .env("DENSACH_TEST_ADDRESS", spare_address()?);
    say(&line(&runner));
    // A file of an earlier run must not be counted for this one.
    let results = Path::new(BROWSER_RESULTS);
    let _ = fs::remove_file(results);
    let succeeded = runner.status().context("cannot start npx")?.success();
    let counted = fs::read(results).map_or_else(|_| Ok(Count::default()), |json| Count::of_playwright(&json))?;
    Ok(counted.or_broken(succeeded, &line(&runner)))
}
