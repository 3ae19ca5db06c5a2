//! The last evening before the due date: 500 officers of 168 units save, upload and hand in within a minute, which in
//! life is ten. Every request is sent when it is due, and afterwards every answer is read again: what was acknowledged
//! must be there.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::Command,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::{
    http::{Client, Part},
    load::everyone,
    report::{Row, Unit},
    serve::Served,
};
use crate::process::say;

const OFFICERS: usize = 500;
const UNITS: usize = 168;
const CYCLE: &str = "2025-H1";
const PASSWORD: &str = "densach-demo";
/// How long the units begin one after the other, and how long each works.
const BEGIN: Duration = Duration::from_secs(40);
const WORK: Duration = Duration::from_secs(20);
/// Requests that may wait for an answer at the same time.
const WORKERS: usize = 128;
/// Once in so many answers an officer corrects what was saved.
const CORRECTED: usize = 3;

/// One request of one officer.
struct Step {
    due: Duration,
    officer: usize,
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    /// Place of the indicator, version typed over.
    Save(usize, u32),
    /// Place of the indicator.
    Upload(usize),
    Submit,
}

/// The stage: who works on what.
struct Evening {
    clients: Vec<Client>,
    indicators: Vec<Asked>,
}

/// An indicator as the public interface tells it.
#[derive(Deserialize)]
struct Asked {
    code: String,
    kind: String,
    origin: String,
    applies_to: Vec<String>,
}

/// Measures on the embedded database and, where `postgres` names a server, on that.
pub fn rows(program: &str, data: &Path, postgres: Option<&str>) -> Result<Vec<Row>> {
    let mut rows = on(program, data, None, "SQLite")?;
    if let Some(server) = postgres {
        rows.extend(on(program, data, Some(server), "PostgreSQL")?);
    }
    Ok(rows)
}

fn on(program: &str, data: &Path, database: Option<&str>, name: &str) -> Result<Vec<Row>> {
    if data.exists() {
        fs::remove_dir_all(data)?;
    }
    fs::create_dir_all(data)?;
    say(&format!("the last evening, on {name}"));
    let mut command = Command::new(program);
    command.args(["demo", "--scale", "evening", "--data"]).arg(data);
    if let Some(database) = database {
        command.env("DENSACH_DATABASE", database);
    }
    let loaded = command.env("DENSACH_LOG", "error").status()?;
    ensure!(loaded.success(), "loading ended with {loaded}");
    let served = Served::start_with(program, data, database)?;
    let evening = Evening::begin(&served.address)?;
    let steps = evening.steps();
    let (times, failed) = evening.play(&steps)?;
    let lost = evening.lost(&served.address, &steps)?;
    if let Some(bytes) = served.memory()? {
        say(&format!("memory afterwards: {:.0} MB", bytes / 1e6));
    }
    served.stop()?;
    let mut rows = vec![
        Row::new(
            &format!("last evening, {name}: requests a minute"),
            count(steps.len()),
            Unit::Number,
        ),
        Row::new(&format!("last evening, {name}: errors"), count(failed), Unit::Number).within(0.0),
        Row::new(
            &format!("last evening, {name}: acknowledged and lost"),
            count(lost),
            Unit::Number,
        )
        .within(0.0),
    ];
    for (kind, mut times) in times {
        times.sort();
        let p95 = times.get(times.len() * 95 / 100).copied().unwrap_or_default();
        let what = format!("last evening, {name}: {kind}, p95 of {}", times.len());
        rows.push(Row::new(&what, p95.as_secs_f64(), Unit::Seconds).within(0.2));
    }
    fs::remove_dir_all(data)?;
    Ok(rows)
}

impl Evening {
    /// Everybody signs in, some at a time: their passwords are checked slowly on purpose.
    fn begin(address: &str) -> Result<Self> {
        let (next, clients) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
        let sign_in = || -> Result<()> {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= OFFICERS {
                    return Ok(());
                }
                let mut client = Client::new(address);
                client.sign_in(&format!("canbo-{}", at + 1), PASSWORD)?;
                clients
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .insert(at, client);
            }
        };
        everyone(4, &sign_in)?;
        let asked = Client::new(address).get("/api/v1/indicators", "identity")?;
        let mut indicators: Vec<Asked> = serde_json::from_slice(&asked.body)?;
        // What is doubtful stands in the method and is asked of nobody.
        indicators.retain(|asked| asked.origin != "doubtful" && asked.applies_to.iter().any(|kind| kind == "ward"));
        ensure!(!indicators.is_empty(), "communes are asked nothing");
        Ok(Self {
            clients: clients
                .into_inner()
                .unwrap_or_else(PoisonError::into_inner)
                .into_values()
                .collect(),
            indicators,
        })
    }

    /// Officers of one unit share its indicators; its first hands in when all are done.
    fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        for unit in 0..UNITS {
            let begins = BEGIN.mul_f64(part(unit, UNITS));
            let officers: Vec<usize> = (unit..OFFICERS).step_by(UNITS).collect();
            for (place, officer) in officers.iter().copied().enumerate() {
                let own: Vec<usize> = (place..self.indicators.len()).step_by(officers.len()).collect();
                for (turn, indicator) in own.iter().copied().enumerate() {
                    let due = begins + WORK.mul_f64(part(turn, own.len()));
                    let what = What::Save(indicator, 0);
                    steps.push(Step { due, officer, what });
                    if turn % CORRECTED == 0 {
                        let due = due + Duration::from_millis(400);
                        let what = What::Save(indicator, 1);
                        steps.push(Step { due, officer, what });
                    }
                }
                if let Some(first) = own.first() {
                    let due = begins + WORK / 2;
                    let what = What::Upload(*first);
                    steps.push(Step { due, officer, what });
                }
            }
            let due = begins + WORK + Duration::from_secs(1);
            let what = What::Submit;
            steps.push(Step {
                due,
                officer: unit,
                what,
            });
        }
        steps.sort_by_key(|step| step.due);
        steps
    }

    /// Times by kind of request, from when each was due, and how many failed.
    fn play(&self, steps: &[Step]) -> Result<(BTreeMap<&'static str, Vec<Duration>>, usize)> {
        let (next, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let times = Mutex::new(BTreeMap::<&'static str, Vec<Duration>>::new());
        let start = Instant::now();
        let work = || -> Result<()> {
            loop {
                let Some(step) = steps.get(next.fetch_add(1, Ordering::Relaxed)) else {
                    return Ok(());
                };
                let due = start + step.due;
                thread::sleep(due.saturating_duration_since(Instant::now()));
                if let Err(error) = self.act(step) {
                    say(&format!("{error:#}"));
                    failed.fetch_add(1, Ordering::Relaxed);
                }
                let kind = match step.what {
                    What::Save(..) => "saving",
                    What::Upload(_) => "uploading",
                    What::Submit => "checking and handing in",
                };
                let mut times = times.lock().unwrap_or_else(PoisonError::into_inner);
                times.entry(kind).or_default().push(due.elapsed());
            }
        };
        everyone(WORKERS, &work)?;
        let times = times.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok((times, failed.into_inner()))
    }

    fn act(&self, step: &Step) -> Result<()> {
        let client = self
            .clients
            .get(step.officer)
            .context("an officer who did not sign in")?;
        let unit = unit(step.officer);
        match step.what {
            What::Save(place, version) => {
                let indicator = &self.indicators[place].code;
                let number = number(step.officer, version);
                let value = value(&self.indicators[place].kind, number);
                let (cycle, number, version) = (CYCLE, number.to_string(), version.to_string());
                let answer = client.post(
                    "/fn/answer/save",
                    &[
                        ("cycle", cycle),
                        ("unit", &unit),
                        ("indicator", indicator),
                        ("version", &version),
                        ("stance", "figure"),
                        ("numerator", &number),
                        ("denominator", "100000"),
                        ("value", &value),
                        ("sample", "400"),
                        ("as_of", "31/05/2025"),
                        ("source", "Sổ theo dõi"),
                    ],
                )?;
                ensure!(answer.status == 200, "saving answered {}", answer.status);
            }
            What::Upload(indicator) => {
                let text = format!("%PDF-1.4\n% {unit} {}\n%%EOF\n", step.officer);
                let answer = client.upload(
                    "/minh-chung",
                    &[
                        Part::Text("cycle", CYCLE),
                        Part::Text("unit", &unit),
                        Part::Text("indicator", &self.indicators[indicator].code),
                        Part::Text("title", "Báo cáo"),
                        Part::File("file", "bao-cao.pdf", text.as_bytes()),
                    ],
                )?;
                ensure!(answer.status == 201, "uploading answered {}", answer.status);
            }
            What::Submit => {
                let page = client.get(&format!("/tu-danh-gia/{CYCLE}/{unit}/kiem-tra"), "identity")?;
                ensure!(page.status == 200, "the check page answered {}", page.status);
                let text = String::from_utf8_lossy(&page.body);
                let version = text
                    .split("name=\"version\"")
                    .nth(1)
                    .and_then(|rest| rest.split("value=\"").nth(1))
                    .and_then(|rest| rest.split('"').next())
                    .context("the check page has no version")?;
                let answer = client.post(
                    "/fn/assessment/act",
                    &[
                        ("cycle", CYCLE),
                        ("unit", &unit),
                        ("action", "submit"),
                        ("version", version),
                        ("reason", ""),
                    ],
                )?;
                ensure!(answer.status == 200, "handing in answered {}", answer.status);
            }
        }
        Ok(())
    }

    /// Answers that were acknowledged and are not what the reviewer is shown once everything is handed in. What one
    /// chooses is alike for all and says nothing; parts of a whole are not sent.
    fn lost(&self, address: &str, steps: &[Step]) -> Result<usize> {
        let mut last: BTreeMap<(usize, String), u32> = BTreeMap::new();
        for step in steps {
            if let What::Save(indicator, version) = step.what {
                let kept = last.entry((indicator, unit(step.officer))).or_default();
                *kept = number(step.officer, version).max(*kept);
            }
        }
        let mut reviewer = Client::new(address);
        reviewer.sign_in("thamdinh", PASSWORD)?;
        let mut lost = 0;
        for (place, asked) in self.indicators.iter().enumerate() {
            let page = format!(
                "/api/v1/values?cycle={CYCLE}&level=ward&state=submitted&indicator={}",
                asked.code
            );
            let told: Vec<Told> = serde_json::from_slice(&reviewer.get(&page, "identity")?.body)?;
            let figure = |unit: &str| {
                let told = told.iter().find(|told| told.unit == unit)?;
                match asked.kind.as_str() {
                    "count" => told.value,
                    "survey" => told.value.map(|share| share * 1000.0),
                    _ => told.numerator,
                }
            };
            let is_compared = !["yes-no", "level", "distribution"].contains(&asked.kind.as_str());
            let sent = last.range((place, String::new())..(place + 1, String::new()));
            let is_lost = |(_, unit): &(usize, String), number: u32| {
                figure(unit).is_none_or(|figure| (figure - f64::from(number)).abs() > 0.5)
            };
            lost += sent
                .filter(|(key, number)| is_compared && is_lost(key, **number))
                .count();
        }
        Ok(lost)
    }
}

/// What the public interface tells of one unit.
#[derive(Deserialize)]
struct Told {
    unit: String,
    value: Option<f64>,
    numerator: Option<f64>,
}

/// The field for what is counted, asked or chosen.
fn value(kind: &str, number: u32) -> String {
    match kind {
        "survey" => format!("{},{:03}", number / 1000, number % 1000),
        "yes-no" => "yes".to_owned(),
        "level" => "3".to_owned(),
        _ => number.to_string(),
    }
}

/// Code of an officer's commune.
fn unit(officer: usize) -> String {
    format!("gl01-{:03}", officer % UNITS + 1)
}

/// What an officer types: another number each time.
fn number(officer: usize, version: u32) -> u32 {
    10_000 + u32::try_from(officer).unwrap_or_default() * 10 + version
}

fn part(at: usize, of: usize) -> f64 {
    count(at) / count(of.max(1))
}

fn count(many: usize) -> f64 {
    u32::try_from(many).map_or(f64::INFINITY, f64::from)
}
