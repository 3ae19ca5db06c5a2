//! `targets.csv`.

use domain::indicator::{Direction, IndicatorSet, Kind, Target, Words};
use serde_json::json;

use crate::Store;
use crate::cube::Patch;
use crate::db::run;
use crate::error::Error;
use crate::import::table::{self, Keys, Line};
use crate::import::{ImportError, Imported, Reason};
use crate::write::{Event, Write};

const COLUMNS: [&str; 6] = ["indicator", "year", "value", "source_vi", "source_en", "illustrative"];

/// Imports `targets.csv` for the set in use: new targets are added, known ones (by indicator and year) replaced.
/// Published cycles keep those they were published under.
pub async fn import(store: &Store, file: &[u8]) -> Result<Imported, ImportError> {
    let set = crate::indicator_set::current(store).await?;
    let targets = check(file, &set)?;
    let mut write = store.begin().await?;
    put(&mut write, &set.code, &targets).await?;
    write.learn(Patch::Catalogue);
    write.commit().await?;
    Ok(Imported { lines: targets.len() })
}

/// Reads the file beside the set its targets belong to.
pub(crate) fn check(file: &[u8], set: &IndicatorSet) -> Result<Vec<Target>, ImportError> {
    let mut table = table::read(file, &COLUMNS)?;
    let mut keys = Keys::default();
    let mut targets = Vec::with_capacity(table.lines.len());
    for line in &mut table.lines {
        let target = read_target(line, set);
        keys.note(line, "indicator", format!("{} {}", target.indicator, target.year));
        targets.push(target);
    }
    table.finish(targets)
}

fn read_target(line: &mut Line, set: &IndicatorSet) -> Target {
    let indicator = line.text("indicator");
    if line.raw("year").is_empty() {
        line.problem("year", Reason::Missing);
    }
    let year = line
        .whole("year", 2000, 2100)
        .and_then(|year| u16::try_from(year).ok())
        .unwrap_or_default();
    if line.raw("value").is_empty() {
        line.problem("value", Reason::Missing);
    }
    let value = match set.indicator(&indicator) {
        None if indicator.is_empty() => None,
        None => {
            line.problem("indicator", Reason::Unknown);
            None
        }
        Some(indicator) => {
            let (low, high) = match (indicator.direction, indicator.kind) {
                (Direction::None, _) => {
                    line.problem("indicator", Reason::NoDirection);
                    (f64::MIN, f64::MAX)
                }
                (Direction::Parity, _) => (50.0, 50.0),
                (_, Kind::Level) => (0.0, 4.0),
                (_, Kind::YesNo) => (1.0, 1.0),
                (_, Kind::Percent | Kind::Survey) => (0.0, 100.0),
                _ => (0.0, f64::MAX),
            };
            line.number_within("value", low, high)
        }
    };
    Target {
        indicator,
        year,
        value: value.unwrap_or_default(),
        source: Words {
            vi: line.text("source_vi"),
            en: line.text("source_en"),
        },
        illustrative: line.flag("illustrative"),
    }
}

/// Stores targets of a set.
pub(crate) async fn put(write: &mut Write<'_>, set: &str, targets: &[Target]) -> Result<(), Error> {
    for target in targets {
        run!(
            write.tx,
            "INSERT INTO target (set_code, indicator, year, value, source_vi, source_en, illustrative)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (set_code, indicator, year) DO UPDATE SET
                value = excluded.value, source_vi = excluded.source_vi, source_en = excluded.source_en,
                illustrative = excluded.illustrative",
            set,
            target.indicator.as_str(),
            i64::from(target.year),
            target.value,
            target.source.vi.as_str(),
            target.source.en.as_str(),
            target.illustrative,
        )?;
    }
    let event = Event {
        actor: None,
        subject: "target",
        cycle: None,
        path: "/",
        indicator: None,
        action: "import",
        states: None,
        reason: "",
        detail: json!({ "set": set, "lines": targets.len() }),
    };
    write.record(event).await
}
