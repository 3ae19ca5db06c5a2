//! The invented country: loading it, starting with it, asking much of it.

use std::{fs, path::Path, process::Command, time::Instant};

use anyhow::{Context, Result, ensure};

use super::{
    browser,
    http::Client,
    load,
    report::{Row, Unit},
    serve::Served,
};
use crate::{build::files_below, process::say, workspace::SITE};

const RATE: u32 = 200;
const SECONDS: u32 = 10;
/// Requests one after the other, for the time that one takes.
const ALONE: usize = 30;
/// What is asked: a name, and the address.
const QUERIES: [(&str, &str); 7] = [
    ("map of 34 provinces", "/ban-do"),
    ("map of one province", "/ban-do?trong=gl01"),
    ("map of 3,321 communes", "/ban-do?loai=ward"),
    ("heat table of 34 provinces", "/bang-nhiet"),
    ("heat table of one province", "/bang-nhiet?trong=gl01"),
    ("indicator", "/chi-so/2.2.2-b"),
    (
        "API, figures of 3,321 communes",
        "/api/v1/values?indicator=2.2.2-b&level=ward",
    ),
];

/// Measures with data in `data`, which is made anew.
pub fn rows(program: &str, data: &Path) -> Result<Vec<Row>> {
    if data.exists() {
        fs::remove_dir_all(data)?;
    }
    fs::create_dir_all(data)?;
    say("loading the invented country");
    let start = Instant::now();
    let loaded = Command::new(program)
        .args(["demo", "--scale", "national", "--data"])
        .arg(data)
        .env("DENSACH_LOG", "error")
        .status()
        .with_context(|| format!("cannot start {program}"))?;
    ensure!(loaded.success(), "loading ended with {loaded}");
    let mut rows = vec![
        Row::new(
            "national: loading 1.8 million figures",
            start.elapsed().as_secs_f64(),
            Unit::Seconds,
        )
        .within(180.0),
        Row::new("national: database", bytes_in(data)?, Unit::Bytes),
    ];
    let served = Served::start(program, data)?;
    rows.push(Row::new(
        "national: cold start",
        served.started_in.as_secs_f64(),
        Unit::Seconds,
    ));
    if let Some(bytes) = served.memory()? {
        rows.push(Row::new("national: memory at rest", bytes, Unit::Bytes).within(400e6));
    }
    let client = Client::new(&served.address);
    for (name, path) in QUERIES {
        rows.extend(alone(&client, name, path)?);
        say(&format!("{RATE} requests a second: {path}"));
        let p95 = load::steady(&client, path, RATE, SECONDS)?;
        let what = format!("national: {name}, p95 at {RATE} requests a second");
        rows.push(Row::new(&what, p95.as_secs_f64(), Unit::Seconds).within(0.05));
    }
    if let Some(bytes) = served.memory()? {
        rows.push(Row::new("national: memory after the requests above", bytes, Unit::Bytes).within(400e6));
    }
    if browser::is_there() {
        rows.extend(browser::rows(&served.address, "national")?);
    }
    served.stop()?;
    fs::remove_dir_all(data)?;
    Ok(rows)
}

/// The middle of the times of requests that wait for each other, with the size of the answer: of an address nobody has
/// asked for before, so that the page is made, and of one that has been.
fn alone(client: &Client, name: &str, path: &str) -> Result<[Row; 2]> {
    let sign = if path.contains('?') { '&' } else { '?' };
    let middle = |address: &dyn Fn(usize) -> String| -> Result<(f64, usize)> {
        let mut times = Vec::with_capacity(ALONE);
        let mut size = 0;
        for at in 0..ALONE {
            let address = address(at);
            let start = Instant::now();
            let answer = client.get(&address, "br")?;
            times.push(start.elapsed());
            ensure!(answer.status == 200, "GET {address} answered {}", answer.status);
            size = answer.body.len().div_ceil(1000);
        }
        times.sort();
        Ok((times[ALONE / 2].as_secs_f64(), size))
    };
    let (made, size) = middle(&|at| format!("{path}{sign}n={at}"))?;
    let (kept, _) = middle(&|_| path.to_owned())?;
    let row = |how: &str, time| Row::new(&format!("national: {name}, {how} ({size} kB)"), time, Unit::Seconds);
    Ok([row("made anew, one at a time", made), row("one at a time", kept)])
}

/// Answers a second of the map page, as a share of those of a file nearly as large.
pub fn against_static(client: &Client) -> Result<Row> {
    const PAGE: &str = "/ban-do";
    say("the map page against a file of its size");
    let size = client.get(PAGE, "identity")?.body.len();
    let file = nearest(size)?;
    let page = load::as_many_as_possible(client, PAGE, 4)?;
    let plain = load::as_many_as_possible(client, &file, 4)?;
    let what = format!("{PAGE} ({page:.0}/s) against {file} ({plain:.0}/s), answers a second");
    Ok(Row::new(&what, page / plain, Unit::Number).at_least(0.25))
}

/// Address of the file of the site whose size is nearest.
fn nearest(size: usize) -> Result<String> {
    let site = Path::new(SITE);
    let mut near: Option<(u64, String)> = None;
    for file in files_below(site)? {
        let name = file.to_string_lossy().into_owned();
        if file.extension().is_some_and(|end| end == "br" || end == "gz") {
            continue;
        }
        let away = fs::metadata(site.join(&file))?.len().abs_diff(u64::try_from(size)?);
        if near.as_ref().is_none_or(|(nearest, _)| away < *nearest) {
            near = Some((away, format!("/{name}")));
        }
    }
    near.map(|(_, name)| name).context("the site is empty")
}

#[expect(clippy::cast_precision_loss, reason = "no database has 2^52 bytes")]
fn bytes_in(folder: &Path) -> Result<f64> {
    let mut sum = 0;
    for file in files_below(folder)? {
        sum += fs::metadata(folder.join(file))?.len();
    }
    Ok(sum as f64)
}
