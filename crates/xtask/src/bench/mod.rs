//! Sizes, times and memory against the budgets.
//!
//! Times depend on the machine, so no test fails on them; sizes do not, so [`sizes_over_budget`] is a test.

mod browser;
mod evening;
mod http;
mod load;
mod national;
mod report;
mod serve;
mod sizes;

use std::{
    env, fs,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use crate::{
    build::{self, Browser, Plan, Server},
    process::say,
};
use http::Client;
use report::{Row, Unit};
use serve::Served;

/// Accounts and places of the demonstration data.
const OFFICER: &str = "quan7";
const PASSWORD: &str = "densach-demo";
const FORM: &str = "/tu-danh-gia/2025-H1/778/2.2.2-b";
const PAGES: [&str; 7] = [
    "/",
    "/ban-do",
    "/bang-nhiet",
    "/chi-so/2.2.2-b",
    "/don-vi/770",
    "/phuong-phap",
    "/dang-nhap",
];
/// Requests a page: the slowest of every twenty is then the tenth slowest, not an outlier.
const REQUESTS: usize = 200;

/// Builds, measures, prints and writes the report.
pub fn run(server: Server) -> Result<()> {
    build::run(Plan {
        server,
        browser: Browser::Shipped,
    })?;
    measure_built(server)
}

/// The same of what was built before.
pub fn measure_built(server: Server) -> Result<()> {
    let mut rows = sizes::rows()?;
    let program = program(server);
    rows.extend(measure(program)?);
    // What stands is written before the long part.
    report::write(&rows)?;
    rows.extend(evening(program)?);
    report::write(&rows)?;
    rows.extend(national::rows(program, Path::new("target/bench/national"))?);
    report::write(&rows)
}

/// The last evening alone, of what was built before.
pub fn measure_evening(server: Server) -> Result<()> {
    report::write(&evening(program(server))?)
}

fn evening(program: &str) -> Result<Vec<Row>> {
    let postgres = env::var("TEST_POSTGRES_URL").ok();
    evening::rows(program, Path::new("target/bench/evening"), postgres.as_deref())
}

const fn program(server: Server) -> &'static str {
    match server {
        Server::Release => "target/release/densach",
        Server::Debug | Server::Tests => "target/debug/densach",
    }
}

/// Budgets of the built site that do not hold, as lines to read.
pub fn sizes_over_budget() -> Result<Vec<String>> {
    Ok(sizes::rows()?
        .iter()
        .filter(|row| row.is_over())
        .map(Row::to_string)
        .collect())
}

fn measure(program: &str) -> Result<Vec<Row>> {
    let data = Path::new("target/bench/data");
    if data.exists() {
        fs::remove_dir_all(data)?;
    }
    fs::create_dir_all(data)?;

    say("first start, with an empty folder");
    let served = Served::start(program, data)?;
    let mut rows = vec![
        Row::new(
            "first start, demonstration data included",
            seconds(served.started_in),
            Unit::Seconds,
        )
        .within(3.0),
    ];
    served.stop()?;

    say("later start");
    let served = Served::start(program, data)?;
    rows.push(Row::new("later start", seconds(served.started_in), Unit::Seconds).within(1.0));
    if let Some(bytes) = served.memory()? {
        rows.push(Row::new("memory at rest", bytes, Unit::Bytes).within(150e6));
    }

    // Signed in last: the pages before are measured as the public sees them.
    let mut client = Client::new(&served.address);
    for page in PAGES {
        rows.push(p95(&client, page)?);
    }
    client
        .sign_in(OFFICER, PASSWORD)
        .context("cannot sign in as the officer of the demonstration data")?;
    rows.push(p95(&client, FORM)?);
    rows.extend(form_weight(&client)?);
    if let Some(bytes) = served.memory()? {
        rows.push(Row::new("memory after the requests above", bytes, Unit::Bytes).within(150e6));
    }
    rows.push(national::against_static(&Client::new(&served.address))?);
    if browser::is_there() {
        rows.extend(browser::rows(&served.address, "city")?);
        rows.extend(browser::lighthouse(&served.address)?);
    }
    served.stop()?;
    Ok(rows)
}

/// 95th percentile of one page, requested one after the other.
fn p95(client: &Client, page: &str) -> Result<Row> {
    say(&format!("{REQUESTS} × GET {page}"));
    let mut times = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        let start = Instant::now();
        let answer = client.get(page, "br")?;
        times.push(start.elapsed());
        ensure!(answer.status == 200, "GET {page} answered {}", answer.status);
    }
    times.sort();
    Ok(Row::new(
        &format!("GET {page}, p95"),
        seconds(times[REQUESTS * 95 / 100]),
        Unit::Seconds,
    )
    .within(0.05))
}

/// What an officer's device receives before the form can be filled in, and all code the page loads.
/// The page is counted as the server sends it, which compresses less than the files made beforehand.
fn form_weight(client: &Client) -> Result<[Row; 3]> {
    let answer = client.get(FORM, "br")?;
    #[expect(clippy::cast_precision_loss, reason = "a page has fewer bytes than 2^52")]
    let html = answer.body.len() as f64;
    let sizes = sizes::Sizes::of_site()?;
    Ok([
        Row::new("form page, HTML as sent", html, Unit::Bytes),
        Row::new(
            "form page until usable: HTML + CSS",
            html + sizes.form_style(),
            Unit::Bytes,
        )
        .within(60e3),
        Row::new("form page, everything", html + sizes.form(), Unit::Bytes),
    ])
}

fn seconds(time: Duration) -> f64 {
    time.as_secs_f64()
}
