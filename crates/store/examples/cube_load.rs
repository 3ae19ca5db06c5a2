//! How long the cube takes to read, and how much memory it takes, at the size the program is built for: 3,321 communes
//! and 4,000 schools, 60 indicators, 12 cycles, 5 million answers. Prints a line a step; not a test.
//!
//! `cargo run --release -p store --example cube_load [FOLDER [ANSWERS]]`; a folder that was filled before is read again.

use std::path::{Path, PathBuf};
use std::time::Instant;

use domain::explore::{Measure, Query, Shown};
use domain::indicator::{IndicatorSet, UNESCO_2013};
use domain::unit::UnitKind;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{Sqlite, Transaction};
use store::{Clock, Options, Store, explore};
use uuid::Uuid;

const COMMUNES: usize = 3321;
const SCHOOLS: usize = 4000;
const CYCLES: usize = 12;
const INDICATORS: usize = 60;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments
        .next()
        .map_or_else(|| std::env::temp_dir().join("densach-cube"), PathBuf::from);
    let answers: usize = arguments.next().map_or(Ok(5_000_000), |number| number.parse())?;
    let options = Options {
        database: String::new(),
        data_dir: folder.clone(),
        clock: Clock::System,
        fewest_respondents: domain::privacy::FEWEST_RESPONDENTS,
    };
    if !folder.join("densach.db").exists() {
        Store::open(options.clone()).await?;
        let started = now();
        fill(&folder, answers).await?;
        println!(
            "filled with {answers} answers in {:.1} s",
            started.elapsed().as_secs_f64()
        );
    }
    let before = memory();
    let started = now();
    let store = Store::open(options).await?;
    println!(
        "read in {:.1} s, {} MB more than before",
        started.elapsed().as_secs_f64(),
        memory() - before
    );
    ask(&store).await?;
    println!("{} MB in all", memory());
    Ok(())
}

/// How often a question is asked; the fastest answer counts, so that a busy machine disturbs less.
const ROUNDS: usize = 20;

/// The slowest questions: the first time, and the fastest of the next.
async fn ask(store: &Store) -> Outcome<()> {
    let query = |measure: &str| Query {
        cycle: cycle(CYCLES - 1),
        measure: Measure::from_code(measure),
        shown: Shown::Approved,
        against: String::new(),
        peers: domain::peers::PeersQuery::default(),
    };
    let mut times: Vec<(&str, Vec<f64>)> = Vec::new();
    for _ in 0..=ROUNDS {
        let mut note = |name, started| match times.iter_mut().find(|(known, _)| *known == name) {
            Some((_, list)) => list.push(ms(started)),
            None => times.push((name, vec![ms(started)])),
        };
        for measure in ["1.1.1-a", "2.4", "diem", "do-phu"] {
            let started = now();
            explore::map(store, None, &query(measure)).await?;
            note(measure, started);
        }
        let started = now();
        explore::unit(store, None, "W00001", &query("diem")).await?;
        note("unit", started);
        let started = now();
        explore::indicator(store, None, "1.1.1-a", &query("diem")).await?;
        note("indicator", started);
        let started = now();
        explore::home(store, None, None).await?;
        note("home", started);
        let started = now();
        explore::values(store, None, &cycle(3), "1.1.1-a", UnitKind::Ward, "", Shown::Approved).await?;
        note("values", started);
    }
    for (name, list) in times {
        let best = list.iter().skip(1).copied().fold(f64::INFINITY, f64::min);
        println!(
            "{name}: {:.1} ms the first time, then {best:.1} ms",
            list.first().unwrap_or(&f64::NAN)
        );
    }
    Ok(())
}

fn cycle(place: usize) -> String {
    format!("{}-H{}", 2019 + place / 2, place % 2 + 1)
}

/// Sixty indicators that communes and schools are asked.
fn set() -> Outcome<IndicatorSet> {
    let mut set = IndicatorSet::from_toml(UNESCO_2013).map_err(|problems| format!("{problems:?}"))?;
    set.indicators.truncate(INDICATORS);
    for indicator in &mut set.indicators {
        indicator.origin = domain::indicator::Origin::Unesco;
        indicator.applies_to = vec![UnitKind::Ward, UnitKind::UpperSecondarySchool];
    }
    Ok(set)
}

async fn fill(folder: &Path, answers: usize) -> Outcome<()> {
    let file = SqliteConnectOptions::new().filename(folder.join("densach.db"));
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(file).await?;
    let mut tx = pool.begin().await?;
    let set = set()?;
    sqlx::query("INSERT INTO indicator_set (code, version, body, imported_at) VALUES ('unesco-2013', 1, $1, 0)")
        .bind(serde_json::to_string(&set)?)
        .execute(&mut *tx)
        .await?;
    for indicator in &set.indicators {
        sqlx::query("INSERT INTO target VALUES ('unesco-2013', $1, 2025, $2, '', '', FALSE)")
            .bind(&indicator.code)
            .bind(indicator.range[1])
            .execute(&mut *tx)
            .await?;
    }
    let units = units(&mut tx).await?;
    let mut left = answers;
    for place in 0..CYCLES {
        let code = cycle(place);
        let day = format!(
            "{}-{}",
            2019 + place / 2,
            if place % 2 == 0 { "06-30" } else { "12-31" }
        );
        sqlx::query("INSERT INTO cycle VALUES ($1, $1, $1, $2, $2, $2, $2, $2, $2, 'big', 'unesco-2013', 1, 1, NULL)")
            .bind(&code)
            .bind(&day)
            .execute(&mut *tx)
            .await?;
        for unit in &units {
            left -= assess(&mut tx, &code, &day, unit, &set, left).await?;
        }
        println!("{code}: {left} answers left");
    }
    tx.commit().await?;
    Ok(())
}

async fn units(tx: &mut Transaction<'static, Sqlite>) -> Outcome<Vec<String>> {
    let communes = (0..COMMUNES).map(|place| (format!("W{place:05}"), "ward"));
    let schools = (0..SCHOOLS).map(|place| (format!("S{place:05}"), "upper-secondary-school"));
    let mut codes = Vec::new();
    for (code, kind) in communes.chain(schools) {
        sqlx::query(
            "INSERT INTO unit (map_version, code, kind, name_vi, name_en, short_vi, sort_key, search_key, path,
                               illustrative, source)
             VALUES ('big', $1, $2, $1, $1, $1, $1, $1, '/79/' || $1 || '/', FALSE, '')",
        )
        .bind(&code)
        .bind(kind)
        .execute(&mut **tx)
        .await?;
        codes.push(code);
    }
    Ok(codes)
}

/// One unit's answers in one cycle, at most `left`; says how many.
async fn assess(
    tx: &mut Transaction<'static, Sqlite>,
    cycle: &str,
    day: &str,
    unit: &str,
    set: &IndicatorSet,
    left: usize,
) -> Outcome<usize> {
    let id = Uuid::now_v7();
    sqlx::query("INSERT INTO assessment VALUES ($1, $2, 'big', $3, '/79/' || $3 || '/', 'published', 1, 0, 0, 0)")
        .bind(id)
        .bind(cycle)
        .bind(unit)
        .execute(&mut **tx)
        .await?;
    let given = left.min(set.indicators.len());
    for (indicator, seed) in set.indicators.iter().take(given).zip(0_u32..) {
        let spread = unit
            .bytes()
            .chain(cycle.bytes())
            .fold(seed, |sum, byte| sum * 31 % 1009 + u32::from(byte));
        let share = f64::from(spread % 1000) / 1000.0;
        let [low, high] = indicator.range;
        sqlx::query(
            "INSERT INTO answer (assessment_id, indicator, version, draft, stance, complete, figure, numerator,
                                 denominator, as_of, source, illustrative, saved_at, verdict)
             VALUES ($1, $2, 1, '{}', 'figure', TRUE, $3, $4, 1000.0, $5, $6, FALSE, 0, 'accepted')",
        )
        .bind(id)
        .bind(&indicator.code)
        .bind(low + (high - low) * share)
        .bind((share * 1000.0).round())
        .bind(day)
        .bind(format!("Nguồn {}", spread % 300))
        .execute(&mut **tx)
        .await?;
    }
    Ok(given)
}

#[expect(clippy::disallowed_methods, reason = "this program measures")]
fn now() -> Instant {
    Instant::now()
}

fn ms(started: Instant) -> f64 {
    started.elapsed().as_secs_f64() * 1000.0
}

/// Resident memory in megabytes, from the kernel; 0 where it does not say.
fn memory() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<i64>().ok());
    kilobytes.unwrap_or_default() / 1024
}
